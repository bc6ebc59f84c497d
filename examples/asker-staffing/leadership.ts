import {
  adoptFrameworkMeasure,
  appointCrisisLeadership,
  consultOutsideBody,
  declareCrisis,
  freeText,
  minuteCrisisMeeting,
  type CommandInputOf,
} from 'forsvarlig';
import { adopted, CRISIS, crisisLeadership } from '../asker-2020/leadership.js';
import { measuresOf19March } from '../asker-2020/measures-19-march.js';
import { day, inVain, on, type Happening } from '../story/happening.js';

type Adoption = Omit<CommandInputOf<'AdoptFrameworkMeasure'>, 'command' | 'version'>;

const FRIDAY = day('2020-03-13');
const THURSDAY = day('2020-03-19');
const review = day('2020-04-02');

const declared = declareCrisis({
  id: 'staffing:declare',
  crisis: CRISIS,
  organisation: 'asker-kommune',
  kind: 'pandemic',
  phase: { scale: 'outbreak-phase', step: 2 },
  by: crisisLeadership,
  decided: FRIDAY,
  effective: FRIDAY,
  reasons: freeText('Ledelsen må samordnes mens smitten sprer seg.'),
});

const appointed = appointCrisisLeadership({
  id: 'staffing:appoint',
  crisis: CRISIS,
  by: crisisLeadership,
  decided: FRIDAY,
  effective: FRIDAY,
  members: [
    { role: 'chair' },
    { role: 'mayor' },
    { role: 'head-of-health' },
    { role: 'municipal-physician' },
    { role: 'communications-officer' },
  ],
  powers: ['prioritise-services', 'redeploy-staff', 'adopt-measures', 'inform-public'],
});

/** What is necessary, and what is acute, goes on for everybody. */
const necessaryAndAcute = adopted({
  measure: 'necessary-and-acute-kept',
  force: 'decision',
  target: {
    kind: 'tasks',
    tasks: ['personal-care', 'meals', 'medication', 'alarm-response'],
    services: ['home-nursing', 'safety-alarm', 'long-stay', 'short-stay-other'],
    application: 'direct',
    changes: [{ dimension: 'kept', level: 'granted' }],
  },
  decided: THURSDAY,
  cause: 'staffing',
  purposes: ['secure-necessary-care'],
  reasons: 'Nødvendig helsehjelp og akutt hjelp skal gis til alle som trenger det, uansett.',
  announcement: 'Du får den hjelpen du må ha, og du får hjelp når det haster.',
  review,
  condition: 'operation-normalised',
});

/** Made up: what an order among services could lead to, and then person by person. */
const dayActivityPaused = adopted({
  measure: 'day-activity-paused',
  force: 'decision',
  target: {
    kind: 'services',
    services: ['day-activity'],
    application: 'individual',
    opensFor: ['ServicePaused', 'ServiceChanged'],
    changes: [{ dimension: 'state', before: 'running', after: 'paused' }],
  },
  decided: THURSDAY,
  cause: 'staffing',
  purposes: ['free-capacity', 'limit-infection'],
  reasons: 'Ansatte derfra trengs i pleien. Hver bruker vurderes før noe endres.',
  announcement: 'Dagaktiviteten kan bli satt på pause for noen. Vi vurderer hver enkelt.',
  review,
  condition: 'staffing-restored',
});

const attempt: Adoption = {
  id: 'staffing:attempt',
  crisis: CRISIS,
  measure: 'all-day-activity-closed',
  force: 'decision',
  target: {
    kind: 'services',
    services: ['day-activity'],
    application: 'direct',
    changes: [{ dimension: 'state', before: 'running', after: 'paused' }],
  },
  by: crisisLeadership,
  decided: THURSDAY,
  effective: THURSDAY,
  ground: {
    cause: 'staffing',
    purposes: ['free-capacity'],
    legalBasis: ['hol-5-2'],
    reasons: freeText('Frigjøre ansatte.'),
  },
  term: { condition: 'staffing-restored', review },
  announcement: freeText('Dagaktiviteten er stengt for alle.'),
};

const minuted = minuteCrisisMeeting({
  id: 'staffing:minutes',
  crisis: CRISIS,
  on: THURSDAY,
  by: { role: 'crisis-leadership', unit: 'asker-crisis-leadership' },
  present: ['chair', 'mayor', 'head-of-health', 'municipal-physician'],
  items: [
    {
      concluded: freeText('Blir det nødvendig, prioriterer kriseledelsen hvilke tjenester som gis.'),
      measures: ['services-prioritised', 'necessary-and-acute-kept', 'day-activity-paused'],
    },
    { concluded: freeText('Helsepersonell bes melde seg.'), measures: ['health-personnel-appeal'] },
    { concluded: freeText('Plasser frigjøres i heldøgnsomsorgen.'), measures: ['24-hour-care-places'] },
  ],
});

const hospitals = consultOutsideBody({
  id: 'staffing:hospitals',
  crisis: CRISIS,
  measures: ['24-hour-care-places'],
  on: THURSDAY,
  by: { role: 'crisis-leadership', unit: 'asker-crisis-leadership' },
  body: 'hospital-trust',
  act: 'asked',
  matter: freeText('Hvor mange utskrivningsklare pasienter kommunen må ta imot, og når.'),
});

/** The crisis leadership, what it may decide, and what it decided on 19 March. */
export const leadership: ReadonlyArray<Happening> = [
  ...on(FRIDAY, declared, appointed),
  // What the text says was decided, in words of this project; shared with the example of 3,000 users.
  ...measuresOf19March(),
  necessaryAndAcute,
  dayActivityPaused,
  ...on(THURSDAY, minuted, hospitals),
  inVain(
    THURSDAY,
    'crisis-mandate',
    'Et tiltak for mange kan ikke vedtas på en tjenesteleders delegerte myndighet.',
    adoptFrameworkMeasure({
      ...attempt,
      id: 'staffing:attempt-mandate',
      by: {
        role: 'service-leader',
        unit: 'asker-health-and-care',
        mandate: { kind: 'delegated', reference: freeText('Delegeringsreglementet') },
      },
    }),
  ),
  inVain(
    THURSDAY,
    'direct-takes-nothing',
    'Dagaktiviteten kan ikke stenges for alle under ett. Hver enkelt skal vurderes.',
    adoptFrameworkMeasure(attempt),
  ),
];
