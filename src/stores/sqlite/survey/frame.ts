import type { Connection } from '../driver.js';
import { countable } from '../schema.js';
import { eventBeforeTheFirst, hasItsTables, indexEnd } from '../soundness.js';
import { mustFit, Unfit } from './unfit.js';

/** What the file says of a stream in the stream's own row. */
export interface StreamRow {
  readonly id: number;
  readonly name: string;
  readonly version: number;
  readonly head: number;
}

/** How large the log is, up to where its ids are in their index, and where the file says its streams to end: what its pieces are held against. */
export interface Frame {
  readonly size: number;
  readonly indexed: number;
  readonly streams: ReadonlyArray<StreamRow>;
}

const streamRow = ([id, name, version, head]: ReadonlyArray<unknown>): StreamRow => {
  if (
    !Number.isSafeInteger(id) ||
    typeof id !== 'number' ||
    typeof name !== 'string' ||
    typeof version !== 'number' ||
    typeof head !== 'number'
  )
    throw new Unfit();
  return { id, name, version, head };
};

/** Reads the frame of a log, in the state that the connection sees. */
export const readFrame = (connection: Connection): Frame => {
  if (!hasItsTables(connection) || eventBeforeTheFirst(connection) !== undefined) throw new Unfit();
  const size = connection.prepare('SELECT coalesce(max(position), 0) FROM event').get()?.[0];
  const indexed = indexEnd(connection);
  mustFit(typeof size === 'number' && indexed !== undefined && indexed >= 0 && indexed <= size);
  const streams = connection
    .prepare(
      `SELECT ${countable('id')}, name, ${countable('version')}, ${countable('head')} FROM stream ORDER BY id`,
    )
    .all()
    .map(streamRow);
  return { size, indexed, streams };
};
