import { countsAs, type Catalogue } from '../law/catalogue.js';
import type { DecisionCase } from './decision-case.js';
import type { DecisionScope } from './rule.js';

/** Whether what is stated of a decision is among what a scope takes; a scope that says nothing of it takes all. */
const takes = <A>(among: ReadonlyArray<A> | undefined, one: A): boolean =>
  among === undefined || among.includes(one);

const isRequestedBy = (scope: DecisionScope, { event }: DecisionCase): boolean => {
  const requested = 'initiative' in event ? event.initiative.requestedBy : undefined;
  return requested !== undefined && (scope.notRequestedBy ?? []).includes(requested);
};

/** Whether a rule is about a decision. */
export const isInScope = (scope: DecisionScope, decision: DecisionCase, catalogue: Catalogue): boolean =>
  scope.forces.includes(decision.force) &&
  takes(scope.events, decision.event.type) &&
  takes(scope.directions, decision.direction) &&
  takes(scope.individualDecision, decision.individualDecision.required) &&
  (scope.services === undefined ||
    (decision.serviceType !== undefined &&
      scope.services.includes(countsAs(catalogue, decision.serviceType)))) &&
  !isRequestedBy(scope, decision);

/** What scopes ask of a decision, in one text. */
const traitsOf = ({ event, force, direction, individualDecision, serviceType }: DecisionCase): string =>
  `${event.type} ${force} ${direction} ${individualDecision.required} ${serviceType ?? ''} ${
    'initiative' in event ? (event.initiative.requestedBy ?? '') : ''
  }`;

/**
 * Gives of some decisions those that are in a scope. A ledger has many decisions and rules, and few ways in which a decision can stand to a
 * scope: each is looked at once.
 */
export const decisionsWithin = (catalogue: Catalogue) => {
  const numbers = new Map<string, number>();
  const known = new Map<DecisionScope, Array<boolean | undefined>>();
  const numberOf = (traits: string): number => {
    let number = numbers.get(traits);
    if (number === undefined) numbers.set(traits, (number = numbers.size));
    return number;
  };
  return (decisions: ReadonlyArray<DecisionCase>) => {
    const standing = decisions.map((decision) => numberOf(traitsOf(decision)));
    return (scope: DecisionScope): ReadonlyArray<DecisionCase> => {
      let isIn = known.get(scope);
      if (isIn === undefined) known.set(scope, (isIn = []));
      const found: DecisionCase[] = [];
      for (const [i, decision] of decisions.entries()) {
        const number = standing[i] ?? 0;
        if ((isIn[number] ??= isInScope(scope, decision, catalogue))) found.push(decision);
      }
      return found;
    };
  };
};
