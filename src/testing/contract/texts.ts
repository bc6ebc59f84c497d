import assert from 'node:assert/strict';
import type { NewEvent } from '../../stores/event-store.js';
import type { Law } from './subject.js';
import { append, event, left } from './subject.js';

const TEXTS: ReadonlyArray<readonly [string, string]> = [
  ['Norwegian letters', 'æøåÆØÅ Sámi čđŋšŧž'],
  ['emoji, some of several code points', '🧦👩‍⚕️🇳🇴👍🏽'],
  ['combining marks, composed and not', 'Ame\u0301lie, Am\u00e9lie'],
  ['line and paragraph separators', 'a\u2028b\u2029c\u0085d'],
  ['zero-width and direction marks', '\ufeffa\u200bb\u202ec\u2066d'],
  ['other planes', '𐐷𝒳\u{10ffff}'],
  ['noncharacters and private use', '\ufffe\uffff\ue000'],
  ['the replacement character itself', '\ufffd'],
  ['what needs escaping', '"\\/\b\f\n\r\t\u001f\u007f'],
  ['NUL', 'a\0b'],
  ['lone surrogates', '\ud83d x \udca9'],
];

// A byte of difference is a different record: white space, order and the way of escaping included.
const JSONS: ReadonlyArray<readonly [string, string]> = [
  ...TEXTS.map(([what, text]) => [what, JSON.stringify({ text })] as const),
  ['white space inside', '{ "b" : 1 ,\n\t"a" : [ ] }\r\n'],
  ['escapes that need not be', '{"\\u0061":"\\u00e6\\/"}'],
  ['numbers as written', '{"a":1.0,"b":1e3,"c":-0,"d":123456789012345678901234567890}'],
  ['texts that look like something else', '{"a":"null","b":"1584000000000","c":"\'; DROP TABLE event; --"}'],
];

const NAMES = [
  'a',
  'A',
  ' a',
  'a ',
  '%',
  '_',
  'a/b/../c',
  '$all',
  '$ce-user',
  "o'hara",
  '"quoted"',
  '; DROP TABLE stream; --',
  'user-1',
  'user-1:',
  'user\n1',
  'tab\t',
  'æøå',
  'ae\u030aa',
  'Am\u00e9lie',
  'Ame\u0301lie',
  '🧦',
  '\u2028',
  '0',
  '00',
  '1e3',
  'null',
  'x'.repeat(1000),
];

export const texts = (law: Law): void => {
  for (const [what, json] of JSONS) {
    law(`data and metadata come back to the byte: ${what}`, async ({ accepted, stream, all }) => {
      const given = event(1, { data: json, metadata: json, type: 'Målt' });
      await accepted(append('a', 'none', given));
      for (const recorded of [...(await stream('a')), ...(await all())]) {
        assert.equal(recorded.data, given.data);
        assert.equal(recorded.metadata, given.metadata);
        assert.equal(recorded.type, given.type);
      }
      assert.equal((await accepted(append('a', 'none', given))).duplicate, true);
    });
  }

  law('streams whose names differ in anything are different streams', async (subject) => {
    await subject.append(...NAMES.map((name, i) => append(name, 'none', event(i))));
    assert.deepEqual(
      (await subject.all()).map(({ stream }) => stream),
      NAMES,
    );
    for (const [i, name] of NAMES.entries()) {
      const recorded = await subject.stream(name);
      assert.deepEqual(
        recorded.map(({ stream, version, data }) => [stream, version, data]),
        [[name, 0, `{"n":${i}}`]],
      );
    }
  });

  const wrong: ReadonlyArray<Partial<NewEvent>> = [
    { data: '"\ud83d"' },
    { metadata: '{"by":"\udca9"}' },
    { type: 'a\0b' },
    { id: '\0' },
  ];
  law('a text that no engine can keep is refused, never changed', async ({ store, all }) => {
    for (const but of wrong) {
      const error = await left(store.append([append('a', 'any', event(1, but))]));
      assert.equal(error._tag, 'StoreFailed');
    }
    for (const name of ['a\0b', 'a\ud83d']) {
      const error = await left(store.append([append(name, 'any', event(1))]));
      assert.equal(error._tag, 'StoreFailed');
    }
    assert.deepEqual(await all(), []);
  });

  law('an error of a store says nothing of what was to be recorded', async ({ store }) => {
    const error = await left(store.append([append('user-1', 'any', event(1, { data: '"secret\0"' }))]));
    assert.doesNotMatch(error.message, /secret|user-1/);
  });
};
