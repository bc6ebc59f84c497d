import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { asKnownNow } from '../../changes/as-of.js';
import { levelAt } from '../../changes/level.js';
import { timelineOf } from '../../changes/timeline.js';
import type { CorrectableEvent } from '../../events/correctable.js';
import type { CommandKey, ServiceKey } from '../../values/keys.js';
import type { LocalDate } from '../../values/local-date.js';
import type { ServiceType } from '../../vocabulary/services.js';
import { allowed, reject, unless, type Ruling } from '../rejection.js';
import { evolve, initial, stateFrom, type UserState } from '../user/user-state.js';
import { keepsFloor } from './floor.js';
import { originalOf, othersAsSound, type Standing } from './resting.js';

type Entries = Standing<CorrectableEvent>;

/** What an entry rests on, in the fields that any kind of event may have; a new kind of event needs no line here. */
interface RestsOn {
  readonly service?: ServiceKey;
  readonly serviceType?: ServiceType;
  readonly effective?: LocalDate;
  readonly decided?: LocalDate;
  readonly on?: LocalDate;
  readonly sent?: LocalDate;
  readonly lifts?: ReadonlyArray<CommandKey>;
  readonly reviews?: CommandKey;
  readonly extends?: CommandKey;
  readonly supersedes?: ReadonlyArray<CommandKey>;
  readonly withdraws?: CommandKey;
  readonly offer?: CommandKey;
  readonly decisions?: ReadonlyArray<CommandKey>;
}

/** The day from which an entry has a say. */
const dayOf = ({ effective, decided, on, sent }: RestsOn): LocalDate | undefined =>
  effective ?? decided ?? on ?? sent;

const serviceStands = (event: RestsOn, state: UserState, service: ServiceKey): boolean => {
  const timeline = timelineOf(state.timelines, service);
  const day = dayOf(event);
  if (timeline === undefined || day === undefined) return timeline !== undefined;
  const level = levelAt(timeline, asKnownNow(day));
  const inForce = level?.inForce.map(({ measure }) => measure.id) ?? [];
  const needed = [event.lifts, event.supersedes, event.reviews, event.extends, event.withdraws].flatMap(
    (keys) => keys ?? [],
  );
  return level !== undefined && level.state.granted !== 'ended' && needed.every((id) => inForce.includes(id));
};

const grantStands = ({ serviceType, effective }: RestsOn, state: UserState, service: ServiceKey): boolean => {
  const before = timelineOf(state.timelines, service)?.grants.at(-1)?.grant;
  return (
    before === undefined ||
    (before.serviceType === serviceType && (effective === undefined || effective >= before.from))
  );
};

/** Whether what an entry rests on is there, by what stands before it. */
const isSound = (event: CorrectableEvent, state: UserState): boolean => {
  if (event.type === 'ServiceUserRegistered') return state.registered === undefined;
  const { service, decisions = [], offer }: RestsOn = event;
  return (
    state.registered !== undefined &&
    decisions.every((id) => state.decided.has(id)) &&
    (offer === undefined || state.offers.has(offer)) &&
    (service === undefined ||
      (event.type === 'ServiceGranted'
        ? grantStands(event, state, service)
        : serviceStands(event, state, service)))
  );
};

const firstDay = (entries: Entries): LocalDate | undefined =>
  entries
    .flatMap(({ event }) => dayOf(event) ?? [])
    .sort()
    .at(0);

/** What has come on top since must not take anybody below the floor either, from the first day that the entry is about. */
const floorHolds = (before: Entries, after: Entries, entry: string): Ruling => {
  const day = firstDay([...before, ...after].filter((one) => originalOf(one) === entry));
  if (day === undefined) return allowed;
  const [then, now] = [stateFrom(before), stateFrom(after)];
  const sunk = now.timelines.some((timeline) => {
    const was = timelineOf(then.timelines, timeline.service);
    return was !== undefined && E.isLeft(keepsFloor(was, timeline, day));
  });
  return unless(
    !sunk,
    reject(
      'later-entries-rest-on-it',
      'with what was decided later, a necessary task of this user would be done by nobody',
      'lift or redact first what was decided later on the strength of this entry',
    ),
  );
};

/** What was recorded after an entry is as sound once it is corrected or redacted as it was before. */
export const laterEntriesStand = (before: Entries, after: Entries, entry: string): Ruling =>
  pipe(
    othersAsSound({ initial, evolve, isSound }, before, after, entry),
    E.flatMap(() => floorHolds(before, after, entry)),
  );
