import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { parseIssues, showIssue } from '../../domain/codec/parse-issue.js';
import { Scalar } from '../../domain/codec/scalar.js';
import { struct } from '../../domain/codec/struct.js';
import { undeclaredFields } from '../../domain/codec/undeclared.js';
import { PlannedMeasure } from './planned-measure.js';
import { supplyContradictions, SupplyPolicy } from './supply-policy.js';

const whole = (name: string, least: number, most: number): Scalar<number> =>
  new Scalar<number>(
    name,
    (u): u is number => typeof u === 'number' && Number.isInteger(u) && u >= least && u <= most,
    `a whole number from ${least} to ${most}`,
  );

const Weight = whole('Weight', 1, 10);

/**
 * In which order a municipality would rather cut, as data that everybody can read. Harm is the minutes of working time that are
 * freed in the week, times the weights of the measure, of the person's need and of the vulnerability. What no weight can buy stands
 * outside of it: the floor, consent, what next of kin agreed to, and the rules of order ({@link OrderRule}).
 */
export const PriorityOrder = struct(
  'PriorityOrder',
  {
    /** A measure that is left out is not proposed. */
    measures: t.readonlyArray(struct('MeasureWeight', { measure: PlannedMeasure, weight: Weight })),
    /** From need score 1 to 5, and where none is recorded. */
    need: struct('NeedWeights', { scores: t.readonlyArray(Weight), unknown: Weight }),
    vulnerability: struct('VulnerabilityWeights', {
      ordinary: Weight,
      raised: Weight,
      particular: Weight,
      unknown: Weight,
    }),
    /** To which shares visits, their time, respite and support contact may be reduced, in per cent. */
    shares: t.readonlyArray(whole('Share', 1, 99)),
    /** Fairness: how much more, in per cent, each further cut for the same person counts. */
    furtherCut: whole('FurtherCut', 0, 400),
    /** Continuity: minutes that any change counts for beside what it takes. */
    anyChange: whole('AnyChange', 0, 1000),
  },
  {
    /** Which shares of the visits still come in person where the others are by phone or on a screen, in per cent. */
    inPerson: t.readonlyArray(whole('InPersonShare', 0, 99)),
    /** What may be proposed of staff; nothing where it is left out. */
    supply: SupplyPolicy,
  },
);
export type PriorityOrder = t.TypeOf<typeof PriorityOrder>;
/** An order as it is written: plain texts and numbers. */
export type WrittenPriorityOrder = t.OutputOf<typeof PriorityOrder>;

/** An order to start from, NOT a recommendation: which cut is worse than which is for the municipality to say. */
export const EXAMPLE_PRIORITY_ORDER: WrittenPriorityOrder = {
  measures: [
    { measure: 'video-visits', weight: 1 },
    { measure: 'phone-visits', weight: 2 },
    { measure: 'tasks-to-kin', weight: 2 },
    { measure: 'necessary-care-only', weight: 2 },
    { measure: 'shorter-visits', weight: 2 },
    { measure: 'support-contact-reduced', weight: 2 },
    { measure: 'support-contact-suspended', weight: 2 },
    { measure: 'fewer-visits', weight: 3 },
    { measure: 'respite-reduced', weight: 3 },
    { measure: 'respite-paused', weight: 3 },
  ],
  need: { scores: [1, 2, 3, 4, 5], unknown: 4 },
  vulnerability: { ordinary: 1, raised: 2, particular: 4, unknown: 2 },
  shares: [75, 50],
  furtherCut: 50,
  anyChange: 10,
  inPerson: [50, 0],
};

/** Why an order is none: everything that is wrong with it, in one line. */
export interface InvalidPriorityOrder {
  readonly _tag: 'InvalidPriorityOrder';
  readonly message: string;
}

const NEED_SCORES = 5;

const isRising = (weights: ReadonlyArray<number>): boolean =>
  weights.every((weight, i) => weight >= (weights[i - 1] ?? 0));

