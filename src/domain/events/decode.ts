import * as E from 'fp-ts/lib/Either.js';
import { guardOf, isTransparent } from '../codec/guard.js';
import { parseIssues, type ParseIssue } from '../codec/parse-issue.js';
import type { CodecNode } from '../codec/codec-node.js';
import { EVENTS, type DomainEvent, type EventName } from './event.js';
import { frameworkMeasureFromV1 } from './upcasts/framework-measure.js';

/** An event of a kind or version that this version of the library does not know: kept and shown, never dropped. */
export interface UnknownEvent {
  readonly type: 'Unknown';
  /** Its own name and version, where it has them in a form that can be shown. */
  readonly name: string;
  readonly writtenVersion: number | undefined;
}

/** A text of the ledger that claims to be an event and is not one. */
export interface UnreadableEvent {
  readonly _tag: 'UnreadableEvent';
  /** Tells it from the events that it stands among, without a further object around each of them. */
  readonly type: 'Unreadable';
  readonly issues: ReadonlyArray<ParseIssue>;
}

interface Reader {
  readonly version: number;
  readonly codec: CodecNode;
  readonly fits: ((u: unknown) => boolean) | undefined;
}

const versionOf = (codec: CodecNode): number => Number(codec.required?.['version']?.value);

const READERS: ReadonlyMap<string, Reader> = new Map(
  Object.entries(EVENTS).map(([name, codec]: [string, CodecNode]) => [
    name,
    { codec, version: versionOf(codec), fits: isTransparent(codec) ? guardOf(codec) : undefined },
  ]),
);

const NAME = /^[A-Za-z][A-Za-z0-9]{0,63}$/;

const unreadable = (issues: ReadonlyArray<ParseIssue>): UnreadableEvent => ({
  _tag: 'UnreadableEvent',
  type: 'Unreadable',
  issues,
});

const UNTAGGED = unreadable([{ path: '', found: 'no tag', expected: 'an event with type and version' }]);

/** What a text of the ledger turns out to be. */
export type ReadEvent = DomainEvent | UnknownEvent | UnreadableEvent;

const readJson = (json: unknown): ReadEvent => {
  const { type, version }: { readonly type?: unknown; readonly version?: unknown } =
    typeof json === 'object' && json !== null ? json : {};
  if (typeof type !== 'string' || typeof version !== 'number') return UNTAGGED;
  if (type === 'FrameworkMeasureAdopted' && version === 1) return readJson(frameworkMeasureFromV1(json));
  const reader = READERS.get(type);
  if (reader?.version !== version)
    return {
      type: 'Unknown',
      name: NAME.test(type) ? type : '?',
      writtenVersion: Number.isSafeInteger(version) ? version : undefined,
    };
  if (reader.fits?.(json) === true) return json as DomainEvent;
  const decoded = reader.codec.decode(json);
  return E.isRight(decoded) ? (decoded.right as DomainEvent) : unreadable(parseIssues(decoded.left));
};

const eitherOf = (read: ReadEvent): E.Either<UnreadableEvent, DomainEvent | UnknownEvent> =>
  read.type === 'Unreadable' ? E.left(read) : E.right(read);

/**
 * Reads an event from parsed JSON. The codec is picked by the event's own tag and version; a guard made from the codec
 * says yes on the fast way, and the codec itself is asked for the reasons when it says no.
 */
export const decodeEvent = (json: unknown): E.Either<UnreadableEvent, DomainEvent | UnknownEvent> =>
  eitherOf(readJson(json));

/** Reads an event from its bytes, for loops over many: {@link parseEvent} without an `Either` around each. */
export const readEvent = (data: string): ReadEvent => {
  let json: unknown;
  try {
    json = JSON.parse(data);
  } catch {
    return unreadable([{ path: '', found: `a text of ${data.length} characters`, expected: 'JSON' }]);
  }
  return readJson(json);
};

/**
 * Reads an event from its bytes.
 *
 * @example
 * import { parseEvent } from 'forsvarlig';
 *
 * // An event of a kind that is not known here is kept and shown, never dropped.
 * const event = parseEvent('{"type":"ServiceMoved","version":1}');
 * assert.deepEqual(event.right, { type: 'Unknown', name: 'ServiceMoved', writtenVersion: 1 });
 */
export const parseEvent = (data: string): E.Either<UnreadableEvent, DomainEvent | UnknownEvent> =>
  eitherOf(readEvent(data));

/** Writes an event as the bytes that become the record: its fields in the order declared, once and for all. */
export const encodeEvent = (event: DomainEvent): string => {
  const codec: CodecNode = EVENTS[event.type satisfies EventName];
  return JSON.stringify(codec.encode(event));
};
