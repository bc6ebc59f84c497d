import { NEEDS, type Need } from '../fork/comparison.js';
import type { PersonOptions } from './person-options.js';

/** How those with the same need carry a plan: most should carry nothing, and few several cuts while others carry none. */
export interface CarriedByNeed {
  readonly need: Need;
  /** Those for whom anybody works in the week. */
  readonly people: number;
  /** Of these, for whom one change is proposed, and for whom several. */
  readonly one: number;
  readonly several: number;
  readonly harm: number;
}

/** Who carries what a plan proposes, from the least need on; needs that nobody has are left out. */
export const carriedBy = (
  people: ReadonlyArray<PersonOptions>,
  choices: ReadonlyArray<number>,
): ReadonlyArray<CarriedByNeed> => {
  const counts = new Map<Need, { people: number; one: number; several: number; harm: number }>();
  for (const [at, { facts, options }] of people.entries()) {
    const need = facts.need?.value ?? 'unknown';
    const count = counts.get(need) ?? { people: 0, one: 0, several: 0, harm: 0 };
    counts.set(need, count);
    const chosen = options[choices[at] ?? 0];
    const changes = chosen?.changes.length ?? 0;
    count.people += 1;
    if (changes === 1) count.one += 1;
    if (changes > 1) count.several += 1;
    count.harm += chosen?.choice.harm ?? 0;
  }
  return NEEDS.flatMap((need): ReadonlyArray<CarriedByNeed> => {
    const count = counts.get(need);
    return count === undefined ? [] : [{ need, ...count }];
  });
};
