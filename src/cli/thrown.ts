/**
 * What the system says of an error that it threw: a code such as `ENOENT`. Asked by shape, since errors of the system
 * aren't always instances of this realm's `Error`.
 */
export const codeOf = (thrown: unknown): string | undefined =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : undefined;

/** Its message; to be looked through, never to be shown, because it may repeat what came in. */
export const messageOf = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'message' in thrown && typeof thrown.message === 'string'
    ? thrown.message
    : '';
