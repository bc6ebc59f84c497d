import { COMMAND_LABELS, COMMANDS, EVENT_LABELS, EVENTS, FAMILIES, FIELD_LABELS } from 'forsvarlig';
import { COMMAND, DEMANDED, EVENT } from './examples.js';
import { meaningOf } from './meanings.js';
import { anchor, kindOf, unitOf } from './shapes.js';

/** @typedef {import('./shapes.js').Shape} Shape */

const PARTS = 'reference.md';

/** @type {Readonly<Record<string, Readonly<Record<string, string>>>>} */
const demands = DEMANDED;

/** When a field that may be absent has to be there.
 * @type {(owner: string, field: string) => string} */
const needed = (owner, field) => {
  const policy = demands[owner]?.[field];
  return policy === undefined ? 'where it applies' : `where \`${policy}\` demands it`;
};

/** @type {(fields: Readonly<Record<string, Shape>> | undefined, need: (field: string) => string) => string[]} */
const rows = (fields, need) =>
  Object.entries(fields ?? {}).map(([name, shape]) => {
    const { nb = '', en = '' } = FIELD_LABELS[name] ?? {};
    return `| \`${name}\` | ${nb} | ${en} | ${kindOf(shape, PARTS)} | ${unitOf(shape)} | ${need(name)} |`;
  });

/** @type {(kind: 'commands' | 'events', name: string, label: { nb: string, en: string }, shape: Shape, example: unknown) => string[]} */
const entry = (kind, name, { nb, en }, shape, example) => [
  `#### ${name}`,
  '',
  `**${nb}** · ${en}`,
  '',
  meaningOf(kind, name),
  '',
  '| field | bokmål | English | kind | unit | |',
  '| --- | --- | --- | --- | --- | --- |',
  ...rows(shape.required, () => 'always'),
  ...rows(shape.optional, (field) => needed(name, field)),
  '',
  '```json',
  JSON.stringify(example, null, 2),
  '```',
  '',
];

/** @type {(names: readonly string[], labels: Readonly<Record<string, { nb: string, en: string }>>) => string[]} */
const index = (names, labels) =>
  names.map(
    (name) => `| [${name}](#${anchor(name)}) | ${labels[name]?.nb ?? ''} | ${labels[name]?.en ?? ''} |`,
  );

/** Every command and every event, by family, with fields, labels and an example. */
export const vocabulary = [
  '# Vocabulary',
  '',
  'Generated from the code by `npm run docs`; do not edit. What fields are made of (parts, codes) and judged by (policies,',
  'law) stands in [reference.md](reference.md).',
  '',
  'A field that a policy demands may be left out of a command that the policy has nothing to say about; the example of the',
  'command is refused without it. The examples are those of the tests: each command is allowed, and each event is read.',
  '',
  '| name | bokmål | English |',
  '| --- | --- | --- |',
  ...FAMILIES.flatMap(({ commands, events }) => [
    ...index(commands, COMMAND_LABELS),
    ...index(events, EVENT_LABELS),
  ]),
  '',
  ...FAMILIES.flatMap(({ label, commands, events }) => [
    `## ${label.en} (${label.nb})`,
    '',
    `### Commands: ${label.en}`,
    '',
    ...commands.flatMap((name) =>
      entry('commands', name, COMMAND_LABELS[name], COMMANDS[name], COMMAND[name]),
    ),
    `### Events: ${label.en}`,
    '',
    ...events.flatMap((name) => entry('events', name, EVENT_LABELS[name], EVENTS[name], EVENT[name])),
  ]),
].join('\n');
