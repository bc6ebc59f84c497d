import {
  attemptContact,
  giveNotice,
  plusDays,
  recordConsent,
  recordDelivery,
  reviewDecision,
  freeText,
  type CommandInput,
} from 'forsvarlig';
import { day, on, type Happening } from '../story/happening.js';
import { TEAM_LEADER, UNITS, WORKER } from './by.js';
import { DAYS } from './days.js';
import { PEOPLE } from './people.js';

const { closed, walks } = DAYS;
const { player } = PEOPLE;
/** Four weeks to appeal. */
const APPEAL_DAYS = 28;

const noticed = (decision: string, sent: typeof closed): CommandInput =>
  giveNotice({
    ...{ id: `${decision}:notice`, user: player, decisions: [decision], to: 'user', channel: 'phone' },
    ...{ kind: 'notice-of-decision', sent, reached: sent, by: WORKER },
    ...{ reasonsGiven: true, appealRightStated: true, appealDeadline: plusDays(sent, APPEAL_DAYS) },
  });

const calls = (from: string, until: string, amount: number): ReadonlyArray<Happening> =>
  on(
    day(until),
    recordDelivery({
      ...{ id: `h-01:calls:${from}`, user: PEOPLE.walks, service: 'follow-up', kind: 'ordinary', by: WORKER },
      ...{ on: from, until, given: [{ unit: 'visits', amount, mode: 'phone' }], missed: [] },
    }),
  );

const reached = (at: string): ReadonlyArray<Happening> =>
  on(
    day(at),
    attemptContact({
      ...{ id: `${player}:called:${at}`, user: player, on: at, channel: 'phone', outcome: 'reached' },
      ...{ topic: 'how-it-goes', by: WORKER },
    }),
  );

const consented = recordConsent({
  ...{ id: 'h-06:consent', user: player, consent: 'screen', matter: 'digital-service' },
  ...{ service: 'follow-up', on: walks, from: 'user', how: 'spoken', by: WORKER },
});

/** What was told of each decision, assessed in time, and given while nobody could meet. */
export const keptInTouch: ReadonlyArray<Happening> = [
  ...calls('2020-03-13', '2020-04-09', 8),
  ...calls('2020-04-10', '2020-04-19', 3),
  ...on(closed, noticed('h-06:training-paused', closed)),
  ...reached('2020-04-08'),
  ...on(walks, consented, noticed('h-06:screen', walks)),
  ...on(
    day('2020-04-24'),
    reviewDecision({
      ...{ id: 'h-06:training-reviewed', user: player, service: 'football', by: TEAM_LEADER },
      ...{ reviews: 'h-06:training-paused', on: '2020-04-24', outcome: 'upheld' },
      next: { condition: 'activities-reopened', review: '2020-05-08' },
      reasons: freeText('Treningen legges om, og begynner igjen til uka.'),
    }),
  ),
  ...on(
    day('2020-05-24'),
    recordDelivery({
      ...{ id: 'h-06:weeks', user: player, service: 'football', kind: 'ordinary', missed: [] },
      ...{ on: '2020-05-04', until: '2020-05-24', by: { role: 'milieu-worker', unit: UNITS.footballTeam } },
      given: [{ unit: 'visits', amount: 9, mode: 'in-person' }],
    }),
  ),
];
