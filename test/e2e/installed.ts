import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The checkout that the package is built from. */
export const ROOT = resolve(__dirname, '../..');

/** What a program printed and how it ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, with nothing on its standard input unless given. */
export const runIn = (folder: string, program: string, args: ReadonlyArray<string>, input = ''): Ended => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
};

/** Packages beside ours that its installation would compile again, for a minute: taken over from the checkout. */
const COMPILED = ['better-sqlite3', 'bindings', 'file-uri-to-path'];

/**
 * Installs the packed package in an empty project, as a user would: what is missing in `files` or `exports` shows here and
 * nowhere else.
 */
export const installPacked = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'forsvarlig-installed-'));
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
    cwd: ROOT,
    stdio: 'pipe',
  });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack made no package');
  const project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ name: 'user', private: true, type: 'module' }),
  );
  execFileSync(
    'npm',
    ['install', '--omit=optional', '--prefer-offline', '--no-audit', '--no-fund', join('..', tarball)],
    { cwd: project, stdio: 'pipe' },
  );
  for (const name of COMPILED) {
    const from = join(ROOT, 'node_modules', name);
    if (existsSync(from)) symlinkSync(from, join(project, 'node_modules', name));
  }
  return project;
};

/** Copies a file of the checkout beside the installed package. */
export const copyIn = (project: string, file: string, as: string): void => {
  cpSync(join(ROOT, file), join(project, as));
};
