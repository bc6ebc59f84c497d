import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { BUILT_IN, catalogueWith, DEADLINE_RULES, userDecider } from '../../src/index.js';
import { given } from '../../src/testing/given.js';
import { COMMAND } from '../domain/examples/commands.js';
import { ADOPTED, EVENT, GRANTED } from '../domain/examples/events.js';
import { staffing, TODAY } from '../domain/examples/parts.js';
import { without } from '../domain/decisions/case.js';

const page = readFileSync(join(__dirname, '../../docs/law.md'), 'utf8');
const json = /```json\n(.*?)```/s.exec(page)?.[1] ?? '';
const catalogue = catalogueWith(JSON.parse(json));

describe('docs/law.md', () => {
  test('shows additions that make a catalogue', () => {
    if (E.isLeft(catalogue)) throw new Error(catalogue.left.message);
    const { provisions, serviceTypes, policies, contactProcedures } = catalogue.right;
    expect(contactProcedures).toHaveLength(1);
    expect(provisions.size - BUILT_IN.provisions.size).toBe(1);
    expect(serviceTypes.size - BUILT_IN.serviceTypes.size).toBe(1);
    expect(policies.length).toBe(1);
  });

  test('shows a policy that refuses a night patrol reduced for longer than it says', () => {
    if (E.isLeft(catalogue)) throw new Error(catalogue.left.message);
    const granted = GRANTED.map((event) =>
      event.type === 'ServiceGranted' && event.serviceType === 'home-nursing'
        ? { ...event, serviceType: 'night-patrol' }
        : event,
    );
    const around = { today: TODAY, crises: ADOPTED, catalogue: catalogue.right };
    const reduce = {
      ...without(COMMAND.ReduceVisits, 'derivesFrom'),
      ground: { ...staffing, legalBasis: ['hol-3-2-6-a', 'delegation-2020-3'] },
    };
    const nights = given(userDecider, granted, around);
    nights.when({ ...reduce, term: { review: '2020-03-24' } }).thenRejected({
      policy: 'municipal:nights-reviewed-weekly',
      why: 'Reductions of the night patrol are assessed anew every week.',
      provisions: ['delegation-2020-3'],
    });
    nights.when({ ...reduce, term: { review: '2020-03-23' } }).then([
      {
        ...without(EVENT.VisitsReduced, 'derivesFrom'),
        ground: reduce.ground,
        term: { review: '2020-03-23' },
      },
    ]);
  });

  test.each(Object.entries(DEADLINE_RULES))('tells how %s is counted', (kind, rule) => {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${kind}\``)) ?? '';
    expect(row.includes('unverified')).toBe(rule.lastDay === 'rolls-unverified');
    expect(row.includes('stays')).toBe(rule.lastDay === 'stays');
    expect(row.includes('from the day after')).toBe(!rule.countsFirstDay);
    const { nb } = BUILT_IN.provisions.get(rule.provision) ?? { nb: '' };
    expect(row).toContain(nb.slice(nb.indexOf('§')));
  });

  test.each(['holidaysOf', 'individualDecisionRequired', 'appealDeadline', 'crisisPowerInWindow'])(
    'names %s',
    (name) => {
      expect(page).toContain(`\`${name}\``);
    },
  );
});
