// Changes: what events do to levels, and the level that they make.

export { type Alteration, type Change, type Grant, type Ref } from './change.js';
export { changesOf } from './changes-of.js';
export {
  factsIn,
  factValues,
  NO_FACTS,
  withFacts,
  type Fact,
  type Facts,
  type FactsFold,
  type FactValues,
} from './facts.js';
export { asKnownNow, type AsOf } from './as-of.js';
export { levelAt, traceLevel, type ServiceLevel, type Traced } from './level.js';
export { enter, noTimelines, timelineOf, type Measure, type Timeline, type Timelines } from './timeline.js';
export { isInspectionOpen, type InspectionStanding } from './inspection.js';
export { frameworkAt, type FrameworkAt, type FrameworkLife } from './framework-life.js';
export { type Known } from './unit/known.js';
export { type Matter } from './unit/matters.js';
export { type PlacesLevel } from './unit/places.js';
export { type Team } from './unit/teams.js';
