import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { safeText } from '../../src/render/index.js';

describe('safe text', () => {
  test.each([
    ['plain', 'Blåbærsyltetøy — «ja», 100 %', 'Blåbærsyltetøy — «ja», 100 %'],
    ['a colour', '\u001b[31mred\u001b[0m', '<U+001B>[31mred<U+001B>[0m'],
    ['a control of eight bits', '\u009b2J', '<U+009B>2J'],
    ['a bell and a delete', '\u0007\u007f', '<U+0007><U+007F>'],
    ['line breaks of all kinds', 'a\r\nb\u2028c\u0085d\te', 'a b c d e'],
    ['a bidirectional override', 'x\u202etxt.exe\u2066', 'x<U+202E>txt.exe<U+2066>'],
    ['a lone surrogate', 'a\ud800b', 'a<U+D800>b'],
    ['an invisible tag', 'a\u{e0041}b', 'a<U+E0041>b'],
    ['signs beyond the first plane', '👩\u200d⚕️', '👩\u200d⚕️'],
  ])('of %s', (_, text, safe) => {
    expect(safeText(text)).toBe(safe);
  });

  test('is one line without controls, whatever comes in, and the same when made safe again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const safe = safeText(text);
        return !/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(safe) && safeText(safe) === safe;
      }),
    );
  });
});
