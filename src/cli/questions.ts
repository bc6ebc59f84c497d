import * as E from 'fp-ts/lib/Either.js';
import type { Ledger } from '../ledger/ledger.js';
import {
  explanationJson,
  historyJson,
  knownAtJson,
  personJson,
  renderExplanation,
  renderHistory,
  renderPerson,
} from '../render/index.js';
import { jsonOf } from '../render/json-value.js';
import type { RequestOf } from './arguments.js';
import { fail, printJson, problemOf, withLedger, type Session } from './session.js';
import type { ExitStatus } from './surroundings.js';
import { noteUnknown, unknownIn } from './unknown-events.js';

/** Shows what was recorded about somebody. */
export const history = (request: RequestOf<'history'>, session: Session): Promise<ExitStatus> =>
  withLedger(session, request.ledger, 'read', async (ledger) => {
    const { subject, when, language } = request;
    const asOf = ledger.asOf(when);
    if (E.isLeft(asOf)) return fail(session, problemOf(asOf.left));
    const found = await ledger.history(subject, when)();
    if (E.isLeft(found)) return fail(session, problemOf(found.left));
    const entries = found.right;
    if (request.json) {
      const { at, knownAt } = asOf.right;
      await printJson(
        session,
        jsonOf({
          ...subject,
          at: when.at === undefined ? null : at,
          knownAt: knownAtJson(knownAt),
          entries: historyJson(entries),
        }),
      );
    } else await session.out.write(renderHistory(entries, language, session.catalogue));
    return 0;
  });

/** Shows why a service is at its level. */
export const explain = (request: RequestOf<'explain'>, session: Session): Promise<ExitStatus> =>
  withLedger(session, request.ledger, 'read', async (ledger: Ledger) => {
    const { user, service, when, language } = request;
    const explanation = await ledger.explain(user, service, when)();
    if (E.isLeft(explanation)) return fail(session, problemOf(explanation.left));
    // As known then: a view of then is told in no words that came later.
    const { knownAt } = when;
    const told = await ledger.history({ user }, knownAt === undefined ? {} : { knownAt })();
    if (E.isLeft(told)) return fail(session, problemOf(told.left));
    if (request.json)
      await printJson(
        session,
        jsonOf({ user, explanation: explanationJson(explanation.right, session.catalogue) }),
      );
    else
      await session.out.write(renderExplanation(explanation.right, told.right, language, session.catalogue));
    return noteUnknown(session, unknownIn(told.right));
  });

/** Shows a person at a time: what is known of them and what happened around them. */
export const person = (request: RequestOf<'person'>, session: Session): Promise<ExitStatus> =>
  withLedger(session, request.ledger, 'read', async (ledger) => {
    const { user, when, language } = request;
    const found = await ledger.person(user, when)();
    if (E.isLeft(found)) return fail(session, problemOf(found.left));
    const { knownAt } = when;
    const told = await ledger.history({ user }, knownAt === undefined ? {} : { knownAt })();
    if (E.isLeft(told)) return fail(session, problemOf(told.left));
    if (request.json) await printJson(session, personJson(found.right));
    else await session.out.write(renderPerson(found.right, language, session.catalogue));
    return noteUnknown(session, unknownIn(told.right));
  });
