import type { AsOf } from '../changes/as-of.js';
import type { ServiceLevel } from '../changes/level.js';
import { addRates, NONE, type Rate, type Unit } from '../values/extent.js';
import { directionOf, type Quantity } from '../values/quantity.js';
import type { LocalDate } from '../values/local-date.js';
import { ServiceType } from '../vocabulary/services.js';
import { reviewDay } from '../vocabulary/term.js';
import { codesOf } from '../vocabulary/code-list.js';
import { levelsOfAll, type Population } from './population.js';

/** An exact sum of what is known, and how many parts of it are not. */
export interface Total {
  readonly unit: Unit;
  readonly known: Rate;
  readonly unknown: number;
}

/** How one kind of service stands for everybody who has it. */
export interface ServiceSummary {
  readonly serviceType: ServiceType;
  /** Services granted and not ended. */
  readonly granted: number;
  /** At the granted level in every dimension. */
  readonly full: number;
  /** Less of some form than granted, while the service runs. */
  readonly reduced: number;
  readonly paused: number;
  readonly suspended: number;
  /** With a task that somebody other than the service does. */
  readonly handedOver: number;
  /** With contact in a form that was not granted. */
  readonly replaced: number;
  /** With tasks that nobody does until they are taken up again. */
  readonly limited: number;
  /** Kept on purpose. */
  readonly kept: number;
  /** Touched by a measure for many and not yet decided about. */
  readonly pending: number;
  /** With a measure in force whose review day has passed. */
  readonly reviewOverdue: number;
  readonly totals: ReadonlyArray<{ readonly unit: Unit; readonly granted: Total; readonly now: Total }>;
}

/** How a level stands to what was granted. The marks don't exclude each other. */
export interface Marks {
  readonly paused: boolean;
  readonly suspended: boolean;
  readonly reduced: boolean;
  readonly handedOver: boolean;
  readonly replaced: boolean;
  readonly limited: boolean;
  readonly reviewOverdue: boolean;
}

/** Tells the {@link Marks} of a level on a day. */
export const marksOf = (level: ServiceLevel, at: LocalDate): Marks => {
  const running = level.state.now === 'running';
  const moves = level.strands.map(({ granted, now }) => directionOf(granted, now));
  return {
    paused: level.state.now === 'paused',
    suspended: level.state.now === 'suspended',
    reduced: running && moves.some((move) => move === 'less' || move === 'unclear'),
    replaced: running && moves.includes('more'),
    handedOver: level.tasks.some(
      ({ granted, now }) => granted !== now && now !== 'postponed' && now !== 'service',
    ),
    limited: level.tasks.some(({ granted, now }) => granted !== 'postponed' && now === 'postponed'),
    reviewOverdue: level.inForce.some(({ term }) => {
      const review = reviewDay(term);
      return review !== undefined && review < at;
    }),
  };
};

const isFull = (marks: Marks): boolean =>
  !(marks.paused || marks.suspended || marks.reduced || marks.replaced || marks.handedOver || marks.limited);

const plus = (total: Total, quantity: Quantity): Total =>
  'amount' in quantity
    ? { ...total, known: addRates(total.known, quantity) }
    : { ...total, unknown: total.unknown + 1 };

interface Sums {
  granted: Total;
  now: Total;
}

const addUp = (sums: Map<Unit, Sums>, level: ServiceLevel): void => {
  const stopped = level.state.now !== 'running';
  for (const { unit, granted, now } of level.strands) {
    const zero: Total = { unit, known: NONE, unknown: 0 };
    const sum = sums.get(unit) ?? { granted: zero, now: zero };
    sums.set(unit, {
      granted: plus(sum.granted, granted),
      now: stopped ? sum.now : plus(sum.now, now),
    });
  }
};

type Counts = Record<Exclude<keyof ServiceSummary, 'serviceType' | 'totals'>, number>;

const noCounts = (): Counts => ({
  granted: 0,
  full: 0,
  reduced: 0,
  paused: 0,
  suspended: 0,
  handedOver: 0,
  replaced: 0,
  limited: 0,
  kept: 0,
  pending: 0,
  reviewOverdue: 0,
});

/** The levels by kind of service at a time, in the order of the national codes; kinds that nobody has are left out. */
export const summariseServices = (population: Population, asOf: AsOf): ReadonlyArray<ServiceSummary> => {
  const found = new Map<ServiceType, { readonly counts: Counts; readonly sums: Map<Unit, Sums> }>();
  for (const { level, pending } of levelsOfAll(population, asOf)) {
    if (level.state.granted === 'ended') continue;
    let kind = found.get(level.serviceType);
    if (kind === undefined) found.set(level.serviceType, (kind = { counts: noCounts(), sums: new Map() }));
    const { counts, sums } = kind;
    const marks = marksOf(level, asOf.at);
    counts.granted += 1;
    if (isFull(marks)) counts.full += 1;
    if (marks.reduced) counts.reduced += 1;
    if (marks.paused) counts.paused += 1;
    if (marks.suspended) counts.suspended += 1;
    if (marks.handedOver) counts.handedOver += 1;
    if (marks.replaced) counts.replaced += 1;
    if (marks.limited) counts.limited += 1;
    if (marks.reviewOverdue) counts.reviewOverdue += 1;
    if (level.kept) counts.kept += 1;
    if (pending) counts.pending += 1;
    addUp(sums, level);
  }
  return codesOf(ServiceType).flatMap((serviceType) => {
    const kind = found.get(serviceType);
    return kind === undefined
      ? []
      : [
          {
            serviceType,
            ...kind.counts,
            totals: Array.from(kind.sums, ([unit, sums]) => ({ unit, ...sums })),
          },
        ];
  });
};
