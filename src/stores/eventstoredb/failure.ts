import type { StoreError } from '../store-error.js';

/**
 * What an error of the client means for the call that it ended. `unknown` is the one to be careful with: the call may have
 * been carried out, or may still be.
 */
export type Meaning =
  | { readonly is: 'wrong-version' }
  | { readonly is: 'no-stream' }
  /** Not carried out, and may be tried again: it came to a follower, or nowhere. */
  | { readonly is: 'undone'; readonly code: string }
  | { readonly is: 'unknown'; readonly code: string }
  /** Not carried out, and would not be another time. */
  | { readonly is: 'refused'; readonly code: string };

// gRPC's own numbers; the client throws them raw when there is no connection.
const STATUS: Readonly<Record<number, string>> = {
  1: 'Cancelled',
  2: 'Unknown',
  3: 'InvalidArgument',
  4: 'DeadlineExceeded',
  5: 'NotFound',
  6: 'AlreadyExists',
  7: 'PermissionDenied',
  8: 'ResourceExhausted',
  9: 'FailedPrecondition',
  10: 'Aborted',
  11: 'OutOfRange',
  12: 'Unimplemented',
  13: 'Internal',
  14: 'Unavailable',
  15: 'DataLoss',
  16: 'Unauthenticated',
};

const REFUSALS = new Set([3, 6, 7, 9, 11, 12, 16]);

const REFUSED: Readonly<Record<string, string>> = {
  'access-denied': 'AccessDenied',
  'stream-deleted': 'StreamDeleted',
  'maximum-append-size-exceeded': 'AppendTooLarge',
  'invalid-transaction': 'InvalidTransaction',
  'missing-required-metadata-property': 'MissingMetadata',
};

const field = (thrown: unknown, name: string): unknown =>
  typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, name) : undefined;

const textOf = (thrown: unknown): string =>
  ['details', 'message'].map((name) => field(thrown, name)).find((text) => typeof text === 'string') ?? '';

// The call never left this machine. What the texts say is not passed on: they may name streams and contents.
const UNREACHED =
  /No connection established|Name resolution failed|Failed to discover after|ECONNREFUSED|ENOTFOUND|EAI_AGAIN/;

/** Reads what the client throws: its own errors, and gRPC's as they are. */
export const meaningOf = (thrown: unknown): Meaning => {
  const type = field(thrown, 'type');
  if (type === 'wrong-expected-version') return { is: 'wrong-version' };
  if (type === 'stream-not-found' || type === 'no-stream') return { is: 'no-stream' };
  if (type === 'not-leader') return { is: 'undone', code: 'NotLeader' };
  const refused = typeof type === 'string' ? REFUSED[type] : undefined;
  if (refused !== undefined) return { is: 'refused', code: refused };
  const number = field(thrown, 'code');
  const code = (typeof number === 'number' ? STATUS[number] : undefined) ?? 'Unknown';
  if (UNREACHED.test(textOf(thrown))) return { is: 'undone', code: 'Unavailable' };
  return typeof number === 'number' && REFUSALS.has(number)
    ? { is: 'refused', code }
    : { is: 'unknown', code };
};

/** A failure on its way to the edge of the store, where it becomes a value. */
export class Failure extends Error {
  constructor(readonly error: StoreError) {
    super(error.message);
  }
}

const HELP: Readonly<Record<string, string>> = {
  AccessDenied: 'check the user and the password, and that the user may write, and read $all',
  Unauthenticated: 'check the user and the password',
  PermissionDenied: 'the user may not do this; reading a whole ledger takes the right to read $all',
  StreamDeleted: 'somebody deleted a stream of the ledger for good (a tombstone), which only a backup mends',
  AppendTooLarge: "raise the database's MaxAppendSize, or record fewer commands about one person at a time",
  Unavailable: 'check that the database runs, its address, and its certificate',
  NotLeader: 'the cluster has no leader that can be reached; try again when it has',
};

const because = (code: string): string => (HELP[code] === undefined ? '' : `; ${HELP[code]}`);

/** Nothing was done. */
export const failed = (location: string, code: string): Failure =>
  new Failure({
    _tag: 'StoreFailed',
    location,
    code,
    message: `The ledger ${location} answered ${code}${because(code)}.`,
  });

/** It could not be found out what was done. */
export const outcomeUnknown = (location: string, code: string, tries: number): Failure =>
  new Failure({
    _tag: 'OutcomeUnknown',
    location,
    code,
    message:
      `The ledger ${location} did not answer (${code}, ${tries} tries): the append may be recorded or not. ` +
      'Append the same events again, which records nothing twice, to find out.',
  });

/** What an error means when nothing was to be changed. */
export const readingFailed = (location: string, thrown: unknown): Failure => {
  if (thrown instanceof Failure) return thrown;
  const meaning = meaningOf(thrown);
  return failed(location, 'code' in meaning ? meaning.code : 'Unexpected');
};
