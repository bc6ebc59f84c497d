import type { AsOf } from '../../changes/as-of.js';
import type { Fact, Facts } from '../../changes/facts.js';
import { daysBetween } from '../../values/local-date.js';
import { osloDate } from '../../values/oslo.js';
import type { CircumstanceName, CircumstanceValues } from '../../vocabulary/circumstances.js';
import { effectiveEntries } from '../effective-entries.js';
import { factsAt } from '../facts.js';
import { happenedBy, historyOf, type HistoryEntry } from '../history.js';
import { storyOf, type Entry } from '../story.js';
import { levelDifference, type LevelDifference } from './levels.js';

/**
 * Why an entry is in the second of two views and not in the first: it was recorded in between, as a correction, a redaction or
 * something new; or it was known, and only happened in between.
 */
export type EntryChange = 'recorded' | 'corrected' | 'redacted' | 'happened';

/** An entry that the second view has and the first does not. */
export interface EntryDifference {
  readonly change: EntryChange;
  readonly entry: HistoryEntry;
  /** Of a correction or redaction the entry that it is about, as the second view has it. */
  readonly amends: HistoryEntry | undefined;
  /** Days from when it happened, by its own account, to when it was recorded; undefined where it tells no day. */
  readonly recordedAfterDays: number | undefined;
}

/** A circumstance of a person that reads differently. */
export type FactDifference = {
  [N in CircumstanceName]: {
    readonly name: N;
    readonly from: Fact<CircumstanceValues[N]> | undefined;
    readonly to: Fact<CircumstanceValues[N]> | undefined;
  };
}[CircumstanceName];

/** What two views of one record have apart. */
export interface Comparison {
  readonly from: AsOf;
  readonly to: AsOf;
  /** In the order recorded. */
  readonly entries: ReadonlyArray<EntryDifference>;
  /** The services whose level reads differently; none for what is no person. */
  readonly levels: ReadonlyArray<LevelDifference>;
  /** What is known of a person differently. */
  readonly facts: ReadonlyArray<FactDifference>;
}

/** Whether the second of two views is of the same day or a later one, and knows as much or more. */
export const inOrder = (from: AsOf, to: AsOf): boolean => from.at <= to.at && from.knownAt <= to.knownAt;

/** Days from when an entry happened to when it was recorded. */
export const recordedAfterDays = ({ on, ref }: HistoryEntry): number | undefined =>
  on === undefined ? undefined : daysBetween(on, osloDate(ref.recordedAt));

const changeOf = ({ ref, event }: HistoryEntry, from: AsOf): EntryChange => {
  if (ref.recordedAt <= from.knownAt) return 'happened';
  if ('corrects' in event) return 'corrected';
  return 'redacts' in event ? 'redacted' : 'recorded';
};

const amendedBy = ({ event }: HistoryEntry): string | undefined => {
  if ('corrects' in event) return event.corrects;
  return 'redacts' in event ? event.redacts : undefined;
};

/**
 * The entries of a record (a user's, a member of staff's, a crisis', a unit's) that one view has and an earlier one does not.
 * What is redacted shows its trace only, in whichever view.
 */
export const compareEntries = (
  entries: ReadonlyArray<Entry>,
  from: AsOf,
  to: AsOf,
): ReadonlyArray<EntryDifference> => {
  const seen = new Set(
    historyOf(entries, from.knownAt)
      .filter(happenedBy(from))
      .map(({ ref }) => ref.id),
  );
  const now = historyOf(entries, to.knownAt).filter(happenedBy(to));
  const byId = new Map(now.map((entry) => [entry.ref.id, entry]));
  return now.flatMap((entry) => {
    if (seen.has(entry.ref.id)) return [];
    const amended = amendedBy(entry);
    return [
      {
        change: changeOf(entry, from),
        entry,
        amends: amended === undefined ? undefined : byId.get(amended),
        recordedAfterDays: recordedAfterDays(entry),
      },
    ];
  });
};

const differs = (a: Fact<unknown> | undefined, b: Fact<unknown> | undefined): boolean =>
  JSON.stringify(a?.value) !== JSON.stringify(b?.value);

const factDifferences = (was: Facts, is: Facts): ReadonlyArray<FactDifference> => {
  const one = <N extends CircumstanceName>(name: N) =>
    differs(was[name], is[name]) ? [{ name, from: was[name], to: is[name] }] : [];
  return [
    ...one('need'),
    ...one('vulnerability'),
    ...one('livesAlone'),
    ...one('specialNeeds'),
    ...one('carer'),
    ...one('unit'),
    ...one('area'),
    ...one('dwelling'),
    ...one('digitalAbility'),
    ...one('hasPhone'),
    ...one('consentCompetenceFlagged'),
    ...one('physicalPresenceNeeded'),
    ...one('riskOfDeterioration'),
    ...one('needsSafety'),
    ...one('staysInMunicipality'),
    ...one('whollyDependent'),
  ];
};

/**
 * Compares two views of one person: what was recorded, corrected or redacted between them, how long after it happened, which
 * levels read differently and by which events, and what is known of the person otherwise. `from` may neither know more nor
 * look at a later day than `to`.
 *
 * @example
 * import { asKnownNow, compareStory, isLocalDate } from 'forsvarlig';
 *
 * const day = '2020-03-20';
 * assert.ok(isLocalDate(day));
 * const { entries, levels, facts } = compareStory([], asKnownNow(day), asKnownNow(day));
 * assert.deepEqual([entries, levels, facts], [[], [], []]);
 */
export const compareStory = (entries: ReadonlyArray<Entry>, from: AsOf, to: AsOf): Comparison => ({
  from,
  to,
  entries: compareEntries(entries, from, to),
  levels: storyOf(entries).timelines.flatMap((timeline) => levelDifference(timeline, from, to) ?? []),
  facts: factDifferences(
    factsAt(effectiveEntries(entries, from.knownAt), from),
    factsAt(effectiveEntries(entries, to.knownAt), to),
  ),
});

/** The same of a record that is about no person: its entries. */
export const compareRecord = (entries: ReadonlyArray<Entry>, from: AsOf, to: AsOf): Comparison => ({
  from,
  to,
  entries: compareEntries(entries, from, to),
  levels: [],
  facts: [],
});
