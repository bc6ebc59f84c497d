/** Stands for a field that isn't there, which is not the same as one that is there and undefined. */
const ABSENT = Symbol('absent');

/** One place where a value found is not the value expected. */
export interface Difference {
  /** Field names and list places from the outermost in: `ground.purposes[0]`; empty for the whole. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

const show = (value: unknown): string => {
  if (value === ABSENT) return 'nothing there';
  return value === undefined ? 'undefined' : JSON.stringify(value);
};

const isRecord = (u: unknown): u is Readonly<Record<string, unknown>> =>
  typeof u === 'object' && u !== null && !Array.isArray(u);

const fieldsOf = (expected: object, found: object): ReadonlyArray<string> => [
  ...new Set([...Object.keys(expected), ...Object.keys(found)]),
];

const field = (value: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : ABSENT;

const element = (list: ReadonlyArray<unknown>, i: number): unknown => (i < list.length ? list[i] : ABSENT);

/** Every place where two values differ: missing, extra and other, in the order of the fields expected. */
export const differencesBetween = (
  expected: unknown,
  found: unknown,
  path = '',
): ReadonlyArray<Difference> => {
  if (Object.is(expected, found)) return [];
  if (Array.isArray(expected) && Array.isArray(found)) {
    const [then, now]: [ReadonlyArray<unknown>, ReadonlyArray<unknown>] = [expected, found];
    return Array.from({ length: Math.max(then.length, now.length) }, (_, i) =>
      differencesBetween(element(then, i), element(now, i), `${path}[${i}]`),
    ).flat();
  }
  if (isRecord(expected) && isRecord(found))
    return fieldsOf(expected, found).flatMap((key) =>
      differencesBetween(field(expected, key), field(found, key), path === '' ? key : `${path}.${key}`),
    );
  return [{ path, expected: show(expected), found: show(found) }];
};

/** An event as far as a difference needs to name it. */
interface Tagged {
  readonly type: string;
}

const atPlace = (expected: Tagged | undefined, found: Tagged | undefined, n: number): string | undefined => {
  if (expected?.type !== found?.type)
    return `event ${n}: expected ${expected?.type ?? 'no more events'}, found ${found?.type ?? 'no more events'}`;
  const differences = differencesBetween(expected, found);
  return differences.length === 0
    ? undefined
    : [
        `event ${n} (${found?.type ?? ''}):`,
        ...differences.map(
          ({ path, expected: then, found: now }) => `  ${path}: expected ${then}, found ${now}`,
        ),
      ].join('\n');
};

/** Compares events place by place; undefined when they are the same, in the same order, in every field. */
export const eventDifferences = (
  expected: ReadonlyArray<Tagged>,
  found: ReadonlyArray<Tagged>,
): string | undefined => {
  const lines = Array.from({ length: Math.max(expected.length, found.length) }, (_, i) =>
    atPlace(expected[i], found[i], i + 1),
  ).filter((line) => line !== undefined);
  return lines.length === 0 ? undefined : lines.join('\n');
};
