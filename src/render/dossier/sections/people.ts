import { el, together, type Html } from '../html.js';
import { say, saying, type Page } from '../page.js';
import { needText, NEEDS } from './overview.js';
import { PERSON_MARKS, type PersonMark } from '../people.js';
import type { Report } from '../report.js';
import { findingHtml, storyHtml } from '../story-html.js';
import { serviceTypeLabel } from '../../../domain/law/catalogue.js';
import { showAsOf } from '../../dates.js';
import { showCount } from '../../totals.js';
import { SECTION_TEXTS } from '../texts/sections.js';
import { REPORT_TEXTS } from '../texts/report.js';
import { STORY_TEXTS } from '../texts/story.js';
import { told, type Text } from '../text.js';
import { picker } from './picker.js';

/** What the marks of a person are called. */
export const PERSON_MARK_TEXTS: Readonly<Record<PersonMark, Text>> = {
  less: { nb: 'mindre enn innvilget', nn: 'mindre enn innvilga', en: 'less than granted' },
  pending: { nb: 'avventer beslutning', nn: 'ventar på avgjerd', en: 'decision pending' },
  overdue: { nb: 'vurdering forfalt', nn: 'vurdering forfallen', en: 'review overdue' },
  longer: {
    nb: 'mindre i mer enn 14 dager',
    nn: 'mindre i meir enn 14 dagar',
    en: 'less for more than 14 days',
  },
  unreached: { nb: 'lenge uten kontakt', nn: 'lenge utan kontakt', en: 'long without contact' },
  below: {
    nb: 'levert mindre enn besluttet',
    nn: 'levert mindre enn avgjort',
    en: 'delivered below decided',
  },
  complaint: { nb: 'har klaget', nn: 'har klaga', en: 'complained' },
  amended: { nb: 'rettet eller slettet', nn: 'retta eller sletta', en: 'corrected or redacted' },
};

/** How a story says at which time its subject stood so. */
export const standingText = ({ scope }: Report): Text => ({
  nb: `${STORY_TEXTS.standing.nb} ${showAsOf(scope.asOf, 'nb')}`,
  nn: `${STORY_TEXTS.standing.nn} ${showAsOf(scope.asOf, 'nb')}`,
  en: `${STORY_TEXTS.standing.en} on ${showAsOf(scope.asOf, 'en')}`,
});

const storiesText = ({ stories: { told: those, of } }: Report): Text =>
  those === of
    ? {
        nb: `Historiene til alle ${showCount(of, 'nb')} brukere er med i denne filen.`,
        nn: `Historiene til alle ${showCount(of, 'nb')} brukarar er med i denne fila.`,
        en: `The stories of all ${showCount(of, 'en')} users are in this file.`,
      }
    : {
        nb: `Historiene til ${showCount(those, 'nb')} av ${showCount(of, 'nb')} brukere er med i denne filen: utvalget, så de med funn, de alvorligste først. De andre står i listen og i dataene.`,
        nn: `Historiene til ${showCount(those, 'nb')} av ${showCount(of, 'nb')} brukarar er med i denne fila: utvalet, så dei med funn, dei alvorlegaste først. Dei andre står i lista og i dataa.`,
        en: `The stories of ${showCount(those, 'en')} of ${showCount(of, 'en')} users are in this file: the sample, then those with findings, the most serious first. The others are in the list and in the data.`,
      };

/** The list of people, with search and filters, which the page's script fills, and the place where stories open. */
export const peopleSection = (page: Page, report: Report): Html => {
  const { catalogue, overview } = report;
  return together(
    saying(page, 'p', {}, REPORT_TEXTS.peopleIntro),
    saying(page, 'p', { class: 'note' }, storiesText(report)),
    el(
      'div',
      { class: 'filters', hidden: '', id: 'people-filters' },
      el(
        'p',
        {},
        saying(page, 'label', { for: 'p-search' }, REPORT_TEXTS.search),
        el('input', { id: 'p-search', type: 'search', autocomplete: 'off', spellcheck: 'false' }),
      ),
      picker(
        page,
        'p-service',
        REPORT_TEXTS.service,
        overview.summaries.map(({ serviceType }) => {
          const name = told((language) => serviceTypeLabel(catalogue, serviceType, language));
          return [String(page.words.refOf(name)), name] as const;
        }),
      ),
      picker(
        page,
        'p-need',
        REPORT_TEXTS.need,
        NEEDS.filter((need) => overview.byNeed.some((one) => one.need === need)).map(
          (need) => [String(need ?? 0), needText(need)] as const,
        ),
      ),
      picker(page, 'p-mark', REPORT_TEXTS.status, [
        ['findings', REPORT_TEXTS.withFindings],
        ['sample', REPORT_TEXTS.inSample],
        ...PERSON_MARKS.map((mark, i) => [String(i), PERSON_MARK_TEXTS[mark]] as const),
      ]),
    ),
    el('p', { class: 'pager', hidden: '', id: 'people-pager' }),
    el('div', { id: 'people-list' }),
    el('noscript', {}, saying(page, 'p', {}, REPORT_TEXTS.peopleNoScript)),
    el('p', { id: 'story-message', class: 'note', role: 'status' }),
    el('div', { id: 'story' }),
  );
};

/** Those drawn for case reading, whose stories can be read without the script too. */
export const sampleSection = (page: Page, report: Report): Html => {
  const { scope, sample, rules } = report;
  const ruleOf = new Map<string, Report['rules'][number]>(rules.map((rule) => [rule.id, rule]));
  const drawn: Text = {
    nb: `${sample.length} brukere, trukket med frø «${scope.sample.seed}».`,
    nn: `${sample.length} brukarar, trekte med frø «${scope.sample.seed}».`,
    en: `${sample.length} users, drawn with seed “${scope.sample.seed}”.`,
  };
  return together(
    el('p', {}, say(page, drawn), ' ', say(page, SECTION_TEXTS.sampleIntro)),
    sample.map(({ story, findings }) =>
      storyHtml(
        page,
        story,
        standingText(report),
        findings.flatMap((finding) => {
          const rule = ruleOf.get(finding.rule);
          return rule === undefined ? [] : [findingHtml(page, rule, finding, 'story')];
        }),
      ),
    ),
  );
};
