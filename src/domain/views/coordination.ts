import type { AsOf } from '../changes/as-of.js';
import type { Ref } from '../changes/change.js';
import type { FreeText } from '../values/free-text.js';
import type { StaffKey } from '../values/keys.js';
import { plusDays, type LocalDate } from '../values/local-date.js';
import { codesOf } from '../vocabulary/code-list.js';
import {
  ContactRole,
  type ContactEndCause,
  type MeetingMode,
  type Participation,
  type PlanState,
} from '../vocabulary/coordination.js';
import type { ProvisionId } from '../vocabulary/provision-id.js';
import { toldBy, type Told } from './known.js';
import type { Entry } from './story.js';

/** Who a user's coordinator or primary contact is, or since when there is none any more. */
export type NamedContactAt =
  | {
      readonly role: ContactRole;
      readonly contact: StaffKey;
      readonly since: LocalDate;
      readonly source: Ref;
    }
  | {
      readonly role: ContactRole;
      readonly vacantSince: LocalDate;
      readonly cause: ContactEndCause;
      readonly source: Ref;
    };

const holderOf = (
  role: ContactRole,
  named: ReadonlyArray<Told<'ContactNamed'>>,
  ended: ReadonlyArray<Told<'ContactEnded'>>,
  { at }: AsOf,
): NamedContactAt | undefined => {
  let last: Told<'ContactNamed'> | undefined;
  for (const one of named)
    if (one.event.role === role && one.event.from <= at && one.event.from >= (last?.event.from ?? ''))
      last = one;
  if (last === undefined) return undefined;
  const { event, ref } = last;
  const end = ended.find(
    (one) =>
      one.event.role === role &&
      one.ref.position > ref.position &&
      one.event.until >= event.from &&
      one.event.until < at,
  );
  return end === undefined
    ? { role, contact: event.contact, since: event.from, source: ref }
    : {
        role,
        vacantSince: plusDays(end.event.until, 1),
        cause: end.event.cause,
        source: end.ref,
      };
};

/** The coordinator and the primary contact at a time; a role in which nobody was ever named is not there. */
export const namedContactsAt = (entries: ReadonlyArray<Entry>, asOf: AsOf): ReadonlyArray<NamedContactAt> => {
  const named = toldBy(entries, asOf, 'ContactNamed');
  const ended = toldBy(entries, asOf, 'ContactEnded');
  return codesOf(ContactRole).flatMap((role) => holderOf(role, named, ended, asOf) ?? []);
};

/** Where the individual plan stands. Goals are those last written down. */
export interface PlanAt {
  readonly state: PlanState;
  readonly since: LocalDate;
  readonly provisions: ReadonlyArray<ProvisionId>;
  readonly goals: FreeText | undefined;
  readonly source: Ref;
}

/** The individual plan at a time, where one was ever spoken of. */
export const planAt = (entries: ReadonlyArray<Entry>, asOf: AsOf): PlanAt | undefined =>
  toldBy(entries, asOf, 'IndividualPlanRecorded').reduce<PlanAt | undefined>(
    (before, { event: { state, on, provisions = [], goals }, ref }) => ({
      state,
      since: on,
      provisions,
      goals: goals ?? before?.goals,
      source: ref,
    }),
    undefined,
  );

/** A meeting of the responsibility group. */
export interface MeetingAt {
  readonly on: LocalDate;
  readonly mode: MeetingMode;
  readonly participation: Participation;
  readonly source: Ref;
}

/** The meetings of the responsibility group up to a time. */
export const meetingsAt = (entries: ReadonlyArray<Entry>, asOf: AsOf): ReadonlyArray<MeetingAt> =>
  toldBy(entries, asOf, 'GroupMeetingHeld').map(({ event: { on, mode, participation }, ref }) => ({
    on,
    mode,
    participation,
    source: ref,
  }));
