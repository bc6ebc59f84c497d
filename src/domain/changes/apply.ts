import { atLeast, atMost, directionOf, type Quantity } from '../values/quantity.js';
import { formOf, isSameForm, quantityIn, withQuantity, type Strand } from '../values/strand.js';
import type { CommandKey } from '../values/keys.js';
import type { ServiceCondition } from '../vocabulary/attributes.js';
import type { LevelPart } from '../vocabulary/level-part.js';
import type { ServiceState } from '../vocabulary/services.js';
import { none } from './alterations.js';
import type { AsOf } from './as-of.js';
import type { Alteration, Grant, Ref } from './change.js';
import {
  attributeValue,
  type AttributeLevel,
  type ConditionLevel,
  type InForce,
  type StrandLevel,
  type TaskLevel,
  type Traced,
} from './service-level.js';
import type { Timeline } from './timeline.js';

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

/** A level that is being worked out. */
interface Draft {
  state: Traced<ServiceState>;
  /** Lists and not maps: a service has few of either. */
  readonly strands: StrandLevel[];
  readonly tasks: TaskLevel[];
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

/** What a grant gives, before any measure. */
export const baseline = (
  { grant, ref }: { readonly grant: Grant; readonly ref: Ref },
  end: Timeline['ends'][number] | undefined,
  { at }: AsOf,
): Draft => {
  const because = end === undefined ? [ref] : [ref, end.ref];
  const state: ServiceState =
    end !== undefined || (grant.until !== undefined && grant.until < at) ? 'ended' : 'running';
  return {
    state: { granted: state, now: state, because },
    strands: grant.strands.map((strand) => {
      const quantity = quantityIn(strand);
      return { form: formOf(strand), unit: strand.unit, granted: quantity, now: quantity, because };
    }),
    tasks: grant.tasks.map(({ task, necessary }) => ({
      task,
      necessary,
      granted: 'service',
      now: 'service',
      because,
    })),
    attributes: NO_ATTRIBUTES,
    conditions: NO_CONDITIONS,
  };
};

const isOfForm = ({ unit, form }: StrandLevel, strand: Strand): boolean =>
  unit === strand.unit && isSameForm(form, strand);

/** Puts something in the place of another, or at the end where there was none. */
const putAt = <A>(list: A[], place: number, item: A): void => {
  if (place < 0) list.push(item);
  else list[place] = item;
};

/** Hears of a step; only who wants to know how it was before and after has that written out. */
export type Tell = (
  step: Omit<Step, 'before' | 'after'>,
  parts: () => Pick<Step, 'before' | 'after'>,
) => void;

/** Applies one alteration of a measure to a level that is being worked out; who wants to know the step is told it. */
export const apply = (
  draft: Draft,
  { measure: { id, ref }, carriedBy }: InForce,
  alteration: Alteration,
  tell: Tell | undefined,
): void => {
  const causes = carriedBy === undefined ? [ref] : [ref, carriedBy];
  const step =
    tell &&
    ((changed: boolean, parts: () => Pick<Step, 'before' | 'after'>): void => {
      tell({ measure: id, ref, carriedBy, alteration, changed }, parts);
    });
  switch (alteration.dimension) {
    case 'strand': {
      const { strand } = alteration;
      const place = draft.strands.findIndex((one) => isOfForm(one, strand));
      const zero = none(strand);
      const was = draft.strands[place] ?? {
        form: formOf(strand),
        unit: strand.unit,
        granted: zero,
        now: zero,
        because: [],
      };
      const now = bounded(was.now, alteration);
      const changed = now !== was.now;
      if (changed) putAt(draft.strands, place, { ...was, now, because: [...was.because, ...causes] });
      step?.(changed, () => ({
        before: { strands: [withQuantity(strand, was.now)] },
        after: { strands: [withQuantity(strand, now)] },
      }));
      return;
    }
    case 'task': {
      const { task, to } = alteration;
      const place = draft.tasks.findIndex((one) => one.task === task);
      const was = draft.tasks[place] ?? {
        task,
        necessary: false,
        granted: 'postponed',
        now: 'postponed',
        because: [],
      };
      const changed = was.now !== to;
      if (changed) putAt(draft.tasks, place, { ...was, now: to, because: [...was.because, ...causes] });
      step?.(changed, () => ({
        before: { tasks: [{ task, by: was.now }] },
        after: { tasks: [{ task, by: to }] },
      }));
      return;
    }
    case 'state': {
      const was = draft.state;
      const now = lesser(was.now, alteration.to);
      const changed = now !== was.now;
      if (changed) draft.state = { ...was, now, because: [...was.because, ...causes] };
      step?.(changed, () => ({ before: { state: was.now }, after: { state: now } }));
      return;
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
      step?.(changed, () => ({
        before: { attributes: attributeValue(was) },
        after: { attributes: [alteration.to] },
      }));
      return;
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
      step?.(changed, () => ({
        before: { conditions: was.applies ? [condition] : [] },
        after: { conditions: applies ? [condition] : [] },
      }));
      return;
    }
  }
};
