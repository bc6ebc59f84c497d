import type { AsOf } from '../changes/as-of.js';
import type { ServiceLevel } from '../changes/level.js';
import { addRates, NONE, simplest, type Rate, type Unit } from '../values/extent.js';
import type { LocalDate } from '../values/local-date.js';
import { MODES, type Mode } from '../values/strand.js';
import type { Quantity } from '../values/quantity.js';
import { BUILT_IN_SERVICE_TYPES, type ServiceType } from '../vocabulary/services.js';
import { isAsGranted, marksOf } from './marks.js';
import { levelsOfAll, type PersonalLevel, type Population } from './population.js';

/** An exact sum of what is known of one unit in one mode, and how many parts of it are not. */
export interface Total {
  readonly unit: Unit;
  readonly mode: Mode;
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
  /** Less in all than granted, while the service runs; seven visits that became three and four calls are not less. */
  readonly reduced: number;
  readonly paused: number;
  readonly suspended: number;
  /** With a task that somebody other than the service does. */
  readonly handedOver: number;
  /** With contact in a form that was not granted. */
  readonly replaced: number;
  /** With tasks that nobody does until they are taken up again. */
  readonly limited: number;
  /** Changed in another way: when, by whom, on which terms, at what fee. */
  readonly altered: number;
  /** Kept on purpose. */
  readonly kept: number;
  /** Touched by a measure for many and not yet decided about. */
  readonly pending: number;
  /** With a measure in force whose review day has passed. */
  readonly reviewOverdue: number;
  /** What was granted and what there is now, by unit and mode: a call is no visit. */
  readonly totals: ReadonlyArray<{ readonly granted: Total; readonly now: Total }>;
}

const plus = (total: Total, quantity: Quantity): Total =>
  'amount' in quantity
    ? { ...total, known: addRates(total.known, quantity) }
    : { ...total, unknown: total.unknown + 1 };

interface Sums {
  granted: Total;
  now: Total;
}

const addUp = (sums: Map<string, Sums>, level: ServiceLevel): void => {
  const stopped = level.state.now !== 'running';
  for (const { unit, form, granted, now } of level.strands) {
    if (form.task !== undefined) continue;
    const key = `${form.mode} ${unit}`;
    const zero: Total = { unit, mode: form.mode, known: NONE, unknown: 0 };
    const sum = sums.get(key) ?? { granted: zero, now: zero };
    sums.set(key, { granted: plus(sum.granted, granted), now: stopped ? sum.now : plus(sum.now, now) });
  }
};

const inSimplest = (total: Total): Total => ({ ...total, known: simplest(total.known) });

/** In the order of the modes and in the smallest numbers, so that the same levels give the same sums whoever comes first. */
const inOrder = (sums: Map<string, Sums>): ReadonlyArray<Sums> =>
  [...sums.values()]
    .map(({ granted, now }) => ({ granted: inSimplest(granted), now: inSimplest(now) }))
    .sort(
      (a, b) => MODES.indexOf(a.now.mode) - MODES.indexOf(b.now.mode) || (a.now.unit < b.now.unit ? 1 : -1),
    );

type Counts = Record<Exclude<keyof ServiceSummary, 'serviceType' | 'totals'>, number>;

const COUNTS = [
  'granted',
  'full',
  'reduced',
  'paused',
  'suspended',
  'handedOver',
  'replaced',
  'limited',
  'altered',
  'kept',
  'pending',
  'reviewOverdue',
] as const satisfies ReadonlyArray<keyof Counts>;

const noCounts = (): Counts => ({
  granted: 0,
  full: 0,
  reduced: 0,
  paused: 0,
  suspended: 0,
  handedOver: 0,
  replaced: 0,
  limited: 0,
  altered: 0,
  kept: 0,
  pending: 0,
  reviewOverdue: 0,
});

const NATIONAL: ReadonlyArray<string> = Object.keys(BUILT_IN_SERVICE_TYPES);

