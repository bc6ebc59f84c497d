import * as E from 'fp-ts/lib/Either.js';
import { knownAtJson, renderStaff, showAsOf, staffJson } from '../../render/index.js';
import { jsonOf } from '../../render/json-value.js';
import { command } from '../command.js';
import { CATALOGUE, LANGUAGE, LEDGER, TIMES } from '../help-lines.js';
import { QUESTION_OPTIONS, questionOf, type Question } from '../question.js';
import { fail, printJson, problemOf, type Session } from '../session.js';
import type { ExitStatus } from '../surroundings.js';
import { noteUnknown } from '../unknown-events.js';
import { withLedger } from '../with-ledger.js';

/** Shows where staff are, with which papers, and what is missing. */
const showStaff = (question: Question, session: Session): Promise<ExitStatus> =>
  withLedger(session, question.ledger, 'read', async (ledger) => {
    const { when, language } = question;
    const asOf = ledger.asOf(when);
    if (E.isLeft(asOf)) return fail(session, problemOf(asOf.left));
    const { progress } = session;
    const read = await ledger.staff(when, (done, total) => progress.show(`${done} / ${total}`))();
    progress.clear();
    if (E.isLeft(read)) return fail(session, problemOf(read.left));
    const { at, knownAt } = asOf.right;
    if (question.json)
      await printJson(
        session,
        jsonOf({ at, knownAt: knownAtJson(knownAt), staff: staffJson(read.right.people) }),
      );
    else
      await session.out.write(
        `${showAsOf(asOf.right, language)}\n\n${renderStaff(read.right.people, language)}`,
      );
    return noteUnknown(session, read.right.unknown);
  });

const HELP = `Usage: forsvarlig staff LEDGER [--at DATE] [--known-at INSTANT] [--json] [--lang nb|en]
                        [--catalogue FILE]

Shows everybody among the staff of whom something was recorded, a line each: qualification, where
redeployed or placed and until when, infection team, absence, identity card, police certificate,
and what is missing by the record. A gap in the record is not yet a gap in the drawer.

${LEDGER}

Options:
${TIMES}
  --json              the same as JSON
${LANGUAGE}
${CATALOGUE}
  -h, --help          this text

Example:
  forsvarlig staff sqlite:asker.db --at 2020-03-20
`;

export const staff = command({
  name: 'staff',
  summary: 'where staff are, in what capacity, with which papers, and what is missing',
  usage: ['LEDGER [--at DATE] [--known-at INSTANT] [--json]'],
  options: [...QUESTION_OPTIONS],
  help: HELP,
  parse: questionOf,
  run: showStaff,
});
