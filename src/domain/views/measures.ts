import type { AsOf } from '../changes/as-of.js';
import { phasesInOrder, phasesOn, type PhaseFrom } from '../changes/crisis-phases.js';
import {
  enterFramework,
  frameworkAt,
  isFrameworkAct,
  type FrameworkAt,
  type FrameworkLife,
} from '../changes/framework-life.js';
import { effective } from '../changes/effective.js';
import type { Amendment } from '../events/correction-events.js';
import type { UnknownEvent } from '../events/decode.js';
import { END_OF_TIME, type Instant } from '../values/instant.js';
import type { RedactedEntry } from './redacted.js';
import type { DomainEvent, EventOf } from '../events/event.js';
import type { MeasureChange } from '../vocabulary/measure/changes.js';
import { changeDirection, type ChangeDirection } from '../vocabulary/measure/direction.js';
import type { Ref } from '../changes/change.js';

/** An event with its place; entries and the lines of a history both are that. */
interface Noted {
  readonly ref: Ref;
  readonly event: DomainEvent | UnknownEvent | RedactedEntry;
}

/** A measure for many as it stands at a time. */
export interface MeasureStanding {
  readonly measure: EventOf<'FrameworkMeasureAdopted'>;
  readonly ref: Ref;
  readonly standing: FrameworkAt;
  readonly changes: ReadonlyArray<{ readonly change: MeasureChange; readonly direction: ChangeDirection }>;
}

/** A crisis at a time: its step on each scale, when it ended, and its measures. */
export interface CrisisThen {
  readonly phases: ReadonlyArray<PhaseFrom>;
  /** Every step that was recorded by then, by the day from which it holds. */
  readonly phaseHistory: ReadonlyArray<PhaseFrom>;
  readonly ended: EventOf<'CrisisEnded'> | undefined;
  readonly measures: ReadonlyArray<MeasureStanding>;
}

/** What stands of the crises among some entries, by what was known then. */
const standingOf = (entries: Iterable<Noted>, knownAt: Instant): ReadonlyArray<Noted> =>
  effective<Exclude<Noted['event'], Amendment>>(
    [...entries].filter(({ event, ref }) => ref.recordedAt <= knownAt && !('user' in event)),
  );

/** The lives of the measures for many in a ledger or in one crisis' stream, in the order adopted, by what was known then. */
export const livesOf = (
  entries: Iterable<Noted>,
  knownAt: Instant = END_OF_TIME,
): ReadonlyArray<FrameworkLife> => {
  const lives: FrameworkLife[] = [];
  for (const { event, ref } of standingOf(entries, knownAt))
    if (event.type === 'FrameworkMeasureAdopted' || isFrameworkAct(event)) enterFramework(lives, event, ref);
  return lives;
};

/**
 * All measures for many at a time, in the order adopted: planned, in force, paused or ended, each with its term, its next
 * review, and what it changes from what to what. What was not recorded by then is left out.
 *
 * @example
 * import { asKnownNow, measuresOf } from 'forsvarlig';
 *
 * assert.deepEqual(measuresOf([], asKnownNow('2020-03-20')), []);
 */
export const measuresOf = (entries: Iterable<Noted>, asOf: AsOf): ReadonlyArray<MeasureStanding> =>
  livesOf(entries, asOf.knownAt).flatMap((life) => {
    const standing = frameworkAt(life, asOf);
    if (standing === undefined) return [];
    const changes: ReadonlyArray<MeasureChange> = life.event.target.changes;
    return [
      {
        measure: life.event,
        ref: life.ref,
        standing,
        changes: changes.map((change) => ({ change, direction: changeDirection(change) })),
      },
    ];
  });

const phaseOf = (event: Noted['event']): PhaseFrom | undefined => {
  if (event.type === 'CrisisDeclared')
    return { phase: event.phase, effective: event.effective, units: undefined };
  return event.type === 'CrisisPhaseChanged'
    ? { phase: event.to, effective: event.effective, units: event.units }
    : undefined;
};

/** One crisis at a time, from its own entries. */
export const crisisAt = (entries: ReadonlyArray<Noted>, asOf: AsOf): CrisisThen => {
  const known = standingOf(entries, asOf.knownAt);
  const phases = known.flatMap(({ event }) => phaseOf(event) ?? []);
  const ended = known
    .map(({ event }) => (event.type === 'CrisisEnded' && event.effective <= asOf.at ? event : undefined))
    .find((event) => event !== undefined);
  return {
    phases: phasesOn(phases, asOf.at),
    phaseHistory: phasesInOrder(phases),
    ended,
    measures: measuresOf(entries, asOf),
  };
};
