import {
  asKnownNow,
  RULES,
  findingsIn,
  type Catalogue,
  type Finding,
  type RuleId,
} from '../../../src/index.js';
import { day, entriesOf, instant, type Written } from '../../render/small-world.js';

/** A record, and the day on which it is looked at. */
export interface Situation {
  readonly given: ReadonlyArray<Written>;
  /** When each was recorded; on the evening of the day that it says itself when left out. */
  readonly recorded?: ReadonlyArray<string>;
  readonly at: string;
  /** By what was recorded by then; by everything when left out. */
  readonly knownAt?: string;
  readonly catalogue?: Catalogue;
}

/** What is expected of a finding; what is left out is not looked at. Events are numbered as given, from 1. */
export interface Expected {
  readonly on?: string;
  readonly service?: string;
  readonly about?: string;
  readonly present?: ReadonlyArray<number>;
  /** In English. */
  readonly missing?: ReadonlyArray<string>;
  readonly provisions?: ReadonlyArray<string>;
}

/** The cases of a rule, each under a sentence that says what it is. */
export interface RuleCases {
  readonly rule: RuleId;
  readonly raises: Readonly<Record<string, Situation & { readonly finds: ReadonlyArray<Expected> }>>;
  /** Good practice, or something that only looks like it: nothing may be found. */
  readonly nearMisses: Readonly<Record<string, Situation>>;
  /** The day before, the day, the day after; holidays; summer time. */
  readonly edges?: Readonly<Record<string, Situation & { readonly finds: ReadonlyArray<Expected> }>>;
}

const dayOf = ({ decided, on, until, sent, effective }: Written): string =>
  String(decided ?? until ?? on ?? sent ?? effective);

/** The id of the event given as number n, for cases in which another event names it. */
export const eventId = (n: number): string => `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`;

/** What one rule finds in a situation. */
export const found = (
  id: RuleId,
  { given, recorded, at, knownAt, catalogue }: Situation,
): ReadonlyArray<Finding> => {
  const entries = entriesOf(given, recorded ?? given.map((event) => `${dayOf(event)}T20:00:00Z`)).map(
    ({ event, ref }) => ({ event, ref: { ...ref, id: eventId(ref.position) } }),
  );
  const asOf = knownAt === undefined ? asKnownNow(day(at)) : { at: day(at), knownAt: instant(knownAt) };
  const rules = RULES.filter((rule) => rule.id === id);
  if (rules.length !== 1) throw new Error(`no rule ${id}`);
  return findingsIn(entries, asOf, rules, catalogue === undefined ? {} : { catalogue });
};

/** A finding as far as it is told what to expect of it. */
export const asExpected = (finding: Finding | undefined, expected: Expected): Expected | undefined =>
  finding && {
    ...(expected.on === undefined ? {} : { on: finding.on }),
    ...(expected.service === undefined ? {} : { service: finding.service ?? 'none' }),
    ...(expected.about === undefined ? {} : { about: finding.about ?? 'none' }),
    ...(expected.present === undefined
      ? {}
      : { present: finding.present.map(({ ref }) => Number(ref.id.slice(-12))) }),
    ...(expected.missing === undefined ? {} : { missing: finding.missing.map(({ what }) => what.en) }),
    ...(expected.provisions === undefined ? {} : { provisions: finding.provisions }),
  };
