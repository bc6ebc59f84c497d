import * as E from 'fp-ts/lib/Either.js';
import type { Change } from '../../domain/changes/change.js';
import { settled } from '../../domain/changes/settled.js';
import type { Timeline } from '../../domain/changes/timeline.js';
import { EventId, type UserKey } from '../../domain/values/keys.js';
import type { Person } from '../../domain/views/person-then.js';
import type { FrameworkRef } from '../../domain/vocabulary/framework.js';
import type { Hindrance } from './cannot-suppose.js';
import { membersOf } from './group.js';
import { supposeChanges, type Overlay } from './overlay.js';
import { personIn, type Applied } from './scenario.js';
import type { SuppositionOf } from './supposition.js';

/** The entries behind a person's services that count by then, each with the decision that it is known by, if any. */
const saidOf = (
  { timelines }: Person,
  { base }: Overlay,
): ReadonlyArray<{
  readonly id: string;
  readonly decision?: string;
  readonly derivesFrom?: FrameworkRef | undefined;
  readonly service: Timeline['service'];
}> =>
  timelines
    .map((timeline) => settled(timeline, base.asOf.knownAt))
    .flatMap(({ service, grants, ends, measures, keeps }) =>
      [
        ...[...grants, ...ends].map(({ ref }) => ({ ref })),
        ...keeps.map(({ ref, derivesFrom }) => ({ ref, derivesFrom })),
        ...measures.flatMap(({ id, ref, laterTerms, lifts, derivesFrom }) => [
          { ref, decision: id, derivesFrom },
          ...[...laterTerms, ...lifts].map((later) => ({ ref: later.ref })),
        ]),
      ]
        .filter(({ ref }) => ref.recordedAt <= base.asOf.knownAt)
        // A correction stands for the entry that it corrects: it is taken back under the entry's own id.
        .map(({ ref, ...said }) => ({ ...said, id: ref.insteadOf?.id ?? ref.id, service })),
    );

const voided = (ids: ReadonlyArray<string>): ReadonlyArray<Change> =>
  [...new Set(ids)].filter((id) => EventId.is(id)).map((event) => ({ op: 'void', event }));

const NOT_THERE: Hindrance = {
  why: 'not-there',
  message:
    'no such entry about the services of this person counts by then; check user, and decision or event',
};

/** Supposes that one entry about a person's services had never been made. */
export const supposeNotMade = (
  overlay: Overlay,
  { user, decision, event }: SuppositionOf<'not-made'>,
): E.Either<Hindrance, ReadonlyArray<UserKey>> => {
  const person = personIn(overlay, user);
  const ids = (person === undefined ? [] : saidOf(person, overlay))
    .filter((said) => (event === undefined ? said.decision === decision : said.id === event))
    .map(({ id }) => id);
  const changes = voided(ids);
  if (changes.length === 0) return E.left(NOT_THERE);
  supposeChanges(overlay, user, changes);
  return E.right([user]);
};

/** Supposes that none of the decisions had been made that derive from a measure for many, or none about a group. */
export const supposeNoneDerived = (
  overlay: Overlay,
  { measure, who }: SuppositionOf<'none-derived'>,
): Pick<Applied, 'users' | 'undetermined'> => {
  const group = who === undefined ? undefined : membersOf(overlay, who, overlay.base.asOf.at);
  const services = group && new Map(group.members.map((one) => [one.user, one.services]));
  const users: UserKey[] = [];
  for (const { user } of [...overlay.base.population.people.values()]) {
    const person = personIn(overlay, user);
    if (person === undefined) continue;
    const meant = services?.get(user);
    if (services !== undefined && meant === undefined) continue;
    const ids = saidOf(person, overlay)
      .filter(
        ({ derivesFrom, service }) =>
          derivesFrom?.crisis === measure.crisis &&
          derivesFrom.measure === measure.measure &&
          (meant === undefined || meant.some((level) => level.service === service)),
      )
      .map(({ id }) => id);
    const changes = voided(ids);
    if (changes.length === 0) continue;
    supposeChanges(overlay, user, changes);
    users.push(user);
  }
  return { users, undetermined: group?.undetermined ?? [] };
};
