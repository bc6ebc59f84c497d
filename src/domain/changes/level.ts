import { atLeast, atMost, directionOf, type Quantity } from '../values/quantity.js';
import { formOf, quantityIn, strandKey, withQuantity, type Form } from '../values/strand.js';
import type { Unit } from '../values/extent.js';
import type { CommandKey, ServiceKey } from '../values/keys.js';
import { AttributeValue, type AttributeName, type ServiceCondition } from '../vocabulary/attributes.js';
import type { LevelPart } from '../vocabulary/level-part.js';
import type { Performer, ServiceState, ServiceType, Task } from '../vocabulary/services.js';
import { lastDay, type Term } from '../vocabulary/term.js';
import { none } from './alterations.js';
import { isKnown, type AsOf } from './as-of.js';
import { standsAfter, type Alteration, type Grant, type Ref } from './change.js';
import { settled } from './settled.js';
import type { Measure, Timeline } from './timeline.js';

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
  readonly measure: Pick<Measure, 'id' | 'ref' | 'from' | 'alterations' | 'derivesFrom'>;
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

/** The baseline at a time: of the grants in effect, the one that took effect last. */
export const grantAt = (timeline: Timeline, asOf: AsOf): Timeline['grants'][number] | undefined => {
  let latest: Timeline['grants'][number] | undefined;
  for (const entry of timeline.grants)
    if (
      isKnown(entry.ref, asOf) &&
      entry.grant.from <= asOf.at &&
      (latest === undefined || entry.grant.from >= latest.grant.from)
    )
      latest = entry;
  return latest;
};

/** The term of a measure on a day, as known by then, and the event that gave it in place of the first. */
export const termAt = (
  measure: Measure,
  asOf: AsOf,
): { readonly term: Term; readonly givenBy: Ref | undefined } => {
  let later: Measure['laterTerms'][number] | undefined;
  for (const next of measure.laterTerms)
    if (isKnown(next.ref, asOf) && next.from <= asOf.at && next.from >= (later?.from ?? next.from))
      later = next;
  return later === undefined
    ? { term: measure.term, givenBy: undefined }
    : { term: later.term, givenBy: later.ref };
};

const hasLapsed = (term: Term, { at }: AsOf): boolean => {
  const last = lastDay(term);
  return last !== undefined && last < at;
};

/** The event by which a measure was lifted, if it was by then. */
export const liftAt = (measure: Measure, asOf: AsOf): Measure['lifts'][number] | undefined => {
  let first: Measure['lifts'][number] | undefined;
  for (const lift of measure.lifts)
    if (isKnown(lift.ref, asOf) && lift.from <= asOf.at && lift.from < (first?.from ?? '9')) first = lift;
  return first;
};

const inForceAt = (timeline: Timeline, asOf: AsOf): ReadonlyArray<InForce> => {
  const found: InForce[] = [];
  for (const measure of timeline.measures) {
    if (!isKnown(measure.ref, asOf) || measure.from > asOf.at) continue;
    if (liftAt(measure, asOf) !== undefined) continue;
    const { term, givenBy } = termAt(measure, asOf);
    if (hasLapsed(term, asOf)) continue;
    const { id, ref, from, alterations, derivesFrom } = measure;
    const carriedBy = givenBy !== undefined && hasLapsed(measure.term, asOf) ? givenBy : undefined;
    found.push({ measure: { id, ref, from, alterations, derivesFrom }, term, carriedBy });
  }
  // Recorded later but in effect earlier goes first: what takes effect last has the last word.
  return found.some(({ measure }, i) => measure.from < (found[i - 1]?.measure.from ?? measure.from))
    ? found.sort((a, b) => (a.measure.from < b.measure.from ? -1 : a.measure.from > b.measure.from ? 1 : 0))
    : found;
};

/** States from most to least of a service: a measure can take a service down this list, not up. */
const REACH: Readonly<Record<ServiceState, number>> = { running: 0, paused: 1, suspended: 2, ended: 3 };

const lesser = (a: ServiceState, b: ServiceState): ServiceState => (REACH[b] > REACH[a] ? b : a);

