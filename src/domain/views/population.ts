import { isKnown, type AsOf } from '../changes/as-of.js';
import type { Change, Ref } from '../changes/change.js';
import { changesOf } from '../changes/changes-of.js';
import { levelAt, type ServiceLevel } from '../changes/level.js';
import { settled } from '../changes/settled.js';
import { enterInto, type GrowingTimeline, type Timeline } from '../changes/timeline.js';
import type { DomainEvent } from '../events/event.js';
import type { UserKey } from '../values/keys.js';
import type { CrisisEntries } from './crises-then.js';
import { openMeasures, pendingUnder, type FrameworkMeasure } from './pending.js';
import type { Person } from './person-then.js';
import type { KnownEntry, Seen } from './projection.js';
import type { Entry } from './story.js';

/** Everybody in a ledger, and the measures for many that stand over them. */
export interface Population {
  readonly people: ReadonlyMap<UserKey, Person>;
  /** What was recorded of crises, corrections and all; {@link crisesThen} says what stands of it. */
  readonly crises: CrisisEntries;
  readonly events: number;
  /** Events of kinds that this version of the library does not know, by name. */
  readonly unknown: ReadonlyMap<string, number>;
}

/** A person whose owner still enters what is read of them. */
export interface GrowingPerson extends Person {
  readonly timelines: GrowingTimeline[];
  told: Person['told'];
}

interface Growing {
  readonly people: Map<UserKey, GrowingPerson>;
  readonly crises: Array<Population['crises'][number]>;
}

const nobody = (): Growing => ({ people: new Map(), crises: [] });

/**
 * Folds a ledger, in the order recorded, into the population. Entries are taken one by one and let go of, so that a ledger
 * larger than memory can be read; `finish` may be called once, at the end.
 */
export const populationFold = (): {
  readonly take: (entry: Entry) => void;
  readonly finish: () => Population;
} => {
  const growing = nobody();
  const unknown = new Map<string, number>();
  let events = 0;
  return {
    take: ({ event, ref }) => {
      events += 1;
      if (event.type === 'Unknown') {
        unknown.set(event.name, (unknown.get(event.name) ?? 0) + 1);
        return;
      }
      enterEvent(growing, event, ref);
    },
    finish: () => ({ ...growing, events, unknown }),
  };
};

/** Whether something is about a person, and not about a crisis. */
export const isOfPerson = (one: OfPopulation): one is OfPerson => !('event' in one) || 'user' in one.event;

/** Whom something is about. */
export const userOf = (one: OfPerson): UserKey => ('user' in one ? one.user : one.event.user);

const NOTHING_TOLD: Person['told'] = [];

/** Somebody of whom nothing was read yet. */
export const growingPerson = (user: UserKey): GrowingPerson => ({ user, timelines: [], told: NOTHING_TOLD });

const personIn = (people: Growing['people'], user: UserKey): GrowingPerson => {
  const known = people.get(user);
  if (known !== undefined) return known;
  const person = growingPerson(user);
  people.set(user, person);
  return person;
};

/** What is told of a person or a crisis, and stays as it was recorded. */
type Told = Person['told'][number] | CrisisEntries[number];

/** What a population needs of an event: what it does to levels, or all of it. */
export type OfPopulation = Told | Changed;

/** What an event does to the levels of a person. */
export interface Changed {
  readonly user: UserKey;
  readonly ref: Ref;
  readonly changes: ReadonlyArray<Change>;
}

/** What a population needs of an event about a person. */
export type OfPerson = Changed | Person['told'][number];

const isToldOfPerson = (event: DomainEvent): event is Person['told'][number]['event'] => {
  switch (event.type) {
    case 'ServiceUserRegistered':
    case 'CircumstancesRecorded':
    case 'AssessedWithoutChange':
    case 'EntryCorrected':
    case 'EntryRedacted':
      return true;
    default:
      return false;
  }
};

/** What is kept of an entry as told of a person; undefined where it is nothing of the kind. */
export const toldOfPerson = ({ event, ref }: KnownEntry): Person['told'][number] | undefined =>
  isToldOfPerson(event) ? { event, ref } : undefined;