/** Kinds of the national list in its order, then others by their code. */
export const byNationalCode = (a: ServiceType, b: ServiceType): number => {
  const [i, j] = [NATIONAL.indexOf(a), NATIONAL.indexOf(b)];
  if (i >= 0 && j >= 0) return i - j;
  if (i >= 0 || j >= 0) return i >= 0 ? -1 : 1;
  return a < b ? -1 : 1;
};

/** What was counted and summed up of each kind of service. */
type Found = Map<ServiceType, { readonly counts: Counts; readonly sums: Map<string, Sums> }>;

const kindIn = (found: Found, serviceType: ServiceType): { counts: Counts; sums: Map<string, Sums> } => {
  let kind = found.get(serviceType);
  if (kind === undefined) found.set(serviceType, (kind = { counts: noCounts(), sums: new Map() }));
  return kind;
};

const summariesOf = (found: Found): ReadonlyArray<ServiceSummary> =>
  [...found]
    .sort(([a], [b]) => byNationalCode(a, b))
    .map(([serviceType, { counts, sums }]) => ({ serviceType, ...counts, totals: inOrder(sums) }));

/** Counts levels one by one, so that a ledger larger than memory can be summed up. */
export interface SummaryFold {
  readonly take: (personal: PersonalLevel) => void;
  readonly finish: () => ReadonlyArray<ServiceSummary>;
}

/** Sums up levels of a day by kind of service. */
export const summaryFold = (at: LocalDate): SummaryFold => {
  const found: Found = new Map();
  return {
    take: ({ level, pending, kept }) => {
      if (level.state.granted === 'ended') return;
      const { counts, sums } = kindIn(found, level.serviceType);
      const marks = marksOf(level, at);
      counts.granted += 1;
      if (isAsGranted(level, marks)) counts.full += 1;
      if (marks.reduced) counts.reduced += 1;
      if (marks.paused) counts.paused += 1;
      if (marks.suspended) counts.suspended += 1;
      if (marks.handedOver) counts.handedOver += 1;
      if (marks.replaced) counts.replaced += 1;
      if (marks.limited) counts.limited += 1;
      if (marks.altered) counts.altered += 1;
      if (marks.reviewOverdue) counts.reviewOverdue += 1;
      if (kept) counts.kept += 1;
      if (pending) counts.pending += 1;
      addUp(sums, level);
    },
    finish: () => summariesOf(found),
  };
};

const together = (a: Total, b: Total): Total => ({
  ...a,
  known: addRates(a.known, b.known),
  unknown: a.unknown + b.unknown,
});

/**
 * The summaries of several groups of people as one, each person being in one group: of the parts of a large ledger, or of several
 * municipalities.
 *
 * @example
 * import { addSummaries, openLedger, run } from 'forsvarlig';
 *
 * const ledger = await run(openLedger('memory:'));
 * const { services } = await run(ledger.summaries({ at: '2020-03-20' }));
 * assert.deepEqual(addSummaries([services, services]), []);
 * await run(ledger.close);
 */
export const addSummaries = (
  groups: Iterable<ReadonlyArray<ServiceSummary>>,
): ReadonlyArray<ServiceSummary> => {
  const found: Found = new Map();
  for (const group of groups)
    for (const { serviceType, totals, ...counts } of group) {
      const kind = kindIn(found, serviceType);
      for (const count of COUNTS) kind.counts[count] += counts[count];
      for (const { granted, now } of totals) {
        const key = `${now.mode} ${now.unit}`;
        const sum = kind.sums.get(key);
        kind.sums.set(
          key,
          sum === undefined
            ? { granted, now }
            : { granted: together(sum.granted, granted), now: together(sum.now, now) },
        );
      }
    }
  return summariesOf(found);
};

/** The levels by kind of service at a time, in the order of the national codes, others after them; kinds that nobody has are left out. */
export const summariseServices = (population: Population, asOf: AsOf): ReadonlyArray<ServiceSummary> => {
  const fold = summaryFold(asOf.at);
  for (const personal of levelsOfAll(population, asOf)) fold.take(personal);
  return fold.finish();
};
