import type { Cut } from './bundle.js';
import type { Open } from './relaxation.js';
import type { Table } from './table.js';

/**
 * Choices made from what was chosen at the prices tried: each case takes over one of these by chance, as often as it had weight
 * in the last step. Together they use about what there is, which no single reading does. What is not open is chosen otherwise.
 */
export function* roundings(
  { cases }: Table,
  open: Open,
  cuts: ReadonlyArray<Cut>,
  otherwise: Int32Array,
  count: number,
  draw: () => number,
): Generator<Int32Array> {
  const used = cuts.filter(({ weight }) => weight > 0);
  const all = used.reduce((sum, { weight }) => sum + weight, 0);
  if (all <= 0) return;
  for (let k = 0; k < count; k += 1) {
    const choice = new Int32Array(cases);
    for (let i = 0; i < cases; i += 1) {
      let left = draw() * all;
      let from = used[0];
      for (const cut of used) {
        from = cut;
        left -= cut.weight;
        if (left <= 0) break;
      }
      const o = from?.choice[i] ?? 0;
      choice[i] = open[o] === 1 ? o : (otherwise[i] ?? 0);
    }
    yield choice;
  }
}
