import type { LocalDate } from '../values/local-date.js';
import type { ProvisionId } from '../vocabulary/provision-id.js';
import { provisionNamed, type Catalogue } from './catalogue.js';
import { windowOn, type Window } from './window.js';

/** Whether a crisis power could be used on a day. */
export type PowerStanding =
  | { readonly standing: 'in-window'; readonly window: Window }
  | { readonly standing: 'outside-window'; readonly windows: ReadonlyArray<Window> }
  | { readonly standing: 'no-power' };

/**
 * Whether a provision is a crisis power, and on that day an activated one. Three ends are different: this is the power's window, which
 * says nothing of whether the crisis or the ground of a measure goes on.
 *
 * @example
 * import { BUILT_IN, crisisPowerInWindow, isLocalDate } from 'forsvarlig';
 *
 * const day = '2022-01-15';
 * assert.ok(isLocalDate(day));
 * assert.equal(crisisPowerInWindow(BUILT_IN, 'hberl-4-1', day).standing, 'outside-window');
 * assert.equal(crisisPowerInWindow(BUILT_IN, 'hol-4-1', day).standing, 'no-power');
 */
export const crisisPowerInWindow = (catalogue: Catalogue, id: ProvisionId, day: LocalDate): PowerStanding => {
  const provision = provisionNamed(catalogue, id);
  if (provision?.activated === undefined) return { standing: 'no-power' };
  const law = windowOn(provision.validity, day);
  const window = law === undefined ? undefined : windowOn(provision.activated, day);
  return window === undefined
    ? { standing: 'outside-window', windows: provision.activated }
    : { standing: 'in-window', window };
};
