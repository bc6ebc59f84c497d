import { isKnown, type AsOf } from '../../changes/as-of.js';
import type { Ref } from '../../changes/change.js';
import { differenceBetween } from '../../changes/difference.js';
import { levelAt, type ServiceLevel } from '../../changes/level.js';
import { amendedIn, settled } from '../../changes/settled.js';
import type { Timeline } from '../../changes/timeline.js';
import type { ServiceKey } from '../../values/keys.js';
import type { LocalDate } from '../../values/local-date.js';
import type { LevelPart } from '../../vocabulary/level-part.js';
import { explain, type Explanation } from '../explanation.js';

/** A service whose level reads differently in two views. */
export interface LevelDifference {
  readonly service: ServiceKey;
  /** Undefined where the service was not granted in the first view. */
  readonly from: ServiceLevel | undefined;
  /** Undefined where it is not granted in the second. */
  readonly to: ServiceLevel | undefined;
  /** The dimensions in which what the user gets differs, as the first view has them and the second. */
  readonly before: LevelPart;
  readonly after: LevelPart;
  /**
   * The events that make the difference, in the order recorded: those behind the second level and not the first, and what took
   * away those that were behind the first. Something that only ran out is its own reason.
   */
  readonly because: ReadonlyArray<Ref>;
}

/** What a level says, without the events that it comes from. */
export const said = ({
  serviceType,
  state,
  strands,
  tasks,
  attributes,
  conditions,
  inForce,
  kept,
}: ServiceLevel) =>
  JSON.stringify([
    serviceType,
    [state.granted, state.now],
    strands.map(({ form, unit, granted, now }) => [form, unit, granted, now]),
    tasks.map(({ task, necessary, granted, now }) => [task, necessary, granted, now]),
    attributes.map(({ attribute, granted, now }) => [attribute, granted, now]),
    conditions.map(({ condition, binds }) => [condition, binds]),
    inForce.map(({ measure, term }) => [measure.id, measure.from, term]),
    kept,
  ]);

/** The events behind the parts of a level, each as often as it is behind one. */
export const behindLevel = ({
  state,
  strands,
  tasks,
  attributes,
  conditions,
}: ServiceLevel): ReadonlyArray<Ref> =>
  [state, ...strands, ...tasks, ...attributes, ...conditions].flatMap(({ because }) => because);

const behind = (explanation: Explanation | undefined): ReadonlyMap<string, Ref> => {
  if (explanation === undefined) return new Map();
  const { grant, chain, level } = explanation;
  const refs = [
    grant,
    ...chain.flatMap(({ ref, carriedBy }) => (carriedBy === undefined ? [ref] : [ref, carriedBy])),
    ...behindLevel(level),
  ];
  return new Map(refs.map((ref) => [ref.id, ref]));
};

/** Whether the second view counts with something from a day on, and the first does not yet. */
const newTo =
  (from: AsOf, to: AsOf) =>
  (one: { readonly from: LocalDate; readonly ref: Ref }): boolean =>
    isKnown(one.ref, to) && one.from <= to.at && !(isKnown(one.ref, from) && one.from <= from.at);

/** The terms that measures in both views were given in between, and the decisions to keep the service. */
const termsBetween = (
  { measures, keeps }: Timeline,
  was: ServiceLevel,
  is: ServiceLevel,
  isNew: ReturnType<typeof newTo>,
): ReadonlyArray<Ref> => {
  const termOf = (id: string, { inForce }: ServiceLevel): string | undefined =>
    JSON.stringify(inForce.find(({ measure }) => measure.id === id)?.term);
  return [
    ...measures.flatMap(({ id, laterTerms }) =>
      termOf(id, was) === termOf(id, is) ? [] : laterTerms.filter(isNew),
    ),
    ...(was.kept === is.kept ? [] : keeps.filter(isNew)),
  ].map(({ ref }) => ref);
};

const responsible = (timeline: Timeline, from: AsOf, to: AsOf): ReadonlyArray<Ref> => {
  const [was, is] = [explain(timeline, from), explain(timeline, to)];
  const [behindWas, behindIs] = [behind(was), behind(is)];
  const amended = new Map(amendedIn(timeline, to.knownAt).map(({ ref, by }) => [ref.id, by]));
  /** What took away an event that was behind a level: a correction, a redaction, a lift; itself where it only ran out. */
  const takenAwayBy = (ref: Ref): Ref => {
    const amendment = amended.get(ref.id);
    if (amendment !== undefined) return amendment;
    const absence = is?.aside.find(({ measure }) => measure.ref.id === ref.id)?.absence;
    return absence?.why === 'lifted' ? absence.by : ref;
  };
  const refs = [
    ...[...behindIs.values()].filter(({ id }) => !behindWas.has(id)),
    ...[...behindWas.values()].filter(({ id }) => !behindIs.has(id)).map(takenAwayBy),
    ...(was === undefined || is === undefined
      ? []
      : termsBetween(settled(timeline, to.knownAt), was.level, is.level, newTo(from, to))),
  ];
  // A grant that only came to its last day is what both views have.
  const grant = (is ?? was)?.grant;
  const found = refs.length > 0 || grant === undefined ? refs : [grant];
  return [...new Map(found.map((ref) => [ref.id, ref])).values()].sort((a, b) => a.position - b.position);
};

/** The parts of two levels that differ; a task that one of them does not have is told of too. */
const partsOf = (
  from: ServiceLevel | undefined,
  to: ServiceLevel | undefined,
): { readonly before: LevelPart; readonly after: LevelPart } => {
  if (from === undefined || to === undefined) return { before: {}, after: {} };
  const { before, after } = differenceBetween(from, to);
  const added = to.tasks.filter(({ task }) => !from.tasks.some((one) => one.task === task));
  if (added.length === 0) return { before, after };
  return {
    before,
    after: {
      ...after,
      tasks: [...(after.tasks ?? []), ...added.map(({ task, now }) => ({ task, by: now }))],
    },
  };
};

/** How the level of a service differs between two views; undefined where it reads the same. */
export const levelDifference = (timeline: Timeline, from: AsOf, to: AsOf): LevelDifference | undefined => {
  const [was, is] = [levelAt(timeline, from), levelAt(timeline, to)];
  if (was === is || (was !== undefined && is !== undefined && said(was) === said(is))) return undefined;
  return {
    service: timeline.service,
    from: was,
    to: is,
    ...partsOf(was, is),
    because: responsible(timeline, from, to),
  };
};
