import { isInstant } from '../../domain/values/instant-range.js';
import type { RecordedData, RecordedEvent } from '../event-store.js';
import { completedBy, type Completed } from '../seal/frontier.js';
import { HASH_DIGITS } from '../seal/hash.js';
import type { Row } from './driver.js';
import { Damage } from './failure.js';

const DIGITS = /^[\da-f]*$/;

/** The columns that {@link recordedEvent} reads, in its order. */
export const EVENT_COLUMNS =
  'event.position, event.stream, event.version, event.id, event.type, event.recorded_at, event.metadata, event.data';

/** How many columns these are. */
export const EVENT_WIDTH = 8;

/**
 * Reads an event from its row; `nameOf` gives the name of a stream by its number. A hot path: every event of a
 * replay comes through here, so it goes by index and builds one object.
 */
export const recordedEvent = (row: Row, nameOf: (stream: number) => string): RecordedEvent => {
  const position = row[0];
  const stream = row[1];
  const version = row[2];
  const id = row[3];
  const type = row[4];
  const recordedAt = row[5];
  const metadata = row[6];
  const data = row[7];
  if (
    typeof position !== 'number' ||
    typeof stream !== 'number' ||
    typeof version !== 'number' ||
    typeof id !== 'string' ||
    typeof type !== 'string' ||
    !isInstant(recordedAt) ||
    typeof metadata !== 'string' ||
    typeof data !== 'string'
  )
    throw new Damage(
      `an event of the wrong form${typeof position === 'number' ? ` at position ${position}` : ''}`,
    );
  return { id, type, data, metadata, stream: nameOf(stream), version, position, recordedAt };
};

/** The columns that {@link recordedData} reads, in its order. */
export const DATA_COLUMNS = 'event.position, event.id, event.recorded_at, event.data';

/** Reads what a replay needs of an event. */
export const recordedData = (row: Row): RecordedData => {
  const position = row[0];
  const id = row[1];
  const recordedAt = row[2];
  const data = row[3];
  if (
    typeof position !== 'number' ||
    typeof id !== 'string' ||
    !isInstant(recordedAt) ||
    typeof data !== 'string'
  )
    throw new Damage(
      `an event of the wrong form${typeof position === 'number' ? ` at position ${position}` : ''}`,
    );
  return { position, id, recordedAt, data };
};

/** A whole number that must stand in this column. */
export const wholeNumber = (row: Row, column: number): number => {
  const value = row[column];
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw new Damage('a number is missing in a row');
  return value;
};

/** A text that must stand in this column. */
export const textOf = (row: Row, column: number): string => {
  const value = row[column];
  if (typeof value !== 'string') throw new Damage('a text is missing in a row');
  return value;
};

/** What stands in an event's row of the tree of hashes; its length follows from the event's position. */
export const completedOf = (row: Row, column: number, position: number): Completed => {
  const value = row[column];
  if (
    typeof value !== 'string' ||
    value.length !== completedBy(position) * HASH_DIGITS ||
    !DIGITS.test(value)
  )
    throw new Damage(`hashes of the wrong form at position ${position}`);
  return value;
};
