import type { EventName } from '../events/event.js';
import type { UserKey } from '../values/keys.js';
import type { Label } from '../vocabulary/code-list.js';
import type { ProvisionId } from '../vocabulary/provision-id.js';
import type { ServiceType } from '../vocabulary/services.js';
import type { Party } from '../vocabulary/initiative.js';
import type { CrisisFile, StaffFile, UnitFile, UserFile } from './files.js';
import type { DecisionCase, DecisionDirection, DecisionForce } from './decision-case.js';
import type { RuleClock } from './clock.js';
import type { Found, RuleGroup, RuleId, FindingSeverity } from './finding.js';
import type { RuleContext } from './rule-context.js';

/** The texts and the standing of a rule: everything about it but how it looks. */
export interface RuleText {
  readonly id: RuleId;
  readonly group: RuleGroup;
  readonly severity: FindingSeverity;
  /** What may be wrong, in one line. */
  readonly title: Label;
  /** What the rule looks at, and what it leaves alone. */
  readonly looksAt: Label;
  /** What to do about it now. */
  readonly mend: Label;
  /** What it could be a breach of; a finding names those that were law on its day. */
  readonly provisions: ReadonlyArray<ProvisionId>;
  /** The time limits that it counts. */
  readonly clock: RuleClock;
}

/** The decisions that a rule is about; what is left out doesn't limit it. */
export interface DecisionScope {
  /** By which force it moved the level. */
  readonly forces: ReadonlyArray<DecisionForce>;
  readonly events?: ReadonlyArray<EventName>;
  readonly directions?: ReadonlyArray<DecisionDirection>;
  /** Kinds of the national list; a municipality's own count as what they are like. */
  readonly services?: ReadonlyArray<ServiceType>;
  /** Only where the rules on individual decisions apply (pbrl § 2-7), or only where they may. */
  readonly individualDecision?: ReadonlyArray<'yes' | 'unclear' | 'no'>;
  /** Leaves out what these asked for themselves. */
  readonly notRequestedBy?: ReadonlyArray<Party>;
}

/** Looks at the decisions about one person, one by one. */
export interface DecisionRule extends RuleText {
  readonly about: 'decision';
  readonly scope: DecisionScope;
  readonly find: (decision: DecisionCase, file: UserFile, context: RuleContext) => ReadonlyArray<Found>;
}

/** Looks at all that is recorded of one person. */
export interface PersonRule extends RuleText {
  readonly about: 'person';
  readonly find: (file: UserFile, context: RuleContext) => ReadonlyArray<Found>;
}

/** Looks at one member of staff. */
export interface StaffRule extends RuleText {
  readonly about: 'staff';
  readonly find: (file: StaffFile, context: RuleContext) => ReadonlyArray<Found>;
}

/** Looks at one unit. */
export interface UnitRule extends RuleText {
  readonly about: 'unit';
  readonly find: (file: UnitFile, context: RuleContext) => ReadonlyArray<Found>;
}

/** Looks at one crisis and its measures for many. */
export interface CrisisRule extends RuleText {
  readonly about: 'crisis';
  readonly find: (file: CrisisFile, context: RuleContext) => ReadonlyArray<Found>;
}

/** What a rule found of one person among all. */
export interface FoundOfUser extends Found {
  readonly user: UserKey;
}

/**
 * Keeps of each person only what they are compared by, so that a whole country fits, and as plain data, so that people can be gone through
 * in several threads. Written as methods: who holds rules of all kinds hands back to each what it kept itself.
 */
export interface Comparison<K = unknown> {
  /** What one person is compared by; nothing where they are not. */
  keep(file: UserFile): ReadonlyArray<K>;
  /** Compares what was kept of everybody, in the order in which people came into the ledger. */
  among(kept: ReadonlyArray<K>): ReadonlyArray<FoundOfUser>;
}

/** Compares people with each other. */
export interface PopulationRule extends RuleText {
  readonly about: 'population';
  readonly compare: (context: RuleContext) => Comparison;
}

/** A rule: data, and a pure function over records. */
export type Rule = DecisionRule | PersonRule | StaffRule | UnitRule | CrisisRule | PopulationRule;
