import { COMMAND } from '../../examples/commands.js';
import { ADOPTED, EVENT, GRANTED, REGISTERED } from '../../examples/events.js';
import { assessment } from '../../examples/parts.js';
import { user, without, type Case } from '../case.js';

const assess = COMMAND.AssessWithoutChange;

/** Somebody touched by a measure for many was assessed, and nothing changes. */
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
];
