import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { CommandOf } from '../../commands/command.js';
import type { StaffEvent } from '../../events/event.js';
import type { LocalDate } from '../../values/local-date.js';
import type { Context } from '../decider.js';
import { grounded, mandated } from '../policies/authority.js';
import { derivesForStaff } from '../policies/framework.js';
import { byToday, notRetroactive } from '../policies/days.js';
import { notTurnedDown, withCard } from '../policies/papers.js';
import { termFrom } from '../policies/term.js';
import { allowed, reject, unless, type Ruling } from '../rejection.js';
import type { StaffState } from './staff-state.js';

/** Nobody is sent to two units at once, nor before they were back from the last. */
export const inOnePlace = ({ away, returned }: StaffState, effective: LocalDate): Ruling => {
  if (away !== undefined)
    return reject(
      'redeployment',
      'the member of staff is redeployed or placed already',
      'record the return first',
    );
  return unless(
    returned === undefined || effective >= returned,
    reject('redeployment', 'it would begin before the last one ended', 'let it begin on that day or later'),
  );
};

const checkedByThen = (checked: LocalDate | undefined, effective: LocalDate): Ruling =>
  checked === undefined || checked <= effective
    ? allowed
    : reject(
        'competence-check',
        'the check of competence would come after the first day',
        'leave it out, and record CheckCompetence when it is done',
      );

/** Moves somebody to a unit that lacks staff. */
export const redeploy = (
  command: CommandOf<'RedeployStaff'>,
  state: StaffState,
  context: Context,
): Ruling<StaffEvent> => {
  const { id: decision, staff, from, to, qualification, decided, effective, derivesFrom } = command;
  const { userContact, competenceChecked } = command;
  const shown =
    command.policeCertificateShown ?? (state.certificate?.accepted ? state.certificate.on : undefined);
  return pipe(
    E.Do,
    E.tap(() => byToday(decided, context.today)),
    E.tap(() => notRetroactive(decided, effective)),
    E.tap(() => inOnePlace(state, effective)),
    E.tap(() =>
      unless(
        from !== to,
        reject('redeployment', 'the unit is the same on both sides', 'name the unit the person goes to'),
      ),
    ),
    E.tap(() => derivesForStaff(derivesFrom, effective, context)),
    E.bind('by', () => mandated(command.by)),
    E.bind('ground', () => grounded(command.ground, decided, context.catalogue)),
    E.bind('term', () => termFrom(command.term, effective)),
    E.bind('idCardIssued', () => withCard(command.idCardIssued, state.card, effective)),
    E.tap(() => notTurnedDown(userContact === true, state.certificate)),
    E.tap(() => checkedByThen(competenceChecked, effective)),
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
      ...(userContact === undefined ? {} : { userContact }),
      ...(shown === undefined ? {} : { policeCertificateShown: shown }),
      ...(competenceChecked === undefined ? {} : { competenceChecked }),
    })),
  );
};

/** Gives a redeployment or placement another term. */
export const extend = (
  command: CommandOf<'ExtendRedeployment'>,
  { away }: StaffState,
  { today }: Context,
): Ruling<StaffEvent> => {
  const { id: decision, staff, decided, effective, reasons } = command;
  if (away === undefined)
    return reject('redeployment', 'the member of staff is not redeployed', 'record the redeployment first');
  return pipe(
    E.Do,
    E.tap(() => byToday(decided, today)),
    E.tap(() => notRetroactive(decided, effective)),
    E.tap(() =>
      unless(
        effective >= away.effective,
        reject('redeployment', 'the new term would begin before the redeployment', 'correct the day'),
      ),
    ),
    E.bind('by', () => mandated(command.by)),
    E.bind('term', () => termFrom(command.term, effective)),
    E.map(({ by, term }) => ({
      type: 'RedeploymentExtended',
      version: 1,
      decision,
      staff,
      redeployment: away.decision,
      by,
      decided,
      effective,
      reasons,
      term,
    })),
  );
};

/** Sends somebody who was redeployed back. */
export const giveBack = (
  { staff, on, by: stated }: CommandOf<'ReturnStaff'>,
  { away }: StaffState,
  { today }: Context,
): Ruling<StaffEvent> => {
  if (away?.type !== 'StaffRedeployed')
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
