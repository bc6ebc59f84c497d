import type { Label, Language } from '../../domain/vocabulary/code-list.js';
import { NYNORSK } from './nynorsk.js';

/** The languages that a dossier can be read in: bokmål, nynorsk, English. */
export const DOSSIER_LANGUAGES = ['nb', 'nn', 'en'] as const;
export type DossierLanguage = (typeof DOSSIER_LANGUAGES)[number];

/** What stands in a dossier in every language; without nynorsk it stays in bokmål there. */
export interface Text extends Label {
  readonly nn?: string;
}

/** Something told by a function of the language, as most of the library's words are. */
export const told = (tell: (language: Language) => string): Text => ({ nb: tell('nb'), en: tell('en') });

/** The same where nynorsk has words of its own; dates and numbers are in it as in bokmål. */
export const toldInAll = (tell: (words: DossierLanguage, dates: Language) => string): Text => ({
  nb: tell('nb', 'nb'),
  nn: tell('nn', 'nb'),
  en: tell('en', 'en'),
});

/** What is the same in every language: a key, an id, a number. */
export const plain = (text: string): Text => ({ nb: text, en: text });

/** A text in a language. */
export const inLanguage = (text: Text, language: DossierLanguage): string =>
  language === 'nn' ? (text.nn ?? NYNORSK.get(text.nb) ?? text.nb) : text[language];

/** Whether a text has to be shown in bokmål where nynorsk was asked for. */
export const staysBokmal = ({ nb, nn, en }: Text): boolean =>
  nn === undefined && nb !== en && !NYNORSK.has(nb);
