import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { UnitBook } from '../../changes/unit/unit-book.js';
import type { CommandOf } from '../../commands/command.js';
import type { UNIT_RUNNING_COMMANDS } from '../../commands/unit/running-commands.js';
import type { UnitEvent } from '../../events/event.js';
import { facts } from '../facts.js';
import type { DecisionsOfFamily } from '../family.js';
import {
  channelIs,
  countsAddUp,
  hoursAddUp,
  inOrder,
  knownTeam,
  membersChange,
  newTeam,
  openMatter,
  saysSomething,
} from '../policies/units.js';
import { reject, unless, type Ruling } from '../rejection.js';
import { acted, measured, ruled } from './parts.js';

const teamFormed = (command: CommandOf<'FormInfectionTeam'>, book: UnitBook): Ruling =>
  pipe(
    newTeam(book, command),
    E.flatMap(() => saysSomething(command.visits)),
    E.flatMap(() => inOrder(command.decided, command.operative ?? command.effective)),
  );

const teamChanged = (command: CommandOf<'ChangeInfectionTeam'>, book: UnitBook): Ruling =>
  pipe(
    knownTeam(book, command.team, command.effective),
    E.flatMap(() => membersChange(book, command)),
  );

const opened = ({ channel, hours }: CommandOf<'OpenChannel'>, book: UnitBook): Ruling =>
  pipe(
    channelIs(book, channel, 'not-open'),
    E.flatMap(() => hoursAddUp(hours)),
  );

const hoursChanged = ({ channel, hours }: CommandOf<'ChangeChannelHours'>, book: UnitBook): Ruling =>
  pipe(
    channelIs(book, channel, 'open'),
    E.flatMap(() => saysSomething(hours)),
    E.flatMap(() => hoursAddUp(hours)),
  );

/** A drop-in has something to offer on days that are named; a time slot has a length. */
const offered = ({ offers, hours, access, slotMinutes }: CommandOf<'OfferDropIn'>): Ruling =>
  pipe(
    saysSomething(offers, hours),
    E.flatMap(() => hoursAddUp(hours)),
    E.flatMap(() =>
      unless(
        (access === 'time-slot') === (slotMinutes !== undefined),
        reject(
          'opening-hours',
          'a time slot has no length, or there is a length and no time slot',
          'state slotMinutes where people come in time slots, and only there',
        ),
      ),
    ),
  );

/** What decides about how a unit runs: team, staffing, level, channels. */
export const RUNNING_DECISIONS: DecisionsOfFamily<typeof UNIT_RUNNING_COMMANDS, UnitBook, UnitEvent> = {
  FormInfectionTeam: measured(
    (command, firm) => ({
      type: 'InfectionTeamFormed',
      version: 1,
      decision: command.id,
      ...facts(command),
      ...firm,
    }),
    (command, book) => teamFormed(command, book),
  ),
  ChangeInfectionTeam: ruled(
    (command, by) => ({
      type: 'InfectionTeamChanged',
      version: 1,
      decision: command.id,
      ...facts(command),
      by,
    }),
    (command, book) => teamChanged(command, book),
  ),
  DissolveInfectionTeam: ruled(
    (command, by) => ({
      type: 'InfectionTeamDissolved',
      version: 1,
      decision: command.id,
      ...facts(command),
      by,
    }),
    ({ team, effective }, book) => knownTeam(book, team, effective),
  ),
  ReportStaffing: acted(
    (command) => ({ type: 'StaffingReported', version: 1, act: command.id, ...facts(command) }),
    ({ available, trained, equipped }) => countsAddUp(available, trained, equipped),
  ),
  SetOperatingLevel: measured((command, firm) => ({
    type: 'OperatingLevelSet',
    version: 1,
    decision: command.id,
    ...facts(command),
    ...firm,
  })),
  OpenChannel: ruled(
    (command, by) => ({ type: 'ChannelOpened', version: 1, decision: command.id, ...facts(command), by }),
    (command, book) => opened(command, book),
  ),
  ChangeChannelHours: ruled(
    (command, by) => ({
      type: 'ChannelHoursChanged',
      version: 1,
      decision: command.id,
      ...facts(command),
      by,
    }),
    (command, book) => hoursChanged(command, book),
  ),
  CloseChannel: measured(
    (command, firm) => ({
      type: 'ChannelClosed',
      version: 1,
      decision: command.id,
      ...facts(command),
      ...firm,
    }),
    ({ channel }, book) => channelIs(book, channel, 'open'),
  ),
  OfferDropIn: measured(
    (command, firm) => ({
      type: 'DropInOffered',
      version: 1,
      decision: command.id,
      ...facts(command),
      ...firm,
    }),
    (command) => offered(command),
  ),
  EndDropIn: ruled(
    (command, by) => ({ type: 'DropInEnded', version: 1, decision: command.id, ...facts(command), by }),
    ({ matter, effective }, book) => openMatter(book, matter, 'DropInOffered', effective),
  ),
};
