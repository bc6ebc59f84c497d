import fc from 'fast-check';
import type { CodecNode } from '../../../src/domain/codec/codec-node.js';
import {
  BUILT_IN_PROVISIONS,
  BUILT_IN_SERVICE_TYPES,
  hasIdentityNumber,
  plusDays,
  type LocalDate,
} from '../../../src/index.js';
import { MODES, PLACES, SETTINGS } from '../../../src/domain/values/strand.js';
import { LocalDate as Day } from '../../../src/domain/values/local-date.js';
import { VERIFIER_KEY } from '../examples/signing-key.js';
import { MEASURE_SCALARS } from './measure-arbitraries.js';

/** Values that codecs take, made from the codecs themselves; scalars have arbitraries of their own, by name. */

const day = (text: string): LocalDate => {
  if (!Day.is(text)) throw new Error('no day');
  return text;
};
const FIRST = day('1900-01-01');

export const days: fc.Arbitrary<LocalDate> = fc
  .oneof(fc.integer({ min: 0, max: 2_958_463 }), fc.integer({ min: 43_830, max: 44_200 }))
  .map((n) => plusDays(FIRST, n));

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const letters = (marks: string) => fc.constantFrom(...Array.from(LETTERS + marks));

export const keys: fc.Arbitrary<string> = fc
  .tuple(letters(''), fc.string({ unit: letters('._:-'), maxLength: 63 }))
  .map((parts) => parts.join(''))
  .filter((key) => !hasIdentityNumber(key));

/** Open codes: mostly such as the catalogue has, and some that nobody knows. */
const codes = (known: ReadonlyArray<string>): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...known),
    fc
      .array(
        fc.string({
          unit: fc.constantFrom('a', 'b', 'c', 'x', 'z', '0', '1', '9'),
          minLength: 1,
          maxLength: 8,
        }),
        {
          minLength: 1,
          maxLength: 6,
        },
      )
      .map((words) => words.join('-'))
      .filter((code) => !hasIdentityNumber(code)),
  );

const prose = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 40 })
  // Invisible characters alone are no words, as little as blanks are.
  .filter((text) => /[^\s\p{Cf}]/u.test(text) && !hasIdentityNumber(text));

const rate = fc.record({
  amount: fc.integer({ min: 0, max: 1_000_000 }),
  weeks: fc.integer({ min: 1, max: 520 }),
});
const unit = fc.constantFrom('visits', 'minutes');

export const quantities = fc.oneof(
  fc.tuple(unit, rate).map(([of, { amount, weeks }]) => ({ unit: of, amount, weeks })),
  fc.record({ unit, unknown: fc.constant(true) }),
  fc.record({ unit, atLeast: rate }),
  fc
    .tuple(unit, rate, rate)
    .filter(([, a, b]) => a.amount * b.weeks !== b.amount * a.weeks)
    .map(([of, a, b]) =>
      a.amount * b.weeks < b.amount * a.weeks
        ? { unit: of, atLeast: a, atMost: b }
        : { unit: of, atLeast: b, atMost: a },
    ),
);

const strands = fc
  .tuple(
    quantities,
    fc.record(
      {
        mode: fc.constantFrom(...MODES),
        place: fc.constantFrom(...PLACES),
        setting: fc.constantFrom(...SETTINGS),
        task: fc.constantFrom('shower', 'wound-care'),
      },
      { requiredKeys: ['mode'] },
    ),
  )
  .map(([quantity, form]) => ({ ...quantity, ...form }));

