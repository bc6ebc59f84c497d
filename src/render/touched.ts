import { BUILT_IN, serviceTypeLabel, type Catalogue } from '../domain/law/catalogue.js';
import type { Drafts, NotDrafted } from '../domain/population/drafts.js';
import type { TouchedCount } from '../domain/population/counts.js';
import type { Included, Touched } from '../domain/population/touched.js';
import type { Label, Language } from '../domain/vocabulary/code-list.js';
import type { ConditionName } from '../domain/vocabulary/criteria-conditions.js';
import { Vulnerability } from '../domain/vocabulary/people.js';
import { ExemptionReason, OrderBy } from '../domain/vocabulary/selection.js';
import { ServiceType } from '../domain/vocabulary/services.js';
import type { Gap, MissingFact } from '../domain/views/truth.js';
import { CIRCUMSTANCE_LABELS } from './circumstances.js';
import { safeText } from './safe-text.js';
import { textTable } from './table.js';
import { showCount } from './totals.js';

/** What criteria ask about, in words. */
const FACT_LABELS: Readonly<Record<ConditionName, Label>> = {
  ...CIRCUMSTANCE_LABELS,
  service: { nb: 'tjeneste', en: 'service' },
  task: { nb: 'oppgave', en: 'task' },
  user: { nb: 'bruker', en: 'user' },
};

const GAPS: Readonly<Record<Gap, Label>> = {
  'not-recorded': { nb: 'ikke registrert', en: 'not recorded' },
  'not-relevant': { nb: 'ikke relevant', en: 'not relevant' },
  'amount-unclear': { nb: 'omfanget er ikke kjent', en: 'the amount is not known' },
  'other-unit': { nb: 'omfanget er oppgitt i en annen måleenhet', en: 'the amount is in another unit' },
};

const NOT_DRAFTED: Readonly<Record<NotDrafted, Label>> = {
  'other-service': { nb: 'annen type tjeneste', en: 'another kind of service' },
  'not-granted-then': { nb: 'ikke innvilget den dagen', en: 'not granted on that day' },
  'nothing-to-change': { nb: 'har dette nivået fra før', en: 'is at that level already' },
  'several-strands': { nb: 'tjenesten har flere deler å velge mellom', en: 'several parts to choose among' },
  'amount-unclear': GAPS['amount-unclear'],
};

const WORDS = {
  included: { nb: 'Berørt, i rekkefølge', en: 'Touched, in order' },
  exempted: { nb: 'Unntatt', en: 'Exempt' },
  undetermined: { nb: 'Må avklares', en: 'To be looked at' },
  outside: { nb: 'Ikke berørt', en: 'Not touched' },
  pending: { nb: 'venter på beslutning', en: 'pending' },
  settled: { nb: 'avgjort', en: 'settled' },
  last: { nb: 'sist, mangler opplysning', en: 'last, not known' },
  drafts: { nb: 'Utkast som må vurderes', en: 'Drafts to assess' },
  undrafted: { nb: 'Uten utkast', en: 'Without a draft' },
  unknown: { nb: 'ikke registrert', en: 'not recorded' },
  people: { nb: 'Antall brukere', en: 'Number of people' },
  overlap: {
    nb: 'Brukere med flere typer tjenester telles under hver av dem.',
    en: 'People with several kinds of service are counted under each of them.',
  },
} as const satisfies Readonly<Record<string, Label>>;

const showMissing = (missing: ReadonlyArray<MissingFact>, language: Language): string =>
  [
    ...new Set(
      missing.map(({ about, gap, service }) =>
        [
          FACT_LABELS[about][language],
          ...(service === undefined ? [] : [` ${safeText(service)}`]),
          `: ${GAPS[gap][language]}`,
        ].join(''),
      ),
    ),
  ].join('; ');

