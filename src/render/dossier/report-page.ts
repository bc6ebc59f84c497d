import { REPORT_CSS, REPORT_JS } from './assets.js';
import { el, embeddedJson, together, type Html } from './html.js';
import { ruleData } from './payload.js';
import { saying, type Page } from './page.js';
import { PERSON_MARKS } from './people.js';
import type { Report, ReportParts } from './report.js';
import { aboutSection } from './sections/about.js';
import { accessSection } from './sections/access.js';
import { dataSection } from './sections/data.js';
import { deviationsSection } from './sections/deviations.js';
import { findingsSection } from './sections/findings.js';
import { governingSection } from './sections/governing.js';
import { overviewSection } from './sections/overview.js';
import { PERSON_MARK_TEXTS, peopleSection, sampleSection, standingText } from './sections/people.js';
import { populationSection } from './sections/population.js';
import { staffSection } from './sections/staff.js';
import { DOSSIER_LANGUAGES, inLanguage, type Text } from './text.js';
import { figuresSection } from './figures.js';
import { SECTION_TEXTS } from './texts/sections.js';
import { REPORT_TEXTS } from './texts/report.js';
import { MARK_TEXTS, STORY_TEXTS } from './texts/story.js';
import type { Words } from './words.js';

type Section = readonly [id: string, heading: Text, make: (page: Page, report: Report) => Html];

/** The parts of the report in order; the ids are where links lead. */
const SECTIONS: ReadonlyArray<Section> = [
  ['about', REPORT_TEXTS.about, aboutSection],
  ['overview', REPORT_TEXTS.overview, overviewSection],
  ['findings', REPORT_TEXTS.findings, findingsSection],
  ['people', REPORT_TEXTS.people, peopleSection],
  ['sample', REPORT_TEXTS.sample, sampleSection],
  ['governing', REPORT_TEXTS.governing, governingSection],
  ['population', REPORT_TEXTS.population, populationSection],
  ['staff', REPORT_TEXTS.staff, staffSection],
  ['deviations', REPORT_TEXTS.deviations, deviationsSection],
  ['access', REPORT_TEXTS.access, accessSection],
  ['figures', SECTION_TEXTS.figures, figuresSection],
  ['data', REPORT_TEXTS.data, dataSection],
];

const LANGUAGE_NAMES = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const;

/**
 * What the page may do: run the one script and use the one style that are in it, by their hashes, and nothing else. It loads nothing, sends
 * nothing and stands in no other page.
 */
const policy = (hashOf: (text: string) => string): string =>
  [
    "default-src 'none'",
    `script-src 'sha256-${hashOf(REPORT_JS)}'`,
    `style-src 'sha256-${hashOf(REPORT_CSS)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const head = ({ language }: Page, hashOf: (text: string) => string): Html =>
  el(
    'head',
    {},
    el('meta', { charset: 'utf-8' }),
    el('meta', { 'http-equiv': 'Content-Security-Policy', content: policy(hashOf) }),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('meta', { name: 'referrer', content: 'no-referrer' }),
    el('meta', { name: 'robots', content: 'noindex' }),
    el('title', {}, inLanguage(REPORT_TEXTS.title, language)),
    el('style', {}, { html: REPORT_CSS }),
  );

const banner = (page: Page): Html =>
  el(
    'header',
    {},
    saying(page, 'a', { class: 'skip', href: '#about' }, REPORT_TEXTS.skip),
    saying(page, 'h1', {}, REPORT_TEXTS.title),
    saying(page, 'p', { class: 'subtitle' }, REPORT_TEXTS.subtitle),
    el(
      'div',
      { class: 'tools', hidden: '', id: 'tools' },
      el(
        'p',
        {},
        saying(page, 'label', { for: 'language' }, REPORT_TEXTS.language),
        el(
          'select',
          { id: 'language' },
          DOSSIER_LANGUAGES.map((one) =>
            el(
              'option',
              { value: one, lang: one, ...(one === page.language ? { selected: '' } : {}) },
              LANGUAGE_NAMES[one],
            ),
          ),
        ),
      ),
      saying(page, 'button', { type: 'button', id: 'print' }, STORY_TEXTS.printReport),
    ),
    el('noscript', {}, saying(page, 'p', { class: 'note' }, REPORT_TEXTS.noScript)),
  );

const contents = (page: Page): Html =>
  el(
    'nav',
    { 'aria-labelledby': 'contents' },
    saying(page, 'h2', { id: 'contents' }, REPORT_TEXTS.contents),
    el(
      'ol',
      {},
      SECTIONS.map(([id, heading]) => el('li', {}, saying(page, 'a', { href: `#${id}` }, heading))),
    ),
  );

/** The words that the script itself says. */
const spoken = (report: Report, { indexOf }: Words): unknown => ({
  standing: indexOf(standingText(report)),
  marks: Object.fromEntries(Object.entries(MARK_TEXTS).map(([mark, text]) => [mark, indexOf(text)])),
  personMarks: PERSON_MARKS.map((mark) => indexOf(PERSON_MARK_TEXTS[mark])),
  texts: Object.fromEntries(
    [...Object.entries(REPORT_TEXTS), ...Object.entries(STORY_TEXTS)].map(([name, text]) => [
      name,
      indexOf(text),
    ]),
  ),
});

const data = (id: string, json: string): string =>
  `<script type="application/json" id="${id}">${json}</script>\n`;

/** Lines of JSON that the script reads one by one when it needs them. */
function* lines(id: string, all: ReadonlyArray<string>): Generator<string> {
  yield `<script type="application/x-ndjson" id="${id}">\n`;
  for (const line of all) yield `${line}\n`;
  yield '</script>\n';
}

/**
 * The report as one HTML file, piece by piece: it works from a disk without a network, and can be read and printed without its script.
 * `hashOf` is SHA-256 in base64.
 */
export function* reportHtml(
  report: Report,
  parts: ReportParts,
  words: Words,
  hashOf: (text: string) => string,
): Generator<string> {
  const page: Page = { language: report.language, words };
  yield `<!doctype html>\n<html lang="${report.language}">\n${head(page, hashOf).html}\n<body>\n${banner(page).html}\n${contents(page).html}\n<main>\n`;
  for (const [id, heading, make] of SECTIONS)
    yield `${
      el(
        'section',
        { id, tabindex: -1, 'aria-labelledby': `${id}-h` },
        saying(page, 'h2', { id: `${id}-h` }, heading),
        together(make(page, report)),
      ).html
    }\n`;
  yield '</main>\n';
  yield* lines('data-people', parts.people);
  yield* lines('data-findings', parts.findings);
  yield* lines('data-stories', parts.stories);
  yield data('data-rules', embeddedJson(report.rules.map((rule) => ruleData(rule, words))));
  yield data('data-spoken', embeddedJson(spoken(report, words)));
  yield data('data-words', embeddedJson(words.all()));
  yield `<script>${REPORT_JS}</script>\n</body>\n</html>\n`;
}
