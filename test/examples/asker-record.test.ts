import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { openLedger, run } from 'forsvarlig';
import { day } from '../../examples/asker-2020/days.js';
import { evening } from '../../examples/ledger-clock.js';
import { drawInput } from '../../examples/asker-2020/input.js';
import { recordDayByDay } from '../../examples/asker-2020/record.js';
import { knownThenAndNow, levelsByService, storyOfOne, timeOf } from '../../examples/asker-2020/show.js';

const directory = mkdtempSync(join(tmpdir(), 'asker-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const { days } = drawInput(7, 200);
const total = days.reduce((sum, { commands }) => sum + commands.length, 0);

describe('the simulated clock', () => {
  test('stands at six in the evening in Norway, in winter and in summer', () => {
    expect(new Date(evening(day('2020-03-13'))).toISOString()).toBe('2020-03-13T17:00:00.000Z');
    expect(new Date(evening(day('2020-06-30'))).toISOString()).toBe('2020-06-30T16:00:00.000Z');
  });
});

describe('recording the example', () => {
  test('refuses nothing, and tells how far it is', async () => {
    const seen: number[] = [];
    const tally = await recordDayByDay('memory:', days, (done, all) => {
      expect(all).toBe(total);
      seen.push(done);
    });
    expect(tally).toEqual({ recorded: total, already: 0, refused: [] });
    expect(seen).toHaveLength(days.length);
    expect(seen.at(-1)).toBe(total);
  });

  test('tells which commands are refused and why', async () => {
    const [, ...withoutTheFirstDay] = days;
    const { refused } = await recordDayByDay('memory:', withoutTheFirstDay);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.why).toMatch(/^refused by known-user: /);
  });

  test('records nothing twice when it runs twice, and can be asked', async () => {
    const location = `sqlite:${join(directory, 'ledger.db')}`;
    expect(await recordDayByDay(location, days)).toEqual({ recorded: total, already: 0, refused: [] });
    expect(await recordDayByDay(location, days)).toEqual({ recorded: 0, already: total, refused: [] });

    const ledger = await run(openLedger(location, { mode: 'read' }));
    try {
      const population = await run(ledger.population());
      expect(population.events).toBe(total);
      const before = await timeOf(ledger, { at: '2020-03-12' });
      const after = await timeOf(ledger, { at: '2020-03-20' });
      const then = await timeOf(ledger, { at: '2020-03-20', knownAt: '2020-03-17T18:00:00+01:00' });
      expect(levelsByService(population, [before, after])).toContain('Tjenestene, 12. mars 2020');
      const numbers = [...knownThenAndNow(population, then, after).matchAll(/: (\d+) tjenester/g)].map(
        ([, n]) => Number(n),
      );
      expect(numbers).toHaveLength(2);
      expect(numbers[0]).toBeLessThan(numbers[1] ?? 0);
      const story = await storyOfOne(ledger, 'u0001', 'home-nursing', { at: '2020-03-20' });
      expect(story).toContain('Bruker registrert');
    } finally {
      await run(ledger.close);
    }
  });
});
