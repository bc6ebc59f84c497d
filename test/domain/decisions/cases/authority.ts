import { COMMAND } from '../../examples/commands.js';
import { KIN_ONLY } from '../../examples/crisis-commands.js';
import { DECLARED, EVENT, GRANTED, REDUCED, REGISTERED } from '../../examples/events.js';
import { leadership, serviceLeader, staffing } from '../../examples/parts.js';
import { crisis, staff, user, without, type Case } from '../case.js';

const nobody = without(serviceLeader, 'mandate');
const free = without(COMMAND.ReduceVisits, 'derivesFrom');
const freeEvent = without(EVENT.VisitsReduced, 'derivesFrom');

/** Adopted on a day, resting on a crisis power. */
const byPower = (power: 'hberl-3-1' | 'for-2020-462' | 'fvl-2025', decided: string) => ({
  ...without(COMMAND.AdoptFrameworkMeasure, 'operative'),
  ground: { ...staffing, legalBasis: [power] },
  decided,
  effective: '2022-02-01',
  term: { review: '2022-03-01' },
});
const byPowerEvent = (power: 'hberl-3-1' | 'for-2020-462', decided: string) => ({
  ...without(EVENT.FrameworkMeasureAdopted, 'operative'),
  ground: { ...staffing, legalBasis: [power] },
  decided,
  effective: '2022-02-01',
  term: { review: '2022-03-01' },
});
const later = { today: '2022-02-01' };
const power = (name: string, id: 'hberl-3-1' | 'for-2020-462', decided: string, holds: boolean): Case =>
  holds
    ? crisis.yes(name, DECLARED, byPower(id, decided), [byPowerEvent(id, decided)], later)
    : crisis.no(name, 'legal-basis', DECLARED, byPower(id, decided), later);

const WITHOUT_MANDATE: ReadonlyArray<Case> = [
  user.no('a grant without mandate', 'mandate', REGISTERED, { ...COMMAND.GrantService, by: nobody }),
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
  ].map((command) => user.no('a measure without mandate', 'mandate', GRANTED, { ...command, by: nobody })),
  user.no('restored without mandate', 'mandate', REDUCED, { ...COMMAND.RestoreService, by: nobody }),
  user.no('reviewed without mandate', 'mandate', REDUCED, { ...COMMAND.ReviewDecision, by: nobody }),
  staff.no('redeployed without mandate', 'mandate', [], { ...COMMAND.RedeployStaff, by: nobody }),
  staff.no('returned without mandate', 'mandate', [EVENT.StaffRedeployed], {
    ...COMMAND.ReturnStaff,
    by: nobody,
  }),
  crisis.no('a crisis declared without mandate', 'mandate', [], { ...COMMAND.DeclareCrisis, by: nobody }),
  crisis.no('a phase without mandate', 'mandate', DECLARED, { ...COMMAND.ChangeCrisisPhase, by: nobody }),
  crisis.no('a crisis ended without mandate', 'mandate', DECLARED, { ...COMMAND.EndCrisis, by: nobody }),
  crisis.no('a measure for many without mandate', 'mandate', DECLARED, {
    ...COMMAND.AdoptFrameworkMeasure,
    by: nobody,
  }),
];

/** Who may decide, what for, and by which law. */
export const cases: ReadonlyArray<Case> = [
  ...WITHOUT_MANDATE,
  crisis.no('a measure for many on a delegated mandate', 'crisis-mandate', DECLARED, {
    ...COMMAND.AdoptFrameworkMeasure,
    by: { ...leadership, mandate: { ...leadership.mandate, kind: 'delegated' } },
  }),
  user.no('no purpose stated', 'purpose', GRANTED, { ...free, ground: without(staffing, 'purposes') }),
  user.no('an empty list of purposes', 'purpose', GRANTED, {
    ...free,
    ground: { ...staffing, purposes: [] },
  }),
  staff.no('a redeployment without purpose', 'purpose', [], {
    ...COMMAND.RedeployStaff,
    ground: { ...staffing, purposes: [] },
  }),
  crisis.no('a measure for many without purpose', 'purpose', DECLARED, {
    ...COMMAND.AdoptFrameworkMeasure,
    ground: { ...staffing, purposes: [] },
  }),
  user.no('a purpose is no legal basis', 'legal-basis', GRANTED, {
    ...free,
    ground: without(staffing, 'legalBasis'),
  }),
  user.no('an empty list of provisions', 'legal-basis', GRANTED, {
    ...free,
    ground: { ...staffing, legalBasis: [] },
  }),
  user.no('one provision of two was not in force', 'legal-basis', GRANTED, {
    ...free,
    ground: { ...staffing, legalBasis: ['hol-3-1', 'for-2020-462'] },
  }),
  user.yes(
    'a crisis power in its window, beside ordinary law',
    GRANTED,
    {
      ...free,
      ground: { ...staffing, legalBasis: ['hol-3-1', 'hberl-5-1'] },
    },
    [{ ...freeEvent, ground: { ...staffing, legalBasis: ['hol-3-1', 'hberl-5-1'] } }],
  ),
  user.no('a grant that names no provision', 'legal-basis', REGISTERED, {
    ...COMMAND.GrantService,
    legalBasis: [],
  }),
  user.no('a grant under a law not yet in force', 'legal-basis', REGISTERED, {
    ...COMMAND.GrantService,
    legalBasis: ['hol-3-2-6-a', 'fvl-2025'],
  }),
  crisis.no('a measure of force decision without provision', 'legal-basis', DECLARED, {
    ...COMMAND.AdoptFrameworkMeasure,
    ground: { ...staffing, legalBasis: [] },
  }),
  crisis.yes(
    'a request needs no provision',
    DECLARED,
    {
      ...COMMAND.AdoptFrameworkMeasure,
      force: 'request',
      target: KIN_ONLY,
      ground: { ...staffing, legalBasis: [] },
    },
    [
      {
        ...EVENT.FrameworkMeasureAdopted,
        force: 'request',
        target: KIN_ONLY,
        ground: { ...staffing, legalBasis: [] },
      },
    ],
  ),
  crisis.no('a request by a provision that was not in force', 'legal-basis', DECLARED, {
    ...COMMAND.AdoptFrameworkMeasure,
    force: 'request',
    target: KIN_ONLY,
    ground: { ...staffing, legalBasis: ['fvl-2025'] },
  }),
  power('a crisis power the day before it was activated', 'hberl-3-1', '2020-03-05', false),
  power('a crisis power on the day it was activated', 'hberl-3-1', '2020-03-06', true),
  power('a crisis power on the last day of its last renewal', 'hberl-3-1', '2022-01-14', true),
  power('a crisis power the day after', 'hberl-3-1', '2022-01-15', false),
  power('a regulation the day before it came', 'for-2020-462', '2020-03-26', false),
  power('a regulation on the day it came', 'for-2020-462', '2020-03-27', true),
];
