import type { Language } from '../../domain/vocabulary/code-list.js';
import { displayable, type Displayable } from '../display.js';
import { table } from '../table.js';
import type { Chart } from './chart.js';
import { figuresOf } from './figures.js';
import { svgOf } from './svg.js';
import { VEGA_LITE, vegaLiteOf } from './vega-lite.js';

/**
 * A chart that displays itself: drawn by the front end where it knows Vega-Lite, as a picture where it does not, and as a table
 * of its figures in plain text.
 *
 * @example
 * import { draw } from 'forsvarlig/notebook';
 *
 * const chart = draw({
 *   kind: 'bars',
 *   title: 'Bemanning',
 *   measured: 'timer',
 *   of: 'Kompetanse',
 *   parts: [{ name: 'til stede', tone: 'full' }, { name: 'mangler', tone: 'warning' }],
 *   bars: [{ name: 'sykepleier', values: [120, 40] }],
 * });
 * assert.match(String(chart), /sykepleier +120 +40/);
 */
export const draw = (chart: Chart, language: Language = 'nb'): Displayable => {
  const { headings, rows } = figuresOf(chart, language);
  return displayable(String(table(headings, rows, `${chart.title} (${chart.measured})`)), {
    'image/svg+xml': svgOf(chart, language),
    [VEGA_LITE]: vegaLiteOf(chart),
  });
};
