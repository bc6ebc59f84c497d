import * as E from 'fp-ts/lib/Either.js';
import { crisisAt } from '../../domain/views/measures.js';
import { knownAtJson, measuresJson, renderMeasures } from '../../render/index.js';
import { jsonOf } from '../../render/json-value.js';
import { command } from '../command.js';
import { CATALOGUE, LANGUAGE, LEDGER, TIMES } from '../help-lines.js';
import { QUESTION_OPTIONS, questionAbout, type QuestionAbout } from '../question.js';
import { fail, printJson, problemOf, type Session } from '../session.js';
import type { ExitStatus } from '../surroundings.js';
import { noteUnknown, unknownIn } from '../unknown-events.js';
import { withLedger } from '../with-ledger.js';

/** Shows the measures for many of a crisis as they stand on a day. */
const showMeasures = (request: QuestionAbout, session: Session): Promise<ExitStatus> =>
  withLedger(session, request.ledger, 'read', async (ledger) => {
    const { about: crisis, when, language } = request;
    const asOf = ledger.asOf(when);
    if (E.isLeft(asOf)) return fail(session, problemOf(asOf.left));
    const { knownAt } = when;
    const told = await ledger.history({ crisis }, knownAt === undefined ? {} : { knownAt })();
    if (E.isLeft(told)) return fail(session, problemOf(told.left));
    const then = crisisAt(told.right, asOf.right);
    if (request.json)
      await printJson(
        session,
        jsonOf({
          crisis,
          at: asOf.right.at,
          knownAt: knownAtJson(asOf.right.knownAt),
          ...measuresJson(then),
        }),
      );
    else
      await session.out.write(`${crisis}, ${renderMeasures(then, asOf.right, language, session.catalogue)}`);
    return noteUnknown(session, unknownIn(told.right));
  });

const HELP = `Usage: forsvarlig measures LEDGER --crisis C [--at DATE] [--known-at INSTANT]
                           [--json] [--lang nb|en] [--catalogue FILE]

Shows the measures for many of a crisis on a day, those in force first, then those paused, planned
and ended: what each is about, what it changes from what to what, with which force, on which terms,
until when, and the day of its next review, marked where it has passed. Above them the phase that
the crisis is in, and the day on which it ended.

${LEDGER}

Options:
  --crisis C          a crisis, by key
${TIMES}
  --json              the same as JSON, with the history of the phases
${LANGUAGE}
${CATALOGUE}
  -h, --help          this text

Example:
  forsvarlig measures sqlite:asker.db --crisis covid-19 --at 2020-03-20
`;

export const measures = command({
  name: 'measures',
  summary: 'the measures for many of a crisis on a day: in force, planned, ended, and until when',
  usage: ['LEDGER --crisis C [--at DATE] [--known-at INSTANT] [--json]'],
  options: ['crisis', ...QUESTION_OPTIONS],
  help: HELP,
  parse: (given) => questionAbout('crisis', given.texts.crisis, given),
  run: showMeasures,
});
