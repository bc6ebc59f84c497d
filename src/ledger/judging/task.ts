import * as E from 'fp-ts/lib/Either.js';
import type { AsOf } from '../../domain/changes/as-of.js';
import { RULES } from '../../domain/findings/built-in.js';
import type { RuleId } from '../../domain/findings/finding.js';
import { judgementBy, type KeptToCompare } from '../../domain/findings/judge.js';
import type { RuleContext } from '../../domain/findings/rule-context.js';
import { ruleContext, type RuleSettings } from '../../domain/findings/surroundings.js';
import type { UserKey } from '../../domain/values/keys.js';
import type { ReadByPlace } from '../../stores/event-store.js';
import { openSqliteFile } from '../../stores/sqlite/sqlite-store.js';
import { entriesOf } from '../entries.js';
import { recordedAtAll } from '../everybody-by-place.js';
import { lotsOf } from '../lots.js';
import { recordedEach } from '../recorded-each.js';
import { judgePeople, together, type PeopleJudged } from './people.js';

/** What all tasks of one question have in common. Plain data: it goes to another thread. */
export interface JudgingQuestion {
  /** Tells one question from the next, so that what stands around people is read once for each. */
  readonly number: number;
  readonly file: string;
  readonly asOf: AsOf;
  /** Rules of the package, by which is judged in this order. */
  readonly rules: ReadonlyArray<RuleId>;
  /** Deadlines are functions, which can't be sent. */
  readonly settings: Omit<RuleSettings, 'deadlines'>;
  /** Where the entries stand that are about nobody. */
  readonly others: ReadonlyArray<number>;
}

/** Some people to be judged, with the places of what was recorded of each, which never changes. */
export interface JudgingTask {
  readonly question: JudgingQuestion;
  readonly people: ReadonlyArray<{ readonly user: UserKey; readonly places: ReadonlyArray<number> }>;
}

/** What was found, and what is kept of these people to compare them with the others; undefined where they could not be read in this way. */
export type JudgingAnswer = (PeopleJudged & { readonly compared: KeptToCompare }) | undefined;

/** Who only reads records nothing, and is told no time. */
const neverAsked = (): never => {
  throw new Error('a thread that only reads was to record something');
};

const contextOf = async (
  byPlace: ReadByPlace,
  { asOf, settings, others }: JudgingQuestion,
): Promise<RuleContext | undefined> => {
  const recorded = await recordedAtAll(byPlace, others);
  const entries = E.flatMap(entriesOf)(recorded);
  return E.isLeft(entries) ? undefined : ruleContext(entries.right, asOf, settings);
};

/** Does tasks one after the other, over a connection of its own to the ledger's file for each. */
export const createJudge = (): ((task: JudgingTask) => Promise<JudgingAnswer>) => {
  let known: { readonly number: number; readonly context: RuleContext } | undefined;

  const judge = async (byPlace: ReadByPlace, { question, people }: JudgingTask): Promise<JudgingAnswer> => {
    if (known?.number !== question.number) {
      const context = await contextOf(byPlace, question);
      if (context === undefined) return undefined;
      known = { number: question.number, context };
    }
    const { context } = known;
    const rules = question.rules.flatMap((id) => RULES.find((rule) => rule.id === id) ?? []);
    const judgement = judgementBy(rules, context);
    const placesOf = new Map(people.map(({ user, places }) => [user, places]));
    const all: PeopleJudged[] = [];
    for (const lot of lotsOf(placesOf.keys(), (user) => placesOf.get(user)?.length ?? 0)) {
      const recorded = await recordedEach(
        byPlace,
        lot.map((user) => placesOf.get(user) ?? []),
      )();
      if (E.isLeft(recorded)) return undefined;
      const judged = judgePeople(judgement, context, lot, recorded.right);
      if (E.isLeft(judged)) return undefined;
      all.push(judged.right);
    }
    return { ...together(all), compared: judgement.kept() };
  };

  return async (task) => {
    const opened = await openSqliteFile({ file: task.question.file, mode: 'read', clock: neverAsked })();
    if (E.isLeft(opened)) return undefined;
    const { byPlace, close } = opened.right;
    const answer = byPlace === undefined ? undefined : await judge(byPlace, task);
    await close();
    return answer;
  };
};
