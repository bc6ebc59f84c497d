/** The work that levels need, the staff there are for it, and the gap. */
export { EXAMPLE_PARAMETERS } from './example-parameters.js';
export { EXAMPLE_SKILLS } from './example-skills.js';
export { loadsOf, type Extent, type Load, type WorkPart } from './loads.js';
export { Skill, SkillPolicy, type WrittenSkillPolicy } from './skills.js';
export { daysOf, minutesOn, weekFrom, type Week } from './spreading.js';
export { type StaffingError, type StaffingInput } from './staffing-error.js';
export { isAmountKnown } from './visits.js';
export { WorkParameters, type WrittenWorkParameters } from './work-parameters.js';
export { workRules, type ServiceRule, type TaskRule, type WorkRules } from './work-rules.js';
export { unitOf, whoseWork, workOf, type Whose, type Work } from './work.js';
