import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { parseIssues, showIssue } from '../domain/codec/parse-issue.js';
import { Scalar } from '../domain/codec/scalar.js';
import { struct } from '../domain/codec/struct.js';
import { isInstant } from '../domain/values/instant.js';
import type { RecordedEvent } from '../stores/event-store.js';
import { leafOf } from '../stores/seal/entry.js';
import { isHash, type Hash } from '../stores/seal/hash.js';
import type { StreamHead, StreamProof } from './stream-tree.js';

/** Where an event stands: in its stream, and among all events of the ledger. Both are counted from 0. */
export interface EventPlace {
  readonly stream: string;
  readonly version: number;
  readonly index: number;
}

/** An event of a dossier with everything that its leaf is made of. */
export interface ShownEvent extends EventPlace, Omit<RecordedEvent, 'position'> {}

/** An event of a dossier that is not shown: that it is there can be checked, and nothing else. */
export interface WithheldEvent extends EventPlace {
  readonly leaf: Hash;
}

/** An event as a line of `events.jsonl`. */
export type EventLine = ShownEvent | WithheldEvent;

/** A stream as a line of `streams.jsonl`: what the ledger holds of it, and the proof. */
export type StreamLine =
  | (StreamHead & { readonly path: ReadonlyArray<Hash> })
  /** The ledger holds nothing of it. */
  | ({ readonly stream: string; readonly count: 0 } & StreamProof);

/** The hash of the leaf of an event in a dossier: computed from what is shown, or as it is given. */
export const leafOfLine = (line: EventLine): Hash => ('leaf' in line ? line.leaf : leafOf(line));

/** One line of JSON without its end; the fields always stand in this order. */
export const eventLine = (line: EventLine): string => {
  const { stream, version, index } = line;
  if ('leaf' in line) return JSON.stringify({ stream, version, index, leaf: line.leaf });
  const { id, type, recordedAt, metadata, data } = line;
  return JSON.stringify({ stream, version, index, id, type, recordedAt, metadata, data });
};

/** One line of JSON without its end; the fields always stand in this order. */
export const streamLine = (line: StreamLine): string => {
  const { stream, count, path } = line;
  return 'root' in line
    ? JSON.stringify({ stream, count, root: line.root, path })
    : JSON.stringify({ stream, count, path, found: line.found });
};

const isCount = (u: unknown): u is number => typeof u === 'number' && Number.isSafeInteger(u) && u >= 0;
const isText = (u: unknown): u is string => typeof u === 'string' && u !== '';

const Place = new Scalar('Place', isCount, 'a whole number from 0');
const Text = new Scalar('Text', isText, 'a text that is not empty');
const HashText = new Scalar('Hash', isHash, '64 hexadecimal digits in lower case');

const Where = { stream: Text, version: Place, index: Place };

const Withheld = struct('Withheld', { ...Where, leaf: HashText });

const Shown = struct('Shown', {
  ...Where,
  id: Text,
  type: Text,
  recordedAt: new Scalar('Instant', isInstant, 'milliseconds since 1970'),
  metadata: t.string,
  data: t.string,
});

const Path = t.readonlyArray(HashText);

const Present = struct('Present', {
  stream: Text,
  count: new Scalar('Count', (u): u is number => isCount(u) && u > 0, 'a whole number from 1'),
  root: HashText,
  path: Path,
});

const Absent = struct(
  'Absent',
  { stream: Text, count: t.literal(0), path: Path },
  { found: struct('Leaf', { key: HashText, content: HashText }) },
);

const parsed = (line: string): E.Either<string, object> => {
  try {
    const json: unknown = JSON.parse(line);
    return typeof json === 'object' && json !== null ? E.right(json) : E.left('not a JSON object');
  } catch {
    return E.left('not JSON');
  }
};

const said = (errors: t.Errors): string => parseIssues(errors).map(showIssue).join('; ');

/**
 * What was read must be written as the line is, to the letter: of a field that stands twice, or of digits written otherwise, another
 * program could read something else than was checked.
 */
const toTheLetter = <A>(
  line: string,
  write: (read: A) => string,
  read: E.Either<string, A>,
): E.Either<string, A> =>
  E.isRight(read) && write(read.right) !== line ? E.left('not written as it should be, to the letter') : read;

/** Reads a line of `events.jsonl`. Left says what is wrong, without content. */
export const parseEventLine = (line: string): E.Either<string, EventLine> => {
  const json = parsed(line);
  if (E.isLeft(json)) return json;
  const read: E.Either<t.Errors, EventLine> =
    'leaf' in json.right ? Withheld.decode(json.right) : Shown.decode(json.right);
  return toTheLetter(line, eventLine, E.mapLeft(said)(read));
};

/** Reads a line of `streams.jsonl`. Left says what is wrong, without content. */
export const parseStreamLine = (line: string): E.Either<string, StreamLine> => {
  const json = parsed(line);
  if (E.isLeft(json)) return json;
  const read: E.Either<t.Errors, StreamLine> =
    'root' in json.right
      ? Present.decode(json.right)
      : E.map(({ stream, path, found }: t.TypeOf<typeof Absent>): StreamLine => ({
          stream,
          count: 0,
          path,
          found,
        }))(Absent.decode(json.right));
  return toTheLetter(line, streamLine, E.mapLeft(said)(read));
};
