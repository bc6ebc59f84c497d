import { MOST_ROWS } from '../../../domain/dossier/overview.js';
import { AccessGround, Reading, RefusedBecause } from '../../../domain/vocabulary/access.js';
import { showReader } from '../../access-phrases.js';
import { showMoment } from '../../dates.js';
import { safeText } from '../../safe-text.js';
import { el, together, type Html } from '../html.js';
import { grid, type Cell } from '../grid.js';
import { saying, type Page } from '../page.js';
import type { Report } from '../report.js';
import { storyId, storyOfOthers } from '../story.js';
import { storyHtml } from '../story-html.js';
import { REPORT_TEXTS } from '../texts/report.js';
import { SECTION_TEXTS } from '../texts/sections.js';
import { plain, told, type Text } from '../text.js';
import { moreText } from './population.js';
import { standingText } from './people.js';

const REFUSED: Text = { nb: 'AVVIST', nn: 'AVVIST', en: 'REFUSED' };

/** Who read about whom, and the inspections under which they did. */
export const accessSection = (page: Page, report: Report): Html => {
  const { surroundings, catalogue } = report;
  const all = surroundings.readings.flatMap(({ event, ref }) =>
    event.type === 'StoryRead' || event.type === 'ReadingRefused' ? [{ event, ref }] : [],
  );
  const list = { first: all.slice(0, MOST_ROWS), total: all.length };
  return together(
    saying(page, 'p', {}, SECTION_TEXTS.accessIntro),
    surroundings.inspections.map(({ key, entries }) =>
      storyHtml(page, storyOfOthers('inspection', key, entries, catalogue), standingText(report), []),
    ),
    list.total === 0
      ? saying(page, 'p', {}, SECTION_TEXTS.none)
      : grid(
          page,
          'readings',
          { nb: `${list.total} lesinger`, nn: `${list.total} lesingar`, en: `${list.total} readings` },
          [
            { heading: SECTION_TEXTS.recorded },
            { heading: SECTION_TEXTS.user },
            { heading: SECTION_TEXTS.who },
            { heading: REPORT_TEXTS.subject },
            { heading: SECTION_TEXTS.what },
            { heading: SECTION_TEXTS.state },
          ],
          list.first.map(({ event, ref }): ReadonlyArray<Cell> => {
            const { inspection } = event;
            return [
              told((language) => showMoment(ref.recordedAt, language)),
              el('a', { href: `#${storyId('user', event.about)}` }, event.about),
              told((language) => showReader(event.reader, language)),
              told(
                (language) =>
                  `${AccessGround.keys[event.accessGround][language]}${inspection === undefined ? '' : ` ${safeText(inspection)}`}`,
              ),
              Reading.keys[event.what],
              event.type === 'StoryRead'
                ? plain('')
                : told((language) => `${REFUSED[language]}: ${RefusedBecause.keys[event.why][language]}`),
            ];
          }),
        ),
    moreText(page, list),
  );
};
