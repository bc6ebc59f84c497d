import { parentPort } from 'node:worker_threads';
import * as E from 'fp-ts/lib/Either.js';
import { RULES } from '../../domain/findings/built-in.js';
import type { FromThread, ToThread } from './crew.js';
import { createTeller, type Teller } from './teller.js';

/** What runs in a thread of a crew: it tells people as they are sent, and hands over the bytes without copying them. */
let teller: Teller | undefined;

parentPort?.on('message', (message: ToThread) => {
  if ('telling' in message) {
    teller = createTeller({ ...message.telling, rules: RULES });
    return;
  }
  if (teller === undefined) throw new Error('people came before it was known how to tell them');
  const told: FromThread = teller(message.people, message.room);
  const bytes = E.isLeft(told)
    ? []
    : told.right.tables.flatMap(({ csv, jsonl }) => [csv.buffer, jsonl.buffer]);
  parentPort?.postMessage(told, bytes);
});
