import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import {
  appealDeadline,
  BUILT_IN,
  BUILT_IN_PROVISIONS,
  catalogueWith,
  crisisPowerInWindow,
  individualDecisionRequired,
  inForce,
  isLocalDate,
  powersOf,
  ServiceType,
  ProvisionId,
  type LocalDate,
} from '../../../src/index.js';
import { days } from '../codec/arbitraries.js';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error('no day');
  return text;
};

const decidedOn = day('2020-03-13');
const COVERED: ReadonlyArray<ProvisionId> = [
  ...(['hol-3-2-6-a', 'hol-3-2-6-b', 'hol-3-2-6-c', 'hol-3-6', 'hol-3-8'] as const),
];
const expectations = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.constant('open-ended' as const));

describe('the switch of two weeks', () => {
  test.each([
    ['home-nursing', 14, 'no', 'two-weeks-or-less'],
    ['home-nursing', 15, 'yes', 'longer-than-two-weeks'],
    ['home-nursing', 'open-ended', 'yes', 'longer-than-two-weeks'],
    ['support-contact', 28, 'yes', 'longer-than-two-weeks'],
    ['respite', 28, 'yes', 'longer-than-two-weeks'],
    ['user-controlled-assistance', 28, 'yes', 'longer-than-two-weeks'],
    ['long-stay', 28, 'yes', 'longer-than-two-weeks'],
    ['meals-on-wheels', 28, 'unclear', 'basis-unknown'],
    ['meals-on-wheels', 14, 'no', 'two-weeks-or-less'],
  ] as const)('%s for %s days: %s', (serviceType, expectedDays, required, because) => {
    expect(individualDecisionRequired({ serviceType, expectedDays, decidedOn }, BUILT_IN)).toMatchObject({
      required,
      because,
      provision: 'pbrl-2-7',
      textChecked: true,
    });
  });

  test('is on for the covered provisions and for longer than fourteen days, and else off', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BUILT_IN_PROVISIONS), expectations, days, (id, expectedDays, on) => {
        const answer = individualDecisionRequired(
          { legalBasis: [id], expectedDays, decidedOn: on },
          BUILT_IN,
        );
        const longer = expectedDays === 'open-ended' || expectedDays > 14;
        expect(answer.required).toBe(longer && COVERED.includes(id) ? 'yes' : 'no');
        expect(answer.textChecked).toBe(on >= '2019-07-01');
      }),
    );
  });

  test('stays on when the decision is expected to last longer', () => {
    fc.assert(
      fc.property(
        fc.subarray([...BUILT_IN_PROVISIONS]),
        fc.integer({ min: 1, max: 400 }),
        (legalBasis, n) => {
          const required = (expectedDays: number | 'open-ended') =>
            individualDecisionRequired({ legalBasis, expectedDays, decidedOn }, BUILT_IN).required;
          if (required(n) === 'yes')
            expect([required(n + 1), required('open-ended')]).toEqual(['yes', 'yes']);
        },
      ),
    );
  });

  test("knows a municipality's own kind of service by what it is like", () => {
    const ours = catalogueWith({
      version: 1,
      provisions: [
        {
          ...{ id: 'own-rule', act: 'Reglement', nb: 'reglementet', en: 'the rules', source: 'Sak 1' },
          title: { nb: 'hvem som kan', en: 'who may' },
        },
      ],
      serviceTypes: [
        {
          ...{ id: 'night-patrol', like: 'home-nursing', nb: 'Nattpatrulje', en: 'Night patrol' },
          grantedUnder: 'own-rule',
        },
      ],
    });
    const serviceType = 'night-patrol';
    if (E.isLeft(ours) || !ServiceType.is(serviceType)) throw new Error('no catalogue');
    const about = { serviceType, expectedDays: 15, decidedOn } as const;
    expect(individualDecisionRequired(about, ours.right)).toMatchObject({
      required: 'yes',
      basis: ['own-rule', 'hol-3-2-6-a'],
    });
    expect(individualDecisionRequired(about, BUILT_IN).required).toBe('unclear');
  });
});

describe('the deadline to appeal', () => {
  const reached = day('2020-03-16');

  test('is four weeks for a decision on a service', () => {
    expect(appealDeadline({ serviceType: 'support-contact' }, reached, BUILT_IN)).toMatchObject({
      provision: 'pbrl-7-5',
      because: 'health-and-care-services',
      basis: ['hol-3-2-6-b'],
      last: '2020-04-13',
      rolled: '2020-04-14',
    });
  });

  test('is three weeks for what rests on other law', () => {
    expect(appealDeadline({ legalBasis: ['for-2011-1349'] }, reached, BUILT_IN)).toMatchObject({
      provision: 'fvl-29',
      because: 'other-basis',
      last: '2020-04-06',
      rolled: '2020-04-06',
    });
  });

  test('is the longer one where nothing says what the decision rests on', () => {
    for (const basis of [{ serviceType: 'meals-on-wheels' } as const, { legalBasis: [] }])
      expect(appealDeadline(basis, reached, BUILT_IN)).toMatchObject({
        provision: 'pbrl-7-5',
        because: 'basis-unknown',
      });
  });

  test('goes by the law on services where a decision rests on both', () => {
    expect(appealDeadline({ legalBasis: ['fvl-35', 'hol-3-1'] }, reached, BUILT_IN).provision).toBe(
      'pbrl-7-5',
    );
  });
});

describe('a crisis power', () => {
  test('stands in its window with the days of the window', () => {
    const power = (on: string) => crisisPowerInWindow(BUILT_IN, 'hberl-5-2', day(on));
    const window = { from: '2020-03-06', to: '2022-01-14' };
    expect(power('2020-03-06')).toEqual({ standing: 'in-window', window });
    expect(power('2022-01-14')).toEqual({ standing: 'in-window', window });
    expect(power('2020-03-05')).toEqual({ standing: 'outside-window', windows: [window] });
    expect(power('2022-01-15')).toEqual({ standing: 'outside-window', windows: [window] });
  });

  test('is in no window while its law does not hold, whatever was activated', () => {
    const ours = catalogueWith({
      version: 1,
      provisions: [
        {
          ...{ id: 'own-power', act: 'Reglement', nb: 'reglementet', en: 'the rules', source: 'Sak 1' },
          title: { nb: 'i krise', en: 'in a crisis' },
          validity: [{ to: '2020-03-31' }],
          activated: [{ from: '2020-03-13', to: '2020-04-12' }],
        },
      ],
    });
    const id = 'own-power';
    if (E.isLeft(ours) || !ProvisionId.is(id)) throw new Error('no catalogue');
    expect(crisisPowerInWindow(ours.right, id, day('2020-03-31')).standing).toBe('in-window');
    expect(crisisPowerInWindow(ours.right, id, day('2020-04-01')).standing).toBe('outside-window');
  });

  test('is in its window on the days on which it can be relied on; ordinary law is no power on any', () => {
    const powers = powersOf(BUILT_IN).map(({ id }) => id);
    fc.assert(
      fc.property(fc.constantFrom(...BUILT_IN_PROVISIONS), days, (id, on) => {
        const { standing } = crisisPowerInWindow(BUILT_IN, id, on);
        if (powers.includes(id)) expect(standing === 'in-window').toBe(inForce(BUILT_IN, id, on));
        else expect(standing).toBe('no-power');
      }),
    );
  });
});
