import type { Upcast } from './upcast.js';

/** Version 1 called the two phases `before` and `after`, as the parts of a level are called, which they are not. */
const toFromAndTo: Upcast = ({ before, after, ...others }) => ({
  ...others,
  version: 2,
  ...(before === undefined ? {} : { from: before }),
  ...(after === undefined ? {} : { to: after }),
});

/** From version 1 on, in order. */
export const CRISIS_PHASE_CHANGED: ReadonlyArray<Upcast> = [toFromAndTo];
