import type { CodecNode } from '../../../src/domain/codec/codec-node.js';

/** What is in a bad value and must never come back in an error. */
export const MARKER = 'Nordmann';

/** A made-up identity number whose check digits are right. */
export const IDENTITY_NUMBER = '02013299997';

/** Values that are wrong wherever a place does not take them: of the wrong type, empty, or far out of any range. */
export const WRONG_TYPES: ReadonlyArray<unknown> = [
  null,
  true,
  -1,
  2.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2013299997,
  '',
  '1',
  'true',
  `Kari ${MARKER} 41`,
  'constructor',
  [],
  [`Kari ${MARKER}`],
  [[]],
  {},
  { [`kari${MARKER}`]: `Kari ${MARKER}` },
];

const DAYS = [
  '2020-02-30',
  '2021-02-29',
  '2020-13-01',
  '2020-00-10',
  '2020-3-13',
  '20200313',
  '13.03.2020',
].concat(['1899-12-31', '2020-03-13T00:00:00Z', ' 2020-03-13', '2020-03-13 ', '０２０２-03-13', 'tomorrow']);

const KEYS = ['', ' ', 'a b', '-a', '.a', 'å', 'a/b', 'a\n', 'a\u0000', 'x'.repeat(65)].concat([
  IDENTITY_NUMBER,
  `u-${IDENTITY_NUMBER}`,
  '020132-99997',
]);

const CODES = ['', ' ', 'Home', 'a b', 'a_b', '-a', 'a-', 'a--b', 'å', 'x'.repeat(65), IDENTITY_NUMBER];

const TEXTS = ['', ' ', '\n\t', '\u200b', 'x'.repeat(4_001), `f.nr. ${IDENTITY_NUMBER}`, '020132 99997'];

const whole = (least: number, most: number): ReadonlyArray<unknown> => [
  least - 1,
  most + 1,
  least + 0.5,
  -0.5,
  String(least),
];

/** Values that each kind of scalar must refuse: the last ones outside its range, and those that look right. */
const REFUSED: Readonly<Record<string, ReadonlyArray<unknown>>> = {
  LocalDate: DAYS,
  Prose: TEXTS,
  VerifierKeyText: [
    'example.no/ledger',
    'example.no/ledger+56dd9155',
    'example no/ledger+56dd9155+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c',
    'example.no/ledger+56DD9155+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c',
    'example.no/ledger+56dd9155+BIqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c',
    'example.no/ledger+56dd9155+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c\n',
    `${IDENTITY_NUMBER}+56dd9155+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c`,
    '-----BEGIN PRIVATE KEY-----',
  ],
  ProvisionId: CODES,
  ServiceType: CODES,
  WholeDays: whole(1, 3_653),
  Count: whole(0, 1_000_000),
  CountFromOne: whole(1, 1_000_000),
  ClockTime: ['', '8:30', '25:00', '23:60', '08.30', '08:30:00', ' 08:30', 'noon', '24:01'],
  Kroner: whole(0, 1_000_000),
  Quantity: [],
  Strand: [],
  // What is wrong inside these is named below.
  AmountForMany: [],
  HowMany: [],
  Duration: [],
  Hours: [],
  // Its errors tell the place inside: test/domain/population/criteria-codec.test.ts.
  Criteria: [],
};

/** What a scalar must refuse; an error where nobody wrote it down yet. */
export const refusedBy = ({ name, _tag }: CodecNode): ReadonlyArray<unknown> => {
  if (_tag !== 'Scalar') return [];
  const values = name.endsWith('Key') ? KEYS : REFUSED[name];
  if (values === undefined)
    throw new Error(
      `no values are known that ${name} must refuse: name some in test/domain/codec/bad-scalars.ts`,
    );
  return values;
};

/** What is wrong inside a scalar that is an object: the field, and a value for it. */
interface Inside {
  readonly field: string;
  readonly value: unknown;
  /** Fields taken away besides, for what can't stand together. */
  readonly with?: Readonly<Record<string, unknown>>;
}

const EXTENT: ReadonlyArray<Inside> = [
  ...[undefined, null, '7', -1, 2.5, 1_000_001, Number.NaN].map((value) => ({ field: 'amount', value })),
  ...[undefined, null, '1', 0, -1, 1.5, 521].map((value) => ({ field: 'weeks', value })),
  ...[undefined, null, 1, '', 'hours', 'Visits', `${MARKER}s`, 'constructor'].map((value) => ({
    field: 'unit',
    value,
  })),
];

const bounds = (low: unknown, high: unknown, field: string): Inside => ({
  field,
  value: field.startsWith('atMost') ? high : low,
  with: { amount: undefined, weeks: undefined, atLeast: low, atMost: high },
});

const RANGES: ReadonlyArray<Inside> = [
  bounds({ amount: -1, weeks: 1 }, undefined, 'atLeast.amount'),
  bounds({ amount: 1, weeks: 0 }, undefined, 'atLeast.weeks'),
  bounds({ amount: 1 }, undefined, 'atLeast.weeks'),
  bounds(MARKER, undefined, 'atLeast'),
  bounds({ amount: 1, weeks: 1 }, { amount: 2.5, weeks: 1 }, 'atMost.amount'),
  bounds({ amount: 2, weeks: 1 }, { amount: 2, weeks: 1 }, 'atMost'),
  bounds({ amount: 2, weeks: 1 }, { amount: 3, weeks: 2 }, 'atMost'),
  { field: 'unknown', value: false, with: { amount: undefined, weeks: undefined, unknown: false } },
  { field: 'unknown', value: true, with: { unknown: true } },
  { field: 'atLeast', value: {}, with: { atLeast: { amount: 1, weeks: 1 } } },
  { field: 'weeks', value: 1, with: { amount: undefined, unknown: true, weeks: 1 } },
];

