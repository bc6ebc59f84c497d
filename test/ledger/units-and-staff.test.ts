import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import {
  populationOf,
  renderHistory,
  renderStaff,
  renderUnit,
  run,
  type Ledger,
  type StaffStanding,
} from '../../src/index.js';
import { COMMAND } from '../domain/examples/commands.js';
import { STAFF, STAFF_COMMAND } from '../domain/examples/staff.js';
import { UNIT, UNIT_COMMAND } from '../domain/examples/unit.js';
import { without } from '../domain/decisions/case.js';
import { freshLedger, GRANTED } from './ledgers.js';

const recordAll = async (ledger: Ledger, commands: ReadonlyArray<unknown>): Promise<void> => {
  for (const outcome of await run(ledger.recordAll(commands)))
    if (E.isLeft(outcome)) throw new Error(JSON.stringify(outcome.left));
};

const redeploy = without(COMMAND.RedeployStaff, 'derivesFrom');
const placed = without(STAFF_COMMAND.PlaceVolunteer, 'derivesFrom');

describe('a unit', () => {
  const opened = async () => {
    const made = freshLedger();
    await recordAll(made.ledger, [
      UNIT_COMMAND.CountPlaces,
      UNIT_COMMAND.ReservePlaces,
      { ...UNIT_COMMAND.ClosePlaces, kind: 'short-stay', places: 3, term: { until: '2020-03-31' } },
      UNIT_COMMAND.LimitRoomOccupancy,
      UNIT_COMMAND.FormInfectionTeam,
      UNIT_COMMAND.ReportStaffing,
      UNIT_COMMAND.SetOperatingLevel,
      UNIT_COMMAND.OpenChannel,
      UNIT_COMMAND.ReportTechnicalFailure,
      UNIT_COMMAND.RecordDeviation,
      { ...UNIT_COMMAND.HandleDeviation, handling: 'measures-started' },
      UNIT_COMMAND.AdoptPlan,
      UNIT_COMMAND.SetProviderPayment,
    ]);
    return made;
  };

  test('stands as it was counted, decided and reported', async () => {
    const { ledger } = await opened();
    const standing = await run(ledger.unit(UNIT, { at: '2020-03-20' }));
    expect(standing.places).toMatchObject([
      {
        kind: 'short-stay',
        closed: 3,
        inUse: 21,
        personsPerRoom: 1,
        reserved: [{ use: 'infection-cohort', places: 4 }],
        counted: { total: 24, occupied: 20 },
      },
    ]);
    expect(renderUnit(standing)).toBe(`\
home-care-north, 20. mars 2020

Driftsnivå
  trafikklys: rødt, fra 16. mars 2020, vurderes på nytt innen 3. april 2020

Plasser
  korttidsplass: 21 av 24 i bruk, 20 belagt (16. mars 2020), 3 stengt, holdt av 4 (kohort for smittede), 1 per rom

Bemanning
  16. mars 2020: sykepleier, dag: behov 18, på jobb 11, opplært 8, med utstyr 11

Smitteteam
  infection-team, fra 16. mars 2020: s-0001, s-0002, s-0003 (til smittede, ved mistanke om smitte)

Kontaktkanaler
  telefon main-phone: åpen, mandag, fredag kl. 08.00–15.30

Åpne saker
  16. mars 2020 Teknisk svikt [c-unit-report-technical-failure]: trygghetsalarm (vær), day-centre
    i stedet: ekstra tilsynsbesøk, oppringning
    berørte brukere: 140
  16. mars 2020 Avvik registrert [c-unit-record-deviation]: ingen kontakt med bruker (alvorlig skade), skjedde 15. mars 2020
    «Nobody had seen the user for months.»
    → Avvik fulgt opp: tiltak satt i gang: «A new routine was made.»
  16. mars 2020 Plan vedtatt [c-unit-adopt-plan]: beredskapsplan, gjennomgås innen 16. september 2020

Betaling og egenandel
  provider-b, Praktisk bistand: daglige gjøremål: etter vedtatt tjeneste, vurderes på nytt innen 3. april 2020
`);
  });

  test('stands differently before, and after what lapsed', async () => {
    const { ledger } = await opened();
    expect(E.isLeft(await ledger.unit(UNIT, { at: '2020-03-15' })())).toBe(true);
    const after = await run(ledger.unit(UNIT, { at: '2020-04-01' }));
    expect(after.places).toMatchObject([{ closed: 0, inUse: 24 }]);
  });

  test('stands as it was known, also where more is known now', async () => {
    const { ledger, clock } = await opened();
    const then = { at: '2020-03-20', knownAt: '2020-03-20T12:00:00Z' };
    const before = await run(ledger.unit(UNIT, then));
    clock.set('2020-03-21T09:00:00Z');
    await recordAll(ledger, [
      UNIT_COMMAND.RestoreTechnicalSystem,
      UNIT_COMMAND.ChangeInfectionTeam,
      { ...UNIT_COMMAND.CloseChannel, term: { until: '2020-03-18' } },
      {
        ...UNIT_COMMAND.RestorePlaces,
        measure: 'c-unit-close-places',
        places: 2,
        effective: '2020-03-18',
      },
      { ...UNIT_COMMAND.HandleDeviation, id: 'c-close' },
    ]);
    expect(await run(ledger.unit(UNIT, then))).toEqual(before);
    const now = await run(ledger.unit(UNIT, { at: '2020-03-20' }));
    expect(now.open.map(({ event }) => event.type)).toEqual(['PlanAdopted']);
    expect(now.teams[0]?.members).toEqual(['s-0002', 's-0003', 's-0004']);
    expect(now.places).toMatchObject([{ closed: 1, inUse: 23 }]);
    expect(now.channels).toMatchObject([{ open: true }]);
    const meanwhile = await run(ledger.unit(UNIT, { at: '2020-03-17' }));
    expect(meanwhile.channels).toMatchObject([{ open: false }]);
    expect(meanwhile.places).toMatchObject([{ closed: 3 }]);
    expect(renderUnit(meanwhile)).toContain('telefon main-phone: stengt, til og med 18. mars 2020\n');
  });

  test('has the last step by the day it takes effect, not by the order recorded', async () => {
    const { ledger } = freshLedger();
    const step = (id: string, scaled: 1 | 2 | 3, effective: string) => ({
      ...UNIT_COMMAND.SetOperatingLevel,
      id,
      level: { scale: 'traffic-light', step: scaled },
      effective,
    });
    await recordAll(ledger, [step('c-red', 3, '2020-03-19'), step('c-yellow', 2, '2020-03-16')]);
    const at = async (day: string) =>
      (await run(ledger.unit(UNIT, { at: day }))).levels.map(({ event }) => event.level.step);
    expect(await at('2020-03-18')).toEqual([2]);
    expect(await at('2020-03-19')).toEqual([3]);
  });

  test('has a channel closed on the day that says so, though it was opened for an earlier day later', async () => {
    const { ledger } = freshLedger();
    await recordAll(ledger, [
      { ...UNIT_COMMAND.OpenChannel, effective: '2020-03-14' },
      { ...UNIT_COMMAND.CloseChannel, effective: '2020-03-19' },
      { ...UNIT_COMMAND.OpenChannel, id: 'c-again', effective: '2020-03-16' },
    ]);
    const open = async (at: string) => (await run(ledger.unit(UNIT, { at }))).channels[0]?.open;
    expect(await open('2020-03-18')).toBe(true);
    expect(await open('2020-03-19')).toBe(false);
  });

  test('tells its history, with the key by which later entries name what was recorded', async () => {
    const { ledger } = await opened();
    const text = renderHistory(await run(ledger.history({ unit: UNIT })));
    expect(text).toContain('10. 16. mars 2020: Avvik registrert\n');
    expect(text).toContain('   Referanse:    c-unit-record-deviation\n');
    expect(text).toContain('   Gjelder:      c-unit-record-deviation\n');
  });

  test('that nobody recorded anything of is not found, and no key is no question', async () => {
    const { ledger } = freshLedger();
    expect(await ledger.unit('nowhere')()).toMatchObject({ left: { _tag: 'NotFound' } });
    expect(await ledger.unit('no where')()).toMatchObject({ left: { _tag: 'InvalidQuestion' } });
  });

  test('with a death, an alert, a supervision and its breaches: a year and a half on the record', async () => {
    const { ledger } = freshLedger('2021-12-01T09:00:00Z');
    await recordAll(ledger, [
      { ...UNIT_COMMAND.RecordDeviation, severity: 'death', occurred: '2020-03-15', on: '2020-03-16' },
      UNIT_COMMAND.AlertInspectorate,
      { ...UNIT_COMMAND.OpenSupervision, on: '2020-06-01' },
      { ...UNIT_COMMAND.RecordBreach, on: '2021-08-20' },
      { ...UNIT_COMMAND.RecordBreach, id: 'c-records', theme: 'records', on: '2021-08-20' },
      { ...UNIT_COMMAND.CorrectBreach, on: '2021-11-01' },
    ]);
    const open = (await run(ledger.unit(UNIT))).open.map(({ event }) => event);
    expect(open).toMatchObject([
      { type: 'DeviationRecorded', severity: 'death' },
      { type: 'SupervisionOpened', supervisor: 'statsforvalteren' },
      { type: 'BreachFound', theme: 'records' },
    ]);
  });
});

