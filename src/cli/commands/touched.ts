import { readFile, writeFile } from 'node:fs/promises';
import * as E from 'fp-ts/lib/Either.js';
import type { AsOf } from '../../domain/changes/as-of.js';
import { draftDecisions, type Drafts } from '../../domain/population/drafts.js';
import { parseTemplate } from '../../domain/population/template.js';
import { touched as touchedIn, touchedBy, type Touched } from '../../domain/population/touched.js';
import { crisesThen } from '../../domain/views/crises-then.js';
import type { FrameworkMeasure } from '../../domain/views/pending.js';
import type { Population } from '../../domain/views/population.js';
import { parseSelection } from '../../domain/vocabulary/selection.js';
import { knownAtJson, showAsOf } from '../../render/index.js';
import { jsonOf } from '../../render/json-value.js';
import { draftLine, draftsJson, touchedJson } from '../../render/touched-json.js';
import { renderDrafts, renderTouched } from '../../render/touched.js';
import { command } from '../command.js';
import type { Given } from '../given.js';
import { CATALOGUE, LANGUAGE, LEDGER, TIMES } from '../help-lines.js';
import { QUESTION_OPTIONS, questionOf, type Question } from '../question.js';
import { fail, printJson, problemOf, type Problem, type Session } from '../session.js';
import type { ExitStatus } from '../surroundings.js';
import { codeOf } from '../thrown.js';
import { noteUnknown } from '../unknown-events.js';
import { unreadable } from '../unreadable.js';
import { withLedger } from '../with-ledger.js';

/** Whom a measure touches, or whom criteria fit; of a measure, with a template, the decisions to assess. */
type Asked =
  | { readonly criteria: string }
  | {
      readonly crisis: string;
      readonly measure: string;
      readonly template: string | undefined;
      readonly drafts: string | undefined;
    };

const SUBJECT_OPTIONS = ['crisis', 'measure', 'criteria', 'template', 'drafts'] as const;
type SubjectOption = (typeof SUBJECT_OPTIONS)[number];

interface TouchedRequest extends Question {
  readonly about: Asked;
}

/** Reads a file of JSON; what is wrong with it is told with the file's name. */
const readJson = async <A>(
  file: string,
  parse: (json: unknown) => E.Either<string, A>,
): Promise<E.Either<Problem, A>> => {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (thrown) {
    return thrown instanceof SyntaxError
      ? E.left({ _tag: 'CannotRead', message: `${file} is not JSON` })
      : E.left(unreadable(file, thrown));
  }
  return E.mapLeft((message: string): Problem => ({ _tag: 'InvalidFile', message: `${file}: ${message}` }))(
    parse(json),
  );
};

const NO_MEASURE: Problem = {
  _tag: 'NotFound',
  message:
    'the ledger knew no such measure of this crisis; check --crisis and --measure, and the instant asked about',
};
const TOUCHES_NOBODY: Problem = {
  _tag: 'TouchesNobody',
  message:
    'individual decisions can come only of a measure that is a decision about services of users; this is another',
};

const measureIn = (
  population: Population,
  crisis: string,
  measure: string,
  asOf: AsOf,
): FrameworkMeasure | undefined =>
  crisesThen(population, asOf).frameworks.findLast(
    ({ event }) => event.crisis === crisis && event.measure === measure,
  )?.event;

interface Answer {
  readonly touched: Touched;
  readonly drafts: Drafts | undefined;
}

const answerFrom = async (
  request: TouchedRequest,
  population: Population,
  asOf: AsOf,
): Promise<E.Either<Problem, Answer>> => {
  const { about } = request;
  if ('criteria' in about) {
    const selection = await readJson(about.criteria, parseSelection);
    return E.isLeft(selection)
      ? selection
      : E.right({
          touched: touchedIn(population, { selection: selection.right }, asOf),
          drafts: undefined,
        });
  }
  const measure = measureIn(population, about.crisis, about.measure, asOf);
  if (measure === undefined) return E.left(NO_MEASURE);
  const touched = touchedBy(population, measure, asOf);
  if (touched === undefined) return E.left(TOUCHES_NOBODY);
  if (about.template === undefined) return E.right({ touched, drafts: undefined });
  const template = await readJson(about.template, parseTemplate);
  if (E.isLeft(template)) return template;
  const ref = { crisis: measure.crisis, measure: measure.measure };
  return E.right({ touched, drafts: draftDecisions(population, ref, touched, template.right, asOf) });
};

/** The drafts as a file of commands, one a line; an error where the file is there, since it may hold somebody's work. */
const writeDrafts = async (file: string, { drafts }: Drafts): Promise<Problem | undefined> => {
  try {
    await writeFile(file, drafts.map(draftLine).join(''), { flag: 'wx' });
    return undefined;
  } catch (thrown) {
    const code = codeOf(thrown) ?? 'unknown';
    const why = code === 'EEXIST' ? 'is there already; name a new file' : `can't be written: ${code}`;
    return { _tag: 'CannotWrite', message: `${file} ${why}` };
  }
};

