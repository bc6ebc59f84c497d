import { describe, expect, test } from '@jest/globals';
import { asKnownNow, BUILT_IN, explainFinding, RULES } from '../../../src/index.js';
import { day } from '../../render/small-world.js';
import { found } from './case.js';
import { CASES } from './cases/index.js';

describe('an explanation of a finding', () => {
  const explained = CASES.flatMap(({ rule: id, raises }) =>
    Object.values(raises).flatMap((situation) =>
      found(id, situation).map((finding) => {
        const rule = RULES.find((one) => one.id === id);
        if (rule === undefined) throw new Error(`no rule ${id}`);
        const asOf = asKnownNow(day(situation.at));
        return explainFinding(finding, rule, [], [], asOf, situation.catalogue ?? BUILT_IN);
      }),
    ),
  );

  test('has all provisions that the rule cites, and says which were law on its day', () => {
    expect(explained.length).toBeGreaterThan(RULES.length);
    for (const { finding, rule, provisions } of explained) {
      expect(provisions.map(({ id }) => id)).toEqual(rule.provisions);
      expect(provisions.filter(({ held }) => held).map(({ id }) => id)).toEqual(finding.provisions);
    }
    // pbrl § 2-1 took the place of § 2-1 a on 1 June 2024: one of them is not law on any day.
    const floor = explained.find(({ rule }) => rule.id === 'assessment.below-floor');
    expect(floor?.provisions.map(({ held }) => held)).toContain(false);
  });

  test('has every piece of evidence, also where no history tells of it', () => {
    for (const { finding, present } of explained)
      expect(present).toEqual(finding.present.map((evidence) => ({ evidence, entry: undefined })));
  });
});
