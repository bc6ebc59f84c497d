import * as E from 'fp-ts/lib/Either.js';
import {
  isInstant,
  isLocalDate,
  parseEvent,
  populationOf,
  storyOf,
  type Entry,
  type Instant,
  type LocalDate,
  type Population,
  type Timeline,
} from '../../src/index.js';

/** An event as it is written in a ledger, with what a test is about put in. */
export type Written = Readonly<Record<string, unknown>>;

export const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error("a test's own day does not exist");
  return text;
};

export const instant = (text: string): Instant => {
  const ms = Date.parse(text);
  if (!isInstant(ms)) throw new Error("a test's own instant does not exist");
  return ms;
};

const text = (words: string): Written => ({ text: words });

export const leader: Written = {
  role: 'service-leader',
  unit: 'north',
  mandate: { kind: 'delegated', reference: text('3/2020') },
};

export const granted = (fields: Written = {}): Written => ({
  ...{ type: 'ServiceGranted', version: 1, decision: 'd-1', user: 'u-1', service: 'nursing' },
  ...{ serviceType: 'home-nursing', by: leader, decided: '2020-01-02', effective: '2020-01-06' },
  strands: [{ unit: 'visits', amount: 7, weeks: 1, mode: 'in-person' }],
  tasks: [{ task: 'shower', necessary: false }],
  legalBasis: ['hol-3-2-6-a'],
  ...fields,
});

export const measure = (type: string, fields: Written): Written => ({
  ...{ type, version: 1, decision: 'd-2', user: 'u-1', service: 'nursing', by: leader },
  ...{ decided: '2020-03-13', effective: '2020-03-16' },
  ground: {
    ...{ cause: 'infection', purposes: ['limit-infection', 'shield-staff'] },
    ...{ legalBasis: ['hol-3-1', 'hol-4-1'], reasons: text('færre kontakter') },
  },
  term: { condition: 'operation-normalised', review: '2020-03-27' },
  assessment: { on: '2020-03-13', by: 'nurse', necessity: 'can-wait', facts: text('klarer seg') },
  ...fields,
});

/** Seven visits become three. */
export const reduced = (fields: Written = {}): Written =>
  measure('VisitsReduced', {
    before: { strands: [{ unit: 'visits', amount: 7, weeks: 1, mode: 'in-person' }] },
    after: { strands: [{ unit: 'visits', amount: 3, weeks: 1, mode: 'in-person' }] },
    ...fields,
  });

export const restored = (fields: Written = {}): Written => ({
  ...{ type: 'ServiceRestored', version: 1, decision: 'd-3', user: 'u-1', service: 'nursing', by: leader },
  ...{ decided: '2020-05-04', effective: '2020-05-06', reasons: text('smitten er ned'), lifts: ['d-2'] },
  ...{ before: {}, after: {} },
  ...fields,
});

/** Events as read from a ledger: `e-1`, `e-2` ... recorded on the days given, or all on 13 March 2020. */
export const entriesOf = (
  events: ReadonlyArray<Written>,
  recorded: ReadonlyArray<string> = [],
): ReadonlyArray<Entry> =>
  events.map((event, i) => {
    const read = parseEvent(JSON.stringify(event));
    if (E.isLeft(read)) throw new Error(`a test's own event ${i + 1}: ${JSON.stringify(read.left)}`);
    const recordedAt = instant(recorded[i] ?? '2020-03-13T08:30:00Z');
    return { event: read.right, ref: { position: i + 1, id: `e-${i + 1}`, recordedAt } };
  });

export const populationFrom = (events: ReadonlyArray<Written>): Population => populationOf(entriesOf(events));

/** The only service in some entries. */
export const onlyTimeline = (entries: ReadonlyArray<Entry>): Timeline => {
  const [timeline] = storyOf(entries).timelines;
  if (timeline === undefined) throw new Error("a test's own events grant no service");
  return timeline;
};