/** Shows whom a measure or criteria touch, in order, and writes the individual decisions to assess. */
const showTouched = (request: TouchedRequest, session: Session): Promise<ExitStatus> =>
  withLedger(session, request.ledger, 'read', async (ledger) => {
    const time = ledger.asOf(request.when);
    if (E.isLeft(time)) return fail(session, problemOf(time.left));
    const asOf = time.right;
    const read = await ledger.population((done, total) => {
      session.progress.show(`${done} / ${total}`);
    })();
    session.progress.clear();
    if (E.isLeft(read)) return fail(session, problemOf(read.left));
    const answer = await answerFrom(request, read.right, asOf);
    if (E.isLeft(answer)) return fail(session, answer.left);
    const { touched: who, drafts } = answer.right;
    const { about, language } = request;
    if (drafts !== undefined && 'drafts' in about && about.drafts !== undefined) {
      const problem = await writeDrafts(about.drafts, drafts);
      if (problem !== undefined) return fail(session, problem);
    }
    if (request.json)
      await printJson(
        session,
        jsonOf({
          at: asOf.at,
          knownAt: knownAtJson(asOf.knownAt),
          ...('crisis' in about ? { crisis: about.crisis, measure: about.measure } : {}),
          touched: touchedJson(who),
          ...(drafts === undefined ? {} : { drafting: draftsJson(drafts) }),
        }),
      );
    else {
      const by = 'crisis' in about ? `${about.crisis} / ${about.measure}, ` : '';
      await session.out.write(
        `${by}${showAsOf(asOf, language)}\n\n${renderTouched(who, language, session.catalogue)}`,
      );
      if (drafts !== undefined) await session.out.write(`\n${renderDrafts(drafts, language)}`);
    }
    return noteUnknown(session, read.right.unknown);
  });

const askedOf = ({
  crisis,
  measure,
  criteria,
  template,
  drafts,
}: Given<SubjectOption>['texts']): E.Either<string, Asked> => {
  if (criteria !== undefined)
    return crisis === undefined && measure === undefined && template === undefined && drafts === undefined
      ? E.right({ criteria })
      : E.left('--criteria asks without a measure: leave the other options out');
  if (crisis === undefined || measure === undefined)
    return E.left('touched by what? --crisis and --measure, or --criteria');
  return drafts !== undefined && template === undefined
    ? E.left('--drafts needs --template: what the decisions have in common')
    : E.right({ crisis, measure, template, drafts });
};

const HELP = `Usage: forsvarlig touched LEDGER --crisis C --measure M | --criteria FILE
                          [--template FILE] [--drafts FILE]
                          [--at DATE] [--known-at INSTANT] [--json] [--lang nb|en]
                          [--catalogue FILE]

Shows whom a measure for many touches, one by one and in its order, and whose decision is pending;
who is exempt and why; and who is to be looked at, because a fact that the criteria ask for was
never recorded. Nobody is left out because something is unknown.

${LEDGER}

Options:
  --crisis C          the crisis in which the measure was adopted
  --measure M         the measure, by key
  --criteria FILE     criteria in place of a measure: JSON with criteria, exemptions and order
  --template FILE     what the individual decisions have in common: JSON with command, by, decided,
                      effective, ground, term and, to reduce, to (a level or a share)
  --drafts FILE       writes the decisions to assess to a new file, one command a line. As they are
                      they are refused: put in what was assessed about each person, take out who
                      keeps the service, and record the file
${TIMES}
  --json              the same as JSON, with the events that each fact is known from
${LANGUAGE}
${CATALOGUE}
  -h, --help          this text

Example:
  forsvarlig touched sqlite:asker.db --crisis covid-19 --measure respite --at 2020-03-20
  forsvarlig touched sqlite:asker.db --criteria carers-in-work.json
`;

export const touched = command({
  name: 'touched',
  summary: 'whom a measure for many touches, in order, and the decisions to assess, as drafts',
  usage: [
    'LEDGER --crisis C --measure M | --criteria FILE [--template FILE]',
    '[--drafts FILE] [--at DATE] [--known-at INSTANT] [--json]',
  ],
  options: [...SUBJECT_OPTIONS, ...QUESTION_OPTIONS],
  help: HELP,
  parse: (given) => {
    const about = askedOf(given.texts);
    if (E.isLeft(about)) return about;
    return E.map((question: Question): TouchedRequest => ({ ...question, about: about.right }))(
      questionOf(given),
    );
  },
  run: showTouched,
});
