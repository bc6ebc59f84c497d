import { BLOCK, textBlocks, type Block } from './blocks.js';
import { unpack, type Gathered, type Unpacked } from './packed.js';
import { inPlace, preparingThread, type Preparer } from './preparer.js';
import type { LineFault, Prepared } from './prepared.js';

/** Events of a file that follow one another, with their lines in the file. */
export interface ReadEvents extends Unpacked {
  /** What comes after them and can't be read. */
  readonly fault: LineFault | undefined;
}

/** How a file is taken apart; but for tests it is as it is. */
export interface Portions {
  /** Bytes of a block or so. */
  readonly block: number;
  /** Blocks that this thread reads itself before it asks for another: a small file is read before that one would have begun. */
  readonly here: number;
  /** Events given at a time or so, which are made durable together. */
  readonly events: number;
  /** Characters of events given at a time or so, where they are so large that fewer of them are enough. */
  readonly characters: number;
}

/** Many events at a time: who writes them waits for the disk four times a portion, whatever its size. */
const PORTIONS: Portions = { block: BLOCK, here: 64, events: 32_768, characters: 67_108_864 };

/**
 * Bytes of blocks that are read before they are asked for: more than a portion of usual events has, so that the other thread has something to
 * do for as long as this one writes one.
 */
const AHEAD = 50_331_648;

/**
 * Reads a file of events, block by block up to the first line that is no event, the blocks to come while the last are being dealt
 * with: the first ones in this thread, and of a larger file all others in another one. There is no empty answer but the one with a fault.
 * Throws what the source throws, after all that could be read.
 */
export async function* readAhead(
  chunks: AsyncIterable<Uint8Array | string>,
  { block: blockSize, here, events: many, characters } = PORTIONS,
): AsyncGenerator<ReadEvents, void> {
  const blocks = textBlocks(chunks, blockSize);
  const underWay: Array<Promise<Prepared>> = [];
  const ahead = Math.max(Math.floor(AHEAD / blockSize), 1);
  let preparer: Preparer | undefined;
  let thrown: { readonly error: unknown } | undefined;
  let isRead = false;
  let begun = 0;

  const next = async (): Promise<Block | undefined> => {
    try {
      const { value } = await blocks.next();
      return value ?? undefined;
    } catch (error) {
      thrown = { error };
      return undefined;
    }
  };
  const readOn = async (): Promise<void> => {
    while (!isRead && underWay.length < ahead) {
      const block = await next();
      if (block === undefined) {
        isRead = true;
        return;
      }
      if (begun >= here) preparer ??= preparingThread();
      begun += 1;
      underWay.push((preparer ?? inPlace).prepare(block));
    }
  };

  try {
    let before = 0;
    let gathered: Gathered = { events: [], leaves: [], lines: [] };
    let length = 0;
    for (;;) {
      await readOn();
      const prepared = await underWay.shift();
      if (prepared === undefined) break;
      const { lines, events, fault } = prepared;
      unpack(events, before, gathered);
      if (fault !== undefined) {
        yield { ...gathered, fault: { ...fault, line: before + fault.line } };
        return;
      }
      before += lines;
      length += events.text.length;
      if (gathered.events.length < many && length < characters) continue;
      yield { ...gathered, fault };
      gathered = { events: [], leaves: [], lines: [] };
      length = 0;
    }
    if (gathered.events.length > 0) yield { ...gathered, fault: undefined };
    if (thrown !== undefined) throw thrown.error;
  } finally {
    await preparer?.end();
    await blocks.return();
  }
}
