import * as E from 'fp-ts/lib/Either.js';
import { readCloudEvent, type TravellingEvent } from '../../ledger/interchange/cloud-event.js';
import { readExportedLine, type HashedTraveller } from '../../ledger/interchange/exported-line.js';
import { leafOf } from '../../stores/seal/entry.js';
import { jsonOfLine } from '../lines.js';

const hashed = (travelling: TravellingEvent): HashedTraveller => ({
  travelling,
  leaf: leafOf(travelling.event),
});

/** Reads a line as it was exported, and any other by what it says. */
export const readLine = (text: string): E.Either<string, HashedTraveller> => {
  const exported = readExportedLine(text);
  if (exported !== undefined) return E.right(exported);
  const json = jsonOfLine(text);
  return E.isLeft(json) ? json : E.map(hashed)(readCloudEvent(json.right));
};
