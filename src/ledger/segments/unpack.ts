import { timelineOf, emptyTimeline, type GrowingTimeline } from '../../domain/changes/timeline.js';
import type { Ref } from '../../domain/changes/change.js';
import { isInstant } from '../../domain/values/instant.js';
import type { CommandKey, UserKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import { isOfPerson, type OfPerson } from '../../domain/views/population.js';
import { ByteReader } from './bytes.js';
import { dayOf } from './days.js';
import { GROUP_USERS } from './group-index.js';
import { AS_JSON, ID_BYTES, MERELY_TOLD, type Origin } from './pack.js';
import { fillTemplate, type Filling, type Template } from './template.js';
import { isWrittenRow } from './written.js';

const DIGITS = '0123456789abcdef';
const DASH = 45;
/** The two digits of each byte, as codes of ASCII. */
const HIGH = Uint8Array.from({ length: 256 }, (_, byte) => DIGITS.charCodeAt(byte >> 4));
const LOW = Uint8Array.from({ length: 256 }, (_, byte) => DIGITS.charCodeAt(byte & 15));
const ID_LENGTH = 36;
const IS_DASH_BEFORE = [4, 6, 8, 10].reduce(
  (is, byte) => is.fill(1, byte, byte + 1),
  new Uint8Array(ID_BYTES),
);

/** Writes the id that some bytes are. */
const writeId = (text: Uint8Array, place: number, bytes: Uint8Array, from: number): void => {
  let end = place;
  for (let byte = 0; byte < ID_BYTES; byte += 1) {
    if (IS_DASH_BEFORE[byte] === 1) {
      text[end] = DASH;
      end += 1;
    }
    const value = bytes[from + byte] ?? 0;
    text[end] = HIGH[value] ?? 0;
    text[end + 1] = LOW[value] ?? 0;
    end += 2;
  }
};

/** Ids as one text: pieces of a large text are made in a tenth of the time that texts of their own take. */
const idsOf = (bytes: Uint8Array, from: number, to: number): string => {
  const count = (to - from) / ID_BYTES;
  const text = Buffer.allocUnsafe(count * ID_LENGTH);
  for (let i = 0; i < count; i += 1) writeId(text, i * ID_LENGTH, bytes, from + i * ID_BYTES);
  return text.toString('latin1');
};

/** The ids of all groups of a block. */
const idsOfAll = (bytes: Uint8Array): string => {
  const text = Buffer.allocUnsafe(Math.floor(bytes.length / ID_BYTES) * ID_LENGTH);
  const reader = new ByteReader(bytes);
  let end = 0;
  while (reader.at < bytes.length) {
    reader.whole();
    const rowBytes = reader.whole();
    const idBytes = reader.whole();
    const from = reader.at + rowBytes;
    reader.at = from + idBytes;
    for (let at = from; at < reader.at; at += ID_BYTES) {
      writeId(text, end, bytes, at);
      end += ID_LENGTH;
    }
  }
  return text.toString('latin1', 0, end);
};

/** What is read back is not what a program like this one wrote: a bug, since the bytes were checked against their digest. */
const notWritten = (): never => {
  throw new Error('a row of a segment that nobody wrote');
};

/** Who takes the rows of a person. */
export interface RowTaker {
  /** Of a row that is left out since it says nothing of the days asked about: the services that it names. */
  readonly pass: (template: Template) => void;
  readonly take: (one: OfPerson) => void;
}

/** Goes through rows, person by person. */
export interface RowCursor {
  /** The number of the person whose rows come next; Infinity when there are none left. */
  readonly user: number;
  /** Whether not all rows of that person are here. */
  readonly isPruned: boolean;
  /** Hands on the rows of the person at whom the cursor is, but for those that count from a later day on only. */
  readonly readRows: (until: number, taker: RowTaker, user: UserKey) => void;
  /** Goes back to somebody, if it was their rows that were read last. */
  readonly again: (person: number) => void;
  /** Goes on to a person, or to the next after where there is none. */
  readonly seek: (user: number) => void;
}

/** Goes through a block of packed rows, or a group of one. */
export class BlockCursor implements Filling, RowCursor {
  private readonly reader: ByteReader;
  private readonly text: string;
  /** Where the rows of the group end, and its ids begin. */
  private rowsTo = 0;
  private idsTo = 0;
  private idAt = 0;
  /** Ids from some place on. */
  private ids = '';
  private idsFrom = 0;
  private lastDay = 0;
  private rows = 0;
  /** Where the rows of the person last read begin. */
  private last = { at: 0, idAt: 0, rows: 0, rowsTo: 0, idsTo: 0, user: -1, isPruned: false };
  user = 0;
  isPruned = false;

  constructor(
    bytes: Uint8Array,
    /** The number of the first person of the block. */
    private readonly first: number,
    private readonly templates: ReadonlyArray<Template>,
    private readonly origin: Origin,
    /** Whether it is one group, of which one person's rows are read for what they do to levels. */
    private readonly isOfOne = false,
  ) {
    this.reader = new ByteReader(bytes);
    this.text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    // Of a whole block all ids are made at once.
    if (!isOfOne) this.ids = idsOfAll(bytes);
    this.next();
  }

  /** Goes to the first person of the next group; false when there is none left. */
  private enterGroup(): boolean {
    const { reader } = this;
    reader.at = this.idsTo;
    if (reader.at >= reader.bytes.length) return false;
    this.user = this.first + reader.whole() * GROUP_USERS;
    const rowBytes = reader.whole();
    const idBytes = reader.whole();
    this.rowsTo = reader.at + rowBytes;
    this.idsTo = this.rowsTo + idBytes;
    return true;
  }

  /** Goes to the next person. */
  private next(): void {
    const { reader } = this;
    if (reader.at >= this.rowsTo && !this.enterGroup()) {
      this.user = Number.POSITIVE_INFINITY;
      return;
    }
    this.user += reader.whole();
    const rows = reader.whole();
    this.rows = Math.floor(rows / 2);
    this.isPruned = rows % 2 === 1;
  }

  day(): LocalDate {
    this.lastDay += this.reader.signed();
    return dayOf(this.lastDay);
  }

  key(): CommandKey {
    const length = this.reader.whole();
    const from = this.reader.at;
    this.reader.at = from + length;
    // The bytes were checked against their digest, and a key was written: to check each again would take longer than all else.
    return this.text.substring(from, from + length) as CommandKey;
  }

  /** The ids of the person at whom the cursor is, or more where not all rows have one. */
  private readIds(): void {
    const from = this.rowsTo + (this.idAt / ID_LENGTH) * ID_BYTES;
    this.ids = idsOf(this.reader.bytes, from, Math.min(this.idsTo, from + this.rows * ID_BYTES));
    this.idsFrom = this.idAt;
  }

  readRows(until: number, taker: RowTaker, user: UserKey): void {
    const { reader, templates, origin } = this;
    this.last = {
      at: reader.at,
      idAt: this.idAt,
      rows: this.rows,
      rowsTo: this.rowsTo,
      idsTo: this.idsTo,
      user: this.user,
      isPruned: this.isPruned,
    };
    if (this.isOfOne) this.readIds();
    for (; this.rows > 0; this.rows -= 1) {
      const kind = reader.whole();
      const length = reader.whole();
      const from = reader.whole();
      if (kind === AS_JSON) {
        if (this.isOfOne && from === MERELY_TOLD) reader.at += length;
        else taker.take(this.json());
        continue;
      }
      const template = templates[kind - 1] ?? notWritten();
      if (from > until) {
        reader.at += length;
        this.idAt += ID_LENGTH;
        taker.pass(template);
        continue;
      }
      const position = origin.position + reader.signed();
      const recordedAt = origin.recordedAt + reader.signed();
      if (!isInstant(recordedAt)) return notWritten();
      this.lastDay = from;
      const changes = fillTemplate(template, this);
      const idAt = this.idAt - this.idsFrom;
      const id = this.ids.substring(idAt, idAt + ID_LENGTH);
      this.idAt += ID_LENGTH;
      const ref: Ref = { position, id, recordedAt };
      taker.take({ user, ref, changes });
    }
    this.next();
  }

  again(person: number): void {
    if (this.last.user !== person) return;
    const { at, idAt, rows, rowsTo, idsTo, user, isPruned } = this.last;
    this.reader.at = at;
    this.idAt = idAt;
    this.rows = rows;
    this.rowsTo = rowsTo;
    this.idsTo = idsTo;
    this.user = user;
    this.isPruned = isPruned;
  }

  seek(user: number): void {
    const { reader } = this;
    while (this.user < user) {
      for (; this.rows > 0; this.rows -= 1) {
        if (reader.whole() !== AS_JSON) this.idAt += ID_LENGTH;
        const length = reader.whole();
        reader.whole();
        reader.at += length;
      }
      this.next();
    }
  }

  private json(): OfPerson {
    const length = this.reader.whole();
    const from = this.reader.at;
    this.reader.at = from + length;
    const { bytes } = this.reader;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + from, length).toString('utf8');
    const one: unknown = JSON.parse(text);
    return isWrittenRow(one) && isOfPerson(one) ? one : notWritten();
  }
}

/** Services named by rows that were passed stand in their place all the same, so that all are shown in the same order. */
export const passedInto = (timelines: GrowingTimeline[], { services }: Template): void => {
  for (const service of services)
    if (timelineOf(timelines, service) === undefined) timelines.push(emptyTimeline(service));
};
