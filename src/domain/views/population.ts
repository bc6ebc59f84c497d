import { isKnown, type AsOf } from '../changes/as-of.js';
import type { Ref } from '../changes/change.js';
import { changesOf } from '../changes/changes-of.js';
import { levelAt, type ServiceLevel } from '../changes/level.js';
import { enterInto, type Timeline } from '../changes/timeline.js';
import type { EventOf } from '../events/event.js';
import type { ServiceKey, UserKey } from '../values/keys.js';
import type { Entry } from './story.js';

/** A service user among all of them. */
export interface Person {
  readonly user: UserKey;
  readonly timelines: ReadonlyMap<ServiceKey, Timeline>;
}

/** Everybody in a ledger, and the measures for many that stand over them. */
export interface Population {
  readonly people: ReadonlyMap<UserKey, Person>;
  readonly frameworks: ReadonlyArray<{
    readonly event: EventOf<'FrameworkMeasureAdopted'>;
    readonly ref: Ref;
  }>;
  readonly crises: ReadonlyArray<{ readonly event: EventOf<'CrisisEnded'>; readonly ref: Ref }>;
  readonly events: number;
  /** Events of kinds that this version of the library does not know, by name. */
  readonly unknown: ReadonlyMap<string, number>;
}

interface Growing {
  readonly people: Map<UserKey, { readonly user: UserKey; readonly timelines: Map<ServiceKey, Timeline> }>;
  readonly frameworks: Array<Population['frameworks'][number]>;
  readonly crises: Array<Population['crises'][number]>;
  readonly unknown: Map<string, number>;
}

/**
 * Folds a ledger, in the order recorded, into the population. The batches are consumed one by one, so that a ledger larger
 * than memory can be read; `finish` may be called once, at the end.
 */
export const populationFold = (): {
  readonly take: (entries: Iterable<Entry>) => void;
  readonly finish: () => Population;
} => {
  const growing: Growing = { people: new Map(), frameworks: [], crises: [], unknown: new Map() };
  let events = 0;
  return {
    take: (entries) => {
      for (const entry of entries) {
        events += 1;
        enterEvent(growing, entry);
      }
    },
    finish: () => ({ ...growing, events }),
  };
};

const enterEvent = ({ people, frameworks, crises, unknown }: Growing, { event, ref }: Entry): void => {
  if (event.type === 'Unknown') {
    unknown.set(event.name, (unknown.get(event.name) ?? 0) + 1);
    return;
  }
  if (event.type === 'FrameworkMeasureAdopted') frameworks.push({ event, ref });
  else if (event.type === 'CrisisEnded') crises.push({ event, ref });
  if (!('user' in event)) return;
  let person = people.get(event.user);
  if (person === undefined) {
    person = { user: event.user, timelines: new Map() };
    people.set(event.user, person);
  }
  enterInto(person.timelines, changesOf(event), ref);
};

/** The population that some events make. */
export const populationOf = (entries: Iterable<Entry>): Population => {
  const fold = populationFold();
  fold.take(entries);
  return fold.finish();
};

/** The level of one service of one user. */
export interface PersonalLevel {
  readonly user: UserKey;
  readonly level: ServiceLevel;
  /** A measure for many touches the user, and no decision about the user has come of it yet. */
  readonly pending: boolean;
}

const openFrameworks = (
  population: Population,
  asOf: AsOf,
): ReadonlyArray<EventOf<'FrameworkMeasureAdopted'>> =>
  population.frameworks
    .filter(({ event, ref }) => {
      const last = 'until' in event.term ? event.term.until : undefined;
      const ended = population.crises.some(
        (crisis) =>
          crisis.event.crisis === event.crisis &&
          isKnown(crisis.ref, asOf) &&
          crisis.event.effective <= asOf.at,
      );
      return (
        isKnown(ref, asOf) &&
        event.force === 'decision' &&
        event.effective <= asOf.at &&
        (last === undefined || last >= asOf.at) &&
        !ended
      );
    })
    .map(({ event }) => event);

const isPending = (
  timeline: Timeline,
  level: ServiceLevel,
  frameworks: ReadonlyArray<EventOf<'FrameworkMeasureAdopted'>>,
  asOf: AsOf,
): boolean =>
  frameworks.some(
    ({ target, crisis, measure }) =>
      target.kind === 'services' &&
      target.services.includes(level.serviceType) &&
      ![...timeline.measures, ...timeline.keeps].some(
        ({ derivesFrom, from, ref }) =>
          derivesFrom?.crisis === crisis &&
          derivesFrom.measure === measure &&
          from <= asOf.at &&
          isKnown(ref, asOf),
      ),
  );

/** The levels of everybody at a time, in the order in which people came into the ledger. */
export function* levelsOfAll(population: Population, asOf: AsOf): Generator<PersonalLevel> {
  const frameworks = openFrameworks(population, asOf);
  for (const { user, timelines } of population.people.values())
    for (const timeline of timelines.values()) {
      const level = levelAt(timeline, asOf);
      if (level !== undefined) yield { user, level, pending: isPending(timeline, level, frameworks, asOf) };
    }
}
