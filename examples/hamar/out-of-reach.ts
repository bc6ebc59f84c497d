import {
  attemptContact,
  escalateContact,
  freeText,
  giveInformation,
  recordDelivery,
  type CommandInputOf,
  type ContactProcedure,
} from 'forsvarlig';
import { day, on, type Happening } from '../story/happening.js';
import { WORKER } from './by.js';
import { PEOPLE } from './people.js';

/** The team's routine. Made up: the text tells what was done, and not within how many days. */
export const PROCEDURE: ContactProcedure = {
  name: { nb: 'oppfølgingsteamets rutine', en: "the follow-up team's routine" },
  longestSilence: 14,
  steps: [
    { step: 'new-attempt', afterDays: 2 },
    { step: 'message-through-others', afterDays: 5 },
    { step: 'looked-for', afterDays: 7 },
    { step: 'leader-told', afterDays: 7 },
  ],
};

const user = PEOPLE.outOfReach;

type Attempt = Pick<CommandInputOf<'AttemptContact'>, 'channel' | 'outcome'>;

const attempt = (at: string, { channel, outcome }: Attempt): ReadonlyArray<Happening> =>
  on(
    day(at),
    attemptContact({
      ...{ id: `h-05:attempt:${at}`, user, on: at, channel, outcome, topic: 'how-it-goes', by: WORKER },
    }),
  );

/** Nobody answers the phone: a message through the drop-in centre, two walks to look, and found on the second. */
const looking: ReadonlyArray<Happening> = [
  ...on(
    day('2020-04-14'),
    recordDelivery({
      ...{ id: 'h-05:call', user, service: 'follow-up', on: '2020-04-14', kind: 'ordinary', by: WORKER },
      ...{ given: [{ unit: 'visits', amount: 1, mode: 'phone' }], missed: [] },
    }),
  ),
  ...attempt('2020-04-30', { channel: 'phone', outcome: 'not-reached' }),
  ...attempt('2020-05-02', { channel: 'phone', outcome: 'not-reached' }),
  ...attempt('2020-05-04', { channel: 'through-drop-in-centre', outcome: 'message-left' }),
  ...attempt('2020-05-06', { channel: 'looked-for-outdoors', outcome: 'not-reached' }),
  ...on(
    day('2020-05-07'),
    escalateContact({
      ...{ id: 'h-05:leader', user, on: '2020-05-07', step: 'leader-told', by: WORKER },
      result: freeText('Vi går en runde i sentrum igjen i morgen.'),
    }),
  ),
  ...attempt('2020-05-08', { channel: 'looked-for-outdoors', outcome: 'reached' }),
  ...attempt('2020-05-15', { channel: 'phone', outcome: 'reached' }),
  ...attempt('2020-05-22', { channel: 'phone', outcome: 'reached' }),
];

/** What people were told, face to face where they are. */
const told: ReadonlyArray<Happening> = [
  ...on(
    day('2020-05-08'),
    giveInformation({
      ...{ id: 'h-05:told', user, on: '2020-05-08', to: 'user', channel: 'meeting-outdoors', by: WORKER },
      topics: ['infection-control', 'open-services', 'how-to-reach-us'],
    }),
  ),
  ...on(
    day('2020-04-23'),
    giveInformation({
      ...{ id: 'h-03:told', user: PEOPLE.noPhone, on: '2020-04-23', to: 'user', by: WORKER },
      ...{ channel: 'meeting-outdoors', topics: ['infection-control', 'open-services'] },
    }),
  ),
];

/** Somebody who can't be reached, and what people are told when they are met. */
export const outOfReach: ReadonlyArray<Happening> = [...looking, ...told];
