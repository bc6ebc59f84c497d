import type { AppendResult } from '@eventstore/db-client';
import type { Instant } from '../../domain/values/instant.js';
import type { NewEvent } from '../event-store.js';
import type { Connection } from './client.js';
import { toDatabase } from './envelope.js';
import { failed, meaningOf, outcomeUnknown } from './failure.js';
import { pauseAfter, within } from './patience.js';
import type { Place } from './reader.js';

/** Events at the place in a stream where they are to stand: after this version, or nowhere. */
export interface Sending {
  readonly stream: string;
  /** -1 where the stream is empty. */
  readonly after: number;
  readonly events: ReadonlyArray<NewEvent>;
  readonly recordedAt: Instant;
}

/** What came of it. `uncertain`: an earlier call went unanswered, so that these may be its events. */
export type Sent =
  | { readonly is: 'recorded'; readonly result: AppendResult; readonly uncertain: boolean }
  /** Something else stands there, and since it does, these events never will. */
  | { readonly is: 'overtaken'; readonly uncertain: boolean };

/**
 * Sends events until it is known what became of them, or patience is at an end. The same events at the same place are
 * recorded once, however often they are sent: so a call that was not answered is made again.
 */
export const senderOf =
  ({ client, credentials, isOpen }: Connection, { location, prefix, patience }: Place) =>
  async ({ stream, after, events, recordedAt }: Sending): Promise<Sent> => {
    const written = events.map((event) => toDatabase(stream, event, recordedAt));
    let unanswered: string | undefined;
    const given = (code: string, tries: number) =>
      unanswered === undefined ? failed(location, code) : outcomeUnknown(location, unanswered, tries);
    for (let tries = 1; ; tries++) {
      if (!isOpen()) throw given('Closed', tries - 1);
      try {
        const call = client.appendToStream(prefix + stream, written, {
          expectedRevision: after < 0 ? 'no_stream' : BigInt(after),
          credentials,
          requiresLeader: true,
          deadline: patience.deadlineMs,
        });
        const result = await within(patience.deadlineMs, call);
        return { is: 'recorded', result, uncertain: unanswered !== undefined };
      } catch (thrown) {
        const meaning = meaningOf(thrown);

        if (meaning.is === 'wrong-version') return { is: 'overtaken', uncertain: unanswered !== undefined };
        const code = 'code' in meaning ? meaning.code : 'NotFound';
        if (meaning.is === 'unknown') unanswered = code;
        // A refusal says nothing about the calls before it.
        const passing = meaning.is === 'unknown' || meaning.is === 'undone';
        if (!passing || tries >= patience.tries) throw given(code, tries);
        await pauseAfter(patience, tries);
      }
    }
  };
