import { describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/index.js';
import { day } from '../render/small-world.js';
import { ASKER_HOME_SERVICE } from './twins/asker-home-service.js';
import { ASKER_STAFFING } from './twins/asker-staffing.js';
import { GRUE } from './twins/grue.js';
import { HALDEN } from './twins/halden.js';
import { HAMAR } from './twins/hamar.js';
import { foundIn, recorded } from './twins/recorded.js';

const PAIRS = [ASKER_HOME_SERVICE, ASKER_STAFFING, GRUE, HAMAR, HALDEN];

const onDayOf = (line: string): string => line.split(' ')[1] ?? '';
const ruleOf = (line: string): string => line.split(' ')[2] ?? '';

describe.each(PAIRS.map((pair) => [pair.story.name, pair] as const))('the story of %s', (_, pair) => {
  const { story, procedure, alsoOn, told, twin, planted } = pair;

  test('comes out clean but for what it tells as bad itself, on its last day and earlier', async () => {
    const entries = await recorded(story);
    for (const at of [story.askedOn, ...alsoOn.map(day)])
      expect(foundIn(entries, at, story, procedure)).toEqual(
        told.filter((line) => onDayOf(line) <= at).sort(),
      );
  });

  test('has a bad twin in which the rules find what was planted, and no more', async () => {
    const found = foundIn(await recorded(story, twin), story.askedOn, story, procedure);
    expect(found).toEqual([...told, ...planted].sort());
  });
});

test('the stories and their twins show most of the rules at work', () => {
  const shown = new Set(PAIRS.flatMap(({ told, planted }) => [...told, ...planted]).map(ruleOf));
  expect([...shown].filter((rule) => !RULES.some(({ id }) => id === rule))).toEqual([]);
  expect(shown.size).toBeGreaterThanOrEqual((RULES.length * 3) / 4);
});
