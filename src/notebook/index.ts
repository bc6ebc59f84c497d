/** For notebooks: results that display themselves. The library itself is imported from `forsvarlig`. */
export {
  displayable,
  JUPYTER_DISPLAY,
  show,
  showWith,
  type Displayable,
  type MediaBundle,
} from './display.js';
export { table, type Cell } from './table.js';
export { draw } from './chart/draw.js';
export {
  type BarChart,
  type Chart,
  type DayValue,
  type FanChart,
  type LineChart,
  type Tone,
} from './chart/chart.js';
export { vegaLiteOf, type VegaLiteSpec } from './chart/vega-lite.js';
export { svgOf } from './chart/svg.js';
export { scenariosByNeed, scenariosByService } from './comparison.js';
export { levelsOverTime } from './levels.js';
export { gapByDay, gapBySkill } from './staffing.js';
export { whoCarries } from './plan.js';
export { simulatedShort } from './simulation.js';
export { day, NotebookError, run, type Problem } from './run.js';
