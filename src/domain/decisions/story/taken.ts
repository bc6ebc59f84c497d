import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { CommandKey } from '../../values/keys.js';
import type { LocalDate } from '../../values/local-date.js';
import type { Context } from '../decider.js';
import { byToday } from '../policies/days.js';
import { knownUser } from '../policies/standing.js';
import { allowed, reject, unless, type Ruling } from '../rejection.js';
import type { UserState } from '../user/user-state.js';

/** What was told of a person is taken when the person is known, the day has come, and none of the rules says no. */
export const taken = (
  state: UserState,
  { on }: { readonly on: LocalDate },
  { today }: Context,
  rules: ReadonlyArray<Ruling> = [],
): Ruling =>
  pipe(
    knownUser(state),
    E.flatMap(() => byToday(on, today)),
    E.flatMap(() => rules.find(E.isLeft) ?? allowed),
  );

/** The decisions that something is told about are the user's own, made by then. */
export const aboutOwn = (
  state: UserState,
  decisions: ReadonlyArray<CommandKey> = [],
  on: LocalDate,
): Ruling =>
  unless(
    decisions.every((id) => (state.decided.get(id) ?? '9') <= on),
    reject(
      'decisions-known',
      'it is told about a decision that is not one of this user, or not made by then',
      'name in decisions the ids of decisions about this user, made on that day or before',
    ),
  );
