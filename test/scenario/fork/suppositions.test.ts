import { describe, expect, it } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import {
  BUILT_IN,
  encodeEvent,
  fork,
  isSupposed,
  levelsIn,
  openLedger,
  personIn,
  run,
  supposedBy,
  UserKey,
  whatIf,
  withoutSuppositions,
  baseOf,
  consentEntriesIn,
  type Entry,
  type Knowledge,
  type ReadableLedger,
  type Scenario,
} from '../../../src/index.js';
import { COMMAND } from '../../domain/examples/commands.js';
import { EVENT } from '../../domain/examples/events.js';
import { freshLedger, GRANTED, reduceTo } from '../../ledger/ledgers.js';
import { on } from '../../domain/population/world.js';
import { granted, reduced, restored, day } from '../../render/small-world.js';
import { eventIdOf, factsOf, forked, recordedOf, supposing } from './world.js';

const user = (key: string): UserKey => {
  if (!UserKey.is(key)) throw new Error('no key');
  return key;
};

const visitsOf = (scenario: Scenario, key: string, at?: string) => {
  const person = personIn(scenario, user(key));
  if (person === undefined) throw new Error('nobody');
  return levelsIn(
    scenario,
    at === undefined ? undefined : day(at),
  )(person).map(({ level }) => ({
    state: level.state.now,
    visits: level.strands.map(({ now }) => ('amount' in now ? now.amount : '?')),
  }));
};

const TOLD = [granted(), reduced(), restored({ effective: '2020-05-06' })];

describe('a supposition', () => {
  const [command] = supposing({ suppose: 'command', command: reduceTo('c-9', 7, 3) });
  if (command?.suppose !== 'command') throw new Error('no command');

  it('is taken by no ledger, by its types and by its mark', async () => {
    const { ledger } = freshLedger();
    // @ts-expect-error -- what is supposed is not recorded
    const one = ledger.record(command);
    // @ts-expect-error -- nor is the command in it
    const inner = ledger.record(command.command);
    // @ts-expect-error -- nor several
    const all = ledger.recordAll([command.command]);
    // @ts-expect-error -- nor together
    const together = ledger.recordTogether([command.command]);
    for (const refused of [await one(), await inner()])
      expect(refused).toMatchObject({ _tag: 'Left', left: { _tag: 'InvalidCommand' } });
    expect(await all()).toMatchObject({ right: [{ _tag: 'Left' }] });
    expect(await together()).toMatchObject({ right: [{ _tag: 'Left' }] });
    expect((await run(ledger.population())).events).toBe(0);
  });

  it('is written as no event', () => {
    const [one] = supposing({
      suppose: 'event',
      event: {
        ...{ type: 'CircumstancesRecorded', version: 1, user: 'u-1', on: '2020-03-01', hasPhone: true },
        by: { role: 'nurse', unit: 'north' },
      },
    });
    if (one?.suppose !== 'event') throw new Error('no event');
    // @ts-expect-error -- bytes are made of what happened
    expect(() => encodeEvent(one.event)).not.toThrow();
    expect(isSupposed(one.event)).toBe(true);
    // The mark is no field.
    expect(Object.keys(one)).toEqual(['suppose', 'event']);
  });

  it('about an inspection, a reading or a key is none', () => {
    expect(() => supposing({ suppose: 'command', command: COMMAND.OpenInspection })).toThrow(
      'command: found a command about something else',
    );
  });
});

