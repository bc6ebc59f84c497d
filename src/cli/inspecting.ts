import { pipe } from 'fp-ts/lib/function.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import type { FigureExplanation } from '../domain/dossier/figures/explain-figure.js';
import type { DossierScope } from '../domain/dossier/scope.js';
import type { FindingExplanation } from '../domain/findings/explain-finding.js';
import type { Explanation } from '../domain/views/explanation.js';
import { everybodyIn } from '../ledger/everybody.js';
import type { FindingsOptions } from '../ledger/findings.js';
import type { LedgerError } from '../ledger/ledger-error.js';
import { ledgerOver } from '../ledger/ledger-over.js';
import type { Ledger } from '../ledger/ledger.js';
import { openStore, systemClock } from '../ledger/open-store.js';
import type { When } from '../ledger/questions.js';
import { explainFigureUnder, type DossierReader } from '../ledger/reader/dossier-reading.js';
import { openReader } from '../ledger/reader/reader.js';
import type { Answer } from '../ledger/reader/story-reader.js';
import type { EventStore } from '../stores/event-store.js';
import type { Session } from './session.js';
import { withStore } from './stores.js';
import type { ExitStatus } from './surroundings.js';

/** Does something with a store that can be read as a whole, and its ledger, in which who reads is logged. */
export const withStoreToLog = (
  session: Session,
  location: string,
  work: (store: EventStore, ledger: Ledger) => Promise<ExitStatus>,
): Promise<ExitStatus> => {
  const { clock = systemClock } = session.surroundings;
  return withStore(session, openStore(location, { mode: 'write', clock }), (store) =>
    work(store, ledgerOver(store, clock, session.catalogue)),
  );
};

/** Why a service is at its level, for whom an inspection lets in. */
export const levelUnder = (
  ledger: Ledger,
  request: DossierReader,
  user: string,
  service: string,
  when: When,
): Answer<Explanation> =>
  pipe(
    openReader(ledger, request),
    TE.flatMap((reader) => reader.explain(user, service, when)),
  );

const NOT_AMONG_THEM: LedgerError = {
  _tag: 'NotFound',
  message:
    'no finding of this id is among those that the inspection covers in this record on the day; people are not compared under one',
};

/** The day that is asked about: the last that the inspection may ask about, where none is named. */
const dayOf = (ledger: Ledger, { scope: { inspection } }: DossierReader, when: When): Answer<When> =>
  when.at !== undefined
    ? TE.right(when)
    : pipe(
        TE.Do,
        TE.bind('standing', () => ledger.inspection(inspection)),
        TE.bind('now', () => TE.fromEither(ledger.asOf({}))),
        TE.map(({ standing: { until }, now }): When => ({ ...when, at: now.at < until ? now.at : until })),
      );

/** How a finding came about that is among those which an inspection may see of a person. */
export const findingUnder = (
  ledger: Ledger,
  request: DossierReader,
  id: string,
  user: string,
  when: When,
): Answer<FindingExplanation> =>
  pipe(
    TE.Do,
    TE.bind('reader', () => openReader(ledger, request)),
    TE.bind('day', () => dayOf(ledger, request, when)),
    TE.bind('findings', ({ reader, day }) => reader.findings(user, day)),
    TE.flatMap(({ findings, day }): Answer<FindingExplanation> =>
      findings.some((one) => one.id === id)
        ? ledger.explainFinding(id, day, { user })
        : TE.left(NOT_AMONG_THEM),
    ),
  );

/** How a figure came about among those whom an inspection covers. */
export const figureUnder = (
  ledger: Ledger,
  store: EventStore,
  request: DossierReader,
  name: string,
  when: When,
  limits: Pick<DossierScope, 'user' | 'service' | 'from'>,
  { progress, ...options }: Omit<FindingsOptions, 'user'>,
): Answer<FigureExplanation> =>
  pipe(
    TE.Do,
    TE.bind('asOf', () => TE.fromEither(ledger.asOf(when))),
    TE.bind('everybody', () => everybodyIn(store, progress)),
    TE.flatMap(({ asOf, everybody }) =>
      explainFigureUnder(
        ledger,
        everybody,
        name,
        { asOf, ...limits, sample: { size: 0, seed: '' } },
        request,
        options,
      ),
    ),
  );
