import {
  byPhone,
  freeText,
  handOverTask,
  limitCareToNecessary,
  minutes,
  plusDays,
  reduceVisits,
  replaceVisits,
  visits,
} from 'forsvarlig';
import { decide, type Decision, type Occasion } from './decision.js';
import { canBeDoneFromAfar, isNecessary, type Task } from './tasks.js';

const NURSING = 'home-nursing';
const ASSISTANCE = 'practical-assistance';

/** Who needs no hands gets a call in place of every visit; others for some of the visits. */
const replaced = (occasion: Occasion, byCall: number): Decision => {
  const { strand: from, visitsPerWeek } = occasion.profile.nursing;
  const left = visitsPerWeek - byCall;
  return decide(occasion, 'replace', NURSING, (fields) =>
    replaceVisits({
      ...fields,
      from,
      to: [...(left === 0 ? [] : [visits(left)]), byPhone(visits(byCall))],
    }),
  );
};

const reduced = (occasion: Occasion): Decision => {
  const { strand: from, visitsPerWeek } = occasion.profile.nursing;
  const share = occasion.dice.between(50, 80);
  const to = visits(Math.min(visitsPerWeek - 1, Math.ceil((visitsPerWeek * share) / 100)));
  return decide(occasion, 'reduce', NURSING, (fields) => reduceVisits({ ...fields, from, to }));
};

const nursing = (occasion: Occasion): ReadonlyArray<Decision> => {
  const { dice, profile } = occasion;
  const { tasks, visitsPerWeek } = profile.nursing;
  if (profile.need === 'high' && dice.chance(85)) return [];
  if (tasks.every(canBeDoneFromAfar)) return dice.chance(65) ? [replaced(occasion, visitsPerWeek)] : [];
  if (visitsPerWeek < 3) return [];
  if (tasks.some(canBeDoneFromAfar) && dice.chance(35))
    return [replaced(occasion, dice.between(1, Math.floor(visitsPerWeek / 2)))];
  return dice.chance(30) ? [reduced(occasion)] : [];
};

/** The tasks that next of kin are asked about. */
const FOR_KIN: ReadonlyArray<Task> = ['stockings', 'check-in', 'shower'];

const handedOver = (occasion: Occasion): ReadonlyArray<Decision> => {
  const { dice, profile, decided } = occasion;
  const task = profile.nursing.tasks.find((granted) => FOR_KIN.includes(granted));
  if (task === undefined || profile.carer === undefined || !dice.chance(35)) return [];
  const agreement = {
    agreed: plusDays(decided, -dice.between(0, 1)),
    carerAssessed: dice.chance(80),
    terms: freeText('Gjelder så lenge pårørende vil og kan. Gi beskjed dagen før om det må stoppe.'),
  };
  return [decide(occasion, 'hand-over', NURSING, (fields) => handOverTask({ ...fields, task, agreement }))];
};

/** As much help as before in twice the time: every fourth week in place of every second. */
const assistance = (occasion: Occasion): ReadonlyArray<Decision> => {
  const { practical, minutesPerWeek } = occasion.profile;
  if (practical === undefined || minutesPerWeek === 0 || !occasion.dice.chance(60)) return [];
  const from = practical.strand;
  if (!('amount' in from)) return [];
  const to = minutes(from.amount, from.weeks * 2);
  return [
    decide(occasion, 'reduce-assistance', ASSISTANCE, (fields) => reduceVisits({ ...fields, from, to })),
  ];
};

/** Decisions on visits at home after 13 March. */
export const careAtHome = (occasion: Occasion): ReadonlyArray<Decision> => [
  ...handedOver(occasion),
  ...nursing(occasion),
  ...assistance(occasion),
];

const taskOf = ({ command }: Decision): ReadonlyArray<Task> =>
  command.command === 'HandOverTask' ? [command.task] : [];

/** With reduced staffing only what is necessary: tasks that are not, and that no kin do, wait. Once a user. */
export const limitedCare = (
  occasion: Occasion,
  before: ReadonlyArray<Decision>,
  percent: number,
): ReadonlyArray<Decision> => {
  const { dice, profile } = occasion;
  const withKin = before.flatMap(taskOf);
  const keeps = profile.nursing.tasks.filter(isNecessary);
  const waits = profile.nursing.tasks.some((task) => !isNecessary(task) && !withKin.includes(task));
  return keeps.length > 0 &&
    waits &&
    before.every(({ command }) => command.command !== 'LimitCareToNecessary') &&
    dice.chance(percent)
    ? [decide(occasion, 'limit', NURSING, (fields) => limitCareToNecessary({ ...fields, keeps }))]
    : [];
};
