/** An event as it was written, parsed and not yet read. */
export type Written = Readonly<Record<string, unknown>>;

/**
 * From an event as one version wrote it to the same event as the next would have. Pure, and only ever used in reading: the
 * bytes of the record stay as they were written. It may meet anything, and leaves it to the codec to refuse.
 */
export type Upcast = (written: Written) => Written;
