/**
 * Reads a field of what was thrown. Not by `instanceof Error`: an error from another realm (a test framework's,
 * a notebook's) is none of ours by that.
 */
export const thrownField = (thrown: unknown, field: 'code' | 'errcode' | 'name'): unknown =>
  typeof thrown === 'object' && thrown !== null && field in thrown ? Reflect.get(thrown, field) : undefined;

/** What an error calls itself: its code where it has one. */
export const thrownName = (thrown: unknown): string => {
  const code = thrownField(thrown, 'code');
  const name = thrownField(thrown, 'name');
  if (typeof code === 'string') return code;
  return typeof name === 'string' ? name : 'Unexpected';
};
