import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { attributeValue, type ServiceLevel } from '../../changes/level.js';
import { directionOf } from '../../values/quantity.js';
import { strandKey } from '../../values/strand.js';
import { AttributeValue } from '../../vocabulary/attributes.js';
import type { LevelPart } from '../../vocabulary/level-part.js';
import type { ProposedChange } from '../../vocabulary/measures.js';
import { reject, type Ruling } from '../rejection.js';
import { altered, type Move } from './strands.js';

const noChange = (why: string): Ruling<never> =>
  reject('changes-something', why, 'leave the change out, or state the value that it should have afterwards');

const notAsStated = (why: string, mend: string): Ruling<never> => reject('level-as-stated', why, mend);

/** One change worked out against the level as it stands. */
const moved = (level: ServiceLevel, change: ProposedChange): Ruling<Move> => {
  switch (change.dimension) {
    case 'amount': {
      const { task } = change.from;
      return task !== undefined && !level.tasks.some((share) => share.task === task)
        ? notAsStated(
            'the change counts a task that the service does not do for this user',
            'name a task of the grant',
          )
        : altered(level, change.from, change.to);
    }
    case 'task': {
      const share = level.tasks.find(({ task }) => task === change.task);
      // A task that wasn't granted can be added for a time: it was nobody's before.
      const was = share?.now ?? 'postponed';
      return was === change.to
        ? noChange('a task is done by those already')
        : E.right({
            before: { tasks: [{ task: change.task, by: was }] },
            after: { tasks: [{ task: change.task, by: change.to }] },
          });
    }
    case 'condition': {
      const { condition, applies } = change;
      const applied = level.conditions.some(
        (one) => one.condition === condition.condition && one.binds === condition.binds,
      );
      if (applied === applies) return noChange('a term applies already, or does not apply anyway');
      return E.right(
        applies
          ? { before: { conditions: [] }, after: { conditions: [condition] } }
          : { before: { conditions: [condition] }, after: { conditions: [] } },
      );
    }
    default: {
      const { dimension: attribute, to } = change;
      const was = level.attributes.find((one) => one.attribute === attribute);
      const value: unknown = { attribute, value: to };
      if (was?.now === to || !AttributeValue.is(value))
        return noChange('an attribute has that value already');
      return E.right({
        before: { attributes: was === undefined ? [] : attributeValue(was) },
        after: { attributes: [value] },
      });
    }
  }
};

/** Names what a change is about, so that no decision states two ends for it. */
const aspect = (change: ProposedChange): string => {
  switch (change.dimension) {
    case 'amount':
      return `amount ${strandKey(change.to)}`;
    case 'task':
      return `task ${change.task}`;
    case 'condition':
      return `condition ${change.condition.condition} ${change.condition.binds}`;
    default:
      return change.dimension;
  }
};

/** Lists side by side; nothing where none of them is there. */
const lists = <A>(all: ReadonlyArray<ReadonlyArray<A> | undefined>): ReadonlyArray<A> | undefined => {
  const stated = all.filter((list) => list !== undefined);
  return stated.length === 0 ? undefined : stated.flat();
};

const together = (parts: ReadonlyArray<LevelPart>): LevelPart => {
  const strands = lists(parts.map((part) => part.strands));
  const tasks = lists(parts.map((part) => part.tasks));
  const attributes = lists(parts.map((part) => part.attributes));
  const conditions = lists(parts.map((part) => part.conditions));
  return {
    ...(strands === undefined ? {} : { strands }),
    ...(tasks === undefined ? {} : { tasks }),
    ...(attributes === undefined ? {} : { attributes }),
    ...(conditions === undefined ? {} : { conditions }),
  };
};

/** Changes worked out against the level as it stands: its part before, and its part after. */
export const proposed = (level: ServiceLevel, changes: ReadonlyArray<ProposedChange>): Ruling<Move> => {
  if (changes.length === 0) return noChange('no change is stated');
  const aspects = changes.map(aspect);
  if (new Set(aspects).size !== aspects.length)
    return notAsStated(
      'two changes are about the same part of the service',
      'state one change for each form, task, attribute and term',
    );
  return pipe(
    changes,
    E.traverseArray((change) => moved(level, change)),
    E.map((moves) => ({
      before: together(moves.map(({ before }) => before)),
      after: together(moves.map(({ after }) => after)),
    })),
  );
};

/**
 * Whether changes take something away and give nothing in its place: less in some form and no more in another, or a task
 * that nobody does any more.
 */
export const takesAway = (changes: ReadonlyArray<ProposedChange>): boolean => {
  const directions = changes.map((change) =>
    change.dimension === 'amount' ? directionOf(change.from, change.to) : 'same',
  );
  const less = directions.some((direction) => direction === 'less' || direction === 'unclear');
  return (
    (less && !directions.includes('more')) ||
    changes.some((change) => change.dimension === 'task' && change.to === 'postponed')
  );
};
