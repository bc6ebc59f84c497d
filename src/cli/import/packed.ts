import type { TravellingEvent } from '../../ledger/interchange/cloud-event.js';
import { isInstant } from '../../domain/values/instant.js';
import type { Completed } from '../../stores/seal/frontier.js';

/**
 * Events on their way from one thread to another: one text and two lists of numbers in place of ten thousand texts, each of which
 * would be handed over by itself.
 */
export interface PackedEvents {
  /** The texts of all events, one after the other, those of an event in the order of its fields. */
  readonly text: string;
  /** Where each text ends. */
  readonly ends: Uint32Array<ArrayBuffer>;
  /** Of each event: its line, its version, its position, and when it was recorded. */
  readonly numbers: Float64Array<ArrayBuffer>;
  /** The ledgers that they come from, each with the index of the first event that comes from it and not from the one before. */
  readonly sources: ReadonlyArray<{ readonly from: number; readonly source: string }>;
}

/** Events of a file, in its order. */
export interface Unpacked {
  readonly events: ReadonlyArray<TravellingEvent>;
  /** The hash of each event's leaf, and of the larger subtrees that end with it, as many as are known. */
  readonly leaves: ReadonlyArray<Completed>;
  /** The line of each event. */
  readonly lines: ReadonlyArray<number>;
}

/** Events that more are put after. */
export interface Gathered {
  readonly events: TravellingEvent[];
  readonly leaves: Completed[];
  readonly lines: number[];
}

/** Texts of an event: id, stream, type, metadata, data, and the hashes. */
const TEXTS = 6;
const NUMBERS = 4;

/** Packs events one after the other. */
export const packing = () => {
  const texts: string[] = [];
  const numbers: number[] = [];
  const sources: Array<{ from: number; source: string }> = [];
  return {
    add: (line: number, { source, event }: TravellingEvent, hashes: Completed): void => {
      if (sources.at(-1)?.source !== source) sources.push({ from: numbers.length / NUMBERS, source });
      texts.push(event.id, event.stream, event.type, event.metadata, event.data, hashes);
      numbers.push(line, event.version, event.position, event.recordedAt);
    },
    events: (): PackedEvents => {
      const ends = new Uint32Array(texts.length);
      let end = 0;
      for (let i = 0; i < texts.length; i += 1) {
        end += texts[i]?.length ?? 0;
        ends[i] = end;
      }
      return { text: texts.join(''), ends, numbers: Float64Array.from(numbers), sources };
    },
  };
};

/** Puts the events that were packed after others. Their lines are counted from so many before them on. */
export const unpack = (
  { text, ends, numbers, sources }: PackedEvents,
  before: number,
  { events, leaves, lines }: Gathered,
): void => {
  let at = 0;
  let from = 0;
  const next = (): string => {
    const end = ends[at] ?? 0;
    const one = text.slice(from, end);
    at += 1;
    from = end;
    return one;
  };
  let ledger = 0;
  for (let i = 0; i * TEXTS < ends.length; i += 1) {
    if (sources[ledger + 1]?.from === i) ledger += 1;
    const first = i * NUMBERS;
    const [line, version] = [numbers[first] ?? 0, numbers[first + 1] ?? 0];
    const [position, recordedAt] = [numbers[first + 2] ?? 0, numbers[first + 3] ?? 0];
    if (!isInstant(recordedAt)) throw new RangeError('no instant');
    const [id, stream, type, metadata, data] = [next(), next(), next(), next(), next()];
    events.push({
      source: sources[ledger]?.source ?? '',
      event: { id, type, data, metadata, stream, version, position, recordedAt },
    });
    leaves.push(next());
    lines.push(before + line);
  }
};
