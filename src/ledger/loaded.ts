import * as E from 'fp-ts/lib/Either.js';
import type { Command } from '../domain/commands/command.js';
import { inspectionDecider } from '../domain/decisions/access/decide-inspection.js';
import { readingDecider } from '../domain/decisions/access/decide-reading.js';
import type { InspectionState } from '../domain/changes/inspection.js';
import { crisisDecider, type CrisisRecord } from '../domain/decisions/crisis/decide-crisis.js';
import type { Context } from '../domain/decisions/decider.js';
import type { Ruling } from '../domain/decisions/rejection.js';
import { signingKeysDecider, type SigningKeysState } from '../domain/decisions/ledger/decide-signing-keys.js';
import { staffDecider, type StaffRecord } from '../domain/decisions/staff/decide-staff.js';
import { unitDecider, type UnitRecord } from '../domain/decisions/unit/decide-unit.js';
import { userDecider } from '../domain/decisions/user/decide-user.js';
import type { UserState } from '../domain/decisions/user/user-state.js';
import { isAmendment } from '../domain/events/amendment.js';
import type { DomainEvent } from '../domain/events/event.js';
import type { Entry } from '../domain/views/story.js';
import type { RecordedEvent } from '../stores/event-store.js';
import { entriesOf } from './entries.js';
import type { LedgerError } from './ledger-error.js';
import { readMetadata } from './metadata.js';

/** The kinds of stream behind one face. A stream is of one kind, and its events are folded by that kind's decider. */
export interface States {
  readonly user: UserState;
  readonly staff: StaffRecord;
  readonly crisis: CrisisRecord;
  readonly unit: UnitRecord;
  readonly inspection: InspectionState;
  readonly keys: SigningKeysState;
}

const INITIAL: States = {
  user: userDecider.initial,
  staff: staffDecider.initial,
  crisis: crisisDecider.initial,
  unit: unitDecider.initial,
  inspection: inspectionDecider.initial,
  keys: signingKeysDecider.initial,
};

/** A command that a stream has recorded. */
export interface RecordedCommand {
  readonly digest: string;
  readonly events: ReadonlyArray<string>;
}

/** A stream as a writer knows it: its state, its version, and the commands in it. */
export interface Loaded {
  readonly states: States;
  /** -1 when empty. */
  readonly version: number;
  readonly commands: Map<string, RecordedCommand>;
  /** Whether it holds events that this version of the library doesn't know, so that nothing can be decided on it. */
  readonly partlyUnknown: boolean;
  /** Whether an entry was corrected or redacted: then the state is of what counts now, and not of what counted before. */
  readonly isAmended: boolean;
}

/** A stream that nothing was read of: of which nothing is known, and nothing is asked. */
export const NOTHING_LOADED: Loaded = {
  states: INITIAL,
  version: -1,
  commands: new Map(),
  partlyUnknown: false,
  isAmended: false,
};

/** A stream of which nothing is recorded yet. */
export const newStream = (): Loaded => ({ ...NOTHING_LOADED, commands: new Map() });

const evolve = (states: States, { event, ref }: Entry): States => {
  if (event.type === 'Unknown') return states;
  if ('user' in event) return { ...states, user: userDecider.evolve(states.user, { event, ref }) };
  // What was read about somebody decides nothing that comes after.
  if ('about' in event) return states;
  if ('inspection' in event)
    return { ...states, inspection: inspectionDecider.evolve(states.inspection, { event, ref }) };
  if ('signingKey' in event)
    return { ...states, keys: signingKeysDecider.evolve(states.keys, { event, ref }) };
  if ('staff' in event) return { ...states, staff: staffDecider.evolve(states.staff, { event, ref }) };
  if ('crisis' in event) return { ...states, crisis: crisisDecider.evolve(states.crisis, { event, ref }) };
  return { ...states, unit: unitDecider.evolve(states.unit, { event, ref }) };
};

/** Decides with the decider of the command's kind. */
export const decide = (
  command: Command,
  states: States,
  context: Context,
): Ruling<ReadonlyArray<DomainEvent>> => {
  if ('user' in command) return userDecider.decide(command, states.user, context);
  if ('about' in command) return readingDecider.decide(command, readingDecider.initial, context);
  if ('inspection' in command) return inspectionDecider.decide(command, states.inspection, context);
  if ('signingKey' in command) return signingKeysDecider.decide(command, states.keys, context);
  if ('staff' in command) return staffDecider.decide(command, states.staff, context);
  if ('crisis' in command) return crisisDecider.decide(command, states.crisis, context);
  return unitDecider.decide(command, states.unit, context);
};

const amends = ({ event }: Entry): boolean => isAmendment(event);

/**
 * The stream with one more command recorded in it. It takes over the list of commands from the one before, which is not used
 * any more: a copy at each command would take longer the longer the stream.
 */
export const withCommand = (
  loaded: Loaded,
  command: string,
  recorded: RecordedCommand,
  entries: ReadonlyArray<Entry>,
): Loaded => {
  loaded.commands.set(command, recorded);
  return {
    states: entries.reduce(evolve, loaded.states),
    version: loaded.version + entries.length,
    commands: loaded.commands,
    partlyUnknown: loaded.partlyUnknown,
    isAmended: loaded.isAmended || entries.some(amends),
  };
};

/** Folds a whole stream. */
export const loadedFrom = (recorded: ReadonlyArray<RecordedEvent>): E.Either<LedgerError, Loaded> => {
  const commands = new Map<string, RecordedCommand>();
  for (const { metadata, id } of recorded) {
    const source = readMetadata(metadata);
    if (source === undefined) continue;
    const events = commands.get(source.command)?.events ?? [];
    commands.set(source.command, { digest: source.digest, events: [...events, id] });
  }
  return E.map((entries: ReadonlyArray<Entry>): Loaded => ({
    states: entries.reduce(evolve, INITIAL),
    version: recorded.at(-1)?.version ?? -1,
    commands,
    partlyUnknown: entries.some(({ event }) => event.type === 'Unknown'),
    isAmended: entries.some(amends),
  }))(entriesOf(recorded));
};
