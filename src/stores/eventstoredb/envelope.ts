import { createHash } from 'node:crypto';
import type { BinaryEventData, Position } from '@eventstore/db-client';
import * as E from 'fp-ts/lib/Either.js';
import { parseInstant, showInstant, type Instant } from '../../domain/values/instant.js';
import type { NewEvent, RecordedEvent } from '../event-store.js';

/**
 * What the database keeps as an event's metadata: texts only, so that it stays readable in its own tools and portable to later
 * ones. The ledger's metadata is a text among them, and so keeps its bytes.
 */
interface Envelope {
  readonly forsvarlig: '1';
  /** The event's id in the ledger. */
  readonly id: string;
  readonly recordedAt: string;
  readonly metadata: string;
}

/**
 * The id that the database knows an event by: a UUID (version 8, RFC 9562) made of everything that is recorded. Since the
 * database takes the same id at the same place for a retry, whatever it holds, only the same content may have the same id.
 */
export const databaseId = (stream: string, { id, type, data, metadata }: NewEvent): string => {
  const hash = createHash('sha256');
  for (const text of [stream, id, type, data, metadata])
    hash.update(`${Buffer.byteLength(text)}\n`).update(text);
  const bytes = hash.digest();
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

/** Hidden from whoever lists an object's fields: the client's debug log does, and it must not show a record or a password. */
export const unlisted = <T extends object>(value: T, ...keys: ReadonlyArray<keyof T>): T => {
  for (const key of keys) Object.defineProperty(value, key, { enumerable: false });
  return value;
};

/** Bytes rather than JSON: the client would parse JSON and write it anew, and the bytes are the record. */
export const toDatabase = (stream: string, event: NewEvent, recordedAt: Instant): BinaryEventData => {
  const { id, type, data, metadata } = event;
  const envelope: Envelope = { forsvarlig: '1', id, recordedAt: showInstant(recordedAt), metadata };
  return unlisted(
    {
      id: databaseId(stream, event),
      contentType: 'application/octet-stream' as const,
      type,
      data: Uint8Array.from(Buffer.from(data)),
      metadata: Uint8Array.from(Buffer.from(JSON.stringify(envelope))),
    },
    'data',
    'metadata',
  );
};

const envelopeOf = (metadata: unknown): Envelope | undefined => {
  if (typeof metadata !== 'object' || metadata === null) return undefined;
  const { forsvarlig, id, recordedAt, metadata: text }: Partial<Record<keyof Envelope, unknown>> = metadata;
  return forsvarlig === '1' &&
    typeof id === 'string' &&
    typeof recordedAt === 'string' &&
    typeof text === 'string'
    ? { forsvarlig, id, recordedAt, metadata: text }
    : undefined;
};

/** An event as the client hands it over, as far as it is looked at here. */
export interface DatabaseEvent {
  readonly streamId: string;
  readonly type: string;
  readonly revision: bigint;
  readonly data: unknown;
  readonly metadata?: unknown;
  readonly position?: Position;
}

/** Why an event of the database is none of a ledger's. */
export type Foreign = 'NotOurs' | 'NoPosition';

/** The position of an event in the ledger is where it lies in the database's log. */
export const positionOf = (position: Position | undefined): number | undefined => {
  // Databases before 22.6 tell the largest number there is where they don't know.
  if (position === undefined || position.commit > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  return Number(position.commit);
};

/** An event of the database as the ledger recorded it. */
export const fromDatabase = (
  { streamId, type, revision, data, metadata, position }: DatabaseEvent,
  prefix: string,
): E.Either<Foreign, RecordedEvent> => {
  const envelope = envelopeOf(metadata);
  const recordedAt = envelope && parseInstant(envelope.recordedAt);
  if (!ArrayBuffer.isView(data) || envelope === undefined || recordedAt === undefined || E.isLeft(recordedAt))
    return E.left('NotOurs');
  const place = positionOf(position);
  if (place === undefined) return E.left('NoPosition');
  return E.right({
    id: envelope.id,
    type,
    data: Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('utf8'),
    metadata: envelope.metadata,
    stream: streamId.slice(prefix.length),
    version: Number(revision),
    position: place,
    recordedAt: recordedAt.right,
  });
};
