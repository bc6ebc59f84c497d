/** Below this a number is taken for none. */
const NOTHING = 1e-9;

/** A small square matrix by its columns, and its inverse by rows; kept and used again. */
export interface Inverse {
  readonly size: number;
  /** Where the columns are entered: column c is at c * size and on. */
  readonly columns: Float64Array;
  /** Row r of the inverse is at r * size and on. */
  readonly rows: Float64Array;
  readonly left: Float64Array;
}

export const newInverse = (size: number): Inverse => ({
  size,
  columns: new Float64Array(size * size),
  rows: new Float64Array(size * size),
  left: new Float64Array(size * size),
});

const swapRows = (of: Float64Array, size: number, a: number, b: number): void => {
  for (let k = 0; k < size; k += 1) {
    const kept = of[a * size + k] ?? 0;
    of[a * size + k] = of[b * size + k] ?? 0;
    of[b * size + k] = kept;
  }
};

/** Works the inverse out (Gauss and Jordan, with the largest pivots); false where the columns depend on each other. */
export const invert = ({ size, columns, rows, left }: Inverse): boolean => {
  rows.fill(0);
  for (let i = 0; i < size; i += 1) {
    rows[i * size + i] = 1;
    for (let k = 0; k < size; k += 1) left[i * size + k] = columns[k * size + i] ?? 0;
  }
  for (let at = 0; at < size; at += 1) {
    let [best, most] = [-1, NOTHING];
    for (let i = at; i < size; i += 1) {
      const value = Math.abs(left[i * size + at] ?? 0);
      if (value > most) [best, most] = [i, value];
    }
    if (best < 0) return false;
    if (best !== at) {
      swapRows(left, size, at, best);
      swapRows(rows, size, at, best);
    }
    const own = at * size;
    const scale = 1 / (left[own + at] ?? 1);
    for (let k = 0; k < size; k += 1) {
      left[own + k] = (left[own + k] ?? 0) * scale;
      rows[own + k] = (rows[own + k] ?? 0) * scale;
    }
    for (let i = 0; i < size; i += 1) {
      const factor = left[i * size + at] ?? 0;
      if (i === at || factor === 0) continue;
      for (let k = 0; k < size; k += 1) {
        left[i * size + k] = (left[i * size + k] ?? 0) - factor * (left[own + k] ?? 0);
        rows[i * size + k] = (rows[i * size + k] ?? 0) - factor * (rows[own + k] ?? 0);
      }
    }
  }
  return true;
};
