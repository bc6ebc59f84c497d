import assert from 'node:assert/strict';
import * as E from 'fp-ts/lib/Either.js';
import type { Law } from './subject.js';
import { append, event, events } from './subject.js';

const WRITERS = 20;

export const concurrency = (law: Law): void => {
  law('of writers with the same expectation exactly one wins, and the others learn who', async (subject) => {
    await subject.accepted(append('a', 'none', event(1000)));
    const writers = Array.from({ length: WRITERS }, (_, n) => subject.append(append('a', 0, event(n))));
    const outcomes = (await Promise.all(writers)).flat();
    const [winner, ...others] = (await subject.stream('a')).slice(1);
    assert(winner && others.length === 0, 'one event was recorded');
    assert.equal(outcomes.filter(E.isRight).length, 1);
    for (const outcome of outcomes.filter(E.isLeft)) {
      assert.deepEqual(outcome.left, {
        _tag: 'VersionConflict',
        stream: 'a',
        expected: 0,
        actual: 1,
        between: [winner],
      });
    }
  });

  law('writers of different streams all get through', async (subject) => {
    const writers = Array.from({ length: WRITERS }, (_, n) =>
      subject.accepted(append(`user-${n}`, 'none', ...events(n * 10, n * 10 + 4))),
    );
    await Promise.all(writers);
    const all = await subject.all();
    assert.equal(all.length, WRITERS * 5);
    assert.equal(new Set(all.map(({ position }) => position)).size, WRITERS * 5);
    for (let n = 0; n < WRITERS; n++) {
      const recorded = await subject.stream(`user-${n}`);
      assert.deepEqual(
        recorded.map(({ id }) => id),
        events(n * 10, n * 10 + 4).map(({ id }) => id),
      );
    }
  });

  law('the same append many times at once is recorded once, and acknowledged each time', async (subject) => {
    const writers = Array.from({ length: WRITERS }, () =>
      subject.accepted(append('a', 'none', ...events(1, 3))),
    );
    const answers = await Promise.all(writers);
    assert.equal(answers.filter(({ duplicate }) => !duplicate).length, 1);
    assert.equal(new Set(answers.map(({ position }) => position)).size, 1);
    assert.equal((await subject.all()).length, 3);
  });

  law('readers among writers see whole appends only', async (subject) => {
    const jobs = Array.from({ length: WRITERS }, async (_, n) => {
      await subject.accepted(append('a', 'any', ...events(n * 10, n * 10 + 2)));
      return (await subject.all()).length;
    });
    const lengths = await Promise.all(jobs);
    assert(lengths.every((length) => length % 3 === 0));
    assert.equal(Math.max(...lengths), WRITERS * 3);
  });
};
