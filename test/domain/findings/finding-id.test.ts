import { describe, expect, test } from '@jest/globals';
import { findingId, ruleOfFinding } from '../../../src/index.js';
import { granted } from '../../render/small-world.js';
import { found } from './case.js';
import { cut, registered } from './cases/good-practice.js';
import { CASES } from './cases/index.js';

const SKIPPED = 'notice.not-contacted';
const RECORD = [registered(), granted(), cut()];
const idsOf = (given: typeof RECORD, at = '2020-05-01'): ReadonlyArray<string> =>
  found(SKIPPED, { given, at }).map(({ id }) => id);

/** Slow and obvious: FNV-1a by its definition, in whole numbers of any length. */
const slowly = (text: string): string =>
  [...new TextEncoder().encode(text)]
    .reduce((hash, byte) => ((hash ^ BigInt(byte)) * 0x100000001b3n) % 2n ** 64n, 0xcbf29ce484222325n)
    .toString(16)
    .padStart(16, '0');

describe('the id of a finding', () => {
  test('is the same for the same record, on whatever day it is asked for, and names its rule', () => {
    const [id = ''] = idsOf(RECORD);
    expect(id).toMatch(/^notice\.not-contacted:[0-9a-f]{16}$/);
    expect(idsOf(RECORD)).toEqual([id]);
    expect(idsOf(RECORD, '2020-12-01')).toEqual([id]);
    expect(ruleOfFinding(id)).toBe(SKIPPED);
    expect(ruleOfFinding('services.home-nursing.full')).toBeUndefined();
  });

  test('does not hang on who else is in the ledger, or on what is found of them', () => {
    const others = RECORD.map((event) => ({ ...event, user: 'u-2' }));
    const [first, second, ...more] = idsOf([...RECORD, ...others]);
    expect([first]).toEqual(idsOf(RECORD));
    expect(second).not.toBe(first);
    expect(more).toEqual([]);
  });

  test('is FNV-1a over the lines that it is made of, so that anybody can make it', () => {
    const user = registered()['user'];
    if (typeof user !== 'string') throw new Error('no user');
    const [finding] = found(SKIPPED, { given: RECORD, at: '2020-05-01' });
    if (finding === undefined) throw new Error('nothing found');
    const text = [
      'forsvarlig finding 1',
      SKIPPED,
      `user ${user}`,
      finding.on,
      finding.service ?? '',
      finding.about ?? '',
      '',
      finding.present[0]?.ref.id ?? '',
    ].join('\n');
    expect(finding.id).toBe(`${SKIPPED}:${slowly(text)}`);
  });

  test('is of the bytes in UTF-8, also where a rule tells things apart by other words than English ones', () => {
    const [finding] = found(SKIPPED, { given: RECORD, at: '2020-05-01' });
    if (finding === undefined) throw new Error('nothing found');
    const { subject, on, service = '', about = '', present } = finding;
    const which = 'påske';
    const user = 'user' in subject ? subject.user : '';
    const lines = [SKIPPED, `user ${user}`, on, service, about, which, present[0]?.ref.id ?? ''];
    expect(findingId(SKIPPED, subject, { ...finding, which })).toBe(
      `${SKIPPED}:${slowly(['forsvarlig finding 1', ...lines].join('\n'))}`,
    );
  });

  test('tells apart all that one rule finds in one record', () => {
    const twice = CASES.flatMap(({ rule, raises, edges = {} }) =>
      Object.entries({ ...raises, ...edges }).flatMap(([name, situation]) => {
        const ids = found(rule, situation).map(({ id }) => id);
        return new Set(ids).size === ids.length ? [] : [`${rule}: ${name}`];
      }),
    );
    expect(twice).toEqual([]);
  });
});
