import {
  changeService,
  freeText,
  giveNotice,
  pauseService,
  recordDelivery,
  restoreService,
  type CommandInputOf,
  type Strand,
} from 'forsvarlig';
import { day, on, type Happening } from '../story/happening.js';
import { TEAM_LEADER, UNITS, WORKER } from './by.js';
import { CRISIS } from './crisis.js';
import { DAYS } from './days.js';
import { AT_HOME, PEOPLE } from './people.js';

const { closed, walks, groups } = DAYS;

const amount = (strand: Strand, visits: number): Strand => ({
  ...strand,
  unit: 'visits',
  amount: visits,
  weeks: 1,
});

const OUTDOORS: Strand = { ...AT_HOME, place: 'outdoors' };
const BY_PHONE: Strand = { unit: 'visits', amount: 0, weeks: 1, mode: 'phone' };
const ON_SCREEN: Strand = { unit: 'visits', amount: 0, weeks: 1, mode: 'video' };

const ground: CommandInputOf<'ChangeService'>['ground'] = {
  ...{ cause: 'infection', purposes: ['limit-infection'], legalBasis: ['hol-3-2-6-a', 'hol-4-1'] },
  reasons: freeText('Vi kan ikke møtes hjemme.'),
};

type Assessment = NonNullable<CommandInputOf<'ChangeService'>['assessment']>;

const assessed = (at: string, facts: string, view: string): Assessment => ({
  ...{ on: at, by: 'milieu-worker', necessity: 'another-way', facts: freeText(facts) },
  user: { heard: true, view: freeText(view) },
});

const untilReviewed = (review: string) => ({ condition: 'infection-advice-lifted', review }) as const;
const derivesFrom = { crisis: CRISIS, measure: 'no-meetings-at-home' } as const;

const decided = { service: 'follow-up', by: TEAM_LEADER, ground, derivesFrom } as const;

/** Twice a week, from the week in which walks were allowed. */
const WALKS = [
  ...['2020-04-22', '2020-04-24', '2020-04-28', '2020-04-30', '2020-05-06', '2020-05-08'],
  ...['2020-05-12', '2020-05-15', '2020-05-19', '2020-05-22', '2020-05-26', '2020-05-29'],
] as const;

const FIRST = `${PEOPLE.walks}:by-phone`;

/** From visits to calls, and from calls to walks: two decisions about one person, the second in place of the first. */
const toWalks: ReadonlyArray<Happening> = [
  ...on(
    closed,
    changeService({
      ...{ ...decided, id: FIRST, user: PEOPLE.walks, decided: closed, effective: closed },
      term: untilReviewed('2020-04-20'),
      changes: [
        { dimension: 'amount', from: AT_HOME, to: amount(AT_HOME, 0) },
        { dimension: 'amount', from: BY_PHONE, to: amount(BY_PHONE, 2) },
      ],
      assessment: assessed(
        closed,
        'Har telefon og klarer seg noen uker med samtaler.',
        'Synes det er greit en stund.',
      ),
    }),
    giveNotice({
      ...{ id: 'h-01:notice', user: PEOPLE.walks, decisions: [FIRST], to: 'user', channel: 'phone' },
      ...{
        sent: closed,
        by: WORKER,
        reasonsGiven: true,
        appealRightStated: true,
        appealDeadline: '2020-04-10',
      },
    }),
  ),
  ...on(
    walks,
    changeService({
      ...{ ...decided, id: 'h-01:walks', user: PEOPLE.walks, decided: walks, effective: walks },
      term: untilReviewed('2020-06-05'),
      supersedes: [FIRST],
      changes: [
        { dimension: 'amount', from: AT_HOME, to: amount(AT_HOME, 0) },
        { dimension: 'amount', from: amount(OUTDOORS, 0), to: OUTDOORS },
      ],
      assessment: assessed(
        walks,
        'Trives ute.',
        'Vil helst gå tur, og sitte på en benk når det er fint vær.',
      ),
    }),
  ),
  ...WALKS.flatMap((at) =>
    on(
      day(at),
      recordDelivery({
        ...{ id: `h-01:walk:${at}`, user: PEOPLE.walks, service: 'follow-up', on: at, kind: 'ordinary' },
        ...{ given: [{ unit: 'visits', amount: 1, mode: 'in-person' }], missed: [], by: WORKER },
        tasks: { done: ['follow-up-conversation'], left: [] },
      }),
    ),
  ),
];

