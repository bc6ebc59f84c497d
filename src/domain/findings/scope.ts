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
