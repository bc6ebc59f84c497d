import {
  changeService,
  declineOffer,
  freeText,
  giveInformation,
  handleConsequence,
  makeOffer,
  noteConsequence,
  plusDays,
  recordCircumstances,
  visits,
  withdrawAcceptance,
  withdrawConsent,
} from 'forsvarlig';
import { day, inVain, on, type Happening } from '../story/happening.js';
import {
  accepted,
  allocation,
  applied,
  delivered,
  granted,
  nurse,
  NURSING,
  offer,
  offered,
  registered,
  renewed,
  reviewed,
} from './commands.js';
import { chosen, others, STRANGER, type Person } from './people.js';

/** The week that the text tells of, before Christmas; the text names no date. */
export const MONDAY = '2025-12-08';
export const SUNDAY = '2025-12-14';

const { alternative, supplement, applicant, declines, withdraws, worsens, needsHands, undecided } = chosen;

const known = (person: Person): ReadonlyArray<Happening> => {
  const { user, applied: asked } = person;
  return [
    ...on(day(asked ?? person.granted), registered(user, asked ?? person.granted)),
    ...(asked === undefined ? [] : on(day(asked), applied(user, asked))),
    ...on(day(person.granted), granted(person)),
    ...renewed(person).flatMap(([date, command]) => on(date, command)),
  ];
};

const recommended = (person: Person): ReadonlyArray<Happening> => on(day(person.offeredOn), offered(person));

/** Assessed, recommended, accepted two days later, and in use from a day after that. */
const takesPart = (
  person: Person,
  from: string,
  answered = plusDays(day(person.offeredOn), 2),
): ReadonlyArray<Happening> => {
  return [...known(person), ...recommended(person), ...on(answered, ...accepted(person, answered, from))];
};

const declined: ReadonlyArray<Happening> = [
  ...known(declines),
  ...recommended(declines),
  ...on(
    day('2025-11-11'),
    declineOffer({
      ...{ id: 'halden:h04:decline', user: declines.user, service: NURSING, offer: 'halden:h04:offer' },
      ...{ declinedBy: 'user', on: day('2025-11-11') },
      reasons: freeText('Vil heller ha noen innom.'),
    }),
  ),
];

const withdrawn: ReadonlyArray<Happening> = [
  ...takesPart(withdraws, '2025-11-10'),
  ...on(
    day('2025-12-01'),
    withdrawAcceptance({
      ...{ id: 'halden:h05:withdraw', user: withdraws.user, service: NURSING, withdraws: 'halden:h05:offer' },
      ...{ withdrawnBy: 'user', on: day('2025-12-01'), effective: day('2025-12-02') },
      reasons: freeText('Prøvde i tre uker og savner besøkene.'),
    }),
    withdrawConsent({
      ...{ id: 'halden:h05:consent-withdrawn', user: withdraws.user, consent: 'screen' },
      ...{ on: day('2025-12-01'), from: 'user', how: 'spoken', by: nurse },
    }),
  ),
];

/** A sign noticed on the screen, what was done about it, and more help in person from the next day. */
const noticed: ReadonlyArray<Happening> = [
  ...takesPart(worsens, '2025-11-17'),
  ...on(
    day('2025-12-03'),
    noteConsequence({
      ...{ id: 'halden:h06:sign', user: worsens.user, consequence: 'sign-1', service: NURSING },
      ...{ on: day('2025-12-03'), kind: 'deterioration', decisions: ['halden:h06:offer'], by: nurse },
      words: freeText('Tyngre pust enn før, sett på skjermen på morgenbesøket.'),
    }),
    changeService({
      ...{ id: 'halden:h06:more', user: worsens.user, service: NURSING, by: allocation },
      ...{ decided: day('2025-12-03'), effective: day('2025-12-04') },
      ground: {
        cause: 'need',
        ...{ purposes: ['secure-necessary-care'], legalBasis: ['hol-3-2-6-a', 'hol-4-1'] },
        reasons: freeText('Helsen er blitt dårligere, og noen må se til brukeren oftere.'),
      },
      term: { review: day('2025-12-17') },
      assessment: {
        ...{ on: day('2025-12-03'), by: 'nurse', necessity: 'needed-for-life-and-health' },
        facts: freeText('Trenger besøk i tillegg til skjermen mens legen prøver ny medisin.'),
        user: { heard: true, view: freeText('Synes det er trygt at noen kommer.') },
      },
      changes: [{ dimension: 'amount', from: visits(worsens.visits), to: visits(5) }],
    }),
    handleConsequence({
      ...{ id: 'halden:h06:handled', user: worsens.user, consequence: 'sign-1', on: day('2025-12-03') },
      handling: ['physician-contacted', 'reassessed', 'service-increased'],
      decisions: ['halden:h06:more'],
      reasons: freeText('Fastlegen ble ringt samme dag.'),
      by: nurse,
    }),
  ),
];

