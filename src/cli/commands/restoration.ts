import * as E from 'fp-ts/lib/Either.js';
import { CrisisKey } from '../../domain/values/keys.js';
import { restorationDue } from '../../domain/views/restoration.js';
import { asked } from '../../ledger/questions.js';
import { knownAtJson, renderRestoration, restorationJson } from '../../render/index.js';
import { jsonOf } from '../../render/json-value.js';
import { command } from '../command.js';
import { CATALOGUE, LANGUAGE, LEDGER, TIMES } from '../help-lines.js';
import { QUESTION_OPTIONS, questionAbout, type QuestionAbout } from '../question.js';
import { fail, printJson, problemOf, type Session } from '../session.js';
import type { ExitStatus } from '../surroundings.js';
import { noteUnknown } from '../unknown-events.js';
import { withLedger } from '../with-ledger.js';

/** Shows what a crisis brought or opened for that is still in force. */
const showRestoration = (request: QuestionAbout, session: Session): Promise<ExitStatus> =>
  withLedger(session, request.ledger, 'read', async (ledger) => {
    const { when, language } = request;
    const crisis = asked('crisis', CrisisKey, request.about);
    if (E.isLeft(crisis)) return fail(session, problemOf(crisis.left));
    const time = ledger.asOf(when);
    if (E.isLeft(time)) return fail(session, problemOf(time.left));
    const asOf = time.right;
    // Of a misspelt crisis nothing is left either, which must not be told.
    const { knownAt } = when;
    const told = await ledger.history({ crisis: crisis.right }, knownAt === undefined ? {} : { knownAt })();
    if (E.isLeft(told)) return fail(session, problemOf(told.left));
    const { progress, out, catalogue } = session;
    const read = await ledger.population((done, total) => progress.show(`${done} / ${total}`))();
    progress.clear();
    if (E.isLeft(read)) return fail(session, problemOf(read.left));
    const due = restorationDue(read.right, crisis.right, asOf, catalogue);
    if (request.json)
      await printJson(
        session,
        jsonOf({
          crisis: due.crisis,
          at: asOf.at,
          knownAt: knownAtJson(asOf.knownAt),
          ...restorationJson(due),
        }),
      );
    else await out.write(`${due.crisis}, ${renderRestoration(due, asOf, language, catalogue)}`);
    return noteUnknown(session, read.right.unknown);
  });

const HELP = `Usage: forsvarlig restoration LEDGER --crisis C [--at DATE] [--known-at INSTANT]
                              [--json] [--lang nb|en] [--catalogue FILE]

Shows what is left of a crisis on a day, whether the crisis has ended or not: the measures for many
that have not ended, and the decisions about single people that came of them and still change
somebody's level. Reviews that are overdue are counted and marked.

Three ends are told each by itself, since one does not bring the other: that of the crisis, that of
the crisis power which a measure rests on, and that of the measure's own ground. Whether a condition
has come about stands in no record: somebody has to judge it. What must be done when a measure ends
is named, and by when.

${LEDGER}

Options:
  --crisis C          a crisis, by key
${TIMES}
  --json              the same as JSON, with the events behind the decisions
${LANGUAGE}
${CATALOGUE}
  -h, --help          this text

Example:
  forsvarlig restoration sqlite:asker.db --crisis covid-19 --at 2020-06-01
`;

export const restoration = command({
  name: 'restoration',
  summary: 'what is left of a crisis: measures and decisions in force, and what they wait for',
  usage: ['LEDGER --crisis C [--at DATE] [--known-at INSTANT] [--json]'],
  options: ['crisis', ...QUESTION_OPTIONS],
  help: HELP,
  parse: (given) => questionAbout('crisis', given.texts.crisis, given),
  run: showRestoration,
});
