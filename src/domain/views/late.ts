import { daysBetween } from '../values/local-date.js';
import { osloDate } from '../values/oslo.js';
import type { HistoryEntry } from './history.js';

/** More days than this between what happened and its record, and the entry is marked as late. */
export const LATE_AFTER_DAYS = 7;

/** How many days after it happened an entry was recorded, where that is late. */
export const lateBy = ({ on, ref }: Pick<HistoryEntry, 'on' | 'ref'>): number | undefined => {
  const days = on === undefined ? 0 : daysBetween(on, osloDate(ref.recordedAt));
  return days > LATE_AFTER_DAYS ? days : undefined;
};
