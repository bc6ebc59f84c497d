import {
  levelsOfAll,
  Necessity,
  renderUnit,
  run,
  showDate,
  touched,
  Vulnerability,
  type HistoryEntry,
} from 'forsvarlig';
import { CRISIS } from '../asker-2020/leadership.js';
import {
  entriesAbout,
  historyAbout,
  levelsOf,
  measureNamed,
  paragraphs,
  refusedBy,
  timeOf,
} from '../story/shown.js';
import type { Row, Told } from '../story/story.js';
import { PEOPLE, UNIT } from './people.js';
import { TEAM_UNIT } from './staff.js';

const FRIDAY = '2020-03-20';

const infectionVisits = async (told: Told): Promise<string> => {
  const { teams } = await run(told.ledger.unit(TEAM_UNIT, { at: FRIDAY }));
  const members = teams.flatMap((team) => team.members);
  const visits = (await entriesAbout(told, { user: 'a12' }, 'DeliveryRecorded')).flatMap(({ event }) => {
    if (event.type !== 'DeliveryRecorded' || event.kind !== 'infection-visit') return [];
    const { on, by } = event;
    const inTeam = by.person !== undefined && members.includes(by.person);
    return [
      `a12: smittebesøk ${showDate(on, 'nb')} av ${by.person ?? 'ukjent'}, ${by.unit}: ${inTeam ? 'smitteteamet' : 'IKKE SMITTETEAMET'}`,
    ];
  });
  return paragraphs(
    renderUnit(await run(told.ledger.unit(TEAM_UNIT, { at: FRIDAY }))),
    visits.join('\n'),
    renderUnit(await run(told.ledger.unit(UNIT, { at: FRIDAY }))),
  );
};

const visiting = async (told: Told): Promise<string> => {
  const asOf = await timeOf(told, { at: FRIDAY });
  const moved = [...levelsOfAll(told.population, asOf)].filter(({ level }) =>
    level.inForce.some(
      ({ measure }) =>
        measure.derivesFrom?.crisis === CRISIS && measure.derivesFrom.measure === 'visits-by-closest-kin',
    ),
  );
  return paragraphs(
    await measureNamed(told, CRISIS, 'visits-by-closest-kin'),
    `Tjenester som er endret av oppfordringen: ${moved.length}`,
    await historyAbout(told, { user: 'a01' }, 'InformationGiven'),
  );
};

const foundBy = ({ what, assessment }: HistoryEntry): string | undefined =>
  assessment === undefined || what === 'ServiceGranted' ? undefined : Necessity.keys[assessment.necessity].nb;

const assessed = async (told: Told): Promise<string> => {
  const asOf = await timeOf(told, { at: FRIDAY });
  const pending = new Set(
    [...levelsOfAll(told.population, asOf)].filter((one) => one.pending).map(({ user }) => String(user)),
  );
  const care = PEOPLE.filter(({ has }) => has.service !== 'support-contact' && has.service !== 'respite');
  const lines = await Promise.all(
    care.map(async ({ user }) => {
      const found = (await entriesAbout(told, { user })).flatMap((entry) => foundBy(entry) ?? []);
      const said = found.length === 0 ? 'ikke vurdert' : [...new Set(found)].join(', ');
      return `${user}: ${said}${pending.has(user) ? ' (VENTER PÅ BESLUTNING)' : ''}`;
    }),
  );
  return paragraphs(lines.join('\n'), await historyAbout(told, { user: 'a02' }, 'AssessedWithoutChange'));
};

const changed = async (told: Told): Promise<string> =>
  paragraphs(
    await historyAbout(told, { user: 'a01' }, 'VisitsReplaced'),
    await historyAbout(told, { user: 'a03' }, 'VisitsReduced'),
    await levelsOf(told, 'a01', { at: FRIDAY }),
  );

const floor = async (told: Told): Promise<string> =>
  paragraphs(
    await historyAbout(told, { user: 'a04' }, 'CareLimitedToNecessary'),
    await levelsOf(told, 'a04', { at: FRIDAY }),
    refusedBy(told, 'necessary-care'),
  );

const byKin = async (told: Told): Promise<string> =>
  paragraphs(
    await historyAbout(told, { user: 'a05' }, 'TaskHandedOver'),
    refusedBy(told, 'kin-agreement'),
    `17. april 2020, siste dag:\n${await levelsOf(told, 'a05', { at: '2020-04-17' })}`,
    `18. april 2020:\n${await levelsOf(told, 'a05', { at: '2020-04-18' })}`,
  );

const supportContact = async (told: Told): Promise<string> =>
  paragraphs(
    await historyAbout(told, { user: 'a06' }, 'SupportContactReduced'),
    await historyAbout(told, { user: 'a07' }, 'SupportContactSuspended'),
    await historyAbout(told, { user: 'a08' }, 'SupportContactKept'),
    refusedBy(told, 'kept-with-reasons'),
  );

const respite = async (told: Told): Promise<string> => {
  const asOf = await timeOf(told, { at: FRIDAY });
  const { included } = touched(
    told.population,
    {
      selection: {
        criteria: { about: 'service', types: ['respite'] },
        order: [
          { by: 'vulnerability', first: 'least' },
          { by: 'carer-in-work', first: 'least' },
        ],
      },
    },
    asOf,
  );
  const waiting = new Set(
    [...levelsOfAll(told.population, asOf)].filter(({ pending }) => pending).map(({ user }) => user),
  );
  const lines = await Promise.all(
    included.map(async ({ user, services }, i) => {
      const { facts } = await run(told.ledger.person(user, { at: FRIDAY }));
      const { vulnerability, carer } = facts;
      const works = carer?.value.has === true && carer.value.inWork === true;
      const reduced = services.some(({ inForce }) => inForce.length > 0);
      return [
        `${i + 1}. ${user}: sårbarhet ${vulnerability === undefined ? 'ukjent' : Vulnerability.keys[vulnerability.value].nb}`,
        `omsorgsyter ${works ? 'i arbeid' : 'ikke i arbeid'}`,
        reduced ? 'redusert' : waiting.has(user) ? 'VENTER PÅ BESLUTNING' : 'som innvilget',
      ].join(', ');
    }),
  );
  return paragraphs(
    lines.join('\n'),
    await historyAbout(told, { user: 'a09' }, 'RespiteReduced'),
    await historyAbout(told, { user: 'a10' }, 'AssessedWithoutChange'),
    refusedBy(told, 'carer-work'),
  );
};

/** What the text says could happen to somebody. */
export const rowsOfPeople: ReadonlyArray<Row> = [
  { row: 'A6', title: 'Eget smitteteam; smittebesøk av andre', show: infectionVisits },
  { row: 'A7', title: 'Besøk bare av de nærmeste: en oppfordring', show: visiting },
  { row: 'A8', title: 'For hver bruker: nødvendig for liv og helse, eller på annen måte?', show: assessed },
  { row: 'A9', title: 'Færre besøk, og telefon i stedet for besøk', show: changed },
  { row: 'A10', title: 'Bare nødvendig helsehjelp: stell, mat og medisiner', show: floor },
  { row: 'A11', title: 'Pårørende tar over oppgaver etter avtale, for en periode', show: byKin },
  { row: 'A12', title: 'Støttekontakt redusert, og opprettholdt ved særskilte behov', show: supportContact },
  { row: 'A13', title: 'Avlastning: de minst sårbare først, og omsorgsyters arbeid', show: respite },
];
