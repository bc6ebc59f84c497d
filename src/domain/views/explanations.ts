import type { AsOf } from '../changes/as-of.js';
import type { Ref } from '../changes/change.js';
import type { FreeText } from '../values/free-text.js';
import type { CommandKey } from '../values/keys.js';
import type { LocalDate } from '../values/local-date.js';
import type { NoticeRecipient } from '../vocabulary/decisions.js';
import type { InformationTopic } from '../vocabulary/explanation.js';
import { toldBy } from './known.js';
import type { Entry } from './story.js';

/** Something that was explained in plain words. */
export interface ExplanationTold {
  readonly on: LocalDate;
  readonly to: NoticeRecipient;
  readonly decisions: ReadonlyArray<CommandKey>;
  readonly words: FreeText;
  readonly apology: boolean;
  readonly source: Ref;
}

/** The explanations given up to a time. */
export const explanationsAt = (entries: ReadonlyArray<Entry>, asOf: AsOf): ReadonlyArray<ExplanationTold> =>
  toldBy(entries, asOf, 'ExplanationGiven').map(({ event, ref }) => {
    const { on, to, decisions, words, apology } = event;
    return { on, to, decisions, words, apology, source: ref };
  });

/** Something practical that was told. */
export interface InformationTold {
  readonly on: LocalDate;
  readonly to: NoticeRecipient;
  readonly topics: ReadonlyArray<InformationTopic>;
  readonly source: Ref;
}

/** The information given up to a time. */
export const informationAt = (entries: ReadonlyArray<Entry>, asOf: AsOf): ReadonlyArray<InformationTold> =>
  toldBy(entries, asOf, 'InformationGiven').map(({ event, ref }) => {
    const { on, to, topics } = event;
    return { on, to, topics, source: ref };
  });
