import { giveNotice, plusDays, type CommandInputOf } from 'forsvarlig';
import { latest, workingDaysLater } from './days.js';
import type { Decision } from './decision.js';
import type { Dice } from './dice.js';
import type { Planned } from './planned.js';
import type { Profile } from './profile.js';

type Notice = CommandInputOf<'GiveNotice'>;

/** Four weeks to appeal. */
const APPEAL_DAYS = 28;

/**
 * One contact a person for what was decided about them at one time. Some are forgotten, and some say nothing of the
 * right to appeal: that is recorded as it was, for a supervisor to find.
 */
export const notice = (
  dice: Dice,
  { user, unit, livesAlone, carer }: Profile,
  decisions: ReadonlyArray<Decision>,
  nth: number,
): ReadonlyArray<Planned> => {
  const [first, ...others] = decisions;
  if (first === undefined || dice.chance(5)) return [];
  const on = workingDaysLater(first.decided, dice.between(0, 3));
  const appealRightStated = dice.chance(94);
  const toKin = carer !== undefined && !livesAlone && dice.chance(20);
  return [
    {
      recordedOn: latest(on, first.recordedOn, ...others.map(({ recordedOn }) => recordedOn)),
      command: giveNotice({
        id: `asker:${user}:notice-${nth}`,
        user,
        decisions: decisions.map(({ id }) => id),
        to: toKin ? 'next-of-kin' : 'user',
        channel: dice.byShare<Notice['channel']>([
          ['phone', 55],
          ['letter', 20],
          ['digital-mail', 15],
          ['visit', 10],
        ]),
        sent: on,
        by: { role: 'primary-contact', unit },
        reasonsGiven: dice.chance(96),
        appealRightStated,
        ...(appealRightStated ? { appealDeadline: plusDays(on, APPEAL_DAYS) } : {}),
      }),
    },
  ];
};
