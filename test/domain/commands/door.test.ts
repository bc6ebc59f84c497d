import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { chosenOf, type CodecNode } from '../../../src/domain/codec/codec-node.js';
import type { NotACommand } from '../../../src/index.js';
import { COMMANDS, parseCommand } from '../../../src/index.js';
import { placesIn, replacedAt, valuesOf, type Place } from '../codec/arbitraries.js';
import { COMMAND } from '../examples/commands.js';
import { FEWER_VISITS } from '../examples/crisis-commands.js';
import { visits } from '../examples/parts.js';

const refusal = (input: unknown): NotACommand => {
  const parsed = parseCommand(input);
  if (E.isRight(parsed)) throw new Error('the command was taken');
  return parsed.left;
};
const issues = (input: unknown) => {
  const refused = refusal(input);
  return refused._tag === 'InvalidCommand' ? refused.issues : [];
};

const pathOf = (place: Place): string =>
  place.reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : path === '' ? step : `${path}.${step}`),
    '',
  );

/** The codec that a place of a value belongs to; of a union's alternatives the one that takes the value. */
const codecAt = (codec: CodecNode, value: unknown, [here, ...rest]: Place): CodecNode | undefined => {
  if (here === undefined) return codec;
  if (codec._tag === 'UnionType') {
    const alternative = codec.types?.find((type) => type.is(value));
    return alternative && codecAt(alternative, value, [here, ...rest]);
  }
  if (codec._tag === 'Choice') {
    const chosen = chosenOf(codec, value);
    return chosen && codecAt(chosen, value, [here, ...rest]);
  }
  const inside: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, here) : undefined;
  const field =
    codec._tag === 'Struct'
      ? { ...codec.required, ...codec.optional }[here]
      : codec._tag === 'ReadonlyArrayType'
        ? codec.type
        : undefined;
  return field && codecAt(field, inside, rest);
};

const isRequired = (codec: CodecNode, value: unknown, place: Place): boolean => {
  const last = place.at(-1);
  const holder = codecAt(codec, value, place.slice(0, -1));
  const inside = place
    .slice(0, -1)
    .reduce<unknown>((at, step) => Reflect.get(Object(at), step) as unknown, value);
  const struct =
    holder?._tag === 'UnionType'
      ? holder.types?.find((type) => type.is(inside))
      : holder?._tag === 'Choice'
        ? chosenOf(holder, inside)
        : holder;
  return typeof last === 'string' && Object.hasOwn(struct?.required ?? {}, last);
};

const WRONG: ReadonlyArray<unknown> = [null, 3.5, {}, [], 'wørd'];
const NAMED = Object.entries(COMMAND);

describe.each(NAMED)('%s', (name, example) => {
  const codec: CodecNode = COMMANDS[example.command];
  const places = placesIn(example).filter(
    (place) => place.length > 0 && !['command', 'version'].includes(String(place[0])),
  );

  test('is taken as it is in the example', () => {
    expect(E.isRight(parseCommand(example))).toBe(true);
  });

  test('is refused with one clear error for each required field that is missing', () => {
    const required = places.filter((place) => isRequired(codec, example, place));
    expect(required.length).toBeGreaterThan(3);
    for (const place of required)
      expect([pathOf(place), issues(replacedAt(example, place, undefined))]).toEqual([
        pathOf(place),
        [{ path: pathOf(place), found: 'nothing', expected: expect.stringMatching(/./) }],
      ]);
  });

  test('is refused with one clear error for each field of the wrong kind', () => {
    for (const place of places) {
      const there = codecAt(codec, example, place);
      if (there === undefined) continue;
      for (const wrong of WRONG) {
        if (there.is(wrong)) continue;
        const found = issues(replacedAt(example, place, wrong));
        const paths = found.map(({ path }) => path);
        if (Array.isArray(wrong) || typeof wrong !== 'object' || wrong === null)
          expect([pathOf(place), wrong, paths]).toEqual([pathOf(place), wrong, [pathOf(place)]]);
        else expect(paths.every((path) => path.startsWith(pathOf(place)))).toBe(true);
        expect(found.length).toBeGreaterThan(0);
      }
    }
  });

  test('is refused with a field more, wherever that is, and the place is named', () => {
    for (const place of [[], ...places]) {
      const inside = place.reduce<unknown>((at, step) => Reflect.get(Object(at), step) as unknown, example);
      if (typeof inside !== 'object' || inside === null || Array.isArray(inside)) continue;
      const more = replacedAt(example, place, { ...inside, surplus: 'Kari Nordmann' });
      const [issue, ...others] = issues(more);
      expect(others).toEqual([]);
      expect(issue?.path).toBe(pathOf(place));
      expect(issue?.found).toBe('a field of 7 characters that is not known here');
    }
  });

  test('is refused without a word of what it says', () => {
    const secret = 'Kari Nordmann 41';
    fc.assert(
      fc.property(valuesOf(codec), fc.nat(), fc.boolean(), (value, n, asKey) => {
        const spots = placesIn(value).filter((place) => place.length > 0);
        const spot = spots[n % spots.length] ?? [];
        const inside = spot.reduce<unknown>((at, step) => Reflect.get(Object(at), step) as unknown, value);
        const by = asKey ? Object.assign<object, unknown, object>({}, inside, { [secret]: secret }) : secret;
        const parsed = parseCommand(replacedAt(value, spot, by));
        if (E.isLeft(parsed)) expect(JSON.stringify(parsed.left)).not.toContain('Nordmann');
      }),
      { numRuns: 100 },
    );
    expect(name).toBe(example.command);
  });
});

