import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Story } from '../../examples/story/story.js';
import { tellStory } from '../../examples/story/tell-story.js';

/** What must be read under each row of a story. */
export type Seen = Readonly<Record<string, ReadonlyArray<RegExp | string>>>;

/** By the name of the row: a heading begins its line, and what stands under it is indented. */
const sections = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split(/^(?=\S.* {2}\S)/m).map((section) => [section.split('  ', 1)[0] ?? '', section] as const),
  );

/** What holds of every story: everything in it is recorded, once, and every row is told. */
export const tells = (story: Story, seen: Seen): void => {
  const commands = story.happenings.filter(({ refusedBy }) => refusedBy === undefined).length;
  const inVain = story.happenings.length - commands;

  describe(`the story of ${story.name}`, () => {
    test('is recorded whole; only what is tried in vain is refused', async () => {
      const { recorded, already, refused } = await tellStory('memory:', story);
      expect({ recorded, already, refused: refused.length }).toEqual({
        recorded: commands,
        already: 0,
        refused: inVain,
      });
    });

    test('gives the same bytes twice', async () => {
      const [first, second] = [await tellStory('memory:', story), await tellStory('memory:', story)];
      expect(second.text).toBe(first.text);
    });

    test('records nothing twice when it is told twice, and reads the same', async () => {
      const directory = mkdtempSync(join(tmpdir(), 'story-'));
      try {
        const location = `sqlite:${join(directory, 'ledger.db')}`;
        const first = await tellStory(location, story);
        const second = await tellStory(location, story);
        expect({ recorded: second.recorded, already: second.already }).toEqual({
          recorded: 0,
          already: commands,
        });
        expect(second.text).toBe(first.text);
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    });

    test('has a section for every row that must be seen, and for no other', () => {
      expect(story.rows.map(({ row }) => row)).toEqual(Object.keys(seen));
    });

    test.each(Object.entries(seen))('shows what the text says of %s', async (row, parts) => {
      const section = sections((await tellStory('memory:', story)).text).get(row) ?? '';
      for (const part of parts) expect(section).toMatch(part);
    });
  });
};
