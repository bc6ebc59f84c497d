import { parseArgs, type ParseArgsConfig } from 'node:util';
import * as E from 'fp-ts/lib/Either.js';
import { FLAGS, isFlag, TEXT_OPTIONS, type Flag, type OptionName, type TextOption } from './options.js';
import { codeOf, messageOf } from './thrown.js';

/** What was typed after the name of a command that takes the options `O`; of others it can't be asked. */
export interface Given<O extends OptionName = OptionName> {
  readonly texts: Readonly<Partial<Record<Extract<O, TextOption>, string>>>;
  readonly has: (flag: Extract<O, Flag>) => boolean;
  readonly positionals: ReadonlyArray<string>;
}

interface Read {
  readonly given: Given;
  readonly help: boolean;
}

const configOf = (options: ReadonlyArray<OptionName>): NonNullable<ParseArgsConfig['options']> => ({
  help: { type: 'boolean', short: 'h' },
  ...Object.fromEntries(
    options.map((name) => [
      name,
      isFlag(name) ? { type: 'boolean' as const } : { type: 'string' as const, multiple: true },
    ]),
  ),
});

/** Node's own messages repeat what was typed; only the option's name is taken from them. */
const complaint = (thrown: unknown): string => {
  const code = codeOf(thrown);
  const option = /'(?:-\w, )?(-{1,2}[a-z-]{1,30})/i.exec(messageOf(thrown))?.[1] ?? '';
  const name = option === '' ? '' : ` ${option}`;
  return code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
    ? `the option${name} is used wrongly: an option that says what to look at needs a value, a switch takes none`
    : `unknown option${name}`;
};

/** Reads what was typed after the name of a command that takes these options. Left says what is wrong with it. */
export const readGiven = (
  options: ReadonlyArray<OptionName>,
  args: ReadonlyArray<string>,
): E.Either<string, Read> => {
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...args], options: configOf(options), strict: true, allowPositionals: true });
  } catch (thrown) {
    return E.left(complaint(thrown));
  }
  const { values, positionals } = parsed;
  const texts: Partial<Record<TextOption, string>> = {};
  for (const name of TEXT_OPTIONS) {
    const typed = values[name];
    if (!Array.isArray(typed)) continue;
    const [text] = typed;
    if (typed.length > 1) return E.left(`--${name} is given ${typed.length} times; give it once`);
    if (typeof text !== 'string' || text === '') return E.left(`--${name} needs a value`);
    texts[name] = text;
  }
  const flags: ReadonlySet<Flag> = new Set(FLAGS.filter((flag) => values[flag] === true));
  return E.right({
    given: { texts, positionals, has: (flag) => flags.has(flag) },
    help: values['help'] === true,
  });
};
