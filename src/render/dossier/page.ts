import { showCount } from '../totals.js';
import { el, type Attributes, type Html } from './html.js';
import { inLanguage, staysBokmal, told, type DossierLanguage, type Text } from './text.js';
import type { Words } from './words.js';

/** What is needed to write on a page: the language that it opens in, and its words, so that it can be turned to another. */
export interface Page {
  readonly language: DossierLanguage;
  readonly words: Words;
}

/** An element that says a text, and says it in another language when the page is turned to that. */
export const saying = ({ language, words }: Page, name: string, attributes: Attributes, text: Text): Html => {
  const shown = inLanguage(text, language);
  if (text.nb === text.en && text.nn === undefined) return el(name, attributes, shown);
  const lang = language === 'nn' && staysBokmal(text) ? { lang: 'nb' } : {};
  return el(name, { ...attributes, ...lang, 'data-t': words.indexOf(text) }, shown);
};

/** A text among others. */
export const say = (page: Page, text: Text): Html => saying(page, 'span', {}, text);

/** A count as people write it. */
export const count = (number: number): Text => told((language) => showCount(number, language));

/** A share of a whole in whole percent: 100 only for all of it, 0 only for nothing. */
export const percent = (part: number, whole: number): number => {
  if (whole === 0 || part === 0) return 0;
  return part === whole ? 100 : Math.min(99, Math.max(1, Math.round((100 * part) / whole)));
};
