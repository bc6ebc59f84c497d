import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { CommandOf } from '../../commands/command.js';
import type { StaffEvent } from '../../events/event.js';
import type { Context } from '../decider.js';
import { facts } from '../facts.js';
import { byToday } from '../policies/days.js';
import { reject, unless, type Ruling } from '../rejection.js';
import type { StaffState } from './staff-state.js';

const no = (why: string, mend: string): Ruling<never> => reject('absence', why, mend);

/** Somebody is away, also from where they were redeployed to. */
export const absent = (
  command: CommandOf<'RecordAbsence'>,
  { absence, back }: StaffState,
  { today }: Context,
): Ruling<StaffEvent> => {
  const { on, effective, expectedUntil } = command;
  return pipe(
    byToday(on, today),
    E.flatMap(() =>
      unless(
        absence === undefined,
        no(
          'the member of staff is absent already',
          'record EndAbsence first, also where only the cause changes',
        ),
      ),
    ),
    E.flatMap(() =>
      unless(
        back === undefined || effective >= back,
        no('the absence would begin before the last one ended', 'let it begin on that day or later'),
      ),
    ),
    E.flatMap(() =>
      unless(
        expectedUntil === undefined || expectedUntil >= effective,
        no('the absence would end before it begins', 'correct expectedUntil, the last day away'),
      ),
    ),
    E.map(() => ({ type: 'StaffAbsent', version: 1, act: command.id, ...facts(command) })),
  );
};

/** Somebody is back at work. */
export const present = (
  command: CommandOf<'EndAbsence'>,
  { absence }: StaffState,
  { today }: Context,
): Ruling<StaffEvent> => {
  if (absence === undefined) return no('the member of staff is not absent', 'record RecordAbsence first');
  return pipe(
    byToday(command.on, today),
    E.flatMap(() =>
      unless(
        command.on >= absence.effective,
        no('the return would come before the absence', 'state the first day back at work'),
      ),
    ),
    E.map(() => ({
      type: 'AbsenceEnded',
      version: 1,
      act: command.id,
      absence: absence.act,
      ...facts(command),
    })),
  );
};
