import type { Share } from '../../domain/dossier/shares.js';
import { daysBetween } from '../../domain/values/local-date.js';
import { showDate } from '../dates.js';
import { el, NOTHING, type Html } from './html.js';
import { countOf, figureLink } from './figures.js';
import { grid, type GridColumn } from './grid.js';
import { count, percent, saying, type Page } from './page.js';
import { CHART_TEXTS, SHARE_WORDS } from './texts/charts.js';
import { inLanguage, staysBokmal, told, toldInAll, type Text } from './text.js';

const WIDTH = 720;

/** A picture with its title, what it shows in words, and its figures as a table. */
const figure = (
  page: Page,
  id: string,
  { title, words, height }: { readonly title: Text; readonly words: Text; readonly height: number },
  drawing: ReadonlyArray<Html>,
  table: Html,
  key: Html = NOTHING,
): Html =>
  el(
    'figure',
    {},
    saying(page, 'figcaption', { id: `${id}-t` }, title),
    el(
      'svg',
      {
        ...{ viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-labelledby': `${id}-t ${id}-d` },
        class: 'chart',
      },
      saying(page, 'desc', { id: `${id}-d` }, words),
      drawing,
    ),
    key,
    saying(page, 'p', { class: 'words' }, words),
    el('details', { class: 'figures' }, saying(page, 'summary', {}, CHART_TEXTS.asTable), table),
  );

/** To a tenth: more is not seen, and every program writes it alike. */
const at = (place: number): string => String(Math.round(place * 10) / 10);

const percentText = (value: number): Text => ({ nb: `${value} %`, en: `${value}%` });

const LINE = { left: 56, right: 60, top: 14, bottom: 34, height: 260 } as const;

/** The share of services at the granted level over time. */
export const shareChart = (page: Page, id: string, shares: ReadonlyArray<Share>): Html => {
  const points = shares.filter(({ services }) => services > 0);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return saying(page, 'p', {}, CHART_TEXTS.noServices);
  const { left, right, top, bottom, height } = LINE;
  const span = Math.max(1, daysBetween(first.day, last.day));
  const x = ({ day }: Share): string =>
    at(left + ((WIDTH - left - right) * daysBetween(first.day, day)) / span);
  const y = (share: number): string => at(top + (height - top - bottom) * (1 - share));
  const shareOf = ({ full, services }: Share): number => full / services;
  const lowest = points.reduce((low, point) => (shareOf(point) < shareOf(low) ? point : low), first);
  const line = points.map((point) => `${x(point)} ${y(shareOf(point))}`).join(' L');
  const words = toldInAll((spoken, dates) => {
    const say = (point: Share): string =>
      `${percentText(percent(point.full, point.services))[dates]} ${showDate(point.day, dates)}`;
    const said = SHARE_WORDS[spoken];
    return `${said.share}: ${say(first)}, ${said.lowest} ${say(lowest)}, ${say(last)}.`;
  });
  const label = (point: Share, anchor: 'start' | 'middle' | 'end'): Html =>
    saying(
      page,
      'text',
      { x: x(point), y: height - 12, 'text-anchor': anchor },
      told((language) => showDate(point.day, language)),
    );
  return figure(
    page,
    id,
    { title: CHART_TEXTS.shareTitle, words, height },
    [
      ...[0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
        el('line', { class: 'rule', x1: left, x2: WIDTH - right, y1: y(share), y2: y(share) }),
        el(
          'text',
          { x: left - 8, y: y(share), 'text-anchor': 'end', 'dominant-baseline': 'middle' },
          `${share * 100} %`,
        ),
      ]),
      el('path', { class: 'area', d: `M${x(first)} ${y(0)} L${line} L${x(last)} ${y(0)} Z` }),
      el('path', { class: 'line', d: `M${line}` }),
      el('circle', { class: 'point', cx: x(last), cy: y(shareOf(last)), r: 4 }),
      el(
        'text',
        { class: 'strong', x: WIDTH - right + 10, y: y(shareOf(last)), 'dominant-baseline': 'middle' },
        `${percent(last.full, last.services)} %`,
      ),
      label(first, 'start'),
      ...(first === last ? [] : [label(last, 'end')]),
    ],
    grid(
      page,
      `${id}-table`,
      CHART_TEXTS.shareTitle,
      [
        { heading: CHART_TEXTS.day },
        { heading: CHART_TEXTS.services, numeric: true },
        { heading: CHART_TEXTS.full, numeric: true },
        { heading: CHART_TEXTS.share, numeric: true },
      ],
      points.map((point) => [
        told((language) => showDate(point.day, language)),
        count(point.services),
        count(point.full),
        figureLink(page, `share.${point.day}`, percentText(percent(point.full, point.services))),
      ]),
    ),
  );
};

