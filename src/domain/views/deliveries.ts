import type { DailyLevels } from '../changes/daily-levels.js';
import { levelAt } from '../changes/level.js';
import { settled } from '../changes/settled.js';
import { timelineOf, type Timeline } from '../changes/timeline.js';
import { turnsIn } from '../changes/turns.js';
import type { EventOf } from '../events/event.js';
import { addRates, NONE, type Rate, type Unit } from '../values/extent.js';
import { END_OF_TIME, type Instant } from '../values/instant.js';
import type { ServiceKey } from '../values/keys.js';
import { daysBetween, plusDays, type LocalDate } from '../values/local-date.js';
import { intervalOf } from '../values/quantity.js';
import type { Mode } from '../values/strand.js';
import { MissedCause } from '../vocabulary/delivery.js';
import type { Task } from '../vocabulary/services.js';
import { toldBy } from './known.js';
import { storyOf, type Entry } from './story.js';

/** How what was given stands to what was decided. `not-recorded`: nobody wrote down anything, which is not the same as nothing. */
export type DeliveryStanding = 'as-decided' | 'below' | 'above' | 'unclear' | 'not-recorded';

/** One form of contact, decided against given, over a period. Amounts are visits or minutes in the whole period. */
export interface StrandDelivered {
  readonly unit: Unit;
  readonly mode: Mode;
  /** What the levels in force day by day come to, exactly (`amount` in `weeks` parts); no upper bound where it is unknown. */
  readonly decided: { readonly atLeast: Rate; readonly atMost: Rate | undefined };
  readonly given: number;
  /** Offered, and not given because the user declined it or was away: no shortfall. */
  readonly own: number;
  /** Due and not given for any other reason, as written down. */
  readonly missed: number;
  readonly standing: DeliveryStanding;
  /** Whole visits or minutes that were neither given nor turned down, of what was decided at least. */
  readonly shortfall: number;
}

/** What was given of a service against what was decided, over a period of whole days. */
export interface Delivered {
  readonly service: ServiceKey;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly strands: ReadonlyArray<StrandDelivered>;
  /** Records of delivery that lie inside the period. */
  readonly records: number;
  /** Records that lie partly outside it, which nobody can divide; they count nowhere. */
  readonly straddling: number;
  /** Tasks left undone, and how often. */
  readonly tasksLeft: ReadonlyArray<{ readonly task: Task; readonly times: number }>;
}

const strandName = (mode: Mode, unit: Unit): string => `${mode} ${unit}`;

interface Decided {
  readonly unit: Unit;
  readonly mode: Mode;
  atLeast: Rate;
  atMost: Rate | undefined;
}

/** What comes to `days` days of a rate a week. */
const inDays = ({ amount, weeks }: Rate, days: number): Rate => ({ amount: amount * days, weeks: weeks * 7 });

/** The levels of each day of a period added up; a service that is not running owes nothing. */
const decidedIn = (
  timeline: Timeline,
  from: LocalDate,
  to: LocalDate,
  levelOn: DailyLevels,
): ReadonlyMap<string, Decided> => {
  const sums = new Map<string, Decided>();
  const turns = turnsIn(timeline, from, to);
  turns.forEach((at, i) => {
    const days = daysBetween(at, turns[i + 1] ?? plusDays(to, 1));
    const level = levelOn(at);
    if (level?.state.now !== 'running') return;
    for (const { form, unit, now } of level.strands) {
      const { low, high } = intervalOf(now);
      const name = strandName(form.mode, unit);
      const sum = sums.get(name) ?? { unit, mode: form.mode, atLeast: NONE, atMost: NONE };
      sum.atLeast = addRates(sum.atLeast, inDays(low, days));
      sum.atMost =
        sum.atMost === undefined || high === undefined ? undefined : addRates(sum.atMost, inDays(high, days));
      sums.set(name, sum);
    }
  });
  return sums;
};

type Delivery = EventOf<'DeliveryRecorded'>;

interface Sum {
  readonly unit: Unit;
  readonly mode: Mode;
  given: number;
  own: number;
  missed: number;
}

/** Make-up and acute help come on top: they are not what was decided for the period. */
const countsAgainstDecided = ({ kind }: Delivery): boolean =>
  kind === 'ordinary' || kind === 'infection-visit';

