import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Story } from './story.js';
import { tellStory, type Telling } from './tell-story.js';

/** The compiled programs lie three folders below the root of the package. */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const footer = ({ recorded, already, refused }: Telling, where: string): string =>
  [
    `Kommandoer: ${recorded} registrert nå, ${already} fra før, ${refused.length} avvist (det skulle de).`,
    `Ledger: ${where}`,
    '',
  ].join('\n');

/** One line: the library's errors have one already, the file system's say which call failed and not what to do. */
const lineOf = (error: unknown, out: string): string => {
  if (!(error instanceof Error)) return String(error);
  return 'syscall' in error && 'code' in error
    ? `kan ikke skrive til ${out} (${String(error.code)}); sørg for at det er en mappe med skrivetilgang`
    : error.message;
};

/** The program of a story. It keeps its ledger in a file under `out/`, or with `--memory` in memory only. */
export const mainOf = async (story: Story): Promise<void> => {
  const out = relative(process.cwd(), join(ROOT, 'out', story.name));
  try {
    const [flag, ...more] = process.argv.slice(2);
    if (more.length > 0 || (flag !== undefined && flag !== '--memory'))
      throw new Error('ukjent argument; bruk --memory, eller ingen');
    const inMemory = flag === '--memory';
    if (!inMemory) mkdirSync(out, { recursive: true });
    const file = join(out, 'ledger.db');
    const telling = await tellStory(inMemory ? 'memory:' : `sqlite:${file}`, story);
    process.stdout.write(`${telling.text}\n${footer(telling, inMemory ? 'bare i minnet' : file)}`);
  } catch (error: unknown) {
    process.stderr.write(`${story.name}: ${lineOf(error, out)}\n`);
    process.exitCode = 1;
  }
};
