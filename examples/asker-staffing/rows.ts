import { levelsOfAll, renderStaff, renderUnit, run, showDate } from 'forsvarlig';
import { CRISIS } from '../asker-2020/leadership.js';
import { historyAbout, levelsOf, measureNamed, paragraphs, refusedBy, timeOf } from '../story/shown.js';
import type { Row, Told } from '../story/story.js';
import { EAST, WEST } from './places.js';

const MONDAY = '2020-03-23';
const TUESDAY = '2020-03-24';

const prioritised = async (told: Told): Promise<string> =>
  paragraphs(
    await historyAbout(told, { crisis: CRISIS }, 'CrisisLeadershipAppointed', 'CrisisMeetingMinuted'),
    await measureNamed(told, CRISIS, 'services-prioritised'),
    refusedBy(told, 'crisis-mandate'),
  );

const volunteered = async (told: Told): Promise<string> =>
  paragraphs(
    await measureNamed(told, CRISIS, 'health-personnel-appeal'),
    renderStaff((await run(told.ledger.staff({ at: TUESDAY }))).people),
    await historyAbout(told, { staff: 'v01' }),
    refusedBy(told, 'police-certificate'),
    renderUnit(await run(told.ledger.unit(EAST, { at: '2020-03-18' }))),
    renderUnit(await run(told.ledger.unit(EAST, { at: TUESDAY }))),
  );

const necessaryAndAcute = async (told: Told): Promise<string> =>
  paragraphs(
    await measureNamed(told, CRISIS, 'necessary-and-acute-kept'),
    refusedBy(told, 'framework-opens'),
    refusedBy(told, 'necessary-care'),
    await levelsOf(told, 'b01', { at: TUESDAY }),
    await historyAbout(told, { user: 'b01' }, 'DeliveryRecorded'),
  );

const oneByOne = async (told: Told): Promise<string> => {
  const asOf = await timeOf(told, { at: TUESDAY });
  const touched = [...levelsOfAll(told.population, asOf)]
    .filter(({ level }) => level.serviceType === 'day-activity')
    .map(({ user, level, pending }) => {
      const decided = level.inForce.length > 0 ? 'egen beslutning' : 'vurdert, uten endring';
      return `${user}: ${pending ? 'VENTER PÅ INDIVIDUELL VURDERING' : decided}`;
    });
  return paragraphs(
    await measureNamed(told, CRISIS, 'day-activity-paused'),
    `${showDate(asOf.at, 'nb')}:\n${touched.join('\n')}`,
    await levelsOf(told, 'b04', { at: TUESDAY }),
    refusedBy(told, 'individual-assessment'),
    refusedBy(told, 'direct-takes-nothing'),
    await historyAbout(told, { user: 'b02' }, 'ServicePaused'),
    await historyAbout(told, { user: 'b03' }, 'AssessedWithoutChange'),
  );
};

const dayAndNight = async (told: Told): Promise<string> =>
  paragraphs(
    await measureNamed(told, CRISIS, '24-hour-care-places'),
    await historyAbout(told, { crisis: CRISIS }, 'OutsideBodyConsulted'),
    renderUnit(await run(told.ledger.unit(EAST, { at: MONDAY }))),
    renderUnit(await run(told.ledger.unit(WEST, { at: MONDAY }))),
    refusedBy(told, 'places'),
    await historyAbout(told, { unit: EAST }, 'HospitalCoordinated'),
    await historyAbout(told, { user: 'b05' }, 'ResidentMoved'),
    await historyAbout(told, { user: 'b07' }, 'ResidentMoved'),
    await historyAbout(told, { user: 'b06' }, 'HomeStayProlonged', 'ServiceChanged', 'HomeStayEnded'),
    await levelsOf(told, 'b06', { at: MONDAY }),
  );

/** What the text says must be seen, row by row. */
export const rows: ReadonlyArray<Row> = [
  { row: 'B1', title: 'Kriseledelsen prioriterer tjenester: hvem, med hvilken fullmakt', show: prioritised },
  { row: 'B2', title: 'Helsepersonell melder seg: kapasitet og kvalifikasjon', show: volunteered },
  { row: 'B3', title: 'Nødvendig helsehjelp og akutt hjelp består', show: necessaryAndAcute },
  { row: 'B4', title: 'Alltid individuell vurdering', show: oneByOne },
  { row: 'B5', title: 'Heldøgnsomsorg: plasser, flytting, lenger hjemme, sykehusene', show: dayAndNight },
];
