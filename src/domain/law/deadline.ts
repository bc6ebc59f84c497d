import { isLocalDate, plusDays, type LocalDate } from '../values/local-date.js';
import type { BuiltInProvisionId } from '../vocabulary/provision-id.js';
import { DEADLINE_RULES, type DeadlineKind, type DeadlineRule, type Span } from './deadline-rules.js';
import { workingDayFrom } from './holidays.js';

/** A deadline worked out, with the rule it was worked out by. */
export interface Deadline {
  readonly kind: DeadlineKind;
  readonly rule: DeadlineRule;
  readonly provision: BuiltInProvisionId;
  /** The day it runs from: the notice reached the person, the letter came in, the measure began. */
  readonly from: LocalDate;
  /** The first day that is counted: the same, or the day after. */
  readonly firstCounted: LocalDate;
  /** The last day by the calendar alone. */
  readonly last: LocalDate;
  /** The last day where a deadline that ends on a Saturday, Sunday or public holiday rolls to the next working day. */
  readonly rolled: LocalDate;
  /** Whether rolling applies to this deadline: not at all, or by a general rule that was not verified. */
  readonly rolling: DeadlineRule['lastDay'];
}

/** The same day some months later; the last of that month where it has no such day. */
export const plusMonths = (date: LocalDate, months: number): LocalDate => {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const month = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
  for (let day = Number(date.slice(8)); day >= 1; day -= 1) {
    const there = `${month}-${String(day).padStart(2, '0')}`;
    if (isLocalDate(there)) return there;
  }
  throw new RangeError('a day outside the calendar of the ledger');
};

const plusSpan = (date: LocalDate, span: Span): LocalDate => {
  if ('months' in span) return plusMonths(date, span.months);
  return plusDays(date, 'weeks' in span ? span.weeks * 7 : span.days);
};

/**
 * The last day of a deadline that runs from a day: by the calendar alone (`last`) and with weekends and public holidays (`rolled`). Where
 * the law's own text counts plain days, both are the same.
 *
 * @example
 * import { deadline, isLocalDate } from 'forsvarlig';
 *
 * const reached = '2021-04-19';
 * assert.ok(isLocalDate(reached));
 * const { last, rolled } = deadline('appeal-patient-rights', reached);
 * // Four weeks later is 17 May, Constitution Day.
 * assert.equal(last, '2021-05-17');
 * assert.equal(rolled, '2021-05-18');
 */
export const deadline = (kind: DeadlineKind, from: LocalDate): Deadline => {
  const rule: DeadlineRule = DEADLINE_RULES[kind];
  const after = plusSpan(from, rule.span);
  const last = rule.countsFirstDay ? plusDays(after, -1) : after;
  return {
    kind,
    rule,
    provision: rule.provision,
    from,
    firstCounted: rule.countsFirstDay ? from : plusDays(from, 1),
    last,
    rolled: rule.lastDay === 'stays' ? last : workingDayFrom(last),
    rolling: rule.lastDay,
  };
};
