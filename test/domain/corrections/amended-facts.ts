import fc from 'fast-check';
import {
  enter,
  EventId,
  noTimelines,
  ServiceKey,
  timelineOf,
  type Change,
  type Instant,
  type Ref,
  type Timeline,
} from '../../../src/index.js';
import {
  grant,
  grantedStrands,
  FIRST,
  later,
  read,
  ref,
  SERVICE,
  timelineFrom,
  type Fact,
} from '../changes/facts.js';

/** What one event says, in the order recorded: of services, or of another event. */
export interface Said {
  readonly ref: Ref;
  readonly changes: ReadonlyArray<Change>;
  readonly about: { readonly id: string; readonly removes: boolean } | undefined;
}

export const OTHER = read(ServiceKey, 'respite');

const id = (n: number): EventId => read(EventId, `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`);
const place = (n: number, recordedAt: number): Ref => ({ ...ref(n, recordedAt), id: id(n) });

interface Step {
  readonly kind: 'entry' | 'silent' | 'correct' | 'redact';
  readonly make: (n: number, imposed: ReadonlyArray<number>) => Change;
  readonly pick: number;
  readonly pause: number;
  readonly elsewhere: boolean;
}

const steps: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom<Array<Step['kind']>>(
    'entry',
    'entry',
    'entry',
    'silent',
    'correct',
    'correct',
    'redact',
  ),
  make: later,
  pick: fc.nat(),
  pause: fc.integer({ min: 0, max: 2 }),
  elsewhere: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
});

const said = (
  { kind, make, pick, elsewhere }: Step,
  n: number,
  record: ReadonlyArray<Said>,
  imposed: ReadonlyArray<number>,
): Pick<Said, 'changes' | 'about'> => {
  const of = (change: Change): Change =>
    elsewhere && 'service' in change ? { ...change, service: OTHER } : change;
  if (kind === 'entry') return { changes: [of(make(n, imposed))], about: undefined };
  if (kind === 'silent') return { changes: [], about: undefined };
  const entries = record.filter(({ about }) => about === undefined);
  if (kind === 'correct') {
    const original = entries[pick % entries.length] ?? entries[0];
    if (original === undefined) throw new Error('a record without entries');
    const at = record.indexOf(original);
    const before = record.slice(0, at).findLastIndex(({ changes, about }) => changes.length > 0 && !about);
    const after = record[before]?.ref.id;
    const event = read(EventId, original.ref.id);
    const now = of(
      make(
        original.ref.position - 1,
        imposed.filter((m) => m < original.ref.position - 1),
      ),
    );
    return {
      about: { id: event, removes: false },
      changes: [
        {
          op: 'replace',
          event,
          changes: [now],
          place:
            original.changes.length > 0
              ? undefined
              : { entries: at - before, ...(after === undefined ? {} : { after: read(EventId, after) }) },
        },
      ],
    };
  }
  const anything = record[pick % record.length] ?? record[0];
  const event = read(EventId, anything?.ref.id);
  return { about: { id: event, removes: true }, changes: [{ op: 'void', event }] };
};

/** What was recorded of a user: entries of two services, silent ones, and corrections and redactions of all of them. */
export const records: fc.Arbitrary<ReadonlyArray<Said>> = fc
  .tuple(grantedStrands, fc.array(steps, { maxLength: 12 }))
  .map(([granted, rest]) => {
    const record: Said[] = [{ ref: place(0, 0), changes: [grant(granted, FIRST)], about: undefined }];
    const imposed: number[] = [];
    let recordedAt = 0;
    for (const [i, step] of rest.entries()) {
      const n = i + 1;
      const one = said(step, n, record, imposed);
      if (one.changes[0]?.op === 'impose') imposed.push(n);
      recordedAt += step.pause;
      record.push({ ...one, ref: place(n, recordedAt) });
    }
    return record;
  });

/** Whether something is taken away again by what is known. */
const isGone = (one: Said, known: ReadonlyArray<Said>): boolean =>
  known.some(
    ({ about, ...other }) =>
      about?.removes === true && about.id === one.ref.id && !isGone({ about, ...other }, known),
  );

/** The slow and obvious way: the entries one by one, each with what was last said of it that still stands. */
export const standing = (record: ReadonlyArray<Said>, knownAt: Instant): ReadonlyArray<Fact> => {
  const known = record.filter(({ ref: { recordedAt } }) => recordedAt <= knownAt);
  return known
    .filter(({ about }) => about === undefined)
    .flatMap((entry) => {
      const last = known.filter((one) => one.about?.id === entry.ref.id && !isGone(one, known)).at(-1);
      if (last === undefined) return entry.changes.map((change) => ({ change, ref: entry.ref }));
      const [amending] = last.changes;
      if (amending?.op !== 'replace') return [];
      return amending.changes.map((change) => ({
        change,
        ref: { ...last.ref, position: entry.ref.position },
      }));
    });
};

export const ofService = (facts: ReadonlyArray<Fact>, service: ServiceKey): ReadonlyArray<Fact> =>
  facts.filter(({ change }) => 'service' in change && change.service === service);

/** The timeline that the record really makes. */
export const recorded = (record: ReadonlyArray<Said>, service = SERVICE): Timeline =>
  timelineOf(
    record.reduce((all, one) => enter(all, one.changes, one.ref), noTimelines()),
    service,
  ) ?? timelineFrom([]);
