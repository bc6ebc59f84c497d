import * as E from 'fp-ts/lib/Either.js';
import type * as t from 'io-ts';
import { showIssue } from '../domain/codec/parse-issue.js';
import {
  parseCommand,
  type Command,
  type CommandInputOf,
  type CommandName,
} from '../domain/commands/command.js';
import { inspectionDecider } from '../domain/decisions/access/decide-inspection.js';
import { crisisDecider } from '../domain/decisions/crisis/decide-crisis.js';
import { standing } from '../domain/decisions/crisis/crisis-state.js';
import type { Context, Decider } from '../domain/decisions/decider.js';
import type { Noted } from '../domain/decisions/noted.js';
import type { MunicipalPolicyName, PolicyName } from '../domain/decisions/policies/policy-names.js';
import type { Rejection, Ruling } from '../domain/decisions/rejection.js';
import { decodeEvent } from '../domain/events/decode.js';
import type {
  CrisisStreamEvent,
  DomainEvent,
  EventName,
  EVENTS,
  InspectionEvent,
} from '../domain/events/event.js';
import { BUILT_IN, type Catalogue } from '../domain/law/catalogue.js';
import { isInstant } from '../domain/values/instant.js';
import { EventId, type CrisisKey, type InspectionKey } from '../domain/values/keys.js';
import { isLocalDate } from '../domain/values/local-date.js';
import type { WrittenProvisionId } from '../domain/vocabulary/provision-id.js';
import { eventDifferences } from './differences.js';

/** Events as they are written: plain texts and numbers. Events of the domain fit too. */
export type Written<E> = E extends { readonly type: infer N extends EventName }
  ? t.OutputOf<(typeof EVENTS)[N]>
  : never;

/** Commands as they are written, before the door. */
export type Asked<C> = C extends { readonly command: infer N extends CommandName }
  ? CommandInputOf<N>
  : never;

/** What the decision rests on beside its own stream. */
export interface Circumstances {
  /** Today in Norway, `YYYY-MM-DD`. */
  readonly today: string;
  /** The law and the services that are known. Those of the package when left out. */
  readonly catalogue?: Catalogue;
  /** Events of crises whose measures the decision may derive from. */
  readonly crises?: ReadonlyArray<Written<CrisisStreamEvent>>;
  /** Events of inspections that somebody may read under. */
  readonly inspections?: ReadonlyArray<Written<InspectionEvent>>;
  /**
   * Which of the events given a command was recorded as, by its number from 1 on. Events with a `decision` are found by that;
   * others only here.
   */
  readonly recordedAs?: Readonly<Record<string, number>>;
}

/** What is expected of a refusal; what is left out is not looked at. */
export interface ExpectedRejection extends Partial<Pick<Rejection, 'why'>> {
  readonly provisions?: ReadonlyArray<WrittenProvisionId>;
  readonly policy: PolicyName | MunicipalPolicyName;
}

/** Says what should have followed and did not. */
export class UnmetExpectation extends Error {
  override readonly name = 'UnmetExpectation';
}

/** What follows from the command. Throws {@link UnmetExpectation} when it is something else. */
export interface Outcome<Event> {
  /** These events, in this order, with these fields and no others. */
  readonly then: (events: ReadonlyArray<Written<Event>>) => void;
  /** No event: this policy refuses. */
  readonly thenRejected: (expected: ExpectedRejection) => void;
}

export interface Given<C, Event> {
  /** A command, taken through the door as everybody's are. */
  readonly when: (command: Asked<C>) => Outcome<Event>;
}

const fail = (message: string): never => {
  throw new UnmetExpectation(message);
};

const parsed = (input: unknown): Command => {
  const command = parseCommand(input);
  return E.isRight(command)
    ? command.right
    : fail(`the command was refused at the door: ${command.left.message}`);
};

/** Reads what was given as a ledger would, so that no test rests on an event that can't be. */
const read = (input: unknown, place: string): DomainEvent => {
  const event = decodeEvent(input);
  if (E.isLeft(event)) return fail(`${place} can't be read: ${event.left.issues.map(showIssue).join('; ')}`);
  return event.right.type === 'Unknown' ? fail(`${place} is of no kind known here`) : event.right;
};

/** The id of the n-th event given, from 1 on: how a correction points to it. */
export const givenEventId = (n: number): string => `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`;

const noted = (input: unknown, i: number, what: string): Noted<DomainEvent> => {
  const recordedAt = i;
  return isInstant(recordedAt)
    ? {
        event: read(input, `${what} event ${i + 1}`),
        ref: { position: i + 1, id: givenEventId(i + 1), recordedAt },
      }
    : fail('more events than a stream can hold');
};

