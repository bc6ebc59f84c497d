import { directionOf, type Quantity } from '../values/quantity.js';
import { strandKey, withQuantity } from '../values/strand.js';
import type { AttributeName } from '../vocabulary/attributes.js';
import type { LevelPart } from '../vocabulary/level-part.js';
import { attributeValue, type ServiceLevel, type StrandLevel } from './level.js';

const keyOf = ({ unit, form }: StrandLevel): string => strandKey({ unit, ...form });

const nothingOf = ({ unit }: StrandLevel): Quantity => ({ unit, amount: 0, weeks: 1 });

/** The strands of both levels side by side; a form that one of them doesn't have is nothing there. */
const pairs = (
  before: ServiceLevel,
  after: ServiceLevel,
): ReadonlyArray<{ readonly strand: StrandLevel; readonly was: Quantity; readonly is: Quantity }> => {
  const then = new Map(before.strands.map((strand) => [keyOf(strand), strand]));
  const now = new Map(after.strands.map((strand) => [keyOf(strand), strand]));
  return [...new Map([...then, ...now])].map(([key, strand]) => ({
    strand,
    was: then.get(key)?.now ?? nothingOf(strand),
    is: now.get(key)?.now ?? nothingOf(strand),
  }));
};

const valueOf = (level: ServiceLevel, attribute: AttributeName): string | undefined =>
  level.attributes.find((one) => one.attribute === attribute)?.now;

/** The dimensions in which two levels of a service differ, as they stand in each: what an event carries. */
export const differenceBetween = (
  before: ServiceLevel,
  after: ServiceLevel,
): { readonly before: LevelPart; readonly after: LevelPart } => {
  const strands = pairs(before, after).filter(({ was, is }) => directionOf(was, is) !== 'same');
  const tasks = before.tasks.flatMap(({ task, now }) => {
    const is = after.tasks.find((share) => share.task === task)?.now;
    return is === undefined || is === now ? [] : [{ task, was: now, is }];
  });
  const state = before.state.now !== after.state.now;
  const changed = new Set(
    [...before.attributes, ...after.attributes]
      .map(({ attribute }) => attribute)
      .filter((attribute) => valueOf(before, attribute) !== valueOf(after, attribute)),
  );
  const attributesOf = (level: ServiceLevel): Pick<LevelPart, 'attributes'> =>
    changed.size === 0
      ? {}
      : {
          attributes: level.attributes
            .filter(({ attribute }) => changed.has(attribute))
            .flatMap(attributeValue),
        };
  const conditionsDiffer =
    before.conditions.length !== after.conditions.length ||
    before.conditions.some(
      (one) =>
        !after.conditions.some((other) => other.condition === one.condition && other.binds === one.binds),
    );
  const conditionsOf = (level: ServiceLevel): Pick<LevelPart, 'conditions'> =>
    conditionsDiffer
      ? { conditions: level.conditions.map(({ condition, binds }) => ({ condition, binds })) }
      : {};
  return {
    before: {
      ...(state ? { state: before.state.now } : {}),
      ...(strands.length > 0
        ? { strands: strands.map(({ strand, was }) => withQuantity(strand.form, was)) }
        : {}),
      ...(tasks.length > 0 ? { tasks: tasks.map(({ task, was }) => ({ task, by: was })) } : {}),
      ...attributesOf(before),
      ...conditionsOf(before),
    },
    after: {
      ...(state ? { state: after.state.now } : {}),
      ...(strands.length > 0
        ? { strands: strands.map(({ strand, is }) => withQuantity(strand.form, is)) }
        : {}),
      ...(tasks.length > 0 ? { tasks: tasks.map(({ task, is }) => ({ task, by: is })) } : {}),
      ...attributesOf(after),
      ...conditionsOf(after),
    },
  };
};
