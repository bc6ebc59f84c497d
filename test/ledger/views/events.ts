import { expect } from '@jest/globals';
import {
  populationFold,
  type Entry,
  type EventStore,
  type Population,
  type NewEvent,
} from '../../../src/index.js';
import { situationFold, type Situation } from '../../../src/domain/views/situation.js';
import { entriesOf } from '../../../src/ledger/entries.js';
import { right, START } from '../../../src/testing/contract/subject.js';
import { EVENT } from '../../domain/examples/events.js';

/** All examples of events, and two that only a newer program knows. */
export const TEXTS: ReadonlyArray<string> = [
  ...Object.values(EVENT).map((event) => JSON.stringify(event)),
  '{"type":"AlarmInstalled","version":1,"user":"u-1"}',
  JSON.stringify({ ...EVENT.VisitsReduced, version: 99 }),
];

/** Whether an example is unknown here. */
export const isUnheardOf = (text: string): boolean => TEXTS.indexOf(text) >= TEXTS.length - 2;

let made = 0;

/** An event with these bytes, of which an example's user is another. */
export const newEvent = (text: string, user = 'u-0001'): NewEvent => {
  made += 1;
  return {
    id: `00000000-0000-8000-8000-${String(made).padStart(12, '0')}`,
    type: 'Example',
    data: text.replaceAll('u-0001', user),
    metadata: '{}',
  };
};

export const record = async (
  store: EventStore,
  texts: ReadonlyArray<string>,
  user?: string,
): Promise<void> => {
  if (texts.length > 0)
    await right(
      store.append([{ stream: 'any', expected: 'any', events: texts.map((text) => newEvent(text, user)) }]),
    );
};

const replay = async <A>(
  store: EventStore,
  { take, finish }: { readonly take: (entry: Entry) => void; readonly finish: () => A },
): Promise<A> => {
  const entries = entriesOf(await right(store.readAll(START)));
  if (entries._tag === 'Left') throw new Error('an example is unreadable');
  entries.right.forEach(take);
  return finish();
};

/** The population by a replay of everything. */
export const replayed = (store: EventStore): Promise<Population> => replay(store, populationFold());

/** The situation by a replay of everything. */
export const replayedSituation = (store: EventStore): Promise<Situation> => replay(store, situationFold());

/** Equal in all there is, the order of people included. */
export const expectSame = (found: Population, expected: Population): void => {
  expect(found).toEqual(expected);
  expect([...found.people.keys()]).toEqual([...expected.people.keys()]);
};
