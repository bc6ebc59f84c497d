import * as E from 'fp-ts/lib/Either.js';
import type { Given } from './given.js';
import type { OptionName } from './options.js';
import type { Session } from './session.js';
import type { ExitStatus } from './surroundings.js';

/** What is told about a command. */
interface Told {
  readonly name: string;
  /** What it does, in a line of the general help. */
  readonly summary: string;
  /** What is typed after its name, as the general help has it; further lines where it is long. */
  readonly usage: readonly [string, ...string[]];
  /** What `--help` prints. */
  readonly help: string;
}

/** One thing that the command line can be asked to do. */
export interface Command extends Told {
  /** The options that it takes, beside `--help`. */
  readonly options: ReadonlyArray<OptionName>;
  /** Understands what was typed after its name, or says in a line why not; nothing is done yet. */
  readonly prepare: (given: Given) => E.Either<string, (session: Session) => Promise<ExitStatus>>;
}

/**
 * Makes a command of its two halves: `parse`, which is pure, says what is asked for or in a line why that can't be understood; `run`
 * does it. What `parse` can read are the options that the command takes, and what it gives goes to its own `run` and nowhere else.
 */
export const command = <const O extends OptionName, R>({
  parse,
  run,
  ...told
}: Told & {
  readonly options: ReadonlyArray<O>;
  readonly parse: (given: Given<O>) => E.Either<string, R>;
  readonly run: (request: R, session: Session) => Promise<ExitStatus>;
}): Command => ({
  ...told,
  prepare: (given) => E.map((request: R) => (session: Session) => run(request, session))(parse(given)),
});
