import { plusDays, recordDelivery, type LocalDate } from 'forsvarlig';
import { day, on, type Happening } from '../story/happening.js';
import { ALLOCATION, BY } from './by.js';
import { TODAY } from './facts.js';
import { grantedBefore, PEOPLE } from './people.js';

const WEEK = 7;
const FOUR_WEEKS = 4 * WEEK;
const YEAR = 364;

/** Every so many days from a day on, as long as all of the last period is over. */
const every = (days: number, from: string, until: LocalDate): ReadonlyArray<LocalDate> => {
  const found: LocalDate[] = [];
  for (let next = day(from); plusDays(next, days - 1) <= until; next = plusDays(next, days)) found.push(next);
  return found;
};

const visited = (
  user: string,
  service: string,
  from: LocalDate,
  until: LocalDate,
  amount: number,
): ReadonlyArray<Happening> =>
  on(
    until,
    recordDelivery({
      ...{ id: `${user}:visits:${from}`, user, service, on: from, until, kind: 'ordinary' },
      ...{ given: [{ unit: 'visits', amount, mode: 'in-person' }], missed: [], by: BY.psychiatricNurse },
    }),
  );

/** A visit a week, written down for four weeks at a time, and in the end for each week that is over. */
const weekly = (user: string, service: string, from: string): ReadonlyArray<Happening> => {
  const months = every(FOUR_WEEKS, from, TODAY);
  const rest = plusDays(day(from), months.length * FOUR_WEEKS);
  return [
    ...months.flatMap((start) => visited(user, service, start, plusDays(start, FOUR_WEEKS - 1), 4)),
    ...every(WEEK, rest, TODAY).flatMap((start) =>
      visited(user, service, start, plusDays(start, WEEK - 1), 1),
    ),
  ];
};

/** Those who had been out of contact are visited every week again; who had lost a visit, got one more. */
const visits: ReadonlyArray<Happening> = [
  ...weekly(PEOPLE.silentInSpring, 'substance-care', '2021-04-05'),
  ...visited(PEOPLE.silentInSummer, 'psychiatric-nursing', day('2021-08-09'), day('2021-08-29'), 4),
  ...weekly(PEOPLE.silentInSummer, 'psychiatric-nursing', '2021-08-30'),
  ...visited(PEOPLE.answersLate, 'psychiatric-nursing', day('2021-11-12'), day('2021-11-28'), 3),
  ...weekly(PEOPLE.answersLate, 'psychiatric-nursing', '2021-11-29'),
];

/** Each service is gone through once a year, and granted anew as it is. */
const renewed = (user: string, service: string, from: string): ReadonlyArray<Happening> =>
  every(YEAR, from, plusDays(TODAY, YEAR - 1)).flatMap((at) =>
    on(at, grantedBefore(user, service, { id: `${user}:${service}:${at}`, by: ALLOCATION, on: at })),
  );

const evaluations: ReadonlyArray<Happening> = [
  ...renewed(PEOPLE.silentInSpring, 'substance-care', '2021-04-12'),
  ...renewed(PEOPLE.silentInSummer, 'psychiatric-nursing', '2021-08-16'),
  ...renewed(PEOPLE.answersLate, 'psychiatric-nursing', '2022-05-30'),
  ...renewed(PEOPLE.worriedAbout, 'home-nursing', '2022-10-17'),
  ...renewed(PEOPLE.planned, 'milieu-service', '2022-12-05'),
  ...renewed(PEOPLE.planned, 'psychiatric-nursing', '2022-12-05'),
  ...renewed(PEOPLE.elderly, 'home-nursing', '2023-02-13'),
];

/** What is given, week by week, and looked at once a year. */
export const runningServices: ReadonlyArray<Happening> = [...visits, ...evaluations];
