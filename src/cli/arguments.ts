import { parseArgs, type ParseArgsConfig } from 'node:util';
import * as E from 'fp-ts/lib/Either.js';
import { parseInstant } from '../domain/values/instant.js';
import { LocalDate } from '../domain/values/local-date.js';
import type { Language } from '../domain/vocabulary/code-list.js';
import type { Subject } from '../ledger/ledger.js';
import type { When } from '../ledger/questions.js';
import {
  interchangeRequest,
  type InterchangeCommand,
  type InterchangeRequest,
} from './interchange-request.js';
import { codeOf, messageOf } from './thrown.js';

export const COMMAND_NAMES = [
  'record',
  'levels',
  'history',
  'explain',
  'person',
  'touched',
  'unit',
  'staff',
  'measures',
  'export',
  'import',
  'replicate',
  'backup',
] as const;
/** What the command line can be asked to do. */
export type CliCommand = (typeof COMMAND_NAMES)[number];

/** A question to a ledger, with the two times and the language of the answer. */
interface Question {
  readonly ledger: string;
  readonly when: When;
  readonly language: Language;
  /** The file of what the municipality adds to the law and the services. */
  readonly catalogue: string | undefined;
}

/** The arguments, understood. */
export type Request =
  | { readonly command: 'help'; readonly about: CliCommand | undefined }
  | { readonly command: 'version' }
  | {
      readonly command: 'record';
      readonly ledger: string;
      readonly file: string;
      readonly atomicBy: 'command' | 'person';
      readonly json: boolean;
      readonly catalogue: string | undefined;
    }
  | (Question & {
      readonly command: 'levels';
      readonly user: string | undefined;
      readonly service: string | undefined;
      readonly format: 'text' | 'json' | 'csv';
    })
  | (Question & { readonly command: 'history'; readonly subject: Subject; readonly json: boolean })
  | (Question & { readonly command: 'unit'; readonly unit: string; readonly json: boolean })
  | (Question & { readonly command: 'staff'; readonly json: boolean })
  | (Question & { readonly command: 'measures'; readonly crisis: string; readonly json: boolean })
  | (Question & {
      readonly command: 'explain';
      readonly user: string;
      readonly service: string;
      readonly json: boolean;
    })
  | (Question & { readonly command: 'person'; readonly user: string; readonly json: boolean })
  | (Question & { readonly command: 'touched'; readonly about: TouchedSubject; readonly json: boolean })
  | InterchangeRequest;

/** Whom a measure touches, or whom criteria fit; of a measure, with a template, the decisions to assess. */
export type TouchedSubject =
  | { readonly criteria: string }
  | {
      readonly crisis: string;
      readonly measure: string;
      readonly template: string | undefined;
      readonly drafts: string | undefined;
    };

export type RequestOf<C extends Request['command']> = Extract<Request, { readonly command: C }>;

/** Arguments that can't be understood: one line, and the command whose help explains it. */
export interface UsageError {
  readonly _tag: 'UsageError';
  readonly message: string;
  readonly about: CliCommand | undefined;
}

const usage = (message: string, about?: CliCommand): E.Either<UsageError, never> =>
  E.left({ _tag: 'UsageError', message, about });

const isCommand = (text: string | undefined): text is CliCommand =>
  COMMAND_NAMES.some((name) => name === text);

/** Only what looks like an option or command is repeated in an error: the rest may name a person. */
const shown = (text: string): string => (/^[a-z-]{1,30}$/i.test(text) ? ` ${text}` : '');

const TEXT_OPTIONS = [
  ...(['user', 'service', 'staff', 'crisis', 'unit', 'at', 'known-at', 'lang'] as const),
  ...(['measure', 'criteria', 'template', 'drafts', 'catalogue'] as const),
] as const;
type TextOption = (typeof TEXT_OPTIONS)[number];
const FLAGS = ['json', 'csv', 'atomic-by-person', 'follow', 'verify', 'help'] as const;
type Flag = (typeof FLAGS)[number];

/** The options that each command takes. */
export const OPTIONS: Readonly<Record<CliCommand, ReadonlyArray<TextOption | Flag>>> = {
  record: ['atomic-by-person', 'catalogue', 'json', 'help'],
  levels: ['user', 'service', 'at', 'known-at', 'json', 'csv', 'lang', 'catalogue', 'help'],
  history: [
    'user',
    'service',
    'staff',
    'crisis',
    'unit',
    'at',
    'known-at',
    'json',
    'lang',
    'catalogue',
    'help',
  ],
  explain: ['user', 'service', 'at', 'known-at', 'json', 'lang', 'catalogue', 'help'],
  person: ['user', 'at', 'known-at', 'json', 'lang', 'catalogue', 'help'],
  touched: [
    ...(['crisis', 'measure', 'criteria', 'template', 'drafts', 'at', 'known-at', 'json', 'lang'] as const),
    ...(['catalogue', 'help'] as const),
  ],
  unit: ['unit', 'at', 'known-at', 'json', 'lang', 'catalogue', 'help'],
  staff: ['at', 'known-at', 'json', 'lang', 'catalogue', 'help'],
  measures: ['crisis', 'at', 'known-at', 'json', 'lang', 'catalogue', 'help'],
  export: ['json', 'help'],
  import: ['json', 'help'],
  replicate: ['follow', 'verify', 'json', 'help'],
  backup: ['json', 'help'],
};

