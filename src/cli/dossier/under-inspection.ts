import * as E from 'fp-ts/lib/Either.js';
import type { DossierScope } from '../../domain/dossier/scope.js';
import { everybodyIn } from '../../ledger/everybody.js';
import { ledgerOver } from '../../ledger/ledger-over.js';
import { systemClock } from '../../ledger/open-store.js';
import { dossierUnder, type DossierReader } from '../../ledger/reader/dossier-reading.js';
import type { EventStore } from '../../stores/event-store.js';
import { problemOf, refusalOf, type Problem, type Session } from '../session.js';

/** The scope under an inspection, when everybody's reading is logged. */
export const scopeUnder = async (
  store: EventStore,
  scope: DossierScope,
  reader: DossierReader,
  { catalogue, surroundings, progress }: Session,
): Promise<E.Either<Problem, DossierScope>> => {
  const everybody = await everybodyIn(store, (done, total) => progress.show(`reading ${done} of ${total}`))();
  if (E.isLeft(everybody)) return E.left(problemOf(everybody.left));
  const ledger = ledgerOver(store, surroundings.clock ?? systemClock, catalogue);
  const under = await dossierUnder(ledger, everybody.right, scope, reader)();
  return E.isLeft(under) ? E.left(refusalOf(under.left)) : under;
};
