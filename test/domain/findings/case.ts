import * as E from 'fp-ts/lib/Either.js';
import {
  asKnownNow,
  catalogueWith,
  judgementBy,
  RULES,
  ruleContext,
  findingsIn,
  userFileOf,
  type AsOf,
  type Catalogue,
  type Entry,
  type Finding,
  type Rule,
  type RuleId,
  type WrittenAdditions,
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

const entriesIn = ({ given, recorded }: Situation): ReadonlyArray<Entry> =>
  entriesOf(given, recorded ?? given.map((event) => `${dayOf(event)}T20:00:00Z`)).map(({ event, ref }) => ({
    event,
    ref: { ...ref, id: eventId(ref.position) },
  }));

const asOfIn = ({ at, knownAt }: Situation): AsOf =>
  knownAt === undefined ? asKnownNow(day(at)) : { at: day(at), knownAt: instant(knownAt) };

/** The catalogue with what a municipality adds. */
export const catalogued = (additions: WrittenAdditions): Catalogue => {
  const made = catalogueWith(additions);
  if (E.isLeft(made)) throw new Error(`a test's own catalogue: ${made.left.message}`);
  return made.right;
};

const ruleOf = (id: RuleId): ReadonlyArray<Rule> => {
  const rules = RULES.filter((rule) => rule.id === id);
  if (rules.length !== 1) throw new Error(`no rule ${id}`);
  return rules;
};

/** What one rule finds in a situation. */
export const found = (id: RuleId, situation: Situation): ReadonlyArray<Finding> => {
  const { catalogue } = situation;
  return findingsIn(
    entriesIn(situation),
    asOfIn(situation),
    ruleOf(id),
    catalogue === undefined ? {} : { catalogue },
  );
};

/** The same about people, when each is gone through by a judgement of their own and what is compared comes from other threads. */
export const foundApart = (id: RuleId, situation: Situation): ReadonlyArray<Finding> => {
  const entries = entriesIn(situation);
  const asOf = asOfIn(situation);
  const context = ruleContext(entries, asOf, {
    ...(situation.catalogue === undefined ? {} : { catalogue: situation.catalogue }),
  });
  const all = judgementBy(ruleOf(id), context);
  const users = new Set(entries.flatMap(({ event }) => ('user' in event ? [event.user] : [])));
  const findings = [...users].flatMap((user) => {
    const own = entries.filter(({ event }) => 'user' in event && event.user === user);
    const one = judgementBy(ruleOf(id), context);
    const judged = one.user(userFileOf(user, own, asOf, context.catalogue));
    all.join(structuredClone(one.kept()));
    return judged;
  });
  return [...findings, ...all.finish()];
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
