import type { FigureExplanation } from '../domain/dossier/figures/explain-figure.js';
import type { FigurePart } from '../domain/dossier/figures/figure.js';
import type { Language } from '../domain/vocabulary/code-list.js';
import { showAsOf, showMoment } from './dates.js';
import { knownAtJson, refJson } from './json.js';
import { jsonOf, type Json } from './json-value.js';
import { safeText } from './safe-text.js';
import { showCount } from './totals.js';

const partLines = ({ user, service, what, refs }: FigurePart, language: Language): ReadonlyArray<string> => {
  const nb = language === 'nb';
  const whose = [user ?? (nb ? 'ingen bruker' : 'no user'), service, what].flatMap((word) => word ?? []);
  return [
    `- ${whose.map(safeText).join(', ')}`,
    ...refs.map(
      ({ id, position, recordedAt }) =>
        `    ${safeText(id)} (${nb ? 'nr.' : 'no.'} ${position}, ${nb ? 'registrert' : 'recorded'} ${showMoment(recordedAt, language)})`,
    ),
  ];
};

/**
 * How a figure came about, as people read it: what it means, how much of how much, and what was counted, of which at most `most` one by
 * one; how many are left out is said.
 */
export const renderFigureExplanation = (
  { name, title, definition, of, asOf, number, whole, counted }: FigureExplanation,
  language: Language = 'nb',
  most = Number.POSITIVE_INFINITY,
): string => {
  const nb = language === 'nb';
  const left = counted.length - most;
  const share =
    of === undefined || whole === undefined
      ? ''
      : ` ${nb ? 'av' : 'of'} ${showCount(whole, language)} ${of[language]}`;
  return [
    `${safeText(title[language])}, ${showAsOf(asOf, language)} [${safeText(name)}]`,
    `${showCount(number, language)}${share}`,
    '',
    definition[language],
    ...(number === 0
      ? []
      : ['', nb ? 'Talt med, med hendelsene som viser det:' : 'Counted, with the events that show it:']),
    ...counted.slice(0, most).flatMap((one) => partLines(one, language)),
    ...(left > 0
      ? [
          nb
            ? `... og ${left} til: se alle med --all eller --json`
            : `... and ${left} more: see all with --all or --json`,
        ]
      : []),
  ]
    .map((line) => `${line}\n`)
    .join('');
};

/** The same as JSON. */
export const figureExplanationJson = ({ asOf, counted, number, whole, ...meant }: FigureExplanation): Json =>
  jsonOf({
    at: asOf.at,
    knownAt: knownAtJson(asOf.knownAt),
    ...meant,
    number,
    whole,
    counted: counted.map(({ user, service, what, refs }) => ({
      ...{ user, service, what },
      events: refs.map(refJson),
    })),
  });
