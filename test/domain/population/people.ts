import fc from 'fast-check';
import type { Criteria, Population, Selection } from '../../../src/index.js';
import { Criteria as CriteriaCodec } from '../../../src/index.js';
import { granted, populationFrom, type Written } from '../../render/small-world.js';

/** What is known of a made-up person; what is absent nobody recorded. */
export interface Known {
  readonly need?: number;
  readonly vulnerability?: string;
  readonly livesAlone?: boolean;
  readonly hasPhone?: boolean;
  readonly unit?: string;
  readonly carer?: Readonly<Record<string, unknown>>;
}

/** Somebody with respite in minutes a week, an amount that is not known, or no respite; and home nursing or not. */
export interface MadeUp {
  readonly known: Known;
  readonly respite: number | 'unclear' | undefined;
  readonly nursing: boolean;
}

const respite = (user: string, minutes: number | 'unclear'): Written =>
  granted({
    ...{ user, decision: `${user}-r`, service: 'respite', serviceType: 'respite', tasks: [] },
    strands: [
      {
        unit: 'minutes',
        mode: 'in-person',
        ...(minutes === 'unclear' ? { unknown: true } : { amount: minutes, weeks: 1 }),
      },
    ],
  });

/** What a ledger tells of somebody. */
export const written = (
  user: string,
  { known, respite: minutes, nursing }: MadeUp,
): ReadonlyArray<Written> => [
  {
    ...{ type: 'CircumstancesRecorded', version: 1, user, on: '2020-01-02', ...known },
    by: { role: 'nurse', unit: 'north' },
  },
  ...(minutes === undefined ? [] : [respite(user, minutes)]),
  ...(nursing ? [granted({ user, decision: `${user}-n` })] : []),
];

/** The population of some people, `u-0` onwards. */
export const populationWith = (people: ReadonlyArray<MadeUp>): Population =>
  populationFrom(people.flatMap((person, n) => written(`u-${n}`, person)));

const some = <A>(values: fc.Arbitrary<A>): fc.Arbitrary<A | undefined> =>
  fc.option(values, { nil: undefined });

const present = (said: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));

const carers = fc.oneof(
  fc.constant({ has: false }),
  fc
    .record({ inWork: some(fc.boolean()), canGoOn: some(fc.constantFrom('yes', 'for-a-while', 'no')) })
    .map((said) => ({ has: true, ...present(said) })),
);

/** Everything known, so that some of it can be taken away. */
const fully = fc.record({
  need: fc.constantFrom(1, 2, 3, 4, 5),
  vulnerability: fc.constantFrom('ordinary', 'raised', 'particular'),
  livesAlone: fc.boolean(),
  hasPhone: fc.boolean(),
  unit: fc.constantFrom('north', 'south'),
  carer: carers,
});

/** Of what is known, which is left when some is taken away; the need stays, so that the person is in the ledger. */
const kept = fc.record({
  vulnerability: fc.boolean(),
  livesAlone: fc.boolean(),
  hasPhone: fc.boolean(),
  unit: fc.boolean(),
  carer: fc.boolean(),
});

/** Somebody, and the same somebody of whom less is known. */
export const pairs: fc.Arbitrary<{ readonly more: MadeUp; readonly less: MadeUp }> = fc
  .record({
    known: fully,
    keep: kept,
    respite: some(fc.oneof(fc.integer({ min: 0, max: 600 }), fc.constant('unclear' as const))),
    nursing: fc.boolean(),
  })
  .map(({ known, keep, ...services }) => ({
    more: { known, ...services },
    less: {
      known: present({
        need: known.need,
        vulnerability: keep.vulnerability ? known.vulnerability : undefined,
        livesAlone: keep.livesAlone ? known.livesAlone : undefined,
        hasPhone: keep.hasPhone ? known.hasPhone : undefined,
        unit: keep.unit ? known.unit : undefined,
        carer: keep.carer ? known.carer : undefined,
      }),
      ...services,
    },
  }));

const conditions: fc.Arbitrary<unknown> = fc.oneof(
  fc.record({ about: fc.constant('need'), atLeast: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ about: fc.constant('need'), atMost: fc.integer({ min: 1, max: 5 }) }),
  fc.record({
    about: fc.constant('vulnerability'),
    in: fc.subarray(['ordinary', 'raised', 'particular'], { minLength: 1 }),
  }),
  fc.record({ about: fc.constantFrom('livesAlone', 'hasPhone'), is: fc.boolean() }),
  fc.record({ about: fc.constant('unit'), in: fc.constant(['north']) }),
  fc.record({ about: fc.constant('carer'), inWork: fc.boolean() }),
  fc.record({ about: fc.constant('carer'), canGoOn: fc.constant(['no', 'for-a-while']) }),
  fc.record({ about: fc.constant('service'), types: fc.constant(['respite']) }),
  fc.record({
    about: fc.constant('service'),
    granted: fc.record({
      atLeast: fc.record({
        unit: fc.constant('minutes'),
        amount: fc.integer({ min: 0, max: 600 }),
        weeks: fc.constant(1),
      }),
    }),
  }),
  fc.record({ about: fc.constant('user'), in: fc.subarray(['u-0', 'u-1', 'u-2'], { minLength: 1 }) }),
);

/** Criteria of every shape. */
export const criterias: fc.Arbitrary<Criteria> = fc
  .letrec((tie) => ({
    criteria: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      conditions,
      fc.record({ all: fc.array(tie('criteria'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('criteria'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('criteria') }),
    ),
  }))
  .criteria.map((made) => {
    if (!CriteriaCodec.is(made)) throw new Error('made-up criteria are none');
    return made;
  });

/** Selections with exemptions and an order. */
export const selections: fc.Arbitrary<Selection> = fc.record({
  criteria: criterias,
  exemptions: fc.array(
    fc.record({
      criteria: criterias,
      reason: fc.constantFrom('lives-alone' as const, 'carer-in-work' as const),
    }),
    { maxLength: 2 },
  ),
  order: fc.array(
    fc.record({
      by: fc.constantFrom(
        'vulnerability' as const,
        'need' as const,
        'carer-in-work' as const,
        'granted-minutes' as const,
      ),
      first: fc.constantFrom('least' as const, 'most' as const),
    }),
    { maxLength: 3 },
  ),
});
