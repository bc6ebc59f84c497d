import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { statSync } from 'node:fs';
import * as E from 'fp-ts/lib/Either.js';
import { RULES } from '../domain/findings/built-in.js';
import { readRules } from '../domain/findings/own-rules.js';
import type { Rule } from '../domain/findings/rule.js';
import { safeText } from '../render/safe-text.js';
import type { Problem, Session } from './session.js';
import { thrownName } from '../stores/thrown.js';
import { unreadable } from './unreadable.js';

const invalid = (file: string, what: string): Problem => ({
  _tag: 'InvalidRules',
  message: `${file}: ${what}`,
});

/** What a module exports as rules: the list `rules`, or its default. */
const exported = (module: unknown): unknown => {
  if (typeof module !== 'object' || module === null) return undefined;
  return 'rules' in module ? module.rules : 'default' in module ? module.default : undefined;
};

/**
 * The rules of the package, and those of a municipality's own in a module where one is named. A module is a program: it is run, with
 * all that this process may do, and only because somebody named it.
 */
export const rulesWith = async (
  path: string | undefined,
  { surroundings, catalogue }: Session,
): Promise<E.Either<Problem, ReadonlyArray<Rule>>> => {
  if (path === undefined) return E.right(RULES);
  const file = safeText(path);
  try {
    // Asked first, since a module that imports one that isn't there fails in the same words.
    if (!statSync(path).isFile()) return E.left(invalid(file, 'expected a file'));
  } catch (thrown) {
    return E.left(unreadable(file, thrown));
  }
  if (surroundings.loadModule === undefined) return E.left(invalid(file, 'modules are not loaded here'));
  let module: unknown;
  try {
    module = await surroundings.loadModule(pathToFileURL(resolve(path)).href);
  } catch (thrown) {
    return E.left(invalid(file, `it can't be loaded as a module (${thrownName(thrown)}); try: node ${file}`));
  }
  const list = exported(module);
  if (list === undefined)
    return E.left(invalid(file, 'it exports no rules; write: export const rules = [...]'));
  const own = readRules(list, catalogue);
  return E.isLeft(own) ? E.left(invalid(file, own.left.message)) : E.right([...RULES, ...own.right]);
};
