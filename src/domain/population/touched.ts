import type { AsOf } from '../changes/as-of.js';
import type { ServiceLevel } from '../changes/level.js';
import { timelineOf } from '../changes/timeline.js';
import type { ServiceKey, UserKey } from '../values/keys.js';
import type { ExemptionReason, OrderBy, Selection } from '../vocabulary/selection.js';
import type { ServiceType } from '../vocabulary/services.js';
import { isPendingUnder, reachOf, type FrameworkMeasure, type Reach } from '../views/pending.js';
import { personThen, type Person, type PersonThen } from '../views/person-then.js';
import type { Population } from '../views/population.js';
import { placeOf } from '../views/selected.js';
import type { Evidence, MissingFact } from '../views/truth.js';
import { countsOf, type Counted, type TouchedCount } from './counts.js';
import { byOrder, rankOf, type Ranked } from './order.js';

/** Whom a question is about: a selection, of everybody or of those who have one of some kinds of service. */
export interface Question {
  readonly selection: Selection;
  /** The kinds of service that it is about; those that the criteria name where it is left out. */
  readonly services?: ReadonlyArray<ServiceType>;
}

/** Somebody in the answer, with what they were ordered by. */
interface Placed {
  readonly user: UserKey;
  /** By which keys of the order nothing is known of them: in these they come last. */
  readonly unranked: ReadonlyArray<OrderBy>;
}

/** Somebody whom the question is about. */
export interface Included extends Placed {
  readonly services: ReadonlyArray<ServiceLevel>;
  /** The facts by which the criteria fit. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** Of the services, those about which nothing was decided or assessed yet; all where no measure was asked about. */
  readonly pending: ReadonlyArray<ServiceKey>;
}

/** Somebody who is exempt. */
export interface Exempted extends Placed {
  readonly exemption: number;
  readonly reason: ExemptionReason;
  readonly evidence: ReadonlyArray<Evidence>;
}

/** Somebody to be looked at: what is known does not tell if they are touched. */
export interface Undetermined extends Placed {
  readonly missing: ReadonlyArray<MissingFact>;
}

/** Everybody in the population, by where they stand to a question, in its order. */
export interface Touched {
  readonly included: ReadonlyArray<Included>;
  readonly exempted: ReadonlyArray<Exempted>;
  readonly undetermined: ReadonlyArray<Undetermined>;
  /** How many people it is not about. */
  readonly outside: number;
  readonly counts: ReadonlyArray<TouchedCount>;
}

/** Whether the ledger knew of somebody by then. */
const isThere = ({ facts, levels }: PersonThen): boolean => facts.need !== undefined || levels.length > 0;

const pendingServices = (
  person: Person,
  then: PersonThen,
  services: ReadonlyArray<ServiceLevel>,
  reach: Reach | undefined,
  asOf: AsOf,
): ReadonlyArray<ServiceKey> =>
  services
    .filter(({ service }) => {
      const timeline = timelineOf(then.timelines, service);
      return reach === undefined || (timeline !== undefined && isPendingUnder(reach, person, timeline, asOf));
    })
    .map(({ service }) => service);

/** Somebody in one of the three lists, before these are put in order. */
type InList<P extends Placed> = Ranked & Counted & { readonly placed: P };

const answer = (
  population: Population,
  { selection, services }: Question,
  reach: Reach | undefined,
  asOf: AsOf,
): Touched => {
  const order = selection.order ?? [];
  const included: Array<InList<Included>> = [];
  const exempted: Array<InList<Exempted>> = [];
  const undetermined: Array<InList<Undetermined>> = [];
  let outside = 0;
  for (const person of population.people.values()) {
    const then = personThen(person, asOf);
    if (!isThere(then)) continue;
    const place = placeOf(selection, then, asOf, services);
    if (place.place === 'outside') {
      outside += 1;
      continue;
    }
    const about =
      place.place === 'included'
        ? place.services
        : then.levels.filter(({ serviceType }) => services?.includes(serviceType) ?? true);
    const { user } = person;
    const rank = rankOf(order, then.facts, about);
    const counted = { user, rank, facts: then.facts, services: about };
    const placed = { user, unranked: rank.unranked };
    switch (place.place) {
      case 'included': {
        const pending = pendingServices(person, then, about, reach, asOf);
        const { evidence } = place;
        included.push({ ...counted, placed: { ...placed, services: about, evidence, pending } });
        break;
      }
      case 'exempted': {
        const { exemption, reason, evidence } = place;
        exempted.push({ ...counted, placed: { ...placed, exemption, reason, evidence } });
        break;
      }
      case 'undetermined':
        undetermined.push({ ...counted, placed: { ...placed, missing: place.missing } });
    }
  }
  for (const list of [included, exempted, undetermined]) list.sort(byOrder(order));
  return {
    included: included.map(({ placed }) => placed),
    exempted: exempted.map(({ placed }) => placed),
    undetermined: undetermined.map(({ placed }) => placed),
    outside,
    counts: countsOf({ included, exempted, undetermined }),
  };
};

/**
 * Whom a selection is about, one by one, at a time: included with the facts that fit, exempt with the exemption that fits,
 * or undetermined with the facts that nobody recorded. Nobody is left out because something is unknown. Pure: it can be
 * asked of any population, also a supposed one.
 *
 * @example
 * import { asKnownNow, populationOf, touched } from 'forsvarlig';
 *
 * const selection = { criteria: { about: 'service', types: ['respite'] } };
 * const answer = touched(populationOf([]), { selection }, asKnownNow('2020-03-20'));
 * assert.deepEqual(answer.included, []);
 */
export const touched = (population: Population, question: Question, asOf: AsOf): Touched =>
  answer(population, question, undefined, asOf);

/** Everybody with a service: what a measure is about that selects nobody among them. */
const EVERYBODY: Selection = { criteria: { about: 'service' } };

/**
 * Whom a measure for many touches, and about whom nothing was decided or assessed yet. Undefined for a measure that no
 * individual decision can come of: one about staff, a request, advice, a warning.
 */
export const touchedBy = (
  population: Population,
  measure: FrameworkMeasure,
  asOf: AsOf,
): Touched | undefined => {
  const reach = reachOf(measure);
  return reach === undefined
    ? undefined
    : answer(population, { selection: reach.people ?? EVERYBODY, services: reach.services }, reach, asOf);
};
