import * as E from 'fp-ts/lib/Either.js';
import { BUILT_IN } from '../../domain/law/catalogue.js';
import { supposed } from '../../domain/values/supposed.js';
import type { UserKey } from '../../domain/values/keys.js';
import { cannotSuppose, type CannotSuppose, type Hindrance } from './cannot-suppose.js';
import { ScenarioName } from './codecs.js';
import { decideIn, type Knowledge } from './deciding.js';
import { supposeOfGroup } from './group.js';
import { supposeNewcomers } from './newcomers.js';
import { supposeNoneDerived, supposeNotMade } from './not-made.js';
import { overlayOn, supposeEvent, type Overlay } from './overlay.js';
import type { Applied, Scenario } from './scenario.js';
import type { SupposedEvent, Supposition } from './supposition.js';

type Came = Pick<Applied, 'users' | 'undetermined' | 'unchanged'>;

const NOTHING: Came = { users: [], undetermined: [], unchanged: [] };

const of = (users: ReadonlyArray<UserKey>): Came => ({ ...NOTHING, users });

const aboutUser = (event: SupposedEvent): ReadonlyArray<UserKey> => ('user' in event ? [event.user] : []);

const apply = (
  overlay: Overlay,
  supposition: Supposition,
  place: number,
  knowledge: Knowledge,
): E.Either<Hindrance, Came> => {
  switch (supposition.suppose) {
    case 'command': {
      const { command } = supposition;
      const events = decideIn(overlay, command, knowledge);
      if (E.isLeft(events)) return events;
      for (const event of events.right) supposeEvent(overlay, supposed(event));
      return E.right(of('user' in command ? [command.user] : []));
    }
    case 'event':
      supposeEvent(overlay, supposition.event);
      return E.right(of(aboutUser(supposition.event)));
    case 'not-made':
      return E.map(of)(supposeNotMade(overlay, supposition));
    case 'none-derived':
      return E.right({ ...NOTHING, ...supposeNoneDerived(overlay, supposition) });
    case 'paused':
    case 'suspended':
    case 'reduced':
    case 'necessary-only':
    case 'restored':
      return E.right(supposeOfGroup(overlay, supposition, place));
    case 'newcomers':
      return E.map(of)(supposeNewcomers(overlay, supposition, place));
    case 'staff-away':
    case 'staff-sent':
      // Said of a roster, which is no part of a ledger.
      return E.right(NOTHING);
  }
};

const NO_KNOWLEDGE: Knowledge = { catalogue: BUILT_IN, storyOf: () => undefined };

/** A scenario without a name, or with one that is taken. */
const nameFlaw = (scenario: Scenario, name: string): string | undefined => {
  if (!ScenarioName.is(name)) return `name: expected ${ScenarioName.expected}`;
  return scenario.applied.some(({ by }) => by === name)
    ? 'name: the scenario that this one is forked from is called so, or one before it; give it a name of its own'
    : undefined;
};

/**
 * Forks a scenario, or the facts, under a name: another scenario, in which more is supposed. What was there stays as it is, and
 * is shared. Suppositions are taken in their order, each on what the ones before it leave behind. Commands are decided on by
 * the deciders and policies of the ledger; one that they refuse is an error, with the policy and what would make it right.
 *
 * @example
 * import { asKnownNow, baseOf, fork, supposition, withoutSuppositions } from 'forsvarlig';
 *
 * const facts = withoutSuppositions(baseOf([], asKnownNow('2020-03-29')));
 * const arrive = supposition({
 *   suppose: 'newcomers',
 *   people: 2,
 *   from: '2020-03-30',
 *   unit: 'home-care-north',
 *   services: [
 *     {
 *       service: 'home-nursing',
 *       serviceType: 'home-nursing',
 *       strands: [{ unit: 'visits', amount: 14, weeks: 1, mode: 'in-person' }],
 *     },
 *   ],
 * });
 * const scenario = fork(facts, 'from-hospital', [arrive.right]);
 * assert.equal(scenario.right.touched.size, 2);
 * assert.equal(facts.touched.size, 0);
 */
export const fork = (
  scenario: Scenario,
  name: string,
  suppositions: ReadonlyArray<Supposition>,
  knowledge: Knowledge = NO_KNOWLEDGE,
): E.Either<CannotSuppose, Scenario> => {
  const flaw = nameFlaw(scenario, name);
  if (flaw !== undefined)
    return E.left({ _tag: 'CannotSuppose', supposition: undefined, why: 'name', message: flaw });
  const overlay = overlayOn(scenario, name);
  const applied: Applied[] = [];
  for (const [place, one] of suppositions.entries()) {
    const came = apply(overlay, one, place + 1, knowledge);
    if (E.isLeft(came)) return E.left(cannotSuppose(place, came.left));
    applied.push({ by: name, supposition: one, ...came.right });
  }
  const { base, touched, supposed: ofPeople, crises, staff } = overlay;
  return E.right({
    ...{ name, base, touched, supposed: ofPeople, crises, staff },
    applied: [...scenario.applied, ...applied],
  });
};
