import type { Change, Ref, ServiceChange } from '../../domain/changes/change.js';
import { isAmendment } from '../../domain/events/amendment.js';
import { EventId } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import type { OfPopulation } from '../../domain/views/population.js';
import { blockWriter, type PackedBlock } from './block-writer.js';
import { byteWriter } from './bytes.js';
import { dayNumber } from './days.js';
import { isServiceChange, templateText } from './template.js';

/** People whose rows lie together, and are read together. */
export const BLOCK_USERS = 2_048;

/** The kind of a row that is written out as JSON; others are one more than the number of their template. */
export const AS_JSON = 0;

/** The day of rows that count whatever day is asked about. */
export const ALWAYS = 0;

/** In place of the day of a row that is written out: that it is merely told of somebody, and makes no difference to levels. */
export const MERELY_TOLD = 1;

export const ID_BYTES = 16;

/** Rows of everybody in a range of the ledger, packed. */
export interface PackedRows {
  readonly templates: ReadonlyArray<string>;
  readonly blocks: ReadonlyArray<PackedBlock>;
  readonly rows: number;
  /** A day by which a tenth of the decisions in it were made or held: most of it is about later days. */
  readonly early: number;
}

/** What positions and instants of rows are counted from. */
export interface Origin {
  readonly position: number;
  readonly recordedAt: number;
}

const digitAt = (id: string, at: number): number => {
  const code = id.charCodeAt(at);
  return code < 0x3a ? code - 0x30 : code - 0x57;
};

/** Where the digits of a UUID stand that begin a byte. */
const BYTES_AT = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];

/**
 * The first day for which a change can make a difference: to levels it does so from the day on which it takes effect, to what is
 * pending from the day on which it was decided. A grant says in which order services are shown, so it always does.
 */
const firstDay = (change: ServiceChange): LocalDate | undefined => {
  switch (change.op) {
    case 'grant':
      return undefined;
    case 'impose':
    case 'keep':
      return change.decided < change.from ? change.decided : change.from;
    case 'reschedule':
    case 'lift':
      return change.from;
    case 'end':
      return change.last;
  }
};

/** Of what makes no difference to levels. */
const NEVER = Number.POSITIVE_INFINITY;

const countsFrom = (changes: ReadonlyArray<ServiceChange>): number => {
  let first = NEVER;
  for (const change of changes) {
    const day = firstDay(change);
    if (day === undefined) return ALWAYS;
    first = Math.min(first, dayNumber(day));
  }
  return first;
};

/** The first day for which what is written out can make a difference to levels: what is only told of somebody makes none. */
const writtenCountsFrom = (one: OfPopulation): number =>
  'changes' in one || isAmendment(one.event) ? ALWAYS : NEVER;

const plainly = (changes: ReadonlyArray<Change>): ReadonlyArray<ServiceChange> | undefined => {
  const plain = changes.filter(isServiceChange);
  return plain.length === changes.length && plain.length > 0 ? plain : undefined;
};

/** What a row does to levels, where that can be told by a template. */
const plainOf = (one: OfPopulation): ReadonlyArray<ServiceChange> | undefined =>
  'changes' in one && EventId.is(one.ref.id) && one.ref.insteadOf === undefined
    ? plainly(one.changes)
    : undefined;

/** The first day for which a row can make a difference to levels. */
export const firstDayOf = (one: OfPopulation): number => {
  const changes = plainOf(one);
  return changes === undefined ? writtenCountsFrom(one) : countsFrom(changes);
};

const SAMPLES = 4_096;

/** A tenth from below among some days; one in so many is looked at. */
const tenthOf = (days: ReadonlyArray<number>): number => {
  const step = Math.max(1, Math.floor(days.length / SAMPLES));
  const some = days.filter((_, i) => i % step === 0).sort((a, b) => a - b);
  return some[Math.floor(some.length / 10)] ?? ALWAYS;
};

