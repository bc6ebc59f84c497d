import { renderExplanation, renderHistory, renderStaff, run, showAsOf } from 'forsvarlig';
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

const FRIDAY = '2020-03-20';
/** Six in the evening of the same day. */
const EVENING = '2020-03-20T18:00:00+01:00';

const redeployed = async (told: Told): Promise<string> =>
  paragraphs(
    await measureNamed(told, CRISIS, 'redeployment'),
    renderStaff((await run(told.ledger.staff({ at: FRIDAY }))).people),
    refusedBy(told, 'id-card'),
    await historyAbout(told, { user: 'a04' }, 'InformationGiven', 'ServiceChanged'),
    await levelsOf(told, 'a04', { at: FRIDAY }),
  );

const explained = async (told: Told): Promise<string> => {
  const history = await run(told.ledger.history({ user: 'a01' }));
  const explanation = await run(told.ledger.explain('a01', 'home-nursing', { at: FRIDAY }));
  return paragraphs(
    await historyAbout(told, { crisis: CRISIS }, 'MeasuresPublished'),
    await historyAbout(told, { user: 'a01' }, 'ExplanationGiven'),
    renderExplanation(explanation, history),
  );
};

const bothTimes = async (told: Told, user: string): Promise<string> => {
  const then = { at: FRIDAY, knownAt: EVENING };
  return paragraphs(
    `${user}, ${showAsOf(await timeOf(told, then), 'nb')}:\n${await levelsOf(told, user, then)}`,
    `${user}, samme dag, slik det er kjent nå:\n${await levelsOf(told, user, { at: FRIDAY })}`,
  );
};

const thenAndNow = async (told: Told): Promise<string> => {
  const late = await entriesAbout(told, { user: 'a03' }, 'VisitsReduced');
  const corrected = await entriesAbout(told, { user: 'a06' }, 'SupportContactReduced', 'EntryCorrected');
  return paragraphs(
    renderHistory(late),
    await bothTimes(told, 'a03'),
    renderHistory(corrected),
    await bothTimes(told, 'a06'),
  );
};

/** What the text says of the staff and of its own words, and what a record says of itself. */
export const rowsOfStaff: ReadonlyArray<Row> = [
  {
    row: 'A14',
    title: 'Omdisponerte ansatte med ID-kort, og brukere som møter noen de ikke kjenner',
    show: redeployed,
  },
  { row: 'A15', title: 'Begrunnelsen og en beklagelse i klart språk', show: explained },
  { row: 'To tider', title: 'Registrert sent og rettet: kjent den gang og kjent nå', show: thenAndNow },
];
