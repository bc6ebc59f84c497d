import {
  checkCompetence,
  formInfectionTeam,
  freeText,
  issueIdentityCard,
  recordDelivery,
  recordDeviation,
  redeployStaff,
  type CommandInput,
  type CommandInputOf,
} from 'forsvarlig';
import { CRISIS } from '../asker-2020/leadership.js';
import { day, inVain, on, type Happening } from '../story/happening.js';
import { UNIT } from './people.js';

type Redeployment = Omit<CommandInputOf<'RedeployStaff'>, 'command' | 'version'>;

/** The unit of the infection team. */
export const TEAM_UNIT = 'asker-infection-team';

const FRIDAY = day('2020-03-13');
const MONDAY = day('2020-03-16');

const serviceLeader: Redeployment['by'] = {
  role: 'service-leader',
  unit: 'asker-health-and-care',
  mandate: { kind: 'delegated', reference: freeText('Delegert fra kriseledelsen') },
};

const team = formInfectionTeam({
  ...{ id: 'home:team:form', unit: TEAM_UNIT, team: 'infection-team', by: serviceLeader },
  ...{ members: ['s01', 's02', 's03'], visits: ['confirmed', 'suspected', 'quarantine'] },
  ...{ decided: FRIDAY, effective: FRIDAY, operative: MONDAY },
  ground: {
    ...{ cause: 'infection', purposes: ['limit-infection', 'shield-staff'] },
    reasons: freeText('Så få ansatte som mulig skal gå til brukere med smitte.'),
  },
  term: { condition: 'infection-advice-lifted', review: day('2020-03-27') },
  derivesFrom: { crisis: CRISIS, measure: 'infection-team' },
});

const moved = (staff: string, from: string, card?: true): CommandInput =>
  redeployStaff({
    ...{ id: `home:${staff}:redeploy`, staff, from, to: UNIT, qualification: 'assistant', by: serviceLeader },
    ...{ decided: day('2020-03-17'), effective: day('2020-03-18'), userContact: true },
    ground: {
      ...{ cause: 'staffing', purposes: ['cope-with-staffing', 'secure-necessary-care'] },
      legalBasis: ['hol-4-1', 'hol-5-2'],
      reasons: freeText('Hjemmetjenesten mangler folk, og arbeidsstedet er stengt.'),
    },
    term: { condition: 'staffing-restored', review: day('2020-04-15') },
    policeCertificateShown: day('2020-03-17'),
    derivesFrom: { crisis: CRISIS, measure: 'redeployment' },
    ...(card === undefined ? {} : { idCardIssued: day('2020-03-17') }),
  });

const checked = checkCompetence({
  ...{ id: 'home:s11:check', staff: 's11', at: UNIT, on: day('2020-03-18') },
  ...{ tasks: ['personal-care', 'meals', 'bed-change'], outcome: 'supervised' },
  by: { role: 'unit-leader', unit: UNIT },
});

const infectionVisit = (id: string, on: string, unit: string, person: string): CommandInput =>
  recordDelivery({
    ...{ id: `home:a12:${id}`, user: 'a12', service: 'home-nursing', kind: 'infection-visit' },
    ...{ on: day(on), given: [{ unit: 'visits', amount: 1, mode: 'in-person' }], missed: [] },
    by: { role: 'care-worker', unit, person },
  });

/** What the other team wrote about it when it was found out. */
const deviation = recordDeviation({
  ...{ id: 'home:deviation-1', unit: UNIT, kind: 'wrong-team', severity: 'could-have-harmed' },
  ...{ occurred: day('2020-03-18'), on: day('2020-03-19') },
  words: freeText('Kveldsvakten gikk dit før beskjeden om smitteteamet var lest.'),
  by: { role: 'unit-leader', unit: UNIT },
});

/** The infection team and its visits, one of them by others, and who came from other services. */
export const staff: ReadonlyArray<Happening> = [
  ...on(FRIDAY, team),
  ...on(
    day('2020-03-17'),
    issueIdentityCard({
      ...{ id: 'home:s12:card', staff: 's12', on: day('2020-03-17') },
      by: { role: 'unit-leader', unit: UNIT },
    }),
    moved('s11', 'asker-kindergartens', true),
    // The card was issued the same day and needs not be stated again.
    moved('s12', 'asker-day-centres'),
    infectionVisit('team-visit', '2020-03-17', TEAM_UNIT, 's02'),
  ),
  inVain(
    day('2020-03-17'),
    'id-card',
    's13 har ikke fått ID-kort og kan ikke sendes hjem til noen.',
    moved('s13', 'asker-schools'),
  ),
  ...on(day('2020-03-18'), checked, infectionVisit('other-visit', '2020-03-18', UNIT, 's05')),
  ...on(day('2020-03-19'), deviation),
];
