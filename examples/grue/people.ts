import {
  freeText,
  grantService,
  nameContact,
  perWeek,
  recordCircumstances,
  registerServiceUser,
  visits,
  type CommandInput,
  type CommandInputOf,
} from 'forsvarlig';
import { day, on, type Happening } from '../story/happening.js';
import { ALLOCATION, BY } from './by.js';

/** The made-up people of this example. */
export const PEOPLE = {
  /** Has home nursing and practical assistance, and next of kin who complain. */
  elderly: 'g-01',
  /** Has a milieu worker and psychiatric nursing, a coordinator and an individual plan. */
  planned: 'g-02',
  /** Out of contact from the turn of the year 2020/2021. */
  silentInSpring: 'g-03',
  /** Out of contact in the summer of 2021. */
  silentInSummer: 'g-04',
  /** A concern is left open. */
  worriedAbout: 'g-05',
  /** Does not answer in November 2021, when the new routine is there. */
  answersLate: 'g-06',
} as const;

type Grant = Parameters<typeof grantService>[0];
type Circumstances = Omit<
  CommandInputOf<'RecordCircumstances'>,
  'command' | 'version' | 'id' | 'user' | 'on' | 'by'
>;

interface Admission {
  readonly user: string;
  readonly on: string;
  readonly need: CommandInputOf<'RegisterServiceUser'>['need'];
  readonly livesAlone: boolean;
  readonly vulnerability: CommandInputOf<'RegisterServiceUser'>['vulnerability'];
  readonly circumstances: Circumstances;
  readonly primaryContact: string;
  readonly grants: ReadonlyArray<
    Pick<Grant, 'service' | 'serviceType' | 'strands' | 'tasks' | 'legalBasis' | 'goals' | 'assessment'>
  >;
}

/** A person comes to the services: what is known of them, what is granted for which goals, and who the primary contact is. */
const admitted = (admission: Admission): ReadonlyArray<Happening> => {
  const { user, need, livesAlone, vulnerability, circumstances, primaryContact, grants } = admission;
  return on(
    day(admission.on),
    registerServiceUser({
      ...{ id: `${user}:registered`, user, on: admission.on },
      ...{ need, vulnerability, livesAlone, specialNeeds: false },
    }),
    recordCircumstances({
      ...{ id: `${user}:circumstances`, user, on: admission.on, by: BY.allocationOfficer },
      ...{ staysInMunicipality: true, ...circumstances },
    }),
    ...grants.map((grant) =>
      grantService({
        ...{ id: `${user}:${grant.service}`, user, by: ALLOCATION },
        ...{ decided: admission.on, effective: admission.on, ...grant },
      }),
    ),
    nameContact({
      ...{ id: `${user}:primary-contact`, user, role: 'primary-contact', contact: primaryContact },
      ...{ on: admission.on, from: admission.on, by: BY.serviceLeader },
    }),
  );
};

const followUp = [{ task: 'follow-up-conversation' }, { task: 'check-in' }] as const;

const mentalHealth = {
  service: 'psychiatric-nursing',
  serviceType: 'psychiatric-nursing',
  strands: [perWeek(1)],
  tasks: followUp,
  legalBasis: ['hol-3-2-6-a'],
  goals: ['prevent-illness-and-injury', 'necessary-health-care'],
} as const;

/** The tasks of daily life in a home. */
export const HOUSEWORK = [
  { task: 'cleaning' },
  { task: 'laundry' },
  { task: 'dishes' },
  { task: 'bed-change' },
  { task: 'shopping' },
] as const;

