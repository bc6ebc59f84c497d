import type * as t from 'io-ts';
import type { Context } from './decider.js';
import type { Ruling } from './rejection.js';

/** For each command of a family what decides on it. The compiler asks for a line when a command is added. */
export type DecisionsOfFamily<F extends Readonly<Record<string, t.Mixed>>, State, Event> = {
  readonly [N in keyof F]: (command: t.TypeOf<F[N]>, state: State, context: Context) => Ruling<Event>;
};
