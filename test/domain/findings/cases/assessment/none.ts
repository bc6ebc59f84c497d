import { granted, type Written } from '../../../../render/small-world.js';
import { EVENT } from '../../../examples/events.js';
import { eventId, type RuleCases } from '../../case.js';
import {
  accepted,
  corrected,
  cut,
  extended,
  HEARD,
  offered,
  SUBSTITUTED,
  without,
} from '../good-practice.js';

const endedService = (fields: Written = {}): Written => ({
  ...{ ...EVENT.ServiceEnded, user: 'u-1', service: 'nursing', decision: 'd-2' },
  ...fields,
});

const NONE: RuleCases = {
  rule: 'assessment.none',
  raises: {
    'a service ended with no assessment': {
      given: [granted(), without(endedService(), 'assessment')],
      at: '2020-05-01',
      finds: [
        {
          ...{ on: '2020-03-13', service: 'nursing', about: 'd-2', present: [2] },
          ...{ missing: ['an individual assessment'], provisions: ['hol-4-1', 'hol-3-1', 'fvl-17'] },
        },
      ],
    },
    'a cut that was assessed when it was made': {
      given: [granted(), cut({ assessment: { ...HEARD, on: '2020-03-20' } })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-13', present: [2, 2] }],
    },
    'an accepted offer of less that rests on none': {
      given: [granted(), without(offered(), 'assessment'), accepted()],
      at: '2020-05-01',
      finds: [{ on: '2020-03-14', present: [3] }],
    },
    'an extension assessed too late': {
      given: [granted(), cut(), extended('2020-03-27', { assessment: { ...HEARD, on: '2020-03-30' } })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-27', about: 'd-7' }],
    },
  },
  nearMisses: {
    'assessed on the day of the decision': { given: [granted(), cut()], at: '2020-05-01' },
    'ended as the user wished': {
      given: [granted(), without(endedService({ because: 'own-wish' }), 'assessment')],
      at: '2020-05-01',
    },
    'ended because the user moved away': {
      given: [granted(), without(endedService({ because: 'moved-away' }), 'assessment')],
      at: '2020-05-01',
    },
    'an accepted substitute': {
      given: [granted(), without(offered(), 'assessment'), accepted(SUBSTITUTED)],
      at: '2020-05-01',
    },
    'the day of the assessment was a slip, and corrected': {
      given: [
        granted(),
        cut({ assessment: { ...HEARD, on: '2020-03-20' } }),
        corrected('2020-03-21', eventId(2), cut()),
      ],
      at: '2020-05-01',
    },
  },
  edges: {
    'assessed the day before': {
      given: [granted(), cut({ assessment: { ...HEARD, on: '2020-03-12' } })],
      at: '2020-05-01',
      finds: [],
    },
    'assessed the day after': {
      given: [granted(), cut({ assessment: { ...HEARD, on: '2020-03-14' } })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-13' }],
    },
  },
};

export const NONE_CASES: ReadonlyArray<RuleCases> = [NONE];
