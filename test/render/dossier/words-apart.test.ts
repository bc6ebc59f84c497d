import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { createWords, withWordsOfPage, wordsApart, type Text } from '../../../src/index.js';

/** A text in two languages, the same in both, or one with nynorsk of its own; few of them, so that they come again. */
const text: fc.Arbitrary<Text> = fc.oneof(
  fc.record({ nb: fc.constantFrom('besøk', 'tall -3', '"-1"'), en: fc.constantFrom('visit', '-2\\') }),
  fc.constantFrom('u-1', '-7', 'a "quoted" -1').map((same) => ({ nb: same, en: same })),
  fc.record({ nb: fc.constant('bruker'), en: fc.constant('user'), nn: fc.constantFrom('brukar', 'bruker') }),
);
const lots = fc.array(fc.array(fc.array(text)));

test('lines that were written apart are those of the page, and so are its words', () => {
  fc.assert(
    fc.property(lots, (stories) => {
      const page = createWords();
      const expected = stories.map((lot) =>
        lot.map((line) => JSON.stringify([line.map(page.refOf), 0, 'x'])),
      );
      const words = createWords();
      const found = stories.map((lot) => {
        const apart = wordsApart();
        const lines = lot.map((line) => JSON.stringify([line.map(apart.words.refOf), 0, 'x']));
        return withWordsOfPage(lines, apart.texts(), words);
      });
      expect(found).toEqual(expected);
      expect(words.all()).toEqual(page.all());
    }),
  );
});
