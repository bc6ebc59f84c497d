import {
  acceptOffer,
  assessConcern,
  attemptContact,
  changeService,
  closeConcern,
  actOnConcern,
  extendMeasure,
  followOwnWish,
  recordConsent,
  freeText,
  grantService,
  makeOffer,
  minutes,
  perWeek,
  plusDays,
  receiveConcern,
  recordCircumstances,
  recordDelivery,
  reviewDecision,
  withdrawAcceptance,
  byVideo,
  type CommandInput,
  type LocalDate,
} from 'forsvarlig';
import { by, cycle, day, start, storyOf, type Heard, type Row } from './data.js';
import { NOTHING_MORE, type Practice } from './practice.js';

const nurse = { role: 'nurse', unit: 'home-service-north' } as const;

const ground = {
  cause: 'staffing',
  purposes: ['cope-with-staffing'],
  legalBasis: ['hol-3-2-6-a'],
  reasons: freeText('Høyt sykefravær i sonen'),
} as const;

/** What an assessment says beside its facts, by what was done. */
const heardBy = ({ heard, alternatives }: Practice): Heard => ({
  ...(heard
    ? { user: { heard: true, view: freeText('Kan vente noen dager, men vil ha hjelp til dusj') } }
    : {}),
  ...(alternatives ? { alternatives: freeText('Vikar og omfordeling mellom soner prøvd først') } : {}),
});

const assessedOn = (on: LocalDate, done: Practice) => ({
  ...({ on, by: 'nurse', necessity: 'can-wait', facts: freeText('Klarer dagene mellom besøkene') } as const),
  ...heardBy(done),
});

/** A call that was answered, where somebody made one. */
const called = (user: string, id: string, on: LocalDate, { seen }: Practice): ReadonlyArray<CommandInput> =>
  seen
    ? [
        attemptContact({
          ...{ id: `${id}-call`, user, on, by: nurse, channel: 'phone', outcome: 'reached' },
          topic: 'how-it-goes',
        }),
      ]
    : [];

const service = 'home-nursing';

/** A measure by several dimensions, prolonged, with contact and delivery around it. */
const changed = (
  user: string,
  id: string,
  decided: LocalDate,
  done: Practice,
): ReadonlyArray<CommandInput> => [
  ...(done.consented
    ? [
        recordConsent({
          ...{ id: `${id}-consent`, user, consent: `${id}-screen`, matter: 'digital-service', service },
          ...{ on: decided, from: 'user', how: 'spoken', by: nurse },
        }),
      ]
    : []),
  changeService({
    id,
    user,
    service,
    by,
    decided,
    effective: plusDays(decided, 1),
    ground,
    assessment: assessedOn(decided, done),
    term: { until: plusDays(decided, 12), review: plusDays(decided, 7), rhythm: { everyDays: 7 } },
    changes: [
      { dimension: 'amount', from: perWeek(7), to: perWeek(4) },
      { dimension: 'amount', from: byVideo(perWeek(0)), to: byVideo(perWeek(2)) },
      { dimension: 'timing', to: 'not-guaranteed' },
      {
        dimension: 'condition',
        condition: { condition: 'protective-equipment', binds: 'staff' },
        applies: true,
      },
      { dimension: 'task', task: 'stockings', to: done.agreed ? 'postponed' : 'next-of-kin' },
    ],
    initiative: { suggestedBy: 'municipality' },
  }),
  attemptContact({
    id: `${id}-contact`,
    user,
    on: decided,
    by: nurse,
    channel: 'phone',
    outcome: 'reached',
    topic: 'changed-service',
    decisions: [id],
  }),
  ...(done.reviewed
    ? [
        reviewDecision({
          ...{ id: `${id}-review`, user, service, reviews: id, by, on: plusDays(decided, 7) },
          ...{ outcome: 'upheld', reasons: freeText('Fraværet varer ved') },
          next: { until: plusDays(decided, 12), review: plusDays(decided, 11) },
        }),
      ]
    : []),
  extendMeasure({
    id: `${id}-extend`,
    user,
    service,
    extends: id,
    by,
    decided: plusDays(decided, 11),
    ground,
    assessment: assessedOn(plusDays(decided, 11), done),
    // The fourteenth day, or three more.
    term: { until: plusDays(decided, done.short ? 14 : 17) },
  }),
  ...(done.told
    ? [
        attemptContact({
          ...{ id: `${id}-told`, user, on: plusDays(decided, 11), by: nurse, channel: 'phone' },
          ...{ outcome: 'reached', topic: 'changed-service', decisions: [`${id}-extend`] },
        }),
      ]
    : []),
  recordDelivery({
    id: `${id}-delivery`,
    user,
    service,
    on: plusDays(decided, 2),
    until: plusDays(decided, done.given ? 17 : 8),
    by: nurse,
    kind: 'ordinary',
    given: done.given
      ? [
          { unit: 'visits', amount: 28, mode: 'in-person' },
          { unit: 'visits', amount: 8, mode: 'video' },
        ]
      : [{ unit: 'visits', amount: 4, mode: 'in-person' }],
    missed: [{ unit: 'visits', amount: 1, mode: 'in-person', cause: 'not-staffed' }],
  }),
];

