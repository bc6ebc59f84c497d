import type { Command } from './command.js';
import { allCommands } from './commands.js';
import { LEDGER } from './help-lines.js';

const PROGRAM = '  forsvarlig ';
/** Where what is typed after a command's name begins, in its further lines. */
const INDENT = ' '.repeat(PROGRAM.length + 8);

const usageOf = ({ name, usage }: Command): string =>
  usage.map((line, i) => (i === 0 ? `${PROGRAM}${name.padEnd(7)} ${line}` : `${INDENT}${line}`)).join('\n');

const summaryOf = ({ name, summary }: Command): string => `  ${name.padEnd(8)} ${summary}`;

const general = (
  commands: ReadonlyArray<Command>,
): string => `forsvarlig - a record of crisis decisions about municipal care: service levels,
history, and why

Usage:
${commands.map(usageOf).join('\n')}
  forsvarlig COMMAND --help
  forsvarlig --version

Commands:
${commands.map(summaryOf).join('\n')}

${LEDGER}
Users, staff, services and units are named by keys, which are pseudonyms: never by
names or identity numbers.

Two times: --at is the day on which decisions hold, --known-at the instant by which they were
recorded. Together they show any day as it was seen on any other.

Results are written to stdout, errors to stderr, one line each. The exit status is 0 when all
was done and 1 when anything was not.

Example:
  forsvarlig record sqlite:asker.db decisions.ndjson
  forsvarlig levels sqlite:asker.db --at 2020-03-20
  forsvarlig explain sqlite:asker.db --user u-1 --service home-nursing --at 2020-03-20
`;

/** What `--help` prints, in general or about one command. */
export const helpFor = async (about: Command | undefined): Promise<string> =>
  about?.help ?? general(await allCommands());
