import type { Command } from '../domain/commands/command.js';
import type { CrisisKey, StaffKey, UserKey } from '../domain/values/keys.js';

/** One stream a service user, a member of staff, a crisis. Pseudonyms only. */
export const userStream = (user: UserKey): string => `user-${user}`;
export const staffStream = (staff: StaffKey): string => `staff-${staff}`;
export const crisisStream = (crisis: CrisisKey): string => `crisis-${crisis}`;

/** The stream that a command writes to. */
export const streamOf = (command: Command): string => {
  if ('user' in command) return userStream(command.user);
  return 'staff' in command ? staffStream(command.staff) : crisisStream(command.crisis);
};
