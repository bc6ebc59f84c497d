import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { CommandOf } from '../../commands/command.js';
import type { StaffEvent } from '../../events/event.js';
import type { Context } from '../decider.js';
import { facts } from '../facts.js';
import { byToday } from '../policies/days.js';
import { reject, unless, type Ruling } from '../rejection.js';
import type { StaffState } from './staff-state.js';

/** Records a qualification. */
export const qualification = (
  command: CommandOf<'RecordQualification'>,
  _: StaffState,
  { today }: Context,
): Ruling<StaffEvent> =>
  pipe(
    byToday(command.on, today),
    E.map(() => ({ type: 'QualificationRecorded', version: 1, act: command.id, ...facts(command) })),
  );

/** Records a check of competence. */
export const competence = (
  command: CommandOf<'CheckCompetence'>,
  _: StaffState,
  { today }: Context,
): Ruling<StaffEvent> =>
  pipe(
    byToday(command.on, today),
    E.flatMap(() =>
      unless(
        command.tasks.length > 0,
        reject('competence-check', 'the check is about no task', 'name in tasks what was checked'),
      ),
    ),
    E.map(() => ({ type: 'CompetenceChecked', version: 1, act: command.id, ...facts(command) })),
  );

/** Issues an identity card. */
export const issueCard = (
  command: CommandOf<'IssueIdentityCard'>,
  { card }: StaffState,
  { today }: Context,
): Ruling<StaffEvent> =>
  pipe(
    byToday(command.on, today),
    E.flatMap(() =>
      unless(
        card === undefined,
        reject(
          'id-card',
          'the member of staff holds an identity card already',
          'record ReturnIdentityCard first, with what became of it',
        ),
      ),
    ),
    E.flatMap(() =>
      unless(
        command.validUntil === undefined || command.validUntil >= command.on,
        reject('id-card', 'the card would have expired on the day it is issued', 'correct validUntil'),
      ),
    ),
    E.map(() => ({ type: 'IdentityCardIssued', version: 1, act: command.id, ...facts(command) })),
  );

/** Takes an identity card out of use. */
export const returnCard = (
  command: CommandOf<'ReturnIdentityCard'>,
  { card }: StaffState,
  { today }: Context,
): Ruling<StaffEvent> =>
  pipe(
    byToday(command.on, today),
    E.flatMap(() =>
      unless(
        card !== undefined && command.on >= card,
        reject(
          'id-card',
          'the member of staff holds no identity card on that day',
          'record IssueIdentityCard first, or correct the day',
        ),
      ),
    ),
    E.map(() => ({ type: 'IdentityCardReturned', version: 1, act: command.id, ...facts(command) })),
  );

/** Records that a police certificate was shown. */
export const certificate = (
  command: CommandOf<'ShowPoliceCertificate'>,
  _: StaffState,
  { today }: Context,
): Ruling<StaffEvent> =>
  pipe(
    byToday(command.on, today),
    E.map(() => ({ type: 'PoliceCertificateShown', version: 1, act: command.id, ...facts(command) })),
  );

/** Records training. */
export const training = (
  command: CommandOf<'GiveTraining'>,
  _: StaffState,
  { today }: Context,
): Ruling<StaffEvent> =>
  pipe(
    byToday(command.on, today),
    E.flatMap(() =>
      unless(
        command.topics.length > 0,
        reject('competence-check', 'the training is in nothing', 'name in topics what it was in'),
      ),
    ),
    E.map(() => ({ type: 'TrainingGiven', version: 1, act: command.id, ...facts(command) })),
  );
