import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { UserKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Actor } from '../vocabulary/actor.js';
import { circumstances } from '../vocabulary/circumstances.js';

/**
 * Something about a person became known, or changed: need, household, carer, dwelling, access by phone and screen. It holds
 * from `on` until something else is recorded about the same; what is left out stays as it was.
 */
export const CircumstancesRecorded = struct(
  'CircumstancesRecorded',
  {
    type: t.literal('CircumstancesRecorded'),
    version: t.literal(1),
    user: UserKey,
    on: LocalDate,
    by: Actor,
  },
  circumstances,
);

/** The events that say how a person is placed. */
export const FACTS_EVENTS = { CircumstancesRecorded } as const;
