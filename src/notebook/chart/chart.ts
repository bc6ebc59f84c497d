import type { LocalDate } from '../../domain/values/local-date.js';

/** What a series stands for decides how it looks: as it should be, less than that, below what must be, or something else. */
export type Tone = 'full' | 'less' | 'warning' | 'other';

/** A value on a day. Between two days it stays what it was: levels and gaps do not glide. */
export interface DayValue {
  readonly day: LocalDate;
  readonly value: number;
}

/** Values over days, one line each. */
export interface LineChart {
  readonly kind: 'lines';
  readonly title: string;
  /** What is counted, with its unit. */
  readonly measured: string;
  readonly lines: ReadonlyArray<{
    readonly name: string;
    readonly tone: Tone;
    readonly values: ReadonlyArray<DayValue>;
  }>;
}

/** Bars of parts, on top of each other. */
export interface BarChart {
  readonly kind: 'bars';
  readonly title: string;
  readonly measured: string;
  /** What a bar stands for. */
  readonly of: string;
  readonly parts: ReadonlyArray<{ readonly name: string; readonly tone: Tone }>;
  readonly bars: ReadonlyArray<{ readonly name: string; readonly values: ReadonlyArray<number> }>;
}

/** What is likely over days: bands around a middle, the widest first, and a limit, if there is one. */
export interface FanChart {
  readonly kind: 'fan';
  readonly title: string;
  readonly measured: string;
  readonly bands: ReadonlyArray<{
    readonly name: string;
    readonly days: ReadonlyArray<{ readonly day: LocalDate; readonly low: number; readonly high: number }>;
  }>;
  readonly middle: { readonly name: string; readonly values: ReadonlyArray<DayValue> };
  readonly limit?: { readonly name: string; readonly value: number };
}

/** A chart as data; it is drawn by the front end, or as SVG. */
export type Chart = LineChart | BarChart | FanChart;

/** Told apart also by those who see colours differently, and on paper: dark, middle, strong, light. */
export const COLOURS: Readonly<Record<Tone, string>> = {
  full: '#1f5f8b',
  less: '#e0a030',
  warning: '#b3261e',
  other: '#7d8a97',
};

/** Every number that the chart draws upwards. */
export const valuesOf = (chart: Chart): ReadonlyArray<number> => {
  switch (chart.kind) {
    case 'lines':
      return chart.lines.flatMap(({ values }) => values.map(({ value }) => value));
    case 'bars':
      return chart.bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
    case 'fan':
      return [
        ...chart.bands.flatMap(({ days }) => days.flatMap(({ low, high }) => [low, high])),
        ...chart.middle.values.map(({ value }) => value),
        ...(chart.limit === undefined ? [] : [chart.limit.value]),
      ];
  }
};

/** The days that the chart draws along, in order; none of a chart of bars. */
export const daysOf = (chart: Chart): ReadonlyArray<LocalDate> => {
  if (chart.kind === 'bars') return [];
  const days =
    chart.kind === 'lines'
      ? chart.lines.flatMap(({ values }) => values.map(({ day }) => day))
      : [...chart.bands.flatMap((band) => band.days), ...chart.middle.values].map(({ day }) => day);
  return [...new Set(days)].sort();
};
