import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { asKnownNow } from '../../changes/as-of.js';
import { differenceBetween } from '../../changes/difference.js';
import { levelAt, type ServiceLevel } from '../../changes/level.js';
import { timelineOf, type Timeline } from '../../changes/timeline.js';
import type { CommandOf } from '../../commands/command.js';
import type { CorrectableEvent } from '../../events/correctable.js';
import type { EventOf } from '../../events/event.js';
import type { CommandKey } from '../../values/keys.js';
import type { LocalDate } from '../../values/local-date.js';
import type { NoticeKind } from '../../vocabulary/notice.js';
import { endCondition, lastDay, reviewDay, type StatedTerm, type Term } from '../../vocabulary/term.js';
import type { Context } from '../decider.js';
import { mandated } from '../policies/authority.js';
import { byToday, notRetroactive } from '../policies/days.js';
import { keepsFloor } from '../policies/floor.js';
import { grantedOn, knownService, knownUser } from '../policies/standing.js';
import { termFrom } from '../policies/term.js';
import { reject, unless, type Ruling } from '../rejection.js';
import { withEvent } from './decide-measure.js';
import type { UserState } from './user-state.js';

const lifted = (
  timeline: Timeline,
  { inForce }: ServiceLevel,
  stated: ReadonlyArray<CommandKey> | undefined,
  effective: LocalDate,
): Ruling<ReadonlyArray<CommandKey>> => {
  const there = inForce.map(({ measure }) => measure.id);
  const lifts = stated === undefined ? there : [...new Set(stated)];
  // What is still to come can be called off by its name.
  const coming = timeline.measures.filter(({ from }) => from > effective).map(({ id }) => id);
  return lifts.length > 0 && lifts.every((id) => there.includes(id) || coming.includes(id))
    ? E.right(lifts)
    : reject(
        'measure-in-force',
        'there is no such measure in force on this service on that day',
        'name in lifts decisions that are in force, or leave lifts out to lift all of them',
      );
};

/** Lifts measures, so that the service is back at what was under them. */
export const decideRestoration = (
  command: CommandOf<'RestoreService'>,
  state: UserState,
  { today }: Context,
): Ruling<CorrectableEvent> => {
  const { id: decision, user, service, decided, effective, reasons } = command;
  // Said step by step and not in a pipe, as the other decisions that are made most.
  const known = knownUser(state);
  if (E.isLeft(known)) return known;
  const timeline = knownService(state, service);
  if (E.isLeft(timeline)) return timeline;
  const past = byToday(decided, today);
  if (E.isLeft(past)) return past;
  const timely = notRetroactive(decided, effective);
  if (E.isLeft(timely)) return timely;
  const granted = grantedOn(timeline.right, effective);
  if (E.isLeft(granted)) return granted;
  const { level: before } = granted.right;
  const lifts = lifted(timeline.right, before, command.lifts, effective);
  if (E.isLeft(lifts)) return lifts;
  const by = mandated(command.by);
  if (E.isLeft(by)) return by;
  const event: EventOf<'ServiceRestored'> = {
    type: 'ServiceRestored',
    version: 1,
    decision,
    user,
    service,
    by: by.right,
    decided,
    effective,
    reasons,
    lifts: lifts.right,
    before: {},
    after: {},
  };
  const restored = timelineOf(withEvent(state.timelines, event), service) ?? timeline.right;
  const floor = keepsFloor(timeline.right, restored, effective);
  if (E.isLeft(floor)) return floor;
  const after = levelAt(restored, asKnownNow(effective)) ?? before;
  return E.right({ ...event, ...differenceBetween(before, after) });
};

/** Whether a term ends later than another, or has no end where the other has one. */
const lastsLonger = (term: Term, than: Term): boolean => {
  const [last, before] = [lastDay(term), lastDay(than)];
  if (before !== undefined) return last === undefined || last > before;
  // What ended on a condition may get an end, but not lose it for nothing.
  return endCondition(than) !== undefined && endCondition(term) === undefined && last === undefined;
};

