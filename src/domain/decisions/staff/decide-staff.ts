import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { CommandOf, StaffCommand } from '../../commands/command.js';
import type { EventOf, StaffEvent } from '../../events/event.js';
import type { LocalDate } from '../../values/local-date.js';
import type { Context, Decider } from '../decider.js';
import type { Noted } from '../noted.js';
import { grounded, mandated } from '../policies/authority.js';
import { derivesForStaff } from '../policies/framework.js';
import { byToday, notRetroactive } from '../policies/days.js';
import { knownCodes } from '../policies/known-codes.js';
import { municipal } from '../policies/municipal.js';
import { termFrom } from '../policies/term.js';
import { reject, unless, type Ruling } from '../rejection.js';

/** A member of staff as the decider needs to know them: where they were sent, if they are away. */
export interface StaffState {
  readonly away: EventOf<'StaffRedeployed'> | undefined;
  readonly returned: LocalDate | undefined;
}

const evolve = (_: StaffState, { event }: Noted<StaffEvent>): StaffState =>
  event.type === 'StaffRedeployed'
    ? { away: event, returned: undefined }
    : { away: undefined, returned: event.on };

const withCard = (issued: LocalDate | undefined, effective: LocalDate): Ruling<LocalDate> =>
  issued !== undefined && issued <= effective
    ? E.right(issued)
    : reject(
        'id-card',
        'the member of staff would meet users without an identity card',
        'issue the card and state idCardIssued, on the first day or before',
      );

const redeploy = (
  command: CommandOf<'RedeployStaff'>,
  state: StaffState,
  context: Context,
): Ruling<StaffEvent> => {
  const { id: decision, staff, from, to, qualification, decided, effective, derivesFrom } = command;
  return pipe(
    E.Do,
    E.tap(() => byToday(decided, context.today)),
    E.tap(() => notRetroactive(decided, effective)),
    E.tap(() =>
      unless(
        state.away === undefined,
        reject('redeployment', 'the member of staff is redeployed already', 'record the return first'),
      ),
    ),
    E.tap(() =>
      unless(
        from !== to,
        reject('redeployment', 'the unit is the same on both sides', 'name the unit the person goes to'),
      ),
    ),
    E.tap(() =>
      unless(
        state.returned === undefined || effective >= state.returned,
        reject(
          'redeployment',
          'it would begin before the last one ended',
          'let it begin on that day or later',
        ),
      ),
    ),
    E.tap(() => derivesForStaff(derivesFrom, effective, context)),
    E.bind('by', () => mandated(command.by)),
    E.bind('ground', () => grounded(command.ground, decided, context.catalogue)),
    E.bind('term', () => termFrom(command.term, effective)),
    E.bind('idCardIssued', () => withCard(command.idCardIssued, effective)),
    E.map(({ by, ground, term, idCardIssued }) => ({
      type: 'StaffRedeployed',
      version: 1,
      decision,
      staff,
      from,
      to,
      qualification,
      idCardIssued,
      by,
      decided,
      effective,
      ground,
      term,
      ...(derivesFrom === undefined ? {} : { derivesFrom }),
    })),
  );
};

const giveBack = (
  { staff, on, by: stated }: CommandOf<'ReturnStaff'>,
  { away }: StaffState,
  { today }: Context,
): Ruling<StaffEvent> => {
  if (away === undefined)
    return reject('redeployment', 'the member of staff is not redeployed', 'record the redeployment first');
  return pipe(
    byToday(on, today),
    E.flatMap(() =>
      unless(
        on >= away.effective,
        reject('redeployment', 'the return would come before the redeployment', 'correct the day'),
      ),
    ),
    E.flatMap(() => mandated(stated)),
    E.map((by) => ({
      type: 'StaffReturned',
      version: 1,
      staff,
      redeployment: away.decision,
      to: away.from,
      on,
      by,
    })),
  );
};

const decide = (
  command: StaffCommand,
  state: StaffState,
  context: Context,
): Ruling<ReadonlyArray<StaffEvent>> =>
  pipe(
    knownCodes(command, context.catalogue),
    E.flatMap(() =>
      command.command === 'RedeployStaff'
        ? redeploy(command, state, context)
        : giveBack(command, state, context),
    ),
    E.tap(() => municipal(command, [], context.catalogue)),
    E.map((event) => [event]),
  );

/** Decides on one member of staff: redeployed and returned. */
export const staffDecider: Decider<StaffCommand, StaffState, StaffEvent> = {
  initial: { away: undefined, returned: undefined },
  decide,
  evolve,
};
