import {
  acceptOffer,
  assessConcern,
  attemptContact,
  changeService,
  closeConcern,
  actOnConcern,
  extendMeasure,
  followOwnWish,
  freeText,
  grantService,
  makeOffer,
  minutes,
  perWeek,
  plusDays,
  receiveConcern,
  recordCircumstances,
  recordDelivery,
  withdrawAcceptance,
  byVideo,
  type CommandInput,
  type LocalDate,
} from 'forsvarlig';
import { by, cycle, day, start, storyOf, type Row } from './data.js';

const nurse = { role: 'nurse', unit: 'home-service-north' } as const;

const ground = {
  cause: 'staffing',
  purposes: ['cope-with-staffing'],
  legalBasis: ['hol-3-2-6-a'],
  reasons: freeText('Høyt sykefravær i sonen'),
} as const;

const assessedOn = (on: LocalDate) =>
  ({ on, by: 'nurse', necessity: 'can-wait', facts: freeText('Klarer dagene mellom besøkene') }) as const;

const service = 'home-nursing';

/** A measure by several dimensions, prolonged, with contact and delivery around it. */
const changed = (user: string, id: string, decided: LocalDate): ReadonlyArray<CommandInput> => [
  changeService({
    id,
    user,
    service,
    by,
    decided,
    effective: plusDays(decided, 1),
    ground,
    assessment: assessedOn(decided),
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
      { dimension: 'task', task: 'stockings', to: 'next-of-kin' },
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
  extendMeasure({
    id: `${id}-extend`,
    user,
    service,
    extends: id,
    by,
    decided: plusDays(decided, 11),
    ground,
    assessment: assessedOn(plusDays(decided, 11)),
    term: { until: plusDays(decided, 17) },
  }),
  recordDelivery({
    id: `${id}-delivery`,
    user,
    service,
    on: plusDays(decided, 2),
    until: plusDays(decided, 8),
    by: nurse,
    kind: 'ordinary',
    given: [{ unit: 'visits', amount: 4, mode: 'in-person' }],
    missed: [{ unit: 'visits', amount: 1, mode: 'in-person', cause: 'not-staffed' }],
  }),
];

/** A report of concern from received to closed. */
const concerned = (user: string, id: string, on: LocalDate): ReadonlyArray<CommandInput> => [
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
const voluntary = (user: string, id: string, on: LocalDate): ReadonlyArray<CommandInput> => [
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
    assessment: assessedOn(on),
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
const known = (user: string, id: string, on: LocalDate): ReadonlyArray<CommandInput> => [
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
const CHAPTERS: ReadonlyArray<(user: string, n: number) => ReadonlyArray<CommandInput>> = [
  ...[changed, concerned, voluntary, known].map(
    (chapter) => (user: string, n: number) =>
      chapter(user, `${user}-w${n}`, plusDays(day('2020-03-13'), n * 20)),
  ),
  cycle,
];

/** The commands of one user in the whole width of the vocabulary. */
export const wideCommands = (user: string, events: number): ReadonlyArray<CommandInput> =>
  [
    ...start(user),
    ...Array.from(
      { length: Math.ceil(events / 3) },
      (_, n) => CHAPTERS[n % CHAPTERS.length]?.(user, n) ?? [],
    ).flat(),
  ].slice(0, events);

/** Events of many users in the whole width of the vocabulary, as they come in. */
export const makeWideRows = (users: number, perUser: number): ReadonlyArray<Row> => {
  const stories = Array.from({ length: users }, (_, i) => {
    const user = `u${String(i).padStart(6, '0')}`;
    return storyOf(user, wideCommands(user, perUser));
  });
  return Array.from({ length: perUser }, (_, n) => stories.flatMap((story) => story[n] ?? [])).flat();
};
