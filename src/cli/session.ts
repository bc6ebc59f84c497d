import type { Catalogue } from '../domain/law/catalogue.js';
import type { Json } from '../render/json-value.js';
import { safeText } from '../render/safe-text.js';
import { showError, type LedgerError, type Refusal } from '../ledger/ledger-error.js';
import type { ExitStatus, Surroundings } from './surroundings.js';
import type { Output, ProgressLine } from './terminal.js';

/** One run of the command line: where it reads and writes, and in which form it tells of errors. */
export interface Session {
  readonly surroundings: Surroundings;
  readonly out: Output;
  readonly err: Output;
  readonly progress: ProgressLine;
  /** Errors as lines of JSON. */
  readonly json: boolean;
  /** The law and the services that are decided and told by. */
  readonly catalogue: Catalogue;
}

/** Anything that stopped a command. */
export interface Problem {
  readonly _tag: string;
  readonly message: string;
}

export const problemOf = (error: LedgerError): Problem => ({ _tag: error._tag, message: showError(error) });

/** The same of what a reader is told, who may be let in or not. */
export const refusalOf = (error: LedgerError | Refusal): Problem => ({
  _tag: error._tag,
  message: showError(error),
});

/** Tells in one line why a command could not be done. */
export const fail = async ({ err, progress, json }: Session, problem: Problem): Promise<ExitStatus> => {
  progress.clear();
  const message = safeText(problem.message);
  await err.write(
    json ? `${JSON.stringify({ error: problem._tag, message })}\n` : `forsvarlig: ${message}\n`,
  );
  return 1;
};

/** JSON as people and programs read it. */
export const printJson = ({ out }: Session, json: Json): Promise<void> =>
  out.write(`${JSON.stringify(json, null, 2)}\n`);
