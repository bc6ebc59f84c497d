import { createHash } from 'node:crypto';
import type { Row } from './data.js';

// The benchmark's texts repeat their days, units and reasons from event to event, as those of one municipality in one crisis do. Here
// is the other end: every free text, decision and user has words and keys of its own, and so has nearly every unit and person.

const WORDS =
  'sykefravær sonen bemanning gradvis tilbake bruker hjelp pårørende dosett fylt besøk dag telefon avtalt middag alarm';

/** Numbers as good as drawn, and the same each time. */
const dice = (): ((sides: number) => number) => {
  let state = 1;
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % sides;
  };
};

/** A key as long as journal systems have them, of letters alone: many digits could be an identity number. */
const keyOf = (key: string): string =>
  createHash('sha256')
    .update(key)
    .digest('hex')
    .slice(0, 22)
    .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));

const KEYS: ReadonlySet<string> = new Set([
  'decision',
  'decisions',
  'user',
  'reviews',
  'lifts',
  'supersedes',
]);

/** The same events with texts of their own. */
export const varied = (rows: ReadonlyArray<Row>): ReadonlyArray<Row> => {
  const draw = dice();
  const words = WORDS.split(' ');
  const prose = (): string =>
    Array.from({ length: 4 + draw(10) }, () => words[draw(words.length)] ?? '').join(' ');
  const text = (field: string, value: string): string => {
    if (field === 'text') return prose();
    if (field === 'unit' && value.startsWith('home')) return `home-service-${draw(40)}`;
    return KEYS.has(field) ? keyOf(value) : value;
  };
  const other = (field: string, value: unknown): unknown => {
    if (typeof value === 'string') return text(field, value);
    if (Array.isArray(value)) return value.map((one: unknown) => other(field, one));
    if (typeof value !== 'object' || value === null) return value;
    const person = field === 'by' && 'mandate' in value ? [['person', `staff-${draw(300)}`]] : [];
    return Object.fromEntries([
      ...Object.entries(value).map(([key, inside]) => [key, other(key, inside)]),
      ...person,
    ]);
  };
  return rows.map((row) => ({ ...row, data: JSON.stringify(other('', JSON.parse(row.data))) }));
};
