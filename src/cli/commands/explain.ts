import * as E from 'fp-ts/lib/Either.js';
import { ruleOfFinding } from '../../domain/findings/finding-id.js';
import { serviceTypeNamed } from '../../domain/law/catalogue.js';
import { UserKey } from '../../domain/values/keys.js';
import { LocalDate } from '../../domain/values/local-date.js';
import type { Ledger } from '../../ledger/ledger.js';
import {
  explanationJson,
  figureExplanationJson,
  findingExplanationJson,
  renderExplanation,
  renderFigureExplanation,
  renderFindingExplanation,
} from '../../render/index.js';
import { jsonOf } from '../../render/json-value.js';
import { command } from '../command.js';
import { CATALOGUE, LANGUAGE, LEDGER, RULES_FILE, TIMES } from '../help-lines.js';
import { QUESTION_OPTIONS, questionOf, type Question } from '../question.js';
import { rulesWith } from '../rules-file.js';
import { fail, printJson, problemOf, withLedger, type Session } from '../session.js';
import type { ExitStatus } from '../surroundings.js';
import { noteUnknown, unknownIn } from '../unknown-events.js';

/** What is to be explained. */
type Asked =
  | { readonly kind: 'level'; readonly user: string; readonly service: string }
  | { readonly kind: 'finding'; readonly id: string; readonly user: UserKey | undefined }
  | {
      readonly kind: 'figure';
      readonly name: string;
      /** The limits of the dossier that it stands in. */
      readonly user: UserKey | undefined;
      readonly service: string | undefined;
      readonly from: LocalDate | undefined;
      readonly all: boolean;
    };

interface ExplainRequest extends Question {
  readonly asked: Asked;
  readonly rulesFile: string | undefined;
}

const explainLevel = async (
  ledger: Ledger,
  { user, service }: Extract<Asked, { kind: 'level' }>,
  { when, language, json }: ExplainRequest,
  session: Session,
): Promise<ExitStatus> => {
  const explanation = await ledger.explain(user, service, when)();
  if (E.isLeft(explanation)) return fail(session, problemOf(explanation.left));
  // As known then: a view of then is told in no words that came later.
  const { knownAt } = when;
  const told = await ledger.history({ user }, knownAt === undefined ? {} : { knownAt })();
  if (E.isLeft(told)) return fail(session, problemOf(told.left));
  if (json)
    await printJson(
      session,
      jsonOf({ user, explanation: explanationJson(explanation.right, session.catalogue) }),
    );
  else await session.out.write(renderExplanation(explanation.right, told.right, language, session.catalogue));
  return noteUnknown(session, unknownIn(told.right));
};

const watched = ({ progress }: Session) => ({
  progress: (done: number, total: number) => progress.show(`${done} / ${total}`),
});

const explainFindingOf = async (
  ledger: Ledger,
  { id, user }: Extract<Asked, { kind: 'finding' }>,
  { when, language, json, rulesFile }: ExplainRequest,
  session: Session,
): Promise<ExitStatus> => {
  const rules = await rulesWith(rulesFile, session);
  if (E.isLeft(rules)) return fail(session, rules.left);
  const read = await ledger.explainFinding(id, when, {
    ...watched(session),
    ...(user === undefined ? {} : { user }),
    rules: rules.right,
  })();
  session.progress.clear();
  if (E.isLeft(read)) return fail(session, problemOf(read.left));
  if (json) await printJson(session, findingExplanationJson(read.right));
  else await session.out.write(renderFindingExplanation(read.right, language, session.catalogue));
  return 0;
};

/** Of a figure as many people are shown one by one where nobody asked for all. */
const MOST_SHOWN = 50;

const explainFigureOf = async (
  ledger: Ledger,
  { name, user, service, from, all }: Extract<Asked, { kind: 'figure' }>,
  { when, language, json, rulesFile }: ExplainRequest,
  session: Session,
): Promise<ExitStatus> => {
  const rules = await rulesWith(rulesFile, session);
  if (E.isLeft(rules)) return fail(session, rules.left);
  const type = [...session.catalogue.serviceTypes.keys()].find((one) => one === service);
  if (
    service !== undefined &&
    (type === undefined || serviceTypeNamed(session.catalogue, type) === undefined)
  )
    return fail(session, {
      _tag: 'InvalidQuestion',
      message: '--service: expected a kind of service that the catalogue has, for example home-nursing',
    });
  const read = await ledger.explainFigure(name, when, {
    ...watched(session),
    ...(user === undefined ? {} : { user }),
    ...(type === undefined ? {} : { service: type }),
    ...(from === undefined ? {} : { from }),
    rules: rules.right,
  })();
  session.progress.clear();
  if (E.isLeft(read)) return fail(session, problemOf(read.left));
  if (json) await printJson(session, figureExplanationJson(read.right));
  else
    await session.out.write(
      renderFigureExplanation(read.right, language, all ? Number.POSITIVE_INFINITY : MOST_SHOWN),
    );
  return 0;
};