/** Somebody whose record has no corrections, from what was made of it already. */
export const personWith = (
  user: UserKey,
  entries: ReadonlyArray<KnownEntry>,
  timelines: Person['timelines'],
): Person => {
  const told: Array<Person['told'][number]> = [];
  for (const entry of entries) {
    const one = toldOfPerson(entry);
    if (one !== undefined) told.push(one);
  }
  return { user, timelines, told };
};

/** What a population needs of an event; undefined of those that it hears nothing of. */
export const ofPopulation = ({ event, ref }: KnownEntry): OfPopulation | undefined => {
  if (isToldOfPerson(event)) return { event, ref };
  const changes = changesOf(event);
  // Most events change nobody's level, and then nobody has to be looked up. Those of a crisis change none.
  if (changes.length > 0) return 'user' in event ? { user: event.user, ref, changes } : undefined;
  return 'crisis' in event ? { event, ref } : undefined;
};

/** Enters something told of a person. */
const enterTold = (person: GrowingPerson, { event, ref }: Person['told'][number]): void => {
  person.told = [...person.told, { event, ref }];
  if (event.type === 'EntryCorrected' || event.type === 'EntryRedacted')
    enterInto(person.timelines, changesOf(event), ref);
};

/** Enters what was heard of a person. */
export const enterOfPerson = (person: GrowingPerson, one: OfPerson): void => {
  if ('changes' in one) enterInto(person.timelines, one.changes, one.ref);
  else enterTold(person, one);
};

/** The same as {@link ofPopulation} and entering what comes of it, in one: a replay makes nothing that it lets go of at once. */
const enterEvent = ({ people, crises }: Growing, event: DomainEvent, ref: Ref): void => {
  if (isToldOfPerson(event)) {
    enterTold(personIn(people, event.user), { event, ref });
    return;
  }
  const changes = changesOf(event);
  if (changes.length > 0) {
    if ('user' in event) enterInto(personIn(people, event.user).timelines, changes, ref);
  } else if ('crisis' in event) crises.push({ event, ref });
};

const enterOne = ({ people, crises }: Growing, one: OfPopulation): void => {
  if (isOfPerson(one)) enterOfPerson(personIn(people, userOf(one)), one);
  else crises.push(one);
};

/** The population of what was kept of its events, in the order recorded. */
export const populationFrom = (kept: Iterable<OfPopulation>, { events, unknown }: Seen): Population => {
  const growing = nobody();
  for (const one of kept) enterOne(growing, one);
  return { ...growing, events, unknown };
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
  /** A measure for many touches the service, and nothing was decided or assessed about it since. See {@link pendingUnder}. */
  readonly pending: boolean;
  /** Kept on purpose, by a decision that derives from a measure still in force or from none. */
  readonly kept: boolean;
}

const isKept = ({ keeps }: Timeline, open: ReadonlyArray<FrameworkMeasure>, asOf: AsOf): boolean =>
  keeps.some(
    ({ derivesFrom, from, ref }) =>
      isKnown(ref, asOf) &&
      from <= asOf.at &&
      (derivesFrom === undefined ||
        open.some(({ crisis, measure }) => crisis === derivesFrom.crisis && measure === derivesFrom.measure)),
  );

/** Tells the levels of one person after the other at a time, under the measures for many that stand then. */
export const levelsUnder = (
  population: Pick<Population, 'crises'>,
  asOf: AsOf,
): ((person: Person) => ReadonlyArray<PersonalLevel>) => {
  const open = openMeasures(population, asOf);
  const isPending = pendingUnder(open, asOf);
  return (person) => {
    const pendingOf = isPending(person);
    return person.timelines.flatMap((recorded): ReadonlyArray<PersonalLevel> => {
      const timeline = settled(recorded, asOf.knownAt);
      const level = levelAt(timeline, asOf);
      if (level === undefined) return [];
      return [
        {
          user: person.user,
          level,
          pending: pendingOf(timeline, level.serviceType),
          kept: level.kept && isKept(timeline, open, asOf),
        },
      ];
    });
  };
};

/** The levels of everybody at a time, in the order in which people came into the ledger. */
export function* levelsOfAll(population: Population, asOf: AsOf): Generator<PersonalLevel> {
  const levelsOf = levelsUnder(population, asOf);
  for (const person of population.people.values()) yield* levelsOf(person);
}
