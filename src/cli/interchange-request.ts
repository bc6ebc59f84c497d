import * as E from 'fp-ts/lib/Either.js';

interface OneFile {
  readonly ledger: string;
  /** Of an export or import, `-` is stdout or stdin. */
  readonly file: string;
  readonly json: boolean;
}

/** What is asked of ledgers as wholes, whatever is recorded in them. */
export type InterchangeRequest =
  | (OneFile & { readonly command: 'export' })
  | (OneFile & { readonly command: 'import' })
  | (OneFile & { readonly command: 'backup' })
  | {
      readonly command: 'replicate';
      readonly from: string;
      readonly to: string;
      readonly follow: boolean;
      readonly verify: boolean;
      readonly json: boolean;
    };

export type InterchangeCommand = InterchangeRequest['command'];

const NEEDED: Readonly<Record<InterchangeCommand, string>> = {
  export: 'a ledger is needed, and a file or - for stdout: export LEDGER [FILE]',
  import: 'a ledger and a file of exported events are needed: import LEDGER FILE',
  replicate: 'a ledger to copy and one to copy to are needed: replicate FROM TO',
  backup: 'a ledger and a file for the backup are needed: backup sqlite:FILE OTHER-FILE',
};

/** Reads the arguments of these commands. Left says what is wrong. */
export const interchangeRequest = (
  command: InterchangeCommand,
  positionals: ReadonlyArray<string>,
  flags: ReadonlySet<string>,
): E.Either<string, InterchangeRequest> => {
  const [first, second = command === 'export' ? '-' : undefined, ...more] = positionals;
  if (first === undefined || second === undefined) return E.left(NEEDED[command]);
  if (more.length > 0) return E.left(`too many arguments; ${NEEDED[command]}`);
  const json = flags.has('json');
  return command === 'replicate'
    ? E.right({
        command,
        from: first,
        to: second,
        follow: flags.has('follow'),
        verify: flags.has('verify'),
        json,
      })
    : E.right({ command, ledger: first, file: second, json });
};
