import * as E from 'fp-ts/lib/Either.js';
import { renderUnit, unitJson } from '../../render/index.js';
import { command } from '../command.js';
import { CATALOGUE, LANGUAGE, LEDGER, TIMES } from '../help-lines.js';
import { QUESTION_OPTIONS, questionAbout, type QuestionAbout } from '../question.js';
import { fail, printJson, problemOf, type Session } from '../session.js';
import type { ExitStatus } from '../surroundings.js';
import { noteUnknown, unknownIn } from '../unknown-events.js';
import { withLedger } from '../with-ledger.js';

/** Shows how a unit stands. */
const showUnit = (request: QuestionAbout, session: Session): Promise<ExitStatus> =>
  withLedger(session, request.ledger, 'read', async (ledger) => {
    const { about: unit, when, language } = request;
    const standing = await ledger.unit(unit, when)();
    if (E.isLeft(standing)) return fail(session, problemOf(standing.left));
    const told = await ledger.history({ unit }, when)();
    if (E.isLeft(told)) return fail(session, problemOf(told.left));
    if (request.json) await printJson(session, unitJson(standing.right));
    else await session.out.write(renderUnit(standing.right, language, session.catalogue));
    return noteUnknown(session, unknownIn(told.right));
  });

const HELP = `Usage: forsvarlig unit LEDGER --unit N [--at DATE] [--known-at INSTANT] [--json] [--lang nb|en]
                       [--catalogue FILE]

Shows how a unit stands: the steps of its scales, its places and what they are reserved for, the
last head counts of staff, infection teams, channels, and what is open: deviations, failures,
shortages, closures, supervisions, plans.

${LEDGER}

Options:
  --unit N            a unit, by key
${TIMES}
  --json              the same as JSON
${LANGUAGE}
${CATALOGUE}
  -h, --help          this text

Example:
  forsvarlig unit sqlite:asker.db --unit home-care-north --at 2020-03-20
`;

export const unit = command({
  name: 'unit',
  summary: 'how a unit stands: places, level of operation, staffing, teams, channels, open matters',
  usage: ['LEDGER --unit N [--at DATE] [--known-at INSTANT] [--json]'],
  options: ['unit', ...QUESTION_OPTIONS],
  help: HELP,
  parse: (given) => questionAbout('unit', given.texts.unit, given),
  run: showUnit,
});