/** Shows why a service is at its level, how a finding came about, or how a figure did. */
const showExplanation = (request: ExplainRequest, session: Session): Promise<ExitStatus> =>
  withLedger(session, request.ledger, 'read', async (ledger: Ledger) => {
    const { asked } = request;
    switch (asked.kind) {
      case 'level':
        return explainLevel(ledger, asked, request, session);
      case 'finding':
        return explainFindingOf(ledger, asked, request, session);
      case 'figure':
        return explainFigureOf(ledger, asked, request, session);
    }
  });

const HELP = `Usage: forsvarlig explain LEDGER --user U --service S [--at DATE] [--known-at INSTANT]
                          [--json] [--lang nb|en] [--catalogue FILE]
       forsvarlig explain LEDGER FINDING [--user U] [--rules FILE] [--at DATE] ...
       forsvarlig explain LEDGER FIGURE [--user U|--service KIND] [--from DATE] [--all]
                          [--rules FILE] [--at DATE] ...

Shows why a service of a user is at its level: the chain from the grant, link by link, with who
decided, when and on which ground, to the level on that day; then the measures that do not count on
it, and why not.

Of a finding, by its id (in forsvarlig findings and in the dossier): the rule, the provisions and
whether they were law on the day, what was looked at, each piece of evidence with the day on which
it happened and when it was recorded, what is missing, and what can be done.

Of a figure in a dossier, by its name (in the report and in data/figures.csv): what it means, how
much it is of how much, and the people, services and events that it counts.

${LEDGER}
FINDING is an id as time.review-overdue:adcb5d66b00cbebf, FIGURE a name as
services.home-nursing.full. Ask at the times of the report that they stand in.

Options:
  --user U            a service user, by key; with a finding, only this user is gone through, which
                      is quicker; with a figure, the user that the dossier is about
  --service S         one of the user's services, by key; with a figure, the kind of service that
                      the dossier is about
  --from DATE         with a figure: the first day of the dossier
  --all               with a figure: everything that it counts, and not only the first ${MOST_SHOWN}
${RULES_FILE}
${TIMES}
  --json              the same as JSON
${LANGUAGE}
${CATALOGUE}
  -h, --help          this text

Example:
  forsvarlig explain sqlite:asker.db --user u-1 --service home-nursing --at 2020-03-20
  forsvarlig explain sqlite:asker.db time.review-overdue:adcb5d66b00cbebf --at 2020-06-30
  forsvarlig explain sqlite:asker.db services.home-nursing.full --at 2020-06-30
`;

const OPTIONS = ['user', 'service', 'from', 'all', 'rules', ...QUESTION_OPTIONS] as const;

export const explain = command({
  name: 'explain',
  summary: 'why a service is at its level, and how a finding or a figure came about',
  usage: [
    'LEDGER --user U --service S [--at DATE] [--known-at INSTANT] [--json]',
    'LEDGER FINDING|FIGURE [--at DATE] [--known-at INSTANT] [--json]',
  ],
  options: OPTIONS,
  help: HELP,
  parse: (given) => {
    const { user, service, from, rules: rulesFile } = given.texts;
    const [ledger, what, ...more] = given.positionals;
    const asked = ((): E.Either<string, Asked> => {
      if (what === undefined) {
        if (user === undefined || service === undefined)
          return E.left('--user and --service are needed, or the id of a finding or the name of a figure');
        return from === undefined && rulesFile === undefined && !given.has('all')
          ? E.right({ kind: 'level', user, service })
          : E.left('--from, --all and --rules go with a figure or a finding');
      }
      if (user !== undefined && !UserKey.is(user)) return E.left(`--user: expected ${UserKey.expected}`);
      if (from !== undefined && !LocalDate.is(from)) return E.left(`--from: expected ${LocalDate.expected}`);
      if (ruleOfFinding(what) === undefined) {
        if (user !== undefined && service !== undefined)
          return E.left('--user and --service are two dossiers; give one of them');
        return E.right({ kind: 'figure', name: what, user, service, from, all: given.has('all') });
      }
      return service === undefined && from === undefined && !given.has('all')
        ? E.right({ kind: 'finding', id: what, user })
        : E.left('--service, --from and --all do not go with a finding');
    })();
    if (E.isLeft(asked)) return asked;
    return E.map((question: Question): ExplainRequest => ({ ...question, asked: asked.right, rulesFile }))(
      questionOf({ ...given, positionals: [...(ledger === undefined ? [] : [ledger]), ...more] }),
    );
  },
  run: showExplanation,
});
