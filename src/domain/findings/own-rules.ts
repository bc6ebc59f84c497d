import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { parseIssues, showIssue, type ParseIssue } from '../codec/parse-issue.js';
import { Scalar } from '../codec/scalar.js';
import { struct } from '../codec/struct.js';
import { BUILT_IN, type Catalogue } from '../law/catalogue.js';
import { ProvisionId } from '../vocabulary/provision-id.js';
import { RuleClock } from './clock.js';
import { FindingSeverity, RuleGroup, type RuleId } from './finding.js';
import type { Rule } from './rule.js';

/** Why a municipality's own rules can't be used: everything that is wrong with them, and where. */
export interface RulesError {
  readonly _tag: 'InvalidRules';
  readonly issues: ReadonlyArray<ParseIssue>;
  readonly message: string;
}

const OwnRuleId = new Scalar<RuleId>(
  'OwnRuleId',
  (u): u is RuleId => typeof u === 'string' && /^municipal(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+$/.test(u),
  'an id that begins with municipal., as municipal.daily-visit',
);

const Text = new Scalar<string>(
  'Text',
  (u): u is string => typeof u === 'string' && u.trim() !== '',
  'a text that says something',
);
const Told = struct('Told', { nb: Text, en: Text });

const ABOUT = t.keyof(
  { decision: null, person: null, staff: null, unit: null, crisis: null, population: null },
  'About',
);

/** What of a rule is data. What it does can only be called. */
const RuleData = struct('Rule', {
  id: OwnRuleId,
  group: RuleGroup,
  severity: FindingSeverity,
  title: Told,
  looksAt: Told,
  mend: Told,
  provisions: t.readonlyArray(ProvisionId),
  clock: RuleClock,
  about: ABOUT,
});

const DecisionScopeData = struct(
  'DecisionScope',
  {
    forces: t.readonlyArray(t.keyof({ decision: null, agreement: null, 'own-wish': null }, 'DecisionForce')),
  },
  {},
);
const ScopedData = struct('DecisionRule', { scope: DecisionScopeData });

type Issues = ReadonlyArray<ParseIssue>;

const at = (path: string, issues: Issues): Issues =>
  issues.map((issue) => ({ ...issue, path: issue.path === '' ? path : `${path}.${issue.path}` }));

const wrongIn = <A>(codec: t.Type<A, unknown>, value: unknown): Issues => {
  const decoded = codec.decode(value);
  return E.isLeft(decoded) ? parseIssues(decoded.left) : [];
};

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const wrongIds = (values: ReadonlyArray<unknown>, i: number): Issues => {
  const id = fieldOf(values[i], 'id');
  const before = values.slice(0, i).some((other) => fieldOf(other, 'id') === id);
  return typeof id === 'string' && before
    ? [{ path: 'id', found: `${id}, which another rule has`, expected: 'an id of its own' }]
    : [];
};

const wrongProvisions = (value: unknown, { provisions }: Catalogue): Issues => {
  const cited = fieldOf(value, 'provisions');
  if (!Array.isArray(cited)) return [];
  return cited.flatMap((id, i) =>
    ProvisionId.is(id) && !provisions.has(id)
      ? [
          {
            path: `provisions[${i}]`,
            found: `${id}, which the catalogue doesn't have`,
            expected: 'one that it has',
          },
        ]
      : [],
  );
};

const issuesOf = (value: unknown, catalogue: Catalogue): Issues => {
  const data = wrongIn(RuleData, value);
  if (data.length > 0) return data;
  const about = fieldOf(value, 'about');
  const does = about === 'population' ? 'compare' : 'find';
  return [
    ...(about === 'decision' ? wrongIn(ScopedData, value) : []),
    ...(typeof fieldOf(value, does) === 'function'
      ? []
      : [{ path: does, found: 'nothing that can be called', expected: 'a function' }]),
    ...wrongProvisions(value, catalogue),
  ];
};

/**
 * A municipality's own rules, of which nobody knows yet if they are rules: whatever a module gave. Each must be a whole rule with an id
 * of its own that begins with `municipal.`, and cite provisions that the catalogue has. Left says everything that is wrong. What a rule
 * does can't be looked at before it is used: write a case that raises it and a near miss that must not, as for those of the package.
 *
 * @example
 * import { readRules } from 'forsvarlig';
 *
 * const wrong = readRules([{ id: 'time.mine' }]);
 * assert.equal(wrong._tag, 'Left');
 * assert.match(wrong.left.message, /^rules\[0\]\.id: found .*, expected an id that begins with municipal\./);
 */
export const readRules = (
  values: unknown,
  catalogue: Catalogue = BUILT_IN,
): E.Either<RulesError, ReadonlyArray<Rule>> => {
  const fail = (issues: Issues): E.Either<RulesError, never> =>
    E.left({ _tag: 'InvalidRules', issues, message: issues.map(showIssue).join('; ') });
  if (!Array.isArray(values) || values.length === 0)
    return fail([{ path: 'rules', found: 'none', expected: 'a list of one rule or more' }]);
  const all: ReadonlyArray<unknown> = values;
  const issues = all.flatMap((value, i) =>
    at(`rules[${i}]`, [...issuesOf(value, catalogue), ...wrongIds(all, i)]),
  );
  const isRules = (some: ReadonlyArray<unknown>): some is ReadonlyArray<Rule> =>
    issues.length === 0 && some.length > 0;
  return isRules(all) ? E.right(all) : fail(issues);
};
