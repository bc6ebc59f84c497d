import { isKnown, type AsOf } from '../changes/as-of.js';
import type { Ref } from '../changes/change.js';
import { liftAt, termAt, traceLevel, type InForce, type ServiceLevel } from '../changes/level.js';
import { amendedIn, settled } from '../changes/settled.js';
import type { Measure, Timeline } from '../changes/timeline.js';
import type { CommandKey } from '../values/keys.js';
import type { LocalDate } from '../values/local-date.js';
import type { LevelPart } from '../vocabulary/level-part.js';
import { lastDay } from '../vocabulary/term.js';

/** One link of the chain that leads from the grant to the level. */
export interface Link {
  readonly ref: Ref;
  /** The review without which the measure would have ended by then. */
  readonly carriedBy: Ref | undefined;
  readonly decision: CommandKey | undefined;
  readonly before: LevelPart;
  readonly after: LevelPart;
  /** False where the measure is in force but found the level there already. */
  readonly changed: boolean;
}

/** Why a measure that was known has no part in the level. */
export type Absence =
  | { readonly why: 'not-in-effect-yet' }
  | { readonly why: 'lapsed'; readonly last: LocalDate }
  | { readonly why: 'lifted'; readonly by: Ref };

/** An entry that counts no more, because it was corrected or redacted by then. What it said is not told here. */
export interface Amended {
  readonly ref: Ref;
  readonly why: 'corrected' | 'redacted';
  readonly by: Ref;
}

/** A `blame` for a level: the chain of events that made it, and the measures that were there but count no more, or not yet. */
export interface Explanation {
  readonly asOf: AsOf;
  readonly level: ServiceLevel;
  readonly grant: Ref;
  readonly chain: ReadonlyArray<Link>;
  readonly aside: ReadonlyArray<{ readonly measure: InForce['measure']; readonly absence: Absence }>;
  /** The entries about this service that were corrected or redacted, with the amendment that stands for each. */
  readonly amended: ReadonlyArray<Amended>;
}

const absenceOf = (measure: Measure, asOf: AsOf): Absence | undefined => {
  if (measure.from > asOf.at) return { why: 'not-in-effect-yet' };
  const lift = liftAt(measure, asOf);
  if (lift !== undefined) return { why: 'lifted', by: lift.ref };
  const last = lastDay(termAt(measure, asOf).term);
  return last !== undefined && last < asOf.at ? { why: 'lapsed', last } : undefined;
};

/** Explains a level. Undefined where nothing was granted by then. */
export const explain = (recorded: Timeline, asOf: AsOf): Explanation | undefined => {
  const timeline = settled(recorded, asOf.knownAt);
  const traced = traceLevel(timeline, asOf);
  if (traced === undefined) return undefined;
  return {
    asOf,
    level: traced.level,
    grant: traced.grant.ref,
    chain: traced.steps.map(({ ref, carriedBy, measure, before, after, changed }) => ({
      ref,
      carriedBy,
      decision: measure,
      before,
      after,
      changed,
    })),
    aside: timeline.measures.flatMap((measure) => {
      if (!isKnown(measure.ref, asOf)) return [];
      const absence = absenceOf(measure, asOf);
      if (absence === undefined) return [];
      const { what, id, ref, from, alterations, derivesFrom } = measure;
      return [{ measure: { what, id, ref, from, alterations, derivesFrom }, absence }];
    }),
    amended: amendedIn(recorded, asOf.knownAt).map(({ ref, removed, by }) => ({
      ref,
      why: removed ? 'redacted' : 'corrected',
      by,
    })),
  };
};
