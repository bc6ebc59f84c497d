import { directionOf, type Quantity } from '../values/quantity.js';
import { quantityIn, strandKey, withQuantity, type Strand } from '../values/strand.js';
import type { LevelPart } from '../vocabulary/level-part.js';
import type { Alteration } from './change.js';

/** A quantity that isn't there: what a form has before it is used, or after. */
export const none = (strand: Strand): Quantity => ({ unit: strand.unit, amount: 0, weeks: 1 });

const BOUND = { less: 'at-most', more: 'at-least', unclear: 'exactly' } as const;

const strandAlterations = (
  before: ReadonlyArray<Strand>,
  after: ReadonlyArray<Strand>,
): ReadonlyArray<Alteration> => {
  const then = new Map(before.map((strand) => [strandKey(strand), strand]));
  const now = new Map(after.map((strand) => [strandKey(strand), strand]));
  const alterations: Alteration[] = [];
  for (const [key, strand] of now) {
    const direction = directionOf(then.get(key) ?? none(strand), strand);
    if (direction !== 'same')
      alterations.push({ dimension: 'strand', strand, bound: BOUND[direction], to: quantityIn(strand) });
  }
  for (const [key, strand] of then)
    if (!now.has(key))
      alterations.push({
        dimension: 'strand',
        strand: withQuantity(strand, none(strand)),
        bound: 'at-most',
        to: none(strand),
      });
  return alterations;
};

const taskAlterations = (
  before: LevelPart['tasks'] = [],
  after: LevelPart['tasks'] = [],
): ReadonlyArray<Alteration> =>
  after
    .filter(({ task, by }) => !before.some((share) => share.task === task && share.by === by))
    .map(({ task, by }) => ({ dimension: 'task', task, to: by }));

/**
 * What a decision does, read from the level before and the level after: its direction is computed, never stored. A
 * dimension that is the same on both sides isn't altered, and neither is one that the decision doesn't mention.
 */
export const alterationsBetween = (before: LevelPart, after: LevelPart): ReadonlyArray<Alteration> => [
  ...(after.strands === undefined ? [] : strandAlterations(before.strands ?? [], after.strands)),
  ...taskAlterations(before.tasks, after.tasks),
  ...(after.state === undefined || after.state === before.state
    ? []
    : [{ dimension: 'state' as const, to: after.state }]),
];
