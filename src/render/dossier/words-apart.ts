import type { Text } from './text.js';
import { createWords, type Words } from './words.js';

/** The words of some stories that are told apart from the page, in another thread as it may be. */
export interface WordsApart {
  /** Refers to words by numbers of its own, below zero, which no number of a line is otherwise. */
  readonly words: Pick<Words, 'refOf'>;
  /** The texts that are referred to, in the order in which they came up. */
  readonly texts: () => ReadonlyArray<Text>;
}

export const wordsApart = (): WordsApart => {
  const { refOf, all } = createWords();
  const texts: Text[] = [];
  return {
    words: {
      refOf: (text) => {
        const ref = refOf(text);
        if (typeof ref === 'string') return ref;
        if (all().length > texts.length) texts.push(text);
        return -1 - ref;
      },
    },
    texts: () => texts,
  };
};

/** The strings of a line, which stay as they are, and the numbers below zero beside them. */
const STRING_OR_REF = /"(?:[^"\\]|\\.)*"|-\d+/g;

/**
 * Lines that were written with words apart, with the words of the page. The page gets its words in the order in which the lines would have
 * brought them, so that it is the same page whoever wrote them.
 */
export const withWordsOfPage = (
  lines: ReadonlyArray<string>,
  texts: ReadonlyArray<Text>,
  words: Words,
): ReadonlyArray<string> => {
  const refs = texts.map((text) => String(words.refOf(text)));
  return lines.map((line) =>
    line.replace(STRING_OR_REF, (found) =>
      found.startsWith('"') ? found : (refs[-1 - Number(found)] ?? found),
    ),
  );
};
