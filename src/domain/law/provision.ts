import type { LocalDate } from '../values/local-date.js';
import type { Label } from '../vocabulary/code-list.js';
import type { ProvisionId } from '../vocabulary/provision-id.js';
import type { DeadlineKind } from './deadline-rules.js';
import type { Window } from './window.js';

/**
 * How far what stands here about a provision was checked: read in the consolidated `statute`, read in the `regulation` (or the act as
 * adopted), vouched for by the `municipality` that added it, or `unverified`: from memory, for people to check.
 */
export type Verification = 'statute' | 'regulation' | 'municipality' | 'unverified';

/** A provision: what it is called (`nb`, `en`), what it demands, and on which days it holds. */
export interface Provision extends Label {
  readonly id: ProvisionId;
  /** The act's short name, as cited in Norwegian. */
  readonly act: string;
  /** The section as cited; absent where the whole act is meant. */
  readonly section?: string;
  /** What it demands or gives, in a few words. */
  readonly title: Label;
  /** The days on which it is law; none for what is adopted and not in force. */
  readonly validity: ReadonlyArray<Window>;
  /** For a crisis power: the days on which it was activated. Outside of them it can't be relied on. */
  readonly activated?: ReadonlyArray<Window>;
  /** The day from which the text is known to be the one that was checked. */
  readonly textSince?: LocalDate;
  /** Where it can be read. */
  readonly source: string;
  readonly verified: Verification;
  /** The deadlines that it sets. */
  readonly deadlines: ReadonlyArray<DeadlineKind>;
  /** What isn't known about it, or is easily misread. */
  readonly remark?: Label;
}
