/** What if, of a ledger: it is read into scenarios, and never written to. */
export { answerTo, type WhatIfAnswer, type WhatIfError } from './answer.js';
export { solveExactly, type ExactAnswer, type ExactSolverError } from './exact-solver.js';
export { parseScenarioFile, type InvalidScenario, type ScenarioFile } from './scenario-file.js';
export { simulate, type SimulateOptions, type SimulationError } from './simulate.js';
export { simulatedWeek, type NothingToSimulate } from './simulated.js';
export { whatIf, type ReadableLedger, type WhatIf, type WhatIfOptions } from './what-if.js';
