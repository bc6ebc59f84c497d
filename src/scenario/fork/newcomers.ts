import * as E from 'fp-ts/lib/Either.js';
import type { Change } from '../../domain/changes/change.js';
import { supposed } from '../../domain/values/supposed.js';
import { UserKey } from '../../domain/values/keys.js';
import type { Hindrance } from './cannot-suppose.js';
import { supposeChanges, supposeEvent, type Overlay } from './overlay.js';
import { personIn } from './scenario.js';
import type { SuppositionOf } from './supposition.js';

const KEY_TAKEN: Hindrance = {
  why: 'key-taken',
  message:
    'the ledger has somebody under the key that a supposed newcomer would have; call the scenario otherwise',
};

/** A newcomer is called after the scenario, and the place of the supposition in it. */
const newcomerKey = (name: string, place: number, n: number): UserKey => {
  const key = `${name}:${place}:${n}`;
  if (!UserKey.is(key)) throw new Error('a supposed newcomer has a key that is none');
  return key;
};

/** Supposes new service users: what is known of them, and what they are granted. */
export const supposeNewcomers = (
  overlay: Overlay,
  { people, from, until, unit, services, circumstances = {} }: SuppositionOf<'newcomers'>,
  place: number,
): E.Either<Hindrance, ReadonlyArray<UserKey>> => {
  const users = Array.from({ length: people }, (_, i) => newcomerKey(overlay.name, place, i + 1));
  if (users.some((user) => personIn(overlay, user) !== undefined)) return E.left(KEY_TAKEN);
  const grants = services.map(({ service, serviceType, strands, tasks = [] }): Change => ({
    op: 'grant',
    service,
    grant: { serviceType, from, until, strands, tasks },
  }));
  const { at } = overlay.base.asOf;
  for (const user of users) {
    supposeEvent(
      overlay,
      supposed({
        type: 'CircumstancesRecorded',
        version: 1,
        user,
        // What they are is known before they come: work is planned by it.
        on: at < from ? at : from,
        // An event says who wrote it down: here the unit that would have to.
        by: { role: 'unit-leader', unit },
        ...circumstances,
        unit,
      }),
    );
    supposeChanges(overlay, user, grants);
  }
  return E.right(users);
};
