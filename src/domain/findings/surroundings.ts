import type { AsOf } from '../changes/as-of.js';
import type { CrisisKey, StaffKey, UnitKey } from '../values/keys.js';
import { COMPLAINT_DEADLINES } from '../law/complaint-deadlines.js';
import { BUILT_IN, type Catalogue } from '../law/catalogue.js';
import type { ComplaintDeadlines } from '../views/complaints.js';
import { procedureOn, type ContactProcedure } from '../law/contact-procedure.js';
import { livesOf } from '../views/measures.js';
import type { Entry } from '../views/story.js';
import { fileOf } from './files.js';
import { leadershipsIn } from './leadership.js';
import type { RuleContext } from './rule-context.js';

/** What a municipality sets for itself, where rules hang on it. */
export interface RuleSettings {
  /** The law and the services. Those of the package when left out. */
  readonly catalogue?: Catalogue;
  /** What is done when somebody does not answer, on every day. Those of the catalogue with their days when left out. */
  readonly procedure?: ContactProcedure;
  /** How long a complaint may take. The deadlines of the law when left out. */
  readonly deadlines?: ComplaintDeadlines;
}

const byKey = <K, A>(
  entries: ReadonlyArray<Entry>,
  keyOf: (event: Entry['event']) => K | undefined,
  file: (key: K, recorded: ReadonlyArray<Entry>) => A,
): ReadonlyMap<K, A> => {
  const found = new Map<K, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry.event);
    if (key === undefined) continue;
    const of = found.get(key);
    if (of === undefined) found.set(key, [entry]);
    else of.push(entry);
  }
  return new Map([...found].map(([key, recorded]) => [key, file(key, recorded)]));
};

const crisisOf = (event: Entry['event']): CrisisKey | undefined =>
  event.type !== 'Unknown' && 'crisis' in event ? event.crisis : undefined;
const staffOf = (event: Entry['event']): StaffKey | undefined =>
  event.type !== 'Unknown' && 'staff' in event && !('unit' in event) ? event.staff : undefined;
const unitOf = (event: Entry['event']): UnitKey | undefined =>
  event.type !== 'Unknown' && 'unit' in event && !('user' in event) ? event.unit : undefined;

/**
 * What every rule can look at, from the entries about crises, units and staff: few beside those about users, which may be among them and
 * are passed over.
 */
export const ruleContext = (
  entries: ReadonlyArray<Entry>,
  asOf: AsOf,
  { catalogue = BUILT_IN, procedure, deadlines = COMPLAINT_DEADLINES }: RuleSettings = {},
): RuleContext => {
  const procedures = procedure === undefined ? catalogue.contactProcedures : [{ procedure }];
  const crises = byKey(entries, crisisOf, (crisis, recorded) => ({ crisis, ...fileOf(recorded, asOf) }));
  return {
    asOf,
    catalogue,
    procedure: procedureOn(procedures, asOf.at),
    procedures,
    deadlines,
    measures: livesOf(entries, asOf.knownAt),
    leaderships: leadershipsIn(crises.values()),
    crises,
    units: byKey(entries, unitOf, (unit, recorded) => ({ unit, ...fileOf(recorded, asOf) })),
    staff: byKey(entries, staffOf, (staff, recorded) => ({ staff, ...fileOf(recorded, asOf) })),
  };
};
