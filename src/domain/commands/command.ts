import * as E from 'fp-ts/lib/Either.js';
import type * as t from 'io-ts';
import type { CodecNode } from '../codec/codec-node.js';
import { describe, parseIssues, showIssue, type ParseIssue } from '../codec/parse-issue.js';
import { takerOf, type Take } from '../codec/taken.js';
import { undeclaredFields } from '../codec/undeclared.js';
import { INSPECTION_COMMANDS, READING_COMMANDS } from './access-commands.js';
import { CORRECTABLE_COMMANDS } from './correctable.js';
import { CORRECTION_COMMANDS } from './correction-commands.js';
import { CRISIS_COMMANDS } from './crisis-commands.js';
import { SIGNING_KEY_COMMANDS } from './signing-key-commands.js';
import { STAFF_COMMANDS } from './staff-commands.js';
import { UNIT_COMMANDS } from './unit/unit-commands.js';

/** Every command, by its name: one family a file. */
export const COMMANDS: typeof CORRECTABLE_COMMANDS &
  typeof CORRECTION_COMMANDS &
  typeof STAFF_COMMANDS &
  typeof UNIT_COMMANDS &
  typeof CRISIS_COMMANDS &
  typeof INSPECTION_COMMANDS &
  typeof READING_COMMANDS &
  typeof SIGNING_KEY_COMMANDS = {
  ...CORRECTABLE_COMMANDS,
  ...CORRECTION_COMMANDS,
  ...STAFF_COMMANDS,
  ...CRISIS_COMMANDS,
  ...UNIT_COMMANDS,
  ...INSPECTION_COMMANDS,
  ...READING_COMMANDS,
  ...SIGNING_KEY_COMMANDS,
};

export type CommandName = keyof typeof COMMANDS;

/** One command by its name, as it is after the door. */
export type CommandOf<N extends CommandName> = t.TypeOf<(typeof COMMANDS)[N]>;
/** One command by its name, as people and systems write it. */
export type CommandInputOf<N extends CommandName> = t.OutputOf<(typeof COMMANDS)[N]>;

/** Every command, told apart by `command`. */
export type Command = { [N in CommandName]: CommandOf<N> }[CommandName];
/** A command as it is written before the door: plain texts and numbers. */
export type CommandInput = { [N in CommandName]: CommandInputOf<N> }[CommandName];

export type UserCommand = Extract<Command, { readonly user: unknown }>;
/** What can be recorded of a member of staff, beside corrections. */
export type StaffCommand = CommandOf<keyof typeof STAFF_COMMANDS>;
/** What can be recorded of a crisis, beside corrections. */
export type CrisisCommand = CommandOf<keyof typeof CRISIS_COMMANDS>;
/** What can be recorded of a unit, beside corrections. */
export type UnitCommand = CommandOf<keyof typeof UNIT_COMMANDS>;
/** What can be recorded of an inspection. */
export type InspectionCommand = CommandOf<keyof typeof INSPECTION_COMMANDS>;
/** What can be logged of who read about a person. */
export type ReadingCommand = CommandOf<keyof typeof READING_COMMANDS>;
/** What can be recorded of the keys that a ledger is signed with. */
export type SigningKeyCommand = CommandOf<keyof typeof SIGNING_KEY_COMMANDS>;
/** All that can be asked for of a member of staff's stream. */
export type StaffStreamCommand = StaffCommand | CommandOf<'CorrectStaffEntry' | 'RedactStaffEntry'>;
/** All that can be asked for of a crisis' stream. */
export type CrisisStreamCommand = CrisisCommand | CommandOf<'CorrectCrisisEntry' | 'RedactCrisisEntry'>;
/** All that can be asked for of a unit's stream. */
export type UnitStreamCommand = UnitCommand | CommandOf<'CorrectUnitEntry' | 'RedactUnitEntry'>;

/** Why something is not a command that this version of the library takes. */
export type NotACommand =
  | { readonly _tag: 'UnknownCommand'; readonly message: string }
  | { readonly _tag: 'UnknownCommandVersion'; readonly message: string }
  | { readonly _tag: 'InvalidCommand'; readonly issues: ReadonlyArray<ParseIssue>; readonly message: string };

const NAMES = Object.keys(COMMANDS);

