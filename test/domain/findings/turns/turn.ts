import type { RuleId } from '../../../../src/index.js';
import type { Written } from '../../../render/small-world.js';
import type { Situation } from '../case.js';

/** A record to look at; long after the day that turns, when it is not said when. */
export type Looked = ReadonlyArray<Written> | (Pick<Situation, 'given'> & Partial<Situation>);

/**
 * What a rule says when something comes on one day or the next. The days are chosen by whoever walks through the turns; a
 * record is made for each.
 */
export interface Turn {
  /** Where it finds something: after the day that turns, from it on, before it, or up to it with the day itself. */
  readonly finds: 'after' | 'from' | 'before' | 'until';
  /** What is looked at when the limit runs from one day, and what it is about comes on another. */
  readonly record: (from: string, on: string) => Looked;
  /** The same where that never comes: found on the day after the last. */
  readonly never?: (from: string) => ReadonlyArray<Written>;
  /** Counted back from the day and not on from it. */
  readonly back?: true;
  /** The days that turn, where the law sets them. */
  readonly days?: ReadonlyArray<string>;
}

/** The turns of a rule, by the names of its limits. */
export interface RuleTurns {
  readonly rule: RuleId;
  readonly turns: Readonly<Record<string, ReadonlyArray<Turn>>>;
}

/** Days by the calendar, apart from what the package reckons with. */
export const plus = (day: string, days: number): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
};

/** In time up to a day, and found after it, whether it comes late or never. */
export const awaited = (
  record: (from: string, on?: string) => ReadonlyArray<Written>,
): ReadonlyArray<Turn> => [{ finds: 'after', record, never: (from) => record(from) }];

/** Something that comes or not, as the last of a record. */
export const maybe = (on: string | undefined, made: (on: string) => Written): ReadonlyArray<Written> =>
  on === undefined ? [] : [made(on)];

export const turning = (
  finds: Turn['finds'],
  record: Turn['record'],
  more: Pick<Turn, 'back' | 'days'> = {},
): ReadonlyArray<Turn> => [{ finds, record, ...more }];