/** Measures that come in shares: those of `shares`, and those of `inPerson`. */
const IN_SHARES: ReadonlyArray<PlannedMeasure> = [
  'fewer-visits',
  'shorter-visits',
  'respite-reduced',
  'support-contact-reduced',
];
const IN_OTHER_FORM: ReadonlyArray<PlannedMeasure> = ['video-visits', 'phone-visits'];

/** What is less, and what is none of the same service. */
const STOPS: ReadonlyArray<readonly [less: PlannedMeasure, none: PlannedMeasure]> = [
  ['respite-reduced', 'respite-paused'],
  ['support-contact-reduced', 'support-contact-suspended'],
];

const contradictions = (order: PriorityOrder): ReadonlyArray<string> => {
  const { measures, need, vulnerability, shares, inPerson = [], supply } = order;
  const weightOf = (measure: PlannedMeasure): number | undefined =>
    measures.find((one) => one.measure === measure)?.weight;
  const proposesAny = (some: ReadonlyArray<PlannedMeasure>): boolean =>
    some.some((measure) => weightOf(measure) !== undefined);
  return [
    ...(measures.length === 0 ? ['measures: expected at least one'] : []),
    ...(new Set(measures.map(({ measure }) => measure)).size < measures.length
      ? ['measures: expected each once']
      : []),
    ...STOPS.flatMap(([less, none]) =>
      (weightOf(none) ?? Infinity) < (weightOf(less) ?? 0)
        ? [`measures: expected no less harm for ${none} than for ${less}`]
        : [],
    ),
    ...(need.scores.length === NEED_SCORES ? [] : ['need.scores: expected five, from score 1 to 5']),
    ...(isRising(need.scores) ? [] : ['need.scores: expected no less harm for more need']),
    ...(isRising([vulnerability.ordinary, vulnerability.raised, vulnerability.particular])
      ? []
      : ['vulnerability: expected no less harm for the more vulnerable']),
    ...(proposesAny(IN_SHARES) && shares.length === 0
      ? ['shares: expected at least one where there may be fewer visits, shorter ones or less of a service']
      : []),
    ...(proposesAny(IN_OTHER_FORM) && inPerson.length === 0
      ? ['inPerson: expected at least one where visits may be by phone or on a screen']
      : []),
    ...(supply === undefined ? [] : supplyContradictions(supply)),
  ];
};

/**
 * Reads a municipality's order. Left says everything that is wrong or contradicts itself, without repeating what came in.
 *
 * @example
 * import { EXAMPLE_PRIORITY_ORDER, priorityOrderOf } from 'forsvarlig';
 *
 * assert.equal(priorityOrderOf(EXAMPLE_PRIORITY_ORDER)._tag, 'Right');
 *
 * const upsideDown = { ...EXAMPLE_PRIORITY_ORDER, need: { scores: [5, 4, 3, 2, 1], unknown: 1 } };
 * assert.equal(
 *   priorityOrderOf(upsideDown).left.message,
 *   'the priority order makes no sense: need.scores: expected no less harm for more need',
 * );
 */
export const priorityOrderOf = (
  written: unknown = EXAMPLE_PRIORITY_ORDER,
): E.Either<InvalidPriorityOrder, PriorityOrder> => {
  const invalid = (issues: ReadonlyArray<string>): E.Either<InvalidPriorityOrder, never> =>
    E.left({
      _tag: 'InvalidPriorityOrder',
      message: `the priority order makes no sense: ${issues.join('; ')}`,
    });
  const decoded = PriorityOrder.decode(written);
  if (E.isLeft(decoded)) return invalid(parseIssues(decoded.left).map(showIssue));
  const undeclared = undeclaredFields(PriorityOrder, written);
  if (undeclared.length > 0) return invalid(undeclared.map(showIssue));
  const wrong = contradictions(decoded.right);
  return wrong.length > 0 ? invalid(wrong) : E.right(decoded.right);
};
