import { CRISIS_PHASE_CHANGED } from './crisis-phase-changed.js';
import { FRAMEWORK_MEASURE_ADOPTED } from './framework-measure.js';
import { NOTICE_GIVEN } from './notice-given.js';
import type { Upcast, Written } from './upcast.js';

/** For each event that was written otherwise before: how each version becomes the next, from version 1 on. */
const UPCASTS: ReadonlyMap<string, ReadonlyArray<Upcast>> = new Map([
  ['NoticeGiven', NOTICE_GIVEN],
  ['CrisisPhaseChanged', CRISIS_PHASE_CHANGED],
  ['FrameworkMeasureAdopted', FRAMEWORK_MEASURE_ADOPTED],
]);

/**
 * An event of an older version in the form of a newer one; undefined where there is no way from the one to the other, as for
 * versions that never were.
 */
export const upcast = (written: Written, type: string, from: number, to: number): Written | undefined => {
  const chain = UPCASTS.get(type) ?? [];
  return Number.isSafeInteger(from) && from >= 1 && from < to && chain.length === to - 1
    ? chain.slice(from - 1).reduce((event, next) => next(event), written)
    : undefined;
};
