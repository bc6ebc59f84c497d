import {
  actOnConcern,
  assessCompetence,
  assessConcern,
  closeConcern,
  endContact,
  freeText,
  holdGroupMeeting,
  nameContact,
  receiveConcern,
  recordCircumstances,
  recordConsent,
  recordIndividualPlan,
} from 'forsvarlig';
import { day, inVain, on, type Happening } from '../story/happening.js';
import { BY } from './by.js';
import { PEOPLE } from './people.js';

const planned = PEOPLE.planned;

const toSharing = (from: 'user' | 'guardian') =>
  recordConsent({
    ...{ id: `g-02:consent-sharing:${from}`, user: planned, consent: `sharing-${from}` },
    ...{ matter: 'sharing-information', from },
    ...{ on: '2022-02-07', how: 'in-writing', by: BY.psychiatricNurse },
  });

/** Somebody doubts that the user can consent: it is assessed matter by matter, and who consents follows from it. */
const competence: ReadonlyArray<Happening> = [
  ...on(
    day('2022-01-24'),
    recordCircumstances({
      ...{ id: 'g-02:flagged', user: planned, on: '2022-01-24', by: BY.milieuWorker },
      consentCompetenceFlagged: true,
    }),
  ),
  ...on(
    day('2022-02-02'),
    assessCompetence({
      ...{ id: 'g-02:competence-care', user: planned, on: '2022-02-02', by: BY.psychiatricNurse },
      ...{ matters: ['health-care'], finding: { outcome: 'competent' } },
      reasons: freeText('Forstår hva hjelpen går ut på, og hva som følger av å si nei.'),
    }),
    assessCompetence({
      ...{ id: 'g-02:competence-sharing', user: planned, on: '2022-02-02', by: BY.psychiatricNurse },
      matters: ['sharing-information'],
      finding: { outcome: 'lacking', kin: { told: true, on: '2022-02-02' } },
      reasons: freeText('Har nå ikke oversikt over hvem som får vite hva. Vurderes på nytt til høsten.'),
    }),
  ),
  ...on(
    day('2022-02-07'),
    recordConsent({
      ...{ id: 'g-02:consent-care', user: planned, consent: 'health-care', matter: 'health-care' },
      ...{ on: '2022-02-07', from: 'user', how: 'spoken', by: BY.psychiatricNurse },
    }),
    toSharing('guardian'),
  ),
  inVain(
    day('2022-02-07'),
    'competent-to-consent',
    'samtykke fra brukeren selv til å dele opplysninger',
    toSharing('user'),
  ),
];

const plan = (
  on_: string,
  state: Parameters<typeof recordIndividualPlan>[0]['state'],
  goals?: string,
): ReadonlyArray<Happening> =>
  on(
    day(on_),
    recordIndividualPlan({
      ...{ id: `g-02:plan:${state}`, user: planned, state, on: on_, by: BY.allocationOfficer },
      ...(goals === undefined ? {} : { goals: freeText(goals) }),
    }),
  );

/** Plan, coordinator and primary contact; another user's primary contact leaves, and nobody is named. */
const coordination: ReadonlyArray<Happening> = [
  ...plan('2022-01-31', 'offered'),
  ...on(
    day('2022-02-07'),
    nameContact({
      ...{ id: 'g-02:coordinator', user: planned, role: 'coordinator', contact: 's-41' },
      ...{ on: '2022-02-07', from: '2022-02-08', by: BY.allocationOfficer },
    }),
  ),
  ...plan('2022-03-07', 'in-preparation'),
  ...plan('2022-05-09', 'in-force', 'Egen husleieavtale, fast dagsrytme og en aktivitet ute hver uke.'),
  ...on(
    day('2022-05-09'),
    holdGroupMeeting({
      ...{ id: 'g-02:group', user: planned, on: '2022-05-09', mode: 'in-person', by: BY.allocationOfficer },
      participants: ['coordinator', 'primary-contact', 'labour-and-welfare', 'general-practitioner'],
      participation: { user: 'took-part' },
    }),
  ),
  ...on(
    day('2022-09-30'),
    endContact({
      ...{ id: 'g-05:contact-left', user: PEOPLE.worriedAbout, role: 'primary-contact', on: '2022-09-30' },
      ...{ until: '2022-09-30', cause: 'left', by: BY.homeCareLeader },
    }),
  ),
];

const worried = PEOPLE.worriedAbout;
const dwelling = { user: worried, concern: 'dwelling-2022' } as const;
const food = { user: worried, concern: 'food-2023' } as const;

/** By the new routine a concern goes all the way in a week; the next one, a year and a half later, stays open. */
const concerns: ReadonlyArray<Happening> = [
  ...on(
    day('2022-03-14'),
    receiveConcern({
      ...{ ...dwelling, id: 'g-05:dwelling', on: '2022-03-14', from: 'landlord', by: BY.homeCareLeader },
      ...{ topics: ['dwelling'], urgency: 'soon' },
    }),
  ),
  ...on(
    day('2022-03-15'),
    assessConcern({
      ...{ ...dwelling, id: 'g-05:dwelling-assessed', on: '2022-03-15', by: BY.homeCareLeader },
      ...{ finding: 'confirmed', urgency: 'soon' },
      reasons: freeText('Boligen er kald, og komfyren er ute av drift.'),
    }),
  ),
  ...on(
    day('2022-03-16'),
    actOnConcern({
      ...{ ...dwelling, id: 'g-05:dwelling-acted', on: '2022-03-16', by: BY.homeCareLeader },
      actions: ['home-visit', 'reassessed', 'passed-on'],
    }),
  ),
  ...on(
    day('2022-03-21'),
    closeConcern({
      ...{ ...dwelling, id: 'g-05:dwelling-closed', on: '2022-03-21', by: BY.homeCareLeader },
      ...{ outcome: 'resolved', reporterTold: true },
      reasons: freeText('Varme og komfyr er i orden. Boligkontoret følger opp resten.'),
    }),
  ),
  ...on(
    day('2023-10-02'),
    receiveConcern({
      ...{ ...food, id: 'g-05:food', on: '2023-10-02', from: 'next-of-kin', by: BY.homeNurse },
      ...{ topics: ['food-and-fluid', 'loneliness'], urgency: 'ordinary' },
    }),
  ),
  ...on(
    day('2023-10-04'),
    assessConcern({
      ...{ ...food, id: 'g-05:food-assessed', on: '2023-10-04', by: BY.homeNurse },
      ...{ finding: 'confirmed', urgency: 'soon' },
      reasons: freeText('Lite mat i huset ved to besøk.'),
    }),
  ),
  inVain(
    day('2023-10-05'),
    'concern',
    'å lukke en melding som det ikke er gjort noe med',
    closeConcern({
      ...{ ...food, id: 'g-05:food-closed', on: '2023-10-05', by: BY.homeNurse },
      ...{ outcome: 'resolved', reporterTold: false, reasons: freeText('Avklart på telefon.') },
    }),
  ),
];

/** Consent, coordination and concerns. */
export const aroundPeople: ReadonlyArray<Happening> = [...competence, ...coordination, ...concerns];
