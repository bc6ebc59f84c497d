import * as E from 'fp-ts/lib/Either.js';
import type { AsOf } from '../../domain/changes/as-of.js';
import {
  levelsOfAll,
  levelsUnder,
  type PersonalLevel,
  type Population,
} from '../../domain/views/population.js';
import { summariseServices, type ServiceSummary } from '../../domain/views/service-summary.js';
import type { LedgerError } from '../../ledger/ledger-error.js';
import type { Ledger } from '../../ledger/ledger.js';
import {
  knownAtJson,
  levelsCsv,
  levelsJson,
  renderLevels,
  renderSummaries,
  showAsOf,
  summariesJson,
} from '../../render/index.js';
import { jsonOf } from '../../render/json-value.js';
import { command } from '../command.js';
import { CATALOGUE, LANGUAGE, LEDGER, TIMES } from '../help-lines.js';
import { QUESTION_OPTIONS, questionOf, type Question } from '../question.js';
import { fail, printJson, problemOf, type Session } from '../session.js';
import type { ExitStatus } from '../surroundings.js';
import { noteUnknown, unknownIn } from '../unknown-events.js';
import { withLedger } from '../with-ledger.js';

interface LevelsRequest extends Question {
  readonly user: string | undefined;
  readonly service: string | undefined;
  readonly format: 'text' | 'json' | 'csv';
}

const notFound = (message: string): LedgerError => ({ _tag: 'NotFound', message });
const noSuchUser = notFound('the ledger has no such service user; check the key');
const noSuchService = notFound('the ledger has no such service; check the key, and the instant asked about');

/** The part of a population that is asked about: a user, the services with a key, both, or all of it. */
const asked = (
  population: Population,
  { user, service }: LevelsRequest,
): E.Either<LedgerError, Population> => {
  if (user === undefined && service === undefined) return E.right(population);
  const people = [...population.people].filter(([key]) => user === undefined || key === user);
  if (people.length === 0) return E.left(noSuchUser);
  if (service === undefined) return E.right({ ...population, people: new Map(people) });
  const narrowed = people.map(([key, person]) => {
    const timelines = person.timelines.filter((timeline) => timeline.service === service);
    return [key, { ...person, timelines }] as const;
  });
  return narrowed.some(([, { timelines }]) => timelines.length > 0)
    ? E.right({ ...population, people: new Map(narrowed) })
    : E.left(noSuchService);
};

const populationOf = async (
  { progress }: Session,
  ledger: Ledger,
): Promise<E.Either<LedgerError, Population>> => {
  const read = await ledger.population((done, total) => progress.show(`${done} / ${total}`))();
  progress.clear();
  return read;
};

/** The services of a user that wait for a decision under a measure for many, which only the whole ledger can tell. */
const pendingIn = (
  { crises, people }: Population,
  user: string,
  asOf: AsOf,
): ReadonlySet<PersonalLevel['level']['service']> => {
  const levelsOf = levelsUnder({ crises }, asOf);
  const own = [...people].filter(([key]) => key === user).flatMap(([, person]) => levelsOf(person));
  return new Set(own.filter(({ pending }) => pending).map(({ level }) => level.service));
};

/** Lines written together. */
const CSV_CHUNK = 500;

const printCsv = async (
  { out, catalogue }: Session,
  levels: Iterable<PersonalLevel>,
  asOf: AsOf,
): Promise<void> => {
  let lines: string[] = [];
  for (const line of levelsCsv(levels, asOf, catalogue)) {
    lines.push(line);
    if (lines.length < CSV_CHUNK) continue;
    await out.write(lines.join(''));
    lines = [];
    if (out.isClosed()) return;
  }
  await out.write(lines.join(''));
};

const showSummaries = async (
  summaries: ReadonlyArray<ServiceSummary>,
  { format, language }: LevelsRequest,
  session: Session,
  asOf: AsOf,
): Promise<void> => {
  const { out, catalogue } = session;
  if (format === 'json')
    await printJson(
      session,
      jsonOf({
        at: asOf.at,
        knownAt: knownAtJson(asOf.knownAt),
        services: summariesJson(summaries, catalogue),
      }),
    );
  else await out.write(`${showAsOf(asOf, language)}\n\n${renderSummaries(summaries, language, catalogue)}`);
};

/** Everybody summed up, or a line each: of all, so that nothing has to be kept in memory where there are segments. */
const showEverybody = async (
  request: LevelsRequest,
  session: Session,
  ledger: Ledger,
  asOf: AsOf,
): Promise<ExitStatus> => {
  const { when, format } = request;
  const { progress, out, catalogue } = session;
  const told = {
    progress: (done: number, total: number): void => {
      progress.show(`${done} / ${total}`);
    },
  };
  if (format === 'csv') {
    let isFirst = true;
    const read = await ledger.eachLevel(
      async (levels) => {
        const lines = [...levelsCsv(levels, asOf, catalogue)];
        // The names of the columns stand once.
        await out.write((isFirst ? lines : lines.slice(1)).join(''));
        isFirst = false;
      },
      when,
      told,
    )();
    progress.clear();
    if (E.isLeft(read)) return fail(session, problemOf(read.left));
    return noteUnknown(session, read.right.unknown);
  }
  const read = await ledger.summaries(when, told)();
  progress.clear();
  if (E.isLeft(read)) return fail(session, problemOf(read.left));
  await showSummaries(read.right.services, request, session, asOf);
  return noteUnknown(session, read.right.unknown);
};

