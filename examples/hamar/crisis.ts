import {
  adoptFrameworkMeasure,
  declareCrisis,
  freeText,
  planReopening,
  publishMeasures,
  reviewFrameworkMeasure,
  takeReopeningStep,
} from 'forsvarlig';
import { day, on, type Happening } from '../story/happening.js';
import { CRISIS_LEADERSHIP, UNITS } from './by.js';
import { DAYS } from './days.js';

/** The crisis as it is named in this ledger. */
export const CRISIS = 'hamar-covid-19-2020';
/** The plan of the reopening. */
export const PLAN = 'gradual';

const { closed, walks, groups } = DAYS;

const decidedOnClosing = { by: CRISIS_LEADERSHIP, decided: closed, effective: closed } as const;

type Adoption = Parameters<typeof adoptFrameworkMeasure>[0];

const adopted = (
  measure: string,
  target: Adoption['target'],
  announcement: string,
  condition: NonNullable<NonNullable<Adoption['term']>['condition']>,
) =>
  adoptFrameworkMeasure({
    ...{ id: `hamar:${measure}`, crisis: CRISIS, measure, force: 'decision', target, ...decidedOnClosing },
    ground: {
      ...{ cause: 'infection', purposes: ['limit-infection'], legalBasis: ['hol-3-1', 'hol-4-1', 'hol-5-2'] },
      reasons: freeText('Smitten skal begrenses, og de mest utsatte skal fortsatt nås.'),
    },
    power: { kind: 'ordinary-law' },
    term: { condition, review: '2020-04-17' },
    announcement: freeText(announcement),
  });

/** What was closed, and what went on all the time. */
const closing: ReadonlyArray<Happening> = on(
  closed,
  declareCrisis({
    ...{ id: 'hamar:declared', crisis: CRISIS, organisation: 'hamar-kommune', kind: 'pandemic' },
    ...{ phase: { scale: 'outbreak-phase', step: 2 }, ...decidedOnClosing },
    reasons: freeText('Smitten sprer seg i landet.'),
  }),
  adopted(
    'no-meetings-at-home',
    {
      ...{ kind: 'services', services: ['follow-up-team'], application: 'individual' },
      opensFor: ['ServiceChanged', 'VisitsReplaced'],
      changes: [
        { dimension: 'place', before: ['home'], after: ['outdoors'] },
        { dimension: 'mode', before: ['in-person'], after: ['in-person', 'phone', 'video'] },
      ],
    },
    'Vi møter ingen hjemme nå. Vi ringer, og vi treffes ute når det er mulig.',
    'infection-advice-lifted',
  ),
  adopted(
    'groups-paused',
    {
      ...{ kind: 'gatherings', gatherings: ['exercise-group', 'activity-group'] },
      changes: [{ dimension: 'state', before: 'running', after: 'paused' }],
    },
    'Gruppene er satt på pause.',
    'activities-reopened',
  ),
  adopted(
    'training-paused',
    {
      ...{ kind: 'services', services: ['street-football'], application: 'individual' },
      opensFor: ['ServicePaused'],
      changes: [{ dimension: 'state', before: 'running', after: 'paused' }],
    },
    'Gatelaget trener ikke nå.',
    'activities-reopened',
  ),
  adopted(
    'groups-around-users-go-on',
    {
      ...{ kind: 'gatherings', gatherings: ['responsibility-group'] },
      changes: [
        { dimension: 'kept', level: 'granted' },
        { dimension: 'mode', before: ['in-person'], after: ['video', 'phone', 'loudspeaker-phone'] },
      ],
    },
    'Ansvarsgruppene fortsetter, på skjerm, på telefon eller ute.',
    'operation-normalised',
  ),
);

const REVIEWED = day('2020-04-17');

/** Every measure is assessed anew in April. */
const reviews: ReadonlyArray<Happening> = on(
  REVIEWED,
  ...(
    [
      ['no-meetings-at-home', 'infection-advice-lifted'],
      ['groups-paused', 'activities-reopened'],
      ['training-paused', 'activities-reopened'],
      ['groups-around-users-go-on', 'operation-normalised'],
    ] as const
  ).map(([measure, condition]) =>
    reviewFrameworkMeasure({
      ...{ id: `hamar:reviewed:${measure}`, crisis: CRISIS, measure, by: CRISIS_LEADERSHIP, on: REVIEWED },
      ...{ outcome: 'upheld', next: { condition, review: '2020-06-05' } },
      reasons: freeText('Smittevernrådene gjelder fortsatt. Det planlegges å åpne i steg.'),
    }),
  ),
);

