import { BUILT_IN, type Catalogue } from '../../domain/law/catalogue.js';
import type { Label, Language } from '../../domain/vocabulary/code-list.js';
import { OrderBy, type OrderKey } from '../../domain/vocabulary/selection.js';
import { Task } from '../../domain/vocabulary/services.js';
import type { AheadBy, Lack, Reopening, Returning } from '../../scenario/reopening/index.js';
import { showDate } from '../dates.js';
import { levelJson } from '../json.js';
import { jsonOf, type Json } from '../json-value.js';
import { showMove } from '../level-parts.js';
import { showService } from '../levels.js';
import { safeText } from '../safe-text.js';
import { showCount, showFraction } from '../totals.js';
import { listed, word } from '../words.js';

const AHEAD: Readonly<Record<Exclude<AheadBy, OrderBy>, Label>> = {
  'below-floor': { nb: 'under det nødvendige', en: 'below the necessary' },
  'waited-longer': { nb: 'har ventet lengst', en: 'has waited longer' },
  'less-time': { nb: 'tar mindre tid', en: 'takes less time' },
  key: { nb: 'ingenting skiller; nøkkelen avgjør', en: 'nothing tells them apart; the key decides' },
};

const aheadLabel = (by: AheadBy): Label => ({ ...AHEAD, ...OrderBy.keys })[by];

const hours = (minutes: number, language: Language): string => showFraction(minutes, 60, language);

/** Hours, and minutes where it is less than one: a minute too few is a reason to wait, and no 0.0 hours. */
const duration = (minutes: number, language: Language): string =>
  minutes !== 0 && Math.abs(minutes) < 60
    ? `${minutes} min`
    : `${hours(minutes, language)} ${word('timer', 'hours', language)}`;

const orderLine = (order: ReadonlyArray<OrderKey>, language: Language): string =>
  [
    AHEAD['below-floor'][language],
    ...order.map(
      ({ by, first }) =>
        `${OrderBy.keys[by][language]} (${first === 'least' ? word('minst først', 'least first', language) : word('mest først', 'most first', language)})`,
    ),
    AHEAD['waited-longer'][language],
  ].join(', ');

const lackText = ({ unit, pool, day, minutes }: Lack, language: Language): string =>
  `${duration(minutes, language)} ${showDate(day, language)} (${safeText(unit)}${pool === 'infection-team' ? `, ${word('smitteteam', 'infection team', language)}` : ''})`;

const returningLines = (
  { user, place, to, before, after, belowFloor, since, minutes, aheadBy, rank }: Returning,
  lacks: ReadonlyArray<Lack>,
  language: Language,
  catalogue: Catalogue,
): ReadonlyArray<string> => {
  const unknown = rank.unranked.map((by) => OrderBy.keys[by][language]).join(', ');
  return [
    `${place}. ${safeText(user)}, ${showService(to, language, catalogue)}`,
    ...showMove(before, after, language),
    `${word('mer arbeid i uka', 'more work in the week', language)}: ${duration(minutes, language)}; ${word('redusert siden', 'reduced since', language)} ${showDate(since, language)}`,
    ...(belowFloor.length === 0
      ? []
      : [
          `${word('nødvendig som ingen gjør nå', 'necessary and done by nobody now', language)}: ${listed(Task, belowFloor, language)}`,
        ]),
    ...(aheadBy === undefined
      ? []
      : [`${word('foran neste', 'before the next', language)}: ${aheadLabel(aheadBy)[language]}`]),
    ...(unknown === ''
      ? []
      : [`${word('ikke kjent, og da sist', 'not known, so last', language)}: ${unknown}`]),
    ...(lacks.length === 0
      ? []
      : [
          `${word('venter, for det ville mangle', 'waits, since there would be missing', language)}: ${lacks.map((lack) => lackText(lack, language)).join(', ')}`,
        ]),
  ].map((line, i) => (i === 0 ? line : `  ${line}`));
};

/** Which services could come back in a week, which wait, in which order, and why. */
export const renderReopening = (
  { order, restored, waiting, asWished }: Reopening,
  language: Language = 'nb',
  catalogue: Catalogue = BUILT_IN,
): string => {
  const section = (title: string, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
    lines.length === 0 ? [] : ['', title, ...lines];
  return [
    `${word('Gjenåpning: tjenester det er rom for', 'Reopening: services that there is room for', language)}: ${showCount(restored.length, language)}, ${word('som må vente', 'that have to wait', language)}: ${showCount(waiting.length, language)}`,
    `${word('Rekkefølge', 'Order', language)}: ${orderLine(order, language)}`,
    word(
      'Ingenting er besluttet: hver tjeneste som gis tilbake, er et eget vedtak.',
      'Nothing is decided: each service given back is a decision of its own.',
      language,
    ),
    ...section(
      word('Kan gis som innvilget', 'Could be given as granted', language),
      restored.flatMap((one) => returningLines(one, [], language, catalogue)),
    ),
    ...section(
      word('Må vente', 'Have to wait', language),
      waiting.flatMap((one) => returningLines(one, one.lacks, language, catalogue)),
    ),
    ...section(
      word(
        'Endret etter eget ønske eller et tilbud som ble tatt imot, og står som det er',
        "Changed by the user's own wish or an offer taken, and left as it is",
        language,
      ),
      asWished.map(({ user, service }) => `${safeText(user)}, ${safeText(service)}`),
    ),
  ]
    .map((line) => `${line}\n`)
    .join('');
};

/** The same as data; time in whole minutes. */
export const reopeningJson = (
  { order, restored, waiting, asWished }: Reopening,
  catalogue: Catalogue = BUILT_IN,
): Json => {
  const returning = ({ from, to, rank, aheadBy, ...one }: Returning) => ({
    ...one,
    from: levelJson(from, catalogue),
    to: levelJson(to, catalogue),
    rank: Object.fromEntries(order.map(({ by }, i) => [by, rank.values[i] ?? null])),
    aheadBy: aheadBy ?? null,
  });
  return jsonOf({ order, restored: restored.map(returning), waiting: waiting.map(returning), asWished });
};