const showIncluded = ({ services, pending }: Included, language: Language): string =>
  services
    .map(
      ({ service }) =>
        `${safeText(service)} (${WORDS[pending.includes(service) ? 'pending' : 'settled'][language]})`,
    )
    .join(', ');

const BY: Readonly<Record<TouchedCount['by'], Label>> = {
  service: { nb: 'Tjeneste', en: 'Service' },
  need: { nb: 'Bistandsbehov', en: 'Need' },
  vulnerability: { nb: 'Sårbarhet', en: 'Vulnerability' },
  unit: { nb: 'Enhet', en: 'Unit' },
};

const showValue = ({ by, value }: TouchedCount, language: Language, catalogue: Catalogue): string => {
  if (value === undefined) return WORDS.unknown[language];
  if (by === 'service' && ServiceType.is(value)) return serviceTypeLabel(catalogue, value, language);
  return by === 'vulnerability' && Vulnerability.is(value)
    ? Vulnerability.keys[value][language]
    : safeText(value);
};

const countsTable = (counts: ReadonlyArray<TouchedCount>, language: Language, catalogue: Catalogue): string =>
  textTable(
    [
      { heading: [WORDS.people[language]], side: 'left' },
      { heading: [''], side: 'left' },
      { heading: [language === 'nb' ? 'Berørt' : 'Touched'], side: 'right' },
      { heading: [WORDS.exempted[language]], side: 'right' },
      { heading: [WORDS.undetermined[language]], side: 'right' },
    ],
    counts.map((count) => ({
      cells: [
        BY[count.by][language],
        showValue(count, language, catalogue),
        showCount(count.included, language),
        showCount(count.exempted, language),
        showCount(count.undetermined, language),
      ],
    })),
  );

const section = (
  what: Exclude<keyof typeof WORDS, 'pending' | 'settled' | 'last' | 'unknown' | 'people' | 'overlap'>,
  rows: ReadonlyArray<string>,
  language: Language,
): string =>
  `${WORDS[what][language]}: ${showCount(rows.length, language)}\n${rows.map((row) => `  ${row}\n`).join('')}\n`;

/**
 * Who is touched, exempt, or to be looked at, one line each, in order; then the counts. Whoever is last in the order for
 * want of knowledge is marked.
 */
export const renderTouched = (
  touched: Touched,
  language: Language = 'nb',
  catalogue: Catalogue = BUILT_IN,
): string => {
  const last = (unranked: Included['unranked']): string =>
    unranked.length === 0
      ? ''
      : ` [${WORDS.last[language]}: ${unranked.map((by) => OrderBy.keys[by][language]).join(', ')}]`;
  const parts = [
    section(
      'included',
      touched.included.map(
        (one, i) => `${i + 1}. ${safeText(one.user)}: ${showIncluded(one, language)}${last(one.unranked)}`,
      ),
      language,
    ),
    section(
      'exempted',
      touched.exempted.map(
        ({ user, reason }) => `${safeText(user)}: ${ExemptionReason.keys[reason][language]}`,
      ),
      language,
    ),
    section(
      'undetermined',
      touched.undetermined.map(({ user, missing }) => `${safeText(user)}: ${showMissing(missing, language)}`),
      language,
    ),
    `${WORDS.outside[language]}: ${showCount(touched.outside, language)}\n`,
  ];
  return touched.counts.length === 0
    ? parts.join('')
    : `${parts.join('')}\n${countsTable(touched.counts, language, catalogue)}\n${WORDS.overlap[language]}\n`;
};

/** How many drafts there are, and for which services there is none and why. */
export const renderDrafts = ({ drafts, undrafted }: Drafts, language: Language = 'nb'): string =>
  `${WORDS.drafts[language]}: ${showCount(drafts.length, language)}\n${section(
    'undrafted',
    undrafted.map(
      ({ user, service, why }) => `${safeText(user)}, ${safeText(service)}: ${NOT_DRAFTED[why][language]}`,
    ),
    language,
  )}`;
