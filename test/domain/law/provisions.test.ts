import { describe, expect, test } from '@jest/globals';
import {
  BUILT_IN,
  BUILT_IN_PROVISIONS,
  inForce,
  isLocalDate,
  powersOf,
  ProvisionId,
  provisionLabel,
  provisionNamed,
  ServiceType,
  serviceTypeLabel,
  serviceTypeNamed,
  type LocalDate,
} from '../../../src/index.js';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error('no day');
  return text;
};

const all = Array.from(BUILT_IN.provisions.values());

describe('the law of the day', () => {
  test('no window ends before it begins, and windows of one provision do not overlap', () => {
    for (const { validity, activated = [] } of all)
      for (const windows of [validity, activated]) {
        for (const { from, to } of windows) expect((from ?? '') <= (to ?? '9')).toBe(true);
        for (const [i, { from }] of windows.entries())
          if (i > 0) expect((from ?? '') > (windows[i - 1]?.to ?? '9')).toBe(true);
      }
    expect(all.filter(({ validity }) => validity.some(({ from, to }) => from ?? to)).length).toBeGreaterThan(
      2,
    );
  });

  test.each(['hberl-3-1', 'hberl-4-1', 'hberl-5-1', 'hberl-5-2'] as const)(
    '%s held from its activation to its lapse',
    (id) => {
      const held = (...days: ReadonlyArray<string>) => days.map((on) => inForce(BUILT_IN, id, day(on)));
      expect(held('2020-03-05', '2020-03-06', '2020-03-07')).toEqual([false, true, true]);
      expect(held('2022-01-13', '2022-01-14', '2022-01-15')).toEqual([true, true, false]);
    },
  );

  test('the crisis powers are the four provisions that are activated', () => {
    expect(powersOf(BUILT_IN).map(({ id }) => id)).toEqual([
      'hberl-3-1',
      'hberl-4-1',
      'hberl-5-1',
      'hberl-5-2',
    ]);
  });

  test('the regulation on individual plans is from 27 March 2020', () => {
    expect(inForce(BUILT_IN, 'for-2020-462', day('2020-03-26'))).toBe(false);
    expect(inForce(BUILT_IN, 'for-2020-462', day('2020-03-27'))).toBe(true);
  });

  test('a law that is adopted and not in force holds on no day', () => {
    expect(inForce(BUILT_IN, 'fvl-2025', day('9999-12-31'))).toBe(false);
  });

  test('the right to services was renumbered on 1 June 2024: on each day one of the two holds', () => {
    const held = (on: string) =>
      (['pbrl-2-1-a', 'pbrl-2-1'] as const).filter((id) => inForce(BUILT_IN, id, day(on)));
    expect(held('2024-05-31')).toEqual(['pbrl-2-1-a']);
    expect(held('2024-06-01')).toEqual(['pbrl-2-1']);
  });

  test('what has no window held throughout', () => {
    const open = all.filter(
      ({ validity, activated }) =>
        activated === undefined && validity.some(({ from, to }) => from === undefined && to === undefined),
    );
    expect(open.length).toBeGreaterThan(40);
    for (const { id } of open) expect(inForce(BUILT_IN, id, day('2020-03-13'))).toBe(true);
  });

  test('each provision has a citation, a title in both languages and a source', () => {
    expect(all.map(({ id }) => id)).toEqual([...BUILT_IN_PROVISIONS]);
    for (const { id, nb, en, title, source } of all) {
      expect(ProvisionId.is(id)).toBe(true);
      for (const text of [nb, en, title.nb, title.en, source]) expect(text.trim().length).toBeGreaterThan(3);
    }
  });
});

describe('the kinds of service', () => {
  test('are granted under provisions that the catalogue has, and have codes of their own', () => {
    const types = Array.from(BUILT_IN.serviceTypes.values());
    expect(new Set(types.map(({ code }) => code)).size).toBe(22);
    for (const { id, like, grantedUnder } of types) {
      expect(like).toBe(id);
      if (grantedUnder !== undefined) expect(provisionNamed(BUILT_IN, grantedUnder)).toBeDefined();
    }
  });
});

describe('an open code', () => {
  test.each(['home-nursing', 'night-patrol', 'x', 'a1-2b', 'a'.repeat(64)])('can be %s', (code) => {
    expect(ServiceType.is(code)).toBe(true);
    expect(ProvisionId.is(code)).toBe(true);
  });

  test.each([
    ...['', '-', 'a-', '-a', 'a--b', 'Home', 'hjem.sykepleie', 'a b', 'ø', 'a'.repeat(65)],
    ...['02013299997', 'user-02013299997', 'a_b', '__proto__'],
  ])('can not be %j', (code) => {
    expect(ServiceType.is(code)).toBe(false);
    expect(ProvisionId.is(code)).toBe(false);
  });

  test('that the catalogue does not have is shown as it is', () => {
    const [type, provision] = ['night-patrol', 'own-rule-1'];
    if (!ServiceType.is(type) || !ProvisionId.is(provision)) throw new Error('no code');
    expect(serviceTypeNamed(BUILT_IN, type)).toBeUndefined();
    expect(serviceTypeLabel(BUILT_IN, type, 'nb')).toBe('night-patrol');
    expect(provisionLabel(BUILT_IN, provision, 'en')).toBe('own-rule-1');
    expect(inForce(BUILT_IN, provision, day('2020-03-13'))).toBe(false);
    expect(serviceTypeLabel(BUILT_IN, 'respite', 'nb')).toBe('Avlastning utenfor institusjon');
  });
});
