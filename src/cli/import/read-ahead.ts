import { BLOCK, textBlocks, type Block } from './blocks.js';
import { unpack, type Unpacked } from './packed.js';
import { inPlace, preparingThread, type Preparer } from './preparer.js';
import type { LineFault, Prepared } from './prepared.js';

/** Events of a file that follow one another, with their lines in the file. */
export interface ReadEvents extends Unpacked {
  /** What comes after them and can't be read. */
  readonly fault: LineFault | undefined;
}

/** Blocks that are read before they are asked for: so many that neither of the two threads waits for the other for long. */
const AHEAD = 3;

/** Events with lines that are counted in the file and not in their block. */
const placed = ({ events, fault }: Prepared, before: number): ReadEvents => {
  const unpacked = unpack(events);
  return {
    ...unpacked,
    lines: unpacked.lines.map((line) => before + line),
    fault: fault && { ...fault, line: before + fault.line },
  };
};

/**
 * Reads a file of events, block by block up to the first line that is no event, the blocks to come while the last is being dealt
 * with: what fits in one block in this thread, and of a larger file all but the first in another. There is no empty answer but the one with a fault.
 * Throws what the source throws, after all that could be read.
 */
export async function* readAhead(
  chunks: AsyncIterable<Uint8Array | string>,
  blockSize = BLOCK,
): AsyncGenerator<ReadEvents, void> {
  const blocks = textBlocks(chunks, blockSize);
  const underWay: Array<Promise<Prepared>> = [];
  let preparer: Preparer | undefined;
  let thrown: { readonly error: unknown } | undefined;
  let isRead = false;

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
    while (!isRead && underWay.length < AHEAD) {
      const block = await next();
      if (block === undefined) {
        isRead = true;
        return;
      }
      if (!block.first) preparer ??= preparingThread();
      underWay.push((preparer ?? inPlace).prepare(block));
    }
  };

  try {
    let before = 0;
    for (;;) {
      await readOn();
      const prepared = await underWay.shift();
      if (prepared === undefined) break;
      const { lines, fault } = prepared;
      const read = placed(prepared, before);
      before += lines;
      if (read.events.length > 0 || fault !== undefined) yield read;
      if (fault !== undefined) return;
    }
    if (thrown !== undefined) throw thrown.error;
  } finally {
    await preparer?.end();
    await blocks.return();
  }
}
