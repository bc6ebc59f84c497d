import type { CommandKey } from '../values/keys.js';
import { lastDay, type Term } from '../vocabulary/term.js';
import { apply, baseline, type Step, type Tell } from './apply.js';
import { isKnown, type AsOf } from './as-of.js';
import { standsAfter, type Grant, type Ref } from './change.js';
import type { InForce, ServiceLevel } from './service-level.js';
import { settled } from './settled.js';
import type { Measure, Timeline } from './timeline.js';

export type { Step } from './apply.js';
export {
  attributeValue,
  type AttributeLevel,
  type ConditionLevel,
  type InForce,
  type ServiceLevel,
  type StrandLevel,
  type TaskLevel,
  type Traced,
} from './service-level.js';

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
    if (measure.from > asOf.at || !isKnown(measure.ref, asOf)) continue;
    if (measure.lifts.length > 0 && liftAt(measure, asOf) !== undefined) continue;
    // Most measures were never given another term.
    const { term, givenBy }: ReturnType<typeof termAt> =
      measure.laterTerms.length === 0 ? { term: measure.term, givenBy: undefined } : termAt(measure, asOf);
    if (hasLapsed(term, asOf)) continue;
    const { what, id, ref, from, alterations, derivesFrom } = measure;
    const carriedBy = givenBy !== undefined && hasLapsed(measure.term, asOf) ? givenBy : undefined;
    found.push({ measure: { what, id, ref, from, alterations, derivesFrom }, term, carriedBy });
  }
  // Recorded later but in effect earlier goes first: what takes effect last has the last word.
  return found.some(({ measure }, i) => measure.from < (found[i - 1]?.measure.from ?? measure.from))
    ? found.sort((a, b) => (a.measure.from < b.measure.from ? -1 : a.measure.from > b.measure.from ? 1 : 0))
    : found;
};

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

/** A level with every step that led to it. */
export interface TracedLevel {
  readonly level: ServiceLevel;
  readonly grant: { readonly grant: Grant; readonly ref: Ref };
  readonly steps: ReadonlyArray<Step>;
}

const NO_CONDITIONS: ServiceLevel['conditions'] = [];

const conditionsIn = (drafts: ReturnType<typeof baseline>['conditions']): ServiceLevel['conditions'] =>
  drafts
    .filter(({ applies }) => applies)
    .map(({ condition, binds, because }) => ({ condition, binds, because }));

const isKept = ({ keeps }: Timeline, inForce: ReadonlyArray<InForce>, asOf: AsOf): boolean =>
  keeps.some(
    ({ ref, from }) =>
      isKnown(ref, asOf) && from <= asOf.at && !inForce.some(({ measure }) => standsAfter(measure.ref, ref)),
  );

const workOut = (
  recorded: Timeline,
  asOf: AsOf,
  tell: Tell | undefined,
): Omit<TracedLevel, 'steps'> | undefined => {
  const timeline = settled(recorded, asOf.knownAt);
  const grant = grantAt(timeline, asOf);
  if (grant === undefined) return undefined;
  const draft = baseline(grant, timeline.ends.length === 0 ? undefined : endOf(timeline, grant, asOf), asOf);
  // What has ended is not reduced.
  const inForce = draft.state.granted === 'ended' ? [] : inForceAt(timeline, asOf);
  for (const entry of inForce)
    for (const alteration of entry.measure.alterations) apply(draft, entry, alteration, tell);
  return {
    grant,
    level: {
      service: timeline.service,
      serviceType: grant.grant.serviceType,
      state: draft.state,
      strands: draft.strands,
      tasks: draft.tasks,
      attributes: draft.attributes,
      // Few services have conditions, and few are kept on purpose: nothing is made for the others.
      conditions: draft.conditions.length === 0 ? NO_CONDITIONS : conditionsIn(draft.conditions),
      inForce,
      kept: timeline.keeps.length > 0 && isKept(timeline, inForce, asOf),
    },
  };
};

/**
 * The level of a service at a time, with its steps: the baseline with the measures in force folded over it. Undefined
 * where nothing was granted by then.
 */
export const traceLevel = (timeline: Timeline, asOf: AsOf): TracedLevel | undefined => {
  const steps: Step[] = [];
  const found = workOut(timeline, asOf, (step, parts) => {
    steps.push({ ...step, ...parts() });
  });
  return found === undefined ? undefined : { ...found, steps };
};

/** Whether a measure makes a difference to a service at a time. */
export const isChangedBy = (timeline: Timeline, measure: CommandKey, asOf: AsOf): boolean => {
  let isChanged = false;
  workOut(timeline, asOf, (step) => {
    if (step.measure === measure && step.changed) isChanged = true;
  });
  return isChanged;
};

/** The level of a service at a time. See {@link traceLevel}. */
export const levelAt = (timeline: Timeline, asOf: AsOf): ServiceLevel | undefined =>
  workOut(timeline, asOf, undefined)?.level;