const FORM: ReadonlyArray<Inside> = ['place', 'setting', 'task', 'mode'].flatMap((field) =>
  [null, 1, '', `Kari ${MARKER}`, 'constructor-', ...(field === 'mode' ? [undefined, 'fax'] : [])].map(
    (value) => ({
      field,
      value,
    }),
  ),
);

/** An object that says the kind by one field, and what else can't stand there. */
const alone = (of: Readonly<Record<string, unknown>>, field: string): Inside => ({
  field,
  value: of[field],
  with: { amount: undefined, weeks: undefined, unit: undefined, ...of },
});

const SHARES: ReadonlyArray<Inside> = [
  ...[null, 1, '', 'fewer', MARKER, 'constructor'].map((own) => alone({ own }, 'own')),
  ...[null, -1, 501, 2.5, '50'].map((percentOfGranted) => alone({ percentOfGranted }, 'percentOfGranted')),
  alone({ own: 'less', percentOfGranted: 50 }, 'percentOfGranted'),
  alone({ own: 'less', unit: 'visits' }, 'unit'),
  alone({ own: 'less', amount: 3 }, 'amount'),
];

const HOW_MANY: ReadonlyArray<Inside> = [
  ...[null, -1, 100_001, 1.5, '1'].flatMap((value) =>
    ['exactly', 'atLeast', 'atMost'].map((field) => alone({ [field]: value }, field)),
  ),
  ...[0, 5, MARKER].map((atMost) => alone({ atLeast: 5, atMost }, 'atMost')),
  alone({ exactly: 5, atMost: 6 }, 'atMost'),
  ...[null, 'all', true].map((limit) => alone({ limit }, 'limit')),
  ...[null, 'true', false].map((unknown) => alone({ unknown }, 'unknown')),
  alone({ limit: 'none', unknown: true }, 'unknown'),
];

const DURATIONS: ReadonlyArray<Inside> = [
  ...[null, -1, 1_001, 1.5, '1'].flatMap((value) =>
    ['amount', 'atMost'].map((field) => alone({ in: 'hours', [field]: value }, field)),
  ),
  ...[undefined, null, 'months', MARKER, 'constructor'].map((value) => alone({ amount: 2, in: value }, 'in')),
  alone({ amount: 2, in: 'hours', atMost: 3 }, 'atMost'),
  ...[null, 'all', true].map((limit) => alone({ limit }, 'limit')),
  ...[null, 'true', false].map((unknown) => alone({ unknown }, 'unknown')),
];

/** Opening hours of one period, with something in it otherwise. */
const period = (inside: string, otherwise: Readonly<Record<string, unknown>>): Inside => ({
  field: inside === '' ? 'periods[0]' : `periods[0].${inside}`,
  value: otherwise,
  with: {
    ...{ amount: undefined, weeks: undefined, unit: undefined },
    periods: [{ days: ['monday'], from: '08:00', to: '15:30', ...otherwise }],
  },
});

const OPENING: ReadonlyArray<Inside> = [
  ...[null, 'ajar', MARKER, 'constructor'].map((open) => alone({ open }, 'open')),
  ...[null, [], 'monday', {}].map((periods) => alone({ periods }, 'periods')),
  alone({ open: 'closed', periods: [{ days: ['monday'], from: '08:00', to: '15:30' }] }, 'periods'),
  ...[undefined, null, [], ['Monday'], ['monday', 'monday'], 'monday'].map((days) =>
    period('days', { days }),
  ),
  ...[undefined, null, '8:00', '25:00', MARKER].map((from) => period('from', { from })),
  ...[undefined, null, '08:00', '07:59', '24:01', MARKER].map((to) => period('to', { to })),
  period('', { [`kari${MARKER}`]: MARKER }),
];

const INSIDE: Readonly<Record<string, ReadonlyArray<Inside>>> = {
  Quantity: [...EXTENT, ...RANGES],
  Strand: [...EXTENT, ...RANGES, ...FORM],
  AmountForMany: [...EXTENT, ...RANGES, ...SHARES],
  HowMany: HOW_MANY,
  Duration: DURATIONS,
  Hours: OPENING,
};

/** What can be wrong inside of a scalar that is an object; an error where nobody wrote it down yet. */
export const wrongInside = ({ name, _tag, fields }: CodecNode): ReadonlyArray<Inside> => {
  if (_tag !== 'Scalar' || fields === undefined) return [];
  const wrong = INSIDE[name];
  if (wrong === undefined)
    throw new Error(
      `nothing is known that is wrong inside ${name}: name some in test/domain/codec/bad-scalars.ts`,
    );
  return wrong;
};

/** A quantity from which {@link wrongInside} starts. */
export const PLAIN = { unit: 'visits', amount: 7, weeks: 1 } as const;
