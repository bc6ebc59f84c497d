import { isLocalDate, plusDays } from '../../../../src/index.js';
import type { CommandInputOf } from '../../../../src/index.js';
import { COMMAND } from '../../examples/commands.js';
import { DECLARED, EVENT, GRANTED, REDUCED, REGISTERED } from '../../examples/events.js';
import { TODAY } from '../../examples/parts.js';
import { crisis, staff, user, without, type Case } from '../case.js';

const TOMORROW = '2020-03-21';
const free = without(COMMAND.ReduceVisits, 'derivesFrom', 'operative');
const freeEvent = without(EVENT.VisitsReduced, 'derivesFrom', 'operative');

type Stated = NonNullable<CommandInputOf<'ReduceVisits'>['term']>;
type Term = (typeof freeEvent)['term'];

/** The measure takes effect on 16 March. */
const unfinished = (name: string, term: Stated): Case =>
  user.no(name, 'end-or-review', GRANTED, { ...free, term });
const finished = (name: string, term: Term): Case =>
  user.yes(name, GRANTED, { ...free, term }, [{ ...freeEvent, term }]);

const ON_A_DAY_TO_COME: ReadonlyArray<Case> = [
  user.no('registered tomorrow', 'decided-by-today', [], { ...COMMAND.RegisterServiceUser, on: TOMORROW }),
  user.no('granted tomorrow', 'decided-by-today', REGISTERED, { ...COMMAND.GrantService, decided: TOMORROW }),
  ...[
    COMMAND.ReduceVisits,
    COMMAND.ReplaceVisits,
    COMMAND.LimitCareToNecessary,
    COMMAND.HandOverTask,
    COMMAND.ReduceRespite,
    COMMAND.PauseRespite,
    COMMAND.ReduceSupportContact,
    COMMAND.SuspendSupportContact,
    COMMAND.KeepSupportContact,
  ].flatMap((command) => [
    user.no('decided tomorrow', 'decided-by-today', GRANTED, {
      ...command,
      decided: TOMORROW,
      effective: TOMORROW,
    }),
    user.no('in effect the day before it was decided', 'not-retroactive', GRANTED, {
      ...command,
      effective: '2020-03-12',
    }),
  ]),
  user.no('restored by a decision of tomorrow', 'decided-by-today', REDUCED, {
    ...COMMAND.RestoreService,
    decided: TOMORROW,
  }),
  user.no('reviewed tomorrow', 'decided-by-today', REDUCED, { ...COMMAND.ReviewDecision, on: TOMORROW }),
  user.no('notice given tomorrow', 'decided-by-today', REDUCED, {
    ...without(COMMAND.GiveNotice, 'reached'),
    sent: TOMORROW,
  }),
  user.no('notice reached somebody tomorrow', 'decided-by-today', REDUCED, {
    ...COMMAND.GiveNotice,
    reached: TOMORROW,
  }),
  staff.no('redeployed by a decision of tomorrow', 'decided-by-today', [], {
    ...COMMAND.RedeployStaff,
    decided: TOMORROW,
    effective: TOMORROW,
  }),
  staff.no('redeployed from the day before', 'not-retroactive', [], {
    ...COMMAND.RedeployStaff,
    effective: '2020-03-12',
  }),
  staff.no('returned tomorrow', 'decided-by-today', [EVENT.StaffRedeployed], {
    ...COMMAND.ReturnStaff,
    on: TOMORROW,
  }),
  ...[
    COMMAND.DeclareCrisis,
    COMMAND.ChangeCrisisPhase,
    COMMAND.EndCrisis,
    COMMAND.AdoptFrameworkMeasure,
  ].flatMap((command) => {
    const before = command.command === 'DeclareCrisis' ? [] : DECLARED;
    return [
      crisis.no('decided tomorrow', 'decided-by-today', before, {
        ...command,
        decided: TOMORROW,
        effective: TOMORROW,
      }),
      crisis.no('in effect the day before it was decided', 'not-retroactive', before, {
        ...command,
        decided: '2020-03-14',
        effective: '2020-03-13',
      }),
    ];
  }),
];

const shifted = (day: string, days: number): string => (isLocalDate(day) ? plusDays(day, days) : day);

/** Days in their order, and an end or a review for everything. */
export const cases: ReadonlyArray<Case> = [
  ...ON_A_DAY_TO_COME,
  user.no('put into practice the day before it was decided', 'not-retroactive', GRANTED, {
    ...free,
    operative: '2020-03-12',
  }),
  crisis.no(
    'a measure for many put into practice the day before it was decided',
    'not-retroactive',
    DECLARED,
    {
      ...COMMAND.AdoptFrameworkMeasure,
      operative: '2020-03-11',
    },
  ),
  crisis.yes(
    'a measure for many put into practice on the day it was decided',
    DECLARED,
    { ...COMMAND.AdoptFrameworkMeasure, operative: '2020-03-12' },
    [{ ...EVENT.FrameworkMeasureAdopted, operative: '2020-03-12' }],
  ),
  user.no('support contact kept, with a review the day before it takes effect', 'end-or-review', GRANTED, {
    ...COMMAND.KeepSupportContact,
    review: shifted(COMMAND.KeepSupportContact.effective, -1),
  }),
  user.yes('decided today, in effect today', GRANTED, { ...free, decided: TODAY, effective: TODAY }, [
    { ...freeEvent, decided: TODAY, effective: TODAY },
  ]),
  user.yes(
    'decided today, in effect in a month',
    GRANTED,
    {
      ...free,
      decided: TODAY,
      effective: '2020-04-20',
      term: { review: '2020-04-20' },
    },
    [{ ...freeEvent, decided: TODAY, effective: '2020-04-20', term: { review: '2020-04-20' } }],
  ),
  user.no('no term at all', 'end-or-review', GRANTED, without(free, 'term')),
  unfinished('a term that says nothing', {}),
  unfinished('a condition without a review', { condition: 'staffing-restored' }),
  unfinished('an end date and an end condition', {
    until: '2020-04-01',
    condition: 'staffing-restored',
    review: '2020-03-30',
  }),
  unfinished('an end the day before the first day', { until: '2020-03-15' }),
  unfinished('a review the day before the first day', { review: '2020-03-15' }),
  unfinished('a review the day after the last', { until: '2020-04-01', review: '2020-04-02' }),
  finished('an end on the first day', { until: '2020-03-16' }),
  finished('an end the day after the first', { until: '2020-03-17' }),
  finished('a review on the first day', { review: '2020-03-16' }),
  finished('a review on the last day', { until: '2020-04-01', review: '2020-04-01' }),
  finished('a review the day before the last', { until: '2020-04-01', review: '2020-03-31' }),
  finished('a condition with a review', { condition: 'staffing-restored', review: '2020-04-01' }),
  finished('until further notice, with a review', { review: '2020-04-01' }),
  staff.no(
    'a redeployment without end or review',
    'end-or-review',
    [],
    without(COMMAND.RedeployStaff, 'term'),
  ),
  crisis.no(
    'a measure for many without end or review',
    'end-or-review',
    DECLARED,
    without(COMMAND.AdoptFrameworkMeasure, 'term'),
  ),
];
