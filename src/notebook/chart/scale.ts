/** Round numbers from zero, or below, to at least the greatest: what stands beside an axis. */
export const ticks = (values: ReadonlyArray<number>): ReadonlyArray<number> => {
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [0, 0],
  );
  const span = most - least || 1;
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => span / one <= 5) ?? span;
  const first = Math.floor(least / step);
  const last = Math.ceil(most / step) || 1;
  return Array.from({ length: last - first + 1 }, (_, i) => rounded((first + i) * step));
};

/** Without the dust of binary fractions. */
const rounded = (value: number): number => Number(value.toPrecision(12));

/** Maps what lies between two numbers to between two places. */
export const scale =
  (from: readonly [number, number], to: readonly [number, number]) =>
  (value: number): number =>
    to[0] + ((to[1] - to[0]) * (value - from[0])) / (from[1] - from[0] || 1);

/** A place in a drawing, to a tenth: more is not seen, and every program writes it alike. */
export const place = (value: number): string => String(Math.round(value * 10) / 10);