/** Packs what a population needs of events, in any order of people, and of each in the order recorded. */
export const rowPacker = (origin: Origin) => {
  const arena = byteWriter();
  const body = byteWriter();
  const templates = new Map<string, number>();
  const users: number[] = [];
  const ends: number[] = [];
  /** The first day for which each row can make a difference to levels. */
  const firsts: number[] = [];
  const days: number[] = [];
  /** People whose rows are not all here. */
  const pruned = new Set<number>();
  const id = new Uint8Array(ID_BYTES);

  const templateOf = (text: string): number => {
    let number = templates.get(text);
    if (number === undefined) templates.set(text, (number = templates.size));
    return number;
  };

  const place = ({ position, recordedAt }: Ref): void => {
    body.signed(position - origin.position);
    body.signed(recordedAt - origin.recordedAt);
  };

  const asJson = (one: OfPopulation): void => {
    body.text(JSON.stringify(one));
    arena.whole(AS_JSON);
    arena.whole(body.length());
    const from = writtenCountsFrom(one);
    arena.whole(from === ALWAYS ? ALWAYS : MERELY_TOLD);
    firsts.push(from);
  };

  const asTemplate = (changes: ReadonlyArray<ServiceChange>, ref: Ref): void => {
    const from = countsFrom(changes);
    let before = from;
    place(ref);
    const template = templateOf(
      templateText(changes, {
        day: (day) => {
          const number = dayNumber(day);
          body.signed(number - before);
          before = number;
        },
        key: body.ascii,
      }),
    );
    if (from !== ALWAYS) days.push(from);
    arena.whole(template + 1);
    arena.whole(body.length());
    arena.whole(from);
    firsts.push(from);
  };

  return {
    /** How many rows are taken. */
    rows: () => users.length,

    take: (user: number, one: OfPopulation): void => {
      body.clear();
      const changes = plainOf(one);
      const isPlain = changes !== undefined;
      if (isPlain) asTemplate(changes, one.ref);
      else asJson(one);
      const bytes = body.view();
      arena.bytes(bytes, 0, bytes.length);
      if (isPlain) {
        for (const [i, at] of BYTES_AT.entries())
          id[i] = digitAt(one.ref.id, at) * 16 + digitAt(one.ref.id, at + 1);
        arena.bytes(id, 0, ID_BYTES);
      }
      users.push(user);
      // Whether an id follows is told by the sign, which no place has.
      ends.push(isPlain ? arena.length() : -arena.length());
    },

    /** Says of somebody that not all of their rows were taken. */
    prune: (user: number): void => {
      pruned.add(user);
    },

    finish: (): PackedRows => {
      const packed = arena.view();
      const order = inOrderOf(users);
      const blocks: PackedBlock[] = [];
      const bytes = byteWriter();
      const ids = byteWriter();
      for (let next = 0; next < order.length;) {
        const block = Math.floor((users[order[next] ?? 0] ?? 0) / BLOCK_USERS);
        const writer = blockWriter(block);
        for (;;) {
          const user = users[order[next] ?? -1];
          if (user === undefined || user >= (block + 1) * BLOCK_USERS) break;
          bytes.clear();
          ids.clear();
          let [rows, day] = [0, NEVER];
          for (let row = order[next]; row !== undefined && users[row] === user; row = order[next]) {
            const from = row === 0 ? 0 : Math.abs(ends[row - 1] ?? 0);
            const end = ends[row] ?? 0;
            const stop = end < 0 ? -end : end - ID_BYTES;
            bytes.bytes(packed, from, stop);
            if (end > 0) ids.bytes(packed, stop, end);
            day = Math.min(day, firsts[row] ?? ALWAYS);
            rows += 1;
            next += 1;
          }
          const place = user % BLOCK_USERS;
          writer.take({
            ...{ place, rows, day, isPruned: pruned.has(user) },
            ...{ bytes: bytes.view(), ids: ids.view() },
          });
        }
        blocks.push(writer.finish());
      }
      return { templates: [...templates.keys()], blocks, rows: users.length, early: tenthOf(days) };
    },
  };
};

export type RowPacker = ReturnType<typeof rowPacker>;

/** The places of a list in the order of what stands there, and of equals in their own: sorted by counting. */
const inOrderOf = (users: ReadonlyArray<number>): Uint32Array => {
  // From the first person on: what is packed for one question is one person's, and numbers go into the hundred thousands.
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const user of users) {
    if (user < least) least = user;
    if (user > most) most = user;
  }
  const starts = new Uint32Array(users.length === 0 ? 0 : most - least + 2);
  for (const user of users) starts[user - least + 1] = (starts[user - least + 1] ?? 0) + 1;
  for (let i = 1; i < starts.length; i += 1) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const order = new Uint32Array(users.length);
  for (let row = 0; row < users.length; row += 1) {
    const place = (users[row] ?? 0) - least;
    const at = starts[place] ?? 0;
    order[at] = row;
    starts[place] = at + 1;
  }
  return order;
};
