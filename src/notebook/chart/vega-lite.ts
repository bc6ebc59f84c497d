import { COLOURS, type BarChart, type Chart, type FanChart, type LineChart } from './chart.js';

/** A specification in Vega-Lite 5: data, and how they are drawn. */
export type VegaLiteSpec = Readonly<Record<string, unknown>>;

export const VEGA_LITE = 'application/vnd.vegalite.v5+json';

const DAY = { field: 'day', type: 'temporal', title: null, axis: { format: '%d.%m.%Y' } } as const;

const colourOf = (
  named: ReadonlyArray<{ readonly name: string; readonly colour: string }>,
): Readonly<Record<string, unknown>> => ({
  field: 'name',
  type: 'nominal',
  title: null,
  scale: { domain: named.map(({ name }) => name), range: named.map(({ colour }) => colour) },
  legend: { orient: 'top' },
});

const ofLines = ({ lines, measured }: LineChart): VegaLiteSpec => ({
  data: {
    values: lines.flatMap(({ name, values }) => values.map(({ day, value }) => ({ name, day, value }))),
  },
  mark: { type: 'line', interpolate: 'step-after', strokeWidth: 2.5 },
  encoding: {
    x: DAY,
    y: { field: 'value', type: 'quantitative', title: measured },
    color: colourOf(lines.map(({ name, tone }) => ({ name, colour: COLOURS[tone] }))),
  },
});

const ofBars = ({ bars, parts, measured, of }: BarChart): VegaLiteSpec => ({
  data: {
    values: bars.flatMap((bar) =>
      parts.map(({ name }, part) => ({ bar: bar.name, name, part, value: bar.values[part] ?? 0 })),
    ),
  },
  mark: 'bar',
  encoding: {
    x: {
      field: 'bar',
      type: 'nominal',
      title: of,
      sort: null,
      axis: { labelAngle: bars.length > 6 ? -30 : 0 },
    },
    y: { field: 'value', type: 'quantitative', title: measured },
    order: { field: 'part', type: 'ordinal' },
    color: colourOf(parts.map(({ name, tone }) => ({ name, colour: COLOURS[tone] }))),
  },
});

const ofFan = ({ bands, middle, limit, measured }: FanChart): VegaLiteSpec => ({
  layer: [
    ...bands.map(({ name, days }) => ({
      data: { values: days.map(({ day, low, high }) => ({ day, low, high, name })) },
      mark: { type: 'area', color: COLOURS.full, opacity: 0.25 },
      encoding: {
        x: DAY,
        y: { field: 'low', type: 'quantitative', title: measured },
        y2: { field: 'high' },
        tooltip: [{ field: 'name' }, { field: 'low' }, { field: 'high' }],
      },
    })),
    {
      data: { values: middle.values.map(({ day, value }) => ({ day, value, name: middle.name })) },
      mark: { type: 'line', color: COLOURS.full, strokeWidth: 2.5 },
      encoding: {
        x: DAY,
        y: { field: 'value', type: 'quantitative' },
        tooltip: [{ field: 'name' }, { field: 'value' }],
      },
    },
    ...(limit === undefined
      ? []
      : [
          {
            data: { values: [{ value: limit.value, name: limit.name }] },
            mark: { type: 'rule', color: COLOURS.warning, strokeWidth: 2, strokeDash: [6, 4] },
            encoding: { y: { field: 'value', type: 'quantitative' }, tooltip: [{ field: 'name' }] },
          },
        ]),
  ],
});

const drawn = (chart: Chart): VegaLiteSpec => {
  switch (chart.kind) {
    case 'lines':
      return ofLines(chart);
    case 'bars':
      return ofBars(chart);
    case 'fan':
      return ofFan(chart);
  }
};

/** The chart as a specification, which front ends of notebooks draw themselves. */
export const vegaLiteOf = (chart: Chart): VegaLiteSpec => ({
  $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
  title: chart.title,
  width: 600,
  height: 260,
  ...drawn(chart),
});
