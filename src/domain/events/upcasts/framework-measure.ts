import type { Upcast, Written } from './upcast.js';

const isWritten = (u: unknown): u is Written => typeof u === 'object' && u !== null && !Array.isArray(u);

/**
 * What version 1 said of its target, and no more: which groups of staff or sites of visiting were meant, and what changed,
 * was not told there, so these lists are empty.
 */
const targetFromV1 = (target: unknown): unknown => {
  if (!isWritten(target)) return target;
  switch (target['kind']) {
    case 'services':
      return { ...target, application: 'individual', changes: [] };
    case 'staff':
      return { ...target, groups: [], changes: [] };
    case 'visiting':
      return { ...target, sites: [], changes: [] };
    default:
      return { ...target, changes: [] };
  }
};

/** In version 2 the changes stand inside the target. */
const withChanges: Upcast = (written) => ({
  ...written,
  version: 2,
  ...('target' in written ? { target: targetFromV1(written['target']) } : {}),
});

/** From version 1 on, in order. */
export const FRAMEWORK_MEASURE_ADOPTED: ReadonlyArray<Upcast> = [withChanges];
