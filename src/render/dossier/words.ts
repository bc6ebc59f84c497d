import { inLanguage, type Text } from './text.js';

/** A text as the page's script has it: one for all languages, or bokmål, nynorsk (0: as bokmål) and English. */
export type Word = string | readonly [nb: string, nn: string | 0, en: string];

/** Where a text stands among the words, or the text itself where it is the same in every language. */
export type WordRef = number | string;

/** The words of a page, each once: what tells thousands of stories is mostly the same few words. */
export interface Words {
  readonly refOf: (text: Text) => WordRef;
  /** Where a text stands among the words, also one that is the same in every language. */
  readonly indexOf: (text: Text) => number;
  readonly all: () => ReadonlyArray<Word>;
}

export const createWords = (): Words => {
  const places = new Map<string, number>();
  const words: Word[] = [];
  const indexOf = (text: Text): number => {
    const nn = inLanguage(text, 'nn');
    const key = nn === text.nb ? `${text.nb}\0${text.en}` : `${text.nb}\0${text.en}\0${nn}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    const place = words.length;
    places.set(key, place);
    words.push(text.nb === text.en && nn === text.nb ? text.nb : [text.nb, nn === text.nb ? 0 : nn, text.en]);
    return place;
  };
  return {
    indexOf,
    refOf: (text) => (text.nb === text.en && text.nn === undefined ? text.nb : indexOf(text)),
    all: () => words,
  };
};