/** The steps, each with what opens, for whom, how, and under which terms. The last one is planned and not yet taken. */
const plan: ReadonlyArray<Happening> = on(
  walks,
  planReopening({
    ...{ id: 'hamar:plan', crisis: CRISIS, plan: PLAN, by: CRISIS_LEADERSHIP },
    ...{
      decided: walks,
      effective: walks,
      reasons: freeText('Først åpner det som kan skje ute, og litt av gangen.'),
    },
    steps: [
      {
        ...{ step: 'walks', services: ['follow-up-team'], permittedFrom: walks },
        changes: [{ dimension: 'place', before: [], after: ['outdoors'] }],
        terms: [{ kind: 'distance', metres: { atLeast: 2 }, binds: ['user', 'staff'] }],
        ...{ units: [UNITS.followUp], eases: ['no-meetings-at-home'] },
      },
      {
        ...{ step: 'training', services: ['street-football'], gatherings: ['exercise-group'] },
        permittedFrom: groups,
        changes: [
          { dimension: 'state', before: 'paused', after: 'partly' },
          { dimension: 'setting', before: ['group'], after: ['small-group'] },
        ],
        terms: [
          { kind: 'condition', condition: 'arrive-changed', binds: ['user'] },
          { kind: 'condition', condition: 'no-close-contact', binds: ['user'] },
        ],
        ...{ units: [UNITS.footballTeam], eases: ['groups-paused', 'training-paused'] },
      },
      {
        ...{ step: 'activity-centre', services: [], gatherings: ['activity-group'] },
        permittedFrom: groups,
        changes: [
          { dimension: 'state', before: 'paused', after: 'partly' },
          { dimension: 'place', before: ['facility'], after: ['outdoors'] },
          { dimension: 'setting', before: ['group'], after: ['small-group'] },
        ],
        ...{ units: [UNITS.activityCentre], eases: ['groups-paused'] },
      },
      {
        ...{ step: 'homes', services: ['follow-up-team'], permittedFrom: '2020-06-15' },
        changes: [{ dimension: 'place', before: ['outdoors'], after: ['outdoors', 'home'] }],
        ...{ requires: ['infection-advice-lifted'], eases: ['no-meetings-at-home'] },
      },
    ],
  }),
);

type Step = Parameters<typeof takeReopeningStep>[0];

const taken = (step: string, at: Step['decided'], eases: Step['eases'], reasons: string) =>
  takeReopeningStep({
    ...{ id: `hamar:step:${step}`, crisis: CRISIS, plan: PLAN, step, eases, by: CRISIS_LEADERSHIP },
    ...{ decided: at, effective: at, reasons: freeText(reasons) },
  });

/** The steps that were taken, and what people were told. */
const steps: ReadonlyArray<Happening> = [
  ...on(
    walks,
    taken(
      'walks',
      walks,
      [{ measure: 'no-meetings-at-home', to: 'in-part' }],
      'Ute er det trygt å gå en tur eller sitte på en benk.',
    ),
  ),
  ...on(
    groups,
    taken(
      'training',
      groups,
      [
        { measure: 'groups-paused', to: 'in-part' },
        { measure: 'training-paused', to: 'whole' },
      ],
      'Treningen er lagt om etter smittevernrådene.',
    ),
    taken(
      'activity-centre',
      groups,
      [{ measure: 'groups-paused', to: 'in-part' }],
      'Aktivitetene er flyttet ut, i mindre grupper.',
    ),
    publishMeasures({
      ...{
        id: 'hamar:told-on-the-square',
        crisis: CRISIS,
        measures: ['groups-paused', 'no-meetings-at-home'],
      },
      ...{ on: groups, by: { role: 'milieu-worker', unit: UNITS.followUp }, apology: false },
      where: ['conversation-outdoors'],
      text: freeText('Hold avstand og vask hendene. Gatelaget og SIRA-huset er i gang igjen, ute.'),
    }),
  ),
];

/** Closed, planned, and opened step by step. */
export const crisis: ReadonlyArray<Happening> = [...closing, ...reviews, ...plan, ...steps];
