import { act, measure, ruling } from './parts.js';
import * as said from '../../vocabulary/unit/running-statements.js';

/** A team was formed that makes infection visits; `operative` is its first day out. */
export const InfectionTeamFormed = measure('InfectionTeamFormed', said.TEAM);

/** Members joined or left an infection team. */
export const InfectionTeamChanged = ruling('InfectionTeamChanged', said.TEAM_CHANGE);

/** An infection team makes no visits any more. */
export const InfectionTeamDissolved = ruling('InfectionTeamDissolved', said.TEAM_END);

/** Head counts of staff for a part of a day. */
export const StaffingReported = act('StaffingReported', said.STAFFING);

/** A unit went to a step of a named scale, for a time. That changes nobody's service. */
export const OperatingLevelSet = measure('OperatingLevelSet', said.LEVEL);

/** A way to reach the unit was opened. */
export const ChannelOpened = ruling('ChannelOpened', said.CHANNEL);

/** The hours of a channel were changed. */
export const ChannelHoursChanged = ruling('ChannelHoursChanged', said.CHANNEL_HOURS);

/** A channel was closed, for a time. */
export const ChannelClosed = measure('ChannelClosed', said.CHANNEL_END);

/** A drop-in is offered on set days, or a pickup in allotted time slots. */
export const DropInOffered = measure('DropInOffered', said.DROP_IN);

/** A drop-in is offered no longer. */
export const DropInEnded = ruling('DropInEnded', said.DROP_IN_END);

/** The events about how a unit runs. */
export const UNIT_RUNNING_EVENTS = {
  InfectionTeamFormed,
  InfectionTeamChanged,
  InfectionTeamDissolved,
  StaffingReported,
  OperatingLevelSet,
  ChannelOpened,
  ChannelHoursChanged,
  ChannelClosed,
  DropInOffered,
  DropInEnded,
} as const;