const givenIn = (deliveries: ReadonlyArray<Delivery>): ReadonlyMap<string, Sum> => {
  const sums = new Map<string, Sum>();
  const sumOf = (mode: Mode, unit: Unit): Sum => {
    const name = strandName(mode, unit);
    const sum = sums.get(name) ?? { unit, mode, given: 0, own: 0, missed: 0 };
    sums.set(name, sum);
    return sum;
  };
  for (const { given, missed } of deliveries) {
    for (const { mode, unit, amount } of given) sumOf(mode, unit).given += amount;
    for (const { mode, unit, amount, cause } of missed) {
      const sum = sumOf(mode, unit);
      if (MissedCause.keys[cause].own) sum.own += amount;
      else sum.missed += amount;
    }
  }
  return sums;
};

/** Only whole visits or minutes can be missing: half a visit decided for a week is none that should have come. */
const wholeIn = ({ amount, weeks }: Rate): number => Math.floor(amount / weeks);

const standingOf = (
  { atLeast, atMost }: Pick<Decided, 'atLeast' | 'atMost'>,
  { given, own }: Pick<Sum, 'given' | 'own'>,
  recorded: boolean,
  comparable: boolean,
): DeliveryStanding => {
  if (!recorded) return 'not-recorded';
  if (!comparable) return 'unclear';
  if (given + own < wholeIn(atLeast)) return 'below';
  if (atMost === undefined) return 'unclear';
  return given > Math.ceil(atMost.amount / atMost.weeks) ? 'above' : 'as-decided';
};

const tasksLeftIn = (deliveries: ReadonlyArray<Delivery>): Delivered['tasksLeft'] => {
  const times = new Map<Task, number>();
  for (const { tasks } of deliveries)
    for (const task of tasks?.left ?? []) times.set(task, (times.get(task) ?? 0) + 1);
  return [...times].map(([task, count]) => ({ task, times: count }));
};

/**
 * What was given of a service against what was decided for it, from one day to another, both included. What the user turned
 * down, and what was not decided because the service was paused, is no shortfall. Undefined where the service was never
 * granted.
 */
export const deliveredAgainstDecided = (
  entries: ReadonlyArray<Entry>,
  service: ServiceKey,
  from: LocalDate,
  to: LocalDate,
  knownAt: Instant = END_OF_TIME,
): Delivered | undefined => {
  const timeline = timelineOf(storyOf(entries).timelines, service);
  return (
    timeline &&
    heldAgainst(timeline, toldBy(entries, { at: to, knownAt }, 'DeliveryRecorded'), from, to, knownAt)
  );
};

/** The same for a timeline and the deliveries of its user, for whoever has both at hand, and maybe the levels of its days too. */
export const heldAgainst = (
  timeline: Timeline,
  told: ReadonlyArray<{ readonly event: Delivery }>,
  from: LocalDate,
  to: LocalDate,
  knownAt: Instant = END_OF_TIME,
  levels?: DailyLevels,
): Delivered => {
  const { service } = timeline;
  const standing = settled(timeline, knownAt);
  const levelOn = levels ?? ((at) => levelAt(standing, { at, knownAt }));
  const all = told
    .map(({ event }) => event)
    .filter((event) => event.service === service && event.on <= to && (event.until ?? event.on) >= from);
  const inside = all.filter(({ on, until = on }) => on >= from && until <= to);
  const counted = inside.filter(countsAgainstDecided);
  const decided = decidedIn(standing, from, to, levelOn);
  const given = givenIn(counted);
  const names = [...new Set([...decided.keys(), ...given.keys()])];
  const strands = names.flatMap((name): ReadonlyArray<StrandDelivered> => {
    const due = decided.get(name);
    const got = given.get(name);
    const form = due ?? got;
    if (form === undefined) return [];
    const { unit, mode } = form;
    const bounds = { atLeast: due?.atLeast ?? NONE, atMost: due === undefined ? NONE : due.atMost };
    const counts = { given: got?.given ?? 0, own: got?.own ?? 0, missed: got?.missed ?? 0 };
    // Minutes can't be held against visits: a form that was written down in the other unit only is not known to be missing.
    const comparable =
      got !== undefined || ![...given.values()].some((other) => other.mode === mode && other.unit !== unit);
    const standing = standingOf(bounds, counts, all.length > 0, comparable && all.length === inside.length);
    const shortfall = standing === 'below' ? wholeIn(bounds.atLeast) - counts.given - counts.own : 0;
    return [{ unit, mode, decided: bounds, ...counts, standing, shortfall }];
  });
  return {
    service,
    from,
    to,
    strands,
    records: inside.length,
    straddling: all.length - inside.length,
    tasksLeft: tasksLeftIn(inside),
  };
};
