import * as E from 'fp-ts/lib/Either.js';
import type { Rule } from '../../domain/findings/rule.js';
import { findingsCsv, findingsJson, renderFindings } from '../../render/index.js';
import { command } from '../command.js';
import { CATALOGUE, LANGUAGE, LEDGER, RULES_FILE, TIMES } from '../help-lines.js';
import { QUESTION_OPTIONS, questionOf, type Question } from '../question.js';
import { rulesWith } from '../rules-file.js';
import { fail, printJson, problemOf, type Problem, type Session } from '../session.js';
import type { ExitStatus } from '../surroundings.js';
import { threadsOf } from '../threads-option.js';
import { noteUnknown } from '../unknown-events.js';
import { withLedger } from '../with-ledger.js';

interface FindingsRequest extends Question {
  readonly user: string | undefined;
  /** The id of the one rule to go by. */
  readonly rule: string | undefined;
  /** A module with rules of the municipality's own. */
  readonly rulesFile: string | undefined;
  /** In how many threads people are judged beside this one; as many as are of use when left out. */
  readonly threads: number | undefined;
  readonly format: 'text' | 'json' | 'csv';
}

/** Of each rule as many are shown one by one where nobody asked for a rule or a person. */
const MOST_SHOWN = 10;

const rulesNamed = (
  id: string | undefined,
  among: ReadonlyArray<Rule>,
): E.Either<Problem, ReadonlyArray<Rule>> => {
  if (id === undefined) return E.right(among);
  const rules = among.filter((rule) => rule.id === id);
  return rules.length === 1
    ? E.right(rules)
    : E.left({
        _tag: 'InvalidQuestion',
        message: `--rule: there is no such rule; they are ${among.map((rule) => rule.id).join(', ')}`,
      });
};

const showFindings = async (request: FindingsRequest, session: Session): Promise<ExitStatus> => {
  const known = await rulesWith(request.rulesFile, session);
  if (E.isLeft(known)) return fail(session, known.left);
  const named = rulesNamed(request.rule, known.right);
  if (E.isLeft(named)) return fail(session, named.left);
  const rules = named.right;
  return withLedger(session, request.ledger, 'read', async (ledger) => {
    const { when, language, user, format, threads } = request;
    const { progress, out, catalogue } = session;
    const read = await ledger.findings(when, {
      rules,
      ...(user === undefined ? {} : { user }),
      ...(threads === undefined ? {} : { threads }),
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
    const { failed, unknown } = read.right;
    await noteUnknown(session, unknown);
    for (const failure of failed) await fail(session, failure);
    return failed.length === 0 ? 0 : 1;
  });
};

const HELP = `Usage: forsvarlig findings LEDGER [--user U] [--rule RULE] [--at DATE] [--known-at INSTANT]
                           [--rules FILE] [--json|--csv] [--lang nb|en] [--threads N]
                           [--catalogue FILE]

Goes through the ledger by rules and shows possible breaches: what is there, what is missing, the
provisions that held on the day, and what to do about it now. A finding is no verdict: whether care
was sound is for people to say. All rules, and what each leaves alone, stand in docs/findings.md.
Each finding has an id, by which forsvarlig explain tells how it came about: the same record gives
the same id.

The exit status is 0 also when something was found. It is 1 when a rule of --rules failed:
nothing of that one is shown, and all that the others found is.

${LEDGER}

Options:
  --user U            only what is found in the record of one service user, without comparing people
  --rule RULE         by one rule, for example time.review-overdue; all that it finds is shown
${RULES_FILE}
${TIMES}
  --json              the same as JSON, with the texts of the rules
  --csv               a line a finding (RFC 4180, UTF-8, CRLF)
${LANGUAGE}
  --threads N         people are judged in so many threads beside the one that reads; 0 is all in
                      one. As many as are of use when left out, and none for a ledger of fewer
                      than 400,000 events, for one person, or by --rules. What is found is the same
${CATALOGUE}
  -h, --help          this text

Example:
  forsvarlig findings sqlite:asker.db --at 2020-06-30
  forsvarlig findings sqlite:asker.db --rule time.review-overdue --csv > overdue.csv
  forsvarlig findings sqlite:asker.db --rules our-rules.mjs --rule municipal.daily-visit
`;

export const findings = command({
  name: 'findings',
  summary: 'possible breaches, by rules, with what is there and what is missing',
  usage: [
    'LEDGER [--user U] [--rule RULE] [--at DATE] [--known-at INSTANT]',
    '[--rules FILE] [--json|--csv]',
  ],
  options: ['user', 'rule', 'rules', 'threads', ...QUESTION_OPTIONS, 'csv'],
  help: HELP,
  parse: (given) => {
    const { user, rule, rules: rulesFile } = given.texts;
    if (given.has('json') && given.has('csv')) return E.left('--json or --csv, not both');
    const format = given.has('json') ? 'json' : given.has('csv') ? 'csv' : 'text';
    const threads = threadsOf(given.texts.threads);
    if (E.isLeft(threads)) return threads;
    return E.map((question: Question): FindingsRequest => ({
      ...{ ...question, user, rule, rulesFile, format },
      threads: threads.right,
    }))(questionOf(given));
  },
  run: showFindings,
});
