import type { Instant } from '../values/instant.js';
import { standingAmendments } from './amendments.js';
import { placeOf, type Ref, type ServiceChange } from './change.js';
import {
  emptyTimeline,
  enterInto,
  timelineOf,
  type GrowingTimeline,
  type Timeline,
  type TimelineAmendment,
} from './timeline.js';

/** A change, and where it was recorded. */
interface Said {
  readonly change: ServiceChange;
  readonly ref: Ref;
  readonly place: TimelineAmendment['place'];
}

/** What was said of a service, change by change: what {@link Timeline} was made of. */
const saidOf = (timeline: Timeline): ReadonlyArray<Said> => {
  const { service, grants, ends, measures, keeps, loose, amendments: _, ...others } = timeline;
  // A field more in a timeline is a kind of change more here, or a correction would lose it.
  others satisfies Record<string, never>;
  const said = (change: ServiceChange, ref: Ref): Said => ({
    change,
    ref,
    place: { position: placeOf(ref), entries: 0 },
  });
  return [
    ...grants.map(({ grant, ref }) => said({ op: 'grant', service, grant }, ref)),
    ...ends.map(({ last, ref }) => said({ op: 'end', service, last }, ref)),
    ...measures.flatMap(
      ({
        what,
        id: measure,
        ref,
        decided,
        from,
        alterations,
        derivesFrom,
        term,
        laterTerms,
        lifts,
        ...rest
      }) => {
        rest satisfies Record<string, never>;
        return [
          said({ op: 'impose', service, what, measure, decided, from, term, alterations, derivesFrom }, ref),
          ...laterTerms.map((later) =>
            said({ op: 'reschedule', service, measure, from: later.from, term: later.term }, later.ref),
          ),
          ...lifts.map((lift) => said({ op: 'lift', service, measure, from: lift.from }, lift.ref)),
        ];
      },
    ),
    ...keeps.map(({ decided, from, derivesFrom, ref }) =>
      said({ op: 'keep', service, decided, from, derivesFrom }, ref),
    ),
    ...loose.map(({ change, ref }) => said(change, ref)),
  ];
};

const insteadOf = ({ ref, event, place, changes = [] }: TimelineAmendment): ReadonlyArray<Said> =>
  changes.map((change) => ({
    change,
    ref: {
      ...ref,
      insteadOf: {
        id: event,
        position: place.position,
        ...(place.entries === 0 ? {} : { entries: place.entries }),
      },
    },
    place,
  }));

/** An amendment as {@link standingAmendments} asks for it. */
const asAmends = (amendment: TimelineAmendment) => ({
  id: amendment.ref.id,
  event: amendment.event,
  removes: amendment.changes === undefined,
  amendment,
});

const standingIn = (
  { amendments }: Timeline,
  knownAt: Instant,
): ReadonlyMap<string, ReturnType<typeof asAmends>> =>
  standingAmendments(amendments.filter(({ ref }) => ref.recordedAt <= knownAt).map(asAmends));

/** The entries about a service that count no more by then, and what took them away or stands in their place. */
export const amendedIn = (
  timeline: Timeline,
  knownAt: Instant,
): ReadonlyArray<{ readonly ref: Ref; readonly removed: boolean; readonly by: Ref }> => {
  if (timeline.amendments.length === 0) return [];
  const standing = standingIn(timeline, knownAt);
  const refs = new Map(saidOf(timeline).map(({ ref }) => [ref.id, ref]));
  return [...standing.values()].flatMap(({ event, removes, amendment }) => {
    const ref = refs.get(event);
    return ref === undefined ? [] : [{ ref, removed: removes, by: amendment.ref }];
  });
};

/**
 * A timeline as if every entry known by then had been recorded as it should have read, at the place of the one corrected, and
 * as if what is redacted had never been. A timeline without corrections is the same one.
 */
export const settled = (timeline: Timeline, knownAt: Instant): Timeline => {
  if (timeline.amendments.length === 0) return timeline;
  const standing = standingIn(timeline, knownAt);
  if (standing.size === 0) return timeline;
  const told = [
    ...saidOf(timeline).filter(({ ref }) => ref.recordedAt <= knownAt && !standing.has(ref.id)),
    ...[...standing.values()].flatMap(({ amendment }) => insteadOf(amendment)),
  ].sort((a, b) => a.place.position - b.place.position || a.place.entries - b.place.entries);
  const timelines: GrowingTimeline[] = [];
  for (const { change, ref } of told) enterInto(timelines, [change], ref);
  return timelineOf(timelines, timeline.service) ?? emptyTimeline(timeline.service);
};
