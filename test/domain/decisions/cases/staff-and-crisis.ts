import { COMMAND } from '../../examples/commands.js';
import { ADOPTED, DECLARED, EVENT } from '../../examples/events.js';
import { crisis, staff, without, type Case } from '../case.js';

const redeploy = COMMAND.RedeployStaff;
const redeployed = EVENT.StaffRedeployed;
const BACK = [redeployed, { ...EVENT.StaffReturned, on: '2020-03-18' }];
const again = { ...redeploy, id: 'c-again', idCardIssued: '2020-03-13' };
const againEvent = { ...redeployed, decision: 'c-again', idCardIssued: '2020-03-13' };

const STAFF: ReadonlyArray<Case> = [
  staff.no('without an identity card', 'id-card', [], without(redeploy, 'idCardIssued')),
  staff.no('with a card from the second day', 'id-card', [], { ...redeploy, idCardIssued: '2020-03-17' }),
  staff.yes('with a card from the day before', [], { ...redeploy, idCardIssued: '2020-03-15' }, [
    { ...redeployed, idCardIssued: '2020-03-15' },
  ]),
  staff.no('to the unit that the person is in', 'redeployment', [], { ...redeploy, to: redeploy.from }),
  staff.no('redeployed while redeployed', 'redeployment', [redeployed], again),
  staff.no('redeployed again from the day before the return', 'redeployment', BACK, {
    ...again,
    effective: '2020-03-17',
  }),
  staff.yes('redeployed again on the day of the return', BACK, { ...again, effective: '2020-03-18' }, [
    { ...againEvent, effective: '2020-03-18' },
  ]),
  staff.no('returned without having gone', 'redeployment', [], COMMAND.ReturnStaff),
  staff.no('returned twice', 'redeployment', BACK, COMMAND.ReturnStaff),
  staff.no('returned the day before going', 'redeployment', [redeployed], {
    ...COMMAND.ReturnStaff,
    on: '2020-03-15',
  }),
  staff.yes('returned on the day of going', [redeployed], { ...COMMAND.ReturnStaff, on: '2020-03-16' }, [
    { ...EVENT.StaffReturned, on: '2020-03-16' },
  ]),
];

const OVER = [...DECLARED, EVENT.CrisisEnded];

const CRISIS: ReadonlyArray<Case> = [
  crisis.no('declared twice', 'crisis', DECLARED, COMMAND.DeclareCrisis),
  crisis.no('declared again after it ended', 'crisis', OVER, COMMAND.DeclareCrisis),
  ...[COMMAND.ChangeCrisisPhase, COMMAND.EndCrisis, COMMAND.AdoptFrameworkMeasure].flatMap((command) => [
    crisis.no('before the crisis was declared', 'crisis', [], command),
    crisis.no('after the crisis has ended', 'crisis', OVER, {
      ...command,
      decided: '2020-03-20',
      effective: '2020-03-21',
    }),
    crisis.no('in effect the day before the crisis', 'crisis', DECLARED, {
      ...command,
      decided: '2020-03-11',
      effective: '2020-03-11',
    }),
  ]),
  crisis.no('to the phase it is in', 'crisis', DECLARED, {
    ...COMMAND.ChangeCrisisPhase,
    phase: { scale: 'outbreak-phase', step: 2 },
  }),
  crisis.yes(
    'to the same step of another scale',
    DECLARED,
    {
      ...COMMAND.ChangeCrisisPhase,
      phase: { scale: 'readiness', step: 2 },
    },
    [{ ...EVENT.CrisisPhaseChanged, to: { scale: 'readiness', step: 2 } }],
  ),
  crisis.yes(
    'ended on the day it began',
    DECLARED,
    {
      ...COMMAND.EndCrisis,
      decided: '2020-03-12',
      effective: '2020-03-12',
    },
    [{ ...EVENT.CrisisEnded, decided: '2020-03-12', effective: '2020-03-12' }],
  ),
  crisis.yes(
    'to another phase on the day it began',
    DECLARED,
    { ...COMMAND.ChangeCrisisPhase, decided: '2020-03-12', effective: '2020-03-12' },
    [{ ...EVENT.CrisisPhaseChanged, decided: '2020-03-12', effective: '2020-03-12' }],
  ),
  crisis.yes(
    'a measure in effect on the day it began',
    DECLARED,
    { ...COMMAND.AdoptFrameworkMeasure, effective: '2020-03-12' },
    [{ ...EVENT.FrameworkMeasureAdopted, effective: '2020-03-12' }],
  ),
  crisis.no('a measure adopted twice', 'crisis', ADOPTED, COMMAND.AdoptFrameworkMeasure),
  crisis.yes(
    'a measure under another key',
    ADOPTED,
    { ...COMMAND.AdoptFrameworkMeasure, measure: 'another' },
    [{ ...EVENT.FrameworkMeasureAdopted, measure: 'another' }],
  ),
];

/** Staff sent elsewhere, and the crisis itself. */
export const cases: ReadonlyArray<Case> = [...STAFF, ...CRISIS];
