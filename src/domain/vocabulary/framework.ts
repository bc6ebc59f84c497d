import type * as t from 'io-ts';
import { byTag, Choice } from '../codec/choice.js';
import { struct } from '../codec/struct.js';
import { CrisisKey, FrameworkKey } from '../values/keys.js';
import type { IndividualMeasure } from './individual-measure.js';
import { TARGETS } from './measure/targets.js';

export { IndividualMeasure } from './individual-measure.js';

/**
 * What a measure for many is aimed at, and what it changes there: each kind of target has changes of its own. Services and
 * tasks of users: each person touched is *pending* until an individual decision; the rest moves nobody's level.
 */
export const FrameworkTarget = new Choice('FrameworkTarget', TARGETS, byTag('kind'), 'an object with kind');
export type FrameworkTarget = t.TypeOf<typeof FrameworkTarget>;

/** One kind of target. */
export type TargetOf<K extends FrameworkTarget['kind']> = Extract<FrameworkTarget, { readonly kind: K }>;

/** The individual decisions that a target opens for. */
export const opensFor = (target: FrameworkTarget): ReadonlyArray<IndividualMeasure> =>
  'opensFor' in target ? target.opensFor : [];

/** Points from an individual decision to the measure of the crisis leadership that it derives from. */
export const FrameworkRef = struct('FrameworkRef', { crisis: CrisisKey, measure: FrameworkKey });
export type FrameworkRef = t.TypeOf<typeof FrameworkRef>;
