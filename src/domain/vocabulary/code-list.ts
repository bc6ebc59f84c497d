import * as t from 'io-ts';

/** What people read for a code: Norwegian (bokmål) and English. */
export interface Label {
  readonly nb: string;
  readonly en: string;
}

/** The languages in which codes can be shown. */
export type Language = keyof Label;

/** A closed list of codes, each with its labels (and what else is known of it). Doubles as a codec. */
export type CodeList<D extends Readonly<Record<string, Label>>> = t.KeyofC<D>;

/** Declares a list of codes. */
export const codeList = <D extends Readonly<Record<string, Label>>>(name: string, codes: D): CodeList<D> =>
  t.keyof(codes, name);

/** The codes of a list in the order declared. */
export const codesOf = <D extends Readonly<Record<string, Label>>>(
  list: CodeList<D>,
): ReadonlyArray<keyof D> => Object.keys(list.keys);