const criteria = fc.letrec((tie) => ({
  criteria: fc.oneof(
    { maxDepth: 3 },
    fc.record({ about: fc.constant('livesAlone'), is: fc.boolean() }),
    fc.record({ about: fc.constant('need'), atLeast: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ about: fc.constant('user'), in: fc.array(keys, { minLength: 1, maxLength: 3 }) }),
    fc.record({ all: fc.array(tie('criteria'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('criteria') }),
  ),
})).criteria;

const SCALARS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  LocalDate: days,
  WholeDays: fc.integer({ min: 1, max: 3_653 }),
  Prose: prose,
  Quantity: quantities,
  Strand: strands,
  UserKey: keys,
  ServiceKey: keys,
  StaffKey: keys,
  UnitKey: keys,
  AreaKey: keys,
  ConsentKey: keys,
  ConcernKey: keys,
  ComplaintKey: keys,
  MakeUpKey: keys,
  ConsequenceKey: keys,
  OrganisationKey: keys,
  CrisisKey: keys,
  InspectionKey: keys,
  VerifierKeyText: fc.constant(VERIFIER_KEY),
  FrameworkKey: keys,
  ReopeningKey: keys,
  StepKey: keys,
  ...MEASURE_SCALARS(quantities),
  CommandKey: keys,
  ServiceType: codes(Object.keys(BUILT_IN_SERVICE_TYPES)),
  ProvisionId: codes(BUILT_IN_PROVISIONS),
  EventId: fc.uuid(),
  EntryCount: fc.integer({ min: 1, max: 100_000 }),
  Criteria: criteria,
  TeamKey: keys,
  ChannelKey: keys,
  FacilityKey: keys,
  Count: fc.integer({ min: 0, max: 1_000_000 }),
  CountFromOne: fc.integer({ min: 1, max: 1_000_000 }),
  ClockTime: fc
    .integer({ min: 0, max: 24 * 60 })
    .map((n) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`),
};

/** Values that a codec takes, with every optional field there or not. */
export const valuesOf = (codec: CodecNode): fc.Arbitrary<unknown> => {
  switch (codec._tag) {
    case 'Scalar': {
      const values = SCALARS[codec.name];
      if (values === undefined) throw new Error(`no values are known for the scalar ${codec.name}`);
      return values;
    }
    case 'Struct': {
      const fields = { ...codec.required, ...codec.optional };
      return fc.record(
        Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, valuesOf(field)])),
        { requiredKeys: Object.keys(codec.required ?? {}), noNullPrototype: true },
      );
    }
    case 'UnionType':
    case 'Choice':
      return fc.oneof(...(codec.types ?? []).map(valuesOf));
    case 'ReadonlyArrayType':
    case 'ArrayType':
      if (codec.type === undefined) throw new Error('a list of nothing');
      return fc.array(valuesOf(codec.type), { maxLength: 3 });
    case 'KeyofType':
      return fc.constantFrom(...Object.keys(codec.keys ?? {}));
    case 'LiteralType':
      return fc.constant(codec.value);
    case 'BooleanType':
      return fc.boolean();
    default:
      throw new Error(`no values are known for ${codec.name}`);
  }
};

/** A place in a value: the fields and list places that lead to it. */
export type Place = ReadonlyArray<string | number>;

/** Every place in a value, the whole first. */
export const placesIn = (value: unknown, place: Place = []): ReadonlyArray<Place> => {
  if (Array.isArray(value))
    return [place, ...value.flatMap((element: unknown, i) => placesIn(element, [...place, i]))];
  if (typeof value === 'object' && value !== null)
    return [place, ...Object.entries(value).flatMap(([key, field]) => placesIn(field, [...place, key]))];
  return [place];
};

/** The value with something else in one place; a field given undefined is taken away. */
export const replacedAt = (value: unknown, [here, ...rest]: Place, by: unknown): unknown => {
  if (here === undefined) return by;
  if (Array.isArray(value))
    return value.map((element: unknown, i) => (i === here ? replacedAt(element, rest, by) : element));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, field]: [string, unknown]) => {
      if (key !== here) return [[key, field]];
      const next = replacedAt(field, rest, by);
      return next === undefined ? [] : [[key, next]];
    }),
  );
};

const STRANGE: ReadonlyArray<unknown> = [
  undefined,
  null,
  true,
  false,
  0,
  1,
  -1,
  1.5,
  Number.NaN,
  1_000_001,
  '',
  ' ',
  'a',
  '2020-02-30',
  '2020-03-13',
  '02013299997',
  'service',
  'constructor',
  [],
  [null],
  {},
  { text: '' },
  { text: 'words' },
  { until: '2020-03-13' },
  { unit: 'visits', amount: 1, weeks: 0, mode: 'in-person' },
  { unit: 'visits', amount: 1, weeks: 1, unknown: true, mode: 'in-person' },
];

/** A value of a codec with something strange in one place: most often wrong, now and then still right. */
export const mutationsOf = (codec: CodecNode): fc.Arbitrary<unknown> =>
  fc
    .tuple(valuesOf(codec), fc.nat(), fc.oneof(fc.constantFrom(...STRANGE), fc.jsonValue({ maxDepth: 2 })))
    .map(([value, n, strange]) => {
      const places = placesIn(value);
      return replacedAt(value, places[n % places.length] ?? [], strange);
    });
