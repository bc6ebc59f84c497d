import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { parseIssues, showIssue } from '../domain/codec/parse-issue.js';
import { Scalar } from '../domain/codec/scalar.js';
import { struct } from '../domain/codec/struct.js';
import { undeclaredFields } from '../domain/codec/undeclared.js';
import { parseInstant } from '../domain/values/instant.js';
import { LocalDate } from '../domain/values/local-date.js';
import { OrderKey } from '../domain/vocabulary/selection.js';
import type { When } from '../ledger/questions.js';
import { ScenarioName, supposition, type Supposition } from '../scenario/fork/index.js';
import { Seed } from '../scenario/fork/stated.js';
import { assumptionsOf, type Assumptions } from '../scenario/simulation/index.js';
import { EXAMPLE_REOPENING_ORDER } from '../scenario/reopening/index.js';
import {
  kinAgreementsOf,
  priorityOrderOf,
  type ChooseTerms,
  type KinTaskAgreement,
  type PriorityOrder,
} from '../scenario/plan/index.js';
import { rosterOf, workRules, type Roster, type Week, type WorkRules } from '../scenario/staffing/index.js';

/** JSON of which a part of the program that knows it says what is wrong. */
const Anything = new Scalar<object>(
  'Anything',
  (u): u is object => typeof u === 'object' && u !== null && !Array.isArray(u),
  'an object',
);

const KnownAt = new Scalar<string>(
  'KnownAt',
  (u): u is string => typeof u === 'string' && E.isRight(parseInstant(u)),
  'an instant with offset, such as 2020-03-13T08:30:00Z',
);

const Share = new Scalar<number>(
  'GapShare',
  (u): u is number => typeof u === 'number' && u >= 0 && u <= 1,
  'a number from 0 to 1',
);
const SearchWork = new Scalar<number>(
  'SearchWork',
  (u): u is number => typeof u === 'number' && Number.isInteger(u) && u >= 1 && u <= 1_000,
  'a whole number from 1 to 1000',
);

const ScenarioFileJson = struct(
  'ScenarioFile',
  { version: t.literal(1), name: ScenarioName, suppose: t.readonlyArray(Anything) },
  {
    at: LocalDate,
    knownAt: KnownAt,
    week: struct('ScenarioWeek', { from: LocalDate, to: LocalDate }),
    on: LocalDate,
    roster: Anything,
    skills: Anything,
    parameters: Anything,
    assumptions: Anything,
    seed: Seed,
    priorityOrder: Anything,
    reopeningOrder: t.readonlyArray(OrderKey),
    plan: struct(
      'ScenarioPlan',
      {},
      {
        agreements: t.readonlyArray(Anything),
        search: struct('PlanSearch', {}, { gap: Share, seed: Seed, work: SearchWork }),
      },
    ),
  },
);

/** A scenario as somebody wrote it down. */
export interface ScenarioFile {
  readonly name: string;
  /** The two times of the facts, as far as they are stated. */
  readonly when: When;
  /** The days looked at; undefined: those from the day asked about on. */
  readonly week: Week | undefined;
  /** The day on which levels are compared; undefined: the first in the week on which all has begun that is supposed of people. */
  readonly on: LocalDate | undefined;
  readonly suppositions: ReadonlyArray<Supposition>;
  /** What work is counted by. */
  readonly rules: WorkRules;
  /** Who works when; undefined: nothing is asked of staffing. */
  readonly roster: Roster | undefined;
  /** What a simulation takes to vary from week to week, and what it draws by; undefined: it can't be simulated. */
  readonly assumptions: Assumptions | undefined;
  readonly seed: number | undefined;
  /** In which order a plan would rather cut; the package's example where the file states none. */
  readonly order: PriorityOrder;
  /** In which order services come back, after those below the floor; the package's example where the file states none. */
  readonly reopeningOrder: ReadonlyArray<OrderKey>;
  /** What next of kin agreed to, and no decision says yet. */
  readonly agreements: ReadonlyArray<KinTaskAgreement>;
  /** How far a plan is searched for. */
  readonly search: ChooseTerms;
}

/** Why a file is no scenario, in one line: where, what is there and what was expected. */
export interface InvalidScenario {
  readonly _tag: 'InvalidScenario';
  readonly message: string;
}

