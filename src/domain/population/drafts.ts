import type { AsOf } from '../changes/as-of.js';
import { levelAt, type ServiceLevel, type StrandLevel } from '../changes/level.js';
import { timelineOf } from '../changes/timeline.js';
import type { CommandInputOf } from '../commands/command.js';
import { isAmount, isPeriod, simplest } from '../values/extent.js';
import type { ServiceKey, UserKey } from '../values/keys.js';
import { directionOf, isNothing } from '../values/quantity.js';
import { strandKey, withQuantity, type Strand } from '../values/strand.js';
import type { FrameworkRef } from '../vocabulary/framework.js';
import type { ServiceType } from '../vocabulary/services.js';
import type { Population } from '../views/population.js';
import { draftKey } from './draft-key.js';
import type { ReductionTarget, Template, TemplateName } from './template.js';
import type { Touched } from './touched.js';

/** What only people can add to each kind of draft. */
export const MISSING = {
  ReduceVisits: ['assessment'],
  ReduceRespite: ['assessment', 'carerWork'],
  ReduceSupportContact: ['assessment'],
  ReplaceVisits: ['assessment'],
  PauseRespite: ['assessment', 'carerWork'],
  SuspendSupportContact: ['assessment'],
  LimitCareToNecessary: ['assessment'],
  HandOverTask: ['assessment', 'agreement'],
  KeepSupportContact: ['assessment', 'specialNeed'],
} as const satisfies Readonly<Record<TemplateName, ReadonlyArray<string>>>;

export type MissingIn<N extends TemplateName> = (typeof MISSING)[N][number];

/** All kinds of draft say on which ground. */
type Grounded = Pick<CommandInputOf<TemplateName>, 'ground'>;

/**
 * An individual decision that somebody has to assess: a command but for what only people can add. As it is it can't be
 * recorded: without an assessment the policy `individual-assessment` refuses it. See {@link complete}.
 */
export interface DraftOf<N extends TemplateName> {
  readonly decision: N;
  readonly missing: ReadonlyArray<MissingIn<N>>;
  readonly command: Omit<CommandInputOf<N>, MissingIn<N>> & Grounded;
}
export type DraftDecision = { readonly [N in TemplateName]: DraftOf<N> }[TemplateName];

/** Why there is no draft for a service that a measure touches. */
export type NotDrafted =
  /** The kind of decision isn't one about this kind of service. */
  | 'other-service'
  /** On the day that the decision would take effect the service is not granted. */
  | 'not-granted-then'
  /** The service is at the level already, or below it. */
  | 'nothing-to-change'
  /** Several parts of the service are in the form; somebody has to say which. */
  | 'several-strands'
  /** How much there is isn't known exactly, or a share of it is no whole amount. */
  | 'amount-unclear';

/** The drafts for the people whom a measure touches, in their order, and the services for which there is none. */
export interface Drafts {
  readonly drafts: ReadonlyArray<DraftDecision>;
  readonly undrafted: ReadonlyArray<{
    readonly user: UserKey;
    readonly service: ServiceKey;
    readonly why: NotDrafted;
  }>;
}

const CARE_AT_HOME: ReadonlyArray<ServiceType> = [
  'home-nursing',
  'practical-assistance',
  'practical-training',
  'user-controlled-assistance',
];

/** The kinds of service that each decision is about. */
const ABOUT: Readonly<Record<TemplateName, ReadonlyArray<ServiceType>>> = {
  ReduceVisits: CARE_AT_HOME,
  ReplaceVisits: CARE_AT_HOME,
  LimitCareToNecessary: CARE_AT_HOME,
  HandOverTask: CARE_AT_HOME,
  ReduceRespite: ['respite', 'respite-in-institution'],
  PauseRespite: ['respite', 'respite-in-institution'],
  ReduceSupportContact: ['support-contact'],
  SuspendSupportContact: ['support-contact'],
  KeepSupportContact: ['support-contact'],
};

const strandNow = ({ form, now }: StrandLevel): Strand => withQuantity(form, now);

/** The one strand that fits, or why there isn't one. */
const oneStrand = (
  { strands }: ServiceLevel,
  fits: (strand: Strand) => boolean,
): Strand | Extract<NotDrafted, 'nothing-to-change' | 'several-strands'> => {
  const [strand, ...others] = strands.map(strandNow).filter((one) => !isNothing(one) && fits(one));
  if (strand === undefined) return 'nothing-to-change';
  return others.length > 0 ? 'several-strands' : strand;
};

/** A share of a strand, where that is a whole amount. */
export const shareOf = (strand: Strand, share: number, of: number): Strand | 'amount-unclear' => {
  if (!('amount' in strand)) return 'amount-unclear';
  const { amount, weeks } = simplest({ amount: strand.amount * share, weeks: strand.weeks * of });
  return isAmount(amount) && isPeriod(weeks)
    ? withQuantity(strand, { unit: strand.unit, amount, weeks })
    : 'amount-unclear';
};

const reducedTo = (
  level: ServiceLevel,
  to: ReductionTarget,
): { readonly from: Strand; readonly to: Strand } | NotDrafted => {
  const inForm =
    to.kind === 'level' ? (one: Strand) => strandKey(one) === strandKey(to.level) : (): boolean => true;
  const from = oneStrand(level, inForm);
  if (typeof from === 'string') return from;
  const target = to.kind === 'level' ? to.level : shareOf(from, to.share, to.of);
  if (typeof target === 'string') return target;
  const direction = directionOf(from, target);
  if (direction === 'unclear') return 'amount-unclear';
  return direction === 'less' ? { from, to: target } : 'nothing-to-change';
};

