import {
  checkCompetence,
  freeText,
  issueIdentityCard,
  placeVolunteer,
  recordQualification,
  reportStaffing,
  showPoliceCertificate,
  volunteerStaff,
  type CommandInput,
  type CommandInputOf,
} from 'forsvarlig';
import { CRISIS } from '../asker-2020/leadership.js';
import { day, inVain, on, type Happening } from '../story/happening.js';
import { EAST } from './places.js';

type Volunteer = CommandInputOf<'VolunteerStaff'>;
type Placement = CommandInputOf<'PlaceVolunteer'>;

const FRIDAY = day('2020-03-20');
const MONDAY = day('2020-03-23');

const office = { role: 'service-leader', unit: 'asker-health-and-care' } as const;
const home = { role: 'unit-leader', unit: EAST } as const;

const offers = (
  staff: string,
  qualification: Volunteer['qualification'],
  hoursPerWeek: number,
  competences: Volunteer['competences'],
): CommandInput =>
  volunteerStaff({
    id: `staffing:${staff}:volunteer`,
    staff,
    on: FRIDAY,
    by: office,
    qualification,
    capacity: { minutes: hoursPerWeek * 60, weeks: 1 },
    availableFrom: MONDAY,
    availableUntil: day('2020-06-30'),
    competences,
  });

const placed = (staff: string, contact: Placement['contact']): CommandInput =>
  placeVolunteer({
    id: `staffing:${staff}:place`,
    staff,
    to: EAST,
    contact,
    by: { ...office, mandate: { kind: 'delegated', reference: freeText('Delegert fra kriseledelsen') } },
    decided: FRIDAY,
    effective: MONDAY,
    ground: {
      cause: 'staffing',
      purposes: ['cope-with-staffing', 'secure-necessary-care'],
      legalBasis: ['hol-4-1', 'hol-5-2'],
      reasons: freeText('Sykehjemmet mangler folk på dagvakt.'),
    },
    term: { until: day('2020-06-30'), review: day('2020-04-20') },
    idCardIssued: FRIDAY,
    derivesFrom: { crisis: CRISIS, measure: 'health-personnel-appeal' },
  });

const staffing = (date: string, available: number): CommandInput =>
  reportStaffing({
    id: `staffing:${EAST}:count-${date}`,
    unit: EAST,
    shift: 'day',
    needed: 18,
    available,
    trained: available - 1,
    equipped: available,
    on: day(date),
    by: home,
  });

/** Three who offered to help: v01 has everything, v02 lacks the certificate, v03 meets no users. */
export const volunteers: ReadonlyArray<Happening> = [
  ...on(day('2020-03-18'), staffing('2020-03-18', 11)),
  ...on(
    FRIDAY,
    offers('v01', 'nurse', 15, ['medicines', 'infection-control']),
    offers('v02', 'health-worker', 30, ['personal-care', 'dementia-care']),
    offers('v03', 'assistant', 20, ['cooking-or-cleaning']),
    recordQualification({
      id: 'staffing:v01:qualification',
      staff: 'v01',
      on: FRIDAY,
      by: office,
      qualification: 'nurse',
      evidence: 'register-looked-up',
    }),
    showPoliceCertificate({
      id: 'staffing:v01:certificate',
      staff: 'v01',
      on: FRIDAY,
      by: office,
      work: 'adults',
      accepted: true,
    }),
    issueIdentityCard({ id: 'staffing:v01:card', staff: 'v01', on: FRIDAY, by: office }),
    placed('v01', { users: true }),
    placed('v03', { users: false }),
  ),
  inVain(
    FRIDAY,
    'police-certificate',
    'v02 har ikke vist politiattest og kan ikke gå til brukere.',
    placed('v02', { users: true }),
  ),
  ...on(
    MONDAY,
    checkCompetence({
      id: 'staffing:v01:check',
      staff: 'v01',
      on: MONDAY,
      by: home,
      at: EAST,
      tasks: ['medication', 'personal-care', 'wound-care'],
      outcome: 'competent',
    }),
  ),
  ...on(day('2020-03-24'), staffing('2020-03-24', 14)),
];
