import { daysBetween, type LocalDate } from '../../domain/values/local-date.js';
import type { Language } from '../../domain/vocabulary/code-list.js';
import { showDate } from '../../render/dates.js';
import { el, type Html } from '../../render/dossier/html.js';
import {
  COLOURS,
  daysOf,
  valuesOf,
  type BarChart,
  type Chart,
  type FanChart,
  type LineChart,
} from './chart.js';
import { place, scale, ticks } from './scale.js';

const WIDTH = 720;
const HEIGHT = 320;
const FRAME = { left: 64, right: 24, top: 64, bottom: 40 } as const;
// About what a letter takes at the size of the text.
const LETTER = 6.6;
const INK = '#1b1b1b';
const RULE = '#d5d9dd';

type Scale = (value: number) => number;

interface Frame {
  readonly x: (day: LocalDate) => number;
  readonly y: Scale;
}

const text = (
  x: number,
  y: number,
  words: string,
  more: Readonly<Record<string, string | number>> = {},
): Html => el('text', { x: place(x), y: place(y), fill: INK, 'font-size': 12, ...more }, words);

/** As a line that stays at a value until the next: over, then up or down. */
const stepsOf = (points: ReadonlyArray<readonly [number, number]>): string =>
  points.map(([x, y], i) => (i === 0 ? `M${place(x)} ${place(y)}` : `H${place(x)} V${place(y)}`)).join(' ');

const drawLines = ({ lines }: LineChart, { x, y }: Frame): ReadonlyArray<Html> =>
  lines.map(({ tone, values }) =>
    el('path', {
      ...{ fill: 'none', stroke: COLOURS[tone], 'stroke-width': 2.5 },
      d: stepsOf(values.map(({ day, value }) => [x(day), y(value)])),
    }),
  );

const drawFan = ({ bands, middle, limit }: FanChart, { x, y }: Frame): ReadonlyArray<Html> => [
  ...bands.map(({ days }) => {
    const [there, back] = [
      days.map(({ day, high }) => `${place(x(day))} ${place(y(high))}`),
      [...days].reverse().map(({ day, low }) => `${place(x(day))} ${place(y(low))}`),
    ];
    return el('path', {
      fill: COLOURS.full,
      'fill-opacity': 0.25,
      d: `M${[...there, ...back].join(' L')} Z`,
    });
  }),
  el('path', {
    ...{ fill: 'none', stroke: COLOURS.full, 'stroke-width': 2.5 },
    d: `M${middle.values.map(({ day, value }) => `${place(x(day))} ${place(y(value))}`).join(' L')}`,
  }),
  ...(limit === undefined
    ? []
    : [
        el('line', {
          ...{ stroke: COLOURS.warning, 'stroke-width': 2, 'stroke-dasharray': '6 4' },
          ...{
            x1: FRAME.left,
            x2: WIDTH - FRAME.right,
            y1: place(y(limit.value)),
            y2: place(y(limit.value)),
          },
        }),
      ]),
];

const roomOf = ({ bars }: BarChart): number => (WIDTH - FRAME.left - FRAME.right) / Math.max(1, bars.length);

/** How much deeper the picture is for names that have no room beside each other and are written aslant. */
const slantOf = (chart: Chart): number => {
  if (chart.kind !== 'bars') return 0;
  const longest = Math.max(0, ...chart.bars.map(({ name }) => name.length)) * LETTER;
  return longest <= roomOf(chart) ? 0 : Math.round(longest / 2);
};

