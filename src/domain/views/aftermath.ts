import type { AsOf } from '../changes/as-of.js';
import type { Ref } from '../changes/change.js';
import type { CommandKey, ConsequenceKey, MakeUpKey, ServiceKey } from '../values/keys.js';
import { daysBetween, type LocalDate } from '../values/local-date.js';
import type { ConsequenceHandling, ConsequenceKind, Portion } from '../vocabulary/delivery.js';
import { toldBy } from './known.js';
import type { Entry } from './story.js';

/** A promise of service in place of what was not given. */
export interface MakeUpAt {
  readonly makeUp: MakeUpKey;
  readonly service: ServiceKey;
  readonly promised: LocalDate;
  readonly owed: Portion;
  readonly due: LocalDate | undefined;
  /** Given so far, in the unit and the form that were promised or in any other form. */
  readonly given: number;
  readonly left: number;
  /** Past its day with something left. */
  readonly overdue: boolean;
  readonly source: Ref;
}

/** The promises of make-up service at a time, kept and open. */
export const makeUpsAt = (entries: ReadonlyArray<Entry>, asOf: AsOf): ReadonlyArray<MakeUpAt> => {
  const deliveries = toldBy(entries, asOf, 'DeliveryRecorded').map(({ event }) => event);
  return toldBy(entries, asOf, 'MakeUpPromised').map(({ event, ref }) => {
    const { makeUp, service, on, owed, due } = event;
    const given = deliveries
      .filter(({ makesUp }) => makesUp === makeUp)
      .flatMap((delivery) => delivery.given)
      .filter(({ unit }) => unit === owed.unit)
      .reduce((sum, { amount }) => sum + amount, 0);
    const left = Math.max(0, owed.amount - given);
    return {
      makeUp,
      service,
      promised: on,
      owed,
      due,
      given,
      left,
      overdue: left > 0 && due !== undefined && due < asOf.at,
      source: ref,
    };
  });
};

/** A consequence that somebody noticed after a change, and what was done about it. */
export interface ConsequenceAt {
  readonly consequence: ConsequenceKey;
  readonly kind: ConsequenceKind;
  readonly on: LocalDate;
  readonly decisions: ReadonlyArray<CommandKey>;
  readonly service: ServiceKey | undefined;
  readonly handled:
    { readonly on: LocalDate; readonly handling: ReadonlyArray<ConsequenceHandling> } | undefined;
  /** Noticed, and nothing was done about it. */
  readonly open: boolean;
  /** Days from the day it was noticed to the day it was handled, or to the day asked about. */
  readonly days: number;
  readonly source: Ref;
}

/** The consequences noticed up to a time, in the order in which they were. */
export const consequencesAt = (entries: ReadonlyArray<Entry>, asOf: AsOf): ReadonlyArray<ConsequenceAt> => {
  const handled = new Map(
    toldBy(entries, asOf, 'ConsequenceHandled').map(({ event }) => [event.consequence, event] as const),
  );
  return toldBy(entries, asOf, 'ConsequenceNoted').map(({ event, ref }) => {
    const { consequence, kind, on, decisions, service } = event;
    const done = handled.get(consequence);
    return {
      consequence,
      kind,
      on,
      decisions,
      service,
      handled: done === undefined ? undefined : { on: done.on, handling: done.handling },
      open: done === undefined && kind !== 'none-seen',
      days: daysBetween(on, done?.on ?? asOf.at),
      source: ref,
    };
  });
};
