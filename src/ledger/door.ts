import * as E from 'fp-ts/lib/Either.js';
import { parseCommand, type Command, type NotACommand } from '../domain/commands/command.js';
import { isSupposed } from '../domain/values/supposed.js';
import type { Refusal } from './ledger-error.js';
import { streamOf } from './streams.js';
import { refusedTogether, type Outcomes } from './together.js';

/** The types keep it out; who asserts them away, or has none, is told. */
const ONLY_SUPPOSED: NotACommand = {
  _tag: 'InvalidCommand',
  issues: [],
  message:
    'this is only supposed, in a scenario; a decision is recorded by a command that a person made, not by a supposition',
};

/** Parses a command; one that throws when it is looked at (a getter, a proxy) is no command, and nobody else's trouble. */
export const atTheDoor = (input: unknown): ReturnType<typeof parseCommand> => {
  if (isSupposed(input)) return E.left(ONLY_SUPPOSED);
  try {
    return parseCommand(input);
  } catch {
    return E.left({
      _tag: 'InvalidCommand',
      issues: [],
      message: 'the command throws when it is read; give a plain object, as JSON.parse makes it',
    });
  }
};

const OTHER_STREAM: Refusal = {
  _tag: 'InvalidCommand',
  issues: [],
  message: 'commands that are recorded together must be about one and the same person; give the others apart',
};

/** Commands that can be decided on together: all of them are commands, and about one stream. Left answers for all. */
export const atOneDoor = (
  inputs: ReadonlyArray<unknown>,
): E.Either<Outcomes, readonly [Command, ...Command[]]> => {
  const commands: Command[] = [];
  for (const [at, command] of inputs.map(atTheDoor).entries()) {
    if (E.isLeft(command)) return E.left(refusedTogether(inputs.length, at, command.left));
    const [first] = commands;
    if (first !== undefined && streamOf(first) !== streamOf(command.right))
      return E.left(refusedTogether(inputs.length, at, OTHER_STREAM));
    commands.push(command.right);
  }
  const [first, ...others] = commands;
  return first === undefined ? E.left([]) : E.right([first, ...others]);
};
