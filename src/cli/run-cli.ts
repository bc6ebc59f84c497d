import * as E from 'fp-ts/lib/Either.js';
import { BUILT_IN } from '../domain/law/catalogue.js';
import { requestFrom, type Request } from './arguments.js';
import { catalogueFrom } from './catalogue-file.js';
import { helpFor } from './help.js';
import { fail, type Session } from './session.js';
import type { ExitStatus, Surroundings } from './surroundings.js';
import { outputTo, progressLine } from './terminal.js';

const perform = async (request: Request, session: Session): Promise<ExitStatus> => {
  switch (request.kind) {
    case 'help':
      await session.out.write(await helpFor(request.about));
      return 0;
    case 'version':
      await session.out.write(`${session.surroundings.version}\n`);
      return 0;
    case 'command': {
      const catalogue = await catalogueFrom(request.catalogue);
      return E.isLeft(catalogue)
        ? fail(session, catalogue.left)
        : request.perform({ ...session, catalogue: catalogue.right });
    }
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
  const request = await requestFrom(surroundings.args);
  if (E.isLeft(request)) {
    const { _tag, message, about } = request.left;
    const help = `forsvarlig${about === undefined ? '' : ` ${about.name}`} --help`;
    return fail(session, { _tag, message: `${message}; see ${help}` });
  }
  const status = await perform(request.right, session);
  const failure = session.out.failure();
  return failure === undefined
    ? status
    : fail(session, { _tag: 'CannotWrite', message: `the output can't be written (${failure})` });
};