const drawBars = (chart: BarChart, y: Scale): ReadonlyArray<Html> => {
  const { bars, parts } = chart;
  const room = roomOf(chart);
  const isAslant = slantOf(chart) > 0;
  const [below, name] = [
    HEIGHT - FRAME.bottom + 16,
    (middle: number): Readonly<Record<string, string>> =>
      isAslant
        ? { 'text-anchor': 'end', transform: `rotate(-30 ${place(middle)} ${HEIGHT - FRAME.bottom + 16})` }
        : { 'text-anchor': 'middle' },
  ];
  return bars.flatMap((bar, i) => {
    const left = FRAME.left + i * room;
    let sum = 0;
    return [
      ...bar.values.map((value, part) => {
        const [low, high] = [y(sum), y(sum + value)];
        sum += value;
        return el('rect', {
          ...{ x: place(left + room * 0.15), width: place(room * 0.7) },
          ...{ y: place(Math.min(low, high)), height: place(Math.abs(low - high)) },
          fill: COLOURS[parts[part]?.tone ?? 'other'],
        });
      }),
      text(left + room / 2, below, bar.name, name(left + room / 2)),
    ];
  });
};

const keysOf = (
  chart: Chart,
): ReadonlyArray<{ readonly name: string; readonly colour: string; readonly opacity?: number }> => {
  switch (chart.kind) {
    case 'lines':
      return chart.lines.map(({ name, tone }) => ({ name, colour: COLOURS[tone] }));
    case 'bars':
      return chart.parts.map(({ name, tone }) => ({ name, colour: COLOURS[tone] }));
    case 'fan':
      return [
        { name: chart.middle.name, colour: COLOURS.full },
        ...chart.bands.map(({ name }, i) => ({ name, colour: COLOURS.full, opacity: 0.25 * (i + 1) })),
        ...(chart.limit === undefined ? [] : [{ name: chart.limit.name, colour: COLOURS.warning }]),
      ];
  }
};

const legend = (chart: Chart): ReadonlyArray<Html> => {
  let x: number = FRAME.left;
  return keysOf(chart).flatMap(({ name, colour, opacity = 1 }) => {
    const from = x;
    x += 34 + name.length * LETTER;
    return [
      el('rect', { x: place(from), y: 36, width: 12, height: 12, fill: colour, 'fill-opacity': opacity }),
      text(from + 18, 46, name),
    ];
  });
};

/** The chart as a picture that stands alone: no styles, scripts or fonts from elsewhere. */
export const svgOf = (chart: Chart, language: Language): string => {
  const height = HEIGHT + slantOf(chart);
  const steps = ticks(valuesOf(chart));
  const y = scale([steps[0] ?? 0, steps.at(-1) ?? 1], [HEIGHT - FRAME.bottom, FRAME.top]);
  const days = daysOf(chart);
  const [first, last] = [days[0], days.at(-1)];
  const along = scale(
    [0, first === undefined || last === undefined ? 1 : daysBetween(first, last)],
    [FRAME.left, WIDTH - FRAME.right],
  );
  const frame: Frame = { x: (day) => along(first === undefined ? 0 : daysBetween(first, day)), y };
  const drawing =
    chart.kind === 'bars'
      ? drawBars(chart, y)
      : chart.kind === 'lines'
        ? drawLines(chart, frame)
        : drawFan(chart, frame);
  const dayLabel = (day: LocalDate, anchor: 'start' | 'end'): Html =>
    text(frame.x(day), HEIGHT - FRAME.bottom + 18, showDate(day, language), { 'text-anchor': anchor });
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${height}`,
      ...{ width: WIDTH, height, role: 'img', 'font-family': 'sans-serif' },
      'aria-label': `${chart.title} (${chart.measured})`,
    },
    el('rect', { width: WIDTH, height, fill: '#ffffff' }),
    text(FRAME.left, 22, `${chart.title} (${chart.measured})`, { 'font-size': 15, 'font-weight': 'bold' }),
    legend(chart),
    steps.flatMap((step) => [
      el('line', {
        ...{ x1: FRAME.left, x2: WIDTH - FRAME.right, y1: place(y(step)), y2: place(y(step)) },
        stroke: RULE,
      }),
      text(FRAME.left - 8, y(step) + 4, String(step), { 'text-anchor': 'end' }),
    ]),
    drawing,
    ...(first === undefined ? [] : [dayLabel(first, 'start')]),
    ...(last === undefined || last === first ? [] : [dayLabel(last, 'end')]),
  ).html;
};
