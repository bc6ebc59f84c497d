import { BUILT_IN, COMMANDS, EVENTS, FIELD_LABELS, POLICIES, ProvisionId, ServiceType } from 'forsvarlig';
import { law } from './law.js';
import { isCodeList, isStruct, kindOf, madeOf, unitOf } from './shapes.js';

/** @typedef {import('./shapes.js').Shape} Shape */

const found = [...madeOf([...Object.values(COMMANDS), ...Object.values(EVENTS)]).values()].sort((a, b) =>
  a.name < b.name ? -1 : 1,
);

/** @type {(fields: Readonly<Record<string, Shape>> | undefined, need: string) => string[]} */
const rows = (fields, need) =>
  Object.entries(fields ?? {}).map(
    ([name, shape]) =>
      `| \`${name}\` | ${FIELD_LABELS[name]?.nb ?? ''} | ${kindOf(shape)} | ${unitOf(shape)} | ${need} |`,
  );

/** @type {(shape: Shape) => string[]} */
const fields = (shape) => [
  '| field | bokmål | kind | unit | |',
  '| --- | --- | --- | --- | --- |',
  ...rows(shape.required, 'always'),
  ...rows(shape.optional, 'where it applies'),
];

/** @type {(shape: Shape) => string[]} */
const part = (shape) => {
  if (isStruct(shape)) return [`### ${shape.name}`, '', ...fields(shape), ''];
  const types = shape.types ?? [];
  const named = types.map((one) => (isStruct(one) ? one.name : kindOf(one)));
  return [
    `### ${shape.name}`,
    '',
    `One of ${named.join(', ')}.`,
    '',
    // Commands and events have a place of their own.
    ...types
      .filter((one) => isStruct(one) && !(one.name in COMMANDS) && !(one.name in EVENTS))
      .flatMap((one) => [`#### ${one.name}`, '', ...fields(one), '']),
  ];
};

const alternatives = new Set(
  found.flatMap((shape) => (isStruct(shape) ? [] : (shape.types ?? []).map(({ name }) => name))),
);

/** @type {(u: unknown) => { nb: string, en: string }} */
const labelled = (u) => {
  if (typeof u === 'object' && u !== null && 'nb' in u && 'en' in u)
    return { nb: String(u.nb), en: String(u.en) };
  throw new Error('a list of codes without labels');
};

/** Parts, policies, codes and law: what commands and events are made of and judged by. */
export const reference = [
  '# Reference',
  '',
  'Generated from the code by `npm run docs`; do not edit. Commands and events stand in [vocabulary.md](vocabulary.md);',
  'here is what they are made of (parts, codes) and judged by (policies, law).',
  '',
  '## Parts',
  '',
  ...found.filter((shape) => !isCodeList(shape) && !alternatives.has(shape.name)).flatMap(part),
  '## Policies',
  '',
  '| policy | sees to it that |',
  '| --- | --- |',
  ...Object.entries(POLICIES).map(([name, text]) => `| \`${name}\` | ${text} |`),
  '',
  '## Codes',
  '',
  `### ${ServiceType.name}`,
  '',
  'Open: a municipality can add its own.',
  '',
  '| code | bokmål | English | national code | granted under |',
  '| --- | --- | --- | --- | --- |',
  ...[...BUILT_IN.serviceTypes.values()].map(
    ({ id, nb, en, code, grantedUnder }) =>
      `| \`${id}\` | ${nb} | ${en} | ${code} | ${grantedUnder === undefined ? '' : `\`${grantedUnder}\``} |`,
  ),
  '',
  `### ${ProvisionId.name}`,
  '',
  'Open: a municipality can add its own. Those that the package comes with stand under [Law](#law).',
  '',
  ...found.filter(isCodeList).flatMap(({ name, keys }) => [
    `### ${name}`,
    '',
    '| code | bokmål | English |',
    '| --- | --- | --- |',
    ...Object.entries(keys ?? {}).map(([code, label]) => {
      const { nb, en } = labelled(label);
      return `| \`${code}\` | ${nb} | ${en} |`;
    }),
    '',
  ]),
  ...law,
].join('\n');
