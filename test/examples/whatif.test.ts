import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askerHomeService } from '../../examples/asker-home-service/story.js';
import { tellStory } from '../../examples/story/tell-story.js';
import { cli, place } from '../cli/in-process.js';

const here = place();
const ledger = here.ledger();
const EXAMPLES = resolve(__dirname, '../../examples/whatif');
const example = (name: string): string => join(EXAMPLES, `${name}.json`);

const digest = (): string =>
  createHash('sha256')
    .update(readFileSync(here.path('ledger.db')))
    .digest('hex');

let before = '';
beforeAll(async () => {
  await tellStory(ledger, askerHomeService);
  before = digest();
});
afterAll(() => here.remove());

describe('the examples of what if, over the story of Asker', () => {
  test.each(readdirSync(EXAMPLES).filter((name) => name.endsWith('.json')))(
    '%s is answered, and twice the same',
    async (name) => {
      const ask = ['whatif', ledger, join(EXAMPLES, name)];
      const { out, err, status } = await cli(ask);
      expect({ err, status }).toEqual({ err: '', status: 0 });
      expect((await cli(ask)).out).toBe(out);
      expect(() => {
        JSON.parse(readFileSync(join(EXAMPLES, name), 'utf8'));
      }).not.toThrow();
    },
  );

  test('a third of the nurses away leaves more medication undone than before, and tells of it by day', async () => {
    const { out } = await cli(['whatif', ledger, example('a-third-away')]);
    expect(out).toContain('Ingenting er besluttet eller registrert: dette er bare forutsatt.');
    expect(out).toContain('1. Borte: 1 av 3 (sykepleier, asker-home-service-mid)');
    expect(out).toMatch(/asker-home-service-mid {2}2020-03-30 {2}legemiddelhåndtering +4,4 +1,8 → 1,2/);
    expect(out).not.toContain('unit-not-recorded');
  });

  test('newcomers are counted from the day on which they come', async () => {
    const { out } = await cli(['whatif', ledger, example('a-third-away'), '--json']);
    const answer: unknown = JSON.parse(out);
    expect(answer).toMatchObject({
      comparison: {
        from: { scenario: null, at: '2020-03-31' },
        to: { scenario: 'a-third-away' },
      },
    });
    expect(out).toContain('"a-third-away:3:1"');
  });

  test('a simulated week is the same for the same seed, and says how likely it is to fall below the necessary', async () => {
    const ask = ['whatif', ledger, example('a-third-away'), '--simulate', '40'];
    const { out, status } = await cli(ask);
    expect(status).toBe(0);
    expect(out).toMatch(
      /Simulert: 40 uker, frø 2020\nUnder det nødvendige en eller annen dag: \d+ % \(\d+–\d+ %\)/,
    );
    expect(out).toContain('more-fall-ill');
    expect((await cli(ask)).out).toBe(out);
    expect(JSON.parse((await cli([...ask, '--json'])).out)).toMatchObject({
      simulation: {
        settings: { runs: 40, seed: 2020 },
        whole: { belowFloor: { runs: 40 } },
      },
    });
  });

  test('had respite not been reduced, those whose respite was reduced would have what they were granted', async () => {
    const { out } = await cli(['whatif', ledger, example('respite-not-reduced')]);
    expect(out).toMatch(/Ingen beslutninger etter tiltaket .*\n {3}brukere: [1-9]/);
    expect(out).toMatch(/a09 \(behov 4\)\n {2}Avlastning utenfor institusjon \[respite\]: mer\n/);
  });

  test('a plan sends staff before it cuts, gives kin what they agreed to, and stops company before respite is touched', async () => {
    const ask = ['whatif', ledger, example('tasks-to-kin'), '--plan'];
    const { plan }: { readonly plan?: unknown } = JSON.parse((await cli([...ask, '--json'])).out) as object;
    const because = { unit: 'asker-home-service-mid', pool: 'ordinary' };
    expect(plan).toMatchObject({
      kind: 'plan',
      proposals: [
        {
          user: 'a04',
          changes: [
            {
              ...{ service: 'home-nursing', measure: 'tasks-to-kin', freed: 30 },
              decisions: [{ decision: 'HandOverTask', task: 'shower' }],
            },
          ],
          ...{ because, askedBy: [], next: { user: 'a05', measures: ['tasks-to-kin'] } },
        },
        { user: 'a06', changes: [{ decisions: [{ decision: 'SuspendSupportContact' }] }] },
        { user: 'a07', changes: [{ decisions: [{ decision: 'SuspendSupportContact' }] }] },
      ],
      supply: [
        {
          ...{ kind: 'redeployment', staff: 'activity-1', qualification: 'assistant' },
          ...{ from: 'asker-day-centre', to: 'asker-home-service-mid', serves: ['care', 'support'] },
          ...{ minutes: 509, lacks: [], harm: 500, because, next: null, others: [] },
        },
      ],
    });
    const { out } = await cli(ask);
    expect(out).toContain('neste etter tur: a05, oppgaver til pårørende etter avtale');
    expect(out).toContain('Faste regler: aldri under det nødvendige');
    // Every field that the JSON has is told of in the documentation.
    const told = readFileSync(resolve(EXAMPLES, '../../docs/whatif.md'), 'utf8');
    const fieldsIn = (value: unknown): ReadonlyArray<string> =>
      Array.isArray(value)
        ? value.flatMap(fieldsIn)
        : typeof value === 'object' && value !== null
          ? Object.entries(value).flatMap(([field, inside]) => [field, ...fieldsIn(inside)])
          : [];
    expect([...new Set(fieldsIn(plan))].filter((field) => !told.includes(`\`${field}\``))).toEqual([]);
  });

  test('what is supposed says so wherever it stands behind a level', async () => {
    const { out } = await cli(['whatif', ledger, example('a-third-away'), '--json']);
    expect(out).toContain('"supposedBy": "a-third-away"');
    expect(out).not.toContain(String(2 ** 52));
  });

  test('the ledger has the same bytes after all of it', () => {
    expect(digest()).toBe(before);
    // A reader needs SQLite's log beside it, and writes nothing into it.
    for (const name of readdirSync(here.path('.')).filter((one) => one.endsWith('-wal')))
      expect(statSync(here.path(name)).size).toBe(0);
    expect(readdirSync(here.path('.')).filter((name) => name.includes('views'))).toEqual([]);
  });
});
