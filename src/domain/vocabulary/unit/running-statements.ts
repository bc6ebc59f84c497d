import * as t from 'io-ts';
import { Count, CountFromOne } from '../../values/count.js';
import { FreeText } from '../../values/free-text.js';
import { ChannelKey, CommandKey, StaffKey, TeamKey } from '../../values/keys.js';
import { LocalDate } from '../../values/local-date.js';
import { Qualification } from '../people.js';
import { statement } from '../statement.js';
import {
  ChannelKind,
  DropInAccess,
  DropInOffer,
  DropInPlace,
  InfectionVisit,
  OpenHours,
  OperatingLevel,
  Shift,
} from './running.js';

/** What commands about how a unit runs state and their events keep. */

export const TEAM = statement(
  { team: TeamKey, members: t.readonlyArray(StaffKey), visits: t.readonlyArray(InfectionVisit) },
  { operative: LocalDate },
);
export const TEAM_CHANGE = statement({
  team: TeamKey,
  joined: t.readonlyArray(StaffKey),
  left: t.readonlyArray(StaffKey),
  reasons: FreeText,
});
export const TEAM_END = statement({ team: TeamKey, reasons: FreeText });
/** Head counts only: how many are needed, at work, and of those how many are trained and equipped. */
export const STAFFING = statement(
  { shift: Shift, needed: Count, available: Count, trained: Count, equipped: Count },
  { qualification: Qualification },
);
export const LEVEL = statement({ level: OperatingLevel });
export const CHANNEL = statement({
  channel: ChannelKey,
  kind: ChannelKind,
  hours: t.readonlyArray(OpenHours),
  reasons: FreeText,
});
export const CHANNEL_HOURS = statement({
  channel: ChannelKey,
  hours: t.readonlyArray(OpenHours),
  reasons: FreeText,
});
export const CHANNEL_END = statement({ channel: ChannelKey }, { instead: ChannelKey });
/** `slotMinutes` and `atOnce`: how long a slot is, and how many come in one. */
export const DROP_IN = statement(
  {
    offers: t.readonlyArray(DropInOffer),
    place: DropInPlace,
    access: DropInAccess,
    hours: t.readonlyArray(OpenHours),
  },
  { slotMinutes: CountFromOne, atOnce: CountFromOne },
);
/** `matter` is the decision by which the drop-in was offered. */
export const DROP_IN_END = statement({ matter: CommandKey, reasons: FreeText });
