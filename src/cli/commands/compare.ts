import * as E from 'fp-ts/lib/Either.js';
import type { Subject } from '../../ledger/subject.js';
import type { When } from '../../ledger/questions.js';
import {
  comparisonJson,
  populationComparisonJson,
  renderComparison,
  renderPopulationComparison,
} from '../../render/index.js';
import { command } from '../command.js';
import { LEDGER } from '../help-lines.js';
import { QUESTION_OPTIONS, questionOf, timesOf, type Question } from '../question.js';
import { fail, printJson, problemOf, type Session } from '../session.js';
import { SUBJECT_OPTIONS, subjectOf } from '../subject.js';
import type { ExitStatus } from '../surroundings.js';
import { withLedger } from '../with-ledger.js';

interface CompareRequest extends Question {
  readonly subject: Subject | 'everybody';
  /** The second view; the first is that of the question. */
  readonly to: When;
}

/** Shows what two views have apart. */
const showComparison = (request: CompareRequest, session: Session): Promise<ExitStatus> =>
  withLedger(session, request.ledger, 'read', async (ledger) => {
    const { subject, when, to, language, json } = request;
    const { catalogue, progress } = session;
    if (subject === 'everybody') {
      const show = (done: number, total: number): void => progress.show(`${done} / ${total}`);
      const found = await ledger.compareAll(when, to, show)();
      progress.clear();
      if (E.isLeft(found)) return fail(session, problemOf(found.left));
      if (json) await printJson(session, populationComparisonJson(found.right, catalogue));
      else await session.out.write(renderPopulationComparison(found.right, language, catalogue));
      return 0;
    }
    const found = await ledger.compare(subject, when, to)();
    if (E.isLeft(found)) return fail(session, problemOf(found.left));
    if (json) await printJson(session, comparisonJson(found.right, catalogue));
    else await session.out.write(renderComparison(found.right, language, catalogue));
    return 0;
  });

const HELP = `Usage: forsvarlig compare LEDGER --user U [--service S] | --staff S | --crisis C | --unit N
                          | --inspection K | --all
                          [--known-at INSTANT] [--and-known-at INSTANT] [--at DATE] [--and-at DATE]
                          [--json] [--lang nb|en] [--catalogue FILE]

Compares two views of a record: what was recorded, corrected or redacted between them and how long
after it happened, which levels read differently and because of which events, and what is known of a
person otherwise. So it shows what was added or corrected after an inspection was announced. Of
everybody: how much was recorded by kind, the summaries that differ, and whose levels do.

${LEDGER}

Options:
  --user U                a service user, by key
  --service S             of that user, only what is about this service or none in particular
  --staff S               a member of staff, by key
  --crisis C              a crisis, by key
  --unit N                a unit, by key
  --inspection K          an inspection, by key
  --all                   everybody, by service
  --known-at INSTANT      the first view: what was recorded by then, for example
                          2020-03-20T12:00:00Z; everything when left out
  --and-known-at INSTANT  the second view: what was recorded by then; everything when left out
  --at DATE               the day that the first view is of, YYYY-MM-DD; that of the second when
                          left out, or today in Norway
  --and-at DATE           the day that the second view is of; that of the first when left out
  --json                  the same as JSON
  --lang nb|en            the language of the text: Norwegian bokmål (default) or English
  --catalogue FILE        what the municipality adds to the law and the services, as JSON
  -h, --help              this text

Example:
  forsvarlig compare sqlite:asker.db --user u-1 --at 2020-03-20 --known-at 2021-05-03T08:00:00Z
  forsvarlig compare sqlite:asker.db --all --at 2020-03-20 --and-at 2020-04-20
`;

export const compare = command({
  name: 'compare',
  summary: 'two views of a record: what was added or corrected between, which levels read otherwise',
  usage: [
    'LEDGER --user U | --staff S | --crisis C | --unit N | --inspection K | --all',
    '[--known-at INSTANT] [--and-known-at INSTANT] [--at DATE]',
    '[--and-at DATE] [--json]',
  ],
  options: [...SUBJECT_OPTIONS, ...QUESTION_OPTIONS, 'and-at', 'and-known-at', 'all'],
  help: HELP,
  parse: (given) => {
    const { texts } = given;
    const one = subjectOf(texts);
    const asked = SUBJECT_OPTIONS.some((option) => texts[option] !== undefined);
    const subject = given.has('all') ? (asked ? undefined : 'everybody') : one;
    if (subject === undefined)
      return E.left(
        'compare whose record? one of --user (with or without --service), --staff, --crisis, --unit, --inspection, --all',
      );
    const views = ['at', 'known-at', 'and-at', 'and-known-at'] as const;
    if (views.every((option) => texts[option] === undefined))
      return E.left('the two views are the same; give --known-at, or --at and --and-at');
    const to = timesOf(['--and-at', texts['and-at']], ['--and-known-at', texts['and-known-at']]);
    if (E.isLeft(to)) return to;
    return E.map((question: Question): CompareRequest => ({ ...question, subject, to: to.right }))(
      questionOf(given),
    );
  },
  run: showComparison,
});
