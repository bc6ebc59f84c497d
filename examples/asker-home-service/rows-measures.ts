import {
  levelsOfAll,
  NoticeChannel,
  Performer,
  Purpose,
  renderUnit,
  reviewDay,
  run,
  showDate,
  Task,
  type HistoryEntry,
  type LocalDate,
} from 'forsvarlig';
import { CRISIS } from '../asker-2020/leadership.js';
import { entriesAbout, historyAbout, levelsOf, paragraphs, refusedBy, timeOf } from '../story/shown.js';
import type { Row, Told } from '../story/story.js';
import { PEOPLE } from './people.js';
import { TEAM_UNIT } from './staff.js';

const nb = (date: LocalDate): string => showDate(date, 'nb');

/** The measures for many, as they were adopted. */
const adopted = (told: Told): Promise<ReadonlyArray<HistoryEntry>> =>
  entriesAbout(told, { crisis: CRISIS }, 'FrameworkMeasureAdopted');

const threeDays = async (told: Told): Promise<string> => {
  const days = (await adopted(told)).flatMap(({ event }) => {
    if (event.type !== 'FrameworkMeasureAdopted') return [];
    const { measure, decided, effective, operative } = event;
    return [
      `${measure}: besluttet ${nb(decided)}, gjelder fra ${nb(effective)}, i drift fra ${nb(operative ?? effective)}`,
    ];
  });
  return paragraphs(
    await historyAbout(told, { crisis: CRISIS }, 'CrisisDeclared'),
    days.join('\n'),
    renderUnit(await run(told.ledger.unit(TEAM_UNIT, { at: '2020-03-16' }))),
  );
};

const purposes = async (told: Told): Promise<string> =>
  (await adopted(told))
    .flatMap(({ event }) =>
      event.type === 'FrameworkMeasureAdopted'
        ? [`${event.measure}: ${event.ground.purposes.map((purpose) => Purpose.keys[purpose].nb).join(', ')}`]
        : [],
    )
    .join('\n');

const postponed = async (told: Told): Promise<string> => {
  const asOf = await timeOf(told, { at: '2020-03-20' });
  const waiting = [...levelsOfAll(told.population, asOf)].flatMap(({ user, level }) =>
    level.tasks
      .filter(({ now }) => now === 'postponed')
      .map(({ task }) => `${user}: ${Task.keys[task].nb}, ${Performer.keys.postponed.nb}`),
  );
  return paragraphs(
    `${nb(asOf.at)}:\n${waiting.join('\n')}`,
    await levelsOf(told, 'a04', { at: asOf.at }),
    refusedBy(told, 'end-or-review'),
    await historyAbout(told, { user: 'a04' }, 'ServiceRestored'),
    await levelsOf(told, 'a04', { at: '2020-05-12' }),
  );
};

const reassessed = async (told: Told): Promise<string> => {
  const asOf = await timeOf(told, { at: '2020-04-03' });
  const reviews = [...levelsOfAll(told.population, asOf)].flatMap(({ user, level }) =>
    level.inForce.map(({ measure, term }) => {
      const review = reviewDay(term);
      const due = review === undefined ? 'ingen' : nb(review);
      return `${user} ${measure.id}: vurderes innen ${due}${review !== undefined && review < asOf.at ? ' (FORFALT)' : ''}`;
    }),
  );
  return paragraphs(
    `${nb(asOf.at)}:\n${reviews.join('\n')}`,
    await historyAbout(told, { user: 'a01' }, 'DecisionReviewed'),
    await historyAbout(told, { crisis: CRISIS }, 'FrameworkMeasureReviewed'),
  );
};

const contacted = async (told: Told): Promise<string> => {
  const lines = await Promise.all(
    PEOPLE.map(async ({ user }) => {
      const entries = await entriesAbout(told, { user });
      const notices = entries.flatMap(({ event }) => (event.type === 'NoticeGiven' ? [event] : []));
      return entries.flatMap(({ decision, ground }) => {
        if (decision === undefined || ground === undefined) return [];
        const notice = notices.find(({ decisions }) => decisions.includes(decision));
        if (notice === undefined) return [`${user} ${decision}: INGEN KONTAKT REGISTRERT`];
        const { sent, channel, appealRightStated } = notice;
        const appeal = appealRightStated ? '' : '; SA INGENTING OM KLAGERETT';
        return [`${user} ${decision}: ${NoticeChannel.keys[channel].nb} ${nb(sent)}${appeal}`];
      });
    }),
  );
  return lines.flat().join('\n');
};

/** What the text says of the measures as such. */
export const rowsOfMeasures: ReadonlyArray<Row> = [
  { row: 'A1', title: 'Fase to; besluttet, gjelder fra og i drift på hver sin dag', show: threeDays },
  { row: 'A2', title: 'Formålene med tiltakene', show: purposes },
  { row: 'A3', title: 'Utsatte oppgaver, og når de tas opp igjen', show: postponed },
  { row: 'A4', title: 'Fortløpende vurdering: alt har en dag for ny vurdering', show: reassessed },
  { row: 'A5', title: 'De som blir berørt, blir kontaktet: én kontakt for hver', show: contacted },
];
