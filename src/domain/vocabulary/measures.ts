import * as t from 'io-ts';
import { byTag, Choice } from '../codec/choice.js';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { Strand } from '../values/strand.js';
import { ATTRIBUTES, ServiceCondition, type AttributeName } from './attributes.js';
import { codeList } from './code-list.js';
import { NoticeChannel } from './decisions.js';
import { Performer, Task } from './services.js';

/** How much there is in one form: from what it is to what it becomes. From nothing, where the form comes on top. */
const AmountChange = struct('AmountChange', { dimension: t.literal('amount'), from: Strand, to: Strand });

/** Who does a task. */
const TaskChange = struct('TaskChange', { dimension: t.literal('task'), task: Task, to: Performer });

const attributeChange = <N extends AttributeName>(name: N) =>
  struct(`Change:${name}`, { dimension: t.literal(name), to: ATTRIBUTES[name] });

/** A term on which the service happens: it applies from now on, or no more. */
const ConditionChange = struct('ConditionChange', {
  dimension: t.literal('condition'),
  condition: ServiceCondition,
  applies: t.boolean,
});

/**
 * A change of one dimension of a service, as a decision asks for it. Each dimension has its own kind of value, so that a
 * combination that means nothing can't be written; several changes together make a decision.
 */
export const ProposedChange = new Choice(
  'ProposedChange',
  {
    amount: AmountChange,
    task: TaskChange,
    timing: attributeChange('timing'),
    continuity: attributeChange('continuity'),
    separation: attributeChange('separation'),
    provider: attributeChange('provider'),
    fee: attributeChange('fee'),
    access: attributeChange('access'),
    condition: ConditionChange,
  },
  byTag('dimension'),
  'an object with dimension',
);
export type ProposedChange = t.TypeOf<typeof ProposedChange>;

/** The level at which a service is kept on purpose. */
export const KeptLevel = codeList('KeptLevel', {
  granted: { nb: 'det innvilgede nivået', en: 'the granted level' },
  reduced: { nb: 'det reduserte nivået', en: 'the reduced level' },
});
export type KeptLevel = t.TypeOf<typeof KeptLevel>;

/** Why a service ends. `taken`: it is taken from somebody who still wants it, which needs an assessment. */
export const EndReason = codeList('EndReason', {
  'own-wish': { taken: false, nb: 'eget ønske', en: "the user's own wish" },
  'moved-away': { taken: false, nb: 'flyttet fra kommunen', en: 'moved out of the municipality' },
  died: { taken: false, nb: 'død', en: 'death' },
  'replaced-by-another-service': {
    taken: true,
    nb: 'erstattet av en annen tjeneste',
    en: 'replaced by another service',
  },
  'need-ceased': { taken: true, nb: 'behovet er borte', en: 'the need has ceased' },
  'conditions-not-met': {
    taken: true,
    nb: 'vilkårene er ikke lenger oppfylt',
    en: 'the conditions are no longer met',
  },
});
export type EndReason = t.TypeOf<typeof EndReason>;

/** Who speaks: the user, or somebody who may speak for them. */
export const Spokesperson = codeList('Spokesperson', {
  user: { nb: 'bruker', en: 'the user' },
  'next-of-kin': { nb: 'pårørende', en: 'next of kin' },
  guardian: { nb: 'verge', en: 'a guardian' },
});
export type Spokesperson = t.TypeOf<typeof Spokesperson>;

/** A wish for another level: whose, how it was said, and whether it was told what would follow. */
export const Wish = struct(
  'Wish',
  { by: Spokesperson, channel: NoticeChannel, consequencesExplained: t.boolean },
  { words: FreeText },
);
export type Wish = t.TypeOf<typeof Wish>;

/** With what force something is proposed. None of them moves a level before it is accepted. */
export const OfferForce = codeList('OfferForce', {
  offer: { nb: 'tilbud', en: 'offer' },
  recommendation: { nb: 'anbefaling', en: 'recommendation' },
  request: { nb: 'oppfordring', en: 'request' },
  advice: { nb: 'råd', en: 'advice' },
  warning: { nb: 'varsel om mulig endring', en: 'warning of a possible change' },
});
export type OfferForce = t.TypeOf<typeof OfferForce>;

/** Why contact on a screen or by sensor suits somebody. */
export const DigitalReason = codeList('DigitalReason', {
  'follow-up-without-presence': {
    nb: 'jevnlig oppfølging uten behov for fysisk tilstedeværelse',
    en: 'regular follow-up without need of physical presence',
  },
  'risk-of-deterioration': { nb: 'økt risiko for forverring', en: 'raised risk of deterioration' },
  'need-for-safety': { nb: 'behov for trygghet', en: 'need to feel safe' },
});
export type DigitalReason = t.TypeOf<typeof DigitalReason>;

/** How somebody manages simple digital tools. */
export const DigitalMastery = codeList('DigitalMastery', {
  alone: { nb: 'alene', en: 'alone' },
  'with-kin': { nb: 'sammen med pårørende', en: 'with next of kin' },
});
export type DigitalMastery = t.TypeOf<typeof DigitalMastery>;

/** Why contact on a screen or by sensor is offered, how the user manages it, and the training that everybody gets. */
export const DigitalSuitability = struct('DigitalSuitability', {
  reasons: t.readonlyArray(DigitalReason),
  manages: DigitalMastery,
  training: t.keyof({ given: null, planned: null }, 'Training'),
});
export type DigitalSuitability = t.TypeOf<typeof DigitalSuitability>;

/** Who reverses a decision. */
export const ReversingBody = codeList('ReversingBody', {
  'same-body': { nb: 'organet som traff beslutningen', en: 'the body that made the decision' },
  'superior-municipal-body': { nb: 'overordnet organ i kommunen', en: 'a superior municipal body' },
  'county-governor': { nb: 'statsforvalteren', en: 'the county governor' },
  court: { nb: 'domstol', en: 'a court' },
});
export type ReversingBody = t.TypeOf<typeof ReversingBody>;
