import type * as E from 'fp-ts/lib/Either.js';
import type { Command } from '../domain/commands/command.js';
import { isAmending, streamsReadBy, type Outcome } from './draft.js';
import type { LedgerError } from './ledger-error.js';
import type { Outcomes } from './together.js';

/** A command past the door, and who waits for its answer. */
export interface Waiting {
  readonly command: Command;
  readonly answer: (answer: E.Either<LedgerError, Outcome>) => void;
  /** For bugs only: nobody should wait for ever for an answer that can't come. */
  readonly fail: (bug: unknown) => void;
}

/** Commands about one stream that are recorded together or not at all. */
export interface WaitingTogether {
  readonly commands: readonly [Command, ...Command[]];
  readonly answer: (answer: E.Either<LedgerError, Outcomes>) => void;
  readonly fail: (bug: unknown) => void;
}

/** A command that is decided on, for the first time or anew. */
export interface AskedAlone extends Waiting {
  readonly attempt: number;
}

/** Such commands that are decided on, for the first time or anew. */
export interface AskedTogether extends WaitingTogether {
  readonly attempt: number;
}

/** What somebody waits for, alone or together. */
export type Asked = AskedAlone | AskedTogether;

/** How often a command is decided anew because somebody else wrote in between. */
export const ATTEMPTS = 8;

/** To be decided anew. */
export const anew = <A extends Asked>(asked: A): A => ({ ...asked, attempt: asked.attempt + 1 });

/** The streams that commands are decided on: their own first. */
export const streamsOf = (asked: Asked): readonly [string, ...string[]] => {
  if ('command' in asked) return streamsReadBy(asked.command);
  const [own] = streamsReadBy(asked.commands[0]);
  return [own, ...new Set(asked.commands.flatMap((command) => streamsReadBy(command).slice(1)))];
};

/**
 * Whether a command begins the record that it is about. Its stream is supposed to be new, and not looked for: the append tells where it
 * isn't, and what is decided anew is decided on what is there.
 */
export const begins = ({ command, attempt }: AskedAlone): boolean =>
  command.command === 'RegisterServiceUser' && attempt === 1;

/** Whether something is decided on with the whole record of its stream. */
export const amends = (asked: Asked): boolean =>
  'command' in asked ? isAmending(asked.command) : asked.commands.some(isAmending);
