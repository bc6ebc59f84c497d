import * as t from 'io-ts';
import { struct } from '../../domain/codec/struct.js';
import { CountFromOne } from '../../domain/values/count.js';
import { UnitKey } from '../../domain/values/keys.js';
import { Scalar } from '../../domain/codec/scalar.js';
import { isPeriod, LONGEST_PERIOD } from '../../domain/values/extent.js';
import { ServiceType, Task } from '../../domain/vocabulary/services.js';

const Weeks = new Scalar<number>('Weeks', isPeriod, `a whole number of weeks, 1 to ${LONGEST_PERIOD}`);

/** The longest day: longer is a mistake, and no visit. */
const A_DAY = 1_440;

const isMinutes = (u: unknown): u is number =>
  typeof u === 'number' && Number.isInteger(u) && u >= 0 && u <= A_DAY;

/** Whole minutes of one visit, task, trip or contact. */
export const Minutes = new Scalar<number>('Minutes', isMinutes, `whole minutes, 0 to ${A_DAY}`);
const MinutesFromOne = new Scalar<number>(
  'MinutesFromOne',
  (u): u is number => isMinutes(u) && u > 0,
  `whole minutes, 1 to ${A_DAY}`,
);

const Percent = new Scalar<number>(
  'Percent',
  (u): u is number => typeof u === 'number' && Number.isInteger(u) && u >= 0 && u < 100,
  'a whole number of per cent, 0 to 99',
);

/**
 * How much working time a level comes to, as data: everything that the count takes for granted stands here. All minutes are whole.
 */
export const WorkParameters = struct('WorkParameters', {
  /**
   * Minutes of each task each time, and how often it is done at most where the grant does not count it: with every visit, but
   * no more than that. Each task once.
   */
  tasks: t.readonlyArray(
    struct('TaskTime', {
      task: Task,
      minutes: Minutes,
      atMost: struct('TimesAtMost', { times: CountFromOne, weeks: Weeks }),
    }),
  ),
  /** Minutes of a visit beside its tasks. */
  visit: Minutes,
  /** Minutes of a visit of a service whose record names no task. */
  visitWithoutTasks: Minutes,
  /** Minutes on the way to a visit where the user lives. */
  travel: Minutes,
  /** Minutes of a contact that is not in person. */
  contacts: struct('ContactMinutes', { phone: Minutes, video: Minutes, written: Minutes, sensor: Minutes }),
  /** Working time behind a day, a night or a meal, for each user: staff there divided by users there. */
  perDay: Minutes,
  perNight: Minutes,
  perMeal: Minutes,
  /** A service counted in time comes in visits of so many minutes; each has its way. */
  minutesAVisit: MinutesFromOne,
  /** A group: minutes of a meeting counted in visits, and how many share them. */
  group: struct('GroupTime', { minutes: Minutes, users: CountFromOne }),
  /** Per cent of the working time that goes to reports, meetings and other work away from users. */
  administration: Percent,
  /** What is done from Monday to Friday only; holidays are not looked at. */
  weekdays: struct('OnWeekdays', { tasks: t.readonlyArray(Task), services: t.readonlyArray(ServiceType) }),
  /** The unit that gives a kind of service, where that is not the unit of the person. */
  units: t.readonlyArray(struct('UnitOfService', { serviceType: ServiceType, unit: UnitKey })),
  /** The unit of people of whom no unit is recorded. */
  unitOtherwise: UnitKey,
});
export type WorkParameters = t.TypeOf<typeof WorkParameters>;
/** Parameters as they are written: plain texts and numbers. */
export type WrittenWorkParameters = t.OutputOf<typeof WorkParameters>;
