import * as E from 'fp-ts/lib/Either.js';
import { knownAtJson, renderStaff, renderUnit, showAsOf, staffJson, unitJson } from '../render/index.js';
import { jsonOf } from '../render/json-value.js';
import type { RequestOf } from './arguments.js';
import { fail, printJson, problemOf, withLedger, type Session } from './session.js';
import type { ExitStatus } from './surroundings.js';
import { noteUnknown, unknownIn } from './unknown-events.js';

/** Shows how a unit stands. */
export const unit = (request: RequestOf<'unit'>, session: Session): Promise<ExitStatus> =>
  withLedger(session, request.ledger, 'read', async (ledger) => {
    const { when, language } = request;
    const standing = await ledger.unit(request.unit, when)();
    if (E.isLeft(standing)) return fail(session, problemOf(standing.left));
    const told = await ledger.history({ unit: request.unit }, when)();
    if (E.isLeft(told)) return fail(session, problemOf(told.left));
    if (request.json) await printJson(session, unitJson(standing.right));
    else await session.out.write(renderUnit(standing.right, language, session.catalogue));
    return noteUnknown(session, unknownIn(told.right));
  });

/** Shows where staff are, with which papers, and what is missing. */
export const staff = (request: RequestOf<'staff'>, session: Session): Promise<ExitStatus> =>
  withLedger(session, request.ledger, 'read', async (ledger) => {
    const { when, language } = request;
    const asOf = ledger.asOf(when);
    if (E.isLeft(asOf)) return fail(session, problemOf(asOf.left));
    const { progress } = session;
    const read = await ledger.staff(when, (done, total) => progress.show(`${done} / ${total}`))();
    progress.clear();
    if (E.isLeft(read)) return fail(session, problemOf(read.left));
    const { at, knownAt } = asOf.right;
    if (request.json)
      await printJson(
        session,
        jsonOf({ at, knownAt: knownAtJson(knownAt), staff: staffJson(read.right.people) }),
      );
    else
      await session.out.write(
        `${showAsOf(asOf.right, language)}\n\n${renderStaff(read.right.people, language)}`,
      );
    return noteUnknown(session, read.right.unknown);
  });
