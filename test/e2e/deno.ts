import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './installed.js';

/** Deno, as the notebooks have it; installed where it is not there yet. */
export const denoProgram = (): string => {
  const folder = join(ROOT, 'test', 'notebooks');
  const deno = join(folder, 'node_modules', '.bin', 'deno');
  if (!existsSync(deno))
    execFileSync('npm', ['install', '--no-package-lock', '--prefer-offline', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: 'pipe',
    });
  return deno;
};
