import { column } from './table.js';

/** A row about a person. */
export interface AboutAPerson {
  readonly user: string;
}

/** Whom a row is about. */
export const user = <R extends AboutAPerson>() =>
  column<R, 'key'>('user', 'key', 'brukerens pseudonym', "the user's pseudonym", (row) => row.user);
