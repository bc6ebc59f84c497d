import * as E from 'fp-ts/lib/Either.js';
import type { ParseIssue } from '../../domain/codec/parse-issue.js';
import type { UnitKey } from '../../domain/values/keys.js';
import type { Qualification } from '../../domain/vocabulary/people.js';
import { Task, type ServiceType } from '../../domain/vocabulary/services.js';
import type { Competence } from '../../domain/vocabulary/staff.js';
import { codesOf } from '../../domain/vocabulary/code-list.js';
import { EXAMPLE_PARAMETERS } from './example-parameters.js';
import { EXAMPLE_SKILLS } from './example-skills.js';
import { SkillPolicy, type Skill } from './skills.js';
import { invalid, issue, readStaffing, repeated, type StaffingError } from './staffing-error.js';
import { WorkParameters } from './work-parameters.js';

/** More skills than this make sets of skills too many to compare: each set of them is looked at. */
export const MOST_SKILLS = 10;

/** A policy and parameters that fit each other, looked up by what they are asked for. Made by {@link workRules} only. */
export interface WorkRules {
  readonly policy: SkillPolicy;
  readonly parameters: WorkParameters;
  /** From the most demanding to the least. */
  readonly skills: ReadonlyArray<Skill>;
  /** The place of a skill among them: the smaller, the more demanding. */
  readonly placeOf: (skill: Skill) => number;
  readonly ofTask: (task: Task) => TaskRule;
  readonly ofService: (serviceType: ServiceType) => ServiceRule;
  /** Whom somebody with a qualification and competences can do the work of, as bits by the place of the skill. */
  readonly servedBy: (
    qualification: Qualification | undefined,
    competences: ReadonlyArray<Competence>,
  ) => number;
}

/** What the rules say of a task: the place of its skill, its minutes, how often at most, and when. */
export interface TaskRule {
  readonly skill: number;
  readonly minutes: number;
  readonly atMost: { readonly amount: number; readonly weeks: number };
  readonly weekdays: boolean;
}

/** What the rules say of a kind of service: its skill where no task is named, its unit, and when. */
export interface ServiceRule {
  readonly skill: number;
  readonly unit: UnitKey | undefined;
  readonly weekdays: boolean;
}

const UNKNOWN_SKILL = 'a skill that the policy does not have';
const A_SKILL = 'one of its skills';

const issuesOfPolicy = (policy: SkillPolicy): ReadonlyArray<ParseIssue> => {
  const known = new Set<Skill>(policy.skills.map(({ id }) => id));
  const check = (path: string, skill: Skill): ReadonlyArray<ParseIssue> =>
    known.has(skill) ? [] : [issue(path, UNKNOWN_SKILL, A_SKILL)];
  const checkAll = (path: string, skills: ReadonlyArray<Skill>): ReadonlyArray<ParseIssue> =>
    skills.flatMap((skill, i) => check(`${path}[${i}]`, skill));
  const { skills, tasks, services, otherwise, qualifications, competences } = policy;
  return [
    ...(skills.length === 0 ? [issue('skills', 'none', 'at least one')] : []),
    ...(skills.length > MOST_SKILLS
      ? [issue('skills', `${skills.length} skills`, `at most ${MOST_SKILLS}`)]
      : []),
    ...repeated('skills', skills, ({ id }) => id, 'a skill'),
    ...tasks.flatMap(({ skill }, i) => check(`tasks[${i}].skill`, skill)),
    ...repeated('tasks', tasks, ({ task }) => task, 'a task'),
    ...missingTasks(tasks.map(({ task }) => task)),
    ...services.flatMap(({ skill }, i) => check(`services[${i}].skill`, skill)),
    ...repeated('services', services, ({ serviceType }) => serviceType, 'a kind of service'),
    ...check('otherwise', otherwise),
    ...qualifications.flatMap(({ serves }, i) => checkAll(`qualifications[${i}].serves`, serves)),
    ...repeated('qualifications', qualifications, ({ qualification }) => qualification, 'a qualification'),
    ...competences.flatMap(({ serves }, i) => checkAll(`competences[${i}].serves`, serves)),
    ...repeated('competences', competences, ({ competence }) => competence, 'a competence'),
  ];
};

const missingTasks = (there: ReadonlyArray<Task>): ReadonlyArray<ParseIssue> => {
  const missing = codesOf(Task).filter((task) => !there.includes(task));
  return missing.length === 0
    ? []
    : [issue('tasks', `no entry for ${missing.join(', ')}`, 'an entry for each task')];
};

