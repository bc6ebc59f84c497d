import * as E from 'fp-ts/lib/Either.js';
import type {
  CrisisStreamEvent,
  DomainEvent,
  StaffStreamEvent,
  UnitStreamEvent,
  UserEvent,
} from '../../domain/events/event.js';
import { enter } from '../../domain/changes/timeline.js';
import type { Command } from '../../domain/commands/command.js';
import { CORRECTION_COMMANDS } from '../../domain/commands/correction-commands.js';
import { crisisDecider } from '../../domain/decisions/crisis/decide-crisis.js';
import { standing } from '../../domain/decisions/crisis/crisis-state.js';
import type { Context } from '../../domain/decisions/decider.js';
import type { Rejection } from '../../domain/decisions/rejection.js';
import type { Noted } from '../../domain/decisions/noted.js';
import { staffDecider } from '../../domain/decisions/staff/decide-staff.js';
import { unitDecider } from '../../domain/decisions/unit/decide-unit.js';
import { userDecider } from '../../domain/decisions/user/decide-user.js';
import type { UserState } from '../../domain/decisions/user/user-state.js';
import type { Catalogue } from '../../domain/law/catalogue.js';
import type { CrisisKey, UserKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import type { Entry } from '../../domain/views/story.js';
import type { Hindrance } from './cannot-suppose.js';
import type { Overlay } from './overlay.js';
import type { OfScenarios, SupposedCommand } from './supposition.js';

/** What commands are decided on beside the base of a scenario. */
export interface Knowledge {
  /** The law and the services that are decided by. */
  readonly catalogue: Catalogue;
  /**
   * Everything recorded about a person, for commands about that person; undefined where it wasn't read. Of somebody who isn't in
   * the ledger, an empty list.
   */
  readonly storyOf: (user: UserKey) => ReadonlyArray<Entry> | undefined;
}

const NEWER_EVENTS: Hindrance = {
  why: 'newer-events',
  message:
    'the ledger holds events of a newer program that this decision would rest on; suppose it with a program at least as new',
};

const CORRECTION: Hindrance = {
  why: 'correction',
  message:
    'a correction is about the record; suppose that the entry was not made, and then what should have been decided',
};

const NOT_READ: Hindrance = {
  why: 'story-not-read',
  message: 'the story of this person was not read; give it with what the scenario is decided on',
};

const isEvent = <A extends Entry['event']>(
  entry: Entry,
  has: (event: Entry['event']) => event is A,
): entry is Entry & { readonly event: A } => has(entry.event);

const known = (entries: ReadonlyArray<Entry>, { base }: Overlay): ReadonlyArray<Entry> =>
  entries.filter(({ ref }) => ref.recordedAt <= base.asOf.knownAt);

/** The entries of one stream. */
const streamIn = <A extends DomainEvent>(
  entries: ReadonlyArray<Entry>,
  overlay: Overlay,
  isOne: (event: Entry['event']) => event is A,
): ReadonlyArray<Noted<A>> =>
  known(entries, overlay).flatMap((entry) =>
    isEvent(entry, isOne) ? [{ event: entry.event, ref: entry.ref }] : [],
  );

const userState = (overlay: Overlay, user: UserKey, story: ReadonlyArray<Entry>): UserState => {
  const recorded = streamIn(story, overlay, (event): event is UserEvent => 'user' in event).reduce(
    userDecider.evolve,
    userDecider.initial,
  );
  return (overlay.supposed.get(user) ?? []).reduce<UserState>(
    (state, { event, ref, changes }) =>
      event !== undefined && 'user' in event
        ? userDecider.evolve(state, { event, ref })
        : { ...state, timelines: enter(state.timelines, changes, ref) },
    recorded,
  );
};

const crisisRecord = (overlay: Overlay, crisis: CrisisKey) =>
  streamIn(
    overlay.crises,
    overlay,
    (event): event is CrisisStreamEvent => 'crisis' in event && event.crisis === crisis,
  ).reduce(crisisDecider.evolve, crisisDecider.initial);

/** The day that a command is about by its own account. */
const dayOf = (command: Command): LocalDate => {
  if ('decided' in command) return command.decided;
  return 'on' in command ? command.on : command.sent;
};

const contextOf = (command: Command, overlay: Overlay, { catalogue }: Knowledge): Context => {
  const { at } = overlay.base.asOf;
  const day = dayOf(command);
  return {
    catalogue,
    // Who supposes a decision of a later day supposes that it is that day.
    today: day > at ? day : at,
    framework: ({ crisis, measure }) => standing(crisisRecord(overlay, crisis).state, measure),
    inspection: () => undefined,
    recordedAs: () => [],
  };
};

const isCorrection = ({ command }: Command): boolean => Object.hasOwn(CORRECTION_COMMANDS, command);

const refused = (rejection: Rejection): Hindrance => ({
  why: 'refused',
  message: `refused by ${rejection.policy}: ${rejection.why}; to mend: ${rejection.mend}`,
  rejection,
});

/** What a command would come to in a scenario: decided by the deciders and policies that decide on what is recorded. */
export const decideIn = (
  overlay: Overlay,
  command: SupposedCommand,
  knowledge: Knowledge,
): E.Either<Hindrance, ReadonlyArray<OfScenarios<DomainEvent>>> => {
  if (isCorrection(command)) return E.left(CORRECTION);
  const context = contextOf(command, overlay, knowledge);
  if ('user' in command) {
    const story = knowledge.storyOf(command.user);
    if (story === undefined) return E.left(NOT_READ);
    if (known(story, overlay).some(({ event }) => event.type === 'Unknown')) return E.left(NEWER_EVENTS);
    return E.mapLeft(refused)(userDecider.decide(command, userState(overlay, command.user, story), context));
  }
  // Of an unknown event nobody can tell whom it is about.
  if (overlay.base.population.unknown.size > 0) return E.left(NEWER_EVENTS);
  if ('crisis' in command)
    return E.mapLeft(refused)(crisisDecider.decide(command, crisisRecord(overlay, command.crisis), context));
  if ('staff' in command) {
    const state = streamIn(
      overlay.staff,
      overlay,
      (event): event is StaffStreamEvent => 'staff' in event && event.staff === command.staff,
    ).reduce(staffDecider.evolve, staffDecider.initial);
    return E.mapLeft(refused)(staffDecider.decide(command, state, context));
  }
  const state = streamIn(
    overlay.staff,
    overlay,
    (event): event is UnitStreamEvent => 'unit' in event && event.unit === command.unit,
  ).reduce(unitDecider.evolve, unitDecider.initial);
  return E.mapLeft(refused)(unitDecider.decide(command, state, context));
};