/** The weeks of those visits: the screen, and in person three, then four and five times. */
const weeksGiven: ReadonlyArray<Happening> = (
  [
    ['2025-11-17', 3],
    ['2025-11-24', 3],
    ['2025-12-01', 4],
    [MONDAY, 5],
  ] as const
).flatMap(([monday, inPerson]) =>
  on(plusDays(day(monday), 6), delivered({ ...worsens, offered: { ...worsens.offered, inPerson } }, monday)),
);

/** Training that was planned when the offer was made, and given afterwards. */
const trained: ReadonlyArray<Happening> = on(
  day('2025-11-01'),
  giveInformation({
    ...{ id: 'halden:h02:training', user: supplement.user, on: day('2025-11-01'), by: nurse },
    ...{ topics: ['using-digital-tools'], to: 'next-of-kin', channel: 'visit' },
  }),
);

/** Nothing is offered without an assessment and a reason, and nothing to those who have not asked for help. */
const notOffered: ReadonlyArray<Happening> = (() => {
  const { assessment: _, suitability: __, ...bare } = offer(needsHands);
  const stranger = { ...offer(undecided), id: 'halden:h09:offer', user: STRANGER };
  return [
    ...known(needsHands),
    ...on(
      day('2025-11-10'),
      recordCircumstances({
        ...{ id: 'halden:h07:known', user: needsHands.user, on: day('2025-11-10'), by: nurse },
        ...{ physicalPresenceNeeded: true, digitalAbility: 'none' },
      }),
    ),
    inVain(
      day(needsHands.offeredOn),
      'digital-suits',
      'h07 skal ikke få tilbud om skjerm uten at noen har vurdert om det passer.',
      makeOffer(bare),
    ),
    ...on(day('2025-11-03'), registered(STRANGER, '2025-11-03')),
    inVain(
      day(undecided.offeredOn),
      'known-service',
      'h09 har ikke hjemmesykepleie og har ikke søkt. Da er det ingenting å legge skjermen til.',
      makeOffer(stranger),
    ),
  ];
})();

/** Everybody who had visits on a screen in the week of the text. */
export const onScreen: ReadonlyArray<Person> = [alternative, supplement, applicant, worsens, ...others];

/** Everything that was recorded in Halden, from the first grant to the end of the week. */
export const happenings: ReadonlyArray<Happening> = [
  ...takesPart(alternative, '2025-11-03'),
  ...takesPart(supplement, '2025-11-03'),
  ...trained,
  // Recommended while the application lay there, and accepted with the grant.
  ...takesPart(applicant, '2025-11-13', day('2025-11-12')),
  ...declined,
  ...withdrawn,
  ...noticed,
  ...weeksGiven,
  ...notOffered,
  ...known(undecided),
  ...recommended(undecided),
  ...others.flatMap((person) => takesPart(person, '2025-12-01')),
  ...on(day('2025-12-01'), reviewed(alternative, '2025-12-01'), reviewed(supplement, '2025-12-01')),
  ...on(day('2025-12-11'), reviewed(applicant, '2025-12-11')),
  ...on(
    day(SUNDAY),
    ...onScreen.filter((person) => person !== worsens).map((person) => delivered(person, MONDAY)),
  ),
];
