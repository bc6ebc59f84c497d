import type * as t from 'io-ts';
import type { Change } from './change.js';

/** Most events say something that no level hears. */
export const NOTHING: ReadonlyArray<Change> = [];
export const nothing = (): ReadonlyArray<Change> => NOTHING;

/** One line an event of a family: what it does to levels. The compiler asks for a line when an event is added. */
export type ChangesOfFamily<F extends Readonly<Record<string, t.Mixed>>> = {
  readonly [N in keyof F]: (event: t.TypeOf<F[N]>) => ReadonlyArray<Change>;
};
