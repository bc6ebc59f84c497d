import type { Ref } from '../../domain/changes/change.js';
import { differenceBetween } from '../../domain/changes/difference.js';
import { belowFloor } from '../../domain/changes/floor.js';
import type { ServiceLevel } from '../../domain/changes/level.js';
import type { ServiceKey } from '../../domain/values/keys.js';
import { strandKey } from '../../domain/values/strand.js';
import { behindLevel, said } from '../../domain/views/comparison/levels.js';
import type { LevelPart } from '../../domain/vocabulary/level-part.js';
import type { ServiceType, Task } from '../../domain/vocabulary/services.js';
import { directionBetween, type Direction } from './direction.js';

/** A service of one person that two scenarios have at different levels. */
export interface LevelChange {
  readonly service: ServiceKey;
  readonly serviceType: ServiceType;
  /** Undefined where it is not granted, or has ended. */
  readonly from: ServiceLevel | undefined;
  readonly to: ServiceLevel | undefined;
  /** The dimensions in which what the person gets differs, as each side has them. */
  readonly before: LevelPart;
  readonly after: LevelPart;
  readonly direction: Direction;
  /** The necessary tasks that nobody does, on each side. Empty at or above the floor. */
  readonly belowFloor: { readonly from: ReadonlyArray<Task>; readonly to: ReadonlyArray<Task> };
  /** What is behind the level on one side and not on the other: recorded, or supposed. */
  readonly because: { readonly from: ReadonlyArray<Ref>; readonly to: ReadonlyArray<Ref> };
}

/** A list that does not hang on which side it was made from. */
const inOneOrder = (part: LevelPart): LevelPart => {
  const by =
    <A>(key: (one: A) => string) =>
    (a: A, b: A): number =>
      key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
  return {
    ...part,
    ...(part.strands === undefined ? {} : { strands: [...part.strands].sort(by(strandKey)) }),
    ...(part.tasks === undefined ? {} : { tasks: [...part.tasks].sort(by(({ task }) => task)) }),
  };
};

/** The part of a level with the tasks that only it has. */
const withOwnTasks = (part: LevelPart, own: ServiceLevel, other: ServiceLevel): LevelPart => {
  const added = own.tasks.filter(({ task }) => !other.tasks.some((one) => one.task === task));
  return added.length === 0
    ? part
    : { ...part, tasks: [...(part.tasks ?? []), ...added.map(({ task, now }) => ({ task, by: now }))] };
};

const behind = (level: ServiceLevel | undefined): ReadonlyMap<string, Ref> =>
  new Map((level === undefined ? [] : behindLevel(level)).map((ref) => [ref.id, ref]));

const onlyIn = (one: ReadonlyMap<string, Ref>, other: ReadonlyMap<string, Ref>): ReadonlyArray<Ref> =>
  [...one.values()].filter(({ id }) => !other.has(id)).sort((a, b) => a.position - b.position);

const parts = (
  from: ServiceLevel | undefined,
  to: ServiceLevel | undefined,
): Pick<LevelChange, 'before' | 'after' | 'direction'> => {
  if (from === undefined || to === undefined)
    return { before: {}, after: {}, direction: to === undefined ? 'less' : 'more' };
  const { before, after } = differenceBetween(from, to);
  const [was, is] = [withOwnTasks(before, from, to), withOwnTasks(after, to, from)].map(inOneOrder);
  return { before: was ?? {}, after: is ?? {}, direction: directionBetween(was ?? {}, is ?? {}) };
};

const undone = (level: ServiceLevel | undefined): ReadonlyArray<Task> =>
  level === undefined ? [] : belowFloor(level).map(({ task }) => task);

/** How the level of a service differs from one scenario to another; undefined where it reads the same. */
export const levelChange = (
  from: ServiceLevel | undefined,
  to: ServiceLevel | undefined,
): LevelChange | undefined => {
  const one = from ?? to;
  if (one === undefined || (from !== undefined && to !== undefined && said(from) === said(to)))
    return undefined;
  const [was, is] = [behind(from), behind(to)];
  return {
    service: one.service,
    // Where a service was granted anew as another kind, that of the greater code: the same from both sides.
    serviceType: [from?.serviceType, to?.serviceType].reduce<ServiceType>(
      (greatest, type) => (type !== undefined && type > greatest ? type : greatest),
      one.serviceType,
    ),
    ...{ from, to },
    ...parts(from, to),
    belowFloor: { from: undone(from), to: undone(to) },
    because: { from: onlyIn(was, is), to: onlyIn(is, was) },
  };
};
