import { isAmendment } from '../events/amendment.js';
import type { RedactionEvent } from '../events/correction-events.js';
import type { EventName } from '../events/event.js';
import type { Ref } from '../changes/change.js';
import type { Entry } from './story.js';

/** What is left of an entry that was redacted: that it was there, of which kind, and who took it out and why. */
export interface RedactedEntry {
  readonly type: 'Redacted';
  readonly was: EventName | 'Unknown';
  readonly by: { readonly ref: Ref; readonly event: RedactionEvent };
}

type Redaction = RedactedEntry['by'];

/**
 * The redaction that hides the content of an entry, if there is one: of the entry itself, or, of a correction, of the entry that
 * it corrected, recorded later than the correction. What was once redacted is not shown again, whatever is recorded after.
 */
export const hidingIn = (entries: ReadonlyArray<Entry>): ((entry: Entry) => Redaction | undefined) => {
  const redactions = new Map<string, { readonly at: number; readonly redaction: Redaction }>();
  for (const [at, { event, ref }] of entries.entries()) {
    if (event.type === 'Unknown' || !isAmendment(event) || !('redacts' in event)) continue;
    const others = 'others' in event ? (event.others ?? []) : [];
    for (const id of [event.redacts, ...others]) redactions.set(id, { at, redaction: { ref, event } });
  }
  // Almost no record has any.
  if (redactions.size === 0) return () => undefined;
  const places = new Map(entries.map(({ ref }, at) => [ref.id, at]));
  return ({ event, ref }) => {
    const own = redactions.get(ref.id);
    if (own !== undefined) return own.redaction;
    if (!isAmendment(event) || 'redacts' in event) return undefined;
    const ofOriginal = redactions.get(event.corrects);
    return ofOriginal !== undefined && ofOriginal.at > (places.get(ref.id) ?? 0)
      ? ofOriginal.redaction
      : undefined;
  };
};
