/** A line that is written over and over while the work goes on, on a terminal. Nothing where nobody watches. */
export interface ProgressLine {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

/** The progress line of a stream such as standard error. */
export const progressLine = (stream: {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}): ProgressLine => {
  const write = (text: string): void => {
    if (stream.isTTY === true) stream.write(`\r\u001b[K${text}`);
  };
  return { show: write, clear: () => write('') };
};
