import {
  crisisDecider,
  historyOf,
  levelAt,
  populationOf,
  staffDecider,
  unitDecider,
  storyOf,
  summariseServices,
  unitAt,
  userDecider,
  type CrisisEvent,
  type DomainEvent,
  type ServiceLevel,
  type ServiceSummary,
  type StaffEvent,
  type UnitEvent,
  type UnitStanding,
  type UserEvent,
} from '../../src/index.js';
import { UnitKey } from '../../src/domain/values/keys.js';
import { given, type Written } from '../../src/testing/given.js';
import { ADOPTED, DECLARED, GRANTED } from '../domain/examples/events.js';
import { TODAY } from '../domain/examples/parts.js';
import { UNIT } from '../domain/examples/unit.js';
import { at } from '../domain/views/told.js';
import { entriesOf } from '../render/small-world.js';

/** The circumstances of the examples: March 2020, with a crisis declared and two measures for many. */
const around = { today: TODAY, crises: ADOPTED };

/** One user, with nursing seven times a week, respite and support contact unless said otherwise. */
export const person = (events: ReadonlyArray<Written<UserEvent>> = GRANTED) =>
  given(userDecider, events, around);

export const employee = (events: ReadonlyArray<Written<StaffEvent>> = []) =>
  given(staffDecider, events, around);

export const crisis = (events: ReadonlyArray<Written<CrisisEvent>> = DECLARED) =>
  given(crisisDecider, events, around);

export const unit = (events: ReadonlyArray<Written<UnitEvent>> = []) => given(unitDecider, events, around);

/** A unit of the examples as it stands on a day. */
export const unitOn = (events: Events, day: string): UnitStanding => {
  const found = UnitKey.is(UNIT) ? unitAt(UNIT, entriesOfThese(events), at(day)) : undefined;
  if (found === undefined) throw new Error('nothing is known of the unit by then');
  return found;
};

/** What was recorded, one event after the other. */
export type Events = ReadonlyArray<Written<DomainEvent>>;

/** Entries as views take them. */
export const entriesOfThese = (events: Events) => entriesOf(events.map((event) => ({ ...event })));

/** The history as it is read, in order. */
export const history = (events: Events) => historyOf(entriesOfThese(events));

/** The level of one service on a day. */
export const level = (events: Events, service: string, day: string): ServiceLevel => {
  const timeline = storyOf(entriesOfThese(events)).timelines.find(({ service: key }) => key === service);
  const found = timeline && levelAt(timeline, at(day));
  if (found === undefined) throw new Error('the service is not granted on that day');
  return found;
};

/** What leaders see of one kind of service on a day. */
export const summary = (events: Events, serviceType: string, day: string): ServiceSummary => {
  const found = summariseServices(populationOf(entriesOfThese(events)), at(day)).find(
    (one) => one.serviceType === serviceType,
  );
  if (found === undefined) throw new Error('nobody has that service on that day');
  return found;
};
