/** The facts, and what is supposed over them. */
export { baseOf, type Base } from './base.js';
export { type CannotSuppose } from './cannot-suppose.js';
export { ScenarioName, type Group } from './codecs.js';
export {
  compareScenarios,
  type Need,
  type NeedSummary,
  type PersonChange,
  type ScenarioComparison,
  type Side,
} from './comparison.js';
export { type Knowledge } from './deciding.js';
export { type Direction } from './direction.js';
export { fork } from './fork.js';
export { type LevelChange } from './level-change.js';
export {
  asOfIn,
  consentEntriesIn,
  isOfRoster,
  levelsIn,
  peopleIn,
  personIn,
  populationIn,
  rosterSuppositionsIn,
  supposedBy,
  withoutSuppositions,
  type Applied,
  type Scenario,
  type SupposedEntry,
  type SupposedRef,
  type WhyUnchanged,
} from './scenario.js';
export { StatedSupposition, type Stated, type SuppositionName } from './stated.js';
export {
  supposition,
  type NoSupposition,
  type SupposedCommand,
  type SupposedEvent,
  type Supposition,
  type SuppositionOf,
} from './supposition.js';
