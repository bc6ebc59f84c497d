import * as E from 'fp-ts/lib/Either.js';
import type { OfPerson } from '../../domain/views/population.js';
import type { ImageOfPeople } from './image.js';
import { firstDayOf } from './pack.js';
import type { RowCursor } from './unpack.js';

/** Rows of one person in memory, read as those of a file are. All are handed on: those of later days make no difference. */
const cursorOver = (person: number, rows: ReadonlyArray<OfPerson>): RowCursor => {
  let user = person;
  return {
    get user() {
      return user;
    },
    isPruned: false,
    readRows: (_until, { take }) => {
      for (const row of rows) take(row);
      user = Number.POSITIVE_INFINITY;
    },
    again: (wanted) => {
      if (wanted === person) user = person;
    },
    seek: (wanted) => {
      if (wanted > person) user = Number.POSITIVE_INFINITY;
    },
  };
};

/** What was heard of one person, in the order recorded: packing it for one question would take longer than answering. */
export const rowsInMemory = (
  header: ImageOfPeople['header'],
  person: number,
  rows: ReadonlyArray<OfPerson>,
): ImageOfPeople => ({
  header,
  cursorAt: () => E.right(cursorOver(person, rows)),
  firstDay: () => {
    let first = Number.POSITIVE_INFINITY;
    for (const row of rows) first = Math.min(first, firstDayOf(row));
    return E.right(first);
  },
});
