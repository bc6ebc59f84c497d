import type {
  Command,
  CommandName,
  CrisisEvent,
  Decider,
  DomainEvent,
  InspectionEvent,
  PolicyName,
} from '../../../src/index.js';
import {
  crisisDecider,
  inspectionDecider,
  readingDecider,
  signingKeysDecider,
  staffDecider,
  unitDecider,
  userDecider,
} from '../../../src/index.js';
import { given, type Asked, type Written } from '../../../src/testing/given.js';
import { TODAY } from '../examples/parts.js';
import { ADOPTED } from '../examples/events.js';

/** A decision and what must follow. */
export interface Case {
  readonly name: string;
  readonly command: CommandName;
  /** The policy that this case shows refusing; undefined where the command is allowed. */
  readonly refusedBy: PolicyName | undefined;
  readonly check: () => void;
  /** The command as it is asked. */
  readonly asked: object;
  /** Sees to it that this policy refuses the same command, after the same history, with some fields otherwise. */
  readonly otherwise: (fields: object, policy: PolicyName) => void;
}

interface Around {
  readonly today?: string;
  readonly crises?: ReadonlyArray<Written<CrisisEvent>>;
  readonly inspections?: ReadonlyArray<Written<InspectionEvent>>;
  readonly recordedAs?: Readonly<Record<string, number>>;
}

/** Writes cases for one decider, in the circumstances of the examples unless others are given. */
const casesFor = <C extends Command, S, Event extends DomainEvent>(decider: Decider<C, S, Event>) => {
  const on = (
    events: ReadonlyArray<Written<Event>>,
    { today = TODAY, crises = ADOPTED, inspections = [], recordedAs = {} }: Around,
  ) => given(decider, events, { today, crises, inspections, recordedAs });
  const otherwise =
    (events: ReadonlyArray<Written<Event>>, command: Asked<C>, around: Around): Case['otherwise'] =>
    (fields, policy) => {
      on(events, around)
        .when({ ...command, ...fields })
        .thenRejected({ policy });
    };
  return {
    yes: (
      name: string,
      events: ReadonlyArray<Written<Event>>,
      command: Asked<C>,
      then: ReadonlyArray<Written<Event>>,
      around: Around = {},
    ): Case => ({
      name,
      command: (command satisfies { readonly command: CommandName }).command,
      refusedBy: undefined,
      check: () => on(events, around).when(command).then(then),
      asked: command,
      otherwise: otherwise(events, command, around),
    }),
    no: (
      name: string,
      policy: PolicyName,
      events: ReadonlyArray<Written<Event>>,
      command: Asked<C>,
      around: Around = {},
    ): Case => ({
      name,
      command: (command satisfies { readonly command: CommandName }).command,
      refusedBy: policy,
      check: () => on(events, around).when(command).thenRejected({ policy }),
      asked: command,
      otherwise: otherwise(events, command, around),
    }),
  };
};

export const user = casesFor(userDecider);
export const staff = casesFor(staffDecider);
export const crisis = casesFor(crisisDecider);
export const unit = casesFor(unitDecider);
export const inspection = casesFor(inspectionDecider);
export const reading = casesFor(readingDecider);
export const signingKeys = casesFor(signingKeysDecider);

type Without<A, K extends PropertyKey> = A extends unknown ? Omit<A, K> : never;

/** The same with some of its fields taken away. */
export function without<A extends object, K extends string>(
  from: A,
  ...keys: ReadonlyArray<K>
): Without<A, K>;
export function without(from: object, ...keys: ReadonlyArray<string>): object {
  const rest = { ...from };
  for (const key of keys) Reflect.deleteProperty(rest, key);
  return rest;
}
