import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { UnitEvent } from '../../events/event.js';
import type { UnitBook } from '../../changes/unit/unit-book.js';
import type { LocalDate } from '../../values/local-date.js';
import type { Authority, Ground, StatedAuthority, StatedGround } from '../../vocabulary/authority.js';
import type { FrameworkRef } from '../../vocabulary/framework.js';
import type { StatedTerm, Term } from '../../vocabulary/term.js';
import type { Context } from '../decider.js';
import { grounded, mandated } from '../policies/authority.js';
import { byToday, notRetroactive } from '../policies/days.js';
import { derivesFromKnown } from '../policies/framework.js';
import { termFrom } from '../policies/term.js';
import { allowed, type Ruling } from '../rejection.js';

/** What a policy of one command looks at, beside what all commands of its kind are asked. */
type Also<C> = (command: C, book: UnitBook) => Ruling;

const nothingMore = (): Ruling => allowed;

type Decision<C> = (command: C, book: UnitBook, context: Context) => Ruling<UnitEvent>;

/** Something done, seen or counted: refused where it lies ahead, or where its own policy says no. */
export const acted =
  <C extends { readonly on: LocalDate }>(
    event: (command: C) => UnitEvent,
    also: Also<C> = nothingMore,
  ): Decision<C> =>
  (command, book, { today }) =>
    pipe(
      byToday(command.on, today),
      E.flatMap(() => also(command, book)),
      E.map(() => event(command)),
    );

interface Ruled {
  readonly by: StatedAuthority;
  readonly decided: LocalDate;
  readonly effective: LocalDate;
}

/** A decision about a unit: with a mandate, and not with effect from before it was made. */
export const ruled =
  <C extends Ruled>(
    event: (command: C, by: Authority) => UnitEvent,
    also: Also<C> = nothingMore,
  ): Decision<C> =>
  (command, book, { today }) =>
    pipe(
      byToday(command.decided, today),
      E.flatMap(() => notRetroactive(command.decided, command.effective)),
      E.flatMap(() => also(command, book)),
      E.flatMap(() => mandated(command.by)),
      E.map((by) => event(command, by)),
    );

interface Measured extends Ruled {
  readonly ground: StatedGround;
  readonly term?: StatedTerm;
  readonly derivesFrom?: FrameworkRef;
}

/** The parts of a decision for a time that policies make stricter. */
export interface Firm {
  readonly by: Authority;
  readonly ground: Ground;
  readonly term: Term;
}

/**
 * A decision about a unit for a time: with a mandate, a purpose, an end or a review. No provision is asked for, since it is
 * about no person; one that is named was in force.
 */
export const measured =
  <C extends Measured>(
    event: (command: C, firm: Firm) => UnitEvent,
    also: Also<C> = nothingMore,
  ): Decision<C> =>
  (command, book, context) =>
    pipe(
      E.Do,
      E.tap(() => byToday(command.decided, context.today)),
      E.tap(() => notRetroactive(command.decided, command.effective)),
      E.tap(() => also(command, book)),
      E.tap(() => derivesFromKnown(command.derivesFrom, command.effective, context)),
      E.bind('by', () => mandated(command.by)),
      E.bind('ground', () => grounded(command.ground, command.decided, context.catalogue, false)),
      E.bind('term', () => termFrom(command.term, command.effective)),
      E.map((firm) => event(command, firm)),
    );
