import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { asKnownNow } from '../../changes/as-of.js';
import { changesOf } from '../../changes/changes-of.js';
import type { Change, Ref } from '../../changes/change.js';
import { levelAt, traceLevel } from '../../changes/level.js';
import { enter, timelineOf, type Timeline, type Timelines } from '../../changes/timeline.js';
import type { MeasureEvent, UserEvent } from '../../events/event.js';
import { END_OF_TIME } from '../../values/instant.js';
import type { CommandKey } from '../../values/keys.js';
import type { LocalDate } from '../../values/local-date.js';
import type { Context } from '../decider.js';
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

/** An event that isn't recorded yet stands after everything that is. */
export const UPCOMING: Ref = { position: Number.MAX_SAFE_INTEGER, id: '', recordedAt: END_OF_TIME };

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

const changesLevel = (timeline: Timeline, event: MeasureEvent): Ruling =>
  unless(
    traceLevel(timeline, asKnownNow(event.effective))?.steps.some(
      ({ measure, changed }) => measure === event.decision && changed,
    ) === true,
    reject(
      'changes-something',
      'the measure would change nothing: the service is there already',
      'look the level up on that day; nothing needs to be recorded if it is as it should be',
    ),
  );

const outcome = (
  before: Timeline,
  state: UserState,
  event: MeasureEvent,
  effective: LocalDate,
): Ruling<MeasureEvent> => {
  const after = timelineOf(withEvent(state.timelines, event), event.service) ?? before;
  return pipe(
    changesLevel(after, event),
    E.flatMap(() => keepsFloor(before, after, effective)),
    E.map(() => event),
  );
};

/** Decides on a measure that gives one person less of one service, or the same in another way, for a time. */
export const decideMeasure = (
  command: MeasureCommand,
  state: UserState,
  context: Context,
): Ruling<MeasureEvent> => {
  const { id: decision, user, service, decided, effective, operative, derivesFrom } = command;
  const { supersedes, initiative, power, links } = command;
  return pipe(
    E.Do,
    E.tap(() => knownUser(state)),
    E.bind('timeline', () => knownService(state, service)),
    E.tap(() => byToday(decided, context.today)),
    E.tap(() => notRetroactive(decided, effective, operative)),
    E.bind('level', ({ timeline }) =>
      pipe(
        superseded(timeline, command.supersedes, effective),
        E.flatMap((left) => grantedOn(left, effective)),
        E.map((traced) => traced.level),
      ),
    ),
    E.tap(({ level }) => fits(level.serviceType, SERVICES[command.command], context.catalogue)),
    E.bind('by', () => mandated(command.by)),
    E.bind('ground', () => grounded(command.ground, decided, context.catalogue)),
    E.tap(() => empowered(command.power, decided, context.catalogue)),
    E.bind('term', () => termFrom(command.term, effective)),
    E.bind('assessment', () => assessed(command.assessment, decided)),
    E.tap(({ level }) =>
      derives(derivesFrom, BECOMES[command.command], level.serviceType, effective, context),
    ),
    E.bind('shaped', ({ level, term, assessment }) => shape(command, { level, effective, term, assessment })),
    E.let('event', ({ by, ground, term, assessment, shaped }) =>
      shaped({
        version: 1,
        decision,
        user,
        service,
        by,
        decided,
        effective,
        ground,
        term,
        assessment,
        ...(operative === undefined ? {} : { operative }),
        ...(derivesFrom === undefined ? {} : { derivesFrom }),
        ...(supersedes === undefined ? {} : { supersedes }),
        ...(initiative === undefined ? {} : { initiative }),
        ...(power === undefined ? {} : { power }),
        ...(links === undefined ? {} : { links }),
      }),
    ),
    E.flatMap(({ timeline, event }) => outcome(timeline, state, event, effective)),
  );
};
