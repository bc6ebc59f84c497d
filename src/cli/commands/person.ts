import * as E from 'fp-ts/lib/Either.js';
import { personJson, renderPerson } from '../../render/index.js';
import { command } from '../command.js';
import { CATALOGUE, LANGUAGE, LEDGER, TIMES } from '../help-lines.js';
import { QUESTION_OPTIONS, questionAbout, type QuestionAbout } from '../question.js';
import { fail, printJson, problemOf, type Session } from '../session.js';
import type { ExitStatus } from '../surroundings.js';
import { noteUnknown, unknownIn } from '../unknown-events.js';
import { withLedger } from '../with-ledger.js';

/** Shows a person at a time: what is known of them and what happened around them. */
const showPerson = (request: QuestionAbout, session: Session): Promise<ExitStatus> =>
  withLedger(session, request.ledger, 'read', async (ledger) => {
    const { about: user, when, language } = request;
    const found = await ledger.person(user, when)();
    if (E.isLeft(found)) return fail(session, problemOf(found.left));
    const { knownAt } = when;
    const told = await ledger.history({ user }, knownAt === undefined ? {} : { knownAt })();
    if (E.isLeft(told)) return fail(session, problemOf(told.left));
    if (request.json) await printJson(session, personJson(found.right));
    else await session.out.write(renderPerson(found.right, language, session.catalogue));
    return noteUnknown(session, unknownIn(told.right));
  });

const HELP = `Usage: forsvarlig person LEDGER --user U [--at DATE] [--known-at INSTANT] [--json]
                         [--lang nb|en] [--catalogue FILE]

Shows one user on a page: what is known of them and what is not, competence and consent,
coordinator, primary contact, plan and responsibility group, when they were last in touch and which
steps are due when they do not answer, reports of concern, complaints and promises, what was given
of each service in the last four weeks against what was decided, make-up service, consequences of
changes, explanations and information. What must not be overlooked stands in capitals.

The days of the no-contact procedure are an example until the municipality sets its own, with the
day from which it holds: contactProcedures in the file of --catalogue.

${LEDGER}

Options:
  --user U            a service user, by key
${TIMES}
  --json              the same as JSON
${LANGUAGE}
${CATALOGUE}
  -h, --help          this text

Example:
  forsvarlig person sqlite:asker.db --user u-1 --at 2020-03-20
`;

export const person = command({
  name: 'person',
  summary: 'one user on a page: what is known, consent, contact, concerns, complaints, delivery',
  usage: ['LEDGER --user U [--at DATE] [--known-at INSTANT] [--json]'],
  options: ['user', ...QUESTION_OPTIONS],
  help: HELP,
  parse: (given) => questionAbout('user', given.texts.user, given),
  run: showPerson,
});
