import { directionOf, type Quantity } from '../values/quantity.js';
import { isSameForm, withQuantity, type Strand } from '../values/strand.js';
import type { ServiceCondition } from '../vocabulary/attributes.js';
import type { LevelPart } from '../vocabulary/level-part.js';
import type { Alteration } from './change.js';

/** A quantity that isn't there: what a form has before it is used, or after. */
export const none = (strand: Strand): Quantity => ({ unit: strand.unit, amount: 0, weeks: 1 });

const NONE: readonly [] = [];

/** A list with one more, as long as it needs to be: one that is pushed to makes room for many, and a replay keeps it. */
const followedBy = <A>(list: ReadonlyArray<A>, last: A): ReadonlyArray<A> =>
  list.length === 0 ? [last] : [...list, last];

const BOUND = { less: 'at-most', more: 'at-least', unclear: 'exactly' } as const;

const sameForm = (strand: Strand, strands: ReadonlyArray<Strand>): Strand | undefined => {
  for (const other of strands) if (other.unit === strand.unit && isSameForm(other, strand)) return other;
  return undefined;
};

/** What the new amount of a form does to the old one; nothing where both are the same. */
const strandAlteration = (strand: Strand, before: ReadonlyArray<Strand>): Alteration | undefined => {
  const direction = directionOf(sameForm(strand, before) ?? none(strand), strand);
  return direction === 'same' ? undefined : { dimension: 'strand', strand, bound: BOUND[direction] };
};

const strandAlterations = (
  before: ReadonlyArray<Strand>,
  after: ReadonlyArray<Strand>,
): ReadonlyArray<Alteration> => {
  let alterations: ReadonlyArray<Alteration> = NONE;
  for (const strand of after) {
    const alteration = strandAlteration(strand, before);
    if (alteration !== undefined) alterations = followedBy(alterations, alteration);
  }
  for (const strand of before)
    if (sameForm(strand, after) === undefined) {
      const nothing = withQuantity(strand, none(strand));
      alterations = followedBy(alterations, { dimension: 'strand', strand: nothing, bound: 'at-most' });
    }
  return alterations;
};

const taskAlterations = (
  before: LevelPart['tasks'] = [],
  after: LevelPart['tasks'] = [],
): ReadonlyArray<Alteration> =>
  after
    .filter(({ task, by }) => !before.some((share) => share.task === task && share.by === by))
    .map(({ task, by }) => ({ dimension: 'task', task, to: by }));

const attributeAlterations = (
  before: LevelPart['attributes'] = [],
  after: LevelPart['attributes'] = [],
): ReadonlyArray<Alteration> =>
  after
    .filter(
      ({ attribute, value }) => !before.some((was) => was.attribute === attribute && was.value === value),
    )
    .map((to) => ({ dimension: 'attribute', to }));

const among = (
  { condition, binds }: ServiceCondition,
  conditions: ReadonlyArray<ServiceCondition>,
): boolean => conditions.some((other) => other.condition === condition && other.binds === binds);

const conditionAlterations = (
  before: LevelPart['conditions'] = [],
  after: LevelPart['conditions'] = [],
): ReadonlyArray<Alteration> => [
  ...after
    .filter((condition) => !among(condition, before))
    .map((condition): Alteration => ({ dimension: 'condition', condition, applies: true })),
  ...before
    .filter((condition) => !among(condition, after))
    .map((condition): Alteration => ({ dimension: 'condition', condition, applies: false })),
];

/**
 * What a decision does, read from the level before and the level after: its direction is computed, never stored. A
 * dimension that is the same on both sides isn't altered, and neither is one that the decision doesn't mention.
 */
export const alterationsBetween = (before: LevelPart, after: LevelPart): ReadonlyArray<Alteration> => {
  const strands = after.strands === undefined ? [] : strandAlterations(before.strands ?? [], after.strands);
  const { tasks, state, attributes, conditions } = after;
  // Most decisions are about amounts alone.
  if (tasks === undefined && state === undefined && attributes === undefined && conditions === undefined)
    return strands;
  return [
    ...strands,
    ...taskAlterations(before.tasks, tasks),
    ...(state === undefined || state === before.state ? [] : [{ dimension: 'state', to: state } as const]),
    ...attributeAlterations(before.attributes, attributes),
    ...(conditions === undefined ? [] : conditionAlterations(before.conditions, conditions)),
  ];
};
