import { COMMAND } from '../../examples/commands.js';
import { ADOPTED, EVENT, GRANTED, REGISTERED } from '../../examples/events.js';
import { assessment } from '../../examples/parts.js';
import { user, without, type Case } from '../case.js';

const assess = COMMAND.AssessWithoutChange;
const evaluate = COMMAND.EvaluateService;

/** Somebody touched by a measure for many was assessed, and nothing changes; a service was evaluated as it was run. */
export const cases: ReadonlyArray<Case> = [
  user.yes('one of the services touched', GRANTED, assess, [EVENT.AssessedWithoutChange]),
  user.yes(
    'what was assessed as needed for life and health',
    GRANTED,
    {
      ...assess,
      assessment: { ...assessment, necessity: 'needed-for-life-and-health' },
    },
    [
      {
        ...EVENT.AssessedWithoutChange,
        assessment: { ...assessment, necessity: 'needed-for-life-and-health' },
      },
    ],
  ),
  user.no('with no assessment', 'individual-assessment', GRANTED, without(assess, 'assessment')),
  user.no('before the assessment was made', 'individual-assessment', GRANTED, {
    ...assess,
    assessment: { ...assessment, on: '2020-03-17' },
  }),
  user.no('by somebody without a mandate', 'mandate', GRANTED, {
    ...assess,
    by: without(assess.by, 'mandate'),
  }),
  user.no('on a day to come', 'decided-by-today', GRANTED, { ...assess, on: '2020-03-21' }),
  user.no('of somebody not registered', 'known-user', [], assess),
  user.no('of a service that was not granted', 'known-service', REGISTERED, assess),
  user.no('before the service was granted', 'within-grant', GRANTED, { ...assess, on: '2020-01-07' }),
  user.no('under a measure about other services', 'framework-opens', GRANTED, {
    ...assess,
    service: 'respite',
  }),
  user.no('under a measure that was not adopted', 'framework-known', GRANTED, assess, { crises: [] }),
  user.no('under a measure that is advice', 'framework-opens', GRANTED, assess, {
    crises: [EVENT.CrisisDeclared, { ...EVENT.FrameworkMeasureAdopted, force: 'advice' }],
  }),
  user.no(
    'under a measure not yet in force',
    'framework-known',
    GRANTED,
    { ...assess, assessment: { ...assessment, on: '2020-03-11' }, on: '2020-03-12' },
    { crises: ADOPTED },
  ),
  user.yes('a service with the decisions of the time', GRANTED, evaluate, [EVENT.ServiceEvaluated]),
  user.yes('on the day that it was granted from', GRANTED, { ...evaluate, decisions: [], on: '2020-01-08' }, [
    { ...EVENT.ServiceEvaluated, decisions: [], on: '2020-01-08' },
  ]),
  user.yes(
    'without the user, and why',
    GRANTED,
    { ...without(evaluate, 'decisions'), hearing: { heard: false, why: { text: 'In hospital.' } } },
    [
      {
        ...without(EVENT.ServiceEvaluated, 'decisions'),
        hearing: { heard: false, why: { text: 'In hospital.' } },
      },
    ],
  ),
  user.yes(
    'a service that has ended since, afterwards',
    [...GRANTED, { ...EVENT.ServiceEnded, service: 'nursing', last: '2020-03-18' }],
    evaluate,
    [EVENT.ServiceEvaluated],
  ),
  user.no('the day before it was granted', 'within-grant', GRANTED, {
    ...evaluate,
    decisions: [],
    on: '2020-01-07',
  }),
  user.no('of a service that nobody granted', 'known-service', REGISTERED, { ...evaluate, decisions: [] }),
  user.no('for somebody not registered', 'known-user', [], evaluate),
  user.no('on the day after today', 'decided-by-today', GRANTED, { ...evaluate, on: '2020-03-21' }),
  user.no('with a decision that is not of this user', 'decisions-known', GRANTED, {
    ...evaluate,
    decisions: ['c-of-another'],
  }),
  user.no('with a decision made after it', 'decisions-known', [...GRANTED, EVENT.VisitsReduced], {
    ...evaluate,
    on: '2020-03-12',
    decisions: [EVENT.VisitsReduced.decision],
  }),
];
