import { isKnown, type AsOf } from '../changes/as-of.js';
import type { Ref } from '../changes/change.js';
import { changesOf } from '../changes/changes-of.js';
import { levelAt, type ServiceLevel } from '../changes/level.js';
import { settled } from '../changes/settled.js';
import { enterInto, type GrowingTimeline, type Timeline, type Timelines } from '../changes/timeline.js';
import type { EventOf } from '../events/event.js';
import type { CrisisKey, UserKey } from '../values/keys.js';
import type { ServiceType } from '../vocabulary/services.js';
import { lastDay } from '../vocabulary/term.js';
import type { Entry } from './story.js';

/** A service user among all of them. */
export interface Person {
  readonly user: UserKey;
  readonly timelines: Timelines;
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
  readonly people: Map<UserKey, { readonly user: UserKey; readonly timelines: GrowingTimeline[] }>;
  readonly frameworks: Array<Population['frameworks'][number]>;
  readonly crises: Array<Population['crises'][number]>;
  readonly unknown: Map<string, number>;
}

/**
 * Folds a ledger, in the order recorded, into the population. Entries are taken one by one and let go of, so that a ledger
 * larger than memory can be read; `finish` may be called once, at the end.
 */
export const populationFold = (): {
  readonly take: (entry: Entry) => void;
  readonly finish: () => Population;
} => {
  const growing: Growing = { people: new Map(), frameworks: [], crises: [], unknown: new Map() };
  let events = 0;
  return {
    take: (entry) => {
      events += 1;
      enterEvent(growing, entry);
    },
    finish: () => ({ ...growing, events }),
  };
};

const personIn = (people: Growing['people'], user: UserKey): { readonly timelines: GrowingTimeline[] } => {
  const known = people.get(user);
  if (known !== undefined) return known;
  const person = { user, timelines: [] };
  people.set(user, person);
  return person;
};

const enterEvent = ({ people, frameworks, crises, unknown }: Growing, { event, ref }: Entry): void => {
  switch (event.type) {
    case 'Unknown':
      unknown.set(event.name, (unknown.get(event.name) ?? 0) + 1);
      return;
    case 'FrameworkMeasureAdopted':
      frameworks.push({ event, ref });
      return;
    case 'CrisisEnded':
      crises.push({ event, ref });
      return;
    case 'ServiceUserRegistered':
      personIn(people, event.user);
      return;
    default: {
      const changes = changesOf(event);
      // Most events change nobody's level, and then nobody has to be looked up.
      if (changes.length > 0 && 'user' in event)
        enterInto(personIn(people, event.user).timelines, changes, ref);
    }
  }
};

/** The population that some events make. */
export const populationOf = (entries: Iterable<Entry>): Population => {
  const fold = populationFold();
  for (const entry of entries) fold.take(entry);
  return fold.finish();
};

/** The level of one service of one user. */
export interface PersonalLevel {
  readonly user: UserKey;
  readonly level: ServiceLevel;
  /** Measures for many in a crisis touch the service, and no decision about it has come of that crisis yet. */
  readonly pending: boolean;
  /** Kept on purpose, by a decision that derives from a measure still in force or from none. */
  readonly kept: boolean;
}

type Framework = Population['frameworks'][number]['event'];

const isOpen = (
  population: Population,
  { event, ref }: Population['frameworks'][number],
  asOf: AsOf,
): boolean => {
  const last = lastDay(event.term);
  return (
    isKnown(ref, asOf) &&
    event.effective <= asOf.at &&
    (last === undefined || last >= asOf.at) &&
    !population.crises.some(
      (end) => end.event.crisis === event.crisis && isKnown(end.ref, asOf) && end.event.effective <= asOf.at,
    )
  );
};

/** The crises in which a measure opens for decisions about a kind of service. */
const crisesTouching = (serviceType: ServiceType, open: ReadonlyArray<Framework>): ReadonlySet<CrisisKey> =>
  new Set(
    open
      .filter(
        ({ force, target }) =>
          force === 'decision' && target.kind === 'services' && target.services.includes(serviceType),
      )
      .map(({ crisis }) => crisis),
  );

const isDecided = ({ measures, keeps }: Timeline, crisis: CrisisKey, asOf: AsOf): boolean =>
  [...measures, ...keeps].some(
    ({ derivesFrom, ref }) => derivesFrom?.crisis === crisis && isKnown(ref, asOf),
  );

const isKept = ({ keeps }: Timeline, open: ReadonlyArray<Framework>, asOf: AsOf): boolean =>
  keeps.some(
    ({ derivesFrom, from, ref }) =>
      isKnown(ref, asOf) &&
      from <= asOf.at &&
      (derivesFrom === undefined ||
        open.some(({ crisis, measure }) => crisis === derivesFrom.crisis && measure === derivesFrom.measure)),
  );

/** The levels of everybody at a time, in the order in which people came into the ledger. */
export function* levelsOfAll(population: Population, asOf: AsOf): Generator<PersonalLevel> {
  const open = population.frameworks
    .filter((framework) => isOpen(population, framework, asOf))
    .map(({ event }) => event);
  const touching = new Map<ServiceType, ReadonlySet<CrisisKey>>();
  const crisesFor = (serviceType: ServiceType): ReadonlySet<CrisisKey> => {
    const known = touching.get(serviceType) ?? crisesTouching(serviceType, open);
    touching.set(serviceType, known);
    return known;
  };
  for (const { user, timelines } of population.people.values())
    for (const recorded of timelines) {
      const timeline = settled(recorded, asOf.knownAt);
      const level = levelAt(timeline, asOf);
      if (level === undefined) continue;
      const pending = [...crisesFor(level.serviceType)].some((crisis) => !isDecided(timeline, crisis, asOf));
      yield { user, level, pending, kept: level.kept && isKept(timeline, open, asOf) };
    }
}
