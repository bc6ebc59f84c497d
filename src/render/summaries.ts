import type { Language } from '../domain/vocabulary/code-list.js';
import { BUILT_IN, serviceTypeLabel, type Catalogue } from '../domain/law/catalogue.js';
import type { ServiceSummary } from '../domain/views/service-summary.js';
import { arrow } from './level-parts.js';
import { textTable, type Column } from './table.js';
import { isNone, showCount, showTotal } from './totals.js';

type Counted = Exclude<keyof ServiceSummary, 'serviceType' | 'totals'>;

interface Figure {
  readonly heading: Readonly<Record<Language, ReadonlyArray<string>>>;
  readonly of: (summary: ServiceSummary, language: Language) => string;
  /** A count that is mostly nought, and then takes no column. */
  readonly rare?: Counted;
}

const sums = (summary: ServiceSummary, which: 'granted' | 'now', language: Language): string => {
  const there = summary.totals.map((total) => total[which]).filter((total) => !isNone(total));
  if (there.length === 0) return language === 'nb' ? 'ingenting' : 'nothing';
  return there.map((total) => showTotal(total, language)).join(' + ');
};

const extent = (summary: ServiceSummary, language: Language): string =>
  language === 'nb'
    ? `i uka: innvilget ${sums(summary, 'granted', language)}, gjeldende nivå ${sums(summary, 'now', language)}`
    : `a week: granted ${sums(summary, 'granted', language)}, in force ${sums(summary, 'now', language)}`;

const count =
  (of: Counted) =>
  (summary: ServiceSummary, language: Language): string =>
    showCount(summary[of], language);

const FIGURES: ReadonlyArray<Figure> = [
  { heading: { nb: ['Innvilget'], en: ['Granted'] }, of: count('granted') },
  { heading: { nb: ['Fullt', 'nivå'], en: ['Full', 'level'] }, of: count('full') },
  { heading: { nb: ['Redusert'], en: ['Reduced'] }, of: count('reduced') },
  { heading: { nb: ['På', 'pause'], en: ['Paused'] }, of: count('paused') },
  { heading: { nb: ['Stanset'], en: ['Suspended'] }, of: count('suspended') },
  { heading: { nb: ['Erstattet'], en: ['Replaced'] }, of: count('replaced') },
  { heading: { nb: ['Overtatt', 'av andre'], en: ['Handed', 'over'] }, of: count('handedOver') },
  { heading: { nb: ['Bare', 'nødvendig'], en: ['Necessary', 'only'] }, of: count('limited') },
  {
    heading: { nb: ['Endret', 'ellers'], en: ['Otherwise', 'changed'] },
    of: count('altered'),
    rare: 'altered',
  },
  { heading: { nb: ['Bevisst', 'opprettholdt'], en: ['Kept on', 'purpose'] }, of: count('kept') },
  { heading: { nb: ['Avventer', 'beslutning'], en: ['Decision', 'pending'] }, of: count('pending') },
  { heading: { nb: ['Vurdering', 'forfalt'], en: ['Review', 'overdue'] }, of: count('reviewOverdue') },
];

/** The figures that differ between two summaries of one kind of service, a line each; nobody has it where one is missing. */
export const summaryMoves = (
  from: ServiceSummary | undefined,
  to: ServiceSummary | undefined,
  language: Language,
): ReadonlyArray<string> =>
  FIGURES.flatMap(({ heading, of }) => {
    const [was, is] = [from, to].map((summary) =>
      summary === undefined ? showCount(0, language) : of(summary, language),
    );
    return was === undefined || is === undefined || was === is
      ? []
      : [`${heading[language].join(' ')}: ${arrow(was, is)}`];
  });

/** The columns overlap: who adds them up counts some services twice. */
const OVERLAP: Readonly<Record<Language, string>> = {
  nb: 'En tjeneste kan telle i flere kolonner.',
  en: 'A service can be counted in several columns.',
};

/**
 * The levels by kind of service, as an aligned table: how many have the service and how many of them stand where, and below
 * each service how much was granted and how much there is now, a week. A service can be counted in several columns, and the line below the table says so.
 */
export const renderSummaries = (
  summaries: ReadonlyArray<ServiceSummary>,
  language: Language = 'nb',
  catalogue: Catalogue = BUILT_IN,
): string => {
  if (summaries.length === 0)
    return language === 'nb' ? 'Ingen tjenester er innvilget.\n' : 'No services are granted.\n';
  const figures = FIGURES.filter(
    ({ rare }) => rare === undefined || summaries.some((summary) => summary[rare] > 0),
  );
  const columns: Column[] = [
    { heading: [language === 'nb' ? 'Tjeneste' : 'Service'], side: 'left' },
    ...figures.map(({ heading }): Column => ({ heading: heading[language], side: 'right' })),
  ];
  const rows = summaries.map((summary) => ({
    cells: [
      serviceTypeLabel(catalogue, summary.serviceType, language),
      ...figures.map(({ of }) => of(summary, language)),
    ],
    below: [extent(summary, language)],
  }));
  return `${textTable(columns, rows)}\n${OVERLAP[language]}\n`;
};