const nextTerm = (
  command: CommandOf<'ReviewDecision'>,
  standing: Term | undefined,
): Ruling<Term | undefined> => {
  const stated: StatedTerm | undefined = command.next;
  if (stated !== undefined)
    return pipe(
      termFrom(stated, command.on),
      E.tap((next) =>
        unless(
          standing === undefined || !lastsLonger(next, standing),
          reject(
            'extension-is-a-decision',
            'the review would let the measure last longer than was decided',
            'record ExtendMeasure with its own assessment and ground; a review may shorten, or set the next review',
            ['pbrl-2-7'],
          ),
        ),
      ),
    );
  const goesOn = command.outcome === 'upheld';
  return goesOn &&
    (standing === undefined || lastDay(standing) === undefined || reviewDay(standing) !== undefined)
    ? reject(
        'end-or-review',
        'the measure goes on, and the review says neither when it ends nor when it is reviewed next',
        'state next, with the day of the next review or the day it ends',
      )
    : E.right(undefined);
};

const NOT_IN_FORCE = reject(
  'measure-in-force',
  'there is no such measure in force on this service on that day',
  'name in reviews a decision that is in force on the day of the review',
);

/** Records that a measure in force was assessed anew. */
export const decideReview = (
  command: CommandOf<'ReviewDecision'>,
  state: UserState,
  { today }: Context,
): Ruling<CorrectableEvent> => {
  const { user, service, reviews, on, outcome, reasons } = command;
  const known = knownUser(state);
  if (E.isLeft(known)) return known;
  const timeline = knownService(state, service);
  if (E.isLeft(timeline)) return timeline;
  const past = byToday(on, today);
  if (E.isLeft(past)) return past;
  const by = mandated(command.by);
  if (E.isLeft(by)) return by;
  const level = levelAt(timeline.right, asKnownNow(on));
  const there = level?.inForce.find(({ measure }) => measure.id === reviews);
  if (there === undefined) return NOT_IN_FORCE;
  const next = nextTerm(command, there.term);
  if (E.isLeft(next)) return next;
  const event: EventOf<'DecisionReviewed'> = {
    type: 'DecisionReviewed',
    version: 1,
    user,
    service,
    reviews,
    by: by.right,
    on,
    outcome,
    reasons,
    ...(next.right === undefined ? {} : { next: next.right }),
  };
  const after = timelineOf(withEvent(state.timelines, event), service) ?? timeline.right;
  const floor = keepsFloor(timeline.right, after, on);
  return E.isLeft(floor) ? floor : E.right(event);
};

const NEEDS_DECISION: NoticeKind = 'notice-of-decision';

const noticed = (kind: NoticeKind, command: CommandOf<'GiveNotice'>, { decided }: UserState): Ruling => {
  const { decisions, sent, reached, appealDeadline } = command;
  const no = (why: string, mend: string): Ruling<never> => reject('decisions-known', why, mend);
  const days = decisions.map((id) => decided.get(id));
  if ((days.length === 0 && kind === NEEDS_DECISION) || days.includes(undefined))
    return no(
      'the notice is about no decision, or one that is not of this user',
      'name in decisions the ids of decisions about this user; only a prior notice or information can name none',
    );
  // A prior notice comes before what it gives notice of; it can name it when it is recorded after.
  const wrongWay = (day: LocalDate): boolean => (kind === 'prior-notice' ? day < sent : day > sent);
  if (days.some((day) => day !== undefined && wrongWay(day)))
    return kind === 'prior-notice'
      ? no(
          'the prior notice was given after the decision',
          'state the kind notice-of-decision, or correct sent',
        )
      : no(
          'the notice was given before the decision was made',
          'record the notice of a decision from its day on',
        );
  if (reached !== undefined && reached < sent)
    return no('the notice reached somebody before it was sent', 'correct sent or reached');
  return unless(
    appealDeadline === undefined || appealDeadline > sent,
    no('the deadline for appeal is not after the notice', 'state a deadline after the day of the notice'),
  );
};

/** Records that somebody affected was told. */
export const decideNotice = (
  command: CommandOf<'GiveNotice'>,
  state: UserState,
  { today }: Context,
): Ruling<CorrectableEvent> => {
  const { user, kind = NEEDS_DECISION, decisions, to, channel, sent, reached, by } = command;
  const { reasonsGiven, appealRightStated, appealDeadline, tells } = command;
  return pipe(
    knownUser(state),
    E.flatMap(() => byToday(reached ?? sent, today)),
    E.flatMap(() => byToday(sent, today)),
    E.flatMap(() => noticed(kind, command, state)),
    E.map(() => ({
      type: 'NoticeGiven',
      version: 2,
      user,
      kind,
      decisions,
      to,
      channel,
      sent,
      by,
      reasonsGiven,
      appealRightStated,
      ...(reached === undefined ? {} : { reached }),
      ...(appealDeadline === undefined ? {} : { appealDeadline }),
      ...(tells === undefined ? {} : { tells }),
    })),
  );
};
