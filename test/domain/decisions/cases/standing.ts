import { COMMAND } from '../../examples/commands.js';
import { EVENT, GRANTED, REDUCED, REGISTERED, RESPITE } from '../../examples/events.js';
import { assessment } from '../../examples/parts.js';
import { user, without, type Case } from '../case.js';

const CALLS_FOR_SERVICE = [
  COMMAND.ReduceVisits,
  COMMAND.ReplaceVisits,
  COMMAND.LimitCareToNecessary,
  COMMAND.HandOverTask,
  COMMAND.ReduceRespite,
  COMMAND.PauseRespite,
  COMMAND.ReduceSupportContact,
  COMMAND.SuspendSupportContact,
  COMMAND.KeepSupportContact,
  COMMAND.RestoreService,
  COMMAND.ReviewDecision,
];

const MEASURES = [
  COMMAND.ReduceVisits,
  COMMAND.ReplaceVisits,
  COMMAND.LimitCareToNecessary,
  COMMAND.HandOverTask,
  COMMAND.ReduceRespite,
  COMMAND.PauseRespite,
  COMMAND.ReduceSupportContact,
  COMMAND.SuspendSupportContact,
  COMMAND.KeepSupportContact,
];

const free = without(COMMAND.ReduceVisits, 'derivesFrom', 'operative');
const reduced = without(EVENT.VisitsReduced, 'derivesFrom', 'operative');
/** Decided before the day that a case is about, so that only that day decides. */
const early = { ...free, decided: '2020-01-01', assessment: { ...assessment, on: '2020-01-01' } };
const earlyEvent = { ...reduced, decided: '2020-01-01', assessment: { ...assessment, on: '2020-01-01' } };
const atEnd = { today: '2021-01-02' };

/** Who and what a decision is about: the user, the service, its kind, and whether it is granted on the day. */
export const cases: ReadonlyArray<Case> = [
  user.no('a user is not registered twice', 'new-user', REGISTERED, COMMAND.RegisterServiceUser),
  user.no('nothing is granted to a user who is not known', 'known-user', [], COMMAND.GrantService),
  user.no('no notice is given to a user who is not known', 'known-user', [], COMMAND.GiveNotice),
  ...CALLS_FOR_SERVICE.flatMap((command) => [
    user.no('the user is not known', 'known-user', [], command),
    user.no('the service is not one of the user', 'known-service', REGISTERED, command),
  ]),
  user.no(
    'another service of the user is granted, not this',
    'known-service',
    [...REGISTERED, RESPITE],
    COMMAND.ReduceVisits,
  ),
  ...MEASURES.map((command) =>
    user.no('a measure for another kind of service', 'fits-service', GRANTED, {
      ...command,
      service: command.service === 'nursing' ? 'respite' : 'nursing',
    }),
  ),
  user.no(
    'respite in institution is respite, and no support contact',
    'fits-service',
    [...REGISTERED, { ...RESPITE, serviceType: 'respite-in-institution' }],
    {
      ...COMMAND.SuspendSupportContact,
      service: 'respite',
    },
  ),
  user.yes(
    'respite in institution can be paused',
    [...REGISTERED, { ...RESPITE, serviceType: 'respite-in-institution' }],
    COMMAND.PauseRespite,
    [EVENT.RespitePaused],
  ),
  user.no('a measure the day before the grant takes effect', 'within-grant', GRANTED, {
    ...early,
    effective: '2020-01-07',
  }),
  user.yes('a measure on the day the grant takes effect', GRANTED, { ...early, effective: '2020-01-08' }, [
    { ...earlyEvent, effective: '2020-01-08' },
  ]),
  user.yes('a measure the day after', GRANTED, { ...early, effective: '2020-01-09' }, [
    { ...earlyEvent, effective: '2020-01-09' },
  ]),
  user.yes(
    'a measure on the last day of the grant',
    GRANTED,
    { ...free, effective: '2020-12-31', term: { until: '2020-12-31' } },
    [{ ...reduced, effective: '2020-12-31', term: { until: '2020-12-31' } }],
    atEnd,
  ),
  user.no(
    'a measure the day after the last day of the grant',
    'within-grant',
    GRANTED,
    { ...free, effective: '2021-01-01', term: { until: '2021-01-31' } },
    atEnd,
  ),
  user.no('support contact kept before it was granted', 'within-grant', GRANTED, {
    ...COMMAND.KeepSupportContact,
    decided: '2020-01-07',
    effective: '2020-01-07',
  }),
  user.no('restored after the grant has ended', 'within-grant', REDUCED, {
    ...COMMAND.RestoreService,
    effective: '2021-01-01',
  }),
];
