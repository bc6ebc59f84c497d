import { apartBy, type Rank } from '../../domain/population/order.js';
import type { ServiceKey, UserKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import type { OrderBy, OrderKey } from '../../domain/vocabulary/selection.js';
import type { Task } from '../../domain/vocabulary/services.js';

/** What one service's turn hangs on. */
export interface InLine {
  readonly user: UserKey;
  readonly service: ServiceKey;
  /** The necessary tasks that nobody does now: who has any comes first. */
  readonly belowFloor: ReadonlyArray<Task>;
  /** Where the person stands by each key of the order; undefined where that isn't known, which comes last. */
  readonly rank: Rank;
  /** The day from which the first of the measures in force has held: of those whom no key tells apart, who has waited longest goes first. */
  readonly since: LocalDate;
  /** Minutes of staff more in the week than now. */
  readonly minutes: number;
}

/** What puts a service before another: the first in this list that tells the two apart. */
export type AheadBy = 'below-floor' | OrderBy | 'waited-longer' | 'less-time' | 'key';

interface Told {
  /** Below zero: the first goes first. */
  readonly sign: number;
  readonly by: AheadBy;
}

const told = (sign: number, by: AheadBy): Told | undefined => (sign === 0 ? undefined : { sign, by });

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Which of two services is first in line, and by what. */
export const turnOf = (order: ReadonlyArray<OrderKey>, a: InLine, b: InLine): Told =>
  told(Number(b.belowFloor.length > 0) - Number(a.belowFloor.length > 0), 'below-floor') ??
  apartBy(order, a.rank, b.rank) ??
  told(byText(a.since, b.since), 'waited-longer') ??
  told(a.minutes - b.minutes, 'less-time') ?? {
    // What people are called has its say last.
    sign: byText(a.user, b.user) || byText(a.service, b.service),
    by: 'key',
  };
