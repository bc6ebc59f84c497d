import { beforeAll, describe, expect, test } from '@jest/globals';
import { asKnownNow, openLedger, run, touched, type Population, type Touched } from 'forsvarlig';
import { day } from '../../examples/asker-2020/days.js';
import { drawInput } from '../../examples/asker-2020/input.js';

const { profiles, days } = drawInput();

const RANK = { ordinary: 0, raised: 1, particular: 2 } as const;

const RESPITE = { about: 'service', types: ['respite', 'respite-in-institution'] } as const;

let population: Population;
let answer: Touched;
beforeAll(async () => {
  // Before anything was decided: the people, their services, and nothing else.
  const admissions = days
    .flatMap(({ commands }) => commands)
    .filter(({ command }) => command === 'RegisterServiceUser' || command === 'GrantService');
  const ledger = await run(openLedger('memory:'));
  const summary = await run(ledger.recordFrom(admissions, { atomicBy: 'person' }));
  expect(summary.refused).toBe(0);
  population = await run(ledger.population());
  answer = touched(
    population,
    {
      selection: {
        criteria: RESPITE,
        exemptions: [{ criteria: { about: 'carer', inWork: true }, reason: 'carer-in-work' }],
        order: [{ by: 'vulnerability', first: 'least' }],
      },
    },
    asKnownNow(day('2020-03-13')),
  );
});

const hasRespite = new Set(
  days
    .flatMap(({ commands }) => commands)
    .flatMap((command) =>
      command.command === 'GrantService' && command.serviceType.startsWith('respite') ? [command.user] : [],
    ),
);
const withRespite = profiles.filter(({ user }) => hasRespite.has(user));
const usersOf = (people: ReadonlyArray<{ readonly user: string }>): ReadonlyArray<string> =>
  people.map(({ user }) => user).sort();

describe('respite of three thousand made-up users of Asker', () => {
  test('exempts the carers who are in work', () => {
    expect(usersOf(answer.exempted)).toEqual(
      usersOf(withRespite.filter(({ carer }) => carer?.inWork === true)),
    );
    expect(answer.exempted.length).toBeGreaterThan(10);
  });

  test('leaves to be looked at those of whose carer nothing was recorded', () => {
    expect(usersOf(answer.undetermined)).toEqual(
      usersOf(withRespite.filter(({ carer }) => carer === undefined)),
    );
  });

  test('includes the others, and tells of all three thousand', () => {
    expect(usersOf(answer.included)).toEqual(
      usersOf(withRespite.filter(({ carer }) => carer?.inWork === false)),
    );
    const { included, exempted, undetermined, outside } = answer;
    expect(included.length + exempted.length + undetermined.length + outside).toBe(3_000);
  });

  test('puts the least vulnerable first, and never one more vulnerable before one less', () => {
    const vulnerability = new Map<string, keyof typeof RANK>(
      profiles.map((profile) => [profile.user, profile.vulnerability]),
    );
    const ranks = answer.included.map(({ user }) => RANK[vulnerability.get(user) ?? 'particular']);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBe(3);
  });
});
