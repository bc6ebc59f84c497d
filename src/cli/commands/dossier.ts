import * as E from 'fp-ts/lib/Either.js';
import { serviceTypeNamed } from '../../domain/law/catalogue.js';
import type { DossierScope } from '../../domain/dossier/scope.js';
import { asOfFrom } from '../../ledger/questions.js';
import { parseLocation, shownLocation } from '../../ledger/location.js';
import { openStore, systemClock } from '../../ledger/open-store.js';
import { safeText } from '../../render/safe-text.js';
import type { EventStore } from '../../stores/event-store.js';
import { command } from '../command.js';
import { DOSSIER_OPTIONS, dossierRequest, type DossierRequest } from '../dossier/request.js';
import { writeDossier } from '../dossier/write.js';
import { CATALOGUE, JSON_SUMMARY, LEDGER, RULES_FILE } from '../help-lines.js';
import { keptHeads } from '../kept-files.js';
import { readSigningKey } from '../key-files.js';
import { rulesWith } from '../rules-file.js';
import { fail, problemOf, type Problem, type Session } from '../session.js';
import { openToRead, say, withStore } from '../stores.js';
import type { ExitStatus } from '../surroundings.js';

/** What the dossier is about, with today by the clock, and the kind of service by the catalogue. */
const scopeOf = (
  { user, service, from, when, sample }: DossierRequest,
  { catalogue, surroundings }: Session,
): E.Either<Problem, DossierScope> => {
  const asOf = asOfFrom(when, (surroundings.clock ?? systemClock)());
  if (E.isLeft(asOf)) return E.left(problemOf(asOf.left));
  const type = [...catalogue.serviceTypes.keys()].find((one) => one === service);
  if (service !== undefined && (type === undefined || serviceTypeNamed(catalogue, type) === undefined))
    return E.left({
      _tag: 'InvalidQuestion',
      message: '--service: expected a kind of service that the catalogue has, for example home-nursing',
    });
  return E.right({
    asOf: asOf.right,
    sample,
    ...(user === undefined ? {} : { user }),
    ...(type === undefined ? {} : { service: type }),
    ...(from === undefined ? {} : { from }),
  });
};

/** The scope that is asked for, or what an inspection lets in of it. What decides on that is loaded where there is one. */
const scopeWithin = async (
  store: EventStore,
  scope: DossierScope,
  reader: DossierRequest['reader'],
  session: Session,
): Promise<E.Either<Problem, DossierScope>> => {
  if (reader === undefined) return E.right(scope);
  const { scopeUnder } = await import('../dossier/under-inspection.js');
  return scopeUnder(store, scope, reader, session);
};

/** The file that a ledger is kept in, if it is kept in one. */
const fileIn = (ledger: string): string | undefined => {
  const where = parseLocation(ledger);
  return E.isRight(where) && where.right.kind === 'sqlite' ? where.right.file : undefined;
};

/** Makes a dossier of a ledger. */
const makeDossier = async (request: DossierRequest, session: Session): Promise<ExitStatus> => {
  const { ledger, out, language, threads } = request;
  const scope = scopeOf(request, session);
  if (E.isLeft(scope)) return fail(session, scope.left);
  const key = request.key === undefined ? undefined : readSigningKey(request.key);
  if (key !== undefined && E.isLeft(key)) return fail(session, key.left);
  const kept = keptHeads(request.against);
  if (E.isLeft(kept)) return fail(session, kept.left);
  const rules = await rulesWith(request.rules, session);
  if (E.isLeft(rules)) return fail(session, rules.left);
  // Under an inspection, who reads is written down first, so the ledger is opened to write.
  const open =
    request.reader === undefined
      ? openToRead(ledger)
      : openStore(ledger, {
          mode: 'write',
          ...(session.surroundings.clock === undefined ? {} : { clock: session.surroundings.clock }),
        });
  return withStore(session, open, async (store) => {
    const within = await scopeWithin(store, scope.right, request.reader, session);
    if (E.isLeft(within)) return fail(session, within.left);
    const written = await writeDossier(
      store,
      within.right,
      {
        ...{ out, language, threads, key: key?.right, kept: kept.right, rules: rules.right },
        file: fileIn(ledger),
      },
      session,
    );
    session.progress.clear();
    if (E.isLeft(written)) return fail(session, written.left);
    const { people, events, findings, stories, failed } = written.right;
    const signed = key === undefined ? 'NOT signed' : 'signed';
    const logged =
      request.reader === undefined
        ? 'made under no inspection, so no reading was logged'
        : `${people} readings logged`;
    await say(
      session,
      `${safeText(out)}: ${people} users, ${events} events, ${findings} findings, ${stories} stories in report.html; ${signed}; ${logged}`,
      {
        ...{ ledger: shownLocation(ledger), out, people, events, findings, stories },
        signed: key !== undefined,
        inspection: request.reader?.scope.inspection ?? null,
      },
    );
    for (const failure of failed) await fail(session, failure);
    return failed.length === 0 ? 0 : 1;
  });
};

