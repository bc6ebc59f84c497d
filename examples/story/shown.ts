import {
  renderHistory,
  renderLevels,
  run,
  type AsOf,
  type EventName,
  type HistoryEntry,
  type Subject,
  type When,
} from 'forsvarlig';
import * as TE from 'fp-ts/lib/TaskEither.js';
import type { Told } from './story.js';

/** What was recorded about somebody, of some kinds of events. Without kinds: everything. */
export const entriesAbout = async (
  { ledger }: Told,
  subject: Subject,
  ...kinds: ReadonlyArray<EventName>
): Promise<ReadonlyArray<HistoryEntry>> => {
  const entries = await run(ledger.history(subject));
  return kinds.length === 0 ? entries : entries.filter(({ what }) => kinds.some((kind) => kind === what));
};

/** The same as people read it. */
export const historyAbout = async (
  told: Told,
  subject: Subject,
  ...kinds: ReadonlyArray<EventName>
): Promise<string> => renderHistory(await entriesAbout(told, subject, ...kinds));

/** A measure for many as it was adopted, as people read it. */
export const measureNamed = async (told: Told, crisis: string, name: string): Promise<string> =>
  renderHistory(
    (await entriesAbout(told, { crisis }, 'FrameworkMeasureAdopted')).filter(
      ({ event }) => event.type === 'FrameworkMeasureAdopted' && event.measure === name,
    ),
  );

/** Both times of a question, read as the ledger does. */
export const timeOf = ({ ledger }: Told, when: When): Promise<AsOf> => run(TE.fromEither(ledger.asOf(when)));

/** Somebody's services at a time as people read them. */
export const levelsOf = async (told: Told, user: string, when: When): Promise<string> => {
  const { at } = await timeOf(told, when);
  return renderLevels(await run(told.ledger.levels(user, when)), at);
};

/** Texts one after the other, with an empty line between them. */
export const paragraphs = (...texts: ReadonlyArray<string>): string =>
  texts.map((text) => `${text.trimEnd()}\n`).join('\n');

/** What was tried in vain and refused by a policy, in the words of the example. */
export const refusedBy = ({ refused }: Told, policy: string): string =>
  refused
    .filter((one) => one.policy === policy)
    .map(({ told }) => `Avvist (${policy}): ${told}`)
    .join('\n');
