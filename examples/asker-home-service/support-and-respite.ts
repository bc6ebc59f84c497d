import {
  assessWithoutChange,
  correctEntry,
  freeText,
  hoursPerMonth,
  keepSupportContact,
  reduceRespite,
  reduceSupportContact,
  suspendSupportContact,
} from 'forsvarlig';
import { CRISIS } from '../asker-2020/leadership.js';
import { day, inVain, on, type Happening } from '../story/happening.js';
import { decision, leader, until } from './parts.js';

const support = {
  service: 'support-contact',
  measure: 'support-contact-reduced',
  basis: 'hol-3-2-6-b',
  cause: 'infection',
  purposes: ['limit-infection'],
  decided: '2020-03-17',
  term: until('activities-reopened', '2020-03-27'),
} as const;

const reduced = {
  ...decision({
    ...{ ...support, user: 'a06', what: 'reduce', necessity: 'can-wait' },
    reasons: 'Kino og svømmehall er stengt. Turene ute fortsetter.',
    ...{ facts: 'Har familie i nærheten.', view: 'Synes det er dumt at kinoen er stengt.' },
    instead: 'Turene ute er beholdt.',
  }),
  from: hoursPerMonth(12),
} as const;

/** Written down as four hours; it was six that were decided, which was found and corrected on the 26th. */
const asFirstWritten = reduceSupportContact({ ...reduced, to: hoursPerMonth(4) });
const asDecided = reduceSupportContact({ ...reduced, to: hoursPerMonth(6) });

const corrected = correctEntry({
  ...{ id: 'home:a06:correct', user: 'a06', corrects: 'home:a06:reduce', on: day('2020-03-26') },
  by: { role: 'unit-leader', unit: leader.unit },
  reasons: freeText('Skrivefeil: vedtaket sier seks timer i måneden.'),
  entry: asDecided,
});

const suspended = suspendSupportContact(
  decision({
    ...{ ...support, user: 'a07', what: 'suspend', necessity: 'can-wait' },
    reasons: 'Alt de gjorde sammen, er avlyst.',
    ...{ facts: 'Treffer søsken hver dag.', view: 'Vil heller vente enn å gå tur.' },
    instead: 'Tur ute ble tilbudt.',
  }),
);

const { term: _, ...kept } = decision({
  ...{ ...support, user: 'a08', what: 'keep', necessity: 'needed-for-life-and-health' },
  reasons: 'Uten støttekontakten går hverdagen i stykker.',
  ...{
    facts: 'Har ingen andre og blir fort dårligere uten faste avtaler.',
    view: 'Ber om å få beholde avtalen.',
    instead: 'Telefon i stedet ble prøvd og gikk ikke.',
  },
});
const keeps = keepSupportContact({
  ...kept,
  ...{ keeps: 'granted', review: day('2020-03-27') },
  specialNeed: freeText('Trenger den samme personen og de samme dagene.'),
});
const { term: __, ...notSpecial } = decision({
  ...{ ...support, user: 'a06', what: 'keep', necessity: 'another-way' },
  reasons: 'Bruker ønsker det.',
  ...{ facts: 'Har familie i nærheten.', view: 'Vil ha det som før.', instead: 'Turene ute er beholdt.' },
});

const respite = {
  service: 'respite',
  measure: 'respite-reduced',
  basis: 'hol-3-6',
  cause: 'staffing',
  purposes: ['cope-with-staffing'],
  decided: '2020-03-18',
  necessity: 'can-wait',
  term: until('operation-normalised', '2020-04-01'),
} as const;

/** The least vulnerable first: a09, whose carer is at home anyway. */
const first = reduceRespite({
  ...decision({
    ...{ ...respite, user: 'a09', what: 'reduce' },
    reasons: 'Minst sårbar av dem som har avlastning, og omsorgsyter er ikke i jobb.',
    ...{ facts: 'To voksne hjemme.', view: 'Klarer seg en stund.', instead: 'Halvparten er beholdt.' },
  }),
  ...{ from: hoursPerMonth(40), to: hoursPerMonth(20) },
  carerWork: { asked: true, inWork: false, shouldContinue: false },
});

/** The next in line: the carer works in a hospital, and goes on with that. */
const goesOn = assessWithoutChange({
  ...{ id: 'home:a10:assessed', user: 'a10', service: 'respite', by: leader, on: day('2020-03-18') },
  derivesFrom: { crisis: CRISIS, measure: 'respite-reduced' },
  reasons: freeText('Omsorgsyter er i arbeid på sykehus og bør fortsette. Avlastningen består.'),
  assessment: {
    ...{ on: day('2020-03-18'), by: 'nurse', necessity: 'needed-for-life-and-health' },
    facts: freeText('Ingen andre kan være hjemme når omsorgsyter er på vakt.'),
    user: { heard: true, view: freeText('Er glad for at det fortsetter.') },
  },
});

const notAsked = reduceRespite({
  ...decision({
    ...{ ...respite, user: 'a11', what: 'reduce' },
    reasons: 'Mangler folk.',
    ...{ facts: 'Omsorgsyter er ikke spurt.', view: 'Vil ikke ha mindre avlastning.' },
    instead: 'Ikke vurdert.',
  }),
  ...{ from: hoursPerMonth(40), to: hoursPerMonth(20) },
});

/** Support contact and respite after 13 March, user by user. a11 is touched and not decided about. */
export const supportAndRespite: ReadonlyArray<Happening> = [
  ...on(day('2020-03-17'), asFirstWritten, suspended, keeps),
  inVain(
    day('2020-03-17'),
    'kept-with-reasons',
    'a06 er ikke registrert med særskilte behov. Da holder det ikke at bruker ønsker det.',
    keepSupportContact({ ...notSpecial, keeps: 'reduced' }),
  ),
  ...on(day('2020-03-18'), first, goesOn),
  inVain(
    day('2020-03-18'),
    'carer-work',
    'Avlastningen til a11 kan ikke reduseres før noen har spurt om omsorgsyter er i arbeid.',
    notAsked,
  ),
  ...on(day('2020-03-26'), corrected),
];
