import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { syntaxFault } from '../../src/cli/json-syntax.js';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('a syntax fault', () => {
  test.each([
    ['', 1, 'a value; the line ends too early'],
    ['{"a":1,}', 8, 'a field name in quotes'],
    ['{"a" 1}', 6, 'a colon'],
    ['{"a":}', 6, 'a value'],
    ['[1 2]', 4, 'a comma or the closing bracket'],
    ['[1,2', 5, 'a comma or the closing bracket; the line ends too early'],
    ['{} {}', 4, 'nothing more'],
    ['{"a":"b', 8, 'a closing quote'],
    ['"a\u0007"', 3, 'no control character in a text; escape it'],
    [String.raw`"\x"`, 2, 'an escape that JSON has'],
    ["{'a':1}", 2, 'a field name in quotes or }'],
    ['[01]', 3, 'a comma or the closing bracket'],
    ['NaN', 1, 'a value'],
  ])('of %j is at column %i: expected %s', (text, column, expected) => {
    expect(syntaxFault(text)).toEqual({ column, expected });
  });

  test('is found exactly where JSON.parse finds one, in texts that are almost JSON', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', '{', ':', '\\', '1', ' '),
        (json, at, put) => {
          const place = at % (json.length + 1);
          const spoilt = json.slice(0, place) + put + json.slice(place + 1);
          return (syntaxFault(spoilt) === undefined) === isJson(spoilt);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('is found in a text nested deeper than a stack', () => {
    expect(syntaxFault('['.repeat(200_000))?.column).toBe(200_001);
  });

  test('is found in a long text without its closing quote', () => {
    expect(syntaxFault(`"${'a'.repeat(3_000_000)}`)?.expected).toBe('a closing quote');
  });
});
