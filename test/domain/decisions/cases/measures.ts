import type { CommandInputOf } from '../../../../src/index.js';
import { COMMAND } from '../../examples/commands.js';
import { FEWER_VISITS, KIN_ONLY, MORE_STAFF } from '../../examples/crisis-commands.js';
import { ADOPTED, DECLARED, EVENT } from '../../examples/events.js';
import { staffing } from '../../examples/parts.js';
import { crisis, without, type Case } from '../case.js';

type Adopt = CommandInputOf<'AdoptFrameworkMeasure'>;
type Target = Adopt['target'];

const adopt = COMMAND.AdoptFrameworkMeasure;
const adopted = EVENT.FrameworkMeasureAdopted;
const REQUEST = { force: 'request', target: KIN_ONLY } as const;

const about = (name: string, policy: 'measure-content' | 'direct-takes-nothing', target: Target): Case =>
  crisis.no(name, policy, DECLARED, { ...adopt, target });
/** What a command says of a measure by dimension stands in the event as it was said. */
const becomes = (name: string, said: Partial<Pick<Adopt, 'force' | 'target' | 'issuedBy' | 'power'>>): Case =>
  crisis.yes(name, DECLARED, { ...adopt, ...said }, [{ ...adopted, ...said }]);

const [FEWER] = FEWER_VISITS.changes;
const directly = (change: Extract<Target, { kind: 'services' }>['changes'][number]): Target => ({
  kind: 'services',
  services: ['home-nursing'],
  application: 'direct',
  changes: [change],
});

const CONTENT: ReadonlyArray<Case> = [
  about('no services named', 'measure-content', { ...FEWER_VISITS, services: [] }),
  about('no change', 'measure-content', { ...FEWER_VISITS, changes: [] }),
  about('a change that ends where it begins', 'measure-content', {
    ...FEWER_VISITS,
    changes: [{ ...FEWER, after: FEWER.before }],
  }),
  about('an order of nothing', 'measure-content', {
    ...FEWER_VISITS,
    changes: [{ dimension: 'priority', order: { among: 'services', gives: 'served-first', first: [] } }],
  }),
  about('no groups of staff named', 'measure-content', { ...MORE_STAFF, groups: [] }),
  about('fewer visits for all at once', 'direct-takes-nothing', directly(FEWER)),
  about(
    'the phone in place of visits for all at once',
    'direct-takes-nothing',
    directly({ dimension: 'mode', before: ['in-person'], after: ['phone'] }),
  ),
  about(
    'a change of which it is not known where it goes, for all at once',
    'direct-takes-nothing',
    directly({ dimension: 'timing', before: 'agreed-time', after: 'unknown' }),
  ),
  about(
    'tasks left to next of kin for all at once',
    'direct-takes-nothing',
    directly({ dimension: 'doer', before: ['usual-staff'], after: ['next-of-kin'] }),
  ),
  becomes('what is only asked, for all at once', {
    force: 'request',
    target: directly({ dimension: 'doer', before: ['usual-staff'], after: ['next-of-kin'] }),
  }),
  becomes('more visits for all at once', {
    target: directly({ dimension: 'how-often', before: { own: 'granted' }, after: { own: 'more' } }),
  }),
  crisis.yes(
    'what nobody decided takes away, and was there before it was noted',
    DECLARED,
    {
      ...without(adopt, 'operative'),
      force: 'occurrence',
      target: directly(FEWER),
      decided: '2020-03-14',
      ground: without(staffing, 'purposes', 'legalBasis'),
    },
    [
      {
        ...without(adopted, 'operative'),
        force: 'occurrence',
        target: directly(FEWER),
        decided: '2020-03-14',
        ground: { ...staffing, purposes: [], legalBasis: [] },
      },
    ],
  ),
  crisis.no('a decision that opens for nothing', 'opens-by-decision', DECLARED, {
    ...adopt,
    target: { ...FEWER_VISITS, opensFor: [] },
  }),
  crisis.no('a warning that opens for something', 'opens-by-decision', DECLARED, {
    ...adopt,
    force: 'warning',
  }),
  becomes('a warning that opens for nothing', {
    force: 'warning',
    target: { ...FEWER_VISITS, opensFor: [] },
  }),
  crisis.no('a requirement of nobody', 'issued-by', DECLARED, {
    ...adopt,
    force: 'requirement',
    target: KIN_ONLY,
  }),
  crisis.no('a request that an authority issued', 'issued-by', DECLARED, {
    ...adopt,
    ...REQUEST,
    issuedBy: 'government',
  }),
  becomes('a requirement of an authority', {
    force: 'requirement',
    target: KIN_ONLY,
    issuedBy: 'government',
  }),
];

const POWER: ReadonlyArray<Case> = [
  becomes('a crisis power in its window', {
    power: { kind: 'crisis-power', provision: 'hberl-3-1' },
  }),
  crisis.no(
    'a crisis power after its window',
    'power-in-window',
    DECLARED,
    {
      ...without(adopt, 'operative'),
      power: { kind: 'crisis-power', provision: 'hberl-3-1' },
      ...{ decided: '2022-01-10', effective: '2022-01-15', term: { until: '2022-01-31' } },
    },
    { today: '2022-01-20' },
  ),
];

const OVER = [...ADOPTED, { ...EVENT.FrameworkMeasureEnded, effective: '2020-03-16' }];
const later = {
  ...without(adopt, 'operative'),
  ...{ id: 'c-later', measure: 'later', decided: '2020-03-16', effective: '2020-03-17' },
};
const laterEvent = {
  ...without(adopted, 'operative'),
  ...{ decision: 'c-later', measure: 'later', decided: '2020-03-16', effective: '2020-03-17' },
};
const link = (kind: 'supersedes' | 'reverses' | 'extends', measure = 'only-necessary-visits') => ({
  links: [{ kind, measure }],
});
const left = {
  ...without(EVENT.FrameworkMeasureReversed, 'type'),
  ...{ decision: 'c-later', decided: '2020-03-16', effective: '2020-03-17', reasons: staffing.reasons },
};

const LINKS: ReadonlyArray<Case> = [
  crisis.yes('it takes over from another', ADOPTED, { ...later, ...link('supersedes') }, [
    { ...laterEvent, ...link('supersedes') },
    { ...left, type: 'FrameworkMeasureSuperseded', supersededBy: 'later' },
  ]),
  crisis.yes('it alters another back', ADOPTED, { ...later, ...link('reverses') }, [
    { ...laterEvent, ...link('reverses') },
    { ...left, type: 'FrameworkMeasureReversed' },
  ]),
  crisis.yes('a link that leaves the other as it is', ADOPTED, { ...later, ...link('extends') }, [
    { ...laterEvent, ...link('extends') },
  ]),
  crisis.no('linked to a measure that is not known', 'framework-life', ADOPTED, {
    ...later,
    ...link('supersedes', 'unheard-of'),
  }),
  crisis.no('linked to itself', 'framework-life', ADOPTED, { ...later, ...link('extends', 'later') }),
  crisis.no('taking over from what has ended', 'framework-life', OVER, {
    ...later,
    ...link('supersedes'),
  }),
  crisis.no('taking over while it waits', 'framework-life', ADOPTED, {
    ...later,
    ...link('supersedes'),
    startsWhen: 'first-case',
  }),
];

/** Measures for many by dimension: what they say, their power, and what they do to each other. */
export const cases: ReadonlyArray<Case> = [...CONTENT, ...POWER, ...LINKS];
