import type { Dice } from './dice.js';

type Phrases = readonly [string, ...string[]];

/** The kinds of individual decision in this caseload. */
export type Kind =
  | 'reduce'
  | 'reduce-assistance'
  | 'replace'
  | 'limit'
  | 'hand-over'
  | 'reduce-respite'
  | 'pause-respite'
  | 'reduce-contact'
  | 'suspend-contact'
  | 'keep-contact';

/** What the assessment found, by kind: one phrase of each list. */
const FACTS: Readonly<Record<Kind, readonly [Phrases, Phrases]>> = {
  reduce: [
    [
      'Tilstanden er stabil.',
      'Klarer mer av dagen på egen hånd enn vedtaket forutsetter.',
      'Flere av besøkene er lagt til for å gi trygghet og kan vente.',
    ],
    [
      'Besøkene som er igjen, dekker det nødvendige.',
      'Ingen tegn til fall eller dårlig matlyst ved siste besøk.',
      'Ringer selv når noe er galt.',
    ],
  ],
  'reduce-assistance': [
    ['Boligen er ryddig og trygg.', 'Gjør lettere husarbeid selv.', 'Renholdet kan tas sjeldnere en tid.'],
    ['Ingen fare for helsen om det går lengre tid.', 'Klesvask blir ikke liggende.', 'Har mat i huset.'],
  ],
  replace: [
    [
      'Hører godt i telefonen.',
      'Er vant til å snakke med oss på telefon.',
      'Har fast tid som passer å ringe.',
    ],
    [
      'Det besøket er til for, kan gjøres uten å være der.',
      'Vil helst ikke ha folk inn nå.',
      'Svarer ikke bruker, kjører vi ut.',
    ],
  ],
  limit: [
    ['Stell, mat og medisiner må gå som før.', 'Det nødvendige er skilt fra det som kan vente.'],
    ['Resten tåler å vente noen uker.', 'Det som utsettes, står på liste og tas opp igjen.'],
  ],
  'hand-over': [
    ['Pårørende bor i nærheten.', 'Pårørende er hjemme og har tid.', 'Pårørende har gjort dette før.'],
    ['Har fått opplæring av oss.', 'Vet hvem som skal ringes hvis det blir for mye.'],
  ],
  'reduce-respite': [
    ['Omsorgsyter klarer seg med færre timer en tid.', 'Flere i familien er hjemme nå.'],
    ['Avlaster kan komme igjen på kort varsel.', 'Situasjonen hjemme er rolig.'],
  ],
  'pause-respite': [
    [
      'Familien ønsker ingen inn i huset nå.',
      'Begge foresatte er hjemme.',
      'Omsorgsyter er hjemme på dagtid.',
    ],
    ['Vi ringer hver uke.', 'Avlastningen starter igjen om noe endrer seg.'],
  ],
  'reduce-contact': [
    ['De faste aktivitetene er avlyst.', 'Kan gå tur ute med avstand.'],
    ['Kontakten holdes ved like på telefon.', 'Har familie rundt seg.'],
  ],
  'suspend-contact': [
    ['Treffstedene er stengt.', 'Alt som var planlagt, er avlyst.'],
    ['Har familie rundt seg.', 'Klarer seg med telefon en tid.', 'Støttekontakten er i karantene.'],
  ],
  'keep-contact': [
    ['Blir raskt dårligere uten fast struktur.', 'Har ingen andre å være sammen med.'],
    ['Det finnes trygge måter å møtes på ute.', 'Et opphold vil ta lang tid å hente inn.'],
  ],
};

/** Why it was decided, by kind. */
const REASONS: Readonly<Record<Kind, Phrases>> = {
  reduce: ['Færre på jobb. Besøk som kan vente, utsettes.', 'Sykdom og karantene blant de ansatte.'],
  'reduce-assistance': ['Renhold må vike for pleie.', 'Ansatte er flyttet til pleie i hjemmet.'],
  replace: ['Telefon sparer tid og begrenser smitte.', 'Færre nærkontakter for en som er utsatt.'],
  limit: ['Vaktlisten er ikke full.', 'For få på jobb til annet enn det nødvendige.'],
  'hand-over': ['Avtale med pårørende frigjør tid til andre.', 'Færre inn i huset gir mindre smitte.'],
  'reduce-respite': ['Avlastere trengs i andre tjenester.', 'Færre kontakter mellom husstander.'],
  'pause-respite': ['Avlastere trengs i andre tjenester.', 'Færre kontakter mellom husstander.'],
  'reduce-contact': ['Det som pleier å skje, er avlyst.'],
  'suspend-contact': ['Det som pleier å skje, er avlyst.'],
  'keep-contact': ['Særskilt behov som veier tyngre enn smittefaren.'],
};

const VIEWS: Phrases = [
  'Forstår situasjonen og godtar endringen.',
  'Er redd for smitte og vil gjerne ha færre innom.',
  'Synes det er leit, men klarer seg en tid.',
  'Er uenig og har fått vite hvor det kan klages.',
  'Ber om å få beskjed i god tid når det endres igjen.',
];
const NOT_HEARD: Phrases = ['Var innlagt på sykehus.', 'Svarte ikke; pårørende ble spurt i stedet.'];
const ALTERNATIVES: Phrases = [
  'De andre vaktlagene er spurt, men har ingen å avse.',
  'Vikarbyrået hadde ingen ledige.',
  'Digitalt besøk er vurdert, men passer ikke her.',
  'Annen tid på dagen er prøvd først.',
];
const SPECIAL_NEEDS: Phrases = [
  'Utviklingshemning; trenger faste rammer.',
  'Alvorlig psykisk lidelse; isolasjon gir tilbakefall.',
  'Autisme; brudd i rutinen gir uro og utagering.',
];
const RESTORED: Phrases = [
  'Bemanningen er på plass igjen.',
  'Driften er normalisert.',
  'Tjenesten er tilbake på det som er innvilget.',
];
const UPHELD: Phrases = [
  'Grunnlaget er det samme; bruker klarer seg.',
  'Fortsatt for få på jobb. Ingen forverring hos bruker.',
  'Snakket med bruker og pårørende; ordningen går bra.',
];

/** Words for a decision, put together of short phrases. */
export const words = {
  facts: (dice: Dice, kind: Kind): string => FACTS[kind].map((phrases) => dice.oneOf(phrases)).join(' '),
  reasons: (dice: Dice, kind: Kind): string => dice.oneOf(REASONS[kind]),
  view: (dice: Dice): string => dice.oneOf(VIEWS),
  notHeard: (dice: Dice): string => dice.oneOf(NOT_HEARD),
  alternatives: (dice: Dice): string => dice.oneOf(ALTERNATIVES),
  specialNeed: (dice: Dice): string => dice.oneOf(SPECIAL_NEEDS),
  restored: (dice: Dice): string => dice.oneOf(RESTORED),
  upheld: (dice: Dice): string => dice.oneOf(UPHELD),
} as const;
