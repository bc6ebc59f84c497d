import { knownBy } from '../changes/as-of.js';
import { effective } from '../changes/effective.js';
import type { Amendment } from '../events/correction-events.js';
import type { Instant } from '../values/instant.js';
import type { Entry } from './story.js';

/**
 * The entries known at an instant as they stood then: a corrected one as it should have read, at the place of the original
 * (its `ref` is that of the correction, with `insteadOf`); a redacted one gone. Corrections and redactions are left out: what
 * they say is said. Views of facts fold over this and need to know nothing of corrections.
 */
export const effectiveEntries = (entries: ReadonlyArray<Entry>, knownAt: Instant): ReadonlyArray<Entry> =>
  effective<Exclude<Entry['event'], Amendment>>(knownBy(entries, knownAt));
