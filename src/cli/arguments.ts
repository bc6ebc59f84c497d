import * as E from 'fp-ts/lib/Either.js';
import type { Command } from './command.js';
import { COMMAND_NAMES, commandNamed } from './commands.js';
import { readGiven } from './given.js';
import type { Session } from './session.js';
import type { ExitStatus } from './surroundings.js';

/** The arguments, understood. */
export type Request =
  | { readonly kind: 'help'; readonly about: Command | undefined }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'command';
      /** The file of what the municipality adds to the law and the services; the session is to have them. */
      readonly catalogue: string | undefined;
      readonly perform: (session: Session) => Promise<ExitStatus>;
    };

/** Arguments that can't be understood: one line, and the command whose help explains it. */
export interface UsageError {
  readonly _tag: 'UsageError';
  readonly message: string;
  readonly about: Command | undefined;
}

const usage = (message: string, about?: Command): E.Either<UsageError, never> =>
  E.left({ _tag: 'UsageError', message, about });

/** Only what looks like an option or command is repeated in an error: the rest may name a person. */
const shown = (text: string): string => (/^[a-z-]{1,30}$/i.test(text) ? ` ${text}` : '');

const HELP: ReadonlyArray<string | undefined> = ['--help', '-h', 'help'];

/** Understands the arguments, or says in one line why not. Of the commands it loads the one that is named. */
export const requestFrom = async (args: ReadonlyArray<string>): Promise<E.Either<UsageError, Request>> => {
  const [first, ...rest] = args;
  if (first === undefined) return usage(`nothing to do; say one of ${COMMAND_NAMES.join(', ')}`);
  if (HELP.includes(first)) return E.right({ kind: 'help', about: await commandNamed(rest[0]) });
  if (first === '--version') return E.right({ kind: 'version' });
  const command = await commandNamed(first);
  if (command === undefined)
    return usage(`unknown ${first.startsWith('-') ? 'option' : 'command'}${shown(first)}`);
  const read = readGiven(command.options, rest);
  if (E.isLeft(read)) return usage(read.left, command);
  const { given, help } = read.right;
  if (help) return E.right({ kind: 'help', about: command });
  const prepared = command.prepare(given);
  return E.isLeft(prepared)
    ? usage(prepared.left, command)
    : E.right({ kind: 'command', catalogue: given.texts.catalogue, perform: prepared.right });
};
