import { describe, expect, test } from '@jest/globals';
import type { CodecNode } from '../../src/domain/codec/codec-node.js';
import {
  COMMAND_LABELS,
  COMMANDS,
  EVENT_LABELS,
  EVENTS,
  FAMILIES,
  FIELD_LABELS,
  type Label,
} from '../../src/index.js';

/** The names of all fields of a codec, those inside its parts as well. */
const fieldNames = (codec: CodecNode): ReadonlyArray<string> => [
  ...Object.entries({ ...codec.required, ...codec.optional }).flatMap(([name, field]) => [
    name,
    ...fieldNames(field),
  ]),
  ...(codec.type === undefined ? [] : fieldNames(codec.type)),
  ...(codec.types ?? []).flatMap(fieldNames),
];

const CODECS: Readonly<Record<string, CodecNode>> = { ...COMMANDS, ...EVENTS };

const twice = (names: ReadonlyArray<string>): ReadonlyArray<string> =>
  names.filter((name, i) => names.indexOf(name) < i);

const labels = (of: Readonly<Record<string, Label>>): ReadonlyArray<Label> => Object.values(of);

describe('labels', () => {
  test('no field of a command or an event lacks a label, nor does one inside its parts', () => {
    const names = new Set(Object.values(CODECS).flatMap(fieldNames));
    expect(names.size).toBeGreaterThan(80);
    expect([...names].filter((name) => FIELD_LABELS[name] === undefined)).toEqual([]);
  });

  test('two commands, or two events, are never called the same', () => {
    for (const names of [COMMAND_LABELS, EVENT_LABELS]) {
      expect(twice(labels(names).map(({ nb }) => nb))).toEqual([]);
      expect(twice(labels(names).map(({ en }) => en))).toEqual([]);
    }
  });

  test('begin with a capital for commands and events, with a small letter for fields', () => {
    for (const { nb, en } of [...labels(COMMAND_LABELS), ...labels(EVENT_LABELS)])
      expect([nb, en].filter((text) => !/^[A-ZÆØÅ]/.test(text))).toEqual([]);
    for (const { nb, en } of labels(FIELD_LABELS))
      expect([nb, en].filter((text) => !/^[a-zæøå]/.test(text))).toEqual([]);
  });

  test('every command and every event is in one family', () => {
    expect(FAMILIES.flatMap(({ commands }) => commands).sort()).toEqual(Object.keys(COMMANDS).sort());
    expect(FAMILIES.flatMap(({ events }) => events).sort()).toEqual(Object.keys(EVENTS).sort());
  });
});
