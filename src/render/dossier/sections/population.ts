import type { NeedCount } from '../../../domain/dossier/overview.js';
import type { ServiceSummary } from '../../../domain/views/service-summary.js';
import { serviceTypeLabel } from '../../../domain/law/catalogue.js';
import { showDate } from '../../dates.js';
import { showMove } from '../../level-parts.js';
import { showAmount } from '../../portions.js';
import { safeText } from '../../safe-text.js';
import { el, together, type Html } from '../html.js';
import { grid, type Cell, type GridColumn } from '../grid.js';
import { countOf, figureLink } from '../figures.js';
import { saying, type Page } from '../page.js';
import type { Report } from '../report.js';
import { entryId, storyId } from '../story.js';
import { REPORT_TEXTS } from '../texts/report.js';
import { SECTION_TEXTS } from '../texts/sections.js';
import { plain, told, type Text } from '../text.js';
import { NEEDS, needText } from './overview.js';

const linkTo = (user: string): Html => el('a', { href: `#${storyId('user', user)}` }, user);

/** What is said below a table that shows the first of more. */
export const moreText = (
  page: Page,
  list: { readonly first: ReadonlyArray<unknown>; readonly total: number },
) =>
  list.total > list.first.length
    ? el(
        'p',
        { class: 'note' },
        saying(page, 'span', {}, REPORT_TEXTS.first),
        ` ${list.first.length} / ${list.total}`,
      )
    : '';

/** The columns, each with the last part of the name of its figures. */
const COLUMNS: ReadonlyArray<
  readonly [keyof ServiceSummary & keyof typeof SECTION_TEXTS, Text, figure: string]
> = [
  ['granted', SECTION_TEXTS.granted, 'granted'],
  ['full', SECTION_TEXTS.full, 'full'],
  ['reduced', SECTION_TEXTS.reduced, 'reduced'],
  ['paused', SECTION_TEXTS.paused, 'paused'],
  ['suspended', SECTION_TEXTS.suspended, 'suspended'],
  ['replaced', SECTION_TEXTS.replaced, 'replaced'],
  ['handedOver', SECTION_TEXTS.handedOver, 'handed-over'],
  ['limited', SECTION_TEXTS.limited, 'limited'],
  ['kept', SECTION_TEXTS.kept, 'kept'],
  ['pending', SECTION_TEXTS.pending, 'pending'],
  ['reviewOverdue', SECTION_TEXTS.reviewOverdue, 'review-overdue'],
];

const number = (summary: ServiceSummary, name: (typeof COLUMNS)[number][0]): number => {
  const value = summary[name];
  return typeof value === 'number' ? value : 0;
};

const byService = (page: Page, { overview, catalogue }: Report): Html =>
  together(
    grid(
      page,
      'by-service',
      SECTION_TEXTS.byService,
      [
        { heading: SECTION_TEXTS.service },
        ...COLUMNS.map(([, heading]): GridColumn => ({ heading, numeric: true })),
      ],
      overview.summaries.map((summary) => [
        told((language) => serviceTypeLabel(catalogue, summary.serviceType, language)),
        ...COLUMNS.map(([name, , figure]) =>
          countOf(page, `services.${summary.serviceType}.${figure}`, number(summary, name)),
        ),
      ]),
    ),
    saying(page, 'p', { class: 'note' }, SECTION_TEXTS.overlap),
  );

const cell = ({ less, services }: NeedCount): Text => ({
  nb: `${less} av ${services}`,
  en: `${less} of ${services}`,
});

const byNeed = (page: Page, { overview, catalogue }: Report): Html => {
  const needs = NEEDS.filter((need) => overview.byNeed.some((one) => one.need === need));
  return grid(
    page,
    'by-need',
    SECTION_TEXTS.byNeed,
    [
      { heading: SECTION_TEXTS.service },
      ...needs.map((need): GridColumn => ({ heading: needText(need), numeric: true })),
    ],
    overview.summaries.map(({ serviceType }) => [
      told((language) => serviceTypeLabel(catalogue, serviceType, language)),
      ...needs.map((need): Cell => {
        const found = overview.byNeed.find((one) => one.serviceType === serviceType && one.need === need);
        return found === undefined
          ? plain('–')
          : figureLink(page, `need.${serviceType}.${need ?? 'unknown'}`, cell(found));
      }),
    ]),
  );
};

const exceptions = (page: Page, { overview, rules }: Report): Html => {
  const order = rules.filter(({ group }) => group === 'order');
  const kept = overview.summaries.reduce((sum, summary) => sum + summary.kept, 0);
  return together(
    saying(page, 'h3', {}, SECTION_TEXTS.exceptions),
    saying(page, 'p', {}, SECTION_TEXTS.exceptionsIntro),
    el(
      'ul',
      {},
      order.map(({ id, title }) =>
        el(
          'li',
          {},
          saying(page, 'span', {}, title),
          ': ',
          // Only what was found is counted under a name.
          overview.findings.has(id) ? countOf(page, `findings.${id}`, overview.findings.get(id) ?? 0) : '0',
        ),
      ),
      el(
        'li',
        {},
        saying(page, 'span', {}, SECTION_TEXTS.kept),
        ': ',
        countOf(page, 'services.all.kept', kept),
      ),
    ),
  );
};

