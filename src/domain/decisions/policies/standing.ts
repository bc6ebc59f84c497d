import * as E from 'fp-ts/lib/Either.js';
import { asKnownNow } from '../../changes/as-of.js';
import { levelAt, type ServiceLevel } from '../../changes/level.js';
import { timelineOf, type Timeline } from '../../changes/timeline.js';
import { countsAs, type Catalogue } from '../../law/catalogue.js';
import type { ServiceKey } from '../../values/keys.js';
import type { LocalDate } from '../../values/local-date.js';
import type { ServiceType } from '../../vocabulary/services.js';
import { allowed, reject, unless, type Ruling } from '../rejection.js';
import type { UserState } from '../user/user-state.js';

const UNKNOWN_USER = reject(
  'known-user',
  'the ledger knows no such service user',
  'record RegisterServiceUser first, or correct user',
);

/** The user is one that the ledger knows. */
export const knownUser = (state: UserState): Ruling => unless(state.registered !== undefined, UNKNOWN_USER);

/** The service is one that was granted to the user. */
export const knownService = (state: UserState, service: ServiceKey): Ruling<Timeline> => {
  const timeline = timelineOf(state.timelines, service);
  return timeline === undefined
    ? reject(
        'known-service',
        'no such service was granted to this user',
        'record GrantService first, or correct service',
      )
    : E.right(timeline);
};

/** The service is granted on the day. */
export const grantedOn = (
  timeline: Timeline,
  effective: LocalDate,
): Ruling<{ readonly level: ServiceLevel }> => {
  const level = levelAt(timeline, asKnownNow(effective));
  if (level === undefined)
    return reject(
      'within-grant',
      'the measure would take effect before the service was granted',
      'let it take effect on the day of the grant or later',
    );
  return level.state.granted === 'ended'
    ? reject(
        'within-grant',
        'the grant has ended when the measure would take effect',
        'grant the service anew, or let the measure take effect while it is granted',
      )
    : E.right({ level });
};

/** The measure is one for this kind of service. */
export const fits = (
  serviceType: ServiceType,
  kinds: ReadonlyArray<ServiceType> | 'any',
  catalogue: Catalogue,
): Ruling =>
  kinds === 'any' || kinds.includes(countsAs(catalogue, serviceType))
    ? allowed
    : reject(
        'fits-service',
        `the measure is for ${kinds.join(', ')}, and this service is another kind`,
        'use the command for this kind of service',
      );