/** What of a draft is the person's own. */
interface Own {
  readonly version: 1;
  readonly id: string;
  readonly user: UserKey;
  readonly service: ServiceKey;
  readonly derivesFrom: FrameworkRef;
}

const draftFor = (template: Template, level: ServiceLevel, own: Own): DraftDecision | NotDrafted => {
  switch (template.command) {
    case 'ReduceVisits': {
      const move = reducedTo(level, template.to);
      return typeof move === 'string'
        ? move
        : {
            decision: 'ReduceVisits',
            missing: MISSING.ReduceVisits,
            command: { ...template, ...own, ...move },
          };
    }
    case 'ReduceRespite': {
      const move = reducedTo(level, template.to);
      return typeof move === 'string'
        ? move
        : {
            decision: 'ReduceRespite',
            missing: MISSING.ReduceRespite,
            command: { ...template, ...own, ...move },
          };
    }
    case 'ReduceSupportContact': {
      const move = reducedTo(level, template.to);
      return typeof move === 'string'
        ? move
        : {
            decision: 'ReduceSupportContact',
            missing: MISSING.ReduceSupportContact,
            command: { ...template, ...own, ...move },
          };
    }
    case 'ReplaceVisits': {
      const { form, ...rest } = template;
      const from = oneStrand(level, ({ mode, unit }) => mode === form.mode && unit === form.unit);
      return typeof from === 'string'
        ? from
        : { decision: 'ReplaceVisits', missing: MISSING.ReplaceVisits, command: { ...rest, ...own, from } };
    }
    case 'LimitCareToNecessary': {
      const byService = level.tasks.filter(({ now }) => now === 'service');
      const keeps = byService.filter(({ necessary }) => necessary).map(({ task }) => task);
      return keeps.length === byService.length
        ? 'nothing-to-change'
        : {
            decision: 'LimitCareToNecessary',
            missing: MISSING.LimitCareToNecessary,
            command: { ...template, ...own, keeps },
          };
    }
    case 'HandOverTask':
      return level.tasks.some(({ task, now }) => task === template.task && now !== 'next-of-kin')
        ? { decision: 'HandOverTask', missing: MISSING.HandOverTask, command: { ...template, ...own } }
        : 'nothing-to-change';
    case 'PauseRespite':
      return level.state.now === 'running'
        ? { decision: 'PauseRespite', missing: MISSING.PauseRespite, command: { ...template, ...own } }
        : 'nothing-to-change';
    case 'SuspendSupportContact':
      return level.state.now === 'running' || level.state.now === 'paused'
        ? {
            decision: 'SuspendSupportContact',
            missing: MISSING.SuspendSupportContact,
            command: { ...template, ...own },
          }
        : 'nothing-to-change';
    case 'KeepSupportContact':
      return {
        decision: 'KeepSupportContact',
        missing: MISSING.KeepSupportContact,
        command: { ...template, ...own },
      };
  }
};

/**
 * The individual decisions to assess that a measure leads to: one for each service that waits, of each person whom it touches,
 * in their order; from the level on the day of effect. Services for which there is none are told with the reason, so that
 * nobody is passed over in silence.
 */
export const draftDecisions = (
  population: Population,
  { crisis, measure }: FrameworkRef,
  touched: Touched,
  template: Template,
  { knownAt }: AsOf,
): Drafts => {
  const drafts: DraftDecision[] = [];
  const undrafted: Array<Drafts['undrafted'][number]> = [];
  // Nothing but the two keys, also when a whole measure was given.
  const derivesFrom: FrameworkRef = { crisis, measure };
  const about = ABOUT[template.command];
  for (const { user, pending } of touched.included)
    for (const service of pending) {
      const timeline = timelineOf(population.people.get(user)?.timelines ?? [], service);
      const level = timeline && levelAt(timeline, { at: template.effective, knownAt });
      const own: Own = {
        version: 1,
        id: draftKey(derivesFrom, user, service),
        user,
        service,
        derivesFrom,
      };
      const draft =
        level === undefined || level.state.granted === 'ended'
          ? 'not-granted-then'
          : about.includes(level.serviceType)
            ? draftFor(template, level, own)
            : 'other-service';
      if (typeof draft === 'string') undrafted.push({ user, service, why: draft });
      else drafts.push(draft);
    }
  return { drafts, undrafted };
};

/** What completes a kind of draft; `reasons` in place of those that all have in common. */
export type PartsOf<N extends TemplateName> = {
  readonly [P in MissingIn<N> & keyof CommandInputOf<N>]-?: NonNullable<CommandInputOf<N>[P]>;
} & { readonly reasons?: { readonly text: string } };

/**
 * Completes a draft with what a person assessed, as a command to record. What is recorded is what this person decided: a
 * draft that is not completed decides nothing.
 */
export const complete = <N extends TemplateName>(
  { command }: DraftOf<N>,
  { reasons, ...parts }: PartsOf<N>,
) => ({
  ...command,
  ...parts,
  ...(reasons === undefined ? {} : { ground: { ...command.ground, reasons } }),
});