/** A bar: what it stands for, its parts, and their sum. */
export interface Bar {
  readonly name: Text;
  /** In the order of the legend. */
  readonly parts: ReadonlyArray<number>;
  /** The names of those that have one, by which it is told how they are counted. */
  readonly figures: ReadonlyArray<string | undefined>;
}

/** What a part of the bars is called, and how it looks. */
export interface BarPart {
  readonly name: Text;
  readonly look: 'full' | 'other' | 'less' | 'warn';
}

const BARS = { left: 264, right: 92, top: 10, row: 34, thick: 20 } as const;

/** Long names of services wrap badly in pictures. */
const shortened = (text: string): string => (text.length > 33 ? `${text.slice(0, 32)}…` : text);

const shortText = (text: Text): Text => ({
  nb: shortened(text.nb),
  en: shortened(text.en),
  ...(staysBokmal(text) ? {} : { nn: shortened(inLanguage(text, 'nn')) }),
});

const legend = (page: Page, parts: ReadonlyArray<BarPart>): Html =>
  parts.length < 2
    ? NOTHING
    : el(
        'ul',
        { class: 'legend' },
        parts.map(({ name, look }) =>
          el(
            'li',
            {},
            el(
              'svg',
              { viewBox: '0 0 16 16', class: 'swatch', 'aria-hidden': 'true' },
              el('rect', { class: look, width: 16, height: 16 }),
            ),
            saying(page, 'span', {}, name),
          ),
        ),
      );

/** Bars of shares of a whole where `whole`, of counts beside each other otherwise. */
export const barChart = (
  page: Page,
  id: string,
  shown: { readonly title: Text; readonly words: Text; readonly of: Text; readonly whole: boolean },
  parts: ReadonlyArray<BarPart>,
  bars: ReadonlyArray<Bar>,
): Html => {
  const { title, words, of, whole } = shown;
  const sum = (bar: Bar): number => bar.parts.reduce((a, b) => a + b, 0);
  const most = Math.max(1, ...bars.map(sum));
  const { left, right, top, row, thick } = BARS;
  const width = WIDTH - left - right;
  const height = top * 2 + bars.length * row;
  const drawing = bars.flatMap((bar, i) => {
    const y = top + i * row;
    const total = sum(bar);
    let from = left;
    return [
      saying(
        page,
        'text',
        { x: left - 10, y: y + thick / 2, 'text-anchor': 'end', 'dominant-baseline': 'central' },
        shortText(bar.name),
      ),
      el('rect', { class: 'ground', x: left, y, width, height: thick }),
      ...bar.parts.map((part, n) => {
        const long = total === 0 ? 0 : (width * part) / (whole ? total : most);
        const rect = el('rect', {
          ...{ class: parts[n]?.look, x: at(from), y, width: at(long), height: thick },
        });
        from += long;
        return rect;
      }),
      saying(
        page,
        'text',
        { x: left + width + 10, y: y + thick / 2, 'dominant-baseline': 'central' },
        count(total),
      ),
    ];
  });
  const columns: ReadonlyArray<GridColumn> = [
    { heading: of },
    ...parts.map(({ name }) => ({ heading: name, numeric: true })),
    { heading: CHART_TEXTS.all, numeric: true },
  ];
  return figure(
    page,
    id,
    { title, words, height },
    drawing,
    grid(
      page,
      `${id}-table`,
      title,
      columns,
      bars.map((bar) => [
        bar.name,
        ...bar.parts.map((part, i) => {
          const name = bar.figures[i];
          return name === undefined ? count(part) : countOf(page, name, part);
        }),
        count(sum(bar)),
      ]),
    ),
    legend(page, parts),
  );
};
