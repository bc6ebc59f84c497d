/** The facts, and what is supposed over them. */
export { baseFold, baseOf, type Base } from './base.js';
export { asOfIn, withoutSuppositions, levelsIn, peopleIn, personIn, type Scenario } from './scenario.js';
