/** What may happen to a week, drawn from stated distributions. */
export { Assumption, Assumptions, assumptionsOf, type WrittenAssumptions } from './assumptions.js';
export { type Band, type Chance } from './chance.js';
export { simulationOf, type SimulationQuestion } from './compile.js';
export { Distribution, meanOf } from './distribution.js';
export { type SimulationRuns } from './runs.js';
export { type Weight } from './sensitivity.js';
export {
  type AssumptionWeight,
  type SimulatedDay,
  type SimulatedService,
  type SimulatedSkill,
  type Simulation,
} from './simulation.js';
