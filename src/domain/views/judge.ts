import type { AsOf } from '../changes/as-of.js';
import type { Condition } from '../vocabulary/criteria-conditions.js';
import type { Criteria } from '../vocabulary/criteria.js';
import type { Fact, Facts } from '../changes/facts.js';
import { judgeServices, judgeTasks } from './judge-service.js';
import type { PersonThen } from './person-then.js';
import { all, any, known, not, unknown, type Truth } from './truth.js';

const byFact = <A>(
  about: Condition['about'],
  fact: Fact<A> | undefined,
  fits: (value: A) => boolean,
): Truth =>
  fact === undefined
    ? unknown({ about, gap: 'not-recorded' })
    : known(fits(fact.value), [{ about, since: fact.since, sources: [fact.source] }]);

const judgeNeed = ({ atLeast, atMost }: Extract<Condition, { about: 'need' }>, need: Facts['need']): Truth =>
  need?.value === 9
    ? unknown({ about: 'need', gap: 'not-relevant' })
    : byFact('need', need, (score) => score >= (atLeast ?? 1) && score <= (atMost ?? 5));

const judgeCarer = (
  { has, inWork, canGoOn }: Extract<Condition, { about: 'carer' }>,
  carer: Facts['carer'],
): Truth => {
  if (carer === undefined) return unknown({ about: 'carer', gap: 'not-recorded' });
  const situation = carer.value;
  const asked: Truth[] = [];
  const evidence = [{ about: 'carer' as const, since: carer.since, sources: [carer.source] }];
  const field = (value: boolean | undefined): void => {
    asked.push(
      value === undefined ? unknown({ about: 'carer', gap: 'not-recorded' }) : known(value, evidence),
    );
  };
  if (has !== undefined) field(situation.has === has);
  // Who is not there is not in work, nor out of work, and can't go on.
  if (inWork !== undefined)
    field(situation.has ? (situation.inWork === undefined ? undefined : situation.inWork === inWork) : false);
  if (canGoOn !== undefined)
    field(
      situation.has
        ? situation.canGoOn === undefined
          ? undefined
          : canGoOn.includes(situation.canGoOn)
        : false,
    );
  const truth = all(asked);
  return truth.verdict === 'unknown' ? truth : known(truth.verdict === 'yes', evidence);
};

const judgeCondition = (condition: Condition, { user, facts, levels }: PersonThen, { at }: AsOf): Truth => {
  switch (condition.about) {
    case 'service':
      return judgeServices(condition, levels, at);
    case 'task':
      return judgeTasks(condition, levels);
    case 'user':
      return known(condition.in.includes(user), [{ about: 'user', sources: [] }]);
    case 'need':
      return judgeNeed(condition, facts.need);
    case 'carer':
      return judgeCarer(condition, facts.carer);
    case 'vulnerability':
      return byFact('vulnerability', facts.vulnerability, (value) => condition.in.includes(value));
    case 'unit':
      return byFact('unit', facts.unit, (value) => condition.in.includes(value));
    case 'area':
      return byFact('area', facts.area, (value) => condition.in.includes(value));
    case 'dwelling':
      return byFact('dwelling', facts.dwelling, (value) => condition.in.includes(value));
    case 'digitalAbility':
      return byFact('digitalAbility', facts.digitalAbility, (value) => condition.in.includes(value));
    case 'livesAlone':
    case 'specialNeeds':
    case 'hasPhone':
    case 'physicalPresenceNeeded':
    case 'riskOfDeterioration':
    case 'needsSafety':
    case 'consentCompetenceFlagged':
    case 'staysInMunicipality':
    case 'whollyDependent':
      return byFact(condition.about, facts[condition.about], (value) => value === condition.is);
  }
};

/**
 * Whether somebody fits criteria at a time, by what was known: yes or no with the facts that decide it, or unknown with the
 * facts that are missing.
 */
export const judge = (criteria: Criteria, person: PersonThen, asOf: AsOf): Truth => {
  if ('all' in criteria) return all(criteria.all.map((one) => judge(one, person, asOf)));
  if ('any' in criteria) return any(criteria.any.map((one) => judge(one, person, asOf)));
  if ('not' in criteria) return not(judge(criteria.not, person, asOf));
  return judgeCondition(criteria, person, asOf);
};
