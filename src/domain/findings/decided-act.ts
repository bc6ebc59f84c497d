import type { Ref } from '../changes/change.js';
import type { Catalogue } from '../law/catalogue.js';
import { individualDecisionRequired, type SwitchAnswer } from '../law/individual-decision.js';
import type { CommandKey } from '../values/keys.js';
import type { LocalDate } from '../values/local-date.js';
import type { Assessment } from '../vocabulary/assessment.js';
import type { Ground } from '../vocabulary/authority.js';
import type { Party } from '../vocabulary/initiative.js';
import { expectedDaysOf, type DecisionCase } from './decision-case.js';
import type { UserFile } from './files.js';
import { ofTheLast } from './of-the-last.js';
import type { Sayings } from './sayings.js';

/**
 * An act by which a level was moved, or stays moved: the decision itself, or one that prolonged it. Each rests on an
 * assessment and a ground of its own, and is told of on its own.
 */
export interface DecidedAct extends Pick<Sayings, 'notices' | 'talks'> {
  readonly id: CommandKey;
  readonly ref: Ref;
  readonly prolongs: boolean;
  readonly decided: LocalDate;
  readonly effective: LocalDate;
  /** What it rests on; undefined where none is recorded, as with what was accepted. */
  readonly assessment: Assessment | undefined;
  readonly ground: Ground | undefined;
  /** Whether the rules on individual decisions apply, counted from the first day of the measure. */
  readonly individualDecision: SwitchAnswer;
}

/** Those who speak for the person: what they asked for is taken from nobody. */
export const THE_PERSON: ReadonlyArray<Party> = ['user', 'guardian'];

/** Whether the person, or who speaks for them, wished for it or asked for it. */
export const isAskedFor = ({ force, event }: DecisionCase): boolean =>
  force === 'own-wish' ||
  ('initiative' in event && THE_PERSON.some((party) => party === event.initiative?.requestedBy));

/** Whether a decision held on a day from its first on: what was lifted before it began touched nobody. */
const heldOn = ({ heldUntil }: DecisionCase, day: LocalDate): boolean =>
  heldUntil === undefined || heldUntil >= day;

/** Whether a decision came to hold, or still may. */
export const mattered = (decision: DecisionCase): boolean => heldOn(decision, decision.effective);

/** Many rules ask it of each decision of a record. */
const knownOf = ofTheLast((_file: UserFile) => new Map<DecisionCase, ReadonlyArray<DecidedAct>>());

/** The decision and what prolonged it, in the order recorded; none that was lifted before its first day. */
export const actsOf = (
  decision: DecisionCase,
  file: UserFile,
  catalogue: Catalogue,
): ReadonlyArray<DecidedAct> => {
  const known = knownOf(file);
  const before = known.get(decision);
  if (before !== undefined) return before;
  const acts = actsIn(decision, file, catalogue);
  known.set(decision, acts);
  return acts;
};

const actsIn = (
  decision: DecisionCase,
  { saidOf }: UserFile,
  catalogue: Catalogue,
): ReadonlyArray<DecidedAct> => {
  const { event, serviceType, effective } = decision;
  const first: DecidedAct = {
    id: decision.id,
    ref: decision.ref,
    prolongs: false,
    decided: decision.decided,
    effective,
    assessment: 'assessment' in event ? event.assessment : undefined,
    ground: 'ground' in event ? event.ground : undefined,
    individualDecision: decision.individualDecision,
    notices: decision.notices,
    talks: decision.talks,
  };
  if (decision.extensions.length === 0) return mattered(decision) ? [first] : [];
  const basis = serviceType === undefined ? { legalBasis: [] } : { serviceType };
  const extended = decision.extensions.map(({ event: extension, ref }): DecidedAct => {
    const { notices, talks } = saidOf(extension.decision);
    const expectedDays = expectedDaysOf(extension.term, effective);
    return {
      id: extension.decision,
      ref,
      prolongs: true,
      decided: extension.decided,
      effective: extension.effective,
      assessment: extension.assessment,
      ground: extension.ground,
      individualDecision: individualDecisionRequired(
        { ...basis, expectedDays, decidedOn: extension.decided },
        catalogue,
      ),
      notices,
      talks,
    };
  });
  return [first, ...extended].filter((act) => heldOn(decision, act.effective));
};