const HELP = `Usage: forsvarlig dossier LEDGER --out DIR [--user U|--service KIND] [--from DATE] [--to DATE]
                          [--known-at INSTANT] [--sample N] [--seed S] [--key FILE] [--against KEPT]
                          [--inspection K --reader S --role R --unit N]
                          [--rules FILE] [--lang nb|nn|en] [--threads N] [--catalogue FILE] [--json]

Makes what an inspector reads: DIR/report.html, one file that works in a browser without a network
and prints; DIR/data, the same as CSV and JSON Lines with a schema; and, with a key, DIR/proof, by
which forsvarlig verify DIR shows that nothing was changed or left out. docs/dossier.md tells what
is in it and how to read it.

Under an inspection, who reads is logged for each person whose story is in it, before it is made;
nobody is in it whom the inspection does not cover. Without one, nothing is logged, and it says so.

The exit status is 1 when a rule of --rules failed: the dossier is made without it, and says so.
The same ledger, times and options make the same bytes. What holds today changes: name --at.

${LEDGER}

Options:
  --out DIR           the folder to write, which must not hold anything yet; readable for its
                      owner only
  --user U            about one service user, by key
  --service KIND      about those who have or had a kind of service, for example home-nursing
  --from DATE         only what was decided, done or took effect from this day on
  --to DATE           the last day; levels are shown as they were on it. Today in Norway when left
                      out
  --at DATE           the same as --to
  --known-at INSTANT  only what was recorded by then, for example 2020-03-20T12:00:00Z;
                      everything when left out
  --sample N          so many people are drawn for case reading, 10 when left out
  --seed S            the seed of the draw, 1 when left out: the same seed draws the same people
  --key FILE          signs the dossier with a key, as made by forsvarlig keys generate; without
                      one it says that it is not signed
  --against KEPT      with --key: checkpoints that were kept outside, a file or a folder of files;
                      the proof shows to verify --against that the ledger continues them
  --inspection K      the inspection that it is made under, which must be open and cover the days
  --reader S          who reads under it, by key, in the role R (for example inspector), of the
  --role R            unit or body N
  --unit N
${RULES_FILE}
  --lang nb|nn|en     the language that the report opens in: bokmål (default), nynorsk or English
  --threads N         people are told in so many threads beside the one that reads and writes; 0
                      is everything in one. As many as the machine has cores, 4 at most, when left
                      out, and none for a small ledger. The bytes are the same, also where a thread
                      is lost: then the others do its part
${CATALOGUE}
${JSON_SUMMARY}
  -h, --help          this text

Example:
  forsvarlig dossier sqlite:asker.db --out dossier --to 2020-06-30 --key asker.key
  forsvarlig dossier sqlite:asker.db --out u-1 --user u-1 --to 2020-06-30
  forsvarlig dossier sqlite:asker.db --out case --to 2020-06-30 --inspection 2021-4711 \\
    --reader s-9001 --role inspector --unit statsforvalteren
`;

export const dossier = command({
  name: 'dossier',
  summary: 'what an inspector reads: a report in one file, the same as data, and its proof',
  usage: ['LEDGER --out DIR [--user U|--service KIND] [--from DATE] [--to DATE]', '[--key FILE]'],
  options: DOSSIER_OPTIONS,
  help: HELP,
  parse: dossierRequest,
  run: makeDossier,
});
