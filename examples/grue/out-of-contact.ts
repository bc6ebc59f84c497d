import {
  actOnConcern,
  assessConcern,
  attemptContact,
  closeConcern,
  correctEntry,
  escalateContact,
  freeText,
  receiveConcern,
  recordDelivery,
  type CommandInputOf,
} from 'forsvarlig';
import { day, on, type Happening } from '../story/happening.js';
import { BY } from './by.js';
import { PEOPLE } from './people.js';

/** The day on which what had not been written down was put into the record, after the cases had been gone through. */
export const WRITTEN_DOWN_LATE = day('2021-09-06');

type Attempt = Pick<CommandInputOf<'AttemptContact'>, 'channel' | 'outcome' | 'topic'>;

const attempt = (user: string, at: string, { channel, outcome, topic }: Attempt) =>
  attemptContact({
    ...{ id: `${user}:attempt:${at}`, user, on: at, by: BY.psychiatricNurse },
    ...{ channel, outcome, topic },
  });

const seen = (user: string, service: string, at: string) =>
  recordDelivery({
    ...{ id: `${user}:visit:${at}`, user, service, on: at, kind: 'ordinary', by: BY.psychiatricNurse },
    ...{ given: [{ unit: 'visits', amount: 1, mode: 'in-person' }], missed: [] },
  });

const unopened: Attempt = { channel: 'visit', outcome: 'not-reached', topic: 'missed-visit' };
const unanswered: Attempt = { channel: 'phone', outcome: 'not-reached', topic: 'how-it-goes' };

const spring = PEOPLE.silentInSpring;
const concern = { user: spring, concern: 'not-seen-2021' } as const;

/** Nobody opened in January, a letter was sent, and a neighbour wrote in March; found on 29 March 2021. */
const outOfContactInSpring: ReadonlyArray<Happening> = [
  ...on(day('2020-12-14'), seen(spring, 'substance-care', '2020-12-14')),
  ...on(day('2021-01-11'), attempt(spring, '2021-01-11', unopened)),
  ...on(
    WRITTEN_DOWN_LATE,
    attempt(spring, '2021-02-01', unanswered),
    attempt(spring, '2021-02-15', { channel: 'letter', outcome: 'message-left', topic: 'appointment' }),
  ),
  ...on(
    day('2021-03-22'),
    receiveConcern({
      ...concern,
      ...{ id: 'g-03:concern', on: '2021-03-22', from: 'neighbour', topics: ['not-seen', 'substance-use'] },
      ...{ urgency: 'soon', by: BY.mentalHealthLeader },
    }),
  ),
  ...on(
    day('2021-03-26'),
    assessConcern({
      ...concern,
      ...{ id: 'g-03:concern-assessed', on: '2021-03-26', finding: 'confirmed', urgency: 'acute' },
      ...{ reasons: freeText('Ingen har sett brukeren på flere måneder.'), by: BY.mentalHealthLeader },
    }),
  ),
  ...on(
    day('2021-03-29'),
    attempt(spring, '2021-03-29', {
      ...{ channel: 'through-other-service', outcome: 'reached', topic: 'how-it-goes' },
    }),
    actOnConcern({
      ...concern,
      ...{ id: 'g-03:concern-acted', on: '2021-03-29', by: BY.mentalHealthLeader },
      actions: ['home-visit', 'physician-contacted', 'reassessed'],
    }),
  ),
  ...on(
    day('2021-04-12'),
    closeConcern({
      ...concern,
      ...{ id: 'g-03:concern-closed', on: '2021-04-12', outcome: 'followed-up-in-service' },
      ...{ reporterTold: true, by: BY.mentalHealthLeader },
      reasons: freeText('Ukentlige besøk er i gang igjen.'),
    }),
  ),
];

const summer = PEOPLE.silentInSummer;

/**
 * Last seen in May. A visit in vain and a letter were not written down until the cases had been gone through, and the
 * letter then as a call, which a dated addition puts right. The door was opened on 9 August 2021.
 */
const outOfContactInSummer: ReadonlyArray<Happening> = [
  ...on(day('2021-05-10'), seen(summer, 'psychiatric-nursing', '2021-05-10')),
  ...on(
    day('2021-07-12'),
    attempt(summer, '2021-07-12', unanswered),
    escalateContact({
      ...{ id: 'g-04:kin-asked', user: summer, on: '2021-07-12', step: 'kin-asked' },
      ...{ by: BY.psychiatricNurse, result: freeText('Pårørende hadde heller ikke hørt noe.') },
    }),
  ),
  ...on(
    day('2021-08-09'),
    attempt(summer, '2021-08-09', { channel: 'visit', outcome: 'reached', topic: 'how-it-goes' }),
  ),
  ...on(
    WRITTEN_DOWN_LATE,
    attempt(summer, '2021-05-25', unopened),
    attempt(summer, '2021-06-14', unanswered),
  ),
  ...on(
    day('2021-09-20'),
    correctEntry({
      ...{ id: 'g-04:correction', user: summer, corrects: `${summer}:attempt:2021-06-14`, on: '2021-09-20' },
      ...{ by: BY.psychiatricNurse, reasons: freeText('Det ble sendt brev; det ble ikke ringt.') },
      entry: attempt(summer, '2021-06-14', {
        ...{ channel: 'letter', outcome: 'message-left', topic: 'appointment' },
      }),
    }),
  ),
];

const late = PEOPLE.answersLate;
const step = (at: string, name: CommandInputOf<'EscalateContact'>['step'], result: string) =>
  escalateContact({
    ...{ id: `${late}:step:${name}`, user: late, on: at, step: name, by: BY.psychiatricNurse },
    result: freeText(result),
  });

/** By the new routine: two days from a door that is not opened to the person being found. */
const withNewRoutine: ReadonlyArray<Happening> = [
  ...on(day('2021-11-01'), seen(late, 'psychiatric-nursing', '2021-11-01')),
  ...on(
    day('2021-11-08'),
    attempt(late, '2021-11-08', unopened),
    attemptContact({
      ...{ id: `${late}:attempt:second`, user: late, on: '2021-11-08', time: '15:30' },
      ...{ by: BY.psychiatricNurse, ...unanswered },
    }),
  ),
  ...on(
    day('2021-11-09'),
    attempt(late, '2021-11-09', unopened),
    step('2021-11-09', 'kin-asked', 'En søster ble ringt. Hun visste ikke noe.'),
  ),
  ...on(day('2021-11-10'), step('2021-11-10', 'leader-told', 'Avdelingsleder tok over samordningen.')),
  ...on(
    day('2021-11-11'),
    attempt(late, '2021-11-11', { channel: 'through-kin', outcome: 'reached', topic: 'how-it-goes' }),
  ),
];

/** Three people who did not answer: two before the new routine, and one after. */
export const outOfContact: ReadonlyArray<Happening> = [
  ...outOfContactInSpring,
  ...outOfContactInSummer,
  ...withNewRoutine,
];
