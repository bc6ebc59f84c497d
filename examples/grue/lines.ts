import {
  EVENT_LABELS,
  osloDate,
  showDate,
  type CodeList,
  type HistoryEntry,
  type Label,
  type LocalDate,
} from 'forsvarlig';

/** A day as Norwegians write it. */
export const nb = (date: LocalDate): string => showDate(date, 'nb');

/** A number of days. */
export const days = (n: number): string => `${n} ${n === 1 ? 'dag' : 'dager'}`;

/** Codes in words, with commas between. */
export const listed = <D extends Readonly<Record<string, Label>>>(
  list: CodeList<D>,
  codes: ReadonlyArray<string & keyof D>,
): string => codes.map((code) => list.keys[code]?.nb ?? code).join(', ');

/** What an entry is, with the day on which it happened, and when it was written down where that was another day. */
export const dated = ({ what, on, ref }: HistoryEntry): string => {
  const label = what === 'Unknown' ? 'Ukjent hendelse' : EVENT_LABELS[what].nb;
  const recorded = osloDate(ref.recordedAt);
  return on === undefined || on === recorded
    ? `${nb(on ?? recorded)}: ${label}`
    : `${nb(on)}: ${label} (ført ${nb(recorded)})`;
};
