import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { parseIssues, showIssue } from '../codec/parse-issue.js';
import { struct } from '../codec/struct.js';
import { undeclaredFields } from '../codec/undeclared.js';
import { codeList } from './code-list.js';
import { Criteria } from './criteria.js';

/** Why somebody who fits the criteria is left out all the same. */
export const ExemptionReason = codeList('ExemptionReason', {
  'special-needs': { nb: 'særskilte behov', en: 'special needs' },
  'particularly-vulnerable': { nb: 'særlig sårbar', en: 'particularly vulnerable' },
  'necessary-care': { nb: 'nødvendig helsehjelp', en: 'necessary health care' },
  'risk-of-deterioration': { nb: 'fare for forverring', en: 'risk of deterioration' },
  'needs-safety': { nb: 'behov for trygghet', en: 'need to feel safe' },
  'carer-in-work': { nb: 'omsorgsyter er i arbeid', en: 'the carer is in work' },
  'carer-strained': { nb: 'omsorgsyter kan ikke fortsette alene', en: 'the carer cannot go on alone' },
  'lives-alone': { nb: 'bor alene', en: 'lives alone' },
  'no-other-contact': { nb: 'kan ikke nås på annen måte', en: 'cannot be reached in another way' },
  'physical-presence-needed': { nb: 'trenger fysisk tilstedeværelse', en: 'needs physical presence' },
  dwelling: { nb: 'boformen', en: 'the kind of dwelling' },
  'area-not-affected': { nb: 'området er ikke berørt', en: 'the area is not affected' },
  'already-reduced': { nb: 'har redusert tilbud fra før', en: 'is reduced already' },
  'pilot-or-agreement': { nb: 'egen avtale', en: 'an agreement of its own' },
});
export type ExemptionReason = t.TypeOf<typeof ExemptionReason>;

/** People who are left out, and why. */
export const Exemption = struct('Exemption', { criteria: Criteria, reason: ExemptionReason });
export type Exemption = t.TypeOf<typeof Exemption>;

/** What people can be put in order by. */
export const OrderBy = codeList('OrderBy', {
  vulnerability: { nb: 'sårbarhet', en: 'vulnerability' },
  need: { nb: 'bistandsbehov', en: 'need' },
  'lives-alone': { nb: 'bor alene', en: 'living alone' },
  'special-needs': { nb: 'særskilte behov', en: 'special needs' },
  'carer-in-work': { nb: 'omsorgsyter i arbeid', en: 'carer in work' },
  'carer-cannot-go-on': { nb: 'omsorgsyter kan ikke fortsette', en: 'carer cannot go on' },
  'risk-of-deterioration': { nb: 'fare for forverring', en: 'risk of deterioration' },
  'needs-safety': { nb: 'behov for trygghet', en: 'need to feel safe' },
  'digital-ability': { nb: 'digitale ferdigheter', en: 'digital ability' },
  'granted-visits': { nb: 'innvilgede besøk', en: 'visits granted' },
  'granted-minutes': { nb: 'innvilget tid', en: 'time granted' },
});
export type OrderBy = t.TypeOf<typeof OrderBy>;

/** One key of an order: `{ by: 'vulnerability', first: 'least' }` is "the least vulnerable first". */
export const OrderKey = struct('OrderKey', {
  by: OrderBy,
  first: t.keyof({ least: null, most: null }, 'OrderFirst'),
});
export type OrderKey = t.TypeOf<typeof OrderKey>;

/**
 * Whom a measure for many is about: the people who fit the criteria, but for the exempt, in an order. The first exemption
 * that fits counts. Of people whom the order cannot tell apart the one with the lesser key goes first.
 */
export const Selection = struct(
  'Selection',
  { criteria: Criteria },
  { exemptions: t.readonlyArray(Exemption), order: t.readonlyArray(OrderKey) },
);
export type Selection = t.TypeOf<typeof Selection>;

/**
 * Reads a selection, or criteria alone. Left says what is wrong and where, without repeating what came in.
 *
 * @example
 * import { parseSelection } from 'forsvarlig';
 *
 * const read = parseSelection({ about: 'need', atLeast: 3 });
 * assert.deepEqual(read.right, { criteria: { about: 'need', atLeast: 3 } });
 * assert.equal(parseSelection({ criteria: { all: [] } }).left, 'criteria.all: found a list of 0, expected a list of 1 to 2000');
 */
export const parseSelection = (input: unknown): E.Either<string, Selection> => {
  const whole = typeof input === 'object' && input !== null && 'criteria' in input;
  const decoded = whole
    ? Selection.decode(input)
    : E.map((criteria: Criteria): Selection => ({ criteria }))(Criteria.decode(input));
  if (E.isLeft(decoded)) return E.left(parseIssues(decoded.left).map(showIssue).join('; '));
  const undeclared = whole ? undeclaredFields(Selection, input) : [];
  return undeclared.length > 0 ? E.left(undeclared.map(showIssue).join('; ')) : decoded;
};
