import * as E from 'fp-ts/lib/Either.js';
import type { LocalDate } from '../../values/local-date.js';
import { reject, unless, type Ruling } from '../rejection.js';
import type { CrisisState, Declared } from './crisis-state.js';

/** The crisis was declared; what is left to do about it can be done after its end. */
export const declaredCrisis = (state: CrisisState): Ruling<Declared> =>
  state.stage === 'not-declared'
    ? reject('crisis', 'the crisis has not been declared', 'declare it first')
    : E.right(state);

/** The crisis was declared and goes on: on a day, or at all. */
export const going = (state: CrisisState, effective?: LocalDate): Ruling<Declared> =>
  E.flatMap((now: Declared) =>
    now.ended !== undefined && (effective === undefined || now.ended <= effective)
      ? reject('crisis', 'the crisis has ended by then', 'declare a new crisis under a key of its own')
      : E.right(now),
  )(declaredCrisis(state));

/** Nothing of a crisis is before it. */
export const notBefore = ({ declared }: Declared, effective: LocalDate, what: string): Ruling =>
  unless(
    effective >= declared.effective,
    reject('crisis', `${what} would begin before the crisis`, 'let it begin with the crisis or later'),
  );
