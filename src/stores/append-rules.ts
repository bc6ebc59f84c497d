/// <reference lib="es2024.string" />
import type { Either } from 'fp-ts/lib/Either.js';
import * as E from 'fp-ts/lib/Either.js';
import type {
  Append,
  Appended,
  AppendRefusal,
  ExpectedVersion,
  NewEvent,
  RecordedEvent,
} from './event-store.js';
import { MAX_EVENT_BYTES } from './event-store.js';

/**
 * What every store answers about an append before it looks at its engine. Kept in one place, so that
 * two stores can't come to differ. In this order: misuse, size, an id twice in one append, ids that
 * are recorded already, and only then the expected version: a retry is acknowledged although its expectation is out of date.
 */

// Lone surrogates have no bytes in UTF-8, and NUL ends a text in many an engine: neither comes back as it was given.
const comesBack = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

const eventMisuse = (event: NewEvent): string | undefined => {
  if (event.id === '') return 'an event has an empty id';
  const kept =
    comesBack(event.id) && comesBack(event.type) && comesBack(event.data) && comesBack(event.metadata);
  return kept
    ? undefined
    : 'an event holds a lone surrogate or NUL, which no store can keep (JSON escapes them)';
};

const streamMisuse = (stream: string): string | undefined => {
  if (stream === '') return 'the name of the stream is empty';
  return comesBack(stream) ? undefined : 'the name of the stream holds a lone surrogate or NUL';
};

const appendMisuse = (append: Append): string | undefined => {
  const named = streamMisuse(append.stream);
  if (named !== undefined) return named;
  if (append.events.length === 0) return 'there is no event in it';
  for (const event of append.events) {
    const misuse = eventMisuse(event);
    if (misuse !== undefined) return misuse;
  }
  return undefined;
};

const misuseOfAny = <A>(
  all: ReadonlyArray<A>,
  misuseIn: (one: A) => string | undefined,
): string | undefined => {
  for (let i = 0; i < all.length; i++) {
    const one = all[i];
    const misuse = one && misuseIn(one);
    if (misuse !== undefined) return `append ${i + 1} of ${all.length}: ${misuse}`;
  }
  return undefined;
};

/** What is wrong with the call itself, so that nothing of it may be recorded: a bug of the caller. */
export const misuseOf = (appends: ReadonlyArray<Append>): string | undefined =>
  misuseOfAny(appends, appendMisuse);

const recordMisuse = (event: RecordedEvent): string | undefined =>
  streamMisuse(event.stream) ?? eventMisuse(event);

/** The same of events that were recorded elsewhere, each of which is appended by itself. */
export const misuseOfRecords = (events: ReadonlyArray<RecordedEvent>): string | undefined =>
  misuseOfAny(events, recordMisuse);

/** Why an event is refused for its size alone. */
export const tooLarge = ({ id, data, metadata }: NewEvent): AppendRefusal | undefined => {
  // UTF-16 units become at most three bytes each: nearly every event is small enough without being counted.
  if ((data.length + metadata.length) * 3 <= MAX_EVENT_BYTES) return undefined;
  const bytes = Buffer.byteLength(data) + Buffer.byteLength(metadata);
  return bytes > MAX_EVENT_BYTES ? { _tag: 'EventTooLarge', id, bytes, limit: MAX_EVENT_BYTES } : undefined;
};

const repeatedId = (events: ReadonlyArray<NewEvent>): AppendRefusal | undefined => {
  if (events.length < 2) return undefined;
  const seen = new Set<string>();
  for (const { id } of events) {
    if (seen.has(id)) return { _tag: 'EventIdConflict', id };
    seen.add(id);
  }
  return undefined;
};

/** Refusals that need no look into the store. */
export const refusedUnseen = (append: Append): AppendRefusal | undefined => {
  for (const event of append.events) {
    const refusal = tooLarge(event);
    if (refusal) return refusal;
  }
  return repeatedId(append.events);
};

/** `actual` is the version of the stream's last event, -1 when it is empty. */
export const versionFits = (expected: ExpectedVersion, actual: number): boolean => {
  switch (expected) {
    case 'any':
      return true;
    case 'none':
      return actual === -1;
    case 'exists':
      return actual !== -1;
    default:
      return actual === expected;
  }
};

const sameBytes = (stream: string, event: NewEvent, recorded: RecordedEvent): boolean =>
  recorded.stream === stream &&
  recorded.type === event.type &&
  recorded.data === event.data &&
  recorded.metadata === event.metadata;

/**
 * Judges an append by what is recorded under its ids (in the order of its events; `undefined` where an id is free).
 * `undefined`: all ids are free. A duplicate: these very events stand there one after the other, as this append
 * would have put them. Everything else is a conflict, told with the first id at fault.
 */
export const earlierRecording = (
  append: Append,
  found: ReadonlyArray<RecordedEvent | undefined>,
): Either<AppendRefusal, Appended> | undefined => {
  const conflict = (id: string) => E.left<AppendRefusal, Appended>({ _tag: 'EventIdConflict', id });
  let before: RecordedEvent | undefined;
  let taken: string | undefined;
  let free = 0;
  for (let i = 0; i < append.events.length; i++) {
    const event = append.events[i];
    const recorded = found[i];
    if (!event || !recorded) {
      free++;
      continue;
    }
    if (!sameBytes(append.stream, event, recorded)) return conflict(event.id);
    if (before && recorded.version !== before.version + 1) return conflict(event.id);
    before = recorded;
    taken ??= event.id;
  }
  if (!before || taken === undefined) return undefined;
  if (free > 0) return conflict(taken);
  return E.right({ duplicate: true, version: before.version, position: before.position });
};