const showPopulation = async (
  request: LevelsRequest,
  session: Session,
  ledger: Ledger,
  asOf: AsOf,
): Promise<ExitStatus> => {
  const read = await populationOf(session, ledger);
  if (E.isLeft(read)) return fail(session, problemOf(read.left));
  const population = asked(read.right, request);
  if (E.isLeft(population)) return fail(session, problemOf(population.left));
  if (request.format === 'csv') await printCsv(session, levelsOfAll(population.right, asOf), asOf);
  else await showSummaries(summariseServices(population.right, asOf), request, session, asOf);
  return noteUnknown(session, read.right.unknown);
};

const showUser = async (
  request: LevelsRequest,
  user: string,
  session: Session,
  ledger: Ledger,
  asOf: AsOf,
): Promise<ExitStatus> => {
  const { service, when, language } = request;
  const read = await ledger.levels(user, when)();
  if (E.isLeft(read)) return fail(session, problemOf(read.left));
  const told = await ledger.history({ user }, when)();
  if (E.isLeft(told)) return fail(session, problemOf(told.left));
  if (service !== undefined && !told.right.some((entry) => entry.service === service))
    return fail(session, problemOf(noSuchService));
  const levels = read.right.filter((level) => service === undefined || level.service === service);
  const population = await populationOf(session, ledger);
  if (E.isLeft(population)) return fail(session, problemOf(population.left));
  const pending = pendingIn(population.right, user, asOf);
  if (request.format === 'json')
    await printJson(
      session,
      jsonOf({
        user,
        at: asOf.at,
        knownAt: knownAtJson(asOf.knownAt),
        pending: levels.map((level) => level.service).filter((key) => pending.has(key)),
        levels: levelsJson(levels, session.catalogue),
      }),
    );
  else
    await session.out.write(
      `${user}, ${showAsOf(asOf, language)}\n\n${renderLevels(levels, asOf.at, language, session.catalogue, pending)}`,
    );
  return noteUnknown(session, unknownIn(told.right));
};

/** Shows the levels of everybody, by service, or of one user. */
const showLevels = (request: LevelsRequest, session: Session): Promise<ExitStatus> =>
  withLedger(session, request.ledger, 'read', async (ledger) => {
    const asOf = ledger.asOf(request.when);
    if (E.isLeft(asOf)) return fail(session, problemOf(asOf.left));
    if (request.user === undefined && request.service === undefined)
      return showEverybody(request, session, ledger, asOf.right);
    return request.user === undefined || request.format === 'csv'
      ? showPopulation(request, session, ledger, asOf.right)
      : showUser(request, request.user, session, ledger, asOf.right);
  });

const HELP = `Usage: forsvarlig levels LEDGER [--user U] [--service S] [--at DATE] [--known-at INSTANT]
                         [--json|--csv] [--lang nb|en] [--catalogue FILE]

Shows the levels of everybody by kind of service: granted, in force, how many are at the full level,
reduced, paused, suspended, replaced by another form, with tasks handed over, limited to necessary
tasks, changed otherwise, kept on purpose, waiting for a decision, with a review overdue. A service
can be counted in several columns. With --user, the levels of that user's services, and which of
them wait for a decision because a measure for many touches them.

${LEDGER}

Options:
  --user U            one service user, by key
  --service S         only services with this key
${TIMES}
  --json              the same as JSON
  --csv               a line for each user, service and form (RFC 4180, UTF-8, CRLF)
${LANGUAGE}
${CATALOGUE}
  -h, --help          this text

Example:
  forsvarlig levels sqlite:asker.db --at 2020-03-20
  forsvarlig levels sqlite:asker.db --user u-1 --at 2020-03-20 --lang en
  forsvarlig levels sqlite:asker.db --csv > levels.csv
`;

export const levels = command({
  name: 'levels',
  summary: 'the levels of everybody by service, or of one user',
  usage: ['LEDGER [--user U] [--service S] [--at DATE] [--known-at INSTANT] [--json|--csv]'],
  options: ['user', 'service', ...QUESTION_OPTIONS, 'csv'],
  help: HELP,
  parse: (given) => {
    const { user, service } = given.texts;
    if (given.has('json') && given.has('csv')) return E.left('--json or --csv, not both');
    const format = given.has('json') ? 'json' : given.has('csv') ? 'csv' : 'text';
    return E.map((question: Question): LevelsRequest => ({ ...question, user, service, format }))(
      questionOf(given),
    );
  },
  run: showLevels,
});
