import type { Change } from '../../domain/changes/change.js';
import { changesOf } from '../../domain/changes/changes-of.js';
import { enter } from '../../domain/changes/timeline.js';
import type { UserEvent } from '../../domain/events/event.js';
import type { Supposed } from '../../domain/values/supposed.js';
import type { UserKey } from '../../domain/values/keys.js';
import { toldOfPerson } from '../../domain/views/population.js';
import type { Person } from '../../domain/views/person-then.js';
import type { Entry } from '../../domain/views/story.js';
import type { Base } from './base.js';
import type { Scenario, SupposedEntry, SupposedRef } from './scenario.js';
import type { SupposedEvent } from './supposition.js';

/**
 * A scenario while it is made: the same overlay, which its maker still writes to. Persons are never written to; a person of whom
 * something is supposed is another one, with the timelines that nothing is supposed of.
 */
export interface Overlay {
  readonly name: string;
  readonly base: Base;
  readonly touched: Map<UserKey, Person>;
  readonly supposed: Map<UserKey, ReadonlyArray<SupposedEntry>>;
  crises: Scenario['crises'];
  staff: Scenario['staff'];
}

/** The overlay that another scenario begins with. */
export const overlayOn = (scenario: Scenario, name: string): Overlay => ({
  name,
  base: scenario.base,
  touched: new Map(scenario.touched),
  supposed: new Map(scenario.supposed),
  crises: scenario.crises,
  staff: scenario.staff,
});

/** No ledger counts so far: what is supposed stands after everything recorded, in the order supposed of one person. */
const BEYOND_ALL_LEDGERS = 2 ** 52;

/** Where the next thing stands that is supposed of somebody or something, `before` having been supposed of it. */
const refFor = ({ name, base }: Overlay, about: string, before: number): SupposedRef => ({
  position: BEYOND_ALL_LEDGERS + before,
  id: `supposed:${name}:${about}:${before + 1}`,
  // As if it had been recorded at the last moment that counts.
  recordedAt: base.asOf.knownAt,
  supposedBy: name,
});

const personOf = ({ base, touched }: Overlay, user: UserKey): Person =>
  touched.get(user) ?? base.population.people.get(user) ?? { user, timelines: [], told: [] };

/** Supposes changes of a person's services, of which there is no event. */
export const supposeChanges = (overlay: Overlay, user: UserKey, changes: ReadonlyArray<Change>): void => {
  const before = overlay.supposed.get(user) ?? [];
  const ref = refFor(overlay, user, before.length);
  const person = personOf(overlay, user);
  overlay.supposed.set(user, [...before, { ref, changes, event: undefined }]);
  overlay.touched.set(user, { ...person, timelines: enter(person.timelines, changes, ref) });
};

/** Supposes that something happened to a person. */
const supposeOfUser = (overlay: Overlay, event: UserEvent & Supposed): void => {
  const { user } = event;
  const before = overlay.supposed.get(user) ?? [];
  const ref = refFor(overlay, user, before.length);
  const person = personOf(overlay, user);
  const changes = changesOf(event);
  const told = toldOfPerson({ event, ref });
  overlay.supposed.set(user, [...before, { ref, changes, event }]);
  overlay.touched.set(user, {
    user,
    timelines: changes.length === 0 ? person.timelines : enter(person.timelines, changes, ref),
    told: told === undefined ? person.told : [...person.told, told],
  });
};

type Subject = 'crisis' | 'staff' | 'unit';

/** How many entries were supposed about one crisis, member of staff or unit. */
const supposedAbout = (
  entries: ReadonlyArray<Entry>,
  recorded: ReadonlyArray<unknown>,
  subject: Subject,
  key: string,
): number => entries.slice(recorded.length).filter(({ event }) => Reflect.get(event, subject) === key).length;

/** Supposes that something happened: to a person, a member of staff, a unit or a crisis. */
export const supposeEvent = (overlay: Overlay, event: SupposedEvent): void => {
  const { base, crises, staff } = overlay;
  if ('user' in event) supposeOfUser(overlay, event);
  else if ('crisis' in event) {
    const before = supposedAbout(crises, base.population.crises, 'crisis', event.crisis);
    overlay.crises = [...crises, { event, ref: refFor(overlay, `crisis:${event.crisis}`, before) }];
  } else if ('staff' in event) {
    const before = supposedAbout(staff, base.staff, 'staff', event.staff);
    overlay.staff = [...staff, { event, ref: refFor(overlay, `staff:${event.staff}`, before) }];
  } else if ('unit' in event) {
    const before = supposedAbout(staff, base.staff, 'unit', event.unit);
    overlay.staff = [...staff, { event, ref: refFor(overlay, `unit:${event.unit}`, before) }];
  }
};
