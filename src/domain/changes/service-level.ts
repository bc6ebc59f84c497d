import type { Quantity } from '../values/quantity.js';
import type { Form } from '../values/strand.js';
import type { Unit } from '../values/extent.js';
import type { ServiceKey } from '../values/keys.js';
import { AttributeValue, type AttributeName, type ServiceCondition } from '../vocabulary/attributes.js';
import type { Performer, ServiceState, ServiceType, Task } from '../vocabulary/services.js';
import type { Term } from '../vocabulary/term.js';
import type { Ref } from './change.js';
import type { Measure } from './timeline.js';

/** A value, what was granted in its place, and the events that made it what it is, the grant first. */
export interface Traced<A> {
  readonly granted: A;
  readonly now: A;
  readonly because: ReadonlyArray<Ref>;
}

export interface StrandLevel extends Traced<Quantity> {
  readonly form: Form;
  readonly unit: Unit;
}

export interface TaskLevel extends Traced<Performer> {
  readonly task: Task;
  readonly necessary: boolean;
}

/** A value of an attribute, before it as it was granted; undefined is not stated. */
export interface AttributeLevel extends Traced<AttributeValue['value'] | undefined> {
  readonly attribute: AttributeName;
}

/** A term on which the service happens, and the events that made it so. */
export interface ConditionLevel extends ServiceCondition {
  readonly because: ReadonlyArray<Ref>;
}

/** A measure in force at the time asked about, with the term that counted then, and nothing that was recorded later. */
export interface InForce {
  readonly measure: Pick<Measure, 'what' | 'id' | 'ref' | 'from' | 'alterations' | 'derivesFrom'>;
  readonly term: Term;
  /** The review that gave it this term, where it would have ended without it. */
  readonly carriedBy: Ref | undefined;
}

/** The level of one service at a time: a vector of dimensions, each with where it comes from. */
export interface ServiceLevel {
  readonly service: ServiceKey;
  readonly serviceType: ServiceType;
  readonly state: Traced<ServiceState>;
  readonly strands: ReadonlyArray<StrandLevel>;
  readonly tasks: ReadonlyArray<TaskLevel>;
  /** Those that were ever stated. */
  readonly attributes: ReadonlyArray<AttributeLevel>;
  readonly conditions: ReadonlyArray<ConditionLevel>;
  /** The measures that are folded over the baseline, in the order in which they are. */
  readonly inForce: ReadonlyArray<InForce>;
  /** Whether the service was kept on purpose by then, and nothing decided since has altered it. */
  readonly kept: boolean;
}

/** The value of an attribute as an event carries it; nothing where it was not stated. */
export const attributeValue = ({
  attribute,
  now,
}: Pick<AttributeLevel, 'attribute' | 'now'>): ReadonlyArray<AttributeValue> => {
  const value: unknown = { attribute, value: now };
  return AttributeValue.is(value) ? [value] : [];
};
