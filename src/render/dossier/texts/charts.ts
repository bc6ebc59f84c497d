import type { Text } from '../text.js';

/** The words of the charts. */
export const CHART_TEXTS = {
  asTable: { nb: 'Tallene som tabell', nn: 'Tala som tabell', en: 'The figures as a table' },
  noServices: {
    nb: 'Ingen tjenester var innvilget i perioden.',
    nn: 'Ingen tenester var innvilga i perioden.',
    en: 'No services were granted in the period.',
  },
  shareTitle: {
    nb: 'Andel tjenester på innvilget nivå over tid',
    nn: 'Del av tenestene på innvilga nivå over tid',
    en: 'Share of services at the granted level over time',
  },
  day: { nb: 'Dag', nn: 'Dag', en: 'Day' },
  services: { nb: 'Tjenester', nn: 'Tenester', en: 'Services' },
  full: { nb: 'På innvilget nivå', nn: 'På innvilga nivå', en: 'At the granted level' },
  share: { nb: 'Andel', nn: 'Del', en: 'Share' },
  all: { nb: 'I alt', nn: 'I alt', en: 'In all' },
  other: { nb: 'Endret på annen måte', nn: 'Endra på anna vis', en: 'Changed otherwise' },
  less: { nb: 'Mindre enn innvilget', nn: 'Mindre enn innvilga', en: 'Less than granted' },
  byServiceTitle: {
    nb: 'Nivået etter tjeneste',
    nn: 'Nivået etter teneste',
    en: 'The level by service',
  },
  byServiceWords: {
    nb: 'Hver søyle er alle som har tjenesten; tallet til høyre er hvor mange det er. Mindre enn innvilget er redusert, satt på pause, stanset eller med oppgaver som ingen gjør nå.',
    nn: 'Kvar søyle er alle som har tenesta; talet til høgre er kor mange det er. Mindre enn innvilga er redusert, sett på pause, stansa eller med oppgåver som ingen gjer no.',
    en: 'Each bar is everybody who has the service; the number to the right is how many they are. Less than granted is reduced, paused, suspended or with tasks that nobody does now.',
  },
  byNeedTitle: {
    nb: 'Nivået etter bistandsbehov',
    nn: 'Nivået etter hjelpebehov',
    en: 'The level by need',
  },
  byNeedWords: {
    nb: 'Bistandsbehov fra 1 (lite) til 5 (stort), slik det er registrert på brukeren; tallet til høyre er antall tjenester.',
    nn: 'Hjelpebehov frå 1 (lite) til 5 (stort), slik det er registrert på brukaren; talet til høgre er talet på tenester.',
    en: 'Need from 1 (little) to 5 (much), as recorded of the user; the number to the right counts services.',
  },
  service: { nb: 'Tjeneste', nn: 'Teneste', en: 'Service' },
  need: { nb: 'Bistandsbehov', nn: 'Hjelpebehov', en: 'Need' },
  notLess: { nb: 'Ikke mindre enn innvilget', nn: 'Ikkje mindre enn innvilga', en: 'Not less than granted' },
  needUnknown: { nb: 'ikke registrert', nn: 'ikkje registrert', en: 'not recorded' },
  needNotRelevant: { nb: 'ikke relevant', nn: 'ikkje relevant', en: 'not relevant' },
  reviewTitle: {
    nb: 'Nye vurderinger av tiltak',
    nn: 'Nye vurderingar av tiltak',
    en: 'Reassessments of measures',
  },
  reviewWords: {
    nb: 'Hver frist for ny vurdering av en beslutning i perioden er talt én gang.',
    nn: 'Kvar frist for ny vurdering av ei avgjerd i perioden er talt éin gong.',
    en: 'Each day by which a decision of the period was to be reassessed is counted once.',
  },
  standing: { nb: 'Hvordan det gikk', nn: 'Korleis det gjekk', en: 'How it went' },
  number: { nb: 'Antall', nn: 'Tal', en: 'Number' },
  inTime: { nb: 'Gjort i tide', nn: 'Gjorde i tide', en: 'Made in time' },
  late: { nb: 'Gjort for sent', nn: 'Gjorde for seint', en: 'Made late' },
  overdue: { nb: 'Forfalt og ikke gjort', nn: 'Forfalne og ikkje gjorde', en: 'Overdue and not made' },
  toCome: { nb: 'Ikke forfalt ennå', nn: 'Ikkje forfalne enno', en: 'Not due yet' },
} as const satisfies Readonly<Record<string, Text>>;

/** What a curve of shares says in words. */
export const SHARE_WORDS = {
  nb: { share: 'Andel tjenester på innvilget nivå', lowest: 'lavest' },
  nn: { share: 'Del av tenestene på innvilga nivå', lowest: 'lågast' },
  en: { share: 'Share of services at the granted level', lowest: 'lowest' },
} as const;
