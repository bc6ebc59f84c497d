import type { ComplaintAt } from '../../../domain/views/complaints.js';
import type { HistoryEntry } from '../../../domain/views/history.js';
import type { Of } from '../../../domain/dossier/overview.js';
import type { Shortlist } from '../../../domain/dossier/counted.js';
import { showDate, showMoment } from '../../dates.js';
import { EVENT_LABELS } from '../../event-labels.js';
import { showDay, showWhat } from '../../history.js';
import { showWho } from '../../phrases.js';
import { safeText } from '../../safe-text.js';
import { el, together, type Html } from '../html.js';
import { grid, type Cell } from '../grid.js';
import { saying, type Page } from '../page.js';
import type { Report } from '../report.js';
import { entryId, storyId } from '../story.js';
import { SECTION_TEXTS } from '../texts/sections.js';
import { plain, told, type Text } from '../text.js';
import { moreText } from './population.js';

const STAGES: Readonly<Record<ComplaintAt['stage'], Text>> = {
  received: { nb: 'ikke besvart', nn: 'ikkje svart på', en: 'not answered' },
  answered: { nb: 'besvart av kommunen', nn: 'svart på av kommunen', en: 'answered by the municipality' },
  forwarded: { nb: 'hos statsforvalteren', nn: 'hos statsforvaltaren', en: 'with the county governor' },
  decided: {
    nb: 'avgjort av statsforvalteren',
    nn: 'avgjord av statsforvaltaren',
    en: 'decided by the county governor',
  },
  withdrawn: { nb: 'trukket', nn: 'trekt', en: 'withdrawn' },
};

const eventLink = (id: string): Html => el('a', { href: `#${entryId(safeText(id))}` }, safeText(id));

const openMatters = (page: Page, { surroundings }: Report): Html => {
  const open = surroundings.units.flatMap(({ key, standing }) =>
    (standing?.open ?? []).map((matter) => ({ unit: key, matter })),
  );
  return together(
    saying(page, 'h3', {}, SECTION_TEXTS.openMatters),
    open.length === 0
      ? saying(page, 'p', {}, SECTION_TEXTS.none)
      : grid(
          page,
          'open-matters',
          { nb: `${open.length} saker`, nn: `${open.length} saker`, en: `${open.length} matters` },
          [
            { heading: SECTION_TEXTS.unit },
            { heading: SECTION_TEXTS.matter },
            { heading: SECTION_TEXTS.opened },
            { heading: SECTION_TEXTS.steps },
            { heading: SECTION_TEXTS.event },
          ],
          open.map(({ unit, matter: { event, ref, steps } }): ReadonlyArray<Cell> => [
            el('a', { href: `#${storyId('unit', unit)}` }, unit),
            EVENT_LABELS[event.type],
            told((language) => showDate('decided' in event ? event.decided : event.on, language)),
            plain(String(steps.length)),
            eventLink(ref.id),
          ]),
        ),
    surroundings.units.length === 0
      ? ''
      : el(
          'p',
          {},
          saying(page, 'span', {}, SECTION_TEXTS.units),
          ': ',
          surroundings.units.flatMap(({ key }, i) => [
            i === 0 ? '' : ', ',
            el('a', { href: `#${storyId('unit', key)}` }, key),
          ]),
        ),
  );
};

const complaints = (page: Page, { overview }: Report): Html =>
  together(
    saying(page, 'h3', {}, SECTION_TEXTS.complaints),
    overview.complaints.total === 0
      ? saying(page, 'p', {}, SECTION_TEXTS.none)
      : grid(
          page,
          'complaints',
          {
            nb: `${overview.complaints.total} klager`,
            nn: `${overview.complaints.total} klager`,
            en: `${overview.complaints.total} complaints`,
          },
          [
            { heading: SECTION_TEXTS.user },
            { heading: SECTION_TEXTS.received },
            { heading: SECTION_TEXTS.stage },
            { heading: SECTION_TEXTS.days, numeric: true },
            { heading: SECTION_TEXTS.inTime },
          ],
          overview.complaints.first.map(({ user, what }): ReadonlyArray<Cell> => [
            el('a', { href: `#${storyId('user', user)}` }, user),
            told((language) => showDate(what.received, language)),
            STAGES[what.stage],
            plain(String(what.days)),
            what.inTime === undefined
              ? SECTION_TEXTS.notKnown
              : what.inTime
                ? SECTION_TEXTS.yes
                : SECTION_TEXTS.no,
          ]),
        ),
    moreText(page, overview.complaints),
  );

const entries = (page: Page, id: string, heading: Text, list: Shortlist<Of<HistoryEntry>>): Html =>
  together(
    saying(page, 'h3', {}, heading),
    list.total === 0
      ? saying(page, 'p', {}, SECTION_TEXTS.none)
      : grid(
          page,
          id,
          { nb: `${list.total} hendelser`, nn: `${list.total} hendingar`, en: `${list.total} events` },
          [
            { heading: SECTION_TEXTS.user },
            { heading: SECTION_TEXTS.what },
            { heading: SECTION_TEXTS.happened },
            { heading: SECTION_TEXTS.recorded },
            { heading: SECTION_TEXTS.who },
            { heading: SECTION_TEXTS.event },
          ],
          list.first.map(({ user, what }): ReadonlyArray<Cell> => {
            const { by, ref } = what;
            return [
              el('a', { href: `#${storyId('user', user)}` }, user),
              told((language) => showWhat(what, language)),
              told((language) => showDay(what, language)),
              told((language) => showMoment(ref.recordedAt, language)),
              by === undefined ? plain('–') : told((language) => showWho(by, language)),
              eventLink(ref.id),
            ];
          }),
        ),
    moreText(page, list),
  );

/** Deviations, complaints, corrections, and what was recorded late. */
export const deviationsSection = (page: Page, report: Report): Html => {
  const { overview, scope } = report;
  return together(
    scope.user === undefined ? openMatters(page, report) : saying(page, 'p', {}, SECTION_TEXTS.leftOutStaff),
    complaints(page, report),
    entries(page, 'corrections', SECTION_TEXTS.corrections, overview.amended),
    entries(page, 'late', SECTION_TEXTS.lateRecords, overview.late),
  );
};