/** A report of concern from received to closed. */
const concerned = (user: string, id: string, on: LocalDate, done: Practice): ReadonlyArray<CommandInput> => [
  ...called(user, id, on, done),
  receiveConcern({
    id: `${id}-received`,
    user,
    concern: id,
    on,
    by: nurse,
    from: 'next-of-kin',
    topics: ['food-and-fluid'],
    urgency: 'soon',
  }),
  assessConcern({
    id: `${id}-assessed`,
    user,
    concern: id,
    on: plusDays(on, 1),
    by: nurse,
    finding: 'confirmed',
    urgency: 'soon',
    reasons: freeText('Har gått ned i vekt'),
  }),
  actOnConcern({
    id: `${id}-acted`,
    user,
    concern: id,
    on: plusDays(on, 2),
    by: nurse,
    actions: ['home-visit'],
  }),
  closeConcern({
    id: `${id}-closed`,
    user,
    concern: id,
    on: plusDays(on, 9),
    by: nurse,
    outcome: 'followed-up-in-service',
    reporterTold: true,
    reasons: freeText('Spiser igjen'),
  }),
];

/** What the user wishes and accepts, and takes back. */
const voluntary = (user: string, id: string, on: LocalDate, done: Practice): ReadonlyArray<CommandInput> => [
  ...called(user, id, on, done),
  followOwnWish({
    id: `${id}-wish`,
    user,
    service: 'practical-assistance',
    wish: { by: 'user', channel: 'phone', consequencesExplained: true },
    on,
    effective: plusDays(on, 1),
    changes: [],
    state: 'paused',
    term: { until: plusDays(on, 12) },
  }),
  makeOffer({
    id: `${id}-offer`,
    user,
    service,
    force: 'offer',
    to: 'user',
    by,
    on,
    proposes: [{ dimension: 'amount', from: byVideo(perWeek(0)), to: byVideo(perWeek(3)) }],
    reasons: freeText('Skjermbesøk i tillegg'),
    suitability: { reasons: ['need-for-safety'], manages: 'alone', training: 'given' },
    assessment: assessedOn(on, done),
  }),
  acceptOffer({
    id: `${id}-accept`,
    user,
    service,
    offer: `${id}-offer`,
    acceptedBy: 'user',
    on: plusDays(on, 1),
    effective: plusDays(on, 2),
    term: { review: plusDays(on, 30) },
  }),
  withdrawAcceptance({
    id: `${id}-withdraw`,
    user,
    service,
    withdraws: `${id}-offer`,
    withdrawnBy: 'user',
    on: plusDays(on, 14),
    effective: plusDays(on, 15),
  }),
];

/** What is known of the user, and a service granted anew. */
const known = (user: string, id: string, on: LocalDate, done: Practice): ReadonlyArray<CommandInput> => [
  ...called(user, id, on, done),
  recordCircumstances({
    id: `${id}-known`,
    user,
    on,
    by: nurse,
    need: 4,
    vulnerability: 'raised',
    unit: 'home-service-north',
    area: 'north',
    digitalAbility: 'with-kin',
    hasPhone: true,
  }),
  grantService({
    id: `${id}-granted`,
    user,
    service: 'practical-assistance',
    serviceType: 'practical-assistance',
    by,
    decided: on,
    effective: on,
    strands: [minutes(150, 2)],
    tasks: [{ task: 'cleaning' }],
    legalBasis: ['hol-3-2-6-b'],
  }),
];

/** One chapter of a user's story after the other: each of its own kind, twenty days apart. */
const CHAPTERS: ReadonlyArray<(user: string, n: number, done: Practice) => ReadonlyArray<CommandInput>> = [
  ...[changed, concerned, voluntary, known].map(
    (chapter) => (user: string, n: number, done: Practice) =>
      chapter(user, `${user}-w${n}`, plusDays(day('2020-03-13'), n * 20), done),
  ),
  (user, n, done) => cycle(user, n, heardBy(done)),
];

/** What was done in a chapter of somebody's story. */
type PracticeOf = (user: string, n: number) => Practice;

/** The commands of one user in the whole width of the vocabulary. */
export const wideCommands = (
  user: string,
  events: number,
  practice: PracticeOf = NOTHING_MORE,
): ReadonlyArray<CommandInput> =>
  [
    ...start(user),
    ...Array.from(
      { length: Math.ceil(events / 3) },
      (_, n) => CHAPTERS[n % CHAPTERS.length]?.(user, n, practice(user, n)) ?? [],
    ).flat(),
  ].slice(0, events);

/** Events of many users in the whole width of the vocabulary, as they come in. With `UNDER_PRESSURE`, as a municipality under pressure records. */
export const makeWideRows = (
  users: number,
  perUser: number,
  practice: PracticeOf = NOTHING_MORE,
): ReadonlyArray<Row> => {
  const stories = Array.from({ length: users }, (_, i) => {
    const user = `u${String(i).padStart(6, '0')}`;
    return storyOf(user, wideCommands(user, perUser, practice));
  });
  return Array.from({ length: perUser }, (_, n) => stories.flatMap((story) => story[n] ?? [])).flat();
};
