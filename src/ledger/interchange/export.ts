import * as E from 'fp-ts/lib/Either.js';
import type { EventStore } from '../../stores/event-store.js';
import type { StoreError } from '../../stores/store-error.js';
import { cloudEventLine } from './cloud-event.js';
import { ledgerUrn } from './ledger-urn.js';

/** Events read at a time. */
const PAGE = 1_000;

/**
 * A ledger as CloudEvents 1.0, page by page: lines of JSON without their ends. Ends with what was recorded when it began, while
 * others may go on recording. The same ledger gives the same lines in whatever store it is kept; a longer one begins with those of
 * a shorter.
 */
export async function* exportedLines(
  store: EventStore,
): AsyncGenerator<E.Either<StoreError, ReadonlyArray<string>>, void> {
  const head = await store.head();
  if (E.isLeft(head)) {
    yield head;
    return;
  }
  let source: string | undefined;
  let place = 0;
  for (let after = 0; after < head.right;) {
    const page = await store.readAll({ after, limit: PAGE })();
    if (E.isLeft(page)) {
      yield page;
      return;
    }
    const last = page.right.at(-1);
    if (last === undefined) return;
    const lines: string[] = [];
    for (const event of page.right) {
      if (event.position > head.right) break;
      source ??= ledgerUrn(event);
      place += 1;
      // Where it stands among all, which is the same in every store; the number it has in a database means nothing elsewhere.
      lines.push(cloudEventLine({ source, event: { ...event, position: place } }));
    }
    yield E.right(lines);
    after = last.position;
  }
}
