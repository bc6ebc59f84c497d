import * as E from 'fp-ts/lib/Either.js';
import type { LedgerError } from '../ledger/ledger-error.js';
import type { Ledger } from '../ledger/ledger.js';
import { openLedger } from '../ledger/open-ledger.js';
import { fail, problemOf, type Session } from './session.js';
import type { ExitStatus } from './surroundings.js';

const NOTHING_LASTS: LedgerError = {
  _tag: 'InvalidQuestion',
  message: 'memory: is a ledger that ends with the program; on the command line name a file, as sqlite:FILE',
};

const isInFile = (location: string): boolean => location.startsWith('sqlite:');

/** Does something with a ledger, and closes it whatever happens. */
export const withLedger = async (
  session: Session,
  location: string,
  mode: 'read' | 'write',
  work: (ledger: Ledger) => Promise<ExitStatus>,
): Promise<ExitStatus> => {
  // A command ends, and with it what it had in memory: nothing would be recorded that was said to be.
  if (location === 'memory:') return fail(session, problemOf(NOTHING_LASTS));
  const { catalogue, surroundings } = session;
  const { clock } = surroundings;
  const opened = await openLedger(location, {
    ...{ mode, catalogue },
    ...(clock === undefined ? {} : { clock }),
    // What was saved for questions about everybody, if anything; a database has nothing beside it.
    ...(mode === 'read' && isInFile(location) ? { views: 'kept', segments: 'kept' } : {}),
  })();
  if (E.isLeft(opened)) return fail(session, problemOf(opened.left));
  const ledger = opened.right;
  let status: ExitStatus;
  try {
    status = await work(ledger);
  } catch (bug) {
    await ledger.close();
    throw bug;
  }
  const closed = await ledger.close();
  return E.isLeft(closed) ? fail(session, problemOf(closed.left)) : status;
};