const ADMISSIONS: ReadonlyArray<Admission> = [
  {
    user: PEOPLE.silentInSpring,
    on: '2020-09-01',
    need: 2,
    livesAlone: true,
    vulnerability: 'particular',
    circumstances: { hasPhone: true, digitalAbility: 'none', dwelling: 'municipal-dwelling' },
    primaryContact: 's-31',
    grants: [
      {
        ...{ ...mentalHealth, service: 'substance-care', serviceType: 'substance-care' },
        goals: ['prevent-illness-and-injury', 'mastery-and-participation'],
      },
    ],
  },
  {
    user: PEOPLE.silentInSummer,
    on: '2020-10-05',
    need: 3,
    livesAlone: true,
    vulnerability: 'particular',
    circumstances: { hasPhone: true, dwelling: 'own-home', riskOfDeterioration: true },
    primaryContact: 's-32',
    grants: [mentalHealth],
  },
  {
    user: PEOPLE.answersLate,
    on: '2021-06-01',
    need: 3,
    livesAlone: true,
    vulnerability: 'raised',
    circumstances: { hasPhone: true, dwelling: 'own-home', needsSafety: true },
    primaryContact: 's-33',
    grants: [mentalHealth],
  },
  {
    user: PEOPLE.worriedAbout,
    on: '2021-10-18',
    need: 3,
    livesAlone: true,
    vulnerability: 'raised',
    circumstances: { hasPhone: false, dwelling: 'municipal-dwelling' },
    primaryContact: 's-34',
    grants: [
      {
        ...{ service: 'home-nursing', serviceType: 'home-nursing', strands: [perWeek(3)] },
        tasks: [{ task: 'medication' }, { task: 'check-in', necessary: true }],
        legalBasis: ['hol-3-2-6-a'],
        goals: ['safe-at-home', 'necessary-health-care'],
      },
    ],
  },
  {
    user: PEOPLE.planned,
    on: '2021-12-06',
    need: 4,
    livesAlone: true,
    vulnerability: 'particular',
    circumstances: { hasPhone: true, dwelling: 'municipal-dwelling', digitalAbility: 'with-kin' },
    primaryContact: 's-35',
    grants: [
      {
        ...{ service: 'milieu-service', serviceType: 'milieu-service', strands: [perWeek(5)] },
        tasks: [{ task: 'activity' }, { task: 'meals' }, { task: 'follow-up-conversation' }],
        legalBasis: ['hol-3-2-6-a'],
        goals: ['self-reliant', 'mastery-and-participation'],
      },
      mentalHealth,
    ],
  },
  {
    user: PEOPLE.elderly,
    on: '2022-02-14',
    need: 5,
    livesAlone: false,
    vulnerability: 'raised',
    circumstances: { hasPhone: true, dwelling: 'own-home', whollyDependent: true },
    primaryContact: 's-36',
    grants: [
      {
        ...{ service: 'home-nursing', serviceType: 'home-nursing', strands: [perWeek(14)] },
        tasks: [{ task: 'personal-care' }, { task: 'medication' }, { task: 'wound-care' }],
        legalBasis: ['hol-3-2-6-a'],
        goals: ['safe-at-home', 'necessary-health-care', 'dignified-end-of-life'],
      },
      {
        ...{ service: 'practical-assistance', serviceType: 'practical-assistance', strands: [visits(1, 3)] },
        tasks: HOUSEWORK,
        legalBasis: ['hol-3-2-6-b', 'for-2011-1349'],
        goals: ['safe-at-home'],
        assessment: {
          ...{ on: '2022-02-10', by: 'allocation-officer', necessity: 'another-way' },
          facts: freeText('Klarer ikke daglige gjøremål i huset på egen hånd. Fyller vilkårene.'),
          user: { heard: true, view: freeText('Vil bo hjemme så lenge som mulig.') },
        },
      },
    ],
  },
];

/** Everybody of the example, as they came to the services. */
export const admissions: ReadonlyArray<Happening> = ADMISSIONS.flatMap(admitted);

/** What somebody was granted when they came, granted anew. */
export const grantedBefore = (
  user: string,
  service: string,
  { id, by, on: date }: { readonly id: string; readonly by: Grant['by']; readonly on: Grant['decided'] },
): CommandInput => {
  const grant = ADMISSIONS.find((one) => one.user === user)?.grants.find((one) => one.service === service);
  if (grant === undefined) throw new RangeError(`${user} was never granted ${service}`);
  return grantService({ ...grant, id, user, by, decided: date, effective: date });
};
