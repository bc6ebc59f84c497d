import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { Strand } from '../values/strand.js';
import { AttributeValue, ServiceCondition } from './attributes.js';
import { Performer, ServiceState, Task } from './services.js';

/** A task inside a service and who does it. */
export const TaskShare = struct('TaskShare', { task: Task, by: Performer });
export type TaskShare = t.TypeOf<typeof TaskShare>;

/**
 * The dimensions of a level that a decision is about, before it or after it: how much in which form, who does which
 * task, where the service stands in its life, the attributes with one value each, and the terms on which it happens. What a
 * decision leaves alone is absent; an attribute that is absent before was not stated.
 */
export const LevelPart = struct(
  'LevelPart',
  {},
  {
    state: ServiceState,
    strands: t.readonlyArray(Strand),
    tasks: t.readonlyArray(TaskShare),
    attributes: t.readonlyArray(AttributeValue),
    conditions: t.readonlyArray(ServiceCondition),
  },
);
export type LevelPart = t.TypeOf<typeof LevelPart>;
