import { HOME, one, WEEKDAYS, type Notice, type Target } from './notice.js';

type Services = Extract<Target, { kind: 'services' }>;
type Change = Services['changes'][number];
type Tasks = Extract<Target, { kind: 'tasks' }>;

const each = (
  services: Services['services'],
  opensFor: Extract<Services, { application: 'individual' }>['opensFor'],
  ...changes: ReadonlyArray<Change>
): Target => ({ kind: 'services', services, application: 'individual', opensFor, changes });
const all = (services: Services['services'], ...changes: ReadonlyArray<Change>): Target => ({
  kind: 'services',
  services,
  application: 'direct',
  changes,
});
const tasks = (of: Tasks['tasks'], ...changes: Tasks['changes']): Target => ({
  kind: 'tasks',
  tasks: of,
  services: HOME,
  application: 'individual',
  opensFor: ['CareLimitedToNecessary', 'TaskHandedOver', 'ServiceChanged'],
  changes,
});

const visits = (amount: number, weeks = 1) => ({ unit: 'visits', amount, weeks }) as const;

/** What services of users and their tasks become. */
export const SERVICES: ReadonlyArray<Notice> = [
  one(
    'Hjemmehjelpen kommer hver fjerde uke i stedet for annenhver.',
    'decision',
    each(['practical-assistance'], ['VisitsReduced'], {
      dimension: 'how-often',
      before: visits(1, 2),
      after: visits(1, 4),
    }),
  ),
  one(
    'Besøkene blir kortere; hvor mye kortere, avhenger av hvor mange som er på jobb.',
    'decision',
    each(['home-nursing'], ['ServiceChanged'], {
      dimension: 'how-long',
      before: { own: 'granted' },
      after: { own: 'less' },
    }),
  ),
  one(
    'Vi kan ikke love at sykepleieren kommer til avtalt tid denne uka.',
    'decision',
    each(['home-nursing'], ['ServiceChanged'], {
      dimension: 'timing',
      before: 'agreed-time',
      after: 'not-guaranteed',
    }),
  ),
  one(
    'Du kan få samtalen på skjerm om du heller vil det.',
    'offer',
    all(['home-nursing'], { dimension: 'mode', before: ['in-person'], after: ['in-person', 'video'] }),
    { terms: [{ kind: 'condition', condition: 'training-given', binds: ['user'] }] },
  ),
  one(
    'Middagen kjøres ut tirsdag og fredag, ikke hver dag.',
    'decision',
    each(['meals-on-wheels'], ['ServiceChanged'], {
      dimension: 'days',
      before: WEEKDAYS,
      after: ['tuesday', 'friday'],
    }),
  ),
  one(
    'Dagsenteret på Nes holder stengt til uværet har gitt seg; de som trenger noe annet, får det.',
    'decision',
    each(
      ['day-activity'],
      ['ServicePaused', 'ServiceChanged'],
      { dimension: 'state', before: 'running', after: 'paused' },
      { dimension: 'substituted', what: 'home-activity', by: 'usual-staff' },
    ),
    { term: { condition: 'weather-over', review: '2024-02-08' } },
  ),
  one('Støttekontakttimene går ned til halvparten, men ikke for dem med særskilte behov.', 'decision', {
    kind: 'services',
    services: ['support-contact'],
    application: 'individual',
    opensFor: ['SupportContactReduced', 'SupportContactKept'],
    changes: [{ dimension: 'how-long', before: { own: 'granted' }, after: { percentOfGranted: 50 } }],
    people: {
      criteria: { about: 'service', types: ['support-contact'] },
      exemptions: [{ criteria: { about: 'specialNeeds', is: true }, reason: 'special-needs' }],
    },
  }),
  one(
    'Avlastning må vike først for dem som klarer seg best, og sist der omsorgsyter er i jobb.',
    'decision',
    {
      kind: 'services',
      services: ['respite'],
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
      people: {
        criteria: { about: 'service', types: ['respite'] },
        order: [{ by: 'vulnerability', first: 'least' }],
      },
    },
  ),
  one(
    'Avlastningsboligen holder åpent som vanlig, også under streiken.',
    'decision',
    all(['respite-in-institution'], { dimension: 'kept', level: 'granted' }),
    {
      ground: {
        cause: 'conflict',
        purposes: ['secure-necessary-care'],
        legalBasis: ['hol-3-1'],
        reasons: { text: 'Dispensasjon er ikke nødvendig.' },
      },
    },
  ),
  one(
    'Ingen betaler egenandel for hjelp som ikke blir gitt.',
    'decision',
    all(['practical-assistance'], { dimension: 'charge', before: 'ordinary', after: 'as-delivered' }),
  ),
  one(
    'Trygghetsalarmen koster 150 kroner mindre i måneden så lenge den er ustabil.',
    'decision',
    all(['safety-alarm'], { dimension: 'fee', before: { kroner: 350 }, after: { kroner: 200 } }),
  ),
  one(
    'Trygghetsalarmene på Vestsida virker ikke etter strømbruddet.',
    'occurrence',
    {
      kind: 'services',
      services: ['safety-alarm'],
      application: 'direct',
      changes: [{ dimension: 'state', before: 'running', after: 'paused' }],
      units: ['vestsida'],
    },
    { ground: { cause: 'technical', reasons: { text: 'Basestasjonen er uten strøm.' } } },
  ),
  one(
    'Det kan ta opptil to timer før noen rykker ut på en alarm; vanligvis tar det en halv.',
    'occurrence',
    all(['safety-alarm'], {
      dimension: 'response-time',
      before: { amount: 30, in: 'minutes' },
      after: { atMost: 2, in: 'hours' },
    }),
  ),
  one(
    'Alle med alarm får et tilsyn kveld og morgen til feilen er rettet.',
    'decision',
    all(['safety-alarm'], {
      dimension: 'substituted',
      what: 'alarm-visit',
      amount: visits(14),
      by: 'usual-staff',
    }),
    { term: { condition: 'fault-repaired', review: '2024-02-05', atEnd: ['check-what-was-missed'] } },
  ),
  one(
    'Blir omsorgsyter syk, trapper vi opp hjelpen samme dag.',
    'decision',
    all(HOME, { dimension: 'added', what: 'step-up', amount: { own: 'more' } }),
    { startsWhen: 'carer-ill' },
  ),
  one(
    'De som er smittet, får besøk bare av smitteteamet.',
    'decision',
    all(['home-nursing'], { dimension: 'separation', before: 'shared', after: 'own-team' }),
    { terms: [{ kind: 'condition', condition: 'protective-equipment', binds: ['staff'] }] },
  ),
  one(
    'Sivilforsvaret kjører ut mat der veien er stengt.',
    'agreement',
    all(['meals-on-wheels'], {
      dimension: 'doer',
      before: ['usual-staff'],
      after: ['civil-defence'],
    }),
    { links: [] },
  ),
  one(
    'Nye søkere får dagplass bare når det haster.',
    'decision',
    all(['day-activity'], {
      dimension: 'priority',
      order: {
        among: 'applicants',
        gives: 'served-first',
        first: ['needed-for-life-and-health', 'waited-longest'],
        threshold: { by: 'need', atLeast: 4 },
      },
    }),
  ),
  one(
    'Gruppa på dagsenteret er på høyst fem til gangen.',
    'decision',
    each(['day-activity'], ['ServiceChanged'], {
      dimension: 'numbers',
      of: 'participants',
      before: { limit: 'none' },
      after: { atMost: 5 },
    }),
  ),
  one(
    'Treningen flyttes ut, én og én, med to meters avstand.',
    'decision',
    all(
      ['day-activity'],
      { dimension: 'place', before: ['facility'], after: ['outdoors'] },
      { dimension: 'setting', before: ['group'], after: ['one-person'] },
    ),
    { terms: [{ kind: 'distance', metres: { atLeast: 2 }, binds: ['user', 'staff'] }] },
  ),
  one(
    'Dagtilbudet stenger klokka 12 i stedet for 15 på hverdager.',
    'decision',
    each(['day-activity'], ['ServiceChanged'], {
      dimension: 'hours',
      before: { periods: [{ days: WEEKDAYS, from: '09:00', to: '15:00' }] },
      after: { periods: [{ days: WEEKDAYS, from: '09:00', to: '12:00' }] },
    }),
  ),
  one(
    'Noen tjenester kan bli innskrenket dersom flere blir syke.',
    'warning',
    each(HOME, [], { dimension: 'how-often', before: { own: 'granted' }, after: { own: 'less' } }),
  ),
  one(
    'Hjemmesykepleie går foran hjemmehjelp, og hjemmehjelp foran støttekontakt.',
    'decision',
    all(['home-nursing', 'practical-assistance', 'support-contact'], {
      dimension: 'priority',
      order: {
        among: 'services',
        gives: 'served-first',
        first: ['home-nursing', 'practical-assistance', 'support-contact'],
      },
    }),
  ),
  one(
    'Vi steller, gir mat og medisiner; resten venter til bemanningen er på plass.',
    'decision',
    tasks(['cleaning', 'laundry', 'shopping'], {
      dimension: 'scope',
      before: 'as-granted',
      after: 'necessary-only',
    }),
    {
      term: { condition: 'staffing-restored', review: '2024-02-15', atEnd: ['catch-up', 'contact-user'] },
    },
  ),
  one(
    'Dusj blir annenhver uke.',
    'decision',
    tasks(['shower'], { dimension: 'how-often', before: visits(1), after: visits(1, 2) }),
  ),
  one(
    'Pårørende som kan, tar strømpene på om morgenen, etter avtale.',
    'decision',
    tasks(['stockings'], { dimension: 'doer', before: ['usual-staff'], after: ['next-of-kin'] }),
  ),
  one(
    'Vi ber pårørende om å handle mat så lenge det varer.',
    'request',
    {
      kind: 'tasks',
      tasks: ['shopping'],
      services: ['practical-assistance'],
      application: 'direct',
      changes: [{ dimension: 'doer', before: ['usual-staff'], after: ['next-of-kin'] }],
    },
    { initiative: { suggestedBy: 'municipality', requestedBy: 'municipality' } },
  ),
  one('Sårstell og medisiner gjøres først på runden.', 'decision', {
    kind: 'tasks',
    tasks: ['wound-care', 'medication', 'cleaning'],
    services: HOME,
    application: 'direct',
    changes: [
      {
        dimension: 'priority',
        order: { among: 'tasks', gives: 'served-first', first: ['medication', 'wound-care'] },
      },
    ],
  }),
  one(
    'De som bor alene, ringer vi hver dag til strømmen er tilbake.',
    'decision',
    {
      kind: 'people',
      people: { criteria: { about: 'livesAlone', is: true } },
      changes: [{ dimension: 'added', what: 'outreach-call', amount: visits(7), by: 'usual-staff' }],
    },
    { term: { condition: 'power-restored', review: '2024-02-03' } },
  ),
  one('Alle over åtti som vi kjenner, får et hjemmebesøk med ved og vann.', 'offer', {
    kind: 'people',
    people: { criteria: { about: 'need', atLeast: 2 } },
    changes: [{ dimension: 'added', what: 'outreach-visit', by: 'volunteers' }],
  }),
  one('Vi anbefaler at de som kan, flytter inn til familie mens strømmen er borte.', 'advice', {
    kind: 'people',
    people: { criteria: { not: { about: 'livesAlone', is: false } } },
    changes: [{ dimension: 'place', before: ['home'], after: ['kins-home'] }],
  }),
];
