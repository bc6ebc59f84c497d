import * as E from 'fp-ts/lib/Either.js';
import type { Command } from '../domain/commands/command.js';
import { CORRECTION_COMMANDS } from '../domain/commands/correction-commands.js';
import { standing } from '../domain/decisions/crisis/crisis-state.js';
import type { Catalogue } from '../domain/law/catalogue.js';
import { encodeEvent } from '../domain/events/decode.js';
import type { Instant } from '../domain/values/instant.js';
import { EventId } from '../domain/values/keys.js';
import { osloDate } from '../domain/values/oslo.js';
import type { Entry } from '../domain/views/story.js';
import type { Append, NewEvent } from '../stores/event-store.js';
import { digestOf, eventId } from './identity.js';
import type { Refusal } from './ledger-error.js';
import { decide, withCommand, type Loaded } from './loaded.js';
import { writeMetadata } from './metadata.js';
import { crisisStream, inspectionStream, streamOf } from './streams.js';
import { upcoming, type Upcoming } from './upcoming.js';

/** A command that is in the ledger. */
export interface Recorded {
  /** True when it was there already: the same id with the same content, recorded before. */
  readonly duplicate: boolean;
  /** The ids of its events. */
  readonly events: ReadonlyArray<string>;
}

/** What came of one command. */
export type Outcome = E.Either<Refusal, Recorded>;

/** A command decided on: answered without writing, or an append that waits to be made. */
export type Draft =
  | {
      readonly step: 'answered';
      readonly outcome: Outcome;
      /** Whether everything it was decided on came straight from the store. */
      readonly fresh: boolean;
    }
  | {
      readonly step: 'append';
      readonly append: Append;
      readonly recorded: Recorded;
      readonly next: Loaded;
      /** Where its events will stand, for who makes the append to fill in. */
      readonly places: ReadonlyArray<Upcoming>;
    };

/** The id of a command is taken by another command. */
export const REUSED: Refusal = {
  _tag: 'CommandConflict',
  message: 'the command id was used before for another command; give every command an id of its own',
};

const NEWER_EVENTS: Refusal = {
  _tag: 'NewerEvents',
  message:
    'the ledger holds events of a newer program that this decision would rest on; record it with a program at least as new',
};

/** The streams that a command is decided on: its own first. */
export const streamsReadBy = (command: Command): readonly [string, ...string[]] => {
  // A reading is decided on by the inspection that it is made under.
  if ('about' in command)
    return command.inspection === undefined
      ? [streamOf(command)]
      : [streamOf(command), inspectionStream(command.inspection)];
  // A correction is decided on as the entry would be.
  const decided = 'entry' in command ? command.entry : command;
  const ref = 'derivesFrom' in decided ? decided.derivesFrom : undefined;
  return ref === undefined ? [streamOf(command)] : [streamOf(command), crisisStream(ref.crisis)];
};

/** Whether a command is decided on with the whole record of its stream. */
export const isAmending = ({ command }: Command): boolean => Object.hasOwn(CORRECTION_COMMANDS, command);

/** What a command is decided on. */
export interface Basis {
  /** Its own stream. */
  readonly own: Loaded;
  /** The stream that it is decided on beside its own: the crisis it derives from, the inspection it is made under. */
  readonly above: Loaded;
  /** Whether all of it came straight from the store. */
  readonly fresh: boolean;
}

/** Decides on a command, and writes down what would be appended to the first of its streams. */
export const draft = (
  command: Command,
  [stream]: readonly [string, ...string[]],
  { own, above, fresh }: Basis,
  now: Instant,
  catalogue: Catalogue,
): Draft => {
  const answered = (outcome: Outcome): Draft => ({ step: 'answered', outcome, fresh });

  const digest = digestOf(command);
  const before = own.commands.get(command.id);
  if (before !== undefined)
    return answered(
      before.digest === digest ? E.right({ duplicate: true, events: before.events }) : E.left(REUSED),
    );

  if (own.partlyUnknown || above.partlyUnknown) return answered(E.left(NEWER_EVENTS));

  const ruling = decide(command, own.states, {
    today: osloDate(now),
    catalogue,
    framework: ({ measure }) => standing(above.states.crisis.state, measure),
    inspection: () => above.states.inspection,
    recordedAs: (key) => own.commands.get(key)?.events.filter(EventId.is) ?? [],
  });
  if (E.isLeft(ruling)) return answered(ruling);

  const metadata = writeMetadata({ command: command.id, digest });
  const events: NewEvent[] = [];
  const entries: Entry[] = [];
  const places: Upcoming[] = [];
  for (const event of ruling.right) {
    const id = eventId(command, events.length);
    events.push({ id, type: event.type, data: encodeEvent(event), metadata });
    const ref = upcoming(id, now);
    places.push(ref);
    entries.push({ event, ref });
  }
  const ids = events.map(({ id }) => id);
  return {
    step: 'append',
    append: { stream, expected: own.version < 0 ? 'none' : own.version, events },
    recorded: { duplicate: false, events: ids },
    next: withCommand(own, command.id, { digest, events: ids }, entries),
    places,
  };
};
