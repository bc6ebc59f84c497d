import { createHash } from 'node:crypto';
import type { CommandKey } from '../domain/values/keys.js';

/** JSON with the fields of every object in one order, so that equal content gives equal text. */
export const canonicalJson = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
};

/** What a command says, as SHA-256 in hexadecimal: the same id with another digest is another command. */
export const digestOf = (command: unknown): string =>
  createHash('sha256').update(canonicalJson(command)).digest('hex');

/**
 * The id of a command's n-th event: a UUID (version 8, RFC 9562) made of the command's id, so that recording a command
 * again makes the same ids, in every store and program.
 */
export const eventId = (command: CommandKey, n: number): string => {
  const hash = createHash('sha256').update(`forsvarlig event\n${command}\n${n}`).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};
