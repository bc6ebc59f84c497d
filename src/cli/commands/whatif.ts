import { availableParallelism } from 'node:os';
import * as E from 'fp-ts/lib/Either.js';
import type { Language } from '../../domain/vocabulary/code-list.js';
import { showError } from '../../ledger/ledger-error.js';
import type { When } from '../../ledger/questions.js';
import { appliedJson, gapsJson, scenarioComparisonJson } from '../../render/scenario/json.js';
import { planJson } from '../../render/scenario/plan-json.js';
import { renderPlan } from '../../render/scenario/plan.js';
import { renderPriorityOrder } from '../../render/scenario/priority-order.js';
import { renderScenario } from '../../render/scenario/comparison.js';
import { renderReopening, reopeningJson } from '../../render/scenario/reopening.js';
import { renderSimulation, simulationJson } from '../../render/scenario/simulation.js';
import { reachJson, renderReach } from '../../render/scenario/reach.js';
import { renderGaps } from '../../render/scenario/staffing.js';
import { safeText } from '../../render/safe-text.js';
import { answerTo, type WhatIfAnswer, type WhatIfError } from '../../whatif/answer.js';
import { parseScenarioFile, type ScenarioFile } from '../../whatif/scenario-file.js';
import type { Simulation } from '../../scenario/simulation/simulation.js';
import type { SimulationError } from '../../whatif/simulate.js';
import { plannedWeek, type NothingToPlan } from '../../whatif/planned.js';
import type { PlanError, WeekPlan } from '../../scenario/plan/index.js';
import type { Reopening } from '../../scenario/reopening/index.js';
import { reopenedWeek, type NothingToReopen } from '../../whatif/reopened.js';
import { simulatedWeek, type NothingToSimulate } from '../../whatif/simulated.js';
import { whatIf } from '../../whatif/what-if.js';
import { command } from '../command.js';
import { CATALOGUE, LANGUAGE, LEDGER } from '../help-lines.js';
import { readJsonFile } from '../json-file.js';
import { languageOf, timesOf } from '../question.js';
import { fail, printJson, problemOf, type Problem, type Session } from '../session.js';
import type { ExitStatus } from '../surroundings.js';
import { noteUnknown } from '../unknown-events.js';
import { withLedger } from '../with-ledger.js';

interface WhatIfRequest {
  readonly ledger: string;
  readonly file: string;
  /** The file of a scenario that it is compared with; undefined: the facts. */
  readonly against: string | undefined;
  readonly when: When;
  readonly language: Language;
  readonly json: boolean;
  /** Whether to propose what could be done about what is short. */
  readonly plan: boolean;
  /** Whether to tell in which order services could come back. */
  readonly reopen: boolean;
  /** How many weeks to simulate; undefined: none. */
  readonly runs: number | undefined;
}

