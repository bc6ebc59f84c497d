import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { byTag, Choice } from '../../domain/codec/choice.js';
import type { ParseIssue } from '../../domain/codec/parse-issue.js';
import { struct } from '../../domain/codec/struct.js';
import { openCode } from '../../domain/values/code.js';
import { UnitKey } from '../../domain/values/keys.js';
import { Qualification } from '../../domain/vocabulary/people.js';
import { invalid, issue, readStaffing, repeated, type StaffingError } from '../staffing/staffing-error.js';
import { Distribution, wrongDistribution, type Bounds } from './distribution.js';

/** What an assumption is called where its weight is shown. */
const Name = openCode('AssumptionName');

const Units = t.readonlyArray(UnitKey);

/**
 * What is supposed to vary from one simulated week to the next. What is said of a probability or a factor is drawn once a week, and holds for
 * everybody in it: in some weeks many are away. What is said of days is drawn for each person.
 * - `absence`: each member at work falls ill (or is away) with a probability, from the first day of the week or any of its days, for so many
 *   days. With `units` or `qualifications` those alone;
 * - `return`: those who are away come back so many days later than expected (or earlier, below zero); of those with no known end, so many
 *   days after the first of the week;
 * - `new-users`: so many new people a day, each in need of what somebody of today's, picked with equal chance, needs on the days left;
 * - `extra-need`: each person needs more (or less) by a factor, with a probability;
 * - `need-of-all`: everybody does, by one factor.
 */
export const Assumption = new Choice(
  'Assumption',
  {
    absence: struct(
      'AbsenceAssumption',
      {
        kind: t.literal('absence'),
        name: Name,
        probability: Distribution,
        days: Distribution,
        begins: t.union([t.literal('first-day'), t.literal('any-day')]),
      },
      { units: Units, qualifications: t.readonlyArray(Qualification) },
    ),
    return: struct('ReturnAssumption', {
      kind: t.literal('return'),
      name: Name,
      late: Distribution,
      openEnded: Distribution,
    }),
    'new-users': struct('NewUsersAssumption', {
      kind: t.literal('new-users'),
      name: Name,
      perDay: Distribution,
    }),
    'extra-need': struct('ExtraNeedAssumption', {
      kind: t.literal('extra-need'),
      name: Name,
      probability: Distribution,
      factor: Distribution,
    }),
    'need-of-all': struct('NeedOfAllAssumption', {
      kind: t.literal('need-of-all'),
      name: Name,
      factor: Distribution,
    }),
  },
  byTag('kind'),
  'an object with kind',
);
export type Assumption = t.TypeOf<typeof Assumption>;

/** Everything that is supposed to vary; what is not named here stays as it is. */
export const Assumptions = struct('Assumptions', {
  version: t.literal(1),
  assumptions: t.readonlyArray(Assumption),
});
export type Assumptions = t.TypeOf<typeof Assumptions>;
/** Assumptions as they are written: plain texts and numbers. */
export type WrittenAssumptions = t.OutputOf<typeof Assumptions>;

/** More assumptions than this could not be told apart by what each of them weighs. */
export const MOST_ASSUMPTIONS = 20;

const PROBABILITY: Bounds = { least: 0, most: 1, expected: 'a probability: nothing below 0 or above 1' };
const DAYS: Bounds = { least: 0, most: Infinity, expected: 'days: nothing below 0' };
const SHIFT: Bounds = { least: -366, most: Infinity, expected: 'days, from -366 on' };
const FACTOR: Bounds = { least: 0, most: 100, expected: 'a factor: nothing below 0 or above 100' };
const HEADS: Bounds = { least: 0, most: Infinity, expected: 'a number of people: nothing below 0' };

const wrongIn = (one: Assumption, path: string): ReadonlyArray<ParseIssue> => {
  switch (one.kind) {
    case 'absence':
      return [
        ...wrongDistribution(one.probability, `${path}.probability`, PROBABILITY),
        ...wrongDistribution(one.days, `${path}.days`, DAYS),
      ];
    case 'return':
      return [
        ...wrongDistribution(one.late, `${path}.late`, SHIFT),
        ...wrongDistribution(one.openEnded, `${path}.openEnded`, DAYS),
      ];
    case 'new-users':
      return wrongDistribution(one.perDay, `${path}.perDay`, HEADS);
    case 'extra-need':
      return [
        ...wrongDistribution(one.probability, `${path}.probability`, PROBABILITY),
        ...wrongDistribution(one.factor, `${path}.factor`, FACTOR),
      ];
    case 'need-of-all':
      return wrongDistribution(one.factor, `${path}.factor`, FACTOR);
  }
};

/**
 * Assumptions from plain JSON data. Left says everything that is wrong with them, and repeats nothing of what came in.
 *
 * @example
 * import { assumptionsOf } from 'forsvarlig';
 *
 * const ill = {
 *   kind: 'absence',
 *   name: 'influenza',
 *   probability: { kind: 'uniform', from: 0.2, to: 0.4 },
 *   begins: 'any-day',
 *   days: { kind: 'geometric', mean: 4 },
 * };
 * assert.equal(assumptionsOf({ version: 1, assumptions: [ill] })._tag, 'Right');
 *
 * const tooMany = { ...ill, probability: { kind: 'fixed', value: 1.2 } };
 * const refused = assumptionsOf({ version: 1, assumptions: [tooMany] });
 * assert.equal(refused._tag, 'Left');
 * assert.equal(
 *   refused.left.message,
 *   'assumptions: assumptions[0].probability: found a distribution from 1.2 to 1.2, expected a probability: nothing below 0 or above 1',
 * );
 */
export const assumptionsOf = (written: unknown): E.Either<StaffingError, Assumptions> => {
  const read = readStaffing('assumptions', Assumptions, written);
  if (E.isLeft(read)) return read;
  const { assumptions } = read.right;
  const issues = [
    ...(assumptions.length > MOST_ASSUMPTIONS
      ? [issue('assumptions', `${assumptions.length} of them`, `at most ${MOST_ASSUMPTIONS}`)]
      : []),
    ...repeated('assumptions', assumptions, ({ name }) => name, 'a name'),
    ...assumptions.flatMap((one, i) => wrongIn(one, `assumptions[${i}]`)),
  ];
  return issues.length > 0 ? invalid('assumptions', issues) : read;
};
