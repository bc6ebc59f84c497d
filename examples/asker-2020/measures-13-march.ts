import { day } from './days.js';
import { adopted } from './leadership.js';
import type { Planned } from './planned.js';

/** Friday: the changes in the home service took effect. */
const FRIDAY = day('2020-03-13');
/** Monday: the infection team was at work. */
const MONDAY = day('2020-03-16');

const decided = FRIDAY;
const review = day('2020-03-27');
const condition = 'operation-normalised';
const careAtHome = ['home-nursing', 'practical-assistance'] as const;

/** What Asker published about the home service on 13 March 2020, in the order published. */
export const measuresOf13March = (): ReadonlyArray<Planned> => [
  adopted({
    measure: 'infection-team',
    force: 'decision',
    target: {
      kind: 'staff',
      groups: ['infection-team'],
      changes: [
        { dimension: 'separation', before: 'shared', after: 'own-team' },
        { dimension: 'state', before: 'prepared', after: 'running' },
      ],
    },
    decided,
    operative: MONDAY,
    cause: 'infection',
    purposes: ['limit-infection', 'shield-staff'],
    reasons: 'Færrest mulig ansatte skal hjelpe brukere som er smittet eller kan være det.',
    announcement: 'Et eget team tar seg av besøk der det er smitte eller mistanke om smitte.',
    review,
    condition: 'infection-advice-lifted',
    more: {
      terms: [{ kind: 'condition', condition: 'protective-equipment', binds: ['staff'] }],
      atEnd: ['return-staff'],
    },
  }),
  adopted({
    measure: 'visits-by-closest-kin',
    force: 'request',
    target: {
      kind: 'visiting',
      sites: ['users-homes'],
      changes: [
        { dimension: 'may-visit', before: 'anyone', after: 'closest-kin' },
        { dimension: 'sick-visitors', before: 'unknown', after: 'stay-away' },
      ],
    },
    decided,
    cause: 'infection',
    purposes: ['protect-vulnerable', 'limit-infection'],
    reasons: 'Hver person som kommer på besøk, kan ta med smitte til en som tåler den dårlig.',
    announcement:
      'Vi ber om at bare de nærmeste pårørende besøker brukere hjemme. Den som har symptomer fra luftveiene, bør vente.',
    review,
    condition: 'infection-advice-lifted',
  }),
  adopted({
    measure: 'visits-assessed',
    force: 'decision',
    target: {
      kind: 'services',
      services: careAtHome,
      application: 'individual',
      opensFor: ['VisitsReduced', 'VisitsReplaced'],
      changes: [
        { dimension: 'how-often', before: { own: 'granted' }, after: { own: 'less' } },
        { dimension: 'mode', before: ['in-person'], after: ['in-person', 'phone'] },
        {
          dimension: 'priority',
          order: { among: 'people', gives: 'served-first', first: ['needed-for-life-and-health'] },
        },
      ],
    },
    decided,
    cause: 'staffing',
    purposes: ['cope-with-staffing', 'protect-vulnerable'],
    reasons:
      'Bemanningen strekker ikke til. For hver bruker vurderes det om liv eller helse avhenger av besøket, og om hjelpen ellers kan gis på en annen måte.',
    announcement:
      'Noen får færre besøk, og noen får telefon i stedet. Hver bruker vurderes for seg. Vi er lei oss for ulempene.',
    review,
    condition,
  }),
  adopted({
    measure: 'only-necessary-care',
    force: 'decision',
    target: {
      kind: 'tasks',
      tasks: ['personal-care', 'meals', 'medication'],
      services: careAtHome,
      application: 'individual',
      opensFor: ['CareLimitedToNecessary'],
      changes: [
        { dimension: 'scope', before: 'as-granted', after: 'necessary-only' },
        { dimension: 'kept', level: 'granted' },
      ],
    },
    decided,
    cause: 'staffing',
    purposes: ['secure-necessary-care', 'cope-with-staffing'],
    reasons: 'Med færre ansatte på jobb må det viktigste komme først: stell, mat og medisiner.',
    announcement: 'Når vi er få på jobb, gjør vi bare det som er nødvendig. Resten tas opp igjen senere.',
    review,
    condition,
    more: { atEnd: ['contact-user', 'reassess', 'catch-up', 'restore-level'] },
  }),
  adopted({
    measure: 'tasks-to-kin',
    force: 'decision',
    target: {
      kind: 'tasks',
      tasks: ['stockings', 'check-in', 'shower'],
      services: careAtHome,
      application: 'individual',
      opensFor: ['TaskHandedOver'],
      changes: [{ dimension: 'doer', before: ['usual-staff'], after: ['next-of-kin'] }],
    },
    decided,
    cause: 'staffing',
    purposes: ['cope-with-staffing', 'limit-infection'],
    reasons: 'Pårørende som kan og vil, tar over enkelte oppgaver en tid etter avtale med tjenesten.',
    announcement:
      'Vi spør pårørende om de kan hjelpe med for eksempel strømper, dusj eller tilsyn. Vi tar kontakt med hver enkelt.',
    review,
    condition,
  }),
  adopted({
    measure: 'support-contact-reduced',
    force: 'decision',
    target: {
      kind: 'services',
      services: ['support-contact'],
      application: 'individual',
      opensFor: ['SupportContactReduced', 'SupportContactSuspended', 'SupportContactKept'],
      changes: [{ dimension: 'how-long', before: { own: 'granted' }, after: { own: 'less' } }],
      people: {
        criteria: { about: 'service', types: ['support-contact'] },
        exemptions: [{ criteria: { about: 'specialNeeds', is: true }, reason: 'special-needs' }],
      },
    },
    decided,
    cause: 'infection',
    purposes: ['limit-infection', 'protect-vulnerable'],
    reasons: 'Det meste av aktivitetene er avlyst. For noen få med særskilte behov kan tilbudet gå videre.',
    announcement: 'Støttekontakt gis i mindre omfang. Vi tar kontakt med hver enkelt.',
    review,
    condition: 'activities-reopened',
  }),
  adopted({
    measure: 'respite-reduced',
    force: 'decision',
    target: {
      kind: 'services',
      services: ['respite', 'respite-in-institution'],
      application: 'individual',
      opensFor: ['RespiteReduced', 'RespitePaused'],
      changes: [
        { dimension: 'how-long', before: { own: 'granted' }, after: { own: 'less' } },
        {
          dimension: 'priority',
          order: {
            among: 'people',
            gives: 'reduced-first',
            first: ['least-vulnerable', 'carer-not-in-work'],
          },
        },
      ],
    },
    decided,
    cause: 'staffing',
    purposes: ['cope-with-staffing', 'limit-infection'],
    reasons:
      'Individuell avlastning kan bli redusert, først for de minst sårbare. Det spørres om omsorgsyter har en jobb som bør gå foran.',
    announcement: 'Noen får mindre avlastning en tid. Vi tar kontakt med hver enkelt.',
    review,
    condition,
  }),
  adopted({
    measure: 'redeployment',
    force: 'decision',
    target: {
      kind: 'staff',
      groups: ['home-care'],
      changes: [{ dimension: 'doer', before: ['usual-staff'], after: ['usual-staff', 'redeployed-staff'] }],
    },
    decided,
    cause: 'staffing',
    purposes: ['cope-with-staffing', 'secure-necessary-care'],
    reasons: 'De nødvendige tjenestene trenger flere folk enn de har.',
    announcement:
      'Ansatte fra andre deler av kommunen hjelper til, så det kan komme noen du ikke kjenner. De har ID-kort.',
    review,
    condition: 'staffing-restored',
    more: {
      terms: [{ kind: 'condition', condition: 'id-card-shown', binds: ['staff'] }],
      links: [{ kind: 'frees-capacity-for', measure: 'only-necessary-care' }],
      atEnd: ['return-staff'],
    },
  }),
];
