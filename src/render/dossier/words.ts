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

/** A text that has its place: as it was given, and as it reads in nynorsk. */
interface Placed {
  readonly en: string;
  readonly given: string | undefined;
  readonly nn: string;
  readonly place: number;
}

export const createWords = (): Words => {
  // By what they say in bokmål: nearly always one text, and looking for it makes no text of its own.
  const places = new Map<string, Placed[]>();
  const words: Word[] = [];
  const indexOf = (text: Text): number => {
    const { nb, en, nn: given } = text;
    let same = places.get(nb);
    if (same === undefined) places.set(nb, (same = []));
    for (const one of same) if (one.en === en && one.given === given) return one.place;
    const nn = inLanguage(text, 'nn');
    const known = same.find((one) => one.en === en && one.nn === nn);
    const place = known?.place ?? words.length;
    same.push({ en, given, nn, place });
    if (known === undefined) words.push(nb === en && nn === nb ? nb : [nb, nn === nb ? 0 : nn, en]);
    return place;
  };
  return {
    indexOf,
    refOf: (text) => (text.nb === text.en && text.nn === undefined ? text.nb : indexOf(text)),
    all: () => words,
  };
};
