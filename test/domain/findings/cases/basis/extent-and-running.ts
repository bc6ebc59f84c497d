import { granted, measure } from '../../../../render/small-world.js';
import { eventId, type RuleCases } from '../../case.js';
import { corrected, cut, extended, GROUND, HEARD, lifts, notice } from '../good-practice.js';

const UNKNOWN = [{ unit: 'visits', unknown: true, mode: 'in-person' }];

const EXTENT: RuleCases = {
  rule: 'basis.extent-missing',
  raises: {
    'a grant that states none, and was then cut': {
      given: [granted({ strands: [] }), cut()],
      at: '2020-05-01',
      finds: [{ on: '2020-01-02', about: 'd-1', present: [1, 2], missing: ['how much was granted'] }],
    },
    'visits as needed': {
      given: [granted({ strands: UNKNOWN })],
      at: '2020-05-01',
      finds: [{ present: [1] }],
    },
    'a grant mended only after the cut': {
      given: [
        granted({ strands: UNKNOWN }),
        cut(),
        granted({ decision: 'd-5', decided: '2020-04-01', effective: '2020-04-01' }),
      ],
      at: '2020-05-01',
      finds: [{ present: [1, 2] }],
    },
  },
  nearMisses: {
    'a grant with its extent': { given: [granted(), cut()], at: '2020-05-01' },
    'a range': {
      given: [
        granted({
          strands: [
            {
              ...{ unit: 'visits', mode: 'in-person' },
              ...{ atLeast: { amount: 3, weeks: 1 }, atMost: { amount: 5, weeks: 1 } },
            },
          ],
        }),
      ],
      at: '2020-05-01',
    },
    'mended before anything was cut': {
      given: [
        granted({ strands: UNKNOWN }),
        granted({ decision: 'd-5', decided: '2020-02-03', effective: '2020-02-03' }),
        cut(),
      ],
      at: '2020-05-01',
    },
    'a safety alarm, which has none': {
      given: [granted({ serviceType: 'safety-alarm', strands: [] })],
      at: '2020-05-01',
    },
    'an extent left out by a slip, and corrected': {
      given: [granted({ strands: [] }), corrected('2020-01-03', eventId(1), granted())],
      at: '2020-05-01',
    },
  },
};

const RUNNING: RuleCases = {
  rule: 'basis.practical-running',
  raises: {
    'the user was told, and not why': {
      given: [
        granted(),
        cut({ power: { kind: 'none-needed' } }),
        notice('2020-03-16', { reasonsGiven: false }),
      ],
      at: '2020-05-01',
      finds: [{ present: [2] }],
    },
    'a long cut that was said to need no power': {
      given: [granted(), cut({ power: { kind: 'none-needed' } })],
      at: '2020-05-01',
      finds: [
        { on: '2020-03-13', about: 'd-2', present: [2], missing: ['why it is no individual decision'] },
      ],
    },
    'a cut for ordinary operation': {
      given: [granted(), cut({ ground: { ...GROUND, purposes: ['ordinary-operation'] } })],
      at: '2020-05-01',
      finds: [{ present: [2] }],
    },
  },
  nearMisses: {
    'ordinary operation and another purpose': {
      given: [granted(), cut({ ground: { ...GROUND, purposes: ['ordinary-operation', 'limit-infection'] } })],
      at: '2020-05-01',
    },
    'no purpose stated': {
      given: [granted(), cut({ ground: { ...GROUND, purposes: [] } })],
      at: '2020-05-01',
    },
    'lifted before it began': {
      given: [granted(), cut({ power: { kind: 'none-needed' } }), lifts('2020-03-16')],
      at: '2020-05-01',
    },
    'the reasons given for what prolonged it': {
      given: [
        ...[granted(), cut({ power: { kind: 'none-needed' } }), extended('2020-05-01')],
        notice('2020-05-02', { decisions: ['d-7'] }),
      ],
      at: '2020-05-10',
    },
    'the user was told why': {
      given: [granted(), cut({ power: { kind: 'none-needed' } }), notice('2020-03-16')],
      at: '2020-05-01',
    },
    'another time of day': {
      given: [
        granted(),
        measure('ServiceChanged', {
          ...{ power: { kind: 'none-needed' }, assessment: HEARD },
          ...{ before: {}, after: { attributes: [{ attribute: 'timing', value: 'not-guaranteed' }] } },
        }),
      ],
      at: '2020-05-01',
    },
    'a cut for a week': {
      given: [granted(), cut({ power: { kind: 'none-needed' }, term: { until: '2020-03-22' } })],
      at: '2020-05-01',
    },
    'a cut by ordinary law': {
      given: [granted(), cut({ power: { kind: 'ordinary-law' } })],
      at: '2020-05-01',
    },
  },
};

export const EXTENT_AND_RUNNING_CASES: ReadonlyArray<RuleCases> = [EXTENT, RUNNING];
