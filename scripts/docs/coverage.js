import { anchor } from './shapes.js';
import { BEYOND, GAPS, ROWS } from './examples.js';

/** @type {(names: readonly string[], page?: string) => string} */
const linked = (names, page) =>
  names.map((name) => (page === undefined ? `\`${name}\`` : `[${name}](${page}#${anchor(name)})`)).join(', ');

/** @type {(kind: string, names: Readonly<Record<string, string>>, page?: string) => string[]} */
const beyond = (kind, names, page) =>
  Object.entries(names).map(([name, why]) => `| ${kind} | ${linked([name], page)} | ${why} |`);

/** What the five texts require, and what answers to it. */
export const coverage = [
  '# Coverage',
  '',
  'Generated from `test/coverage` by `npm run docs`; do not edit. What each row of the five texts asks for, and what of this',
  'package answers to it: recorded (R), enforced or found out (E), shown (S). A test fails when a row has nothing, when a name',
  'in it does not exist, when a test that it names is not there, and when a command, an event or a policy answers to no row',
  'without saying why it is there. A: Asker, the home service. B: Asker, securing health personnel. G: Grue. H: Hamar.',
  'D: Halden.',
  '',
  '| row | | asks for | commands | events | policies | views | shown by |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
  ...ROWS.map(
    ({ id, marks, what, commands, events, policies, views, tests }) =>
      `| ${id} | ${marks} | ${what} | ${linked(commands, 'vocabulary.md')} | ${linked(events, 'vocabulary.md')} | ${linked(policies)} | ${linked(views)} | ${tests
        .map(({ file, name }) => `"${name}" (\`${file}\`)`)
        .join('; ')} |`,
  ),
  '',
  ...(GAPS.length === 0
    ? []
    : [
        '## Not yet',
        '',
        '| row | | asks for | needs |',
        '| --- | --- | --- | --- |',
        ...GAPS.map(({ id, marks, what, needs }) => `| ${id} | ${marks} | ${what} | ${needs} |`),
        '',
      ]),
  '## Beyond the rows',
  '',
  'What no row asks for, and why it is there.',
  '',
  '| | name | why |',
  '| --- | --- | --- |',
  ...beyond('command', BEYOND.commands, 'vocabulary.md'),
  ...beyond('event', BEYOND.events, 'vocabulary.md'),
  ...beyond('policy', BEYOND.policies),
].join('\n');
