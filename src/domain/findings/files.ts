import { knownBy, type AsOf } from '../changes/as-of.js';
import { dailyLevels, type DailyLevels } from '../changes/daily-levels.js';
import { factsIn, NO_FACTS, withFacts, type Facts } from '../changes/facts.js';
import type { ServiceLevel } from '../changes/level.js';
import type { Timeline, Timelines } from '../changes/timeline.js';
import type { Catalogue } from '../law/catalogue.js';
import type { CommandKey, CrisisKey, StaffKey, UnitKey, UserKey } from '../values/keys.js';
import type { LocalDate } from '../values/local-date.js';
import { storyOf, type Entry } from '../views/story.js';
import { byKind, type OfKind } from './by-kind.js';
import { decisionCases, type DecisionCase } from './decision-case.js';
import { standingEntries, type FileEntry } from './file-entry.js';
import { sayingsIn, type Sayings } from './sayings.js';

/** The record of somebody or something, as far as it was known by then. */
interface File {
  /** As it stands: corrected, redacted, in the order recorded. */
  readonly entries: ReadonlyArray<FileEntry>;
  /** As it was recorded, corrections and all. */
  readonly recorded: ReadonlyArray<Entry>;
}

/** A service user's record. */
export interface UserFile extends File {
  readonly user: UserKey;
  readonly timelines: Timelines;
  readonly decisions: ReadonlyArray<DecisionCase>;
  /** Those of the entries that are of one kind. */
  readonly ofKind: OfKind;
  /** What was said of a decision or of an extension after it was made. */
  readonly saidOf: (decision: CommandKey) => Sayings;
  /** What was known of the person's circumstances on a day, by all that was recorded by `knownAt`. */
  readonly factsOn: (day: LocalDate) => Facts;
  /** The level of one of the person's services on a day; undefined where it was not granted by then. */
  readonly levelOn: (timeline: Timeline, day: LocalDate) => ServiceLevel | undefined;
}

/** A member of staff's record. */
export interface StaffFile extends File {
  readonly staff: StaffKey;
}

/** A unit's record. */
export interface UnitFile extends File {
  readonly unit: UnitKey;
}

/** A crisis' record. */
export interface CrisisFile extends File {
  readonly crisis: CrisisKey;
}

/** What was known of a record by then, and as it stood: entries of newer programs are left to be shown elsewhere. */
export const fileOf = (recorded: ReadonlyArray<Entry>, { knownAt }: AsOf): File => {
  const known = knownBy(recorded, knownAt);
  return { recorded: known, entries: standingEntries(known) };
};

/** The record of one service user, from the entries of their stream. */
export const userFileOf = (
  user: UserKey,
  recorded: ReadonlyArray<Entry>,
  asOf: AsOf,
  catalogue: Catalogue,
): UserFile => {
  const file = fileOf(recorded, asOf);
  const { timelines } = storyOf(file.entries);
  const saidOf = sayingsIn(file.entries);
  const facts = file.entries.reduce(withFacts, NO_FACTS);
  // Several rules ask for the same days.
  const knownOn = new Map<LocalDate, Facts>();
  const levels = new Map<Timeline, DailyLevels>();
  return {
    ...file,
    user,
    timelines,
    ofKind: byKind(file.entries),
    decisions: decisionCases(file.entries, saidOf, timelines, asOf, catalogue),
    saidOf,
    factsOn: (at) => {
      let known = knownOn.get(at);
      if (known === undefined) knownOn.set(at, (known = factsIn(facts, { at, knownAt: asOf.knownAt })));
      return known;
    },
    levelOn: (timeline, day) => {
      let daily = levels.get(timeline);
      if (daily === undefined) levels.set(timeline, (daily = dailyLevels(timeline, asOf.knownAt)));
      return daily(day);
    },
  };
};
