import * as E from 'fp-ts/lib/Either.js';
import type { Subject } from '../../ledger/subject.js';
import { historyJson, knownAtJson, renderHistory } from '../../render/index.js';
import { jsonOf } from '../../render/json-value.js';
import { command } from '../command.js';
import { CATALOGUE, LANGUAGE, LEDGER } from '../help-lines.js';
import { QUESTION_OPTIONS, questionOf, type Question } from '../question.js';
import { fail, printJson, problemOf, type Session } from '../session.js';
import { SUBJECT_OPTIONS, subjectOf } from '../subject.js';
import type { ExitStatus } from '../surroundings.js';
import { withLedger } from '../with-ledger.js';

interface HistoryRequest extends Question {
  readonly subject: Subject;
}

/** Shows what was recorded about somebody. */
const showHistory = (request: HistoryRequest, session: Session): Promise<ExitStatus> =>
  withLedger(session, request.ledger, 'read', async (ledger) => {
    const { subject, when, language } = request;
    const asOf = ledger.asOf(when);
    if (E.isLeft(asOf)) return fail(session, problemOf(asOf.left));
    const found = await ledger.history(subject, when)();
    if (E.isLeft(found)) return fail(session, problemOf(found.left));
    const entries = found.right;
    if (request.json) {
      const { at, knownAt } = asOf.right;
      await printJson(
        session,
        jsonOf({
          ...subject,
          at: when.at === undefined ? null : at,
          knownAt: knownAtJson(knownAt),
          entries: historyJson(entries),
        }),
      );
    } else await session.out.write(renderHistory(entries, language, session.catalogue));
    return 0;
  });

const HELP = `Usage: forsvarlig history LEDGER --user U [--service S] | --staff S | --crisis C | --unit N
                          | --inspection K [--at DATE] [--known-at INSTANT] [--json] [--lang nb|en]
                          [--catalogue FILE]

Shows what was recorded, in the order recorded: the day it happened, what, who decided, why, on
which ground, until when, the level before and after, and when it was recorded; records made more
than 7 days after are marked.

${LEDGER}

Options:
  --user U            a service user, by key
  --service S         of that user, only what is about this service or about none in particular
  --staff S           a member of staff, by key
  --crisis C          a crisis, by key
  --unit N            a unit, by key
  --inspection K      an inspection, by key
  --at DATE           only what had happened or taken effect by this day, YYYY-MM-DD
  --known-at INSTANT  only what was recorded by then, for example 2020-03-20T12:00:00Z;
                      everything when left out
  --json              the same as JSON, each event in full
${LANGUAGE}
${CATALOGUE}
  -h, --help          this text

Example:
  forsvarlig history sqlite:asker.db --user u-1
  forsvarlig history sqlite:asker.db --crisis covid-19 --json
`;

export const history = command({
  name: 'history',
  summary: 'what was recorded about a user, staff, a crisis, a unit, an inspection: who, when, why',
  usage: [
    'LEDGER --user U | --staff S | --crisis C | --unit N | --inspection K',
    '[--at DATE] [--known-at INSTANT] [--json]',
  ],
  options: [...SUBJECT_OPTIONS, ...QUESTION_OPTIONS],
  help: HELP,
  parse: (given) => {
    const subject = subjectOf(given.texts);
    if (subject === undefined)
      return E.left(
        'whose history? one of --user (with or without --service), --staff, --crisis, --unit, --inspection',
      );
    return E.map((question: Question): HistoryRequest => ({ ...question, subject }))(questionOf(given));
  },
  run: showHistory,
});
