import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dailyLevels } from '../../../src/domain/changes/daily-levels.js';
import { settled } from '../../../src/domain/changes/settled.js';
import { levelAt } from '../../../src/index.js';
import { asOfs, days, stories, timelineFrom } from './facts.js';

test('the level of each day is the one worked out for that day alone, in whichever order days are asked about', () => {
  fc.assert(
    fc.property(
      stories,
      asOfs,
      fc.array(days, { minLength: 1, maxLength: 12 }),
      (facts, { knownAt }, asked) => {
        const timeline = settled(timelineFrom(facts), knownAt);
        const levelOn = dailyLevels(timeline, knownAt);
        for (const at of asked) expect(levelOn(at)).toEqual(levelAt(timeline, { at, knownAt }));
      },
    ),
    { numRuns: 300 },
  );
});
