import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { ServiceLevel } from '../../changes/level.js';
import type { CommandOf } from '../../commands/command.js';
import type { MeasureEvent } from '../../events/event.js';
import type { LocalDate } from '../../values/local-date.js';
import type { Assessment } from '../../vocabulary/assessment.js';
import type { ServiceState, ServiceType, Task } from '../../vocabulary/services.js';
import type { Term } from '../../vocabulary/term.js';
import { agreedWithKin, carerAsked, notNeeded } from '../policies/assessment.js';
import { proposed, takesAway } from '../policies/proposed.js';
import { reduced, replaced, type Move } from '../policies/strands.js';
import { reject, type Ruling } from '../rejection.js';

/** The commands that impose a measure on a service for a time. */
export type MeasureCommand = CommandOf<
  | 'ReduceVisits'
  | 'ReplaceVisits'
  | 'LimitCareToNecessary'
  | 'HandOverTask'
  | 'ReduceRespite'
  | 'PauseRespite'
  | 'ReduceSupportContact'
  | 'SuspendSupportContact'
  | 'ChangeService'
  | 'PauseService'
  | 'SuspendService'
>;

/** What is the same in every event that imposes a measure. */
type Common = Pick<
  MeasureEvent,
  | 'version'
  | 'decision'
  | 'user'
  | 'service'
  | 'by'
  | 'decided'
  | 'effective'
  | 'operative'
  | 'ground'
  | 'term'
  | 'assessment'
  | 'derivesFrom'
  | 'supersedes'
  | 'initiative'
  | 'power'
  | 'links'
>;

/** What a measure is decided on, beside its own fields. */
export interface MeasureCase {
  readonly level: ServiceLevel;
  readonly effective: LocalDate;
  readonly term: Term;
  readonly assessment: Assessment;
}

/** A measure worked out: given what all measures have in common, it is the event. */
export type Shaped = (common: Common) => MeasureEvent;

const CARE_AT_HOME: ReadonlyArray<ServiceType> = [
  'home-nursing',
  'practical-assistance',
  'practical-training',
  'user-controlled-assistance',
];
const RESPITE: ReadonlyArray<ServiceType> = ['respite', 'respite-in-institution'];
const SUPPORT_CONTACT: ReadonlyArray<ServiceType> = ['support-contact'];

/** The kinds of service that each measure is for. */
export const SERVICES: Readonly<Record<MeasureCommand['command'], ReadonlyArray<ServiceType> | 'any'>> = {
  ReduceVisits: CARE_AT_HOME,
  ReplaceVisits: CARE_AT_HOME,
  LimitCareToNecessary: CARE_AT_HOME,
  HandOverTask: CARE_AT_HOME,
  ReduceRespite: RESPITE,
  PauseRespite: RESPITE,
  ReduceSupportContact: SUPPORT_CONTACT,
  SuspendSupportContact: SUPPORT_CONTACT,
  ChangeService: 'any',
  PauseService: 'any',
  SuspendService: 'any',
};

/** The event that each measure becomes. */
export const BECOMES = {
  ReduceVisits: 'VisitsReduced',
  ReplaceVisits: 'VisitsReplaced',
  LimitCareToNecessary: 'CareLimitedToNecessary',
  HandOverTask: 'TaskHandedOver',
  ReduceRespite: 'RespiteReduced',
  PauseRespite: 'RespitePaused',
  ReduceSupportContact: 'SupportContactReduced',
  SuspendSupportContact: 'SupportContactSuspended',
  ChangeService: 'ServiceChanged',
  PauseService: 'ServicePaused',
  SuspendService: 'ServiceSuspended',
} as const satisfies Readonly<Record<MeasureCommand['command'], MeasureEvent['type']>>;

const limited = (level: ServiceLevel, keeps: ReadonlyArray<Task>): Move => {
  const postponed = level.tasks.filter(({ task, now }) => now === 'service' && !keeps.includes(task));
  return {
    before: { tasks: postponed.map(({ task, now }) => ({ task, by: now })) },
    after: { tasks: postponed.map(({ task }) => ({ task, by: 'postponed' })) },
  };
};

