import * as E from 'fp-ts/lib/Either.js';
import { RULES } from '../../domain/findings/built-in.js';
import type { Rule } from '../../domain/findings/rule.js';
import { findingsCsv, findingsJson, renderFindings } from '../../render/index.js';
import { command } from '../command.js';
import { CATALOGUE, LANGUAGE, LEDGER, TIMES } from '../help-lines.js';
import { QUESTION_OPTIONS, questionOf, type Question } from '../question.js';
import { fail, printJson, problemOf, withLedger, type Session } from '../session.js';
import type { ExitStatus } from '../surroundings.js';
import { noteUnknown } from '../unknown-events.js';

interface FindingsRequest extends Question {
  readonly user: string | undefined;
  readonly rules: ReadonlyArray<Rule>;
  readonly format: 'text' | 'json' | 'csv';
}

/** Of each rule as many are shown one by one where nobody asked for a rule or a person. */
const MOST_SHOWN = 10;

const showFindings = (request: FindingsRequest, session: Session): Promise<ExitStatus> =>
  withLedger(session, request.ledger, 'read', async (ledger) => {
    const { when, language, user, rules, format } = request;
    const { progress, out, catalogue } = session;
    const read = await ledger.findings(when, {
      rules,
      ...(user === undefined ? {} : { user }),
      progress: (done, total) => progress.show(`${done} / ${total}`),
    })();
    progress.clear();
    if (E.isLeft(read)) return fail(session, problemOf(read.left));
    const all = user !== undefined || rules.length === 1;
    if (format === 'json') await printJson(session, findingsJson(read.right));
    else if (format === 'csv')
      for (const line of findingsCsv(read.right, language)) {
        await out.write(line);
        if (out.isClosed()) break;
      }
    else
      await out.write(
        renderFindings(read.right, language, catalogue, all ? Number.POSITIVE_INFINITY : MOST_SHOWN),
      );
    return noteUnknown(session, read.right.unknown);
  });

const HELP = `Usage: forsvarlig findings LEDGER [--user U] [--rule RULE] [--at DATE] [--known-at INSTANT]
                           [--json|--csv] [--lang nb|en] [--catalogue FILE]

Goes through the ledger by rules and shows possible breaches: what is there, what is missing, the
provisions that held on the day, and what to do about it now. A finding is no verdict: whether care
was sound is for people to say. The exit status is 0 also when something was found. All rules, and
what each leaves alone, stand in docs/findings.md.

${LEDGER}

Options:
  --user U            only what is found in the record of one service user, without comparing people
  --rule RULE         by one rule, for example time.review-overdue; all that it finds is shown
${TIMES}
  --json              the same as JSON, with the texts of the rules
  --csv               a line a finding (RFC 4180, UTF-8, CRLF)
${LANGUAGE}
${CATALOGUE}
  -h, --help          this text

Example:
  forsvarlig findings sqlite:asker.db --at 2020-06-30
  forsvarlig findings sqlite:asker.db --rule time.review-overdue --csv > overdue.csv
`;

const rulesNamed = (id: string | undefined): E.Either<string, ReadonlyArray<Rule>> => {
  if (id === undefined) return E.right(RULES);
  const rules = RULES.filter((rule) => rule.id === id);
  return rules.length === 1
    ? E.right(rules)
    : E.left(`--rule: there is no such rule; they are ${RULES.map((rule) => rule.id).join(', ')}`);
};

export const findings = command({
  name: 'findings',
  summary: 'possible breaches, by rules, with what is there and what is missing',
  usage: ['LEDGER [--user U] [--rule RULE] [--at DATE] [--known-at INSTANT]', '[--json|--csv]'],
  options: ['user', 'rule', ...QUESTION_OPTIONS, 'csv'],
  help: HELP,
  parse: (given) => {
    const { user, rule } = given.texts;
    if (given.has('json') && given.has('csv')) return E.left('--json or --csv, not both');
    const format = given.has('json') ? 'json' : given.has('csv') ? 'csv' : 'text';
    const rules = rulesNamed(rule);
    if (E.isLeft(rules)) return rules;
    return E.map((question: Question): FindingsRequest => ({
      ...question,
      user,
      rules: rules.right,
      format,
    }))(questionOf(given));
  },
  run: showFindings,
});
