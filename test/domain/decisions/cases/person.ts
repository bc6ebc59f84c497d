import { COMMAND } from '../../examples/commands.js';
import { EVENT, GRANTED } from '../../examples/events.js';
import { assessment } from '../../examples/parts.js';
import { user, without, type Case } from '../case.js';

const CUTS = [
  without(COMMAND.ReduceVisits, 'derivesFrom'),
  COMMAND.LimitCareToNecessary,
  COMMAND.ReduceRespite,
  COMMAND.PauseRespite,
  COMMAND.ReduceSupportContact,
  COMMAND.SuspendSupportContact,
];
const ALL = [...CUTS, COMMAND.ReplaceVisits, COMMAND.HandOverTask, COMMAND.KeepSupportContact];

const needed = { ...assessment, necessity: 'needed-for-life-and-health' } as const;
const anotherWay = { ...assessment, necessity: 'another-way' } as const;
const { agreement } = EVENT.TaskHandedOver;

/** The person behind the decision: assessed, not deprived of what is vital, kin and carers asked. */
export const cases: ReadonlyArray<Case> = [
  ...ALL.flatMap((command) => [
    user.no('no assessment of the person', 'individual-assessment', GRANTED, without(command, 'assessment')),
    user.no('assessed the day after the decision', 'individual-assessment', GRANTED, {
      ...command,
      assessment: { ...assessment, on: '2020-03-14' },
    }),
  ]),
  user.yes(
    'assessed the day before the decision',
    GRANTED,
    {
      ...COMMAND.PauseRespite,
      assessment: { ...assessment, on: '2020-03-12' },
    },
    [{ ...EVENT.RespitePaused, assessment: { ...assessment, on: '2020-03-12' } }],
  ),
  ...CUTS.map((command) =>
    user.no('what would go is needed for life and health', 'life-and-health', GRANTED, {
      ...command,
      assessment: needed,
    }),
  ),
  user.yes(
    'what can be organised in another way may go',
    GRANTED,
    { ...COMMAND.PauseRespite, assessment: anotherWay },
    [{ ...EVENT.RespitePaused, assessment: anotherWay }],
  ),
  user.yes(
    'a task needed for life and health may be done by kin who agree',
    GRANTED,
    { ...COMMAND.HandOverTask, assessment: needed },
    [{ ...EVENT.TaskHandedOver, assessment: needed }],
  ),
  user.no('kin who did not agree', 'kin-agreement', GRANTED, without(COMMAND.HandOverTask, 'agreement')),
  user.no('kin who agreed the day after', 'kin-agreement', GRANTED, {
    ...COMMAND.HandOverTask,
    agreement: { ...agreement, agreed: '2020-03-17' },
  }),
  user.yes(
    'kin who agreed on the day',
    GRANTED,
    {
      ...COMMAND.HandOverTask,
      agreement: { ...agreement, agreed: '2020-03-16' },
    },
    [{ ...EVENT.TaskHandedOver, agreement: { ...agreement, agreed: '2020-03-16' } }],
  ),
  user.no('an agreement for no period', 'kin-agreement', GRANTED, {
    ...COMMAND.HandOverTask,
    term: { review: '2020-04-03' },
  }),
  user.yes(
    'an agreement until a condition is met',
    GRANTED,
    {
      ...COMMAND.HandOverTask,
      term: { condition: 'agreement-withdrawn', review: '2020-04-03' },
    },
    [{ ...EVENT.TaskHandedOver, term: { condition: 'agreement-withdrawn', review: '2020-04-03' } }],
  ),
  user.no(
    'respite reduced and the carer not asked',
    'carer-work',
    GRANTED,
    without(COMMAND.ReduceRespite, 'carerWork'),
  ),
  user.no(
    'respite paused and the carer not asked',
    'carer-work',
    GRANTED,
    without(COMMAND.PauseRespite, 'carerWork'),
  ),
  user.no(
    'kept without a reason',
    'kept-with-reasons',
    GRANTED,
    without(COMMAND.KeepSupportContact, 'specialNeed'),
  ),
  user.no(
    'kept for a user without special needs',
    'kept-with-reasons',
    GRANTED.map((event) =>
      event.type === 'ServiceUserRegistered' ? { ...event, specialNeeds: false } : event,
    ),
    COMMAND.KeepSupportContact,
  ),
];
