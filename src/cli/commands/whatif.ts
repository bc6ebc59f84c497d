import * as E from 'fp-ts/lib/Either.js';
import type { Language } from '../../domain/vocabulary/code-list.js';
import { showError } from '../../ledger/ledger-error.js';
import type { When } from '../../ledger/questions.js';
import { appliedJson, gapsJson, scenarioComparisonJson } from '../../render/scenario/json.js';
import { renderScenario } from '../../render/scenario/comparison.js';
import { renderGaps } from '../../render/scenario/staffing.js';
import { safeText } from '../../render/safe-text.js';
import { answerTo, type WhatIfAnswer, type WhatIfError } from '../../whatif/answer.js';
import { parseScenarioFile, type ScenarioFile } from '../../whatif/scenario-file.js';
import { whatIf } from '../../whatif/what-if.js';
import { command } from '../command.js';
import { CATALOGUE, LANGUAGE, LEDGER } from '../help-lines.js';
import { readJsonFile } from '../json-file.js';
import { languageOf, timesOf } from '../question.js';
import { fail, printJson, problemOf, withLedger, type Problem, type Session } from '../session.js';
import type { ExitStatus } from '../surroundings.js';
import { noteUnknown } from '../unknown-events.js';

interface WhatIfRequest {
  readonly ledger: string;
  readonly file: string;
  readonly when: When;
  readonly language: Language;
  readonly json: boolean;
}

const problemIn = (error: WhatIfError): Problem => {
  switch (error._tag) {
    case 'CannotSuppose':
    case 'InvalidStaffing':
    case 'EmptyCaseload':
      return { _tag: error._tag, message: error.message };
    default:
      return { _tag: error._tag, message: showError(error) };
  }
};

const fileFrom = async (path: string): Promise<E.Either<Problem, ScenarioFile>> => {
  const json = await readJsonFile(path);
  if (E.isLeft(json)) return json;
  return E.mapLeft(({ _tag, message }: Problem): Problem => ({
    _tag,
    message: `${safeText(path)}: ${message}`,
  }))(parseScenarioFile(json.right));
};

const show = async (
  { comparison, applied, staffing }: WhatIfAnswer,
  { rules }: ScenarioFile,
  { language, json }: WhatIfRequest,
  session: Session,
): Promise<void> => {
  const { catalogue, out } = session;
  const gaps = staffing && { facts: staffing.facts.gap, scenario: staffing.scenario.gap };
  if (json) {
    await printJson(session, {
      supposed: appliedJson(applied),
      comparison: scenarioComparisonJson(comparison, catalogue),
      staffing: gaps === undefined ? null : gapsJson(gaps, rules),
    });
    return;
  }
  await out.write(renderScenario(comparison, applied, language, catalogue));
  if (gaps !== undefined) await out.write(`\n${renderGaps(gaps, rules, language)}`);
};

const askWhatIf = async (request: WhatIfRequest, session: Session): Promise<ExitStatus> => {
  // Before the ledger is opened: what is wrong with the file is told at once.
  const read = await fileFrom(request.file);
  if (E.isLeft(read)) return fail(session, read.left);
  const file = read.right;
  return withLedger(session, request.ledger, 'read', async (ledger) => {
    const { catalogue, progress } = session;
    const facts = await whatIf(
      ledger,
      { ...file.when, ...request.when },
      { catalogue, progress: (events) => progress.show(String(events)) },
    )();
    progress.clear();
    if (E.isLeft(facts)) return fail(session, problemOf(facts.left));
    const answer = await answerTo(facts.right, file);
    if (E.isLeft(answer)) return fail(session, problemIn(answer.left));
    await show(answer.right, file, request, session);
    return noteUnknown(session, facts.right.facts.base.population.unknown);
  });
};

const HELP = `Usage: forsvarlig whatif LEDGER SCENARIO.json [--at DATE] [--known-at INSTANT] [--json]
                         [--lang nb|en] [--catalogue FILE]

Supposes what a file says, over what the ledger tells, and shows what would come of it: the levels
that would be others, by kind of service, by need and person by person; and, where the file has a
roster, the time that would be short, by unit, day and skill. Nothing is recorded: the ledger is
opened to be read, and is not written to.

${LEDGER}
SCENARIO.json says what is supposed: docs/whatif.md describes it, and examples/whatif has some.

Options:
  --at DATE           the day of the facts, YYYY-MM-DD, in place of the file's; today in Norway
                      when both leave it out
  --known-at INSTANT  the facts as they were recorded by then, in place of the file's
  --json              the same as JSON
${LANGUAGE}
${CATALOGUE}
  -h, --help          this text

Example:
  forsvarlig whatif sqlite:asker.db a-third-away.json --at 2020-03-29
`;

export const whatif = command({
  name: 'whatif',
  summary: 'what would come of suppositions: levels, and time that is short; nothing is recorded',
  usage: ['LEDGER SCENARIO.json [--at DATE] [--known-at INSTANT] [--json]'],
  options: ['at', 'known-at', 'lang', 'catalogue', 'json'],
  help: HELP,
  parse: ({ texts, has, positionals }) => {
    const [ledger, file, ...more] = positionals;
    if (ledger === undefined) return E.left('which ledger? for example sqlite:FILE');
    if (file === undefined) return E.left('which scenario? name its file, for example scenario.json');
    if (more.length > 0)
      return E.left('too many arguments; a ledger and the file of a scenario are expected');
    const language = languageOf(texts.lang);
    if (language === undefined) return E.left('--lang takes nb or en');
    return E.map((when: When): WhatIfRequest => ({ ledger, file, when, language, json: has('json') }))(
      timesOf(['--at', texts.at], ['--known-at', texts['known-at']]),
    );
  },
  run: askWhatIf,
});
