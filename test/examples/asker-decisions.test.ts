import { describe, expect, test } from '@jest/globals';
import type { CommandInputOf, CommandName } from 'forsvarlig';
import { chooseUser } from '../../examples/asker-2020/chosen.js';
import { drawInput } from '../../examples/asker-2020/input.js';
import { canBeDoneFromAfar } from '../../examples/asker-2020/tasks.js';

const { profiles, days } = drawInput();
const commands = days.flatMap((day) => day.commands);
const profileOf = new Map(profiles.map((profile) => [profile.user, profile]));

const named = <N extends CommandName>(name: N): ReadonlyArray<CommandInputOf<N>> =>
  commands.filter((command): command is CommandInputOf<N> & typeof command => command.command === name);

const MEASURES = [
  ...named('ReduceVisits'),
  ...named('ReplaceVisits'),
  ...named('LimitCareToNecessary'),
  ...named('HandOverTask'),
  ...named('ReduceRespite'),
  ...named('PauseRespite'),
  ...named('ReduceSupportContact'),
  ...named('SuspendSupportContact'),
];

describe('the individual decisions', () => {
  test('are of every kind that the measures open for', () => {
    const kinds = new Set(commands.map(({ command }) => command));
    for (const kind of [
      'ReduceVisits',
      'ReplaceVisits',
      'LimitCareToNecessary',
      'HandOverTask',
      'ReduceRespite',
      'PauseRespite',
      'ReduceSupportContact',
      'SuspendSupportContact',
      'KeepSupportContact',
      'RedeployStaff',
      'ReturnStaff',
    ])
      expect(kinds).toContain(kind);
  });

  test('all derive from a measure, and rest on an assessment', () => {
    expect(MEASURES.filter(({ derivesFrom }) => derivesFrom === undefined)).toEqual([]);
    expect(MEASURES.filter(({ assessment }) => assessment === undefined)).toEqual([]);
  });

  test('replace every visit only where nothing needs hands', () => {
    const allByPhone = named('ReplaceVisits').filter(({ to }) => to.every(({ mode }) => mode === 'phone'));
    expect(allByPhone.length).toBeGreaterThan(100);
    for (const { user } of allByPhone)
      expect(profileOf.get(user)?.nursing.tasks.every(canBeDoneFromAfar)).toBe(true);
  });

  test('take respite first from the least vulnerable, and never from the most', () => {
    const cuts = [...named('ReduceRespite'), ...named('PauseRespite')].map(({ user, decided }) => ({
      vulnerability: profileOf.get(user)?.vulnerability,
      decided,
    }));
    const daysOf = (vulnerability: string): ReadonlyArray<string> =>
      cuts.filter((cut) => cut.vulnerability === vulnerability).map(({ decided }) => decided);
    expect(daysOf('ordinary').length).toBeGreaterThan(3);
    expect(daysOf('raised').length).toBeGreaterThan(0);
    expect(daysOf('particular')).toEqual([]);
    expect([...daysOf('ordinary')].sort().at(-1)).toBe('2020-03-19');
    expect([...daysOf('raised')].sort()[0]?.localeCompare('2020-03-19')).toBe(1);
  });

  test('keep support contact for users with special needs only', () => {
    for (const { user } of named('KeepSupportContact')) expect(profileOf.get(user)?.specialNeeds).toBe(true);
  });
});

describe('what came after', () => {
  test('is a notice to most of those affected, but not to all', () => {
    const affected = new Set(MEASURES.map(({ user }) => user));
    const told = new Set(named('GiveNotice').map(({ user }) => user));
    const share = [...affected].filter((user) => told.has(user)).length / affected.size;
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeLessThan(1);
  });

  test('is that most measures are lifted or end on their day, and that some are forgotten', () => {
    const lifted = new Set(named('RestoreService').flatMap(({ lifts }) => lifts ?? []));
    const goesOn = MEASURES.filter(({ id, term }) => term?.until === undefined && !lifted.has(id));
    const ends = MEASURES.filter(({ term }) => term?.until !== undefined);
    expect(goesOn.length / MEASURES.length).toBeGreaterThan(0.01);
    expect(goesOn.length / MEASURES.length).toBeLessThan(0.05);
    expect(ends.length / MEASURES.length).toBeGreaterThan(0.05);
  });

  test('is that redeployed staff had an identity card, and that some have not returned', () => {
    const moved = named('RedeployStaff');
    expect(moved.filter(({ idCardIssued }) => idCardIssued === undefined)).toEqual([]);
    expect(named('ReturnStaff').length).toBeLessThan(moved.length);
    expect(named('ReturnStaff').length).toBeGreaterThan(moved.length / 2);
  });
});

describe('the user whose story is told', () => {
  const user = chooseUser(days, '2020-03-20');

  test('had visits changed and something else decided on home nursing by then', () => {
    const early = MEASURES.filter(
      (measure) =>
        measure.user === user && measure.service === 'home-nursing' && measure.effective <= '2020-03-20',
    ).map(({ command }) => command);
    expect(early.length).toBeGreaterThan(1);
    expect(early.some((name) => name === 'ReduceVisits' || name === 'ReplaceVisits')).toBe(true);
  });

  test('is nobody where nothing was decided', () => {
    expect(chooseUser(days, '2020-03-12')).toBeUndefined();
  });
});
