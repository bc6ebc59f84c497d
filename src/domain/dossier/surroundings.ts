import type { CrisisKey, InspectionKey, StaffKey, UnitKey } from '../values/keys.js';
import { happenedBy, historyOf, type HistoryEntry } from '../views/history.js';
import { crisisAt, type CrisisThen } from '../views/measures.js';
import { staffAt, type StaffStanding } from '../views/staff.js';
import type { Entry } from '../views/story.js';
import { unitAt, type UnitStanding } from '../views/unit.js';
import { entryIsInPeriod, mayBeAbout, type DossierScope } from './scope.js';

/** Somebody or something with its entries, in the order recorded. */
export interface Told<K> {
  readonly key: K;
  readonly entries: ReadonlyArray<HistoryEntry>;
}

/** What stands around the people of a dossier: those who decided, where, and who has looked at it. */
export interface DossierSurroundings {
  /** The crises with what governs them, from the first entry on: what was decided before a period governs in it. */
  readonly crises: ReadonlyArray<Told<CrisisKey> & { readonly then: CrisisThen }>;
  readonly units: ReadonlyArray<Told<UnitKey> & { readonly standing: UnitStanding | undefined }>;
  readonly staff: ReadonlyArray<Told<StaffKey> & { readonly standing: StaffStanding | undefined }>;
  readonly inspections: ReadonlyArray<Told<InspectionKey>>;
  /** Who read about the people, or was not let in. */
  readonly readings: ReadonlyArray<HistoryEntry>;
  /** With which keys the ledger is signed: each that was introduced or retired. */
  readonly keys: ReadonlyArray<HistoryEntry>;
}

const grouped = <K>(
  entries: ReadonlyArray<Entry>,
  keyOf: (event: Entry['event']) => K | undefined,
): ReadonlyArray<readonly [K, ReadonlyArray<Entry>]> => {
  const found = new Map<K, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry.event);
    if (key === undefined) continue;
    const of = found.get(key);
    if (of === undefined) found.set(key, [entry]);
    else of.push(entry);
  }
  return [...found];
};

const crisisOf = (event: Entry['event']): CrisisKey | undefined =>
  'crisis' in event && !('user' in event) ? event.crisis : undefined;
const unitOf = (event: Entry['event']): UnitKey | undefined =>
  'unit' in event && !('user' in event) ? event.unit : undefined;
const staffOf = (event: Entry['event']): StaffKey | undefined =>
  'staff' in event && !('unit' in event) ? event.staff : undefined;
const inspectionOf = (event: Entry['event']): InspectionKey | undefined =>
  'inspection' in event && !('about' in event) ? event.inspection : undefined;

/**
 * What stands around the people of a dossier, from all entries that are about no user. Of a dossier about one person, units and staff
 * are left out, and of the readings those of others.
 */
export const surroundingsIn = (entries: ReadonlyArray<Entry>, scope: DossierScope): DossierSurroundings => {
  const { asOf, user } = scope;
  const by = (entry: HistoryEntry): boolean => happenedBy(asOf)(entry);
  const history = (recorded: ReadonlyArray<Entry>): ReadonlyArray<HistoryEntry> =>
    historyOf(recorded, asOf.knownAt);
  const ofStaff = user === undefined ? grouped(entries, staffOf) : [];
  const ofUnits = user === undefined ? grouped(entries, unitOf) : [];
  const standings = new Map(
    staffAt(
      [...ofStaff, ...ofUnits].flatMap(([, own]) => own),
      asOf,
    ).map((one) => [one.staff, one]),
  );
  return {
    crises: grouped(entries, crisisOf).map(([key, own]) => ({
      key,
      entries: history(own).filter(by),
      then: crisisAt(own, asOf),
    })),
    units: ofUnits.map(([key, own]) => ({
      key,
      entries: history(own).filter(entryIsInPeriod(scope)),
      standing: unitAt(key, own, asOf),
    })),
    staff: ofStaff.map(([key, own]) => ({
      key,
      entries: history(own).filter(entryIsInPeriod(scope)),
      standing: standings.get(key),
    })),
    inspections: grouped(entries, inspectionOf).map(([key, own]) => ({ key, entries: history(own) })),
    readings: history(entries.filter(({ event }) => 'about' in event && mayBeAbout(scope, event.about))),
    keys: history(entries.filter(({ event }) => 'signingKey' in event)),
  };
};
