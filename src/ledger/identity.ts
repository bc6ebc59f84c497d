import { writersOf } from '../domain/codec/written.js';
import { COMMANDS, type Command } from '../domain/commands/command.js';
import type { LocalDate } from '../domain/values/local-date.js';
import { sha256 } from '../stores/seal/hash.js';
import { streamOf } from './streams.js';

const writerOf = writersOf(COMMANDS, 'canonical');

const HEX = '0123456789abcdef';

/** What a command says, as SHA-256 of its canonical JSON in hexadecimal: the same id with another digest is another command. */
export const digestOf = (command: Command): string => sha256(writerOf(command.command)(command));

/** The day that a command is about by its own account: when it was decided, done or sent. */
const dayOf = (command: Command): LocalDate => {
  if ('decided' in command) return command.decided;
  return 'on' in command ? command.on : command.sent;
};

/**
 * The id of a command's n-th event: a UUID (version 8, RFC 9562) made of the command alone, so that recording it
 * again makes the same ids, in every store and program.
 *
 * The day stands in front, as its eight digits, because an index of ids that rise is written at its end, where one of random
 * ids is written everywhere and gets slower as the ledger grows. Then comes a hash of the stream, the command's id and n: a command's
 * id is unique within the record of one person, one member of staff or one crisis.
 */
export const eventId = (command: Command, n: number): string => {
  const date = dayOf(command);
  const day = `${date.slice(0, 4)}${date.slice(5, 7)}${date.slice(8)}`;
  const hash = sha256(`forsvarlig event 2\n${streamOf(command)}\n${command.id}\n${n}`);
  // Of this digit UUIDs give two bits to what kind of UUID it is: 8, 9, a or b.
  const variant = '89ab'.charAt(HEX.indexOf(hash.charAt(7)) % 4);
  return `${day}-${hash.slice(0, 4)}-8${hash.slice(4, 7)}-${variant}${hash.slice(8, 11)}-${hash.slice(11, 23)}`;
};