const issuesOfParameters = ({ tasks, units }: WorkParameters): ReadonlyArray<ParseIssue> => [
  ...repeated('tasks', tasks, ({ task }) => task, 'a task'),
  ...missingTasks(tasks.map(({ task }) => task)),
  ...repeated('units', units, ({ serviceType }) => serviceType, 'a kind of service'),
];

const compiled = (policy: SkillPolicy, parameters: WorkParameters): WorkRules => {
  const skills = policy.skills.map(({ id }) => id);
  const places = new Map<Skill, number>(skills.map((skill, place) => [skill, place]));
  const placeOf = (skill: Skill): number => places.get(skill) ?? 0;
  const bitsOf = (served: ReadonlyArray<Skill>): number =>
    served.reduce((bits, skill) => bits | (1 << placeOf(skill)), 0);
  const { weekdays } = parameters;
  const skillOfTask = new Map(policy.tasks.map(({ task, skill }) => [task, placeOf(skill)]));
  const tasks = new Map(
    parameters.tasks.map(({ task, minutes, atMost }): [Task, TaskRule] => [
      task,
      {
        skill: skillOfTask.get(task) ?? 0,
        minutes,
        atMost: { amount: atMost.times, weeks: atMost.weeks },
        weekdays: weekdays.tasks.includes(task),
      },
    ]),
  );
  const nothing: TaskRule = { skill: 0, minutes: 0, atMost: { amount: 0, weeks: 1 }, weekdays: false };
  const skillOfService = new Map(policy.services.map((one) => [one.serviceType, placeOf(one.skill)]));
  const units = new Map(parameters.units.map(({ serviceType, unit }) => [serviceType, unit]));
  const services = new Map<ServiceType, ServiceRule>();
  const byQualification = new Map(
    policy.qualifications.map((one) => [one.qualification, bitsOf(one.serves)]),
  );
  const byCompetence = new Map(policy.competences.map((one) => [one.competence, bitsOf(one.serves)]));
  return {
    policy,
    parameters,
    skills,
    placeOf,
    ofTask: (task) => tasks.get(task) ?? nothing,
    ofService: (serviceType) => {
      const known = services.get(serviceType);
      if (known !== undefined) return known;
      const rule = {
        skill: skillOfService.get(serviceType) ?? placeOf(policy.otherwise),
        unit: units.get(serviceType),
        weekdays: weekdays.services.includes(serviceType),
      };
      services.set(serviceType, rule);
      return rule;
    },
    servedBy: (qualification, competences) =>
      competences.reduce(
        (bits, competence) => bits | (byCompetence.get(competence) ?? 0),
        qualification === undefined ? 0 : (byQualification.get(qualification) ?? 0),
      ),
  };
};

/**
 * Rules by which work is counted, from a municipality's own skills and times as plain JSON data, or the examples of the package. Left
 * says everything that is wrong with the first part that is wrong, without repeating what came in.
 *
 * @example
 * import { EXAMPLE_PARAMETERS, workRules } from 'forsvarlig';
 *
 * assert.equal(workRules()._tag, 'Right');
 *
 * const backwards = workRules({ parameters: { ...EXAMPLE_PARAMETERS, travel: -5 } });
 * assert.equal(backwards._tag, 'Left');
 * assert.equal(
 *   backwards.left.message,
 *   'parameters: travel: found the number -5, expected whole minutes, 0 to 1440',
 * );
 */
export const workRules = (
  written: { readonly skills?: unknown; readonly parameters?: unknown } = {},
): E.Either<StaffingError, WorkRules> => {
  const policy = readStaffing('skills', SkillPolicy, written.skills ?? EXAMPLE_SKILLS);
  if (E.isLeft(policy)) return policy;
  const parameters = readStaffing('parameters', WorkParameters, written.parameters ?? EXAMPLE_PARAMETERS);
  if (E.isLeft(parameters)) return parameters;
  const wrongPolicy = issuesOfPolicy(policy.right);
  if (wrongPolicy.length > 0) return invalid('skills', wrongPolicy);
  const wrongParameters = issuesOfParameters(parameters.right);
  if (wrongParameters.length > 0) return invalid('parameters', wrongParameters);
  return E.right(compiled(policy.right, parameters.right));
};
