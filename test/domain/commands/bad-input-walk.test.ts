import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import type { CodecNode } from '../../../src/domain/codec/codec-node.js';
import { COMMANDS, parseCommand } from '../../../src/index.js';
import type { Place } from '../codec/arbitraries.js';
import { IDENTITY_NUMBER, MARKER, PLAIN, refusedBy, wrongInside, WRONG_TYPES } from '../codec/bad-scalars.js';
import { fullest, put, slotsIn, type Slot } from '../codec/slots.js';
import { COMMAND } from '../examples/commands.js';

const pathOf = (place: Place): string =>
  place.reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : path === '' ? step : `${path}.${step}`),
    '',
  );

const fieldsOf = (codec: CodecNode): ReadonlyArray<string> =>
  Object.keys({ ...codec.required, ...codec.optional });

/** Words that an error about a place of this codec can't do without. */
const needed = (codec: CodecNode): ReadonlyArray<string> => {
  switch (codec._tag) {
    case 'KeyofType':
      return Object.keys(codec.keys ?? {});
    case 'LiteralType':
      return [String(codec.value)];
    case 'BooleanType':
      return ['true', 'false'];
    case 'ReadonlyArrayType':
    case 'ArrayType':
      return ['list'];
    case 'Struct':
      return ['object', ...fieldsOf(codec)];
    case 'UnionType':
      return (codec.types ?? []).flatMap(needed);
    case 'Choice':
    case 'Scalar':
      return codec.name === 'LocalDate' ? ['day', 'YYYY-MM-DD'] : [codec.expected ?? '?'];
    default:
      return ['?'];
  }
};

/** One wrong command, and where the one error must point. */
interface Wrong {
  readonly what: string;
  readonly path: string;
  readonly input: unknown;
  readonly says: ReadonlyArray<string>;
}

const SURPLUS = `kari${MARKER}`;

const shown = (value: unknown): string =>
  (typeof value === 'number' ? String(value) : value === undefined ? 'nothing' : JSON.stringify(value)).slice(
    0,
    60,
  );

/** The marks by which a union's alternatives are told apart, in the order of the alternatives. */
const marksOf = (codec: CodecNode): ReadonlyArray<string> => {
  const all = (codec.types ?? []).map((type) =>
    Object.entries(type.required ?? {}).flatMap(([name, field]) =>
      field._tag === 'LiteralType' ? [name] : [],
    ),
  );
  const [first] = codec.types ?? [];
  const shared = all[0]?.filter((name) => all.every((marks) => marks.includes(name))) ?? [];
  const { pick } = codec;
  return pick === undefined || first === undefined
    ? shared
    : shared.filter((name) => pick(put(fullest(first), [name], null)) === undefined);
};

const wrongsAt = ({ place, codec, required, base }: Slot): ReadonlyArray<Wrong> => {
  const path = pathOf(place);
  const says = needed(codec);
  const by = (value: unknown, at = path, words = says): Wrong => ({
    what: shown(value),
    path: at,
    input: put(base, place, value),
    says: words,
  });
  const missing = required && place.length > 0 ? [by(undefined)] : [];
  const isEmptyObject = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const isObjectKind =
    codec._tag === 'Struct' ||
    codec._tag === 'Choice' ||
    (codec._tag === 'UnionType' && (codec.types ?? []).some(({ _tag }) => _tag === 'Struct')) ||
    codec.fields !== undefined;
  // What is wrong inside of an object is told about its fields, which have their own turn.
  const types =
    place.length === 0
      ? []
      : WRONG_TYPES.filter(
          (value) =>
            !codec.is(value) &&
            // True may be the mark of another alternative.
            !(codec._tag === 'LiteralType' && value === true) &&
            !(isObjectKind && isEmptyObject(value)) &&
            !(Array.isArray(value) && value.length > 0 && codec._tag === 'ReadonlyArrayType'),
        );
  const refused = refusedBy(codec).map((value) => by(value));
  const inside = wrongInside(codec).map(({ field, value, with: others }) => ({
    what: `${field} ${shown(value)}`,
    path: `${path}.${field}`,
    input: Object.entries(others ?? { [field]: value }).reduce<unknown>(
      (input, [name, by]) => put(input, [...place, name], by),
      put(base, place, { ...PLAIN, ...(codec.name === 'Strand' ? { mode: 'in-person' } : {}) }),
    ),
    says: [],
  }));
  const surplus =
    codec._tag === 'Struct'
      ? [{ what: 'a field more', path, input: put(base, [...place, SURPLUS], 'x'), says: fieldsOf(codec) }]
      : [];
  const unmarked =
    codec._tag === 'UnionType' || codec._tag === 'Choice'
      ? marksOf(codec).flatMap((mark) =>
          [undefined, null, `Kari ${MARKER}`, 'constructor'].map((value) => ({
            what: `mark ${shown(value)}`,
            path: pathOf([...place, mark]),
            input: put(base, [...place, mark], value),
            says: (codec.types ?? []).flatMap((type) => {
              const field = type.required?.[mark];
              return field === undefined ? [] : needed(field);
            }),
          })),
        )
      : [];
  return [...missing, ...types.map((value) => by(value)), ...refused, ...inside, ...surplus, ...unmarked];
};

/** What is not as it should be about the answer to a wrong command; undefined where all is well. */
const complaint = ({ path, input, says }: Wrong): string | undefined => {
  const parsed = parseCommand(input);
  if (E.isRight(parsed)) return 'was taken';
  const { left } = parsed;
  const all = JSON.stringify(left);
  if (all.includes(MARKER) || all.includes(IDENTITY_NUMBER)) return `repeats the value: ${left.message}`;
  if (left._tag !== 'InvalidCommand') return `is ${left._tag}`;
  const [issue, ...others] = left.issues;
  if (issue === undefined || others.length > 0) return `${left.issues.length} errors: ${left.message}`;
  if (issue.path !== path) return `is said of ${issue.path}: ${left.message}`;
  const unsaid = says.filter((word) => !issue.expected.includes(word));
  return unsaid.length > 0 || issue.expected === ''
    ? `does not say ${unsaid.join(', ')}: ${left.message}`
    : undefined;
};

/** Its name and version tell which command it is: what is wrong with them is another test's (the door). */
const isHeader = ({ place }: Slot): boolean => place[0] === 'command' || place[0] === 'version';

const WALKED: ReadonlySet<CodecNode> = new Set(Object.values(COMMANDS));

describe.each(Object.entries(COMMANDS))('%s', (name, codec: CodecNode) => {
  const example: unknown = Reflect.get(COMMAND, name);
  const slots = slotsIn(codec, example, example, { place: [], required: true, elsewhere: WALKED }).filter(
    (slot) => !isHeader(slot),
  );

  test('has an example, and is right wherever the walk starts from', () => {
    expect(example).toMatchObject({ command: name });
    const refused = slots.flatMap(({ place, base }) => {
      const parsed = parseCommand(base);
      return E.isLeft(parsed) ? [`${pathOf(place)}: ${parsed.left.message}`] : [];
    });
    expect(refused).toEqual([]);
  });

  test('says one clear thing about whatever is wrong in one place', () => {
    const wrongs = slots.flatMap(wrongsAt);
    expect(wrongs.length).toBeGreaterThan(20);
    const unclear = wrongs.flatMap((wrong) => {
      const problem = complaint(wrong);
      return problem === undefined ? [] : [`${wrong.path} given ${wrong.what}: ${problem}`];
    });
    expect(unclear).toEqual([]);
  });
});
