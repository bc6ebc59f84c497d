import type { CrisisEvent, EventOf } from '../../../../src/index.js';
import type { Written } from '../../../../src/testing/given.js';
import { COMMAND } from '../../examples/commands.js';
import { ADOPTED, DECLARED, EVENT, GRANTED } from '../../examples/events.js';
import { FEWER_VISITS, MORE_STAFF } from '../../examples/crisis-commands.js';
import { CRISIS } from '../../examples/parts.js';
import { staff, user, type Case } from '../case.js';

/** Who declared what: the crises in which a decision is made. */
interface Around {
  readonly crises: ReadonlyArray<Written<CrisisEvent>>;
}
type Adopted = Written<EventOf<'FrameworkMeasureAdopted'>>;

const under = (measure: Partial<Adopted>): Around => ({
  crises: [...DECLARED, { ...EVENT.FrameworkMeasureAdopted, ...measure }],
});
const ended = (effective: string): Around => ({ crises: [...ADOPTED, { ...EVENT.CrisisEnded, effective }] });

const reduce = COMMAND.ReduceVisits;
const reduced = [EVENT.VisitsReduced];
const unknown = (name: string, around: Around): Case =>
  user.no(name, 'framework-known', GRANTED, reduce, around);
const closed = (name: string, measure: Partial<Adopted>): Case =>
  user.no(name, 'framework-opens', GRANTED, reduce, under(measure));

/** Decisions that derive from a measure of the crisis leadership. The decision here takes effect on 16 March. */
export const cases: ReadonlyArray<Case> = [
  user.no('no crisis was declared', 'framework-known', GRANTED, reduce, { crises: [] }),
  user.no('no such measure was adopted', 'framework-known', GRANTED, reduce, { crises: DECLARED }),
  user.no('the measure of another crisis', 'framework-known', GRANTED, {
    ...reduce,
    derivesFrom: { crisis: 'another-crisis', measure: 'only-necessary-visits' },
  }),
  unknown('the measure begins the day after', under({ effective: '2020-03-17' })),
  user.yes('the measure begins on the day', GRANTED, reduce, reduced, under({ effective: '2020-03-16' })),
  user.yes('the measure began the day before', GRANTED, reduce, reduced, under({ effective: '2020-03-15' })),
  unknown('the measure ended the day before', under({ term: { until: '2020-03-15' } })),
  user.yes('the measure ends on the day', GRANTED, reduce, reduced, under({ term: { until: '2020-03-16' } })),
  user.yes(
    'the measure ends the day after',
    GRANTED,
    reduce,
    reduced,
    under({ term: { until: '2020-03-17' } }),
  ),
  unknown('the crisis ended the day before', ended('2020-03-15')),
  unknown('the crisis ends on the day', ended('2020-03-16')),
  user.yes('the crisis ends the day after', GRANTED, reduce, reduced, ended('2020-03-17')),
  closed('a request reduces nothing', { force: 'request' }),
  closed('advice reduces nothing', { force: 'advice' }),
  closed('a warning reduces nothing', { force: 'warning' }),
  closed('a measure about other services', {
    target: { ...FEWER_VISITS, services: ['practical-assistance'], opensFor: ['VisitsReduced'] },
  }),
  closed('a measure that opens for something else', {
    target: { ...FEWER_VISITS, opensFor: ['VisitsReplaced'] },
  }),
  closed('a measure about staff', { target: MORE_STAFF }),
  closed('a measure about visiting', { target: { kind: 'visiting', sites: ['users-homes'], changes: [] } }),
  closed('a measure about places', { target: { kind: 'places', services: ['home-nursing'], changes: [] } }),
  user.no('support contact kept under a measure that does not open for it', 'framework-opens', GRANTED, {
    ...COMMAND.KeepSupportContact,
    derivesFrom: { crisis: CRISIS, measure: 'only-necessary-visits' },
  }),
  staff.no('a redeployment that derives from a measure about services', 'framework-opens', [], {
    ...COMMAND.RedeployStaff,
    derivesFrom: { crisis: CRISIS, measure: 'only-necessary-visits' },
  }),
  staff.no('a redeployment that derives from nothing known', 'framework-known', [], COMMAND.RedeployStaff, {
    crises: DECLARED,
  }),
];
