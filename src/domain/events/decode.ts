import * as E from 'fp-ts/lib/Either.js';
import type * as t from 'io-ts';
import { guardOf, isTransparent, openGuardOf } from '../codec/guard.js';
import { parseIssues, type ParseIssue } from '../codec/parse-issue.js';
import type { CodecNode } from '../codec/codec-node.js';
import { readerOf, type ReadText } from '../codec/reader.js';
import { writersOf } from '../codec/written.js';
import type { NotSupposed } from '../values/supposed.js';
import { CORRECTION_EVENTS } from './correction-events.js';
import { EVENTS, type DomainEvent, type EventName, type EventOf } from './event.js';
import type { Written } from './upcasts/upcast.js';
import { upcast } from './upcasts/upcasts.js';

/**
 * An event that this version of the library does not know: of a kind or version of its own, or one with a code that is on none of
 * the lists here, as a newer program writes. Kept and shown, never dropped, and nothing is decided on it.
 */
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

/** The codec of one of the events: what it takes is an event. */
interface EventCodec extends CodecNode {
  readonly is: t.Is<DomainEvent>;
  readonly decode: t.Decode<unknown, DomainEvent>;
}

interface Reader {
  readonly version: number;
  readonly codec: EventCodec;
  readonly fits: t.Is<DomainEvent> | undefined;
  /** Reads it from its text, where that is as the encoder writes it. */
  readonly asWritten: ReadText<DomainEvent> | undefined;
  /** Whether it would fit if its codes were others. */
  readonly fitsOpenly: (u: unknown) => boolean;
}

const versionOf = (codec: CodecNode): number => Number(codec.required?.['version']?.value);

const READERS: ReadonlyMap<string, Reader> = new Map(
  Object.entries(EVENTS).map(([name, codec]: [string, EventCodec]) => [
    name,
    {
      codec,
      version: versionOf(codec),
      fits: isTransparent(codec) ? guardOf(codec) : undefined,
      asWritten: readerOf(codec),
      fitsOpenly: openGuardOf(codec),
    },
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

const unknown = (type: string, version: number): UnknownEvent => ({
  type: 'Unknown',
  name: NAME.test(type) ? type : '?',
  writtenVersion: Number.isSafeInteger(version) ? version : undefined,
});

const isWritten = (u: unknown): u is Written => typeof u === 'object' && u !== null && !Array.isArray(u);

/** The fields in which an event has other events in it, one or a list. */
const NESTED: ReadonlyArray<string> = [
  'now' satisfies keyof EventOf<'EntryCorrected'>,
  'alongside' satisfies keyof EventOf<'CrisisEntryCorrected'>,
];

/** What an event has in it in the form of now; what is no event stays as it is, for the codec to say so. */
const innerForm = (inner: unknown): unknown => {
  if (Array.isArray(inner)) {
    const forms = inner.map(innerForm);
    return forms.includes(undefined) ? undefined : forms;
  }
  if (!isWritten(inner)) return inner;
  const { type, version } = inner;
  return typeof type === 'string' && typeof version === 'number' ? currentForm(inner, type, version) : inner;
};

/** An event in the form of now, with the event that it has in it; undefined where one of them is of a version unheard of. */
const currentForm = (written: Written, type: string, version: number): Written | undefined => {
  const reader = READERS.get(type);
  if (reader === undefined) return undefined;
  const current = reader.version === version ? written : upcast(written, type, version, reader.version);
  if (current === undefined || !Object.hasOwn(CORRECTION_EVENTS, type)) return current;
  const inner = NESTED.flatMap((field) =>
    field in current ? [[field, innerForm(current[field])] as const] : [],
  );
  return inner.some(([, form]) => form === undefined)
    ? undefined
    : { ...current, ...Object.fromEntries(inner) };
};

/** Reads what the fast way does not take: older forms, what a newer program wrote, and what is malformed. */
const readSlowly = (json: Written, type: string, version: number): ReadEvent => {
  const reader = READERS.get(type);
  const current = currentForm(json, type, version);
  if (reader === undefined || current === undefined) return unknown(type, version);
  const decoded = reader.codec.decode(current);
  if (E.isRight(decoded)) return decoded.right;
  return reader.fitsOpenly(current) ? unknown(type, version) : unreadable(parseIssues(decoded.left));
};

const readJson = (json: unknown): ReadEvent => {
  if (!isWritten(json)) return UNTAGGED;
  const { type, version } = json;
  if (typeof type !== 'string' || typeof version !== 'number') return UNTAGGED;
  const reader = READERS.get(type);
  return reader?.version === version && reader.fits?.(json) === true ? json : readSlowly(json, type, version);
};

const eitherOf = (read: ReadEvent): E.Either<UnreadableEvent, DomainEvent | UnknownEvent> =>
  read.type === 'Unreadable' ? E.left(read) : E.right(read);

/**
 * Reads an event from parsed JSON. The codec is picked by the event's own tag and version; a guard made from the codec
 * says yes on the fast way, and the codec itself is asked for the reasons when it says no. An event of an older version is read in
 * the form of now.
 */
export const decodeEvent = (json: unknown): E.Either<UnreadableEvent, DomainEvent | UnknownEvent> =>
  eitherOf(readJson(json));

/** How the text of an event begins, as the encoder writes it. */
const HEAD = '{"type":"';

const readAsWritten = (data: string): DomainEvent | undefined =>
  data.startsWith(HEAD)
    ? READERS.get(data.slice(HEAD.length, data.indexOf('"', HEAD.length)))?.asWritten?.(data)
    : undefined;

/**
 * Reads an event from its bytes, for loops over many: {@link parseEvent} without an `Either` around each. A text as
 * {@link encodeEvent} writes it is read straight; any other is parsed first, and comes to the same. Events whose texts have parts in
 * common may share them: what was read is not to be written to.
 */
export const readEvent = (data: string): ReadEvent => {
  const event = readAsWritten(data);
  if (event !== undefined) return event;
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

const writerOf = writersOf(EVENTS, 'declared');

/** Writes an event as the bytes that become the record: its fields in the order declared, once and for all. */
export const encodeEvent = (event: DomainEvent & NotSupposed): string =>
  writerOf(event.type satisfies EventName)(event);