/** The same for others, each assessed alone. One can't be reached, and waits for a decision of their own. */
const othersOutdoors: ReadonlyArray<Happening> = (
  [
    [PEOPLE.onLoudspeaker, 'Vil gjerne ut, men ikke for lenge om gangen.'],
    [PEOPLE.noPhone, 'Kommer til avtalt benk når han vet dagen.'],
    [PEOPLE.ownMeeting, 'Vil gå alene med den hun kjenner.'],
  ] as const
).flatMap(([user, view]) =>
  on(
    walks,
    changeService({
      ...{ ...decided, id: `${user}:walks`, user, decided: walks, effective: walks },
      term: untilReviewed('2020-06-05'),
      changes: [
        { dimension: 'amount', from: AT_HOME, to: amount(AT_HOME, 0) },
        { dimension: 'amount', from: amount(OUTDOORS, 0), to: OUTDOORS },
      ],
      assessment: assessed(walks, 'Kan følges opp ute.', view),
    }),
  ),
);

/** Another one has a screen: one meeting outdoors, one on the screen. */
const partlyOnScreen = on(
  walks,
  changeService({
    ...{ ...decided, id: 'h-06:screen', user: PEOPLE.player, decided: walks, effective: walks },
    term: untilReviewed('2020-06-05'),
    changes: [
      { dimension: 'amount', from: AT_HOME, to: amount(AT_HOME, 0) },
      { dimension: 'amount', from: amount(OUTDOORS, 0), to: amount(OUTDOORS, 1) },
      { dimension: 'amount', from: ON_SCREEN, to: amount(ON_SCREEN, 1) },
    ],
    assessment: assessed(walks, 'Bruker skjerm på egen hånd.', 'Vil gjerne ha begge deler.'),
  }),
);

const training = { user: PEOPLE.player, service: 'football', by: TEAM_LEADER } as const;

/** Training pauses, and comes back under terms that bind the players. */
const football: ReadonlyArray<Happening> = [
  ...on(
    closed,
    pauseService({
      ...{ ...training, id: 'h-06:training-paused', decided: closed, effective: closed },
      ground: {
        ...ground,
        legalBasis: ['hol-3-1', 'hol-4-1'],
        reasons: freeText('Laget kan ikke trene nå.'),
      },
      term: { condition: 'activities-reopened', review: '2020-04-24' },
      derivesFrom: { crisis: CRISIS, measure: 'training-paused' },
      assessment: {
        ...assessed(closed, 'Treningen er det faste punktet i uka.', 'Savner laget, men forstår det.'),
        necessity: 'can-wait',
        alternatives: freeText('Trening alene er avtalt, og følges opp i samtalene.'),
      },
    }),
  ),
  ...on(
    groups,
    restoreService({
      ...{ ...training, id: 'h-06:training-again', decided: groups, effective: groups },
      ...{ lifts: ['h-06:training-paused'], reasons: freeText('Laget trener igjen, i mindre grupper.') },
    }),
    changeService({
      ...{ ...training, id: 'h-06:training-terms', decided: groups, effective: groups },
      ground: {
        ...{ cause: 'infection', purposes: ['limit-infection'], legalBasis: ['hol-3-1', 'hol-4-1'] },
        reasons: freeText('Smittevernrådene gjelder også på banen.'),
      },
      changes: [
        { dimension: 'condition', condition: { condition: 'arrive-changed', binds: 'user' }, applies: true },
        {
          dimension: 'condition',
          condition: { condition: 'no-close-contact', binds: 'user' },
          applies: true,
        },
        {
          dimension: 'condition',
          condition: { condition: 'limited-number', binds: 'provider' },
          applies: true,
        },
      ],
      term: untilReviewed('2020-06-05'),
      assessment: assessed(groups, 'Kan trene trygt i liten gruppe.', 'Glad for å være i gang.'),
    }),
  ),
  ...on(
    day('2020-05-03'),
    recordDelivery({
      ...{ id: 'h-06:week', ...{ user: PEOPLE.player, service: 'football' }, on: '2020-04-27' },
      ...{
        until: '2020-05-03',
        kind: 'ordinary',
        missed: [],
        by: { role: 'milieu-worker', unit: UNITS.footballTeam },
      },
      given: [{ unit: 'visits', amount: 3, mode: 'in-person' }],
    }),
  ),
];

/** How people met while nobody could meet at home. */
export const meetingsOutdoors: ReadonlyArray<Happening> = [
  ...toWalks,
  ...othersOutdoors,
  ...partlyOnScreen,
  ...football,
];
