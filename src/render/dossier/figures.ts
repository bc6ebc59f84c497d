import { figuresOf } from '../../domain/dossier/figures/named.js';
import { serviceTypeLabel } from '../../domain/law/catalogue.js';
import { safeText } from '../safe-text.js';
import { el, together, type Html } from './html.js';
import { grid, type Cell } from './grid.js';
import { count, say, saying, type Page } from './page.js';
import type { Report } from './report.js';
import { SECTION_TEXTS } from './texts/sections.js';
import { plain, told, type Text } from './text.js';

/** Where it stands how a figure is counted. */
const figurePlace = (name: string): string => `n-${name}`;

/** A figure, as a link to how it is counted. */
export const figureLink = (page: Page, name: string, text: Text): Html =>
  el('a', { class: 'figure', href: `#${figurePlace(name)}` }, say(page, text));

/** A count with its name. */
export const countOf = (page: Page, name: string, number: number): Html =>
  figureLink(page, name, count(number));

/** What a figure is called, with kinds of services by their labels. */
const titleOf = ({ catalogue }: Report, name: string, title: Text): Text => {
  const [family, kind = ''] = name.split('.');
  const type = [...catalogue.serviceTypes.keys()].find((one) => one === kind);
  if (type === undefined || (family !== 'services' && family !== 'need')) return title;
  return told((language) => title[language].replace(kind, serviceTypeLabel(catalogue, type, language)));
};

/** Every figure of the report by its name, with what it means: by the name, `forsvarlig explain` tells whom and what it counts. */
export const figuresSection = (page: Page, report: Report): Html => {
  const rows = figuresOf(report.overview, report.scope).map(
    ({ figure: { name, title, definition, of }, number, whole }): ReadonlyArray<Cell> => [
      el('span', { id: figurePlace(name), tabindex: -1 }, say(page, titleOf(report, name, title))),
      count(number),
      whole === undefined ? plain('') : count(whole),
      el(
        'span',
        {},
        say(page, definition),
        ...(of === undefined ? [] : [' ', say(page, SECTION_TEXTS.among), ': ', say(page, of), '.']),
      ),
      el('code', {}, safeText(name)),
    ],
  );
  return together(
    saying(page, 'p', {}, SECTION_TEXTS.figuresIntro),
    el(
      'details',
      { class: 'figures' },
      saying(page, 'summary', {}, SECTION_TEXTS.everyFigure),
      grid(
        page,
        'figures-table',
        SECTION_TEXTS.everyFigure,
        [
          { heading: SECTION_TEXTS.figure },
          { heading: SECTION_TEXTS.numberOf, numeric: true },
          { heading: SECTION_TEXTS.ofHowMany, numeric: true },
          { heading: SECTION_TEXTS.howCounted },
          { heading: SECTION_TEXTS.figureName },
        ],
        rows,
      ),
    ),
  );
};
