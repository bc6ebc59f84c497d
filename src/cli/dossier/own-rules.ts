import * as E from 'fp-ts/lib/Either.js';
import type { DossierScope } from '../../domain/dossier/scope.js';
import { RULES } from '../../domain/findings/built-in.js';
import { userFileOf } from '../../domain/findings/files.js';
import { judgementBy } from '../../domain/findings/judge.js';
import type { RuleFailure } from '../../domain/findings/own-rule-guard.js';
import type { Rule } from '../../domain/findings/rule.js';
import { ruleContext } from '../../domain/findings/surroundings.js';
import type { Catalogue } from '../../domain/law/catalogue.js';
import type { Everybody } from '../../ledger/everybody.js';
import type { LedgerError } from '../../ledger/ledger-error.js';

/** The rules that a dossier can go by, and those of the municipality's own that failed. */
export interface TriedRules {
  readonly rules: ReadonlyArray<Rule>;
  readonly failed: ReadonlyArray<RuleFailure>;
}

/**
 * Goes through everybody by the municipality's own rules alone, to see whether they can be carried through: findings are written as they
 * are found, and those of a rule that fails at the last person could not be taken back.
 */
export const triedRules = async (
  everybody: Everybody,
  { asOf }: DossierScope,
  rules: ReadonlyArray<Rule>,
  catalogue: Catalogue,
): Promise<E.Either<LedgerError, TriedRules>> => {
  const own = rules.filter(({ id }) => id.startsWith('municipal.'));
  if (own.length === 0) return E.right({ rules, failed: [] });
  const context = ruleContext(everybody.others, asOf, { catalogue });
  const judgement = judgementBy(own, context);
  for (const user of everybody.users.keys()) {
    const entries = await everybody.entriesOf(user)();
    if (E.isLeft(entries)) return entries;
    judgement.user(userFileOf(user, entries.right, asOf, catalogue));
  }
  for (const file of context.staff.values()) judgement.staff(file);
  for (const file of context.units.values()) judgement.unit(file);
  for (const file of context.crises.values()) judgement.crisis(file);
  judgement.finish();
  const failed = judgement.failures();
  const carried = rules.filter(({ id }) => !failed.some(({ rule }) => rule === id));
  // By the rules of the package alone, people can be told in threads.
  return E.right({ rules: carried.length === RULES.length ? RULES : carried, failed });
};
