import * as E from 'fp-ts/lib/Either.js';
import type { AsOf } from '../../domain/changes/as-of.js';
import { showError } from '../../ledger/ledger-error.js';
import type { Ledger } from '../../ledger/ledger.js';
import { openLedger } from '../../ledger/open-ledger.js';
import { overviewOf } from '../../ledger/overview.js';
import type { When } from '../../ledger/questions.js';
import type { Language } from '../../domain/vocabulary/code-list.js';
import { knownAtJson, renderSummaries, showAsOf, summariesJson } from '../../render/index.js';
import { jsonOf } from '../../render/json-value.js';
import { safeText } from '../../render/safe-text.js';
import { command } from '../command.js';
import { CATALOGUE, LANGUAGE, TIMES } from '../help-lines.js';
import { languageOf, QUESTION_OPTIONS, timesOf } from '../question.js';
import { fail, printJson, problemOf, type Session } from '../session.js';
import { fileOf } from '../stores.js';
import type { ExitStatus } from '../surroundings.js';
import { noteUnknown } from '../unknown-events.js';

interface OverviewRequest {
  readonly ledgers: ReadonlyArray<string>;
  readonly when: When;
  readonly language: Language;
  readonly json: boolean;
}

const NEEDED = 'which ledgers? for example overview sqlite:ONE sqlite:TWO';
const IN_FILES =
  'an overview is over ledgers in files, sqlite:FILE; of a database make a copy first: replicate';

const ALL: Readonly<Record<Language, string>> = { nb: 'Til sammen', en: 'Together' };

const show = async (
  { ledgers: locations, when, language, json }: OverviewRequest,
  session: Session,
  ledgers: ReadonlyArray<Ledger>,
  asOf: AsOf,
): Promise<ExitStatus> => {
  const { out, catalogue, progress } = session;
  const read = await overviewOf(
    ledgers,
    { ...when, at: asOf.at },
    {
      progress: (done, total) => {
        progress.show(`${done} / ${total}`);
      },
    },
  )();
  progress.clear();
  if (E.isLeft(read)) return fail(session, problemOf(read.left));
  const { municipalities, together } = read.right;
  if (json)
    await printJson(
      session,
      jsonOf({
        at: asOf.at,
        knownAt: knownAtJson(asOf.knownAt),
        municipalities: municipalities.map(({ services, events }, i) => ({
          ledger: locations[i] ?? '',
          events,
          services: summariesJson(services, catalogue),
        })),
        together: summariesJson(together, catalogue),
      }),
    );
  else {
    await out.write(`${showAsOf(asOf, language)}\n`);
    for (const [i, { services }] of municipalities.entries())
      await out.write(
        `\n${safeText(locations[i] ?? '')}\n\n${renderSummaries(services, language, catalogue)}`,
      );
    await out.write(`\n${ALL[language]}\n\n${renderSummaries(together, language, catalogue)}`);
  }
  const unknown = new Map<string, number>();
  for (const one of municipalities)
    for (const [name, count] of one.unknown) unknown.set(name, (unknown.get(name) ?? 0) + count);
  return noteUnknown(session, unknown);
};

const overviewOver = async (request: OverviewRequest, session: Session): Promise<ExitStatus> => {
  const { clock } = session.surroundings;
  const ledgers: Ledger[] = [];
  try {
    for (const location of request.ledgers) {
      const file = fileOf(location, IN_FILES);
      if (E.isLeft(file)) return await fail(session, problemOf(file.left));
      const opened = await openLedger(location, {
        ...{ mode: 'read', views: 'kept', segments: 'kept', catalogue: session.catalogue },
        ...(clock === undefined ? {} : { clock }),
      })();
      if (E.isLeft(opened))
        return await fail(session, {
          _tag: opened.left._tag,
          message: `${safeText(location)}: ${showError(opened.left)}`,
        });
      ledgers.push(opened.right);
    }
    const asOf = ledgers[0]?.asOf(request.when);
    if (asOf === undefined) return 0;
    if (E.isLeft(asOf)) return await fail(session, problemOf(asOf.left));
    return await show(request, session, ledgers, asOf.right);
  } finally {
    for (const ledger of ledgers) await ledger.close();
  }
};

const HELP = `Usage: forsvarlig overview LEDGER... [--at DATE] [--known-at INSTANT] [--json] [--lang nb|en]
                          [--catalogue FILE]

Shows the levels of everybody by kind of service in several ledgers, sqlite:FILE each, such as those
of a county's municipalities: one by one, and together. Each is read from its segments where it has
any (see "segments"), two ledgers at a time. Whoever has services in two of them is counted in both.

Options:
${TIMES}
  --json              the same as JSON
${LANGUAGE}
${CATALOGUE}
  -h, --help          this text

Example:
  forsvarlig overview sqlite:asker.db sqlite:hamar.db --at 2020-03-20
`;

export const overview = command({
  name: 'overview',
  summary: 'the levels of everybody by service, in several ledgers and together',
  usage: ['LEDGER... [--at DATE] [--known-at INSTANT] [--json]'],
  options: QUESTION_OPTIONS,
  help: HELP,
  parse: ({ positionals, texts, has }): E.Either<string, OverviewRequest> => {
    if (positionals.length === 0) return E.left(NEEDED);
    const language = languageOf(texts.lang);
    if (language === undefined) return E.left('--lang takes nb or en');
    return E.map((when: When): OverviewRequest => ({
      ledgers: positionals,
      when,
      language,
      json: has('json'),
    }))(timesOf(['--at', texts.at], ['--known-at', texts['known-at']]));
  },
  run: overviewOver,
});