const invalid = (message: string): E.Either<InvalidScenario, never> =>
  E.left({ _tag: 'InvalidScenario', message });

const suppositionsIn = (
  written: ReadonlyArray<unknown>,
): E.Either<InvalidScenario, ReadonlyArray<Supposition>> => {
  const found: Supposition[] = [];
  for (const [place, one] of written.entries()) {
    const read = supposition(one);
    if (E.isLeft(read)) {
      const { issues, message } = read.left;
      const here = `suppose[${place}]`;
      const inside = issues.map((wrong) =>
        showIssue({ ...wrong, path: wrong.path === '' ? here : `${here}.${wrong.path}` }),
      );
      return invalid(inside.length > 0 ? inside.join('; ') : `${here}.${message}`);
    }
    found.push(read.right);
  }
  return E.right(found);
};

/**
 * Reads a scenario from the JSON of its file. Left says in one line what is wrong and where, without repeating what came in.
 *
 * @example
 * import { parseScenarioFile } from 'forsvarlig';
 *
 * const read = parseScenarioFile({ version: 1, name: 'no-respite', suppose: [] });
 * assert.equal(read._tag, 'Right');
 * const wrong = parseScenarioFile({ version: 1, name: 'No respite', suppose: [] });
 * assert.match(wrong.left.message, /^name: found a text of 10 characters, expected a name of 1 to 32 small letters/);
 */
export const parseScenarioFile = (json: unknown): E.Either<InvalidScenario, ScenarioFile> => {
  const decoded = ScenarioFileJson.decode(json);
  if (E.isLeft(decoded)) return invalid(parseIssues(decoded.left).map(showIssue).join('; '));
  const undeclared = undeclaredFields(ScenarioFileJson, json);
  if (undeclared.length > 0) return invalid(undeclared.map(showIssue).join('; '));
  const {
    name,
    at,
    knownAt,
    week,
    on,
    suppose,
    roster,
    skills,
    parameters,
    assumptions,
    seed,
    priorityOrder,
    reopeningOrder = EXAMPLE_REOPENING_ORDER,
    plan,
  } = decoded.right;
  if (week !== undefined && week.to < week.from)
    return invalid('week.to: found a day before from, expected from or a later day');
  const keys = reopeningOrder.map(({ by }) => by);
  const twice = keys.findIndex((by, i) => keys.indexOf(by) < i);
  if (twice >= 0)
    return invalid(
      `reopeningOrder[${twice}].by: found a key that stands before it already, expected each once`,
    );
  const suppositions = suppositionsIn(suppose);
  if (E.isLeft(suppositions)) return suppositions;
  const rules = workRules({
    ...(skills === undefined ? {} : { skills }),
    ...(parameters === undefined ? {} : { parameters }),
  });
  if (E.isLeft(rules)) return invalid(rules.left.message);
  const members = roster === undefined ? undefined : rosterOf(roster, rules.right);
  if (members !== undefined && E.isLeft(members)) return invalid(members.left.message);
  const varying = assumptions === undefined ? undefined : assumptionsOf(assumptions);
  if (varying !== undefined && E.isLeft(varying)) return invalid(varying.left.message);
  const order = priorityOrderOf(priorityOrder);
  if (E.isLeft(order)) return invalid(`priorityOrder: ${order.left.message}`);
  const agreements = kinAgreementsOf(plan?.agreements ?? []);
  if (E.isLeft(agreements)) return invalid(agreements.left.message);
  const { gap, seed: drawnBy, work } = plan?.search ?? {};
  return E.right({
    name,
    when: {
      ...(at === undefined ? {} : { at }),
      ...(knownAt === undefined ? {} : { knownAt }),
    },
    week,
    on,
    suppositions: suppositions.right,
    rules: rules.right,
    roster: members?.right,
    assumptions: varying?.right,
    seed,
    order: order.right,
    reopeningOrder,
    agreements: agreements.right,
    search: {
      ...(gap === undefined ? {} : { gap }),
      ...(drawnBy === undefined ? {} : { seed: drawnBy }),
      ...(work === undefined ? {} : { work }),
    },
  });
};
