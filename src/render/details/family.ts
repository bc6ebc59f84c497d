import type * as t from 'io-ts';
import type { Catalogue } from '../../domain/law/catalogue.js';
import type { Language } from '../../domain/vocabulary/code-list.js';

/** What only its own kind of event has to tell, one line each; most kinds have nothing. */
export type Details<E> = (event: E, language: Language, catalogue: Catalogue) => ReadonlyArray<string>;

/** For each event of a family what only that kind has to tell. The compiler asks for a line when an event is added. */
export type DetailsOfFamily<F extends Readonly<Record<string, t.Mixed>>> = {
  readonly [N in keyof F]: Details<t.TypeOf<F[N]>>;
};

const NONE: ReadonlyArray<string> = [];

/** Nothing beyond what all events have in common. */
export const noDetails = (): ReadonlyArray<string> => NONE;

/** Yes or no. */
export const yesNo = (yes: boolean, language: Language): string =>
  language === 'nb' ? (yes ? 'ja' : 'nei') : yes ? 'yes' : 'no';