describe('the staff', () => {
  const person = async (ledger: Ledger, at: string): Promise<StaffStanding | undefined> =>
    (await run(ledger.staff({ at }))).people.find(({ staff }) => staff === STAFF);

  test('are where they were sent, and back, several times over', async () => {
    const { ledger } = freshLedger('2020-05-20T09:00:00Z');
    await recordAll(ledger, [
      redeploy,
      COMMAND.ReturnStaff,
      { ...redeploy, id: 'c-2', to: 'home-care-south', decided: '2020-04-01', effective: '2020-04-01' },
    ]);
    const to = async (at: string) => (await person(ledger, at))?.away?.event.to;
    expect(await to('2020-03-15')).toBeUndefined();
    expect(await to('2020-03-16')).toBe('home-care-north');
    expect(await to('2020-03-19')).toBe('home-care-north');
    expect(await to('2020-03-20')).toBeUndefined();
    expect(await to('2020-04-01')).toBe('home-care-south');
  });

  test('sent among users lack what was not recorded, until it is', async () => {
    const { ledger } = freshLedger('2020-05-20T09:00:00Z');
    await recordAll(ledger, [redeploy]);
    expect((await person(ledger, '2020-03-17'))?.missing).toEqual([
      ...['police-certificate', 'competence-check', 'qualification-evidence'],
    ]);
    await recordAll(ledger, [
      { ...STAFF_COMMAND.ShowPoliceCertificate, on: '2020-03-18' },
      { ...STAFF_COMMAND.CheckCompetence, on: '2020-03-19' },
      { ...STAFF_COMMAND.RecordQualification, on: '2020-03-20' },
    ]);
    const missing = async (at: string) => (await person(ledger, at))?.missing;
    expect(await missing('2020-03-17')).toHaveLength(3);
    expect(await missing('2020-03-18')).toEqual(['competence-check', 'qualification-evidence']);
    expect(await missing('2020-03-19')).toEqual(['qualification-evidence']);
    expect(await missing('2020-03-20')).toEqual([]);
    expect(await missing('2020-05-01')).toEqual(['new-term']);
    await recordAll(ledger, [
      { ...STAFF_COMMAND.ExtendRedeployment, decided: '2020-04-29', effective: '2020-04-29' },
    ]);
    expect(await missing('2020-05-01')).toEqual([]);
  });

  test('lack a check where it was made in another unit, or found that they can not', async () => {
    const { ledger } = freshLedger();
    await recordAll(ledger, [
      redeploy,
      { ...STAFF_COMMAND.CheckCompetence, id: 'c-elsewhere', at: 'home-care-south' },
    ]);
    expect((await person(ledger, '2020-03-17'))?.missing).toContain('competence-check');
    await recordAll(ledger, [STAFF_COMMAND.CheckCompetence]);
    expect((await person(ledger, '2020-03-17'))?.missing).not.toContain('competence-check');
    await recordAll(ledger, [
      { ...STAFF_COMMAND.CheckCompetence, id: 'c-not', outcome: 'not-competent', on: '2020-03-17' },
    ]);
    expect((await person(ledger, '2020-03-17'))?.missing).toContain('competence-check');
  });

  test('without contact with users lack no papers', async () => {
    const { ledger } = freshLedger();
    await recordAll(ledger, [{ ...redeploy, userContact: false }]);
    expect((await person(ledger, '2020-03-17'))?.missing).toEqual([]);
  });

  test('lack the card that was lost', async () => {
    const { ledger } = freshLedger();
    await recordAll(ledger, [
      redeploy,
      { ...STAFF_COMMAND.ReturnIdentityCard, how: 'lost', on: '2020-03-17' },
    ]);
    expect((await person(ledger, '2020-03-16'))?.missing).not.toContain('identity-card');
    expect((await person(ledger, '2020-03-17'))?.missing).toContain('identity-card');
  });

  test('are read as people say it: volunteer, placed, in the team, absent', async () => {
    const { ledger } = freshLedger();
    await recordAll(ledger, [
      STAFF_COMMAND.VolunteerStaff,
      placed,
      { ...UNIT_COMMAND.FormInfectionTeam, members: [STAFF, 's-0001'] },
      STAFF_COMMAND.RecordAbsence,
    ]);
    const { people } = await run(ledger.staff({ at: '2020-03-18' }));
    expect(renderStaff(people)).toBe(
      's-0042: sykepleier; frivillig ved home-care-north fra 16. mars 2020, til og med 30. april 2020; ' +
        'tilbyr 37 timer 30 min i uka; smitteteam infection-team (home-care-north); ' +
        'fraværende: karantene forventet til og med 30. mars 2020; ID-kort utstedt 16. mars 2020; ' +
        'politiattest lagt fram 14. mars 2020; MANGLER I REGISTERET: vurdering av kompetanse, dokumentert kvalifikasjon\n' +
        's-0001: smitteteam infection-team (home-care-north)\n',
    );
    expect(renderStaff([])).toBe('Ingen ansatte er registrert.\n');
  });

  test('are as they were known: what was recorded later is not seen', async () => {
    const { ledger, clock } = freshLedger();
    await recordAll(ledger, [redeploy]);
    clock.set('2020-03-25T09:00:00Z');
    await recordAll(ledger, [COMMAND.ReturnStaff]);
    const at = '2020-03-21';
    const then = await run(ledger.staff({ at, knownAt: '2020-03-24T00:00:00Z' }));
    expect(then.people[0]?.away?.event.to).toBe('home-care-north');
    expect((await person(ledger, at))?.away).toBeUndefined();
  });
});

test('units and staff are no service users: the population does not hear of them', async () => {
  const { ledger } = freshLedger();
  await recordAll(ledger, [
    ...GRANTED,
    ...[UNIT_COMMAND.CountPlaces, UNIT_COMMAND.RecordDeviation, redeploy, STAFF_COMMAND.RecordAbsence],
  ]);
  const population = ledger.population();
  const first = await run(population);
  expect([...first.people.keys()]).toEqual(['u-0001']);
  expect(first.events).toBe(6);
  expect(first.unknown.size).toBe(0);
  expect(populationOf([]).people.size).toBe(0);
  // The same question asked again is counted again from nothing.
  expect((await run(population)).events).toBe(6);
});
