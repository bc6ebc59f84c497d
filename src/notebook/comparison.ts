import type { Language } from '../domain/vocabulary/code-list.js';
import { BUILT_IN, serviceTypeLabel, type Catalogue } from '../domain/law/catalogue.js';
import type { ServiceSummary } from '../domain/views/service-summary.js';
import type { NeedSummary, ScenarioComparison, Side } from '../scenario/index.js';
import type { BarChart } from './chart/chart.js';

const WORDS = {
  nb: {
    ...{ facts: 'nå', need: 'Behov', service: 'Tjeneste', people: 'brukere', services: 'tjenester' },
    ...{ full: 'som innvilget', less: 'mindre enn innvilget', below: 'under nødvendig' },
    ...{ byNeed: 'Brukere etter behov', byService: 'Tjenester etter type', unknown: 'ukjent' },
  },
  en: {
    ...{ facts: 'now', need: 'Need', service: 'Service', people: 'people', services: 'services' },
    ...{ full: 'as granted', less: 'less than granted', below: 'below what is necessary' },
    ...{ byNeed: 'People by need', byService: 'Services by kind', unknown: 'unknown' },
  },
} as const;

const sideName = ({ name }: Side, language: Language): string => name ?? WORDS[language].facts;

/** People by need in two scenarios, two bars for each need: as granted, less than granted, and below what is necessary. */
export const scenariosByNeed = (comparison: ScenarioComparison, language: Language = 'nb'): BarChart => {
  const words = WORDS[language];
  const values = ({ people, lessThanGranted, belowFloor }: NeedSummary): ReadonlyArray<number> => {
    // Somebody below the floor has less than was granted, but for tasks that were never granted a performer.
    const below = Math.min(belowFloor, people);
    const less = Math.max(0, lessThanGranted - below);
    return [people - less - below, less, below];
  };
  return {
    kind: 'bars',
    title: words.byNeed,
    measured: words.people,
    of: words.need,
    parts: [
      { name: words.full, tone: 'full' },
      { name: words.less, tone: 'less' },
      { name: words.below, tone: 'warning' },
    ],
    bars: comparison.needs.flatMap(({ need, from, to }) => {
      const named = need === 'unknown' ? words.unknown : String(need);
      return [
        { name: `${named}, ${sideName(comparison.from, language)}`, values: values(from) },
        { name: `${named}, ${sideName(comparison.to, language)}`, values: values(to) },
      ];
    }),
  };
};

/** Services by kind in two scenarios, two bars for each kind: at the granted level, and not. */
export const scenariosByService = (
  comparison: ScenarioComparison,
  language: Language = 'nb',
  catalogue: Catalogue = BUILT_IN,
): BarChart => {
  const words = WORDS[language];
  const values = (summary: ServiceSummary | undefined): ReadonlyArray<number> =>
    summary === undefined ? [0, 0] : [summary.full, summary.granted - summary.full];
  return {
    kind: 'bars',
    title: words.byService,
    measured: words.services,
    of: words.service,
    parts: [
      { name: words.full, tone: 'full' },
      { name: words.less, tone: 'less' },
    ],
    bars: comparison.services.flatMap(({ serviceType, from, to }) => {
      const named = serviceTypeLabel(catalogue, serviceType, language);
      return [
        { name: `${named}, ${sideName(comparison.from, language)}`, values: values(from) },
        { name: `${named}, ${sideName(comparison.to, language)}`, values: values(to) },
      ];
    }),
  };
};
