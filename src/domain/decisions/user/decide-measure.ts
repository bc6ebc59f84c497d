import * as E from 'fp-ts/lib/Either.js';
import { asKnownNow } from '../../changes/as-of.js';
import { changesOf } from '../../changes/changes-of.js';
import type { Change } from '../../changes/change.js';
import { isChangedBy, levelAt, type ServiceLevel } from '../../changes/level.js';
import { enter, timelineOf, type Timeline, type Timelines } from '../../changes/timeline.js';
import type { MeasureEvent, UserEvent } from '../../events/event.js';
import type { CommandKey } from '../../values/keys.js';
import type { LocalDate } from '../../values/local-date.js';
import type { Context } from '../decider.js';
import { UPCOMING } from '../noted.js';
import { assessed } from '../policies/assessment.js';
import { empowered, grounded, mandated } from '../policies/authority.js';
import { byToday, notRetroactive } from '../policies/days.js';
import { keepsFloor } from '../policies/floor.js';
import { derives } from '../policies/framework.js';
import { fits, grantedOn, knownService, knownUser } from '../policies/standing.js';
import { termFrom } from '../policies/term.js';
import { reject, unless, type Ruling } from '../rejection.js';
import { BECOMES, SERVICES, shape, type MeasureCommand } from './measures.js';
import type { UserState } from './user-state.js';

/** The timelines as they would be with an event recorded. */
export const withEvent = (timelines: Timelines, event: UserEvent): Timelines =>
  enter(timelines, changesOf(event), UPCOMING);

/** The timeline without the measures that a decision comes in place of; they must be in force on its first day. */
const superseded = (
  timeline: Timeline,
  ids: ReadonlyArray<CommandKey> | undefined,
  effective: LocalDate,
): Ruling<Timeline> => {
  if (ids === undefined) return E.right(timeline);
  const there = levelAt(timeline, asKnownNow(effective))?.inForce.map(({ measure }) => measure.id) ?? [];
  if (ids.length === 0 || ids.some((id) => !there.includes(id)))
    return reject(
      'measure-in-force',
      'what it should come in place of is no measure in force on this service on that day',
      'name in supersedes decisions that are in force, or leave it out',
    );
  const { service } = timeline;
  const lifts = ids.map((measure): Change => ({ op: 'lift', service, measure, from: effective }));
  return E.right(timelineOf(enter([timeline], lifts, UPCOMING), service) ?? timeline);
};

const CHANGES_NOTHING = reject(
  'changes-something',
  'the measure would change nothing: the service is there already',
  'look the level up on that day; nothing needs to be recorded if it is as it should be',
);

const changesLevel = (timeline: Timeline, event: MeasureEvent): Ruling =>
  unless(isChangedBy(timeline, event.decision, asKnownNow(event.effective)), CHANGES_NOTHING);

const outcome = (
  before: Timeline,
  state: UserState,
  event: MeasureEvent,
  effective: LocalDate,
): Ruling<MeasureEvent> => {
  const after = timelineOf(withEvent(state.timelines, event), event.service) ?? before;
  const changes = changesLevel(after, event);
  if (E.isLeft(changes)) return changes;
  const floor = keepsFloor(before, after, effective);
  return E.isLeft(floor) ? floor : E.right(event);
};

const knownTimeline = ({ service }: MeasureCommand, state: UserState): Ruling<Timeline> => {
  const user = knownUser(state);
  return E.isLeft(user) ? user : knownService(state, service);
};

/** The level that a decision starts from: as it is without the measures that it comes in place of. */
const levelWithout = (
  timeline: Timeline,
  ids: ReadonlyArray<CommandKey> | undefined,
  effective: LocalDate,
): Ruling<ServiceLevel> => {
  const left = superseded(timeline, ids, effective);
  if (E.isLeft(left)) return left;
  const traced = grantedOn(left.right, effective);
  return E.isLeft(traced) ? traced : E.right(traced.right.level);
};

/** Decides on a measure that gives one person less of one service, or the same in another way, for a time. */
export const decideMeasure = (
  command: MeasureCommand,
  state: UserState,
  context: Context,
): Ruling<MeasureEvent> => {
  const { id: decision, user, service, decided, effective, operative, derivesFrom } = command;
  const { supersedes, initiative, power, links } = command;
  const { today, catalogue } = context;
  // Said step by step and not in a pipe: every measure of every person goes through here.
  const timeline = knownTimeline(command, state);
  if (E.isLeft(timeline)) return timeline;
  const past = byToday(decided, today);
  if (E.isLeft(past)) return past;
  const timely = notRetroactive(decided, effective, operative);
  if (E.isLeft(timely)) return timely;
  const found = levelWithout(timeline.right, supersedes, effective);
  if (E.isLeft(found)) return found;
  const level = found.right;
  const fitting = fits(level.serviceType, SERVICES[command.command], catalogue);
  if (E.isLeft(fitting)) return fitting;
  const by = mandated(command.by);
  if (E.isLeft(by)) return by;
  const ground = grounded(command.ground, decided, catalogue);
  if (E.isLeft(ground)) return ground;
  const powered = empowered(power, decided, catalogue);
  if (E.isLeft(powered)) return powered;
  const term = termFrom(command.term, effective);
  if (E.isLeft(term)) return term;
  const assessment = assessed(command.assessment, decided);
  if (E.isLeft(assessment)) return assessment;
  const derived = derives(derivesFrom, BECOMES[command.command], level.serviceType, effective, context);
  if (E.isLeft(derived)) return derived;
  const shaped = shape(command, { level, effective, term: term.right, assessment: assessment.right });
  if (E.isLeft(shaped)) return shaped;
  const event = shaped.right({
    version: 1,
    decision,
    user,
    service,
    by: by.right,
    decided,
    effective,
    ground: ground.right,
    term: term.right,
    assessment: assessment.right,
    ...(operative === undefined ? {} : { operative }),
    ...(derivesFrom === undefined ? {} : { derivesFrom }),
    ...(supersedes === undefined ? {} : { supersedes }),
    ...(initiative === undefined ? {} : { initiative }),
    ...(power === undefined ? {} : { power }),
    ...(links === undefined ? {} : { links }),
  });
  return outcome(timeline.right, state, event, effective);
};
