import { isInstant, type Instant, type LocalDate } from 'forsvarlig';
import { DateTime } from 'luxon';

/** Six in the evening in Norway: the working day is over and what was decided on it is known. */
export const evening = (day: LocalDate): Instant => {
  const ms = DateTime.fromISO(`${day}T18:00`, { zone: 'Europe/Oslo' }).toMillis();
  if (!isInstant(ms)) throw new RangeError(`a day outside the calendar of the ledger: ${day}`);
  return ms;
};

/** A clock that stands still until it is told to go to another day. */
export interface SimulatedClock {
  readonly read: () => Instant;
  readonly goTo: (day: LocalDate) => void;
}

/** A ledger takes its clock as an argument. This one lets months of another year happen again in a moment. */
export const simulatedClock = (start: LocalDate): SimulatedClock => {
  let now = evening(start);
  return {
    read: () => now,
    goTo: (day) => {
      now = evening(day);
    },
  };
};
