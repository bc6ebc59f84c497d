import { mustFit } from './unfit.js';

// A column of many rows is read as one value: taking its parts over one by one would cost more than hashing them.

/** What stands between texts that were put together: a byte that is in no text of UTF-8. */
export const BETWEEN = 0xff;

/** Puts the texts of a column together, as bytes. */
export const grouped = (column: string): string => `CAST(group_concat(${column}, x'ff') AS BLOB)`;

/** A buffer of these bytes, in which a byte is looked for in a tenth of the time. */
export const bytesIn = (value: unknown): Buffer => {
  mustFit(value instanceof Uint8Array);
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
};

/** Where the text that begins at `from` ends; the last one ends with the bytes. */
export const endOfText = (bytes: Buffer, from: number, isLast: boolean): number => {
  const end = bytes.indexOf(BETWEEN, from);
  mustFit(isLast === end < 0);
  return isLast ? bytes.length : end;
};

/** A column of numbers that were put together with commas; `null` stands for none. */
export const numbersIn = (text: unknown, count: number): ReadonlyArray<unknown> => {
  mustFit(typeof text === 'string');
  const numbers: unknown = JSON.parse(`[${text}]`);
  mustFit(Array.isArray(numbers) && numbers.length === count);
  return numbers;
};
