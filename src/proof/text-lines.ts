/** A line of a file: its text without the end, or undefined where it is too long or not UTF-8. */
export interface TextLine {
  readonly number: number;
  readonly text: string | undefined;
}

const NEWLINE = 0x0a;

/** Reads lines from bytes as they come; a line is kept in memory, never the file. */
export async function* textLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<TextLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const grow = (part: Uint8Array): void => {
    size += part.length;
    if (size > longest) parts = [];
    else parts.push(part);
  };
  const finish = (): TextLine => {
    number += 1;
    let text: string | undefined;
    if (size <= longest)
      try {
        text = decoder.decode(parts.length === 1 ? parts[0] : Buffer.concat(parts));
      } catch {
        text = undefined;
      }
    parts = [];
    size = 0;
    return { number, text };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      grow(chunk.subarray(from, end));
      from = end + 1;
      yield finish();
    }
    if (from < chunk.length) grow(chunk.subarray(from));
  }
  if (size > 0) yield finish();
}