describe('the door for commands', () => {
  test.each([[null], [undefined], ['ReduceVisits'], [42], [[]], [true]])(
    'refuses what is no object: %p',
    (input) => {
      expect(refusal(input).message).toBe('the whole: found no object, expected a command');
    },
  );

  test.each([['Unheard'], ['constructor'], ['toString'], ['__proto__'], [1], [undefined], ['reduceVisits']])(
    'refuses the command named %p, and names those there are',
    (command) => {
      const refused = refusal({ ...COMMAND.ReduceVisits, command });
      expect(refused._tag).toBe('UnknownCommand');
      expect(refused.message).toContain('expected one of RegisterServiceUser, GrantService');
      if (command === 'Unheard') expect(refused.message).not.toContain('Unheard');
    },
  );

  test('refuses a command of a newer version, and says so', () => {
    expect(refusal({ ...COMMAND.ReduceVisits, version: 2 })).toEqual({
      _tag: 'UnknownCommandVersion',
      message:
        'version: found the number 2, expected 1; a newer program wrote this command, so use one at least as new',
    });
  });

  test('refuses a command in an older form, and says how to mend it', () => {
    expect(refusal({ ...COMMAND.GiveNotice, version: 1 })).toEqual({
      _tag: 'UnknownCommandVersion',
      message:
        'version: found the number 1, expected 2; the command is written as before; write it in the form of now: sent in place of on, reached where it is known when it was, and kind where it is no notice of a decision',
    });
    expect(refusal({ ...COMMAND.AdoptFrameworkMeasure, version: 1 }).message).toMatch(
      /^version: found the number 1, expected 2; .* the target has changes, a list that may be empty; /,
    );
  });

  test.each([0, -1, 0.5])('refuses version %d, which never was', (version) => {
    expect(refusal({ ...COMMAND.GiveNotice, version }).message).toBe(
      `version: found the number ${version}, expected 2; there never was such a version`,
    );
  });

  test('does not repeat a version that is an identity number', () => {
    expect(refusal({ ...COMMAND.ReduceVisits, version: 2013299997 }).message).not.toContain('2013299997');
  });

  test('refuses a version that is no number', () => {
    expect(refusal({ ...COMMAND.ReduceVisits, version: '1' }).message).toBe(
      'version: found a text of 1 characters, expected 1',
    );
  });

  test('names every place that is wrong at once', () => {
    const found = issues({ ...COMMAND.ReduceVisits, decided: '2020-02-30', user: 'Kari Nordmann', from: 7 });
    expect(found.map(({ path }) => path)).toEqual(['user', 'decided', 'from']);
  });

  test('says which day does not exist, for a day tells nobody who it is about', () => {
    expect(issues({ ...COMMAND.ReduceVisits, decided: '2020-02-30' })).toEqual([
      { path: 'decided', found: 'the text 2020-02-30', expected: 'a day that exists, as YYYY-MM-DD' },
    ]);
  });

  test('of two alternatives, speaks of the one that was meant', () => {
    const assessment = { ...COMMAND.ReduceVisits.assessment, user: { heard: false } };
    expect(issues({ ...COMMAND.ReduceVisits, assessment }).map(({ path }) => path)).toEqual([
      'assessment.user.why',
    ]);
    const target = { kind: 'places' };
    expect(issues({ ...COMMAND.AdoptFrameworkMeasure, target }).map(({ path }) => path)).toEqual([
      'target.services',
      'target.changes',
    ]);
  });

  test('where the mark that tells alternatives apart is wrong, names all it can be', () => {
    const target = { kind: 'everybody' };
    expect(issues({ ...COMMAND.AdoptFrameworkMeasure, target })).toEqual([
      {
        path: 'target.kind',
        found: 'a text of 9 characters',
        expected:
          'one of services, tasks, people, places, visiting, duty, staff, channel, plans, contacts, marks, movement, access, gatherings, supplies, transport or providers',
      },
    ]);
  });

  test('finds the alternative that was meant inside alternatives', () => {
    const said = (target: unknown) =>
      issues({ ...COMMAND.AdoptFrameworkMeasure, target }).map(({ path, expected }) => [path, expected]);
    const target = FEWER_VISITS;
    expect(said({ ...target, application: 'both' })).toEqual([
      ['target.application', 'one of individual or direct'],
    ]);
    const [change] = target.changes;
    expect(said({ ...target, changes: [{ ...change, after: {} }] }).map(([path]) => path)).toEqual([
      'target.changes[0].after',
    ]);
    const visit = { dimension: 'may-visit', before: 'anyone', after: 'nobody' };
    expect(said({ ...target, changes: [visit] })).toEqual([
      ['target.changes[0].dimension', expect.stringContaining('one of how-often, ')],
    ]);
  });

  test('refuses a misspelt field of a quantity, which would be lost without a word', () => {
    const misspelt = { ...visits(3), plase: 'home' };
    expect(issues({ ...COMMAND.ReduceVisits, to: misspelt }).map(({ path }) => path)).toEqual(['to']);
    const range = { unit: 'visits', atLeast: { amount: 1, weeks: 1, note: 'Kari' }, mode: 'in-person' };
    expect(issues({ ...COMMAND.ReduceVisits, to: range }).map(({ path }) => path)).toEqual(['to.atLeast']);
  });
});