const bounded = (
  now: Quantity,
  { bound, strand }: Extract<Alteration, { dimension: 'strand' }>,
): Quantity => {
  const to = quantityIn(strand);
  switch (bound) {
    case 'at-most':
      return atMost(now, to);
    case 'at-least':
      return atLeast(now, to);
    case 'exactly':
      return directionOf(now, to) === 'same' ? now : to;
  }
};

/** One application of an alteration to a level, and whether it changed anything. */
export interface Step {
  readonly measure: CommandKey;
  readonly ref: Ref;
  /** The review without which the measure would have ended by then. */
  readonly carriedBy: Ref | undefined;
  readonly alteration: Alteration;
  readonly before: LevelPart;
  readonly after: LevelPart;
  readonly changed: boolean;
}

interface Draft {
  state: Traced<ServiceState>;
  readonly strands: Map<string, StrandLevel>;
  readonly tasks: Map<Task, TaskLevel>;
  /** Few levels have any. */
  attributes: ReadonlyArray<AttributeLevel>;
  conditions: ReadonlyArray<ConditionDraft>;
}

/** A term on which the service happens, or happened before a later measure lifted it. */
interface ConditionDraft extends ConditionLevel {
  readonly applies: boolean;
}

const NO_ATTRIBUTES: ReadonlyArray<AttributeLevel> = [];
const NO_CONDITIONS: ReadonlyArray<ConditionDraft> = [];

/** The end that was set for a grant, if it has passed; a later grant is not ended by an earlier end. */
const endOf = (
  { ends }: Timeline,
  { ref }: { readonly ref: Ref },
  asOf: AsOf,
): Timeline['ends'][number] | undefined => {
  let first: Timeline['ends'][number] | undefined;
  for (const end of ends)
    if (
      isKnown(end.ref, asOf) &&
      standsAfter(end.ref, ref) &&
      end.last < asOf.at &&
      end.last < (first?.last ?? '9')
    )
      first = end;
  return first;
};

const baseline = (
  { grant, ref }: { readonly grant: Grant; readonly ref: Ref },
  end: Timeline['ends'][number] | undefined,
  { at }: AsOf,
): Draft => {
  const because = end === undefined ? [ref] : [ref, end.ref];
  const state: ServiceState =
    end !== undefined || (grant.until !== undefined && grant.until < at) ? 'ended' : 'running';
  return {
    state: { granted: state, now: state, because },
    strands: new Map(
      grant.strands.map((strand) => [
        strandKey(strand),
        {
          form: formOf(strand),
          unit: strand.unit,
          granted: quantityIn(strand),
          now: quantityIn(strand),
          because,
        },
      ]),
    ),
    tasks: new Map(
      grant.tasks.map(({ task, necessary }) => [
        task,
        { task, necessary, granted: 'service', now: 'service', because },
      ]),
    ),
    attributes: NO_ATTRIBUTES,
    conditions: NO_CONDITIONS,
  };
};