interface Given {
  readonly texts: Readonly<Partial<Record<TextOption, string>>>;
  readonly flags: ReadonlySet<Flag>;
  readonly positionals: ReadonlyArray<string>;
}

const configOf = (command: CliCommand): NonNullable<ParseArgsConfig['options']> =>
  Object.fromEntries(
    OPTIONS[command].map((name) => [
      name,
      FLAGS.some((flag) => flag === name)
        ? { type: 'boolean' as const, ...(name === 'help' ? { short: 'h' } : {}) }
        : { type: 'string' as const, multiple: true },
    ]),
  );

/** Node's own messages repeat what was typed; only the option's name is taken from them. */
const complaint = (thrown: unknown): string => {
  const code = codeOf(thrown);
  const option = /'(?:-\w, )?(-{1,2}[a-z-]{1,30})/i.exec(messageOf(thrown))?.[1] ?? '';
  const name = option === '' ? '' : ` ${option}`;
  return code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
    ? `the option${name} is used wrongly: an option that says what to look at needs a value, a switch takes none`
    : `unknown option${name}`;
};

const read = (command: CliCommand, args: ReadonlyArray<string>): E.Either<UsageError, Given> => {
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...args], options: configOf(command), strict: true, allowPositionals: true });
  } catch (thrown) {
    return usage(complaint(thrown), command);
  }
  const texts: Partial<Record<TextOption, string>> = {};
  for (const name of TEXT_OPTIONS) {
    const given = parsed.values[name];
    if (!Array.isArray(given)) continue;
    const [text] = given;
    if (given.length > 1) return usage(`--${name} is given ${given.length} times; give it once`, command);
    if (typeof text !== 'string' || text === '') return usage(`--${name} needs a value`, command);
    texts[name] = text;
  }
  const flags = new Set(FLAGS.filter((flag) => parsed.values[flag] === true));
  return E.right({ texts, flags, positionals: parsed.positionals });
};

const languageOf = (text: string | undefined): Language | undefined =>
  text === undefined || text === 'nb' ? 'nb' : text === 'en' ? 'en' : undefined;

/** The two times, judged here so that an error names the option as it was typed. */
const timesOf = (
  command: CliCommand,
  { at, 'known-at': knownAt }: Given['texts'],
): E.Either<UsageError, When> => {
  if (at !== undefined && !LocalDate.is(at)) return usage(`--at: expected ${LocalDate.expected}`, command);
  const instant = knownAt === undefined ? undefined : parseInstant(knownAt);
  if (instant !== undefined && E.isLeft(instant))
    return usage(`--known-at: expected ${instant.left}`, command);
  return E.right({ ...(at === undefined ? {} : { at }), ...(knownAt === undefined ? {} : { knownAt }) });
};

const questionOf = (command: CliCommand, { texts, positionals }: Given): E.Either<UsageError, Question> => {
  const [ledger, ...more] = positionals;
  if (ledger === undefined) return usage('which ledger? for example sqlite:FILE', command);
  if (more.length > 0) return usage('too many arguments; one ledger is expected', command);
  const language = languageOf(texts.lang);
  if (language === undefined) return usage('--lang takes nb or en', command);
  return E.map((when: When): Question => ({ ledger, language, catalogue: texts.catalogue, when }))(
    timesOf(command, texts),
  );
};

const recordRequest = ({ positionals, flags, texts }: Given): E.Either<UsageError, Request> => {
  const [ledger, file, ...more] = positionals;
  if (ledger === undefined || file === undefined)
    return usage('a ledger and a file of commands are needed: record LEDGER FILE', 'record');
  if (more.length > 0) return usage('too many arguments; one ledger and one file are expected', 'record');
  return E.right({
    command: 'record',
    ledger,
    file,
    atomicBy: flags.has('atomic-by-person') ? 'person' : 'command',
    json: flags.has('json'),
    catalogue: texts.catalogue,
  });
};

const levelsRequest = (given: Given): E.Either<UsageError, Request> => {
  const { texts, flags } = given;
  if (flags.has('json') && flags.has('csv')) return usage('--json or --csv, not both', 'levels');
  return E.map((question: Question): Request => ({
    command: 'levels',
    ...question,
    user: texts.user,
    service: texts.service,
    format: flags.has('json') ? 'json' : flags.has('csv') ? 'csv' : 'text',
  }))(questionOf('levels', given));
};

const subjectOf = ({ user, service, staff, crisis, unit }: Given['texts']): Subject | undefined => {
  const subjects: ReadonlyArray<Subject> = [
    ...(user === undefined ? [] : [{ user, ...(service === undefined ? {} : { service }) }]),
    ...(staff === undefined ? [] : [{ staff }]),
    ...(crisis === undefined ? [] : [{ crisis }]),
    ...(unit === undefined ? [] : [{ unit }]),
  ];
  return subjects.length === 1 && (service === undefined || user !== undefined) ? subjects[0] : undefined;
};

