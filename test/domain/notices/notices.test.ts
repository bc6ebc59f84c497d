import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import {
  BUILT_IN,
  changeDirection,
  crisisDecider,
  type EventName,
  Force,
  FrameworkTarget,
  isInstant,
  isLocalDate,
  parseCommand,
  parseEvent,
  encodeEvent,
  type CommandInput,
  type CrisisStreamEvent,
  type MeasureChange,
  historyOf,
  renderHistory,
} from '../../../src/index.js';
import { AROUND } from './around.js';
import { DECLARED, type Notice } from './notice.js';
import { SERVICES } from './services.js';

const NOTICES: ReadonlyArray<Notice> = [...SERVICES, ...AROUND];

const TODAY = '2024-03-01';

/** Takes commands through the door and the decider, one after the other, as a ledger would. */
const recorded = (commands: ReadonlyArray<CommandInput>): ReadonlyArray<CrisisStreamEvent> => {
  if (!isLocalDate(TODAY)) throw new Error('no day');
  const context = {
    today: TODAY,
    catalogue: BUILT_IN,
    framework: () => undefined,
    inspection: () => undefined,
    recordedAs: () => [],
  };
  const events: CrisisStreamEvent[] = [];
  let state = crisisDecider.initial;
  for (const input of commands) {
    const command = parseCommand(input);
    if (E.isLeft(command)) throw new Error(command.left.message);
    if (!('crisis' in command.right)) throw new Error('not about a crisis');
    const ruling = crisisDecider.decide(command.right, state, context);
    if (E.isLeft(ruling))
      throw new Error(`${JSON.stringify(input)}: ${ruling.left.policy}: ${ruling.left.why}`);
    for (const event of ruling.right) {
      const recordedAt = events.length;
      if (!isInstant(recordedAt)) throw new Error('too many');
      state = crisisDecider.evolve(state, {
        event,
        ref: { position: recordedAt + 1, id: String(recordedAt), recordedAt },
      });
      events.push(event);
    }
  }
  return events;
};

const STORY = [DECLARED, ...NOTICES.flatMap(({ says }) => says)];

describe('sentences of notices', () => {
  test.each(NOTICES.map(({ sentence, says }) => [sentence, says] as const))(
    '“%s” is one or two records',
    (_, says) => {
      expect(says.length === 1 || says.length === 2).toBe(true);
    },
  );

  test('are at least sixty, no two the same', () => {
    expect(new Set(NOTICES.map(({ sentence }) => sentence)).size).toBe(NOTICES.length);
    expect(NOTICES.length).toBeGreaterThanOrEqual(60);
  });

  test('pass the door and the decider, in order, and are read from their bytes as they were', () => {
    const events = recorded(STORY);
    expect(events.length).toBeGreaterThanOrEqual(STORY.length);
    for (const event of events) expect(parseEvent(encodeEvent(event))).toEqual(E.right(event));
  });

  test('are told in both languages with no code and no undefined value showing', () => {
    const entries = recorded(STORY).map((event, i) => {
      if (!isInstant(i)) throw new Error('too many');
      return { event, ref: { position: i + 1, id: `e${i}`, recordedAt: i } };
    });
    for (const language of ['nb', 'en'] as const) {
      const told = renderHistory(historyOf(entries), language);
      expect(told).not.toMatch(/undefined|\[object/);
    }
    const nb = renderHistory(historyOf(entries), 'nb');
    expect(nb).toContain('hvem som kan besøke: alle kan besøke → bare de nærmeste pårørende (strengere)');
    expect(nb).toContain('omfang i tid: som innvilget → 50 % av det innvilgede (mindre)');
    expect(nb).toContain('bevegelsesfrihet: på eget uteområde → ute sammen med ansatte (friere)');
  });
});

describe('between them they use', () => {
  const events = recorded(STORY);
  const adopted = events.filter((event) => event.type === 'FrameworkMeasureAdopted');
  const changes: ReadonlyArray<MeasureChange> = adopted.flatMap(
    ({ target }): ReadonlyArray<MeasureChange> => target.changes,
  );

  test('every kind of target', () => {
    const kinds = new Set(Object.keys(FrameworkTarget.alternatives));
    expect(new Set(adopted.map(({ target }) => target.kind))).toEqual(kinds);
  });

  test('every force', () => {
    expect(new Set(adopted.map(({ force }) => force))).toEqual(new Set(Object.keys(Force.keys)));
  });

  test('every direction', () => {
    expect(new Set(changes.map(changeDirection))).toEqual(
      new Set(['less', 'more', 'other', 'same', 'unclear']),
    );
  });

  test('nearly every dimension of change', () => {
    expect(new Set(changes.map(({ dimension }) => dimension)).size).toBeGreaterThanOrEqual(30);
  });

  test('the life of measures, the phases, the reopening and the end', () => {
    const seen = new Set<string>(events.map(({ type }) => type));
    for (const type of [
      'CrisisPhaseChanged',
      'ReopeningPlanned',
      'ReopeningStepTaken',
      'FrameworkMeasureEased',
      'FrameworkMeasureSuperseded',
      'FrameworkMeasureExtended',
      'FrameworkMeasurePaused',
      'FrameworkMeasureResumed',
      'CrisisEnded',
    ] satisfies ReadonlyArray<EventName>)
      expect(seen).toContain(type);
  });
});
