import { el, together, type Html } from '../html.js';
import { countOf } from '../figures.js';
import { grid } from '../grid.js';
import { count, say, saying, type Page } from '../page.js';
import type { Report } from '../report.js';
import { findingHtml } from '../story-html.js';
import { REPORT_TEXTS } from '../texts/report.js';
import { picker } from './picker.js';

/** The findings by rule, and the first of them; the page's script takes over the list. */
export const findingsSection = (page: Page, { rules, overview, findings }: Report): Html => {
  const ruleOf = new Map<string, Report['rules'][number]>(rules.map((rule) => [rule.id, rule]));
  const counted = rules.map((rule) => [rule, overview.findings.get(rule.id) ?? 0] as const);
  const groups = new Map(rules.map(({ group, groupName }) => [group, groupName]));
  const severities = new Map(rules.map(({ severity, severityName }) => [severity, severityName]));
  const rows = (some: typeof counted): Parameters<typeof grid>[4] =>
    some.map(([rule, number]) => [
      rule.title,
      rule.groupName,
      el('span', { class: `tag ${rule.severity}` }, say(page, rule.severityName)),
      number === 0 ? count(number) : countOf(page, `findings.${rule.id}`, number),
    ]);
  const columns = [
    { heading: REPORT_TEXTS.rule },
    { heading: REPORT_TEXTS.subject },
    { heading: REPORT_TEXTS.severity },
    { heading: REPORT_TEXTS.number, numeric: true },
  ];
  const there = counted.filter(([, number]) => number > 0);
  return together(
    saying(page, 'p', {}, REPORT_TEXTS.findingsIntro),
    there.length === 0
      ? saying(page, 'p', {}, REPORT_TEXTS.noFindings)
      : grid(page, 'findings-by-rule', REPORT_TEXTS.findings, columns, rows(there)),
    el(
      'details',
      { class: 'figures' },
      saying(page, 'summary', {}, REPORT_TEXTS.everyRule),
      el(
        'ul',
        { class: 'rules' },
        counted.map(([rule, number]) =>
          el(
            'li',
            {},
            el('strong', {}, say(page, rule.title)),
            ` (${rule.id}): `,
            say(page, count(number)),
            '. ',
            say(page, rule.looksAt),
          ),
        ),
      ),
    ),
    findings.total === 0
      ? ''
      : together(
          el(
            'div',
            { class: 'filters', hidden: '', id: 'findings-filters' },
            picker(page, 'f-group', REPORT_TEXTS.subject, [...groups]),
            picker(page, 'f-severity', REPORT_TEXTS.severity, [...severities]),
            picker(
              page,
              'f-rule',
              REPORT_TEXTS.rule,
              there.map(([rule]) => [rule.id, rule.title] as const),
            ),
          ),
          el('p', { class: 'pager', hidden: '', id: 'findings-pager' }),
          el(
            'ul',
            { class: 'findings', id: 'findings-list' },
            findings.shown.flatMap((finding) => {
              const rule = ruleOf.get(finding.rule);
              return rule === undefined ? [] : [findingHtml(page, rule, finding, 'list')];
            }),
          ),
          el('noscript', {}, saying(page, 'p', {}, REPORT_TEXTS.findingsNoScript)),
        ),
  );
};
