import {
  assessWithoutChange,
  byPhone,
  changeService,
  freeText,
  handOverTask,
  limitCareToNecessary,
  reduceVisits,
  replaceVisits,
  visits,
} from 'forsvarlig';
import { CRISIS } from '../asker-2020/leadership.js';
import { day, inVain, on, type Happening } from '../story/happening.js';
import { decision, leader, until, type Particular } from './parts.js';

const MONDAY = '2020-03-16';
const TUESDAY = '2020-03-17';
const staffing = {
  service: 'home-nursing',
  basis: 'hol-3-2-6-a',
  cause: 'staffing',
  purposes: ['cope-with-staffing', 'protect-vulnerable'],
  term: until('operation-normalised', '2020-03-27'),
} as const;

/** A call in place of most of the visits: nobody has to be in the room to remind of a pill. */
const calls = replaceVisits({
  ...decision({
    ...{ ...staffing, user: 'a01', measure: 'visits-assessed', decided: MONDAY, what: 'replace' },
    purposes: ['limit-infection', 'protect-vulnerable'],
    reasons: 'Bruker har hjelp av å bli minnet på medisinen, og det kan gjøres på telefon.',
    ...{ necessity: 'another-way', facts: 'Tar medisinen selv når noen minner om den.' },
    view: 'Synes det er greit med telefon en stund.',
    instead: 'Dispenser med varsel ble vurdert, men tar for lang tid å få på plass.',
  }),
  from: visits(7),
  to: [visits(3), byPhone(visits(4))],
});

/** Looked at, and found that it can't be less. */
const needed = assessWithoutChange({
  ...{ id: 'home:a02:assessed', user: 'a02', service: 'home-nursing', by: leader, on: day(MONDAY) },
  derivesFrom: { crisis: CRISIS, measure: 'visits-assessed' },
  reasons: freeText('Ingen av besøkene kan falle bort eller gjøres på annen måte.'),
  assessment: {
    ...{ on: day(MONDAY), by: 'nurse', necessity: 'needed-for-life-and-health' },
    facts: freeText('Får all mat og alle medisiner av tjenesten og kommer seg ikke opp alene.'),
    user: { heard: true, view: freeText('Er redd for å bli uten hjelp.') },
  },
});

const fewer = reduceVisits({
  ...decision({
    ...{ ...staffing, user: 'a03', measure: 'visits-assessed', decided: TUESDAY, what: 'reduce' },
    reasons: 'To av besøkene gjelder tilsyn og dusj og kan vente.',
    ...{ necessity: 'can-wait', facts: 'Steller seg selv de fleste dagene.' },
    view: 'Vil helst ha alle besøkene, men forstår at andre trenger det mer.',
    instead: 'Kortere besøk ble vurdert, men da rekker ingen dusjen.',
  }),
  from: visits(5),
  to: visits(3),
});

const limited: Omit<Particular, 'what'> = {
  ...staffing,
  user: 'a04',
  measure: 'only-necessary-care',
  decided: MONDAY,
  purposes: ['secure-necessary-care', 'cope-with-staffing'],
  reasons: 'Få på jobb. Dusj og sengeskift tas opp igjen når driften er normal.',
  necessity: 'can-wait',
  facts: 'Stell, mat og medisiner må gis hver dag. Resten tåler å vente.',
  view: 'Savner dusjen og håper det ikke varer lenge.',
  instead: 'Kroppsvask i sengen gis der dusjen faller bort.',
};

const necessary = limitCareToNecessary({
  ...decision({ ...limited, what: 'limit' }),
  keeps: ['personal-care', 'meals', 'medication'],
});
const withoutMedicine = limitCareToNecessary({
  ...decision({ ...limited, what: 'limit-too-far' }),
  keeps: ['personal-care', 'meals'],
});
const { term: _, ...endless } = decision({ ...limited, what: 'limit-for-ever' });
const withoutEnd = limitCareToNecessary({ ...endless, keeps: ['personal-care', 'meals', 'medication'] });

const toKin = (task: 'stockings' | 'shower' | 'check-in') =>
  decision({
    ...{ ...staffing, user: 'a05', measure: 'tasks-to-kin', decided: TUESDAY, what: `kin-${task}` },
    reasons: 'Datter bor i samme hus, er hjemme nå og vil hjelpe en tid.',
    ...{ necessity: 'another-way', facts: 'Oppgaven krever ikke helsefaglig kompetanse.' },
    view: 'Vil gjerne ha hjelp av datteren så lenge hun orker.',
    instead: 'Tjenesten kan ta oppgavene tilbake på en dags varsel.',
    term: { until: day('2020-04-17'), review: day('2020-03-31'), atEnd: ['contact-user', 'reassess'] },
  });
const agreement = {
  ...{ agreed: day(MONDAY), carerAssessed: true },
  terms: freeText('Hun sier fra dagen før om det må stoppe, og da kommer tjenesten.'),
};

/**
 * The same help, by people whom the user doesn't know. It comes of the measure about staff, which opens for no decision about a
 * user: it is decided by itself.
 */
const { derivesFrom: __, ...byItself } = decision({
  ...staffing,
  user: 'a04',
  measure: 'redeployment',
  decided: '2020-03-18',
  what: 'strangers',
  reasons: 'Ansatte fra andre tjenester går vaktene.',
  necessity: 'another-way',
  facts: 'Trenger samme hjelp som før, men ikke av de samme menneskene.',
  view: 'Vil vite hvem som kommer, og se ID-kortet.',
  instead: 'Faste ansatte brukes der de finnes.',
  term: until('staffing-restored', '2020-04-01'),
});
const strangers = changeService({
  ...byItself,
  changes: [{ dimension: 'continuity', to: 'redeployed-staff' }],
});

/** Visits at home after 13 March, user by user. a13 is not looked at, and stays pending. */
export const careAtHome: ReadonlyArray<Happening> = [
  ...on(day(MONDAY), calls, needed, necessary),
  inVain(
    day(MONDAY),
    'necessary-care',
    'a04 kan ikke settes opp uten medisiner. De hører til det nødvendige.',
    withoutMedicine,
  ),
  inVain(
    day(MONDAY),
    'end-or-review',
    'a04 kan ikke få oppgaver utsatt uten at det står når de tas opp igjen.',
    withoutEnd,
  ),
  ...on(
    day(TUESDAY),
    handOverTask({ ...toKin('stockings'), task: 'stockings', agreement }),
    handOverTask({ ...toKin('shower'), task: 'shower', agreement }),
  ),
  inVain(
    day(TUESDAY),
    'kin-agreement',
    'Tilsynet hos a05 kan ikke overlates til datteren. Ingen har spurt henne om det.',
    handOverTask({ ...toKin('check-in'), task: 'check-in' }),
  ),
  ...on(day('2020-03-18'), strangers),
  // Decided on the 17th, and written down ten days later.
  ...on(day('2020-03-27'), fewer),
];
