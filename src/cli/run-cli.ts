import * as E from 'fp-ts/lib/Either.js';
import { BUILT_IN } from '../domain/law/catalogue.js';
import { requestFrom, type CliCommand, type Request, type RequestOf } from './arguments.js';
import { catalogueFrom } from './catalogue-file.js';
import { helpFor } from './help.js';
import { levels } from './levels.js';
import { backup } from './backup.js';
import { exportLedger } from './export.js';
import { importLedger } from './import.js';
import type { InterchangeCommand } from './interchange-request.js';
import { explain, history, person } from './questions.js';
import { measures } from './measures.js';
import { replicate } from './replicate.js';
import { record } from './record.js';
import { staff, unit } from './staff-and-units.js';
import { fail, type Session } from './session.js';
import { touched } from './touched.js';
import type { ExitStatus, Surroundings } from './surroundings.js';
import { outputTo, progressLine } from './terminal.js';

const perform = async (request: Request, session: Session): Promise<ExitStatus> => {
  switch (request.command) {
    case 'help':
      await session.out.write(helpFor(request.about));
      return 0;
    case 'version':
      await session.out.write(`${session.surroundings.version}\n`);
      return 0;
    case 'export':
      return exportLedger(request, session);
    case 'import':
      return importLedger(request, session);
    case 'replicate':
      return replicate(request, session);
    case 'backup':
      return backup(request, session);
    default: {
      const catalogue = await catalogueFrom(request.catalogue);
      return E.isLeft(catalogue)
        ? fail(session, catalogue.left)
        : withCatalogue(request, { ...session, catalogue: catalogue.right });
    }
  }
};

/** What is decided and told by a catalogue. */
const withCatalogue = (
  request: RequestOf<Exclude<CliCommand, InterchangeCommand>>,
  session: Session,
): Promise<ExitStatus> => {
  switch (request.command) {
    case 'record':
      return record(request, session);
    case 'levels':
      return levels(request, session);
    case 'history':
      return history(request, session);
    case 'explain':
      return explain(request, session);
    case 'person':
      return person(request, session);
    case 'touched':
      return touched(request, session);
    case 'unit':
      return unit(request, session);
    case 'staff':
      return staff(request, session);
    case 'measures':
      return measures(request, session);
  }
};

/** Runs the command line once and gives its exit status. Everything from outside comes in as an argument. */
export const runCli = async (surroundings: Surroundings): Promise<ExitStatus> => {
  const session: Session = {
    surroundings,
    out: outputTo(surroundings.stdout),
    err: outputTo(surroundings.stderr),
    progress: progressLine(surroundings.stderr),
    json: surroundings.args.includes('--json'),
    catalogue: BUILT_IN,
  };
  const request = requestFrom(surroundings.args);
  if (E.isLeft(request)) {
    const { _tag, message, about } = request.left;
    const help = `forsvarlig${about === undefined ? '' : ` ${about}`} --help`;
    return fail(session, { _tag, message: `${message}; see ${help}` });
  }
  const status = await perform(request.right, session);
  const failure = session.out.failure();
  return failure === undefined
    ? status
    : fail(session, { _tag: 'CannotWrite', message: `the output can't be written (${failure})` });
};
