import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  asKnownNow,
  CrisisKey,
  crisesThen,
  crisisAt,
  crisisDecider,
  effectiveEntries,
  isInstant,
  populationOf,
  restorationDue,
  staffAt,
  staffDecider,
  unitAt,
  UnitKey,
  unitDecider,
  type AsOf,
  type Command,
  type Decider,
  type DomainEvent,
  type Entry,
} from '../../../src/index.js';
import { without } from '../decisions/case.js';
import { COMMAND } from '../examples/commands.js';
import { CRISIS_COMMAND } from '../examples/crisis-commands.js';
import { CRISIS } from '../examples/parts.js';
import { STAFF, STAFF_COMMAND } from '../examples/staff.js';
import { UNIT, UNIT_COMMAND } from '../examples/unit.js';
import { day } from '../../render/small-world.js';
import { read } from '../changes/facts.js';
import { attempts, moved, standsIn, toldBy, type Pool } from './told-streams.js';

const STAFF_POOL: Pool = {
  kind: 'Staff',
  subject: { staff: STAFF },
  first: [],
  commands: [
    without(COMMAND.RedeployStaff, 'derivesFrom'),
    COMMAND.ReturnStaff,
    STAFF_COMMAND.ExtendRedeployment,
    STAFF_COMMAND.VolunteerStaff,
    without(STAFF_COMMAND.PlaceVolunteer, 'derivesFrom'),
    STAFF_COMMAND.EndVolunteerPlacement,
    STAFF_COMMAND.EndVolunteering,
    STAFF_COMMAND.RecordQualification,
    STAFF_COMMAND.IssueIdentityCard,
    STAFF_COMMAND.ReturnIdentityCard,
    STAFF_COMMAND.ShowPoliceCertificate,
    STAFF_COMMAND.GiveTraining,
    STAFF_COMMAND.RecordAbsence,
    STAFF_COMMAND.EndAbsence,
  ],
  vary: moved,
};

const UNIT_POOL: Pool = {
  kind: 'Unit',
  subject: { unit: UNIT },
  first: [],
  commands: Object.values(UNIT_COMMAND).map((command) => ({ ...without(command, 'derivesFrom') })),
  vary: (command, shift) => ({
    ...moved(command, shift),
    ...('places' in command && shift > 0 ? { places: shift } : {}),
  }),
};

const adopt = COMMAND.AdoptFrameworkMeasure;
const instead = {
  ...adopt,
  id: 'c-instead',
  measure: 'instead',
  decided: '2020-03-18',
  effective: '2020-03-18',
  operative: '2020-03-18',
  links: [{ kind: 'supersedes', measure: adopt.measure }],
};

const CRISIS_POOL: Pool = {
  kind: 'Crisis',
  subject: { crisis: CRISIS },
  first: [COMMAND.DeclareCrisis, adopt, CRISIS_COMMAND.PlanReopening, CRISIS_COMMAND.TakeReopeningStep],
  commands: [instead, COMMAND.ChangeCrisisPhase, COMMAND.EndCrisis, ...Object.values(CRISIS_COMMAND)],
  vary: (command, shift) => ({
    ...moved(command, shift),
    ...(command.command === 'TakeReopeningStep' && shift > 1
      ? { eases: [{ measure: adopt.measure, to: 'whole' }] }
      : {}),
    ...(command.id === 'c-instead' && shift > 1 ? { links: [] } : {}),
  }),
};

const crisis = read(CrisisKey, CRISIS);
const unit = read(UnitKey, UNIT);

type Ask = (entries: ReadonlyArray<Entry>, asOf: AsOf) => unknown;

const ASKED: Readonly<Record<Pool['kind'], Ask>> = {
  Staff: staffAt,
  Unit: (entries, asOf) => {
    const standing = unitAt(unit, entries, asOf);
    return standing === undefined ? undefined : without(standing, 'asOf');
  },
  Crisis: (entries, asOf) => [
    crisisAt(entries, asOf),
    crisesThen(populationOf(entries), asOf),
    restorationDue(populationOf(entries), crisis, asOf),
  ],
};

/** How often something was corrected or redacted, and how often several events were together. */
const checked = <C extends Command, S extends { readonly state: unknown }, Event extends DomainEvent>(
  decider: Decider<C, S, Event>,
  pool: Pool,
): { readonly amended: number; readonly together: number } => {
  let [amended, together] = [0, 0];
  fc.assert(
    fc.property(attempts, fc.constantFrom('2020-03-15', '2020-03-19', '2020-04-15'), (tried, on) => {
      const entries = toldBy(decider, pool, tried);
      const at = day(on);
      for (const knownAt of new Set([-1, ...entries.map(({ ref }) => Number(ref.recordedAt))])) {
        if (!isInstant(knownAt)) continue;
        const known = entries.filter(({ ref }) => ref.recordedAt <= knownAt);
        const stands = standsIn(known);
        expect(effectiveEntries(entries, knownAt)).toEqual(stands);
        expect(ASKED[pool.kind](entries, { at, knownAt })).toEqual(ASKED[pool.kind](stands, asKnownNow(at)));
        const folded = known.reduce(decider.evolve, decider.initial);
        const plainly = (stands as typeof known).reduce(decider.evolve, decider.initial);
        expect(folded.state).toEqual(plainly.state);
      }
      amended += entries.filter(({ event }) => 'corrects' in event || 'redacts' in event).length;
      together += entries.filter(({ event }) => 'others' in event && 'alongside' in event).length;
    }),
    { numRuns: 400 },
  );
  return { amended, together };
};

describe('what stands of a record, and what is folded and seen of it, is that of the entries as they should have been', () => {
  test('about staff', () => {
    expect(checked(staffDecider, STAFF_POOL).amended).toBeGreaterThan(200);
  });

  test('about units', () => {
    expect(checked(unitDecider, UNIT_POOL).amended).toBeGreaterThan(200);
  });

  test('about crises, also where one command had several events recorded', () => {
    const { amended, together } = checked(crisisDecider, CRISIS_POOL);
    expect(amended).toBeGreaterThan(200);
    expect(together).toBeGreaterThan(5);
  });
});