describe('supposed in the past', () => {
  it('that a decision had not been made uncovers what was under it, and what came of it has nothing to lift', () => {
    const facts = factsOf(TOLD, on('2020-04-01'));
    expect(visitsOf(facts, 'u-1')).toEqual([{ state: 'running', visits: [3] }]);
    for (const what of [{ decision: 'd-2' }, { event: eventIdOf(2) }]) {
      const scenario = forked(facts, 'not-reduced', [{ suppose: 'not-made', user: 'u-1', ...what }]);
      expect(visitsOf(scenario, 'u-1')).toEqual([{ state: 'running', visits: [7] }]);
      expect(visitsOf(scenario, 'u-1', '2020-06-01')).toEqual([{ state: 'running', visits: [7] }]);
    }
  });

  it('that a restoration had not been made leaves the reduction in force', () => {
    const facts = factsOf(TOLD, on('2020-06-01'));
    const scenario = forked(facts, 'not-restored', [
      { suppose: 'not-made', user: 'u-1', event: eventIdOf(3) },
    ]);
    expect(visitsOf(scenario, 'u-1')).toEqual([{ state: 'running', visits: [3] }]);
  });

  it('that services had been restored from a day changes the days from it on, and none before', () => {
    const facts = factsOf(TOLD, on('2020-06-01'));
    const scenario = forked(facts, 'restored-in-april', [
      { suppose: 'restored', who: { services: ['home-nursing'] }, from: '2020-04-10' },
    ]);
    const visits = ['2020-03-20', '2020-04-09', '2020-04-10', '2020-05-10'].map(
      (at) => visitsOf(scenario, 'u-1', at)[0]?.visits[0],
    );
    expect(visits).toEqual([3, 3, 7, 7]);
  });

  it('that a decision had not been made that nobody knew of by then is told to be not there', () => {
    const facts = factsOf(TOLD, {
      ...on('2020-04-01'),
      knownAt: recordedOf(TOLD)[0]?.ref.recordedAt ?? never(),
    });
    expect(
      fork(facts, 'what-if', supposing({ suppose: 'not-made', user: 'u-1', decision: 'd-2' })),
    ).toMatchObject({ left: { why: 'not-there', supposition: 0 } });
  });
});

const never = (): never => {
  throw new Error('nothing there');
};

describe('a supposed command', () => {
  const entries = async (): Promise<{ facts: Scenario; knowledge: Knowledge }> => {
    const { ledger } = freshLedger();
    for (const command of GRANTED) await run(ledger.record(command));
    const told: ReadonlyArray<Entry> = (await run(ledger.story('u-0001'))).entries;
    return {
      facts: withoutSuppositions(baseOf(told, on('2020-03-20'))),
      knowledge: { catalogue: BUILT_IN, storyOf: (key) => (key === 'u-0001' ? told : []) },
    };
  };

  it('comes to what it would come to if it were recorded, and is decided on what was supposed before', async () => {
    const { facts, knowledge } = await entries();
    const scenario = forked(
      facts,
      'twice-less',
      [
        { suppose: 'command', command: reduceTo('c-1', 7, 5) },
        { suppose: 'command', command: reduceTo('c-2', 5, 3) },
      ],
      knowledge,
    );
    expect(visitsOf(scenario, 'u-0001')).toEqual([{ state: 'running', visits: [3] }]);
    const [level] = levelsIn(scenario)(personIn(scenario, user('u-0001')) ?? never());
    expect(level?.level.strands[0]?.because.map(supposedBy)).toEqual([undefined, 'twice-less', 'twice-less']);
  });

  it('that the policies refuse is an error with the policy and what would make it right', async () => {
    const { facts, knowledge } = await entries();
    const { assessment: _, ...unassessed } = reduceTo('c-1', 7, 3);
    const refused = fork(
      facts,
      'what-if',
      supposing(
        { suppose: 'command', command: reduceTo('c-0', 7, 5) },
        { suppose: 'command', command: unassessed },
      ),
      knowledge,
    );
    expect(refused).toMatchObject({
      left: { supposition: 1, why: 'refused', rejection: { policy: 'individual-assessment' } },
    });
    if (E.isLeft(refused))
      expect(refused.left.message).toMatch(/^suppose\[1\]: refused by individual-assessment/);
  });

  it('about somebody whose story was not read is told so, and a correction is none', async () => {
    const { facts, knowledge } = await entries();
    const one = supposing({ suppose: 'command', command: reduceTo('c-1', 7, 3) });
    expect(fork(facts, 'what-if', one)).toMatchObject({ left: { why: 'story-not-read' } });
    const correction = supposing({ suppose: 'command', command: COMMAND.CorrectEntry });
    expect(fork(facts, 'what-if', correction, knowledge)).toMatchObject({ left: { why: 'correction' } });
  });

  it('about a crisis is not decided on where the ledger has what only a newer program knows', async () => {
    const { knowledge } = await entries();
    const unheardOf: Entry = {
      ref: { position: 1, id: eventIdOf(1), recordedAt: recordedOf(TOLD)[0]?.ref.recordedAt ?? never() },
      event: { type: 'Unknown', name: 'AlarmInstalled', writtenVersion: 1 },
    };
    const facts = withoutSuppositions(baseOf([unheardOf], on('2020-03-20')));
    const declared = supposing({ suppose: 'command', command: COMMAND.DeclareCrisis });
    expect(fork(facts, 'what-if', declared, knowledge)).toMatchObject({ left: { why: 'newer-events' } });
  });

  it('about a crisis, a member of staff and a unit is heard of by what comes after', async () => {
    const { facts, knowledge } = await entries();
    const { derivesFrom: _, ...redeployed } = COMMAND.RedeployStaff;
    const scenario = forked(
      facts,
      'a-crisis',
      [
        { suppose: 'command', command: COMMAND.DeclareCrisis },
        { suppose: 'command', command: COMMAND.AdoptFrameworkMeasure },
        { suppose: 'command', command: COMMAND.ReduceVisits },
        { suppose: 'command', command: redeployed },
      ],
      knowledge,
    );
    expect(scenario.crises.map(({ event }) => event.type)).toEqual([
      'CrisisDeclared',
      'FrameworkMeasureAdopted',
    ]);
    expect(visitsOf(scenario, 'u-0001')).toEqual([{ state: 'running', visits: [3] }]);
    expect(scenario.staff.map(({ event }) => event.type)).toEqual(['StaffRedeployed']);
    expect(facts.crises).toHaveLength(0);
  });
});

