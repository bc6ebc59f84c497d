import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { scratch } from './scratch.js';

const ROOT = resolve(__dirname, '../../..');

/**
 * A program of the tests as JavaScript in a directory of its own, with what it imports: a writer that is to be killed
 * can't live in the process of the test. Answers its path.
 */
export const compiled = (program: string): string => {
  const directory = scratch();
  const out = join(directory, 'out');
  symlinkSync(join(ROOT, 'node_modules'), join(directory, 'node_modules'), 'dir');
  const configuration = {
    extends: join(ROOT, 'tsconfig.base.json'),
    compilerOptions: { rootDir: ROOT, outDir: out, declaration: false, sourceMap: false },
    files: [program],
  };
  writeFileSync(join(directory, 'package.json'), '{"type":"module"}');
  writeFileSync(join(directory, 'tsconfig.json'), JSON.stringify(configuration));
  const compiler = join(ROOT, 'node_modules/@typescript/native/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', directory], { stdio: 'pipe' });
  return join(out, relative(ROOT, program).replace(/\.ts$/, '.js'));
};
