import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { settled } from '../../../src/domain/changes/settled.js';
import {
  EventId,
  explain,
  levelAt,
  noTimelines,
  enter,
  timelineOf,
  type AsOf,
  type ServiceLevel,
  type Timeline,
} from '../../../src/index.js';
import { asOfs, instant, read, SERVICE, stories, timelineFrom, type Fact } from '../changes/facts.js';
import { inPlain, plainLevel } from '../changes/model.js';
import { ofService, OTHER, recorded, records, standing, type Said } from './amended-facts.js';

const told = (level: ServiceLevel | undefined) => ({
  level: inPlain(level),
  kept: level?.kept,
  inForce: level?.inForce.map(({ measure, term, carriedBy }) => [
    measure.id,
    measure.from,
    term,
    carriedBy?.id,
  ]),
});

const plain = (facts: ReadonlyArray<Fact>): Timeline =>
  timelineOf(
    facts.reduce((all, { change, ref }) => enter(all, [change], ref), noTimelines()),
    facts[0]?.change !== undefined && 'service' in facts[0].change ? facts[0].change.service : SERVICE,
  ) ?? timelineFrom([]);

describe('a level of a record with corrections and redactions', () => {
  test('is that of the entries as they stood, whatever day and knowledge is asked about', () => {
    let amended = 0;
    fc.assert(
      fc.property(records, asOfs, (record, asOf) => {
        const facts = standing(record, asOf.knownAt);
        for (const service of [SERVICE, OTHER]) {
          const mine = ofService(facts, service);
          const level = levelAt(recorded(record, service), asOf);
          expect(told(level)).toEqual(told(levelAt(plain(mine), asOf)));
          expect(inPlain(level)).toEqual(plainLevel(mine, asOf));
        }
        if (facts.some(({ ref }) => record.some((one) => one.about !== undefined && one.ref.id === ref.id)))
          amended += 1;
      }),
      { numRuns: 8000 },
    );
    expect(amended).toBeGreaterThan(500);
  });

  const known = (record: ReadonlyArray<Said>, at: AsOf['at'], knownAt: number) =>
    told(levelAt(recorded(record), { at, knownAt: instant(knownAt) }));
  const END = 1000;
  const amend = (record: ReadonlyArray<Said>, op: 'void' | 'same', n: number): ReadonlyArray<Said> => {
    const entries = record.filter(({ about }) => about === undefined);
    const entry = entries[n % entries.length];
    if (entry === undefined) return record;
    const event = read(EventId, entry.ref.id);
    const last = record.at(-1)?.ref ?? entry.ref;
    const ref = { ...last, position: last.position + 1, id: 'amendment', recordedAt: instant(END) };
    return [
      ...record,
      op === 'void'
        ? { ref, about: { id: event, removes: true }, changes: [{ op: 'void', event }] }
        : {
            ref,
            about: { id: event, removes: false },
            changes: [{ op: 'replace', event, place: undefined, changes: entry.changes }],
          },
    ];
  };

  test('is the same after an entry was corrected to what it said, and before', () => {
    fc.assert(
      fc.property(records, asOfs, fc.nat(), (record, { at }, n) => {
        const plainly = record.filter(({ about }) => about === undefined);
        const again = amend(plainly, 'same', n);
        const values = ({ level }: ReturnType<typeof told>) =>
          Object.entries(level ?? {}).map(([key, { granted, now }]) => [key, granted, now]);
        expect(values(known(again, at, END))).toEqual(values(known(plainly, at, END)));
        expect(known(again, at, END - 1)).toEqual(known(plainly, at, END - 1));
      }),
      { numRuns: 1000 },
    );
  });

  test('is that of a record in which the entry never was, once it is redacted; before, nothing changes', () => {
    fc.assert(
      fc.property(records, asOfs, fc.nat(), (record, { at }, n) => {
        const plainly = record.filter(({ about }) => about === undefined);
        const gone = plainly[n % plainly.length];
        const redacted = amend(plainly, 'void', n);
        expect(known(redacted, at, END)).toEqual(
          known(
            plainly.filter((one) => one !== gone),
            at,
            END,
          ),
        );
        expect(known(redacted, at, END - 1)).toEqual(known(plainly, at, END - 1));
      }),
      { numRuns: 1000 },
    );
  });

  test('has an explanation in which no entry that was corrected or redacted has a part', () => {
    fc.assert(
      fc.property(records, asOfs, (record, asOf) => {
        const explanation = explain(recorded(record), asOf);
        const gone = new Set(explanation?.amended.map(({ ref }) => ref.id));
        const named = [
          explanation?.grant.id,
          ...(explanation?.chain.flatMap(({ ref, carriedBy }) => [ref.id, carriedBy?.id]) ?? []),
          ...(explanation?.aside.map(({ measure }) => measure.ref.id) ?? []),
        ];
        expect(named.filter((id) => id !== undefined && gone.has(id))).toEqual([]);
        for (const { by } of explanation?.amended ?? [])
          expect(by.recordedAt).toBeLessThanOrEqual(asOf.knownAt);
      }),
      { numRuns: 1000 },
    );
  });
});

test('a timeline without corrections is not folded again', () => {
  fc.assert(
    fc.property(stories, asOfs, (facts, { knownAt }) => {
      const timeline = timelineFrom(facts);
      expect(settled(timeline, knownAt)).toBe(timeline);
    }),
    { numRuns: 100 },
  );
});
