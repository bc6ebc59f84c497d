import { pipe } from 'fp-ts/lib/function.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import { keyChangeIn, LEDGER_STREAM } from '../../proof/key-history.js';
import type { VerifierKey } from '../../proof/verifier-key.js';
import type { EventStore } from '../../stores/event-store.js';
import type { StoreError } from '../../stores/store-error.js';

/** The keys that a ledger says to be or to have been its own: for its owner, who needs nobody's word for that. */
export const ownKeys = (store: EventStore): TaskEither<StoreError, ReadonlyArray<VerifierKey>> =>
  pipe(
    store.readStream(LEDGER_STREAM, { after: -1, limit: Number.POSITIVE_INFINITY }),
    TE.map((events) =>
      events.flatMap((event) => {
        const change = keyChangeIn(event, event.version);
        return change?.change === 'introduced' ? [change.key] : [];
      }),
    ),
  );
