import type { NeedCount, Overview } from '../../../domain/dossier/overview.js';
import type { ReviewStanding } from '../../../domain/dossier/trail.js';
import { serviceTypeLabel } from '../../../domain/law/catalogue.js';
import { barChart, shareChart, type BarPart } from '../charts.js';
import { together, type Html } from '../html.js';
import type { Page } from '../page.js';
import type { Report } from '../report.js';
import { CHART_TEXTS } from '../texts/charts.js';
import { plain, told, type Text } from '../text.js';

const FULL: BarPart = { name: CHART_TEXTS.full, look: 'full' };
const OTHER: BarPart = { name: CHART_TEXTS.other, look: 'other' };
const LESS: BarPart = { name: CHART_TEXTS.less, look: 'less' };

/** What a need is called: its score, or that there is none. */
export const needText = (need: NeedCount['need']): Text => {
  if (need === undefined) return CHART_TEXTS.needUnknown;
  return need === 9 ? CHART_TEXTS.needNotRelevant : plain(String(need));
};

/** Needs from little to much, then those that say nothing. */
export const NEEDS: ReadonlyArray<NeedCount['need']> = [1, 2, 3, 4, 5, 9, undefined];

const byService = (page: Page, { overview, catalogue }: Report): Html =>
  barChart(
    page,
    'chart-services',
    {
      title: CHART_TEXTS.byServiceTitle,
      words: CHART_TEXTS.byServiceWords,
      of: CHART_TEXTS.service,
      whole: true,
    },
    [FULL, OTHER, LESS],
    overview.summaries.map(({ serviceType, granted, full }) => {
      const less = overview.byNeed
        .filter((one) => one.serviceType === serviceType)
        .reduce((sum, one) => sum + one.less, 0);
      return {
        name: told((language) => serviceTypeLabel(catalogue, serviceType, language)),
        parts: [full, Math.max(0, granted - full - less), less],
        figures: ['full', 'other', 'less'].map((standing) => `services.${serviceType}.${standing}`),
      };
    }),
  );

const byNeed = (page: Page, { byNeed: counts }: Overview): Html =>
  barChart(
    page,
    'chart-needs',
    { title: CHART_TEXTS.byNeedTitle, words: CHART_TEXTS.byNeedWords, of: CHART_TEXTS.need, whole: true },
    [{ name: CHART_TEXTS.notLess, look: 'full' }, LESS],
    NEEDS.flatMap((need) => {
      const of = counts.filter((one) => one.need === need);
      if (of.length === 0) return [];
      const [services, less] = [
        of.reduce((sum, one) => sum + one.services, 0),
        of.reduce((sum, one) => sum + one.less, 0),
      ];
      return [
        {
          name: needText(need),
          parts: [services - less, less],
          figures: [undefined, `need.all.${need ?? 'unknown'}`],
        },
      ];
    }),
  );

const REVIEWS: ReadonlyArray<readonly [ReviewStanding, Text]> = [
  ['in-time', CHART_TEXTS.inTime],
  ['late', CHART_TEXTS.late],
  ['overdue', CHART_TEXTS.overdue],
  ['to-come', CHART_TEXTS.toCome],
];

const reviews = (page: Page, { reviews: counts }: Overview): Html =>
  barChart(
    page,
    'chart-reviews',
    {
      title: CHART_TEXTS.reviewTitle,
      words: CHART_TEXTS.reviewWords,
      of: CHART_TEXTS.standing,
      whole: false,
    },
    [{ name: CHART_TEXTS.number, look: 'full' }],
    REVIEWS.map(([standing, name]) => ({
      name,
      parts: [counts.get(standing) ?? 0],
      figures: [`reviews.${standing}`],
    })),
  );

/** The charts. */
export const overviewSection = (page: Page, report: Report): Html =>
  together(
    shareChart(page, 'chart-share', report.overview.shares),
    byService(page, report),
    byNeed(page, report.overview),
    reviews(page, report.overview),
  );
