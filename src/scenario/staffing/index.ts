/** The work that levels need, the staff there are for it, and the gap. */
export { capacityOf, type CapacityLine, type StaffCapacity } from './capacity.js';
export { caseWorkOf, type CaseWork } from './case-work.js';
export { demandOf, type StaffDemand, type DemandLine } from './demand.js';
export { EXAMPLE_PARAMETERS } from './example-parameters.js';
export { EXAMPLE_SKILLS } from './example-skills.js';
export { gapBetween, staffingOf, type StaffGap, type GapDay, type GapLine, type Staffing } from './gap.js';
export { loadsOf, type Extent, type Load, type WorkPart } from './loads.js';
export { presencesOf, type Presence, type Presences } from './presence.js';
export { reachableVolunteers, type ReachableVolunteer } from './reachable.js';
export { Roster, rosterOf, type WrittenRoster } from './roster.js';
export { Skill, SkillPolicy, type WrittenSkillPolicy } from './skills.js';
export { daysOf, minutesOn, weekFrom, type Week } from './spreading.js';
export { rosterIn } from './supposed-roster.js';
export { type StaffingError, type StaffingInput } from './staffing-error.js';
export { isAmountKnown } from './visits.js';
export { WorkParameters, type WrittenWorkParameters } from './work-parameters.js';
export { workRules, type ServiceRule, type TaskRule, type WorkRules } from './work-rules.js';
export { poolOf, unitOf, whoseWork, workOf, type Pool, type Whose, type Work } from './work.js';
