import type { CommandInputOf } from '../../domain/commands/command.js';
import type { CommandKey, ServiceKey, UserKey } from '../../domain/values/keys.js';
import { MISSING, type DraftDecision } from '../../domain/population/drafts.js';
import type { Proposal } from './proposals.js';

/** What all decisions of a plan have in common, and a key for each. */
export interface DraftTerms extends Pick<
  CommandInputOf<'PauseRespite'>,
  'by' | 'decided' | 'effective' | 'term' | 'ground'
> {
  readonly idOf: (user: UserKey, service: ServiceKey) => CommandKey;
}

/**
 * The individual decisions that a proposal would come to, as drafts that lack what only people can add: nothing is decided
 * before somebody has assessed that person, completed the draft (see `complete`) and recorded it.
 */
export const draftsOfProposal = (
  { user, changes }: Proposal,
  { idOf, ...common }: DraftTerms,
): ReadonlyArray<DraftDecision> =>
  changes.flatMap(({ measure, level, visits }): ReadonlyArray<DraftDecision> => {
    const { service } = level;
    const own = { ...common, version: 1 as const, id: idOf(user, service), user, service };
    switch (measure) {
      case 'fewer-visits':
        return visits === undefined
          ? []
          : [
              {
                decision: 'ReduceVisits',
                missing: MISSING.ReduceVisits,
                command: { command: 'ReduceVisits', ...own, ...visits },
              },
            ];
      case 'necessary-care-only': {
        const keeps = level.tasks.flatMap(({ task, now }) => (now === 'service' ? [task] : []));
        return [
          {
            decision: 'LimitCareToNecessary',
            missing: MISSING.LimitCareToNecessary,
            command: { command: 'LimitCareToNecessary', ...own, keeps },
          },
        ];
      }
      case 'respite-paused':
        return [
          {
            decision: 'PauseRespite',
            missing: MISSING.PauseRespite,
            command: { command: 'PauseRespite', ...own },
          },
        ];
      case 'support-contact-suspended':
        return [
          {
            decision: 'SuspendSupportContact',
            missing: MISSING.SuspendSupportContact,
            command: { command: 'SuspendSupportContact', ...own },
          },
        ];
    }
  });
