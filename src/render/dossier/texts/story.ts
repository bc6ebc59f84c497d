import type { Text } from '../text.js';

/** The words of a story's page. */
export const STORY_TEXTS = {
  pending: {
    nb: 'AVVENTER BESLUTNING: et generelt tiltak berører tjenesten, og ingenting er vedtatt eller vurdert for denne brukeren ennå',
    nn: 'VENTAR PÅ AVGJERD: eit generelt tiltak rører tenesta, og ingenting er vedteke eller vurdert for denne brukaren enno',
    en: 'DECISION PENDING: a measure for many touches the service, and nothing is decided or assessed about this user yet',
  },
  user: { nb: 'Bruker', nn: 'Brukar', en: 'Service user' },
  crisis: { nb: 'Krise', nn: 'Krise', en: 'Crisis' },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  staff: { nb: 'Ansatt', nn: 'Tilsett', en: 'Member of staff' },
  inspection: { nb: 'Tilsyn', nn: 'Tilsyn', en: 'Inspection' },
  standing: { nb: 'Slik det var', nn: 'Slik det var', en: 'As it stood' },
  timeline: { nb: 'Tidslinje', nn: 'Tidslinje', en: 'Timeline' },
  findings: { nb: 'Funn', nn: 'Funn', en: 'Findings' },
  finding: { nb: 'Funn', nn: 'Funn', en: 'Finding' },
  trail: { nb: 'Spor etter beslutningen', nn: 'Spor etter avgjerda', en: 'What came of the decision' },
  event: { nb: 'Hendelse', nn: 'Hending', en: 'Event' },
  number: { nb: 'nr.', nn: 'nr.', en: 'no.' },
  notRecorded: { nb: 'ikke registrert', nn: 'ikkje registrert', en: 'not recorded' },
  missing: { nb: 'Mangler', nn: 'Manglar', en: 'Missing' },
  present: { nb: 'Dokumentert', nn: 'Dokumentert', en: 'On record' },
  mend: { nb: 'Hva som kan gjøres', nn: 'Kva som kan gjerast', en: 'What can be done' },
  provisions: { nb: 'Aktuelle bestemmelser', nn: 'Aktuelle føresegner', en: 'Provisions in question' },
  due: { nb: 'frist', nn: 'frist', en: 'due' },
  noEntries: {
    nb: 'Ingen hendelser i perioden.',
    nn: 'Ingen hendingar i perioden.',
    en: 'No events in the period.',
  },
  close: { nb: 'Lukk', nn: 'Lukk', en: 'Close' },
  print: { nb: 'Skriv ut denne historien', nn: 'Skriv ut denne historia', en: 'Print this story' },
  printReport: { nb: 'Skriv ut rapporten', nn: 'Skriv ut rapporten', en: 'Print the report' },
  elsewhere: {
    nb: 'Historien er ikke med i denne filen. Hver hendelse står i data/events.jsonl, og forsvarlig dossier --user lager en rapport om denne brukeren alene.',
    nn: 'Historia er ikkje med i denne fila. Kvar hending står i data/events.jsonl, og forsvarlig dossier --user lagar ein rapport om denne brukaren åleine.',
    en: 'The story is not in this file. Every event is in data/events.jsonl, and forsvarlig dossier --user makes a report about this user alone.',
  },
  notFound: {
    nb: 'Rapporten har ingen hendelse eller historie med denne lenken.',
    nn: 'Rapporten har inga hending eller historie med denne lenkja.',
    en: 'The report has no event or story by this link.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What the marks of an entry are called. */
export const MARK_TEXTS = {
  less: { nb: 'mindre', nn: 'mindre', en: 'less' },
  more: { nb: 'mer', nn: 'meir', en: 'more' },
  late: { nb: 'registrert sent', nn: 'registrert seint', en: 'recorded late' },
  corrected: { nb: 'rettet', nn: 'retta', en: 'corrected' },
  correction: { nb: 'retting', nn: 'retting', en: 'correction' },
  redacted: { nb: 'slettet', nn: 'sletta', en: 'redacted' },
  unknown: { nb: 'ukjent slag', nn: 'ukjent slag', en: 'unknown kind' },
} as const satisfies Readonly<Record<string, Text>>;