const historyRequest = (given: Given): E.Either<UsageError, Request> => {
  const subject = subjectOf(given.texts);
  if (subject === undefined)
    return usage(
      'whose history? one of --user (with or without --service), --staff, --crisis, --unit',
      'history',
    );
  return E.map((question: Question): Request => ({
    command: 'history',
    ...question,
    subject,
    json: given.flags.has('json'),
  }))(questionOf('history', given));
};

const explainRequest = (given: Given): E.Either<UsageError, Request> => {
  const { user, service } = given.texts;
  if (user === undefined || service === undefined) return usage('--user and --service are needed', 'explain');
  return E.map((question: Question): Request => ({
    command: 'explain',
    ...question,
    user,
    service,
    json: given.flags.has('json'),
  }))(questionOf('explain', given));
};

const personRequest = (given: Given): E.Either<UsageError, Request> => {
  const { user } = given.texts;
  if (user === undefined) return usage('--user is needed', 'person');
  return E.map((question: Question): Request => ({
    command: 'person',
    ...question,
    user,
    json: given.flags.has('json'),
  }))(questionOf('person', given));
};

const touchedSubject = ({
  crisis,
  measure,
  criteria,
  template,
  drafts,
}: Given['texts']): E.Either<UsageError, TouchedSubject> => {
  if (criteria !== undefined)
    return crisis === undefined && measure === undefined && template === undefined && drafts === undefined
      ? E.right({ criteria })
      : usage('--criteria asks without a measure: leave the other options out', 'touched');
  if (crisis === undefined || measure === undefined)
    return usage('touched by what? --crisis and --measure, or --criteria', 'touched');
  return drafts !== undefined && template === undefined
    ? usage('--drafts needs --template: what the decisions have in common', 'touched')
    : E.right({ crisis, measure, template, drafts });
};

const touchedRequest = (given: Given): E.Either<UsageError, Request> => {
  const about = touchedSubject(given.texts);
  if (E.isLeft(about)) return about;
  return E.map((question: Question): Request => ({
    command: 'touched',
    ...question,
    about: about.right,
    json: given.flags.has('json'),
  }))(questionOf('touched', given));
};
const unitRequest = (given: Given): E.Either<UsageError, Request> => {
  const { unit } = given.texts;
  if (unit === undefined) return usage('--unit is needed', 'unit');
  return E.map((question: Question): Request => ({
    command: 'unit',
    ...question,
    unit,
    json: given.flags.has('json'),
  }))(questionOf('unit', given));
};

const staffRequest = (given: Given): E.Either<UsageError, Request> =>
  E.map((question: Question): Request => ({
    command: 'staff',
    ...question,
    json: given.flags.has('json'),
  }))(questionOf('staff', given));
const measuresRequest = (given: Given): E.Either<UsageError, Request> => {
  const { crisis } = given.texts;
  if (crisis === undefined) return usage('which crisis? --crisis is needed', 'measures');
  return E.map((question: Question): Request => ({
    command: 'measures',
    ...question,
    crisis,
    json: given.flags.has('json'),
  }))(questionOf('measures', given));
};
const interchange =
  (command: InterchangeCommand) =>
  ({ positionals, flags }: Given): E.Either<UsageError, Request> =>
    E.mapLeft((message: string): UsageError => ({ _tag: 'UsageError', message, about: command }))(
      interchangeRequest(command, positionals, flags),
    );

const REQUESTS: Readonly<Record<CliCommand, (given: Given) => E.Either<UsageError, Request>>> = {
  record: recordRequest,
  levels: levelsRequest,
  history: historyRequest,
  explain: explainRequest,
  person: personRequest,
  touched: touchedRequest,
  unit: unitRequest,
  staff: staffRequest,
  measures: measuresRequest,
  export: interchange('export'),
  import: interchange('import'),
  replicate: interchange('replicate'),
  backup: interchange('backup'),
};

const HELP: ReadonlyArray<string | undefined> = ['--help', '-h', 'help'];

/** Understands the arguments, or says in one line why not. */
export const requestFrom = (args: ReadonlyArray<string>): E.Either<UsageError, Request> => {
  const [first, ...rest] = args;
  if (first === undefined) return usage(`nothing to do; say one of ${COMMAND_NAMES.join(', ')}`);
  if (HELP.includes(first)) {
    const [about] = rest;
    return E.right({ command: 'help', about: isCommand(about) ? about : undefined });
  }
  if (first === '--version') return E.right({ command: 'version' });
  if (!isCommand(first))
    return usage(`unknown ${first.startsWith('-') ? 'option' : 'command'}${shown(first)}`);
  const given = read(first, rest);
  if (E.isLeft(given)) return given;
  return given.right.flags.has('help')
    ? E.right({ command: 'help', about: first })
    : REQUESTS[first](given.right);
};
