import type { Label, Language } from '../domain/vocabulary/code-list.js';

/** Codes of a list as people read them, one after the other. */
export const listed = <K extends string>(
  list: { readonly keys: Readonly<Record<K, Label>> },
  codes: ReadonlyArray<K>,
  language: Language,
): string => codes.map((code) => list.keys[code][language]).join(', ');

/** One of two words, by language. */
export const word = (nb: string, en: string, language: Language): string => (language === 'nb' ? nb : en);
