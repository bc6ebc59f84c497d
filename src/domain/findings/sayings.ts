import type { Ref } from '../changes/change.js';
import type { EventOf } from '../events/event.js';
import type { CommandKey } from '../values/keys.js';
import type { FileEntry } from './file-entry.js';

/** An event of some kind in a record. */
export interface Said<E extends FileEntry['event']> {
  readonly event: E;
  readonly ref: Ref;
}

/** What was said of one decision after it was made, each in the order recorded. */
export interface Sayings {
  readonly notices: ReadonlyArray<Said<EventOf<'NoticeGiven'>>>;
  readonly reviews: ReadonlyArray<Said<EventOf<'DecisionReviewed'>>>;
  readonly extensions: ReadonlyArray<Said<EventOf<'MeasureExtended'>>>;
  /** Explanations and attempts at contact that name it. */
  readonly talks: ReadonlyArray<Said<EventOf<'ExplanationGiven' | 'ContactAttempted'>>>;
}

type Growing = { -readonly [K in keyof Sayings]: Array<Sayings[K][number]> };

const NOTHING_SAID: Sayings = { notices: [], reviews: [], extensions: [], talks: [] };

/** What was said of each decision in a record: read once, so that looking at many decisions stays cheap. */
export const sayingsIn = (entries: ReadonlyArray<FileEntry>): ((decision: CommandKey) => Sayings) => {
  const said = new Map<CommandKey, Growing>();
  const of = (decision: CommandKey): Growing => {
    let found = said.get(decision);
    if (found === undefined)
      said.set(decision, (found = { notices: [], reviews: [], extensions: [], talks: [] }));
    return found;
  };
  for (const { event, ref } of entries)
    switch (event.type) {
      case 'NoticeGiven':
        for (const id of new Set(event.decisions)) of(id).notices.push({ event, ref });
        break;
      case 'ExplanationGiven':
        for (const id of new Set(event.decisions)) of(id).talks.push({ event, ref });
        break;
      case 'ContactAttempted':
        for (const id of new Set(event.decisions)) of(id).talks.push({ event, ref });
        break;
      case 'DecisionReviewed':
        of(event.reviews).reviews.push({ event, ref });
        break;
      case 'MeasureExtended':
        of(event.extends).extensions.push({ event, ref });
        break;
      default:
    }
  return (decision) => said.get(decision) ?? NOTHING_SAID;
};
