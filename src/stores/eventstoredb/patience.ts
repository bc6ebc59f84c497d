/** How long is waited, and how often it is tried again. */
export interface Patience {
  /** Milliseconds for one call. */
  readonly deadlineMs: number;
  /** Calls made in all before giving up. */
  readonly tries: number;
  /** Milliseconds before the second call; doubled from then on, up to two seconds. */
  readonly backoffMs: number;
}

const LONGEST_PAUSE_MS = 2_000;

// Beyond the deadline that the server is told, for the client to tell of it: it may wait for ever where a call was not begun.
const GRACE_MS = 500;

/** Thrown when a call outlives its deadline here; numbered as gRPC numbers it. */
export class Overdue extends Error {
  readonly code = 4;
}

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Milliseconds to wait after the given number of calls that failed. */
export const delayAfter = ({ backoffMs }: Patience, failures: number): number =>
  Math.min(backoffMs * 2 ** (failures - 1), LONGEST_PAUSE_MS);

/** The wait after the given number of calls that failed. */
export const pauseAfter = (patience: Patience, failures: number): Promise<void> =>
  pause(delayAfter(patience, failures));

/** Gives up waiting when the deadline is over, whatever becomes of the call. */
export const within = async <A>(ms: number, call: Promise<A>): Promise<A> => {
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Overdue());
    }, ms + GRACE_MS);
  });
  try {
    return await Promise.race([call, overdue]);
  } finally {
    clearTimeout(timer);
  }
};
