import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { CommandOf } from '../../commands/command.js';
import type { EventOf, StaffEvent } from '../../events/event.js';
import type { LocalDate } from '../../values/local-date.js';
import type { Context } from '../decider.js';
import { facts } from '../facts.js';
import { grounded, mandated } from '../policies/authority.js';
import { byToday, notRetroactive } from '../policies/days.js';
import { derivesForStaff } from '../policies/framework.js';
import { contactOf, withCard } from '../policies/papers.js';
import { termFrom } from '../policies/term.js';
import { reject, unless, type Ruling } from '../rejection.js';
import { inOnePlace } from './decide-redeployment.js';
import type { StaffState } from './staff-state.js';

const no = (why: string, mend: string): Ruling<never> => reject('volunteer', why, mend);
const NOT_ONE = no('the person is no volunteer', 'record VolunteerStaff first');

/** Somebody offers to work. */
export const volunteer = (
  command: CommandOf<'VolunteerStaff'>,
  state: StaffState,
  { today }: Context,
): Ruling<StaffEvent> =>
  pipe(
    byToday(command.on, today),
    E.flatMap(() =>
      unless(
        state.volunteer === undefined,
        no('the person is a volunteer already', 'end that first, and then record what is offered now'),
      ),
    ),
    E.flatMap(() =>
      unless(
        command.availableUntil === undefined || command.availableUntil >= command.availableFrom,
        no('the person would be available until before the first day', 'correct the days'),
      ),
    ),
    E.map(() => ({ type: 'StaffVolunteered', version: 1, act: command.id, ...facts(command) })),
  );

const available = (
  { availableFrom, availableUntil }: EventOf<'StaffVolunteered'>,
  effective: LocalDate,
): Ruling =>
  unless(
    effective >= availableFrom && (availableUntil === undefined || effective <= availableUntil),
    no('the volunteer is not available on that day', 'place the volunteer while available'),
  );

/** Gives a volunteer work in a unit. */
export const place = (
  command: CommandOf<'PlaceVolunteer'>,
  state: StaffState,
  context: Context,
): Ruling<StaffEvent> => {
  const { id: decision, staff, to, decided, effective, derivesFrom } = command;
  const offered = state.volunteer;
  if (offered === undefined) return NOT_ONE;
  return pipe(
    E.Do,
    E.tap(() => byToday(decided, context.today)),
    E.tap(() => notRetroactive(decided, effective)),
    E.tap(() => available(offered, effective)),
    E.tap(() => inOnePlace(state, effective)),
    E.tap(() => derivesForStaff(derivesFrom, effective, context)),
    E.bind('by', () => mandated(command.by)),
    E.bind('ground', () => grounded(command.ground, decided, context.catalogue)),
    E.bind('term', () => termFrom(command.term, effective)),
    E.bind('idCardIssued', () => withCard(command.idCardIssued, state.card, effective)),
    E.bind('contact', () => contactOf(command.contact, state.certificate, effective)),
    E.map(({ by, ground, term, idCardIssued, contact }) => ({
      type: 'VolunteerPlaced',
      version: 1,
      decision,
      staff,
      to,
      idCardIssued,
      contact,
      by,
      decided,
      effective,
      ground,
      term,
      ...(derivesFrom === undefined ? {} : { derivesFrom }),
    })),
  );
};

/** Ends a volunteer's work in a unit. */
export const endPlacement = (
  command: CommandOf<'EndVolunteerPlacement'>,
  { away }: StaffState,
  { today }: Context,
): Ruling<StaffEvent> => {
  if (away?.type !== 'VolunteerPlaced')
    return no('the person is not placed as a volunteer', 'record PlaceVolunteer first');
  return pipe(
    byToday(command.on, today),
    E.flatMap(() =>
      unless(command.on >= away.effective, no('it would end before it began', 'correct the day')),
    ),
    E.map(() => ({
      type: 'VolunteerPlacementEnded',
      version: 1,
      act: command.id,
      placement: away.decision,
      ...facts(command),
    })),
  );
};

/** Ends that somebody is a volunteer, and with it a placement. */
export const endVolunteering = (
  command: CommandOf<'EndVolunteering'>,
  { volunteer: offered, away }: StaffState,
  { today }: Context,
): Ruling<StaffEvent> => {
  if (offered === undefined) return NOT_ONE;
  const first = away?.type === 'VolunteerPlaced' ? away.effective : offered.on;
  return pipe(
    byToday(command.on, today),
    E.flatMap(() => unless(command.on >= first, no('it would end before it began', 'correct the day'))),
    E.map(() => ({ type: 'VolunteeringEnded', version: 1, act: command.id, ...facts(command) })),
  );
};
