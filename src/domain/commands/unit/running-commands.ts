import { act, measure, ruling } from './parts.js';
import * as said from '../../vocabulary/unit/running-statements.js';

/** Form a team that makes infection visits. */
export const FormInfectionTeam = measure('FormInfectionTeam', said.TEAM);

/** Let members join or leave an infection team. */
export const ChangeInfectionTeam = ruling('ChangeInfectionTeam', said.TEAM_CHANGE);

/** Dissolve an infection team. */
export const DissolveInfectionTeam = ruling('DissolveInfectionTeam', said.TEAM_END);

/** Report head counts of staff for a part of a day. */
export const ReportStaffing = act('ReportStaffing', said.STAFFING);

/** Go to a step of a named scale, for a time. */
export const SetOperatingLevel = measure('SetOperatingLevel', said.LEVEL);

/** Open a way to reach the unit. */
export const OpenChannel = ruling('OpenChannel', said.CHANNEL);

/** Change the hours of a channel. */
export const ChangeChannelHours = ruling('ChangeChannelHours', said.CHANNEL_HOURS);

/** Close a channel, for a time. */
export const CloseChannel = measure('CloseChannel', said.CHANNEL_END);

/** Offer a drop-in on set days, or a pickup in allotted time slots. */
export const OfferDropIn = measure('OfferDropIn', said.DROP_IN);

/** End a drop-in. */
export const EndDropIn = ruling('EndDropIn', said.DROP_IN_END);

/** The commands about how a unit runs. */
export const UNIT_RUNNING_COMMANDS = {
  FormInfectionTeam,
  ChangeInfectionTeam,
  DissolveInfectionTeam,
  ReportStaffing,
  SetOperatingLevel,
  OpenChannel,
  ChangeChannelHours,
  CloseChannel,
  OfferDropIn,
  EndDropIn,
} as const;
