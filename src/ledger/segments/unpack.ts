import { timelineOf, emptyTimeline, type GrowingTimeline } from '../../domain/changes/timeline.js';
import type { Ref } from '../../domain/changes/change.js';
import { isInstant } from '../../domain/values/instant.js';
import type { CommandKey, UserKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import { isOfPerson, type OfPerson } from '../../domain/views/population.js';
import { ByteReader } from './bytes.js';
import { dayOf } from './days.js';
import { AS_JSON, ID_BYTES, type Origin, type PackedBlock } from './pack.js';
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

/** Ids as one text: pieces of a large text are made in a tenth of the time that texts of their own take. */
const idsOf = (bytes: Uint8Array, from: number, to: number): string => {
  const count = (to - from) / ID_BYTES;
  const text = Buffer.allocUnsafe(count * ID_LENGTH);
  let end = 0;
  let at = from;
  for (let i = 0; i < count; i += 1)
    for (let byte = 0; byte < ID_BYTES; byte += 1) {
      if (IS_DASH_BEFORE[byte] === 1) {
        text[end] = DASH;
        end += 1;
      }
      const value = bytes[at] ?? 0;
      text[end] = HIGH[value] ?? 0;
      text[end + 1] = LOW[value] ?? 0;
      end += 2;
      at += 1;
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

/** Goes through a block of packed rows, person by person. */
export class BlockCursor implements Filling {
  private readonly reader: ByteReader;
  private readonly text: string;
  private readonly end: number;
  private idAt = 0;
  /** Ids from some place on. */
  private ids = '';
  private idsFrom = 0;
  private lastDay = 0;
  private rows = 0;
  /** Where the rows of the person last read begin. */
  private last = { at: 0, idAt: 0, rows: 0, user: -1, isPruned: false };
  /** The number of the person whose rows come next; Infinity when there are none left. */
  user: number;
  /** Whether not all rows of that person are here. */
  isPruned = false;

  /** `before` is the number of the person from whom the first is counted. */
  constructor(
    { bytes, idBytes }: Pick<PackedBlock, 'bytes' | 'idBytes'>,
    before: number,
    private readonly templates: ReadonlyArray<Template>,
    private readonly origin: Origin,
    /** Whether only one person's rows are read. */
    private readonly isOfOne = false,
  ) {
    this.reader = new ByteReader(bytes);
    this.end = bytes.length - idBytes;
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.text = all.toString('latin1', 0, this.end);
    // Of a whole block all ids are made at once.
    if (!isOfOne) this.ids = idsOf(bytes, this.end, bytes.length);
    this.user = before;
    this.next();
  }

  /** Goes to the next person. */
  private next(): void {
    const { reader } = this;
    if (reader.at >= this.end) {
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
    const { bytes } = this.reader;
    const from = this.end + (this.idAt / ID_LENGTH) * ID_BYTES;
    this.ids = idsOf(bytes, from, Math.min(bytes.length, from + this.rows * ID_BYTES));
    this.idsFrom = this.idAt;
  }

  /** Hands on the rows of the person at whom the cursor is, but for those that count from a later day on only. */
  readRows(until: number, taker: RowTaker, user: UserKey): void {
    const { reader, templates, origin } = this;
    this.last = {
      at: reader.at,
      idAt: this.idAt,
      rows: this.rows,
      user: this.user,
      isPruned: this.isPruned,
    };
    if (this.isOfOne) this.readIds();
    for (; this.rows > 0; this.rows -= 1) {
      const kind = reader.whole();
      const length = reader.whole();
      const from = reader.whole();
      if (kind === AS_JSON) {
        taker.take(this.json());
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

  /** Goes back to somebody, if it was their rows that were read last. */
  again(person: number): void {
    if (this.last.user !== person) return;
    const { at, idAt, rows, user, isPruned } = this.last;
    this.reader.at = at;
    this.idAt = idAt;
    this.rows = rows;
    this.user = user;
    this.isPruned = isPruned;
  }

  /** Goes on to a person, or to the next after where there is none. */
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