/** The commands that were written otherwise before. */
type Reformed = {
  [N in CommandName]: (typeof COMMANDS)[N]['required']['version']['value'] extends 1 ? never : N;
}[CommandName];

/** What to write otherwise in them now. */
const FORMS_OF_NOW: Readonly<Record<Reformed, string>> = {
  GiveNotice:
    'sent in place of on, reached where it is known when it was, and kind where it is no notice of a decision',
  AdoptFrameworkMeasure:
    'the target has changes, a list that may be empty; of services also application ("individual" where it has opensFor), of staff groups, of visiting sites',
};

const mendVersion = (name: string, version: number, supported: number): string => {
  if (version > supported) return 'a newer program wrote this command, so use one at least as new';
  const forms: Readonly<Partial<Record<string, string>>> = FORMS_OF_NOW;
  const form = version < 1 ? undefined : forms[name];
  return form === undefined
    ? 'there never was such a version'
    : `the command is written as before; write it in the form of now: ${form}`;
};

/** The fast way through the door, for what is written plainly. */
const TAKERS: ReadonlyMap<unknown, Take> = new Map(
  Object.entries(COMMANDS).flatMap(([name, codec]: [string, CodecNode]) => {
    const take = takerOf(codec);
    return take === undefined ? [] : [[name, take] as const];
  }),
);

const codecNamed = (name: unknown): CodecNode | undefined => {
  const codecs: Readonly<Record<string, CodecNode>> = COMMANDS;
  return typeof name === 'string' && Object.hasOwn(codecs, name) ? codecs[name] : undefined;
};

const invalid = (issues: ReadonlyArray<ParseIssue>): NotACommand => ({
  _tag: 'InvalidCommand',
  issues,
  message: issues.map(showIssue).join('; '),
});

/**
 * The door for commands. Left says what is wrong and where, without repeating what came in. A field that the command
 * doesn't have is an error: it would be lost without a word.
 *
 * @example
 * import { parseCommand } from 'forsvarlig';
 *
 * const parsed = parseCommand({ command: 'ReturnStaff', version: 1, id: 'c1', staff: 's1', on: '2020-02-30' });
 * assert.equal(parsed._tag, 'Left');
 * assert.equal(parsed.left.issues[0].path, 'on');
 * assert.equal(parsed.left.issues[0].expected, 'a day that exists, as YYYY-MM-DD');
 */
export const parseCommand = (input: unknown): E.Either<NotACommand, Command> => {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return E.left(invalid([{ path: '', found: 'no object', expected: 'a command' }]));
  const { command: name, version }: { readonly command?: unknown; readonly version?: unknown } = input;
  const taken = TAKERS.get(name)?.(input);
  if (taken !== undefined) return E.right(taken as Command);
  const codec = codecNamed(name);
  if (codec === undefined)
    return E.left({
      _tag: 'UnknownCommand',
      message: `command: found ${typeof name === 'string' ? 'a name that is not known here' : 'no name'}, expected one of ${NAMES.join(', ')}`,
    });
  const supported = Number(codec.required?.['version']?.value);
  if (typeof version === 'number' && version !== supported)
    return E.left({
      _tag: 'UnknownCommandVersion',
      message: `version: found ${describe(version)}, expected ${supported}; ${mendVersion(codec.name, version, supported)}`,
    });
  const decoded = codec.decode(input);
  if (E.isLeft(decoded)) return E.left(invalid(parseIssues(decoded.left)));
  const undeclared = undeclaredFields(codec, input);
  return undeclared.length > 0 ? E.left(invalid(undeclared)) : E.right(decoded.right as Command);
};

type Fields<C> = C extends unknown ? Omit<C, 'command' | 'version'> : never;

/** A command written by {@link commandNamed}: its fields with its name and version. */
export type WrittenCommand<N extends CommandName> = Fields<CommandInputOf<N>> & {
  readonly command: N;
  readonly version: (typeof COMMANDS)[N]['required']['version']['value'];
};

/** Makes a function that writes one kind of command from its fields. */
export const commandNamed =
  <N extends CommandName>(command: N) =>
  (fields: Fields<CommandInputOf<N>>): WrittenCommand<N> => ({
    command,
    version: COMMANDS[command].required.version.value,
    ...fields,
  });
