import type { Language } from '../../domain/vocabulary/code-list.js';
import { showDate } from '../../render/dates.js';
import type { Cell } from '../table.js';
import { daysOf, type Chart } from './chart.js';

/** The figures behind a chart, for who reads and does not look. */
export interface Figures {
  readonly headings: ReadonlyArray<string>;
  readonly rows: ReadonlyArray<ReadonlyArray<Cell>>;
}

const DAY = { nb: 'Dag', en: 'Day' } as const;

/** To a hundredth at most. */
const shown = (value: number | undefined): Cell => (value === undefined ? '' : Math.round(value * 100) / 100);

/** The figures of a chart, as a table. */
export const figuresOf = (chart: Chart, language: Language): Figures => {
  if (chart.kind === 'bars')
    return {
      headings: [chart.of, ...chart.parts.map(({ name }) => name)],
      rows: chart.bars.map(({ name, values }) => [name, ...values.map(shown)]),
    };
  const columns =
    chart.kind === 'lines'
      ? chart.lines.map(({ name, values }) => ({
          name,
          of: new Map(values.map(({ day, value }) => [day, shown(value)] as const)),
        }))
      : [
          {
            name: chart.middle.name,
            of: new Map(chart.middle.values.map(({ day, value }) => [day, shown(value)] as const)),
          },
          ...chart.bands.map(({ name, days }) => ({
            name,
            of: new Map<string, Cell>(
              days.map(({ day, low, high }) => [day, `${shown(low)}–${shown(high)}`] as const),
            ),
          })),
        ];
  return {
    headings: [DAY[language], ...columns.map(({ name }) => name)],
    rows: daysOf(chart).map((day) => [
      showDate(day, language),
      ...columns.map((column) => column.of.get(day) ?? ''),
    ]),
  };
};
