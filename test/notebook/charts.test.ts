import { describe, expect, test } from '@jest/globals';
import { day, draw, JUPYTER_DISPLAY, svgOf, vegaLiteOf, type Chart } from '../../src/notebook/index.js';
import { scale, ticks } from '../../src/notebook/chart/scale.js';

const HOSTILE = '<script>alert(1)</script>"&\u202e';

const DAYS = ['2020-03-16', '2020-03-17', '2020-03-19'].map(day);

const CHARTS: Readonly<Record<string, Chart>> = {
  lines: {
    kind: 'lines',
    title: HOSTILE,
    measured: 'antall',
    lines: [{ name: HOSTILE, tone: 'full', values: DAYS.map((day, i) => ({ day, value: i * 10 })) }],
  },
  bars: {
    kind: 'bars',
    title: HOSTILE,
    measured: 'timer',
    of: HOSTILE,
    parts: [
      { name: 'dekket', tone: 'full' },
      { name: HOSTILE, tone: 'warning' },
    ],
    bars: [{ name: HOSTILE, values: [120, 30] }],
  },
  fan: {
    kind: 'fan',
    title: HOSTILE,
    measured: 'timer',
    bands: [{ name: HOSTILE, days: DAYS.map((day, i) => ({ day, low: i, high: i * 3 })) }],
    middle: { name: 'median', values: DAYS.map((day, i) => ({ day, value: i * 2 })) },
    limit: { name: HOSTILE, value: 5 },
  },
};

describe('a chart', () => {
  for (const [kind, chart] of Object.entries(CHARTS)) {
    test(`of kind ${kind} keeps every text a text`, () => {
      expect(svgOf(chart, 'nb')).not.toMatch(/<script|&(?!amp;|lt;|gt;|quot;|#39;)/);
    });

    test(`of kind ${kind} displays itself as text, picture and specification, the same each time`, () => {
      const bundle = draw(chart)[JUPYTER_DISPLAY]();
      expect(Object.keys(bundle).sort()).toEqual([
        'application/vnd.vegalite.v5+json',
        'image/svg+xml',
        'text/plain',
      ]);
      expect(JSON.stringify(draw(chart)[JUPYTER_DISPLAY]())).toBe(JSON.stringify(bundle));
      expect(bundle['application/vnd.vegalite.v5+json']).toEqual(vegaLiteOf(chart));
    });
  }

  test('of lines stays at a value until the next day with another', () => {
    const { lines } = CHARTS;
    if (lines === undefined) throw new Error('there is one');
    // From 0 over to the second day and up to 10; the third day is twice as far again.
    expect(svgOf(lines, 'nb')).toContain('d="M64 280 H274.7 V172 H696 V64"');
  });

  test('of bars puts the parts on top of each other, in the sizes of their values', () => {
    const { bars } = CHARTS;
    if (bars === undefined) throw new Error('there is one');
    const heights = [...svgOf(bars, 'nb').matchAll(/<rect x="158.8"[^>]*height="([\d.]+)"/g)].map(
      ([, high]) => Number(high),
    );
    expect(heights).toHaveLength(2);
    expect((heights[0] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(4, 1);
  });

  test('without a value draws nothing and fails nowhere', () => {
    const empty: Chart = { kind: 'lines', title: 'Ingen', measured: 'antall', lines: [] };
    expect(svgOf(empty, 'nb')).not.toContain('NaN');
    expect(String(draw(empty))).toMatch(/^Ingen \(antall\)/);
  });
});

describe('the numbers beside an axis', () => {
  test('are few and round, from zero to beyond the greatest', () => {
    expect(ticks([0, 4_051])).toEqual([0, 1_000, 2_000, 3_000, 4_000, 5_000]);
    expect(ticks([0.25, 0.5])).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5]);
    expect(ticks([])[0]).toBe(0);
  });

  test('reach below zero where there is something', () => {
    expect(ticks([-30, 10])[0]).toBeLessThanOrEqual(-30);
  });

  test('are where they belong', () => {
    expect(scale([0, 10], [100, 200])(5)).toBe(150);
    expect(scale([3, 3], [100, 200])(3)).toBe(100);
  });
});
