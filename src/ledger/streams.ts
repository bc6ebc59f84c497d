import type { Command } from '../domain/commands/command.js';
import {
  UserKey,
  type CrisisKey,
  type InspectionKey,
  type StaffKey,
  type UnitKey,
} from '../domain/values/keys.js';
import { LEDGER_STREAM } from '../proof/key-history.js';

/** What the names of users' streams begin with. */
export const USER_STREAMS = 'user-';

/** What the names of crises' streams begin with. */
export const CRISIS_STREAMS = 'crisis-';

/** One stream a service user, a member of staff, a crisis, a unit, an inspection. Pseudonyms only. */
export const userStream = (user: UserKey): string => `${USER_STREAMS}${user}`;
/** Whose stream it is; undefined where it is no service user's. */
export const userOfStream = (stream: string): UserKey | undefined => {
  if (!stream.startsWith(USER_STREAMS)) return undefined;
  const key = stream.slice(USER_STREAMS.length);
  return UserKey.is(key) ? key : undefined;
};
export const staffStream = (staff: StaffKey): string => `staff-${staff}`;
export const crisisStream = (crisis: CrisisKey): string => `${CRISIS_STREAMS}${crisis}`;
export const unitStream = (unit: UnitKey): string => `unit-${unit}`;
export const inspectionStream = (inspection: InspectionKey): string => `inspection-${inspection}`;

/** What the names of the streams begin with that say who read. */
export const ACCESS_STREAMS = 'access-';

/** Who read about a service user: apart from what is decided, so that reading never gets in the way of deciding. */
export const accessStream = (about: UserKey): string => `${ACCESS_STREAMS}${about}`;

/** The stream that a command writes to. */
export const streamOf = (command: Command): string => {
  if ('signingKey' in command) return LEDGER_STREAM;
  if ('user' in command) return userStream(command.user);
  if ('about' in command) return accessStream(command.about);
  if ('inspection' in command) return inspectionStream(command.inspection);
  if ('staff' in command) return staffStream(command.staff);
  return 'crisis' in command ? crisisStream(command.crisis) : unitStream(command.unit);
};
