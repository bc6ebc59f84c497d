import { Scalar } from '../codec/scalar.js';
import { DEADLINE_RULES, type DeadlineKind } from '../law/deadline-rules.js';

/**
 * A time limit of a rule. `days`: so many after a day, or back from it, holidays and all; a yardstick, and no law. `deadline`: one that
 * the law sets, and whether a last day on a Saturday, Sunday or public holiday moves to the next working day. `day`: nothing is
 * counted, but one day stands against another that the record or the municipality's procedure names (`recorded`), or against the days
 * on which a provision was law or a power activated (`law`).
 */
export type RuleLimit =
  | { readonly days: number }
  | { readonly deadline: DeadlineKind; readonly rolls: boolean }
  | { readonly day: 'recorded' | 'law' };

/**
 * What a rule counts, each limit under a name of its own; `none` where no day makes a difference to what it finds. It is said so that it can be
 * read, and so that each limit is tried on the days on which the answer turns.
 */
export type RuleClock = 'none' | Readonly<Record<string, RuleLimit>>;

/** One day against another that the record names. */
export const ON_RECORD = { day: 'recorded' } as const satisfies RuleLimit;

/** While a provision was law, or a power activated. */
export const BY_LAW = { day: 'law' } as const satisfies RuleLimit;

/** Expected to last longer than two weeks, the first day counted. */
export const TWO_WEEKS = { deadline: 'two-weeks', rolls: false } as const satisfies RuleLimit;

const isObject = (u: unknown): u is Readonly<Record<string, unknown>> =>
  typeof u === 'object' && u !== null && !Array.isArray(u);

const isLimit = (u: unknown): u is RuleLimit => {
  if (!isObject(u)) return false;
  const { days, deadline, rolls, day } = u;
  switch (Object.keys(u).sort().join(' ')) {
    case 'days':
      return typeof days === 'number' && Number.isInteger(days) && days >= 0;
    case 'deadline rolls':
      return (
        typeof deadline === 'string' && Object.hasOwn(DEADLINE_RULES, deadline) && typeof rolls === 'boolean'
      );
    case 'day':
      return day === 'recorded' || day === 'law';
    default:
      return false;
  }
};

/** A clock as a rule states it, whoever wrote the rule. */
export const RuleClock = new Scalar<RuleClock>(
  'RuleClock',
  (u): u is RuleClock =>
    u === 'none' || (isObject(u) && Object.keys(u).length > 0 && Object.values(u).every(isLimit)),
  'none, or each limit under a name, as { "answered": { "days": 14 } }',
);
