import * as E from 'fp-ts/lib/Either.js';
import type { InvalidQuestion } from './ledger-error.js';

/** Where a ledger is kept. */
export type Location =
  | { readonly kind: 'memory' }
  | { readonly kind: 'sqlite'; readonly file: string }
  /** The connection string as given; it may hold a password. */
  | { readonly kind: 'eventstoredb'; readonly connection: string };

/** Names that some programs take for a ledger in memory; here they would be files that nobody looks for. */
const UNSAID = [':memory:', 'memory:'];

/** Reads `memory:`, `sqlite:FILE`, `esdb://HOST...` or `esdb+discover://HOST...`. */
export const parseLocation = (text: string): E.Either<InvalidQuestion, Location> => {
  if (text === 'memory:') return E.right({ kind: 'memory' });
  if (/^esdb(\+discover)?:\/\//.test(text)) return E.right({ kind: 'eventstoredb', connection: text });
  const file = /^sqlite:(?<file>.+)$/s.exec(text)?.groups?.['file'];
  return file === undefined || UNSAID.includes(file)
    ? E.left({
        _tag: 'InvalidQuestion',
        message: 'the ledger is named in no form known here; expected sqlite:FILE, esdb://HOST... or memory:',
      })
    : E.right({ kind: 'sqlite', file });
};

/** A location as it may be shown and logged: without the credentials that a connection string can hold. */
export const shownLocation = (text: string): string =>
  // To the last @ there is, for a password may hold one, and a question mark too.
  text.replace(/^(esdb(?:\+discover)?:\/\/)(?:.*@)?/s, '$1');
