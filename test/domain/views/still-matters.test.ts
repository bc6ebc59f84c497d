import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { END_OF_TIME } from '../../../src/domain/values/instant.js';
import {
  isInstant,
  isLocalDate,
  levelsOfAll,
  plusDays,
  readEvent,
  type CrisisEntries,
  type Person,
  type PersonalLevel,
} from '../../../src/index.js';
import {
  enterOfPerson,
  growingPerson,
  isOfPerson,
  ofPopulation,
  type OfPerson,
} from '../../../src/domain/views/population.js';
import { isSaidOfOthers, stillMattering } from '../../../src/domain/views/still-matters.js';
import { isAmendment } from '../../../src/domain/events/amendment.js';
import { histories, idOf, type Happening } from '../../ledger/segments/histories.js';

const FIRST = '2020-01-01';
const day = (n: number) => {
  if (!isLocalDate(FIRST)) throw new Error('no day');
  return plusDays(FIRST, n);
};

interface Heard {
  readonly rows: ReadonlyArray<OfPerson>;
  readonly crises: CrisisEntries;
}

/** What a population hears of a history of one person; every event was recorded a millisecond after the one before. */
const heardOf = (history: ReadonlyArray<Happening>): Heard => {
  const rows: OfPerson[] = [];
  const crises: Array<CrisisEntries[number]> = [];
  for (const [n, { text }] of history.entries()) {
    const event = readEvent(text);
    if (event.type === 'Unknown' || event.type === 'Unreadable' || !isInstant(n)) continue;
    const one = ofPopulation({ event, ref: { position: n + 1, id: idOf(n), recordedAt: n } });
    if (one === undefined) continue;
    if (isOfPerson(one)) rows.push(one);
    else crises.push(one);
  }
  return { rows, crises };
};

const personOf = (rows: ReadonlyArray<OfPerson>): Person => {
  const [one] = rows;
  const person = growingPerson(one === undefined || 'user' in one ? (one?.user ?? USER) : one.event.user);
  for (const row of rows) enterOfPerson(person, row);
  return person;
};
const USER = 'u-0000' as Person['user'];

const levelsOf = (person: Person, crises: CrisisEntries, at: number): ReadonlyArray<PersonalLevel> => [
  ...levelsOfAll(
    { people: new Map([[person.user, person]]), crises, events: 0, unknown: new Map() },
    { at: day(at), knownAt: END_OF_TIME },
  ),
];

test('what still matters tells the levels of later days as all of it does, whatever is recorded later that is not said of what is left out', () => {
  let pruned = 0;
  fc.assert(
    fc.property(
      histories(60, 0),
      fc.nat({ max: 60 }),
      fc.nat({ max: 100 }),
      fc.nat({ max: 60 }),
      (history, half, from, later) => {
        const { rows, crises } = heardOf(history);
        const [before, after] = [rows.slice(0, half), rows.slice(half)];
        const { rows: left, isPruned } = stillMattering(before, day(from));
        if (isPruned) pruned += 1;
        else expect(left).toEqual(before);
        const person = personOf([...left, ...after]);
        const isAmended = after.some((row) => 'event' in row && isAmendment(row.event));
        if (isPruned && (isAmended || isSaidOfOthers(person.timelines))) return;
        const at = from + later;
        expect(levelsOf(person, crises, at)).toEqual(levelsOf(personOf(rows), crises, at));
      },
    ),
    { numRuns: Number(process.env['FORSVARLIG_RUNS'] ?? 400) },
  );
  expect(pruned).toBeGreaterThan(20);
});
