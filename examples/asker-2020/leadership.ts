import { adoptFrameworkMeasure, freeText, type CommandInputOf, type LocalDate } from 'forsvarlig';
import type { Planned } from './planned.js';

/** The crisis as it is named in this ledger. */
export const CRISIS = 'asker-covid-19-2020';

/** The crisis leadership of the municipality and what gives it power. */
export const crisisLeadership: CommandInputOf<'AdoptFrameworkMeasure'>['by'] = {
  role: 'crisis-leadership',
  unit: 'asker-crisis-leadership',
  mandate: { kind: 'crisis-leadership', reference: freeText('Kommunens kriseplan, kriseledelsens mandat') },
};

type Fields = Parameters<typeof adoptFrameworkMeasure>[0];
type Purposes = NonNullable<Fields['ground']['purposes']>;

/** What a measure says beyond what it is about: the terms, who asked, the links, what is to be done when it ends. */
type More = Partial<Pick<Fields, 'terms' | 'initiative' | 'links' | 'power'>> &
  Partial<Pick<NonNullable<Fields['term']>, 'atEnd'>>;

/** What is particular to one published measure; the rest is the same for all of them. */
interface Published {
  readonly measure: string;
  readonly force: Fields['force'];
  readonly target: Fields['target'];
  readonly decided: LocalDate;
  readonly operative?: LocalDate;
  readonly cause: Fields['ground']['cause'];
  readonly purposes: Purposes;
  readonly reasons: string;
  readonly announcement: string;
  /** The day by which it is assessed anew. */
  readonly review: LocalDate;
  readonly condition: NonNullable<NonNullable<Fields['term']>['condition']>;
  readonly more?: More;
}

/**
 * A measure as the crisis leadership adopted it. The published texts name no provisions and no review days: those are
 * this example's, since a decision without them is refused.
 */
export const adopted = (published: Published): Planned => {
  const { measure, force, target, decided, operative, announcement, review, condition } = published;
  const { atEnd, ...more } = published.more ?? {};
  return {
    recordedOn: decided,
    command: adoptFrameworkMeasure({
      id: `asker:${decided}:${measure}`,
      crisis: CRISIS,
      measure,
      force,
      target,
      by: crisisLeadership,
      decided,
      effective: decided,
      ...(operative === undefined ? {} : { operative }),
      ground: {
        cause: published.cause,
        purposes: published.purposes,
        ...(force === 'decision' ? { legalBasis: ['hol-3-1', 'hol-4-1', 'hol-5-2'] } : {}),
        reasons: freeText(published.reasons),
      },
      term: { condition, review, ...(atEnd === undefined ? {} : { atEnd }) },
      announcement: freeText(announcement),
      ...more,
    }),
  };
};
