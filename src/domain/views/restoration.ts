import type { AsOf } from '../changes/as-of.js';
import type { Ref } from '../changes/change.js';
import { frameworkAt, type FrameworkAt } from '../changes/framework-life.js';
import { levelAt } from '../changes/level.js';
import type { EventName, EventOf } from '../events/event.js';
import { BUILT_IN, type Catalogue } from '../law/catalogue.js';
import { crisisPowerInWindow } from '../law/crisis-power.js';
import type { CommandKey, CrisisKey, FrameworkKey, ServiceKey, UserKey } from '../values/keys.js';
import type { LocalDate } from '../values/local-date.js';
import type { ProvisionId } from '../vocabulary/provision-id.js';
import { endCondition, lastDay, reviewDay, type EndTask, type Term } from '../vocabulary/term.js';
import { crisesThen } from './crises-then.js';
import type { Population } from './population.js';

/** A measure for many that still holds, with what its end asks for. */
export interface FrameworkLeft {
  readonly measure: FrameworkKey;
  readonly standing: FrameworkAt;
  /** Its own ground: the last day, or what must have happened; both may be absent where only a review is named. */
  readonly lastDay: LocalDate | undefined;
  readonly condition: ReturnType<typeof endCondition>;
  /** The crisis power that it rests on, and whether that can still be used. */
  readonly power:
    | {
        readonly provision: ProvisionId;
        readonly open: boolean;
        readonly until: LocalDate | undefined;
      }
    | undefined;
  readonly duties: ReadonlyArray<EndTask>;
  /** The day by which the decision to end the crisis wants them done. */
  readonly by: LocalDate | undefined;
}

/** A decision about one person that derives from a measure of the crisis and still changes the person's level. */
export interface DecisionLeft {
  readonly user: UserKey;
  readonly service: ServiceKey;
  readonly decision: CommandKey;
  /** The kind of event by which it was decided, wished for or accepted. */
  readonly what: EventName;
  readonly measure: FrameworkKey;
  readonly ref: Ref;
  readonly term: Term;
  readonly overdue: boolean;
}

/**
 * What is still in force at a time that a crisis brought or opened for. Three ends are different and told each by itself: the
 * crisis' own, the window of a crisis power, and the ground of each measure.
 */
export interface RestorationDue {
  readonly crisis: CrisisKey;
  /** The day on which the crisis ended, where it has. */
  readonly crisisEnded: LocalDate | undefined;
  readonly frameworks: ReadonlyArray<FrameworkLeft>;
  readonly decisions: ReadonlyArray<DecisionLeft>;
}

const powerOf = (
  { power }: EventOf<'FrameworkMeasureAdopted'>,
  at: LocalDate,
  catalogue: Catalogue,
): FrameworkLeft['power'] => {
  if (power?.kind !== 'crisis-power') return undefined;
  const { provision } = power;
  const there = crisisPowerInWindow(catalogue, provision, at);
  return {
    provision,
    open: there.standing === 'in-window',
    until: there.standing === 'in-window' ? there.window.to : undefined,
  };
};

const decisionsLeft = ({ people }: Population, crisis: CrisisKey, asOf: AsOf): ReadonlyArray<DecisionLeft> =>
  [...people.values()].flatMap(({ user, timelines }) =>
    timelines.flatMap((timeline) =>
      (levelAt(timeline, asOf)?.inForce ?? []).flatMap(({ measure, term }): ReadonlyArray<DecisionLeft> => {
        const { derivesFrom, id, ref, what } = measure;
        if (derivesFrom?.crisis !== crisis) return [];
        const review = reviewDay(term);
        return [
          {
            ...{ user, service: timeline.service, decision: id, what, measure: derivesFrom.measure },
            ...{ ref, term, overdue: review !== undefined && review < asOf.at },
          },
        ];
      }),
    ),
  );

/** What is left of a crisis at a time, whether it has ended or not. See {@link RestorationDue}. */
export const restorationDue = (
  population: Population,
  crisis: CrisisKey,
  asOf: AsOf,
  catalogue: Catalogue = BUILT_IN,
): RestorationDue => {
  const then = crisesThen(population, asOf);
  const ended = then.ended.find((event) => event.crisis === crisis);
  const frameworks = then.frameworks
    .filter(({ event }) => event.crisis === crisis)
    .flatMap((life): ReadonlyArray<FrameworkLeft> => {
      const standing = frameworkAt(life, asOf);
      if (standing === undefined || standing.state === 'ended') return [];
      const { measure } = life.event;
      const { atEnd = [] } = standing.term;
      const asked = ended?.restores?.find((restoration) => restoration.measure === measure);
      return [
        {
          ...{ measure, standing, lastDay: lastDay(standing.term), condition: endCondition(standing.term) },
          ...{ power: powerOf(life.event, asOf.at, catalogue), by: asked?.by },
          duties: [...new Set([...atEnd, ...(asked?.duties ?? [])])],
        },
      ];
    });
  return {
    crisis,
    crisisEnded: ended?.effective,
    frameworks,
    decisions: decisionsLeft(population, crisis, asOf),
  };
};