const handedOver = (level: ServiceLevel, task: Task): Ruling<Move> => {
  const share = level.tasks.find((granted) => granted.task === task);
  return share === undefined || share.now === 'next-of-kin'
    ? reject(
        'changes-something',
        'the task is not one that the service does for this user',
        'name a task of the grant that next of kin do not do already',
      )
    : E.right({
        before: { tasks: [{ task, by: share.now }] },
        after: { tasks: [{ task, by: 'next-of-kin' }] },
      });
};

const to = (level: ServiceLevel, state: ServiceState): Move => ({
  before: { state: level.state.now },
  after: { state },
});

/**
 * What a kind of measure asks for and does, on top of what all measures have in common. `type` stands first for a reason: an object
 * that begins with a copy of such a large one is of a shape of its own each time, and whatever reads it then takes several times longer.
 */
export const shape = (
  command: MeasureCommand,
  { level, effective, term, assessment }: MeasureCase,
): Ruling<Shaped> => {
  const cut = notNeeded(assessment);
  switch (command.command) {
    case 'ReduceVisits': {
      if (E.isLeft(cut)) return cut;
      const move = reduced(level, command.from, command.to);
      if (E.isLeft(move)) return move;
      return E.right((common) => ({ type: 'VisitsReduced', ...common, ...move.right }));
    }
    case 'ReplaceVisits':
      return pipe(
        replaced(level, command.from, command.to),
        E.map((move) => (common) => ({ type: 'VisitsReplaced', ...common, ...move })),
      );
    case 'LimitCareToNecessary':
      return pipe(
        cut,
        E.map(() => limited(level, command.keeps)),
        E.map((move) => (common) => ({ type: 'CareLimitedToNecessary', ...common, ...move })),
      );
    case 'HandOverTask':
      return pipe(
        E.Do,
        E.bind('agreement', () => agreedWithKin(command.agreement, effective, term)),
        E.bind('move', () => handedOver(level, command.task)),
        E.map(({ agreement, move }) => (common) => ({
          type: 'TaskHandedOver',
          ...common,
          ...move,
          agreement,
        })),
      );
    case 'ReduceRespite':
      return pipe(
        E.Do,
        E.tap(() => cut),
        E.bind('carerWork', () => carerAsked(command.carerWork)),
        E.bind('move', () => reduced(level, command.from, command.to)),
        E.map(({ carerWork, move }) => (common) => ({
          type: 'RespiteReduced',
          ...common,
          ...move,
          carerWork,
        })),
      );
    case 'PauseRespite':
      return pipe(
        E.Do,
        E.tap(() => cut),
        E.bind('carerWork', () => carerAsked(command.carerWork)),
        E.map(({ carerWork }) => (common) => ({
          type: 'RespitePaused',
          ...common,
          ...to(level, 'paused'),
          carerWork,
        })),
      );
    case 'ReduceSupportContact':
      return pipe(
        cut,
        E.flatMap(() => reduced(level, command.from, command.to)),
        E.map((move) => (common) => ({ type: 'SupportContactReduced', ...common, ...move })),
      );
    case 'SuspendSupportContact':
      return pipe(
        cut,
        E.map(() => (common) => ({ type: 'SupportContactSuspended', ...common, ...to(level, 'suspended') })),
      );
    case 'ChangeService':
      return pipe(
        takesAway(command.changes) ? cut : E.right(assessment),
        E.flatMap(() => proposed(level, command.changes)),
        E.map((move) => (common) => ({ type: 'ServiceChanged', ...common, ...move })),
      );
    case 'PauseService':
      return pipe(
        cut,
        E.map(() => (common) => ({ type: 'ServicePaused', ...common, ...to(level, 'paused') })),
      );
    case 'SuspendService':
      return pipe(
        cut,
        E.map(() => (common) => ({ type: 'ServiceSuspended', ...common, ...to(level, 'suspended') })),
      );
  }
};
