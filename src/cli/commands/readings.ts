import * as E from 'fp-ts/lib/Either.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import type { AccessLog } from '../../domain/views/readings.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { AccessQuestion } from '../../ledger/subject.js';
import type { LedgerError } from '../../ledger/ledger-error.js';
import type { Progress } from '../../ledger/ledger.js';
import { accessLogJson, knownAtJson, renderAccessLog, showAsOf } from '../../render/index.js';
import { jsonOf } from '../../render/json-value.js';
import { command } from '../command.js';
import { CATALOGUE, LANGUAGE, LEDGER, TIMES } from '../help-lines.js';
import { QUESTION_OPTIONS, questionOf, type Question } from '../question.js';
import { fail, printJson, problemOf, type Session } from '../session.js';
import type { ExitStatus } from '../surroundings.js';
import { withLedger } from '../with-ledger.js';

interface ReadingsRequest extends Question {
  readonly filter: AccessQuestion;
}

/** Who read about one person stands in a stream of its own; for everything else the whole ledger is read. */
const logOf = (
  ledger: Ledger,
  { filter, when }: ReadingsRequest,
  progress: Progress,
): TE.TaskEither<LedgerError, AccessLog> =>
  filter.user === undefined
    ? ledger.accessLog(filter, when, progress)
    : TE.map((readings: AccessLog['readings']) => ({ inspections: [], readings }))(
        ledger.readings(filter.user, when),
      );

/** Shows who has read, and the inspections that were read under. */
const showReadings = (request: ReadingsRequest, session: Session): Promise<ExitStatus> =>
  withLedger(session, request.ledger, 'read', async (ledger) => {
    const { when, language } = request;
    const asOf = ledger.asOf(when);
    if (E.isLeft(asOf)) return fail(session, problemOf(asOf.left));
    const { progress } = session;
    const found = await logOf(ledger, request, (done, total) => progress.show(`${done} / ${total}`))();
    progress.clear();
    if (E.isLeft(found)) return fail(session, problemOf(found.left));
    const { at, knownAt } = asOf.right;
    if (request.json)
      await printJson(
        session,
        jsonOf({ at, knownAt: knownAtJson(knownAt), log: accessLogJson(found.right) }),
      );
    else
      await session.out.write(
        `${showAsOf(asOf.right, language)}\n\n${renderAccessLog(found.right, language, session.catalogue)}`,
      );
    return 0;
  });

const HELP = `Usage: forsvarlig readings LEDGER --user U | --inspection K | --all
                           [--at DATE] [--known-at INSTANT] [--json] [--lang nb|en]
                           [--catalogue FILE]

Shows who has read what is recorded about a person: when, who, in which role, of which unit, on
which ground, and what. Readings that were refused are there too. What is shown is what went through
readers of the library; whoever opens the file itself leaves no trace in it.

${LEDGER}

Options:
  --user U            who has read about this service user, by key
  --inspection K      what was read under this inspection, by key, and how far it may read
  --all               every inspection and every reading
${TIMES}
  --json              the same as JSON
${LANGUAGE}
${CATALOGUE}
  -h, --help          this text

Example:
  forsvarlig readings sqlite:asker.db --user u-1
  forsvarlig readings sqlite:asker.db --inspection 2020-4711 --json
`;

export const readings = command({
  name: 'readings',
  summary: 'who has read about a user, or under an inspection: when, who, on which ground',
  usage: ['LEDGER --user U | --inspection K | --all', '[--at DATE] [--known-at INSTANT] [--json]'],
  options: [...QUESTION_OPTIONS, 'user', 'inspection', 'all'],
  help: HELP,
  parse: (given) => {
    const { user, inspection } = given.texts;
    const asked = [user !== undefined, inspection !== undefined, given.has('all')].filter((one) => one);
    if (asked.length !== 1) return E.left('whose readings? one of --user, --inspection, --all');
    const filter = {
      ...(user === undefined ? {} : { user }),
      ...(inspection === undefined ? {} : { inspection }),
    };
    return E.map((question: Question): ReadingsRequest => ({ ...question, filter }))(questionOf(given));
  },
  run: showReadings,
});
