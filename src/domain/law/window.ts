import type * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { isLocalDate, LocalDate } from '../values/local-date.js';

/** A span of days, both ends counted. An end that is left out is open. */
export const Window = struct('Window', {}, { from: LocalDate, to: LocalDate });
export type Window = t.TypeOf<typeof Window>;

/** Whether a day lies in a window. */
export const holds = ({ from, to }: Window, day: LocalDate): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);

/** The window of several in which a day lies. */
export const windowOn = (windows: ReadonlyArray<Window>, day: LocalDate): Window | undefined =>
  windows.find((window) => holds(window, day));

/** A day written in the tables of this folder. */
export const on = (text: string): LocalDate => {
  if (isLocalDate(text)) return text;
  throw new RangeError(`${text} in the tables of the law is no day`);
};
