import type { StaffKey, UnitKey } from '../../domain/values/keys.js';
import { codesOf } from '../../domain/vocabulary/code-list.js';
import type { Qualification } from '../../domain/vocabulary/people.js';
import { Task } from '../../domain/vocabulary/services.js';
import type { Missing } from '../../domain/vocabulary/staff.js';
import type { Skill } from '../staffing/skills.js';
import type { WorkRules } from '../staffing/work-rules.js';
import type { Because } from './proposals.js';
import type { SupplyInstead } from './supply-instead.js';
import type { SupplyMove, SupplyOption } from './supply-options.js';

/** That somebody is sent to another unit for the week, or a volunteer placed in one: proposed, for people to decide. */
export interface SupplyProposal extends SupplyInstead {
  readonly kind: SupplyOption['kind'];
  readonly staff: StaffKey;
  readonly qualification: Qualification;
  /** The unit that gives somebody up; undefined of a volunteer. */
  readonly from: UnitKey | undefined;
  readonly to: UnitKey;
  /** What they can be given there, from the most demanding on: their competence goes with them. */
  readonly serves: ReadonlyArray<Skill>;
  readonly tasks: ReadonlyArray<Task>;
  /** Minutes for users in the week, at least. */
  readonly minutes: number;
  /** What a volunteer lacks by the record before they can go to users. */
  readonly lacks: ReadonlyArray<Missing>;
  readonly harm: number;
  /** The shortage it answers: where time is shortest of what they help with, and how much of it they bring. */
  readonly because: Because | undefined;
}

/** A move of somebody as a proposal. */
export const supplyProposal = (
  { kind, staff, qualification, from, lacks, harm }: SupplyOption,
  { to, brings }: SupplyMove,
  rules: WorkRules,
  because: Because | undefined,
  instead: SupplyInstead,
): SupplyProposal => {
  const able = new Set(brings.flatMap(({ serves }) => serves));
  const serves = rules.skills.filter((skill) => able.has(skill));
  const tasks = codesOf(Task).filter((task) => {
    const skill = rules.skills[rules.ofTask(task).skill];
    return skill !== undefined && able.has(skill);
  });
  const minutes = brings.reduce((sum, one) => sum + one.minutes, 0);
  return {
    ...{ kind, staff, qualification, from, to, serves, tasks, minutes, lacks, harm, because },
    ...instead,
  };
};
