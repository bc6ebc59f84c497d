import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { runCli } from '../../src/cli/run-cli.js';
import type { Surroundings } from '../../src/cli/surroundings.js';
import { parseInstant, type Instant } from '../../src/domain/values/instant.js';
import * as E from 'fp-ts/lib/Either.js';

/** What a run left behind. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** The lines on stderr. */
  readonly errors: ReadonlyArray<string>;
}

/** A stream that keeps what is written to it. */
export const collector = (): { readonly stream: Writable; readonly text: () => string } => {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
};

export const instant = (text: string): Instant => {
  const parsed = parseInstant(text);
  if (E.isLeft(parsed)) throw new Error(`a test's own instant: ${parsed.left}`);
  return parsed.right;
};

/** Runs the command line in this process, by a clock that stands still. */
export const cli = async (
  args: ReadonlyArray<string>,
  {
    stdin = [],
    now = '2020-03-20T11:00:00Z',
    stdout,
    onInterrupt,
    loadModule,
  }: {
    readonly stdin?: ReadonlyArray<string | Buffer>;
    readonly now?: string;
    readonly stdout?: Writable;
    readonly onInterrupt?: Surroundings['onInterrupt'];
    readonly loadModule?: Surroundings['loadModule'];
  } = {},
): Promise<Ran> => {
  const [out, err] = [collector(), collector()];
  const status = await runCli({
    args,
    stdin: Readable.from(stdin.map((chunk) => Buffer.from(chunk))),
    stdout: stdout ?? out.stream,
    stderr: err.stream,
    version: '1.2.3-test',
    clock: () => instant(now),
    ...(onInterrupt === undefined ? {} : { onInterrupt }),
    ...(loadModule === undefined ? {} : { loadModule }),
  });
  const lines = err.text().split('\n');
  return { status, out: out.text(), err: err.text(), errors: lines.slice(0, -1) };
};

/** A place of its own for a test's files, gone afterwards. */
export const place = (): {
  readonly path: (name: string) => string;
  readonly ledger: (name?: string) => string;
  readonly file: (name: string, content: string | Buffer) => string;
  readonly remove: () => void;
} => {
  const root = mkdtempSync(join(tmpdir(), 'forsvarlig-cli-'));
  const path = (name: string): string => join(root, name);
  return {
    path,
    ledger: (name = 'ledger.db') => `sqlite:${path(name)}`,
    file: (name, content) => {
      writeFileSync(path(name), content);
      return path(name);
    },
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
};