describe('what if, of a ledger', () => {
  it('reads the stories that supposed commands ask for, also of those whom it does not have', async () => {
    const ledger = await run(openLedger('memory:', { clock: freshLedger().clock.now }));
    for (const command of GRANTED) await run(ledger.record(command));
    const { facts, fork: forkOf } = await run(whatIf(ledger, { at: '2020-03-20' }));
    const scenario = await run(
      forkOf(
        facts,
        'less',
        supposing(
          { suppose: 'command', command: reduceTo('c-1', 7, 3) },
          { suppose: 'command', command: { ...COMMAND.RegisterServiceUser, id: 'c-new', user: 'u-new' } },
        ),
      ),
    );
    expect(visitsOf(scenario, 'u-0001')).toEqual([{ state: 'running', visits: [3] }]);
    expect(personIn(scenario, user('u-new'))?.told).toHaveLength(1);
    // The ledger has heard of nothing.
    expect((await run(ledger.levels('u-0001', { at: '2020-03-20' })))[0]?.strands[0]?.now).toMatchObject({
      amount: 7,
    });
    await run(ledger.close);
  });

  it('reads each story once, and tells why it could not', async () => {
    const { ledger } = freshLedger();
    for (const command of GRANTED) await run(ledger.record(command));
    let asked = 0;
    const counting: ReadableLedger = {
      ...ledger,
      story: (key) => {
        asked += 1;
        return ledger.story(key);
      },
    };
    const twice = supposing(
      { suppose: 'command', command: reduceTo('c-1', 7, 5) },
      { suppose: 'command', command: reduceTo('c-2', 5, 3) },
    );
    const { facts, fork: forkOf } = await run(whatIf(counting, { at: '2020-03-20' }));
    await run(forkOf(facts, 'twice-less', twice));
    expect(asked).toBe(1);
    const closed = { _tag: 'StoreClosed', message: 'closed' } as const;
    const failing: ReadableLedger = { ...ledger, story: () => () => Promise.resolve(E.left(closed)) };
    const { fork: forkFailing } = await run(whatIf(failing, { at: '2020-03-20' }));
    expect(await forkFailing(facts, 'twice-less', twice)()).toEqual(E.left(closed));
  });

  it('keeps what was recorded of consents, and hears of those that are supposed', () => {
    const facts = factsOf([...TOLD, EVENT.ConsentGiven], on('2020-03-20'));
    const { user: whose } = EVENT.ConsentGiven;
    expect(consentEntriesIn(facts, user(whose)).map(({ event }) => event.type)).toEqual(['ConsentGiven']);
    const scenario = forked(facts, 'withdrawn', [{ suppose: 'event', event: EVENT.ConsentWithdrawn }]);
    expect(consentEntriesIn(scenario, user(whose)).map(({ event }) => event.type)).toEqual([
      'ConsentGiven',
      'ConsentWithdrawn',
    ]);
  });
});

describe('a name', () => {
  const facts = factsOf(TOLD, on('2020-03-20'));
  it('that is none, or taken by what the scenario is forked from, is refused', () => {
    expect(fork(facts, 'What if', [])).toMatchObject({ left: { why: 'name' } });
    const paused = {
      ...{ suppose: 'paused', from: '2020-03-20', until: '2020-03-27' },
      who: { services: ['home-nursing'] },
    };
    const once = forked(facts, 'once', [paused]);
    expect(fork(once, 'once', [])).toMatchObject({ left: { why: 'name' } });
    expect(E.isRight(fork(once, 'twice', []))).toBe(true);
  });
});
