import * as E from 'fp-ts/lib/Either.js';
import { crisisAt } from '../domain/views/measures.js';
import { knownAtJson, measuresJson, renderMeasures } from '../render/index.js';
import { jsonOf } from '../render/json-value.js';
import type { RequestOf } from './arguments.js';
import { fail, printJson, problemOf, withLedger, type Session } from './session.js';
import type { ExitStatus } from './surroundings.js';
import { noteUnknown, unknownIn } from './unknown-events.js';

/** Shows the measures for many of a crisis as they stand on a day. */
export const measures = (request: RequestOf<'measures'>, session: Session): Promise<ExitStatus> =>
  withLedger(session, request.ledger, 'read', async (ledger) => {
    const { crisis, when, language } = request;
    const asOf = ledger.asOf(when);
    if (E.isLeft(asOf)) return fail(session, problemOf(asOf.left));
    const { knownAt } = when;
    const told = await ledger.history({ crisis }, knownAt === undefined ? {} : { knownAt })();
    if (E.isLeft(told)) return fail(session, problemOf(told.left));
    const then = crisisAt(told.right, asOf.right);
    if (request.json)
      await printJson(
        session,
        jsonOf({
          crisis,
          at: asOf.right.at,
          knownAt: knownAtJson(asOf.right.knownAt),
          ...measuresJson(then),
        }),
      );
    else
      await session.out.write(`${crisis}, ${renderMeasures(then, asOf.right, language, session.catalogue)}`);
    return noteUnknown(session, unknownIn(told.right));
  });
