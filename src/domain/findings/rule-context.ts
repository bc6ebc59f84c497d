import type { AsOf } from '../changes/as-of.js';
import type { FrameworkLife } from '../changes/framework-life.js';
import type { Catalogue } from '../law/catalogue.js';
import type { ComplaintDeadlines } from '../views/complaints.js';
import type { ContactProcedure, DatedProcedure } from '../law/contact-procedure.js';
import type { CrisisKey, StaffKey, UnitKey } from '../values/keys.js';
import type { Leadership } from './leadership.js';
import type { CrisisFile, StaffFile, UnitFile } from './files.js';

/** What every rule can look at beside the record that it is given: the law, the two times, and those who are few. */
export interface RuleContext {
  readonly asOf: AsOf;
  readonly catalogue: Catalogue;
  /** The procedure for who does not answer on the day asked about. */
  readonly procedure: ContactProcedure;
  /** All of them, in the order in which they came to hold: what was to be done then is judged by the one that held then. */
  readonly procedures: ReadonlyArray<DatedProcedure>;
  readonly deadlines: ComplaintDeadlines;
  /** The measures for many of every crisis, with what became of each. */
  readonly measures: ReadonlyArray<FrameworkLife>;
  /** The crisis leaderships that were set, and what they might decide. */
  readonly leaderships: ReadonlyArray<Leadership>;
  readonly crises: ReadonlyMap<CrisisKey, CrisisFile>;
  readonly units: ReadonlyMap<UnitKey, UnitFile>;
  readonly staff: ReadonlyMap<StaffKey, StaffFile>;
}