const longer = (page: Page, { overview }: Report): Html =>
  together(
    saying(page, 'h3', {}, SECTION_TEXTS.longer),
    saying(page, 'p', {}, SECTION_TEXTS.longerIntro),
    overview.longer.total === 0
      ? saying(page, 'p', {}, SECTION_TEXTS.none)
      : grid(
          page,
          'longer',
          {
            nb: `${overview.longer.total} beslutninger`,
            nn: `${overview.longer.total} avgjerder`,
            en: `${overview.longer.total} decisions`,
          },
          [
            { heading: SECTION_TEXTS.user },
            { heading: SECTION_TEXTS.what },
            { heading: SECTION_TEXTS.effective },
            { heading: SECTION_TEXTS.expected },
            { heading: SECTION_TEXTS.notice },
          ],
          overview.longer.first.map(({ user, what: { decision } }) => {
            const { event, ref, expectedDays, notices, effective } = decision;
            const moves = told((language) =>
              event.type === 'ServiceEnded'
                ? safeText(decision.service)
                : `${safeText(decision.service)}: ${showMove(event.before, event.after, language).join('; ')}`,
            );
            return [
              linkTo(user),
              el('a', { href: `#${entryId(safeText(ref.id))}` }, saying(page, 'span', {}, moves)),
              told((language) => showDate(effective, language)),
              expectedDays === 'open-ended'
                ? SECTION_TEXTS.openEnded
                : { nb: `${expectedDays} dager`, nn: `${expectedDays} dagar`, en: `${expectedDays} days` },
              notices[0] === undefined
                ? SECTION_TEXTS.missing
                : told((language) => showDate(notices[0]?.event.sent ?? effective, language)),
            ];
          }),
        ),
    moreText(page, overview.longer),
  );

const unreached = (page: Page, { overview }: Report): Html =>
  together(
    saying(page, 'h3', {}, SECTION_TEXTS.unreached),
    overview.unreached.total === 0
      ? saying(page, 'p', {}, SECTION_TEXTS.none)
      : grid(
          page,
          'unreached',
          {
            nb: `${overview.unreached.total} brukere`,
            nn: `${overview.unreached.total} brukarar`,
            en: `${overview.unreached.total} users`,
          },
          [
            { heading: SECTION_TEXTS.user },
            { heading: SECTION_TEXTS.lastContact },
            { heading: SECTION_TEXTS.silentDays, numeric: true },
            { heading: SECTION_TEXTS.attempts, numeric: true },
            { heading: SECTION_TEXTS.stepsOverdue, numeric: true },
          ],
          overview.unreached.first.map(({ user, what: { lastContact, silentDays, unanswered, steps } }) => [
            linkTo(user),
            lastContact === undefined
              ? SECTION_TEXTS.notKnown
              : told((language) => showDate(lastContact.on, language)),
            plain(silentDays === undefined ? '–' : String(silentDays)),
            plain(String(unanswered?.attempts ?? 0)),
            plain(String(steps.filter(({ overdue }) => overdue).length)),
          ]),
        ),
    moreText(page, overview.unreached),
  );

const below = (page: Page, { overview }: Report): Html =>
  together(
    saying(page, 'h3', {}, SECTION_TEXTS.below),
    overview.below.total === 0
      ? saying(page, 'p', {}, SECTION_TEXTS.none)
      : grid(
          page,
          'below',
          {
            nb: `${overview.below.total} tjenester`,
            nn: `${overview.below.total} tenester`,
            en: `${overview.below.total} services`,
          },
          [
            { heading: SECTION_TEXTS.user },
            { heading: SECTION_TEXTS.service },
            { heading: SECTION_TEXTS.shortfall },
          ],
          overview.below.first.map(({ user, what }) => [
            linkTo(user),
            plain(safeText(what.service)),
            told((language) =>
              what.strands
                .filter(({ standing }) => standing === 'below')
                .map(({ unit, mode, shortfall }) => showAmount(unit, shortfall, mode, language))
                .join(', '),
            ),
          ]),
        ),
    moreText(page, overview.below),
  );

/** Everybody together: by service and need, exceptions from the order, unreached, longer than two weeks, below decided. */
export const populationSection = (page: Page, report: Report): Html =>
  together(
    byService(page, report),
    byNeed(page, report),
    exceptions(page, report),
    longer(page, report),
    unreached(page, report),
    below(page, report),
  );