const apply = (draft: Draft, { measure: { id, ref }, carriedBy }: InForce, alteration: Alteration): Step => {
  const causes = carriedBy === undefined ? [ref] : [ref, carriedBy];
  const step = (before: LevelPart, after: LevelPart, changed: boolean): Step => ({
    measure: id,
    ref,
    carriedBy,
    alteration,
    before,
    after,
    changed,
  });
  switch (alteration.dimension) {
    case 'strand': {
      const { strand } = alteration;
      const key = strandKey(strand);
      const zero = none(strand);
      const was = draft.strands.get(key) ?? {
        form: formOf(strand),
        unit: strand.unit,
        granted: zero,
        now: zero,
        because: [],
      };
      const now = bounded(was.now, alteration);
      const changed = now !== was.now;
      if (changed) draft.strands.set(key, { ...was, now, because: [...was.because, ...causes] });
      return step(
        { strands: [withQuantity(strand, was.now)] },
        { strands: [withQuantity(strand, now)] },
        changed,
      );
    }
    case 'task': {
      const { task, to } = alteration;
      const was = draft.tasks.get(task) ?? {
        task,
        necessary: false,
        granted: 'postponed',
        now: 'postponed',
        because: [],
      };
      const changed = was.now !== to;
      if (changed) draft.tasks.set(task, { ...was, now: to, because: [...was.because, ...causes] });
      return step({ tasks: [{ task, by: was.now }] }, { tasks: [{ task, by: to }] }, changed);
    }
    case 'state': {
      const was = draft.state;
      const now = lesser(was.now, alteration.to);
      const changed = now !== was.now;
      if (changed) draft.state = { ...was, now, because: [...was.because, ...causes] };
      return step({ state: was.now }, { state: now }, changed);
    }
    case 'attribute': {
      const { attribute, value } = alteration.to;
      const was = draft.attributes.find((one) => one.attribute === attribute) ?? {
        attribute,
        granted: undefined,
        now: undefined,
        because: [],
      };
      const changed = was.now !== value;
      if (changed)
        draft.attributes = [
          ...draft.attributes.filter((one) => one.attribute !== attribute),
          { ...was, now: value, because: [...was.because, ...causes] },
        ];
      return step({ attributes: attributeValue(was) }, { attributes: [alteration.to] }, changed);
    }
    case 'condition': {
      const { condition, applies } = alteration;
      const isSame = (one: ServiceCondition): boolean =>
        one.condition === condition.condition && one.binds === condition.binds;
      const was = draft.conditions.find(isSame) ?? { ...condition, applies: false, because: [] };
      const changed = was.applies !== applies;
      if (changed)
        draft.conditions = [
          ...draft.conditions.filter((one) => !isSame(one)),
          { ...was, applies, because: [...was.because, ...causes] },
        ];
      return step(
        { conditions: was.applies ? [condition] : [] },
        { conditions: applies ? [condition] : [] },
        changed,
      );
    }
  }
};

/** The value of an attribute as an event carries it; nothing where it was not stated. */
export const attributeValue = ({
  attribute,
  now,
}: Pick<AttributeLevel, 'attribute' | 'now'>): ReadonlyArray<AttributeValue> => {
  const value: unknown = { attribute, value: now };
  return AttributeValue.is(value) ? [value] : [];
};

/** A level with every step that led to it. */
export interface TracedLevel {
  readonly level: ServiceLevel;
  readonly grant: { readonly grant: Grant; readonly ref: Ref };
  readonly steps: ReadonlyArray<Step>;
}

/**
 * The level of a service at a time, with its steps: the baseline with the measures in force folded over it. Undefined
 * where nothing was granted by then.
 */
export const traceLevel = (recorded: Timeline, asOf: AsOf): TracedLevel | undefined => {
  const timeline = settled(recorded, asOf.knownAt);
  const grant = grantAt(timeline, asOf);
  if (grant === undefined) return undefined;
  const draft = baseline(grant, timeline.ends.length === 0 ? undefined : endOf(timeline, grant, asOf), asOf);
  // What has ended is not reduced.
  const inForce = draft.state.granted === 'ended' ? [] : inForceAt(timeline, asOf);
  const steps: Step[] = [];
  for (const entry of inForce)
    for (const alteration of entry.measure.alterations) steps.push(apply(draft, entry, alteration));
  return {
    grant,
    steps,
    level: {
      service: timeline.service,
      serviceType: grant.grant.serviceType,
      state: draft.state,
      strands: [...draft.strands.values()],
      tasks: [...draft.tasks.values()],
      attributes: draft.attributes,
      conditions: draft.conditions
        .filter(({ applies }) => applies)
        .map(({ condition, binds, because }) => ({ condition, binds, because })),
      inForce,
      kept: timeline.keeps.some(
        ({ ref, from }) =>
          isKnown(ref, asOf) &&
          from <= asOf.at &&
          !inForce.some(({ measure }) => standsAfter(measure.ref, ref)),
      ),
    },
  };
};

/** The level of a service at a time. See {@link traceLevel}. */
export const levelAt = (timeline: Timeline, asOf: AsOf): ServiceLevel | undefined =>
  traceLevel(timeline, asOf)?.level;
