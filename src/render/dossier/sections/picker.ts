import { el, type Html } from '../html.js';
import { saying, type Page } from '../page.js';
import { REPORT_TEXTS } from '../texts/report.js';
import type { Text } from '../text.js';

/** A choice of one among several, or of all; nothing is chosen at first. */
export const picker = (
  page: Page,
  id: string,
  name: Text,
  options: ReadonlyArray<readonly [value: string, name: Text]>,
): Html =>
  el(
    'p',
    {},
    saying(page, 'label', { for: id }, name),
    el(
      'select',
      { id },
      saying(page, 'option', { value: '' }, REPORT_TEXTS.any),
      options.map(([value, text]) => saying(page, 'option', { value }, text)),
    ),
  );
