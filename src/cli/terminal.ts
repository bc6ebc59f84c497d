import type { Writable } from 'node:stream';
import { codeOf } from './thrown.js';

/** A place to write to that may be closed early by who reads it, as `head` does. */
export interface Output {
  /** Resolves when there is room for more, or nobody reads any longer. */
  readonly write: (text: string) => Promise<void>;
  /** Nobody reads any longer: no need to go on. */
  readonly isClosed: () => boolean;
  /** What went wrong with writing, other than that nobody reads. */
  readonly failure: () => string | undefined;
}

const CLOSED: ReadonlyArray<string> = ['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'];

/** Writes to a stream; a reader that goes away is no error. */
export const outputTo = (stream: Writable): Output => {
  let closed = false;
  let failure: string | undefined;
  const end = (error: Error | null | undefined): void => {
    if (error === null || error === undefined) return;
    closed = true;
    const code = codeOf(error) ?? 'unknown';
    if (!CLOSED.includes(code)) failure = code;
  };
  stream.on('error', end);
  return {
    write: (text) =>
      closed
        ? Promise.resolve()
        : new Promise((done) => {
            stream.write(text, (error) => {
              end(error);
              done();
            });
          }),
    isClosed: () => closed,
    failure: () => failure,
  };
};

/** One line on a terminal that is written over as work goes on. */
export interface ProgressLine {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

const SILENT: ProgressLine = { show: () => undefined, clear: () => undefined };

/** Progress for people: on a terminal only, so that logs and pipes get none. */
export const progressLine = (stream: Writable & { readonly isTTY?: boolean }): ProgressLine => {
  if (stream.isTTY !== true) return SILENT;
  let shown = false;
  return {
    show: (text) => {
      shown = true;
      stream.write(`\r\u001b[2K${text}`);
    },
    clear: () => {
      if (shown) stream.write('\r\u001b[2K');
      shown = false;
    },
  };
};
