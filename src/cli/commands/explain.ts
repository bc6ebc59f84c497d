import * as E from 'fp-ts/lib/Either.js';
import { serviceTypeNamed } from '../../domain/law/catalogue.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { EventStore } from '../../stores/event-store.js';
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
import { EXPLAIN_OPTIONS, explainRequest, type Asked, type ExplainRequest } from '../explain-request.js';
import { CATALOGUE, LANGUAGE, LEDGER, RULES_FILE, TIMES } from '../help-lines.js';
import { rulesWith } from '../rules-file.js';
import { figureUnder, findingUnder, levelUnder, withStoreToLog } from '../inspecting.js';
import { fail, printJson, problemOf, refusalOf, type Session } from '../session.js';
import type { ExitStatus } from '../surroundings.js';
import { noteUnknown, unknownIn } from '../unknown-events.js';
import { withLedger } from '../with-ledger.js';

const explainLevel = async (
  ledger: Ledger,
  { user, service }: Extract<Asked, { kind: 'level' }>,
  { when, language, json, reader }: ExplainRequest,
  session: Session,
): Promise<ExitStatus> => {
  const explanation =
    reader === undefined
      ? await ledger.explain(user, service, when)()
      : await levelUnder(ledger, reader, user, service, when)();
  if (E.isLeft(explanation)) return fail(session, refusalOf(explanation.left));
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
  { when, language, json, rulesFile, reader }: ExplainRequest,
  session: Session,
): Promise<ExitStatus> => {
  const rules = await rulesWith(rulesFile, session);
  if (E.isLeft(rules)) return fail(session, rules.left);
  const read =
    reader === undefined || user === undefined
      ? await ledger.explainFinding(id, when, {
          ...watched(session),
          ...(user === undefined ? {} : { user }),
          rules: rules.right,
        })()
      : await findingUnder(ledger, reader, id, user, when)();
  session.progress.clear();
  if (E.isLeft(read)) return fail(session, refusalOf(read.left));
  if (json) await printJson(session, findingExplanationJson(read.right));
  else await session.out.write(renderFindingExplanation(read.right, language, session.catalogue));
  return 0;
};

/** Of a figure as many people are shown one by one where nobody asked for all. */
const MOST_SHOWN = 50;

const explainFigureOf = async (
  ledger: Ledger,
  store: EventStore | undefined,
  { name, user, service, from, all }: Extract<Asked, { kind: 'figure' }>,
  { when, language, json, rulesFile, reader }: ExplainRequest,
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
  const limits = {
    ...(user === undefined ? {} : { user }),
    ...(type === undefined ? {} : { service: type }),
    ...(from === undefined ? {} : { from }),
  };
  const how = { ...watched(session), rules: rules.right };
  const read =
    reader === undefined || store === undefined
      ? await ledger.explainFigure(name, when, { ...how, ...limits })()
      : await figureUnder(ledger, store, reader, name, when, limits, {
          ...how,
          catalogue: session.catalogue,
        })();
  session.progress.clear();
  if (E.isLeft(read)) return fail(session, refusalOf(read.left));
  if (json) await printJson(session, figureExplanationJson(read.right));
  else
    await session.out.write(
      renderFigureExplanation(read.right, language, all ? Number.POSITIVE_INFINITY : MOST_SHOWN),
    );
  return 0;
};

const explainAsked = (
  ledger: Ledger,
  store: EventStore | undefined,
  request: ExplainRequest,
  session: Session,
): Promise<ExitStatus> => {
  const { asked } = request;
  switch (asked.kind) {
    case 'level':
      return explainLevel(ledger, asked, request, session);
    case 'finding':
      return explainFindingOf(ledger, asked, request, session);
    case 'figure':
      return explainFigureOf(ledger, store, asked, request, session);
  }
};

/** Shows why a service is at its level, how a finding came about, or how a figure did. */
const showExplanation = (request: ExplainRequest, session: Session): Promise<ExitStatus> =>
  request.reader === undefined
    ? withLedger(session, request.ledger, 'read', (ledger) =>
        explainAsked(ledger, undefined, request, session),
      )
    : withStoreToLog(session, request.ledger, (store, ledger) =>
        explainAsked(ledger, store, request, session),
      );

const HELP = `Usage: forsvarlig explain LEDGER --user U --service S [--at DATE] [--known-at INSTANT]
                          [--json] [--lang nb|en] [--catalogue FILE]
       forsvarlig explain LEDGER FINDING [--user U] [--rules FILE] [--at DATE] ...
       forsvarlig explain LEDGER FIGURE [--user U|--service KIND] [--from DATE] [--all]
                          [--rules FILE] [--at DATE] ...
       forsvarlig explain LEDGER ... --inspection K --reader S --role R --unit N

Shows why a service of a user is at its level: the chain from the grant, link by link, with who
decided, when and on which ground, to the level on that day; then the measures that do not count on
it, and why not.

Of a finding, by its id (in forsvarlig findings and in the dossier): the rule, the provisions and
whether they were law on the day, what was looked at, each piece of evidence with the day on which
it happened and when it was recorded, what is missing, and what can be done.

Of a figure in a dossier, by its name (in the report and in data/figures.csv): what it means, how
much it is of how much, and the people, services and events that it counts.

Under an inspection only what that covers is explained, and of figures only that part of them; who
reads is logged first, for each person who is named, and so is what was refused.

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
  --inspection K      the inspection under which it is read, which must be open and cover the day;
                      with a finding --user is needed
  --reader S          who reads under it, by key, in the role R (for example inspector), of the
  --role R            unit or body N
  --unit N
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

export const explain = command({
  name: 'explain',
  summary: 'why a service is at its level, and how a finding or a figure came about',
  usage: [
    'LEDGER --user U --service S [--at DATE] [--known-at INSTANT] [--json]',
    'LEDGER FINDING|FIGURE [--at DATE] [--known-at INSTANT] [--json]',
  ],
  options: EXPLAIN_OPTIONS,
  help: HELP,
  parse: explainRequest,
  run: showExplanation,
});
