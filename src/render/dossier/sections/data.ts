import { together, type Html } from '../html.js';
import { grid } from '../grid.js';
import { count, saying, type Page } from '../page.js';
import type { Report } from '../report.js';
import { SECTION_TEXTS } from '../texts/sections.js';
import { plain } from '../text.js';

/** The same as data. */
export const dataSection = (page: Page, { tables }: Report): Html =>
  together(
    saying(page, 'p', {}, SECTION_TEXTS.dataIntro),
    grid(
      page,
      'tables',
      SECTION_TEXTS.files,
      [
        { heading: SECTION_TEXTS.table },
        { heading: SECTION_TEXTS.what },
        { heading: SECTION_TEXTS.rows, numeric: true },
      ],
      tables.map(({ name, about, rows }) => [plain(name), about, count(rows)]),
    ),
  );
