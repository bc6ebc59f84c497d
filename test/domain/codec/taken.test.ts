import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import type { CodecNode } from '../../../src/domain/codec/codec-node.js';
import { struct } from '../../../src/domain/codec/struct.js';
import { takerOf, type Take } from '../../../src/domain/codec/taken.js';
import { undeclaredFields } from '../../../src/domain/codec/undeclared.js';
import { LocalDate } from '../../../src/domain/values/local-date.js';
import { Quantity } from '../../../src/domain/values/quantity.js';
import { COMMANDS, parseCommand } from '../../../src/index.js';
import { COMMAND } from '../examples/commands.js';
import { mutationsOf, valuesOf } from './arbitraries.js';

const CODECS: ReadonlyArray<readonly [string, CodecNode]> = Object.entries(COMMANDS);

const taker = (codec: CodecNode): Take => {
  const take = takerOf(codec);
  if (take === undefined) throw new Error('a codec that changes what it decodes');
  return take;
};

/** What the codec makes of a value, by itself and slowly; undefined for what it refuses. */
const slowly = (codec: CodecNode, value: unknown): unknown => {
  const decoded = codec.decode(value);
  return E.isRight(decoded) && undeclaredFields(codec, value).length === 0 ? decoded.right : undefined;
};

describe.each(CODECS)('%s', (_, codec) => {
  const take = taker(codec);

  test('is taken as its codec takes it, with its fields in the same order, or left to the codec', () => {
    fc.assert(
      fc.property(fc.oneof(valuesOf(codec), mutationsOf(codec)), (value) => {
        const taken = take(value);
        if (taken !== undefined) expect(JSON.stringify(taken)).toBe(JSON.stringify(slowly(codec, value)));
      }),
      { numRuns: 200 },
    );
  });
});

test('every example is taken at once', () => {
  const left = Object.entries(COMMAND)
    .filter(([, command]) => taker(COMMANDS[command.command])(command) === undefined)
    .map(([name]) => name);
  expect(left).toEqual([]);
});

const Stay = struct('Stay', { from: LocalDate }, { until: LocalDate, amount: Quantity });
const take = taker(Stay);
const SEVEN = { unit: 'visits', amount: 7, weeks: 1 };

describe('what is taken', () => {
  test('is a copy all the way down: what becomes of the original later does not show', () => {
    const original = { from: '2020-03-13', amount: { ...SEVEN } };
    const taken = take(original);
    original.amount.amount = 3;
    expect(taken).toEqual({ from: '2020-03-13', amount: SEVEN });
  });

  test('has its fields in the order declared, whatever the order they came in', () => {
    expect(JSON.stringify(take({ until: '2020-03-14', from: '2020-03-13' }))).toBe(
      '{"from":"2020-03-13","until":"2020-03-14"}',
    );
  });

  test('leaves out a field that is there and undefined', () => {
    expect(take({ from: '2020-03-13', until: undefined })).toEqual({ from: '2020-03-13' });
  });

  test.each([
    ['a field that is not declared', { from: '2020-03-13', to: '2020-03-14' }],
    ['a field inside that is not declared', { from: '2020-03-13', amount: { ...SEVEN, per: 'week' } }],
    ['a required field missing', { until: '2020-03-14' }],
    ['a wrong value after a right one', { from: '2020-02-30' }],
    ['a list', ['2020-03-13']],
    [
      'an object with more behind it',
      Object.create({ until: '2020-03-14' }, { from: { value: '2020-03-13', enumerable: true } }),
    ],
    ['nothing', undefined],
  ])('is not %s', (_, value) => {
    expect(take({ from: '2020-03-13' })).toEqual({ from: '2020-03-13' });
    expect(take(value)).toBeUndefined();
  });
});

test('a command of a class is taken through the slow door, with what is behind it', () => {
  class Registration {
    readonly #id: string;
    constructor(id: string) {
      this.#id = id;
    }
    get id(): string {
      return this.#id;
    }
  }
  const { id, ...fields } = COMMAND.RegisterServiceUser;
  const parsed = parseCommand(Object.assign(new Registration(id), fields));
  expect(parsed).toEqual(E.right(COMMAND.RegisterServiceUser));
});
