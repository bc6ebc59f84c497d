import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import { isAskedAbout, isInspectionOpen, type InspectionStanding } from '../../domain/changes/inspection.js';
import { servicesInScope, type DossierScope } from '../../domain/dossier/scope.js';
import type { UserKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import { storyOf, type Story } from '../../domain/views/story.js';
import type { Reading as ReadingKind, RefusedBecause } from '../../domain/vocabulary/access.js';
import type { FigureExplanation } from '../../domain/dossier/figures/explain-figure.js';
import type { Everybody } from '../everybody.js';
import { figureAmong } from '../explain/figure.js';
import type { FindingsOptions } from '../findings.js';
import type { Ledger } from '../ledger.js';
import type { LedgerError, Refusal } from '../ledger-error.js';
import { denied, NOT_LOGGED } from './admission.js';
import { coveredByInspection, type Covered } from './coverage.js';
import { randomId } from './random-id.js';
import { requestFrom, type ReaderRequest, type Reading } from './request.js';

/** Who makes a dossier, and under which inspection. */
export type DossierReader = ReaderRequest<{ readonly inspection: string }>;

/**
 * Whether all that a dossier would show of somebody is of the kinds of service that are inspected: a service that was of another kind once
 * is shown with that.
 */
const isOfKindsInspected = (
  scope: DossierScope,
  { timelines }: Story,
  inspected: InspectionStanding['scope'],
): boolean => {
  if (inspected.kind !== 'services') return true;
  const shown = servicesInScope(scope, timelines);
  return timelines.every(
    ({ service, grants }) =>
      (shown !== 'all' && shown?.has(service) !== true) ||
      grants.every(({ grant }) => inspected.services.includes(grant.serviceType)),
  );
};

interface Place {
  readonly everybody: Everybody;
  readonly scope: DossierScope;
  readonly today: LocalDate;
  readonly inspection: InspectionStanding;
}

/** Whom the dossier would be about and the inspection covers, with what put them within it; and who was asked for and is not. */
const judged = async ({
  everybody,
  scope,
  today,
  inspection,
}: Place): Promise<
  E.Either<
    LedgerError,
    { readonly covered: ReadonlyMap<UserKey, Covered>; readonly refused?: RefusedBecause }
  >
> => {
  const covered = new Map<UserKey, Covered>();
  const users = scope.user === undefined ? everybody.users.keys() : [scope.user];
  for (const user of users) {
    const entries = await everybody.entriesOf(user)();
    if (E.isLeft(entries)) return entries;
    const story = storyOf(entries.right);
    const coverage =
      entries.right.length === 0
        ? ({ why: 'outside-scope' } as const)
        : coveredByInspection(user, story, inspection, scope.asOf.at, today);
    if ('why' in coverage || !isOfKindsInspected(scope, story, inspection.scope)) {
      if (scope.user !== undefined) return E.right({ covered, refused: 'outside-scope' });
    } else if (servicesInScope(scope, story.timelines) !== undefined) covered.set(user, coverage);
  }
  return E.right({ covered });
};

/** Why an inspection may not have this dossier of anybody; undefined where it may. */
const refusedOutright = (
  { asOf, from, service }: DossierScope,
  inspection: InspectionStanding,
  today: LocalDate,
): RefusedBecause | undefined => {
  if (!isInspectionOpen(inspection, today)) return 'not-open';
  if (!isAskedAbout(inspection, asOf.at) || (from !== undefined && !isAskedAbout(inspection, from)))
    return 'outside-period';
  const { scope } = inspection;
  return scope.kind === 'services' && !scope.services.some((inspected) => inspected === service)
    ? 'outside-scope'
    : undefined;
};

/** What an inspection may have a dossier of, and the way to log whose part in it is read. */
interface Opened {
  readonly scope: DossierScope & { readonly under: NonNullable<DossierScope['under']> };
  /** Logs a reading about each of some of those covered, all or none of which may go on to be shown. */
  readonly log: (users: Iterable<UserKey>) => Promise<E.Either<LedgerError | Refusal, void>>;
}

/** Who reads, under which inspection, and what of the dossier. */
interface Wanted {
  readonly scope: DossierScope;
  readonly request: DossierReader;
  readonly what: Extract<ReadingKind, 'dossier' | 'figure'>;
  readonly ids: () => string;
}

const openedUnder = async (
  ledger: Ledger,
  everybody: Everybody,
  { scope: wanted, request, what, ids }: Wanted,
): Promise<E.Either<LedgerError | Refusal, Opened>> => {
  const reading = requestFrom(request);
  if (E.isLeft(reading)) return reading;
  const { reader, ground, bounds }: Reading = reading.right;
  if (bounds.kind !== 'inspection') return E.left(denied('outside-scope'));
  const key = bounds.inspection;
  const ready = await pipe(
    TE.Do,
    TE.bind('inspection', () => ledger.inspection(key)),
    TE.bind('now', () => TE.fromEither(ledger.asOf({}))),
  )();
  if (E.isLeft(ready)) return ready;
  const { inspection, now } = ready.right;
  const today = now.at;
  const scope: DossierScope = { ...wanted, from: wanted.from ?? inspection.from };
  const entryOf = (user: UserKey) => ({
    ...{ version: 1, id: ids(), about: user, reader, accessGround: ground, what },
    ...{ asOf: scope.asOf.at, on: today, inspection: key },
  });
  const refuse = async (why: RefusedBecause): Promise<E.Either<LedgerError | Refusal, never>> => {
    if (scope.user !== undefined) {
      const logged = await ledger.record({
        command: 'RecordRefusedReading',
        ...entryOf(scope.user),
        why,
      })();
      if (E.isLeft(logged)) return logged;
    }
    return E.left(denied(why));
  };
  const outright = refusedOutright(scope, inspection, today);
  if (outright !== undefined) return refuse(outright);
  const people = await judged({ everybody, scope, today, inspection });
  if (E.isLeft(people)) return people;
  const { covered, refused } = people.right;
  if (refused !== undefined) return refuse(refused);
  const log: Opened['log'] = async (users) => {
    const logged = await ledger.recordAll(
      [...users].map((user) => {
        const { servedBy, services } = covered.get(user) ?? {};
        return {
          command: 'RecordReading',
          ...entryOf(user),
          ...(servedBy === undefined ? {} : { servedBy }),
          ...(services === undefined ? {} : { services }),
        };
      }),
    )();
    if (E.isLeft(logged)) return logged;
    for (const outcome of logged.right) {
      if (E.isLeft(outcome)) return outcome;
      if (outcome.right.duplicate) return E.left(NOT_LOGGED);
    }
    return E.right(undefined);
  };
  return E.right({
    scope: { ...scope, under: { inspection: key, covered: new Set(covered.keys()) } },
    log,
  });
};

/**
 * Logs, for each person whose story a dossier under an inspection will hold, who reads it, and gives the scope of the dossier: it holds nobody
 * whom the inspection does not cover, and begins with its period. To be asked before the dossier is made. Nobody is in it whose reading
 * could not be logged: then there is no dossier. Who is asked for by name and not covered is logged as refused.
 */
export const dossierUnder =
  (
    ledger: Ledger,
    everybody: Everybody,
    wanted: DossierScope,
    request: DossierReader,
    ids: () => string = randomId,
  ): TE.TaskEither<LedgerError | Refusal, DossierScope> =>
  async () => {
    const opened = await openedUnder(ledger, everybody, { scope: wanted, request, what: 'dossier', ids });
    if (E.isLeft(opened)) return opened;
    const { scope, log } = opened.right;
    const logged = await log(scope.under.covered);
    return E.isLeft(logged) ? logged : E.right(scope);
  };

/**
 * Explains a figure of a dossier under an inspection: among those whom that covers, in its period, and nobody else. For each person whom the
 * figure counts it is logged who reads that before the answer is given; where it can't be, there is none. Who is asked for by name and
 * not covered is logged as refused.
 */
export const explainFigureUnder =
  (
    ledger: Ledger,
    everybody: Everybody,
    name: string,
    wanted: DossierScope,
    request: DossierReader,
    {
      ids = randomId,
      ...options
    }: Omit<FindingsOptions, 'user' | 'progress'> & { readonly ids?: () => string } = {},
  ): TE.TaskEither<LedgerError | Refusal, FigureExplanation> =>
  async () => {
    const opened = await openedUnder(ledger, everybody, { scope: wanted, request, what: 'figure', ids });
    if (E.isLeft(opened)) return opened;
    const { scope, log } = opened.right;
    const explained = await figureAmong(everybody, name, scope, options)();
    if (E.isLeft(explained)) return explained;
    const logged = await log(new Set(explained.right.counted.flatMap(({ user }) => user ?? [])));
    return E.isLeft(logged) ? logged : explained;
  };
