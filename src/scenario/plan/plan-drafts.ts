import type { CommandInputOf } from '../../domain/commands/command.js';
import type { CommandKey, ServiceKey, UserKey } from '../../domain/values/keys.js';
import { MISSING, type DraftDecision } from '../../domain/population/drafts.js';
import type { PlannedDecision } from './planned-decision.js';
import type { Proposal } from './proposals.js';

/** What all decisions of a plan have in common, and a key for each. */
export interface DraftTerms extends Pick<
  CommandInputOf<'PauseRespite'>,
  'by' | 'decided' | 'effective' | 'term' | 'ground'
> {
  /** A key for each decision: `place` is 0, 1, 2 ... for several about one service, which are recorded in that order. */
  readonly idOf: (user: UserKey, service: ServiceKey, place: number) => CommandKey;
}

type Own = Omit<DraftTerms, 'idOf'> & {
  readonly version: 1;
  readonly id: CommandKey;
  readonly user: UserKey;
  readonly service: ServiceKey;
};

const draftFor = (planned: PlannedDecision, own: Own): DraftDecision => {
  switch (planned.decision) {
    case 'ReduceVisits': {
      const { decision, from, to } = planned;
      return { decision, missing: MISSING[decision], command: { command: decision, ...own, from, to } };
    }
    case 'ReduceRespite': {
      const { decision, from, to } = planned;
      return { decision, missing: MISSING[decision], command: { command: decision, ...own, from, to } };
    }
    case 'ReduceSupportContact': {
      const { decision, from, to } = planned;
      return { decision, missing: MISSING[decision], command: { command: decision, ...own, from, to } };
    }
    case 'ReplaceVisits': {
      const { decision, from, to } = planned;
      return { decision, missing: MISSING[decision], command: { command: decision, ...own, from, to } };
    }
    case 'LimitCareToNecessary': {
      const { decision, keeps } = planned;
      return { decision, missing: MISSING[decision], command: { command: decision, ...own, keeps } };
    }
    case 'HandOverTask': {
      const { decision, task } = planned;
      return { decision, missing: MISSING[decision], command: { command: decision, ...own, task } };
    }
    case 'PauseRespite': {
      const { decision } = planned;
      return { decision, missing: MISSING[decision], command: { command: decision, ...own } };
    }
    case 'SuspendSupportContact': {
      const { decision } = planned;
      return { decision, missing: MISSING[decision], command: { command: decision, ...own } };
    }
  }
};

/** A draft of a plan: what it lacks is for people to add, and beside it stands why. */
export type PlannedDraft = DraftDecision & {
  /** Why this person and not another, and which rule bound: for who assesses it. Nothing of it is recorded. */
  readonly why: Pick<Proposal, 'because' | 'harm' | 'askedBy' | 'next' | 'spared'>;
};

/**
 * The individual decisions that a proposal would come to, as drafts that lack what only people can add: nothing is decided
 * before somebody has assessed that person, completed the draft (see `complete`) and recorded it.
 */
export const draftsOfProposal = (
  { user, changes, because, harm, askedBy, next, spared }: Proposal,
  { idOf, ...common }: DraftTerms,
): ReadonlyArray<PlannedDraft> =>
  changes.flatMap(({ level: { service }, decisions }) =>
    decisions.map((planned, place) => ({
      ...draftFor(planned, { ...common, version: 1, id: idOf(user, service, place), user, service }),
      why: { because, harm, askedBy, next, spared },
    })),
  );
