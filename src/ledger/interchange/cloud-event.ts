import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { parseIssues, showIssue } from '../../domain/codec/parse-issue.js';
import { Scalar } from '../../domain/codec/scalar.js';
import { struct } from '../../domain/codec/struct.js';
import { parseInstant, showInstant } from '../../domain/values/instant.js';
import type { RecordedEvent } from '../../stores/event-store.js';
import { leafOf } from '../../stores/seal/entry.js';
import { isHash } from '../../stores/seal/hash.js';

/** An event of a ledger on its way to another one. */
export interface TravellingEvent {
  /** The ledger that it comes from. */
  readonly source: string;
  /** With its place among all events of the ledger for a position, counted from 1 without gaps. */
  readonly event: RecordedEvent;
}

export const TYPE_PREFIX = 'no.forsvarlig.';

/** The text as others would write it, after reading it as JSON; undefined where it can't be read and written. */
const rewritten = (json: unknown): string | undefined => {
  try {
    return JSON.stringify(json);
  } catch {
    // Nested deeper than there is room for.
    return undefined;
  }
};

const parsed = (text: string): unknown => {
  try {
    const json: unknown = JSON.parse(text);
    return json;
  } catch {
    return undefined;
  }
};

/** Data says its version; where it does, the type of the CloudEvent ends with it. */
const typeSuffix = (data: unknown): string => {
  const { version }: { readonly version?: unknown } = typeof data === 'object' && data !== null ? data : {};
  return typeof version === 'number' && Number.isSafeInteger(version) && version > 0 ? `.v${version}` : '';
};

/**
 * An event as a CloudEvent 1.0, one line of JSON without its end. The attributes stand in a fixed order; `data` is the event's own text, and
 * stands last. Where reading and writing `data` as JSON would give other bytes, `datatext` holds the exact ones.
 *
 * @example
 * import { cloudEventLine, readCloudEvent, run } from 'forsvarlig';
 *
 * const event = { id: 'e1', type: 'VisitsReduced', metadata: '{}', data: '{"type":"VisitsReduced","version":1}' };
 * const travelling = { source: 'urn:x', event: { ...event, stream: 'user-1', version: 0, position: 1, recordedAt: 0 } };
 * const line = cloudEventLine(travelling);
 * assert.equal(JSON.parse(line).type, 'no.forsvarlig.VisitsReduced.v1');
 * assert.deepEqual(readCloudEvent(JSON.parse(line)), { _tag: 'Right', right: travelling });
 */
export const cloudEventLine = ({ source, event }: TravellingEvent): string => {
  const data = parsed(event.data);
  const text = data === undefined ? undefined : rewritten(data);
  const attributes = {
    specversion: '1.0',
    id: event.id,
    source,
    type: `${TYPE_PREFIX}${event.type}${typeSuffix(data)}`,
    time: showInstant(event.recordedAt),
    ...(text === undefined ? {} : { datacontenttype: 'application/json' }),
    stream: event.stream,
    streamversion: event.version,
    // A text: CloudEvents' own integers end at 2,147,483,647.
    position: String(event.position),
    metadata: event.metadata,
    leafhash: leafOf(event),
    ...(text === event.data ? {} : { datatext: event.data }),
  };
  const line = JSON.stringify(attributes);
  return text === undefined ? line : `${line.slice(0, -1)},"data":${text}}`;
};

const isText = (u: unknown): u is string => typeof u === 'string' && u !== '';
const Text = new Scalar('Text', isText, 'a text that is not empty');

const isPosition = (u: unknown): u is string =>
  typeof u === 'string' && /^[1-9]\d{0,15}$/.test(u) && Number.isSafeInteger(Number(u));
const isVersion = (u: unknown): u is number => typeof u === 'number' && Number.isSafeInteger(u) && u >= 0;
const isType = (u: unknown): u is string => typeof u === 'string' && u.startsWith(TYPE_PREFIX);
const isTime = (u: unknown): u is string => typeof u === 'string' && E.isRight(parseInstant(u));

/** The attributes of an event on its way, without its data. */
export const CloudEvent = struct(
  'CloudEvent',
  {
    specversion: t.literal('1.0'),
    id: Text,
    source: Text,
    type: new Scalar('Type', isType, `a text that begins with ${TYPE_PREFIX}`),
    time: new Scalar('Time', isTime, 'an instant with offset, to the millisecond'),
    stream: Text,
    streamversion: new Scalar('Version', isVersion, 'a whole number from 0'),
    position: new Scalar('Position', isPosition, 'a whole number from 1, as text'),
    metadata: t.string,
    leafhash: new Scalar('Hash', isHash, '64 hexadecimal digits in lower case'),
  },
  { datatext: t.string },
);

const OTHER_BYTES =
  'not byte for byte the event that was exported (leafhash differs); take the line as it was exported';

/**
 * Reads a CloudEvent that {@link cloudEventLine} wrote, also when others wrote its JSON anew: the bytes of the event are those that were
 * exported, or it is an error. Attributes that are none of these are passed over. Left tells in one line what is wrong, without content.
 */
export const readCloudEvent = (json: unknown): E.Either<string, TravellingEvent> => {
  const decoded = CloudEvent.decode(json);
  if (E.isLeft(decoded)) return E.left(parseIssues(decoded.left).map(showIssue).join('; '));
  const { source, type, time, datatext, leafhash, position, ...attributes } = decoded.right;
  const data: unknown = typeof json === 'object' && json !== null && 'data' in json ? json.data : undefined;
  const text = datatext ?? (data === undefined ? undefined : rewritten(data));
  if (text === undefined) return E.left('data: found nothing, expected the event');
  const suffix = typeSuffix(datatext === undefined ? data : parsed(datatext));
  if (!type.endsWith(suffix))
    return E.left(`type: found another version than that of data, expected it to end with ${suffix}`);
  const recordedAt = parseInstant(time);
  if (E.isLeft(recordedAt)) return E.left(`time: expected ${recordedAt.left}`);
  const event: RecordedEvent = {
    id: attributes.id,
    type: type.slice(TYPE_PREFIX.length, type.length - suffix.length),
    data: text,
    metadata: attributes.metadata,
    stream: attributes.stream,
    version: attributes.streamversion,
    position: Number(position),
    recordedAt: recordedAt.right,
  };
  return leafOf(event) === leafhash ? E.right({ source, event }) : E.left(OTHER_BYTES);
};
