import * as E from 'fp-ts/lib/Either.js';
import type { Ledger } from '../../ledger/ledger.js';
import { explanationJson, renderExplanation } from '../../render/index.js';
import { jsonOf } from '../../render/json-value.js';
import { command } from '../command.js';
import { CATALOGUE, LANGUAGE, LEDGER, TIMES } from '../help-lines.js';
import { QUESTION_OPTIONS, questionOf, type Question } from '../question.js';
import { fail, printJson, problemOf, withLedger, type Session } from '../session.js';
import type { ExitStatus } from '../surroundings.js';
import { noteUnknown, unknownIn } from '../unknown-events.js';

interface ExplainRequest extends Question {
  readonly user: string;
  readonly service: string;
}

/** Shows why a service is at its level. */
const showExplanation = (request: ExplainRequest, session: Session): Promise<ExitStatus> =>
  withLedger(session, request.ledger, 'read', async (ledger: Ledger) => {
    const { user, service, when, language } = request;
    const explanation = await ledger.explain(user, service, when)();
    if (E.isLeft(explanation)) return fail(session, problemOf(explanation.left));
    // As known then: a view of then is told in no words that came later.
    const { knownAt } = when;
    const told = await ledger.history({ user }, knownAt === undefined ? {} : { knownAt })();
    if (E.isLeft(told)) return fail(session, problemOf(told.left));
    if (request.json)
      await printJson(
        session,
        jsonOf({ user, explanation: explanationJson(explanation.right, session.catalogue) }),
      );
    else
      await session.out.write(renderExplanation(explanation.right, told.right, language, session.catalogue));
    return noteUnknown(session, unknownIn(told.right));
  });

const HELP = `Usage: forsvarlig explain LEDGER --user U --service S [--at DATE] [--known-at INSTANT]
                          [--json] [--lang nb|en] [--catalogue FILE]

Shows why a service of a user is at its level: the chain from the grant, link by link, with who
decided, when and on which ground, to the level on that day; then the measures that do not count on
it, and why not.

${LEDGER}

Options:
  --user U            a service user, by key
  --service S         one of the user's services, by key
${TIMES}
  --json              the same as JSON
${LANGUAGE}
${CATALOGUE}
  -h, --help          this text

Example:
  forsvarlig explain sqlite:asker.db --user u-1 --service home-nursing --at 2020-03-20
`;

export const explain = command({
  name: 'explain',
  summary: 'why a service of a user is at its level: the chain of events that made it',
  usage: ['LEDGER --user U --service S [--at DATE] [--known-at INSTANT] [--json]'],
  options: ['user', 'service', ...QUESTION_OPTIONS],
  help: HELP,
  parse: (given) => {
    const { user, service } = given.texts;
    if (user === undefined || service === undefined) return E.left('--user and --service are needed');
    return E.map((question: Question): ExplainRequest => ({ ...question, user, service }))(questionOf(given));
  },
  run: showExplanation,
});
