import type { CommandInput } from 'forsvarlig';
import type { DayOfWork } from './planned.js';

/** The decisions that take effect on home nursing or on another service, by their names. */
const DECISIONS: ReadonlySet<CommandInput['command']> = new Set([
  'ReduceVisits',
  'ReplaceVisits',
  'LimitCareToNecessary',
  'HandOverTask',
  'ReduceRespite',
  'PauseRespite',
  'ReduceSupportContact',
  'SuspendSupportContact',
  'KeepSupportContact',
]);

/**
 * Whose story is told: of those whose visits at home changed and who had another decision on home nursing by a day, the
 * first with the most kinds of decision. The same input gives the same person.
 */
export const chooseUser = (days: ReadonlyArray<DayOfWork>, by: string): string | undefined => {
  const kinds = new Map<string, Set<string>>();
  const early = new Map<string, Set<string>>();
  for (const command of days.flatMap(({ commands }) => commands)) {
    if (
      !DECISIONS.has(command.command) ||
      !('user' in command && 'effective' in command && 'service' in command)
    )
      continue;
    const { user, service, effective } = command;
    kinds.set(user, (kinds.get(user) ?? new Set()).add(command.command));
    if (service === 'home-nursing' && effective <= by)
      early.set(user, (early.get(user) ?? new Set()).add(command.command));
  }
  const tells = ([, decisions]: readonly [string, ReadonlySet<string>]): boolean =>
    decisions.size > 1 && (decisions.has('ReduceVisits') || decisions.has('ReplaceVisits'));
  return [...early]
    .filter(tells)
    .map(([user]) => ({ user, kinds: kinds.get(user)?.size ?? 0 }))
    .sort((a, b) => b.kinds - a.kinds || (a.user < b.user ? -1 : 1))[0]?.user;
};
