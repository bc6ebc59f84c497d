import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { parseIssues, showIssue, type ParseIssue } from '../../domain/codec/parse-issue.js';
import { undeclaredFields } from '../../domain/codec/undeclared.js';
import { levelAt } from '../../domain/changes/level.js';
import { asOfIn, personIn, type Scenario } from '../fork/index.js';
import type { Week } from '../staffing/spreading.js';
import { KinTaskAgreement } from './means.js';
import type { PlanInput } from './question.js';

/** Why nothing can be planned by what was stated: everything that contradicts the scenario, the roster or the rules, in one line. */
export interface PlanRefused {
  readonly _tag: 'PlanRefused';
  readonly message: string;
}

const refused = (issues: ReadonlyArray<ParseIssue>): PlanRefused => ({
  _tag: 'PlanRefused',
  message: `the plan: ${issues.map(showIssue).join('; ')}`,
});

const unknownIn = <A>(
  path: string,
  stated: ReadonlyArray<A> | undefined,
  known: ReadonlyArray<A>,
  found: string,
  expected: string,
): ReadonlyArray<ParseIssue> =>
  (stated ?? []).flatMap((one, i) =>
    known.includes(one) ? [] : [{ path: `${path}[${i}]`, found, expected }],
  );

const wrongAgreement = (
  scenario: Scenario,
  { user, service, task, agreed, until }: KinTaskAgreement,
  path: string,
  week: Week,
): ReadonlyArray<ParseIssue> => {
  const asOf = asOfIn(scenario, week.from);
  const timeline = personIn(scenario, user)?.timelines.find((one) => one.service === service);
  const level = timeline && levelAt(timeline, asOf);
  if (level === undefined)
    return [
      { path, found: 'a service that this person does not have', expected: 'a service in the scenario' },
    ];
  return [
    ...(level.tasks.some((one) => one.task === task)
      ? []
      : [{ path: `${path}.task`, found: 'a task that is not in the service', expected: 'one of its tasks' }]),
    ...(until !== undefined && until < agreed
      ? [{ path: `${path}.until`, found: 'a day before agreed', expected: 'the day agreed, or later' }]
      : []),
  ];
};

/** What in a plan's input contradicts the rest; undefined where nothing does. */
export const planRefused = (
  scenario: Scenario,
  week: Week,
  { roster, rules, order, agreements = [] }: PlanInput,
): PlanRefused | undefined => {
  const { redeployment, volunteers } = order.supply ?? {};
  const units = [
    ['from', redeployment?.from],
    ['to', redeployment?.to],
  ] as const;
  const issues = [
    ...units.flatMap(([side, stated]) =>
      unknownIn(
        `priorityOrder.supply.redeployment.${side}`,
        stated,
        roster.units,
        'a unit that the roster does not list',
        'one of its units',
      ),
    ),
    ...unknownIn(
      'priorityOrder.supply.volunteers.skills',
      volunteers?.skills,
      rules.skills,
      'a skill that the policy does not have',
      'one of its skills',
    ),
    ...agreements.flatMap((one, i) => wrongAgreement(scenario, one, `agreements[${i}]`, week)),
  ];
  return issues.length === 0 ? undefined : refused(issues);
};

/**
 * Reads what next of kin agreed to, from plain JSON data. Left says everything that is wrong, without repeating what came in.
 *
 * @example
 * import { kinAgreementsOf } from 'forsvarlig';
 *
 * const agreed = { user: 'user-1', service: 'home-nursing', task: 'shower', agreed: '2020-03-27' };
 * assert.equal(kinAgreementsOf([agreed])._tag, 'Right');
 * assert.match(kinAgreementsOf([{ ...agreed, task: 'singing' }]).left.message, /^the plan: agreements\[0\]\.task: found /);
 */
export const kinAgreementsOf = (written: unknown): E.Either<PlanRefused, ReadonlyArray<KinTaskAgreement>> => {
  const codec = t.readonlyArray(KinTaskAgreement);
  const decoded = codec.decode(written);
  const inList = (issues: ReadonlyArray<ParseIssue>): ReadonlyArray<ParseIssue> =>
    issues.map((one) => ({
      ...one,
      path: `agreements${one.path.startsWith('[') || one.path === '' ? '' : '.'}${one.path}`,
    }));
  if (E.isLeft(decoded)) return E.left(refused(inList(parseIssues(decoded.left))));
  const undeclared = undeclaredFields(codec, written);
  return undeclared.length > 0 ? E.left(refused(inList(undeclared))) : decoded;
};
