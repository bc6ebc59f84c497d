import type { Ref } from '../changes/change.js';
import type { LocalDate } from '../values/local-date.js';
import type { LeadershipPower } from '../vocabulary/measure/leadership.js';
import type { CrisisFile } from './files.js';

/** A crisis leadership: from when to when it was set, and what it might decide. */
export interface Leadership {
  readonly ref: Ref;
  readonly from: LocalDate;
  /** The day on which it was ended; its last. */
  readonly until: LocalDate | undefined;
  /** What it was given power over, each list from a day on; none where that was not written down. */
  readonly powers: ReadonlyArray<{
    readonly from: LocalDate;
    readonly powers: ReadonlyArray<LeadershipPower>;
    readonly ref: Ref;
  }>;
}

/** The crisis leaderships that were set in some crises. */
export const leadershipsIn = (crises: Iterable<CrisisFile>): ReadonlyArray<Leadership> =>
  Array.from(crises).flatMap(({ entries }) => {
    let until: LocalDate | undefined;
    const powers: Array<Leadership['powers'][number]> = [];
    for (const { event, ref } of entries) {
      if (event.type === 'CrisisEnded') until = event.effective;
      if (event.type === 'CrisisLeadershipAppointed')
        powers.push({ from: event.effective, powers: event.powers, ref });
    }
    return entries.flatMap(({ event, ref }) =>
      event.type === 'CrisisDeclared' ? [{ ref, from: event.effective, until, powers }] : [],
    );
  });

/** The crisis leaderships that were set on a day. */
export const leadershipsOn = (
  leaderships: ReadonlyArray<Leadership>,
  day: LocalDate,
): ReadonlyArray<Leadership> =>
  leaderships.filter(({ from, until }) => from <= day && (until === undefined || day <= until));

/** What a leadership might decide on a day, with the event that says so; undefined where nothing says. */
export const powersOn = ({ powers }: Leadership, day: LocalDate): Leadership['powers'][number] | undefined =>
  powers
    .filter(({ from }) => from <= day)
    .reduce<Leadership['powers'][number] | undefined>(
      (last, one) => (last === undefined || one.from >= last.from ? one : last),
      undefined,
    );
