import { cpus, loadavg, totalmem } from 'node:os';
import { median, type Comparison } from './measure.js';

const thousands = (value: number): string => (value / 1000).toFixed(value < 100_000 ? 1 : 0);

const spread = (values: ReadonlyArray<number>): string =>
  `${Math.min(...values).toFixed(2)}-${Math.max(...values).toFixed(2)}`;

/** The table for the terminal. */
export const table = (comparisons: ReadonlyArray<Comparison>): string => {
  const rows = comparisons.map((c) => [
    c.name,
    `${c.ours}: ${thousands(median(c.oursPerSecond))}`,
    `${c.theirs}: ${thousands(median(c.theirsPerSecond))}`,
    median(c.ratios).toFixed(2),
    spread(c.ratios),
    `${median(c.ourMicros).toFixed(1)} / ${median(c.theirMicros).toFixed(1)}`,
    c.promised === undefined ? '' : `>= ${c.promised}`,
  ]);
  const head = ['work (thousand a second)', 'ours', 'beside', 'ratio', 'spread', 'processor', 'held to'];
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => (row[i] ?? '').length)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** The same table as it stands in docs/performance.md. */
export const markdown = (comparisons: ReadonlyArray<Comparison>): string =>
  [
    ['work', 'ours', 'beside', 'ratio (spread)', 'processor time, ours and theirs', 'held to'],
    ['---', '---', '---', '---', '---', '---'],
    ...comparisons.map((c) => [
      `${c.name}: ${c.ours}`,
      `${thousands(median(c.oursPerSecond))} thousand/s`,
      `${c.theirs}: ${thousands(median(c.theirsPerSecond))}`,
      `${median(c.ratios).toFixed(2)} (${spread(c.ratios)})`,
      `${median(c.ourMicros).toFixed(1)}, ${median(c.theirMicros).toFixed(1)} us`,
      c.promised === undefined ? '' : String(c.promised),
    ]),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** The machine, so that figures can be placed. */
export const machine = (): Readonly<Record<string, string | number>> => ({
  node: process.version,
  processors: cpus().length,
  processor: cpus()[0]?.model ?? 'unknown',
  /** What else it does: processes that want a processor, over the last minute. */
  load: (loadavg()[0] ?? 0).toFixed(1),
  memoryGiB: Math.round(totalmem() / 2 ** 30),
});

/** Comparisons whose median ratio is under half of what is promised. */
export const broken = (comparisons: ReadonlyArray<Comparison>): ReadonlyArray<Comparison> =>
  comparisons.filter(({ ratios, promised }) => promised !== undefined && median(ratios) < promised / 2);
