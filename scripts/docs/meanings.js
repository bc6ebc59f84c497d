import { readdirSync, readFileSync } from 'node:fs';

const SRC = new URL('../../src/domain/', import.meta.url);

/** @type {(comment: string) => string} */
const text = (comment) =>
  comment
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trim())
    .filter((line) => line !== '')
    .join(' ')
    .replaceAll(/\{@link (\w+)\}/g, '`$1`')
    .replaceAll('|', '\\|')
    .replace(/\s*@\w+.*$/s, '')
    .trim();

/** What the docstrings of commands and events say they mean, by name.
 * @type {(folder: string) => Map<string, string>} */
const docstrings = (folder) => {
  /** @type {Map<string, string>} */
  const found = new Map();
  const files = readdirSync(new URL(folder, SRC), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.ts')).sort())
    for (const [, comment = '', name = ''] of readFileSync(new URL(`${folder}${file}`, SRC), 'utf8').matchAll(
      /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const (\w+)\b/g,
    ))
      if (!found.has(name)) found.set(name, text(comment));
  return found;
};

const meanings = { commands: docstrings('commands/'), events: docstrings('events/') };

/** What a command or an event means; one that doesn't say so makes no document.
 * @type {(folder: 'commands' | 'events', name: string) => string} */
export const meaningOf = (folder, name) => {
  const said = meanings[folder].get(name);
  if (said === undefined || said === '')
    throw new Error(`${name} has no docstring in src/domain/${folder}: write one that says what it means`);
  return said;
};
