/**
 * Works something out once for the record at hand: rules ask for the same things of one record, one after the other, and do not come
 * back to it. A `WeakMap` would remember more, and cost far more: until all memory is gone through, the collector of garbage takes
 * whatever one holds for what is needed.
 */
export const ofTheLast = <K extends object, A>(workOut: (key: K) => A): ((key: K) => A) => {
  let last: { readonly key: K; readonly made: A } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, made: workOut(key) };
    return last.made;
  };
};
