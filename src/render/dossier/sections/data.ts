import { KeyRetiredBecause } from '../../../domain/vocabulary/signing-key.js';
import { showReader } from '../../access-phrases.js';
import { showMoment } from '../../dates.js';
import { SIGNING_KEY_LABELS } from '../../labels/signing-key.js';
import { safeText } from '../../safe-text.js';
import { together, type Html } from '../html.js';
import { grid, type Cell } from '../grid.js';
import { count, saying, type Page } from '../page.js';
import type { Report } from '../report.js';
import { SECTION_TEXTS } from '../texts/sections.js';
import { plain, told } from '../text.js';

/** The keys that the ledger says to be signed with, and which it says to be signed with no longer, in the order recorded. */
const keyChanges = (page: Page, { surroundings: { keys } }: Report): Html => {
  const rows = keys.flatMap(({ event, ref }): ReadonlyArray<ReadonlyArray<Cell>> => {
    if (event.type !== 'SigningKeyIntroduced' && event.type !== 'SigningKeyRetired') return [];
    const why = event.type === 'SigningKeyRetired' ? KeyRetiredBecause.keys[event.retiredBecause] : undefined;
    return [
      [
        told((language) => showMoment(ref.recordedAt, language)),
        SIGNING_KEY_LABELS[event.type],
        plain(safeText(event.signingKey)),
        told((language) => showReader({ as: 'official', ...event.official }, language)),
        why ?? plain(''),
      ],
    ];
  });
  return together(
    saying(page, 'p', {}, SECTION_TEXTS.keysIntro),
    rows.length === 0
      ? saying(page, 'p', {}, SECTION_TEXTS.noKeys)
      : grid(
          page,
          'signing-keys',
          SECTION_TEXTS.keys,
          [
            { heading: SECTION_TEXTS.recorded },
            { heading: SECTION_TEXTS.what },
            { heading: SECTION_TEXTS.key },
            { heading: SECTION_TEXTS.who },
            { heading: SECTION_TEXTS.why },
          ],
          rows,
        ),
  );
};

/** The same as data, and with which keys it can be verified. */
export const dataSection = (page: Page, report: Report): Html =>
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
      report.tables.map(({ name, about, rows }) => [plain(name), about, count(rows)]),
    ),
    keyChanges(page, report),
  );
