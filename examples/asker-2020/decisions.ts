import { plusDays, type LocalDate } from 'forsvarlig';
import { day, workingDay, workingDaysLater } from './days.js';
import type { Decision, Occasion } from './decision.js';
import type { Dice } from './dice.js';
import { endings } from './endings.js';
import { careAtHome, limitedCare } from './home-care-decisions.js';
import { notice } from './notices.js';
import type { Planned } from './planned.js';
import type { Profile } from './profile.js';
import { respite } from './respite-decisions.js';
import { supportContact } from './support-contact-decisions.js';

const FRIDAY_13 = day('2020-03-13');
const FRIDAY_20 = day('2020-03-20');

/** The first week: services are gone through user by user after the measures of 13 March. */
const firstWeek = (occasion: Occasion): ReadonlyArray<Decision> => {
  const visits = careAtHome(occasion);
  return [
    ...visits,
    ...limitedCare(occasion, visits, 7),
    ...supportContact(occasion),
    ...respite(occasion, 'ordinary'),
  ];
};

/** The weeks after 19 March: staff fall ill, so that more has to give way. */
const laterWeeks = (occasion: Occasion, before: ReadonlyArray<Decision>): ReadonlyArray<Decision> => [
  ...limitedCare(occasion, before, 18),
  ...respite(occasion, 'raised'),
];

/** Everything that was decided about one service user in the spring of 2020, and what came of it. */
export const decisionsAbout = (dice: Dice, profile: Profile): ReadonlyArray<Planned> => {
  const on = (decided: LocalDate): Occasion => ({
    dice,
    profile,
    decided,
    effective: plusDays(decided, dice.between(0, 2)),
  });
  const first = firstWeek(on(workingDaysLater(FRIDAY_13, dice.between(0, 4))));
  const later = laterWeeks(on(workingDay(plusDays(FRIDAY_20, dice.between(0, 14)))), first);
  return [
    ...[first, later].flatMap((decisions, i) => [
      ...decisions.map(({ recordedOn, command }) => ({ recordedOn, command })),
      ...notice(dice, profile, decisions, i + 1),
    ]),
    ...endings(dice, profile, [...first, ...later]),
  ];
};
