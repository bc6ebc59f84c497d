import {
  acknowledgeComplaint,
  answerComplaint,
  carryOutRemedy,
  forwardComplaint,
  freeText,
  giveExplanation,
  giveNotice,
  grantService,
  promiseRemedy,
  receiveComplaint,
  recordAppealOutcome,
  visits,
  type CommandInput,
  type CommandInputOf,
} from 'forsvarlig';
import { day, on, type Happening } from '../story/happening.js';
import { ALLOCATION, BY } from './by.js';
import { HOUSEWORK, PEOPLE } from './people.js';

const user = PEOPLE.elderly;
const about = { user, complaint: 'too-little-help' } as const;
const GRANTED = `${user}:practical-assistance`;

type Grant = CommandInputOf<'GrantService'>;

/** More help with the house; assessed when it was granted, and a year later. */
const everySecondWeek = (
  decided: string,
  effective: string,
  assessment: NonNullable<Grant['assessment']>,
): CommandInput =>
  grantService({
    ...{ id: `g-01:practical-assistance:${decided}`, user, service: 'practical-assistance' },
    ...{ serviceType: 'practical-assistance', by: ALLOCATION, strands: [visits(1, 2)] },
    ...{ decided, effective, legalBasis: ['hol-3-2-6-b', 'for-2011-1349'] },
    tasks: HOUSEWORK,
    goals: ['safe-at-home'],
    assessment,
  });

/** Next of kin turn to the service first; what they don't get goes on to Statsforvalteren, who gives them more. */
export const complaint: ReadonlyArray<Happening> = [
  ...on(
    day('2022-02-16'),
    giveNotice({
      ...{ id: 'g-01:notice', user, decisions: [GRANTED], to: 'user', channel: 'letter' },
      ...{ sent: '2022-02-16', by: BY.allocationOfficer, reasonsGiven: true, appealRightStated: true },
      appealDeadline: '2022-03-16',
    }),
  ),
  ...on(
    day('2022-03-01'),
    receiveComplaint({
      ...{ ...about, id: 'g-01:complaint', on: '2022-03-01', from: 'next-of-kin', how: 'letter' },
      ...{ decisions: [GRANTED], by: BY.allocationOfficer },
      words: freeText('Renhold hver tredje uke er for lite. Ektefellen klarer ikke mer selv.'),
    }),
  ),
  ...on(
    day('2022-03-03'),
    acknowledgeComplaint({
      ...{ ...about, id: 'g-01:interim', on: '2022-03-03', by: BY.allocationOfficer, expected: '2022-03-18' },
    }),
  ),
  ...on(
    day('2022-03-17'),
    answerComplaint({
      ...{ ...about, id: 'g-01:answer', on: '2022-03-17', by: BY.allocationOfficer },
      ...{ answer: 'upheld', reasons: freeText('Omfanget er som for andre med samme behov.') },
    }),
    giveExplanation({
      ...{ id: 'g-01:explained', user, decisions: [GRANTED], on: '2022-03-17', to: 'next-of-kin' },
      ...{ channel: 'phone', apology: true, by: BY.allocationOfficer },
      words: freeText('Vi beklager at dere måtte vente på svar. Klagen sendes videre til Statsforvalteren.'),
    }),
  ),
  ...on(
    day('2022-03-18'),
    forwardComplaint({ ...about, id: 'g-01:forwarded', on: '2022-03-18', by: BY.allocationOfficer }),
  ),
  ...on(
    day('2022-06-10'),
    recordAppealOutcome({
      ...{ ...about, id: 'g-01:appeal', on: '2022-06-10', outcome: 'altered', by: BY.allocationOfficer },
      reasons: freeText('Ektefellens situasjon var ikke vurdert.'),
    }),
  ),
  ...on(
    day('2022-06-13'),
    promiseRemedy({
      ...{ ...about, id: 'g-01:promise', on: '2022-06-13', by: BY.allocationOfficer },
      ...{ remedy: 'new-decision', due: '2022-06-30' },
    }),
  ),
  ...on(
    day('2022-06-20'),
    everySecondWeek('2022-06-20', '2022-06-27', {
      ...{ on: '2022-06-17', by: 'allocation-officer', necessity: 'another-way' },
      facts: freeText('Ektefellen har selv behov for hjelp.'),
      user: { heard: true, view: freeText('Fornøyd med hver annen uke.') },
    }),
    carryOutRemedy({
      ...{ ...about, id: 'g-01:carried-out', on: '2022-06-20', by: BY.allocationOfficer },
      remedy: 'new-decision',
    }),
  ),
  ...on(
    day('2023-06-19'),
    everySecondWeek('2023-06-19', '2023-06-19', {
      ...{ on: '2023-06-15', by: 'allocation-officer', necessity: 'another-way' },
      facts: freeText('Behovet er som før.'),
      user: { heard: true, view: freeText('Vil ha det som det er.') },
    }),
  ),
];