const isOfCrisis = (entry: Noted<DomainEvent>): entry is Noted<CrisisStreamEvent> => 'crisis' in entry.event;

const isOfInspection = (entry: Noted<DomainEvent>): entry is Noted<InspectionEvent> =>
  'inspection' in entry.event && !('about' in entry.event);

const contextOf = (
  { today, crises = [], inspections = [], catalogue = BUILT_IN, recordedAs = {} }: Circumstances,
  given: ReadonlyArray<{ readonly type: string }>,
): Context => {
  const placesOf = (command: string): ReadonlyArray<number> =>
    given.flatMap((event, i) => ('decision' in event && event.decision === command ? [i + 1] : []));
  const states = new Map<CrisisKey, typeof crisisDecider.initial>();
  for (const [i, input] of crises.entries()) {
    const entry = noted(input, i, 'crisis');
    if (!isOfCrisis(entry)) continue;
    const { crisis } = entry.event;
    states.set(crisis, crisisDecider.evolve(states.get(crisis) ?? crisisDecider.initial, entry));
  }
  const opened = new Map<InspectionKey, typeof inspectionDecider.initial>();
  for (const [i, input] of inspections.entries()) {
    const entry = noted(input, i, 'inspection');
    if (!isOfInspection(entry)) continue;
    const { inspection } = entry.event;
    opened.set(inspection, inspectionDecider.evolve(opened.get(inspection), entry));
  }
  return {
    inspection: (key) => opened.get(key),
    recordedAs: (command) => {
      const stated = recordedAs[command];
      const places = stated === undefined ? placesOf(command) : [stated];
      return places.map(givenEventId).filter(EventId.is);
    },
    today: isLocalDate(today) ? today : fail('today: expected a day that exists, as YYYY-MM-DD'),
    catalogue,
    framework: ({ crisis, measure }) => {
      const state = states.get(crisis);
      return state === undefined ? undefined : standing(state.state, measure);
    },
  };
};

const names = (events: ReadonlyArray<{ readonly type: string }>): string =>
  events.map(({ type }) => type).join(', ') || 'no events';

const outcomeOf = <Event extends DomainEvent>(ruling: Ruling<ReadonlyArray<Event>>): Outcome<Event> => ({
  then: (expected) => {
    if (E.isLeft(ruling))
      return fail(
        `expected ${names(expected)}, found a refusal by ${ruling.left.policy}: ${ruling.left.why}; to mend: ${ruling.left.mend}`,
      );
    const differences = eventDifferences(expected, ruling.right);
    if (differences !== undefined) fail(differences);
  },
  thenRejected: ({ policy, why, provisions }) => {
    if (E.isRight(ruling)) return fail(`expected a refusal by ${policy}, found ${names(ruling.right)}`);
    const { left } = ruling;
    if (left.policy !== policy)
      return fail(`expected a refusal by ${policy}, found one by ${left.policy}: ${left.why}`);
    if (why !== undefined && left.why !== why)
      return fail(`refused by ${policy}: expected why "${why}", found "${left.why}"`);
    if (provisions !== undefined && provisions.join() !== left.provisions.join())
      fail(
        `refused by ${policy}: expected provisions ${provisions.join(', ') || 'none'}, found ${left.provisions.join(', ') || 'none'}`,
      );
  },
});

/**
 * Given-when-then for deciders, in any test framework: what was recorded, what is asked, what follows.
 *
 * Events and commands are given as plain values. Events are read as a ledger reads them, and get their places in the order
 * given; commands go through the door. The comparison sees the order and every field, a missing one and one too many
 * alike, and an error names each place that differs.
 *
 * @example
 * import { userDecider } from 'forsvarlig';
 * import { given } from 'forsvarlig/testing';
 *
 * given(userDecider, [], { today: '2020-03-13' })
 *   .when({
 *     command: 'RegisterServiceUser', version: 1, id: 'c-1', user: 'u-1', on: '2020-03-14',
 *     need: 3, vulnerability: 'raised', livesAlone: true, specialNeeds: false,
 *   })
 *   .thenRejected({ policy: 'decided-by-today' });
 *
 * @since 0.1.0
 */
export const given = <C extends Command, S, Event extends DomainEvent>(
  decider: Decider<C, S, Event>,
  events: ReadonlyArray<Written<Event>>,
  circumstances: Circumstances,
): Given<C, Event> => {
  const context = contextOf(circumstances, events);
  const state = events
    .map((input, i) => noted(input, i, 'given') as Noted<Event>)
    .reduce(decider.evolve, decider.initial);
  return { when: (command) => outcomeOf(decider.decide(parsed(command) as C, state, context)) };
};
