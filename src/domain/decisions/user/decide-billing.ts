import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { BILLING_COMMANDS } from '../../commands/billing-commands.js';
import type { CommandOf } from '../../commands/command.js';
import type { CorrectableEvent } from '../../events/correctable.js';
import type { Context } from '../decider.js';
import type { DecisionsOfFamily } from '../family.js';
import { knownService } from '../policies/standing.js';
import { reject, unless, type Ruling } from '../rejection.js';
import { taken } from '../story/taken.js';
import type { UserState } from './user-state.js';

/** A fee is for days on which the service had been granted, and a bill for days to come is none yet. */
const billed = (
  command: CommandOf<'ChargeFee'> | CommandOf<'RefundFee'>,
  state: UserState,
  context: Context,
): Ruling => {
  const { service, from, until } = command;
  const no = (why: string, mend: string): Ruling<never> => reject('fee-period', why, mend);
  return pipe(
    taken(state, command, context, [
      unless(from <= until, no('the period ends before it begins', 'let until be the first day or later')),
    ]),
    E.flatMap(() => knownService(state, service)),
    E.flatMap(({ grants }) =>
      unless(
        grants.some(({ grant }) => grant.from <= until),
        no('the service was not granted by then', 'correct the period, or record the grant first'),
      ),
    ),
  );
};

/** Decides on what is recorded of what a user pays. A bill for a paused service is not refused: it was sent. */
export const BILLING_DECISIONS: DecisionsOfFamily<typeof BILLING_COMMANDS, UserState, CorrectableEvent> = {
  ChargeFee: (command, state, context) => {
    const { id: act, user, service, from, until, kroner, on, by } = command;
    return E.map(() => ({
      type: 'FeeCharged' as const,
      version: 1 as const,
      act,
      user,
      service,
      from,
      until,
      kroner,
      on,
      by,
    }))(billed(command, state, context));
  },
  RefundFee: (command, state, context) => {
    const { id: act, user, service, from, until, kroner, on, by, reasons } = command;
    return E.map(() => ({
      ...{
        type: 'FeeRefunded' as const,
        version: 1 as const,
        act,
        user,
        service,
        from,
        until,
        kroner,
        on,
        by,
      },
      ...(reasons === undefined ? {} : { reasons }),
    }))(billed(command, state, context));
  },
};
