import { freeText, type CommandInputOf } from 'forsvarlig';
import { CRISIS } from '../asker-2020/leadership.js';
import { day } from '../story/happening.js';
import { UNIT } from './people.js';

type Fields = CommandInputOf<'SuspendSupportContact'>;
type Assessment = NonNullable<Fields['assessment']>;

/** Who decides about one person in the district; the text names nobody. */
export const leader: Fields['by'] = {
  role: 'unit-leader',
  unit: UNIT,
  mandate: { kind: 'delegated', reference: freeText('Delegert fra kriseledelsen') },
};
export const nurse = { role: 'nurse', unit: UNIT } as const;
export const contact = { role: 'primary-contact', unit: UNIT } as const;

/** What is particular to one decision about one person. */
export interface Particular {
  readonly user: string;
  readonly service: string;
  /** The measure of the crisis leadership that it derives from. */
  readonly measure: string;
  readonly decided: string;
  readonly cause: Fields['ground']['cause'];
  readonly purposes: NonNullable<Fields['ground']['purposes']>;
  readonly basis: string;
  readonly reasons: string;
  readonly necessity: Assessment['necessity'];
  readonly facts: string;
  readonly view: string;
  /** What else was tried or considered before it. */
  readonly instead: string;
  readonly term: NonNullable<Fields['term']>;
  readonly what: string;
}

/** How long a decision lasts when it ends on a condition: looked at again after two weeks and then every two weeks. */
export const until = (
  condition: NonNullable<NonNullable<Fields['term']>['condition']>,
  review: string,
): NonNullable<Fields['term']> => ({
  condition,
  review: day(review),
  rhythm: { everyDays: 14 },
  atEnd: ['contact-user', 'reassess', 'catch-up'],
});

/** What every individual decision here states. */
type Stated = Required<
  Pick<
    Fields,
    | 'id'
    | 'user'
    | 'service'
    | 'by'
    | 'decided'
    | 'effective'
    | 'ground'
    | 'term'
    | 'assessment'
    | 'derivesFrom'
  >
>;

/** The fields that every individual decision here has. */
export const decision = (one: Particular): Stated => ({
  id: `home:${one.user}:${one.what}`,
  user: one.user,
  service: one.service,
  by: leader,
  decided: day(one.decided),
  effective: day(one.decided),
  ground: {
    cause: one.cause,
    purposes: one.purposes,
    legalBasis: [one.basis, 'hol-4-1', 'fvl-35'],
    reasons: freeText(one.reasons),
  },
  term: one.term,
  assessment: {
    on: day(one.decided),
    by: 'nurse',
    necessity: one.necessity,
    facts: freeText(one.facts),
    user: { heard: true, view: freeText(one.view) },
    alternatives: freeText(one.instead),
  },
  derivesFrom: { crisis: CRISIS, measure: one.measure },
});
