import { describe, expect, it } from '@jest/globals';
import { transformSync } from '@swc/core';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import * as t from 'io-ts';
import * as forsvarlig from '../../src/index.js';
import * as notebook from '../../src/notebook/index.js';
import * as testing from '../../src/testing/index.js';

const SRC = resolve(__dirname, '../../src');

interface Example {
  readonly where: string;
  readonly code: string;
}

/** The code after `@example` in a comment, up to the next tag or the end of the comment. */
const codeIn = (comment: string): string | undefined => {
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\* ?/, ''));
  const start = lines.findIndex((line) => line.startsWith('@example'));
  if (start < 0) return undefined;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line.startsWith('@'));
  return (end < 0 ? rest : rest.slice(0, end)).join('\n').trim();
};

const examplesIn = (file: string): ReadonlyArray<Example> =>
  [
    ...readFileSync(file, 'utf8').matchAll(/\/\*\*([\s\S]*?)\*\/\s*export (?:const|class|function) (\w+)/g),
  ].flatMap(([, comment = '', name = '']) => {
    const code = codeIn(comment);
    return code === undefined ? [] : [{ where: `${relative(SRC, file)}: ${name}`, code }];
  });

const EXAMPLES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort()
  .flatMap((name) => examplesIn(join(SRC, name)));

type Body = () => Promise<void> | void;

/** Examples that declare tests have them run as well, one after the other. */
const declared: Body[] = [];
const framework = {
  describe: (_: string, body: () => void): void => {
    body();
  },
  it: (_: string, body: Body): void => {
    declared.push(body);
  },
};

const modules: Readonly<Record<string, unknown>> = {
  forsvarlig,
  'io-ts': t,
  'forsvarlig/testing': testing,
  'forsvarlig/notebook': notebook,
  '@jest/globals': framework,
};

/** Runs an example as a program of its own, which may import the package, and io-ts to write codecs for it. */
const runExample = async (code: string): Promise<void> => {
  const imports = code.replace(
    /^import (?:\{([^}]*)\}|\* as (\w+)) from '([^']+)';$/gm,
    (_, names: string | undefined, all: string | undefined, from: string) =>
      `const ${all ?? `{${names ?? ''}}`} = load('${from}');`,
  );
  const { code: program } = transformSync(`export const main = async (load, assert) => {\n${imports}\n};`, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const exported: { main?: (load: (name: string) => unknown, a: typeof assert) => Promise<void> } = {};
  // The examples are our own code, read from our own comments.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- see above
  new Function('exports', program)(exported);
  if (exported.main === undefined) throw new Error('the example did not compile to a program');
  await exported.main((name) => modules[name], assert);
  for (const body of declared.splice(0)) await body();
};

describe('examples in docstrings', () => {
  it('are there', () => {
    expect(EXAMPLES.length).toBeGreaterThan(10);
  });

  it.each(EXAMPLES.map(({ where, code }) => [where, code] as const))(
    '%s does what it says',
    async (_, code) => {
      expect(code).toMatch(/assert|\.then|Contract\(/);
      await runExample(code);
    },
  );
});