const problemIn = (
  error: WhatIfError | SimulationError | NothingToSimulate | NothingToPlan | NothingToReopen | PlanError,
): Problem => {
  switch (error._tag) {
    case 'CannotCompare':
    case 'CannotSuppose':
    case 'InvalidStaffing':
    case 'EmptyCaseload':
    case 'NothingToSimulate':
    case 'NothingToPlan':
    case 'NothingToReopen':
    case 'PlanRefused':
    case 'ProblemRefused':
    case 'SimulationStopped':
    case 'WorkersLost':
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

/** What was asked for beside the answer. */
interface Beside {
  readonly plan: WeekPlan | undefined;
  readonly reopening: Reopening | undefined;
  readonly simulation: Simulation | undefined;
}

const show = async (
  { comparison, applied, staffing }: WhatIfAnswer,
  { plan, reopening, simulation }: Beside,
  { rules, order }: ScenarioFile,
  { language, json }: WhatIfRequest,
  session: Session,
): Promise<void> => {
  const { catalogue, out } = session;
  const gaps = staffing && { from: staffing.from.gap, to: staffing.to.gap };
  const reach = staffing && { volunteers: staffing.reachable, gap: staffing.to.gap };
  if (json) {
    await printJson(session, {
      supposed: appliedJson(applied),
      comparison: scenarioComparisonJson(comparison, catalogue),
      staffing: gaps === undefined ? null : gapsJson(gaps, rules),
      reach: reach === undefined ? null : reachJson(reach),
      plan: plan === undefined ? null : planJson(plan),
      reopening: reopening === undefined ? null : reopeningJson(reopening, catalogue),
      simulation: simulation === undefined ? null : simulationJson(simulation),
    });
    return;
  }
  await out.write(renderScenario(comparison, applied, language, catalogue));
  if (gaps !== undefined) await out.write(`\n${renderGaps(gaps, rules, language)}`);
  if (reach !== undefined) await out.write(`\n${renderReach(reach, rules, language)}`);
  if (plan !== undefined)
    await out.write(`\n${renderPlan(plan, rules, language)}\n${renderPriorityOrder(order, language)}`);
  if (reopening !== undefined) await out.write(`\n${renderReopening(reopening, language, catalogue)}`);
  if (simulation !== undefined) await out.write(`\n${renderSimulation(simulation, language, catalogue)}`);
};

/** Fewer weeks than this are done before threads would have started. */
const WORTH_THREADS = 200;
const MOST_THREADS = 8;

const askWhatIf = async (request: WhatIfRequest, session: Session): Promise<ExitStatus> => {
  // Before the ledger is opened: what is wrong with the file is told at once.
  const read = await fileFrom(request.file);
  if (E.isLeft(read)) return fail(session, read.left);
  const file = read.right;
  const against = request.against === undefined ? undefined : await fileFrom(request.against);
  if (against !== undefined && E.isLeft(against)) return fail(session, against.left);
  return withLedger(session, request.ledger, 'read', async (ledger) => {
    const { catalogue, progress } = session;
    const facts = await whatIf(
      ledger,
      { ...file.when, ...request.when },
      { catalogue, progress: (done, total) => progress.show(`${done} / ${total}`) },
    )();
    progress.clear();
    if (E.isLeft(facts)) return fail(session, problemOf(facts.left));
    const answer = await answerTo(facts.right, file, against?.right);
    if (E.isLeft(answer)) return fail(session, problemIn(answer.left));
    const plan = request.plan ? plannedWeek(answer.right.scenario, file, answer.right.week) : undefined;
    if (plan !== undefined && E.isLeft(plan)) return fail(session, problemIn(plan.left));
    const reopening = request.reopen
      ? reopenedWeek(answer.right.scenario, file, answer.right.week)
      : undefined;
    if (reopening !== undefined && E.isLeft(reopening)) return fail(session, problemIn(reopening.left));
    const { runs } = request;
    const simulation =
      runs === undefined
        ? undefined
        : await simulatedWeek(answer.right.scenario, file, answer.right.week, runs, {
            workers: runs < WORTH_THREADS ? 0 : Math.min(MOST_THREADS, availableParallelism()),
            progress: (done, total) => progress.show(`${done} / ${total}`),
          });
    progress.clear();
    if (simulation !== undefined && E.isLeft(simulation)) return fail(session, problemIn(simulation.left));
    const beside = { plan: plan?.right, reopening: reopening?.right, simulation: simulation?.right };
    await show(answer.right, beside, file, request, session);
    return noteUnknown(session, facts.right.facts.base.population.unknown);
  });
};

const HELP = `Usage: forsvarlig whatif LEDGER SCENARIO.json [--against FILE] [--plan] [--reopen]
                         [--simulate N] [--at DATE] [--known-at INSTANT] [--json] [--lang nb|en]
                         [--catalogue FILE]

Supposes what a file says, over what the ledger tells, and shows what would come of it: the levels
that would be others, by kind of service, by need and person by person; and, where the file has a
roster, the time that would be short, by unit, day and skill. Beside them stands what is recorded,
or, with --against, what would come of another scenario. With --plan it proposes what could be done
otherwise or less for whom, and who could be sent where, so that the work fits the staff, above
everybody's floor, with reasons, for people to assess; or tells what more staff it takes. With
--reopen it tells which services could be given as granted again by the staff there is, in which
order and why, and what the others wait for. With --simulate the week is lived through many times
by chance, as the file's assumptions have it. Nothing is recorded: the ledger is opened to be read,
and is not written to.

${LEDGER}
SCENARIO.json says what is supposed: docs/whatif.md describes it, and examples/whatif has some.

Options:
  --against FILE      compare with the scenario in this file, in place of the facts. The two may
                      differ in name, in what they suppose, and in what plans and simulations go by
  --plan              propose what to reduce for whom, by the file's priorityOrder, or the package's
                      example, which is no recommendation
  --reopen            in which order services come back, by the file's reopeningOrder, or the
                      package's example, which is no recommendation
  --simulate N        live through the week N times, 1 to 100000, by the file's assumptions and
                      seed: how likely it is to fall below the necessary, by day and service
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
  usage: [
    'LEDGER SCENARIO.json [--against FILE]',
    '[--plan] [--reopen] [--simulate N]',
    '[--at DATE] [--known-at INSTANT] [--json]',
  ],
  options: ['against', 'plan', 'reopen', 'simulate', 'at', 'known-at', 'lang', 'catalogue', 'json'],
  help: HELP,
  parse: ({ texts, has, positionals }) => {
    const [ledger, file, ...more] = positionals;
    if (ledger === undefined) return E.left('which ledger? for example sqlite:FILE');
    if (file === undefined) return E.left('which scenario? name its file, for example scenario.json');
    if (more.length > 0)
      return E.left('too many arguments; a ledger and the file of a scenario are expected');
    const { simulate } = texts;
    if (simulate !== undefined && !/^[1-9]\d{0,5}$/.test(simulate))
      return E.left('--simulate takes a whole number of weeks from 1 to 100000');
    const runs = simulate === undefined ? undefined : Number(simulate);
    const language = languageOf(texts.lang);
    if (language === undefined) return E.left('--lang takes nb or en');
    return E.map((when: When): WhatIfRequest => ({
      ledger,
      file,
      against: texts.against,
      when,
      language,
      json: has('json'),
      plan: has('plan'),
      reopen: has('reopen'),
      runs,
    }))(timesOf(['--at', texts.at], ['--known-at', texts['known-at']]));
  },
  run: askWhatIf,
});
