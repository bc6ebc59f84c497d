import { availableParallelism } from 'node:os';
import * as E from 'fp-ts/lib/Either.js';
import type { AsOf } from '../../domain/changes/as-of.js';
import { RULES } from '../../domain/findings/built-in.js';
import { judgementBy, type Judgement } from '../../domain/findings/judge.js';
import type { RuleContext } from '../../domain/findings/rule-context.js';
import type { Rule } from '../../domain/findings/rule.js';
import type { RuleSettings } from '../../domain/findings/surroundings.js';
import type { UserKey } from '../../domain/values/keys.js';
import type { Everybody } from '../everybody.js';
import type { LedgerError } from '../ledger-error.js';
import { lotsOf } from '../lots.js';
import { threadPool, type ThreadPool } from '../thread-pool.js';
import { judgePeople, together, type PeopleJudged } from './people.js';
import type { JudgingAnswer, JudgingQuestion, JudgingTask } from './task.js';

/** By what everybody is judged. */
export interface JudgedBy extends RuleSettings {
  readonly asOf: AsOf;
  readonly rules: ReadonlyArray<Rule>;
}

/** Judges everybody, and lets a judgement of the same rules go on with what was kept of them. What a thread that is lost leaves is done by this one. */
export type JudgeEverybody = (
  everybody: Everybody,
  judgement: Pick<Judgement, 'join'>,
  context: RuleContext,
) => Promise<E.Either<LedgerError, PeopleJudged>>;

/** Judges the people of a ledger in a file in this thread and in others, each of which reads some of them itself. */
export interface FindingThreads {
  /**
   * Has threads start, so many if they are told, to be ready when it is known where everybody's events stand. Undefined where one thread
   * takes less, or what is judged by can't be sent to another: a municipality's own rules and deadlines are functions.
   */
  readonly begin: (by: JudgedBy, events: number, threads: number | undefined) => JudgeEverybody | undefined;
  readonly close: () => Promise<void>;
}

const PROGRAM = new URL('./worker.js', import.meta.url);

/** Fewer events are judged sooner than threads begin. */
const ENOUGH = 400_000;

/** More threads than this wait for the one that puts together. */
const MOST_THREADS = 3;

/** So many lots a thread judges between one answer and the next: enough that it seldom waits for this one, few enough that no one waits long for the last. */
const LOTS_AT_ONCE = 8;

/** Beside this one, which judges too: it is warm where the others have yet to compile what they run. */
const threadsFor = (events: number, threads: number | undefined): number => {
  if (threads !== undefined) return threads;
  return events < ENOUGH ? 0 : Math.min(availableParallelism() - 1, MOST_THREADS);
};

type Pool = ThreadPool<JudgingTask, JudgingAnswer>;
type Judged = Exclude<JudgingAnswer, undefined>;
type Lot = ReadonlyArray<UserKey>;

/** Judges some lots; undefined where that is to be done by another. */
type Judge<A> = (lots: ReadonlyArray<Lot>) => Promise<E.Either<LedgerError, A>>;

/**
 * Lots are taken in order, by each of the others as many at a time as it takes and by this thread one at a time, until all are judged.
 * Who can't judge what they took are not asked again, and this thread judges that in the end. Right: what was judged in the order of the lots.
 */
const shareOut = async (
  lots: ReadonlyArray<Lot>,
  others: ReadonlyArray<{ readonly judge: Judge<JudgingAnswer>; readonly atOnce: number }>,
  here: Judge<Judged>,
): Promise<E.Either<LedgerError, ReadonlyArray<Judged>>> => {
  const judged = new Map<number, Judged>();
  const left: number[] = [];
  let problem: E.Left<LedgerError> | undefined;
  let next = 0;
  const work = async ({ judge, atOnce }: (typeof others)[number]): Promise<void> => {
    while (problem === undefined && next < lots.length) {
      const from = next;
      next = Math.min(from + atOnce, lots.length);
      const end = next;
      const answer = await judge(lots.slice(from, end));
      if (E.isLeft(answer)) problem ??= answer;
      else if (answer.right !== undefined) judged.set(from, answer.right);
      else {
        for (let i = from; i < end; i += 1) left.push(i);
        return;
      }
    }
  };
  await Promise.all([...others, { judge: here, atOnce: 1 }].map(work));
  for (const i of left) {
    if (problem !== undefined) break;
    const answer = await here(lots.slice(i, i + 1));
    if (E.isLeft(answer)) problem = answer;
    else judged.set(i, answer.right);
  }
  return problem ?? E.right([...judged].sort(([a], [b]) => a - b).map(([, one]) => one));
};

const inThread =
  (pool: Pool, question: JudgingQuestion, { placesOf }: Everybody): Judge<JudgingAnswer> =>
  async (lots) => {
    const people: Array<JudgingTask['people'][number]> = [];
    for (const user of lots.flat()) {
      const places = placesOf(user);
      if (places === undefined) return E.right(undefined);
      people.push({ user, places });
    }
    const answers = await pool.ask([{ question, people }], { told: () => undefined, signal: undefined });
    // A thread that broke off takes with it what it was doing, and nothing else: it can still be done in this one.
    return E.right(E.isLeft(answers) ? undefined : answers.right[0]);
  };

const inThisThread =
  ({ recordedOf }: Everybody, rules: ReadonlyArray<Rule>, context: RuleContext): Judge<Judged> =>
  async (lots) => {
    // The others are heard in between: reading and judging let nobody else have a turn.
    await new Promise(setImmediate);
    const users = lots.flat();
    const recorded = await recordedOf(users)();
    if (E.isLeft(recorded)) return recorded;
    const judgement = judgementBy(rules, context);
    return E.map((people: PeopleJudged): Judged => ({ ...people, compared: judgement.kept() }))(
      judgePeople(judgement, context, users, recorded.right),
    );
  };

/** Threads that judge the people of the ledger in a file. */
export const findingThreads = (
  file: string,
  pool: Pool = threadPool(PROGRAM, { location: file, what: 'the ledger' }),
  lotEvents?: number,
): FindingThreads => {
  let questions = 0;
  return {
    begin: ({ asOf, rules, deadlines, catalogue, procedure }, events, wanted) => {
      const threads = threadsFor(events, wanted);
      const canBeSent = deadlines === undefined && rules.every((rule) => RULES.includes(rule));
      if (threads < 1 || !canBeSent || !pool.isThere()) return undefined;
      pool.begin(threads);
      questions += 1;
      const number = questions;
      return async (everybody, judgement, context) => {
        const question: JudgingQuestion = {
          ...{ number, file, asOf },
          rules: rules.map(({ id }) => id),
          settings: {
            // Policies are functions too, and about deciding; nobody decides here.
            ...(catalogue === undefined ? {} : { catalogue: { ...catalogue, policies: [] } }),
            ...(procedure === undefined ? {} : { procedure }),
          },
          others: everybody.others.map(({ ref }) => ref.position),
        };
        const { users } = everybody;
        const answers = await shareOut(
          lotsOf(users.keys(), (user) => users.get(user) ?? 0, lotEvents),
          Array.from({ length: threads }, () => ({
            judge: inThread(pool, question, everybody),
            atOnce: LOTS_AT_ONCE,
          })),
          inThisThread(everybody, rules, context),
        );
        if (E.isLeft(answers)) return answers;
        for (const { compared } of answers.right) judgement.join(compared);
        return E.right(together(answers.right));
      };
    },
    close: pool.close,
  };
};
