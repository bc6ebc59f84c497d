import type { AsOf } from '../domain/changes/as-of.js';
import { findingsIn } from '../domain/findings/find.js';
import type { Rule } from '../domain/findings/rule.js';
import type { RuleSettings } from '../domain/findings/surroundings.js';
import type { Entry } from '../domain/views/story.js';

/** A record, and the times at which it is looked at. */
export interface RuleTrial {
  readonly entries: ReadonlyArray<Entry>;
  readonly asOf: AsOf;
}

/** The days around a limit of a rule, and where it finds something: after the day, from it on, before it, or up to it with the day itself. */
export interface RuleEdge {
  readonly finds: 'after' | 'from' | 'before' | 'until';
  readonly dayBefore: RuleTrial;
  readonly day: RuleTrial;
  readonly dayAfter: RuleTrial;
}

/** What a rule is tried on, each under a sentence that says what it is. */
export interface RuleTrials {
  readonly raises: Readonly<Record<string, RuleTrial>>;
  /** Good practice, or something that only looks like what is looked for. */
  readonly nearMisses: Readonly<Record<string, RuleTrial>>;
  /** By the names of the limits in the rule's clock. */
  readonly edges?: Readonly<Record<string, RuleEdge>>;
}

/** Whether something is to be found on the day before, on the day and on the day after. */
const FOUND = {
  after: [false, false, true],
  from: [false, true, true],
  before: [true, false, false],
  until: [true, true, false],
} as const;
const DAYS = ['the day before', 'the day', 'the day after'] as const;

/**
 * Everything that is wrong with what a rule finds, in a sentence each: none where it finds something in each record that must raise it, nothing in
 * each near miss, and at each limit that its clock states what it should on the day before, the day and the day after. A rule without a
 * near miss is wrong as it stands, and so is a limit without its days. For rules of a municipality's own, as the package asks of its own.
 *
 * @example
 * import { asKnownNow, RULES } from 'forsvarlig';
 * import { complaintsAbout } from 'forsvarlig/testing';
 *
 * const rule = RULES.find(({ id }) => id === 'time.review-overdue');
 * const nothing = { entries: [], asOf: asKnownNow('2020-05-01') };
 * assert.deepEqual(complaintsAbout(rule, { raises: {}, nearMisses: { 'an empty record': nothing } }), [
 *   'time.review-overdue: no record raises it',
 *   'time.review-overdue: review, a limit of its clock, is tried on no day',
 * ]);
 */
export const complaintsAbout = (
  rule: Rule,
  { raises, nearMisses, edges = {} }: RuleTrials,
  settings: RuleSettings = {},
): ReadonlyArray<string> => {
  const isFound = ({ entries, asOf }: RuleTrial): boolean =>
    findingsIn(entries, asOf, [rule], settings).length > 0;
  const limits = rule.clock === 'none' ? [] : Object.keys(rule.clock);
  const complaints = [
    ...(Object.keys(raises).length === 0 ? ['no record raises it'] : []),
    ...(Object.keys(nearMisses).length === 0 ? ['no near miss is left alone by it'] : []),
    ...Object.entries(raises).flatMap(([name, trial]) =>
      isFound(trial) ? [] : [`it finds nothing in "${name}"`],
    ),
    ...Object.entries(nearMisses).flatMap(([name, trial]) =>
      isFound(trial) ? [`it finds something in the near miss "${name}"`] : [],
    ),
    ...limits
      .filter((limit) => edges[limit] === undefined)
      .map((limit) => `${limit}, a limit of its clock, is tried on no day`),
    ...Object.keys(edges)
      .filter((limit) => !limits.includes(limit))
      .map((limit) => `${limit} is no limit of its clock`),
    ...Object.entries(edges).flatMap(([limit, { finds, dayBefore, day, dayAfter }]) =>
      [dayBefore, day, dayAfter].flatMap((trial, i) => {
        const expected = FOUND[finds][i] === true;
        return isFound(trial) === expected
          ? []
          : [`at ${limit}, ${DAYS[i] ?? ''}, it finds ${expected ? 'nothing' : 'something'}`];
      }),
    ),
  ];
  return complaints.map((complaint) => `${rule.id}: ${complaint}`);
};
