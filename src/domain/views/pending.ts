import { isKnown, type AsOf } from '../changes/as-of.js';
import { frameworkAt } from '../changes/framework-life.js';
import type { Timeline } from '../changes/timeline.js';
import type { EventOf } from '../events/event.js';
import type { FrameworkRef } from '../vocabulary/framework.js';
import type { Selection } from '../vocabulary/selection.js';
import type { ServiceType } from '../vocabulary/services.js';
import { crisesThen, type CrisisEntries } from './crises-then.js';
import { assessedThen, personThen, type Person } from './person-then.js';
import { placeOf } from './selected.js';

/** A measure for many, as adopted. */
export type FrameworkMeasure = EventOf<'FrameworkMeasureAdopted'>;

/** The measures for many that are in force at a time, in a crisis that goes on. */
export const openMeasures = (
  population: { readonly crises: CrisisEntries },
  asOf: AsOf,
): ReadonlyArray<FrameworkMeasure> => {
  const { frameworks, ended } = crisesThen(population, asOf);
  return frameworks
    .filter(
      (life) =>
        frameworkAt(life, asOf)?.state === 'in-force' &&
        !ended.some(({ crisis }) => crisis === life.event.crisis),
    )
    .map(({ event }) => event);
};

/** What a measure makes people pending by: the kinds of service, and the people where it selects some. */
export interface Reach {
  readonly measure: FrameworkRef;
  readonly services: ReadonlyArray<ServiceType>;
  readonly people: Selection | undefined;
}

/** Whom a measure for many touches; undefined where it is not one that individual decisions can come of. */
export const reachOf = ({ crisis, measure, force, target }: FrameworkMeasure): Reach | undefined =>
  force === 'decision' && 'opensFor' in target
    ? { measure: { crisis, measure }, services: target.services, people: target.people }
    : undefined;

/**
 * Whether a decision about the service came of a measure, or an assessment after which nothing was changed. A measure that
 * selects its people asks for one of its own; of those that take everybody with a kind of service, one in the crisis is
 * enough.
 */
const isSettled = (
  { service, measures, keeps }: Timeline,
  person: Person,
  { measure: { crisis, measure }, people }: Reach,
  asOf: AsOf,
): boolean => {
  const comesOfIt = (from: FrameworkRef | undefined): boolean =>
    from?.crisis === crisis && (people === undefined || from.measure === measure);
  return (
    [...measures, ...keeps].some(
      ({ derivesFrom, decided, ref }) => comesOfIt(derivesFrom) && decided <= asOf.at && isKnown(ref, asOf),
    ) || assessedThen(person, asOf).some((one) => one.service === service && comesOfIt(one.derivesFrom))
  );
};

/** Whether nothing was decided or assessed about a service since a measure for many touched it; of its settled timeline. */
export const isPendingUnder = (reach: Reach, person: Person, timeline: Timeline, asOf: AsOf): boolean =>
  !isSettled(timeline, person, reach, asOf);

/**
 * Tells of a person's services if a measure for many touches them and nothing was decided or assessed since. A measure that
 * selects its people touches those whom it includes, and those of whom too little is known to tell: somebody has to look.
 */
export const pendingUnder = (
  open: ReadonlyArray<FrameworkMeasure>,
  asOf: AsOf,
): ((person: Person) => (timeline: Timeline, serviceType: ServiceType) => boolean) => {
  const reaches = open.flatMap((measure) => reachOf(measure) ?? []);
  const byType = new Map<ServiceType, ReadonlyArray<Reach>>();
  const touching = (serviceType: ServiceType): ReadonlyArray<Reach> => {
    let found = byType.get(serviceType);
    if (found === undefined)
      byType.set(serviceType, (found = reaches.filter(({ services }) => services.includes(serviceType))));
    return found;
  };
  return (person) => {
    const placed = new Map<Reach, boolean>();
    const isTouched = (reach: Reach): boolean => {
      const { people } = reach;
      if (people === undefined) return true;
      let touched = placed.get(reach);
      if (touched === undefined) {
        const { place } = placeOf(people, personThen(person, asOf), asOf, reach.services);
        touched = place === 'included' || place === 'undetermined';
        placed.set(reach, touched);
      }
      return touched;
    };
    return (timeline, serviceType) =>
      touching(serviceType).some(
        (reach) => isPendingUnder(reach, person, timeline, asOf) && isTouched(reach),
      );
  };
};
