import type { Command } from '../domain/commands/command.js';
import type { CrisisKey, StaffKey, UnitKey, UserKey } from '../domain/values/keys.js';

/** One stream a service user, a member of staff, a crisis, a unit. Pseudonyms only. */
export const userStream = (user: UserKey): string => `user-${user}`;
export const staffStream = (staff: StaffKey): string => `staff-${staff}`;
export const crisisStream = (crisis: CrisisKey): string => `crisis-${crisis}`;
export const unitStream = (unit: UnitKey): string => `unit-${unit}`;

/** The stream that a command writes to. */
export const streamOf = (command: Command): string => {
  if ('user' in command) return userStream(command.user);
  if ('staff' in command) return staffStream(command.staff);
  return 'crisis' in command ? crisisStream(command.crisis) : unitStream(command.unit);
};
