import { granted, measure, restored } from '../../../../render/small-world.js';
import { EVENT } from '../../../examples/events.js';
import { eventId, type RuleCases } from '../../case.js';
import {
  corrected,
  cut,
  declared,
  extended,
  forMany,
  GROUND,
  INDIVIDUALLY,
  redacted,
  wished,
} from '../good-practice.js';

const NO_BASIS = { ...GROUND, legalBasis: [] };

const ECONOMY = { ...NO_BASIS, cause: 'economy' };

const COMPULSORY = { ...GROUND, legalBasis: ['hberl-4-1'] };

const LEGAL_BASIS: RuleCases = {
  rule: 'basis.no-legal-basis',
  raises: {
    'a cut that names purposes only': {
      given: [granted(), cut({ ground: NO_BASIS })],
      at: '2020-05-01',
      finds: [
        {
          ...{ on: '2020-03-13', about: 'd-2', present: [2], provisions: ['fvl-25', 'hol-3-1', 'hol-4-1'] },
          missing: ['a provision that the measure can rest on'],
        },
      ],
    },
    'a cut for the sake of economy': {
      given: [granted(), cut({ ground: ECONOMY })],
      at: '2020-05-01',
      finds: [{ present: [2] }],
    },
    'a cut by a provision about staff, which gives no right to cut': {
      given: [granted(), cut({ ground: COMPULSORY })],
      at: '2020-05-01',
      finds: [{ present: [2] }],
    },
    'a cut by a section that was not law yet': {
      given: [granted(), cut({ ground: { ...GROUND, legalBasis: ['pbrl-2-1'] } })],
      at: '2020-05-01',
      finds: [{ present: [2] }],
    },
    'an extension that names none, of a cut that does': {
      given: [granted(), cut(), extended('2020-03-27', { ground: NO_BASIS })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-27', about: 'd-7', present: [3] }],
    },
    'a service ended without one': {
      given: [
        granted(),
        { ...EVENT.ServiceEnded, user: 'u-1', service: 'nursing', decision: 'd-2', legalBasis: [] },
      ],
      at: '2020-05-01',
      finds: [{ about: 'd-2', present: [2] }],
    },
  },
  nearMisses: {
    'a reasoned restriction': { given: [granted(), cut()], at: '2020-05-01' },
    'a cut as the user wished': { given: [granted(), wished()], at: '2020-05-01' },
    'a cut that the user had asked for': {
      given: [granted(), cut({ ground: NO_BASIS, initiative: { requestedBy: 'user' } })],
      at: '2020-05-01',
    },
    'a cut lifted before it began': {
      given: [
        granted(),
        cut({ ground: NO_BASIS }),
        restored({ decided: '2020-03-14', effective: '2020-03-16' }),
      ],
      at: '2020-05-01',
    },
    'lifted before what prolonged it began': {
      given: [
        granted(),
        cut(),
        extended('2020-03-20', { effective: '2020-04-01', ground: NO_BASIS }),
        restored({ decided: '2020-03-25', effective: '2020-03-26' }),
      ],
      at: '2020-05-01',
    },
    'a cut that was never decided: the entry was for somebody else': {
      given: [granted(), cut({ ground: NO_BASIS }), redacted('2020-03-18', eventId(2))],
      at: '2020-05-01',
    },
    'a basis left out by a slip, and corrected': {
      given: [granted(), cut({ ground: NO_BASIS }), corrected('2020-03-18', eventId(2), cut())],
      at: '2020-05-01',
    },
    'more than before': {
      given: [
        granted(),
        measure('ServiceChanged', {
          ground: NO_BASIS,
          before: { strands: [{ unit: 'visits', amount: 7, weeks: 1, mode: 'in-person' }] },
          after: { strands: [{ unit: 'visits', amount: 9, weeks: 1, mode: 'in-person' }] },
        }),
      ],
      at: '2020-05-01',
    },
  },
  edges: {
    'the day before the decision': {
      given: [granted(), cut({ ground: NO_BASIS })],
      at: '2020-03-12',
      finds: [],
    },
    'the day of the decision': {
      given: [granted(), cut({ ground: NO_BASIS })],
      at: '2020-03-13',
      finds: [{ on: '2020-03-13' }],
    },
    'as it was known before the correction came': {
      given: [granted(), cut({ ground: NO_BASIS }), corrected('2020-03-18', eventId(2), cut())],
      ...{ at: '2020-05-01', knownAt: '2020-03-17T12:00:00Z' },
      finds: [{ present: [2] }],
    },
    'the section is law from its first day on': {
      given: [
        granted(),
        cut({
          ...{ decided: '2024-06-01', effective: '2024-06-01', term: { review: '2024-06-14' } },
          ground: { ...GROUND, legalBasis: ['pbrl-2-1'] },
        }),
      ],
      at: '2024-07-01',
      finds: [],
    },
  },
};

const OF_MANY_BASIS: RuleCases = {
  rule: 'basis.measure-no-legal-basis',
  raises: {
    'fewer visits for all, for the sake of economy': {
      given: [declared(), forMany({ ground: ECONOMY }, INDIVIDUALLY)],
      at: '2020-05-01',
      finds: [{ on: '2020-03-12', present: [2], missing: ['a provision that the measure can rest on'] }],
    },
  },
  nearMisses: {
    'a decision that names its provision': {
      given: [declared(), forMany({ ground: GROUND }, INDIVIDUALLY)],
      at: '2020-05-01',
    },
    'a request, which needs none': {
      given: [declared(), forMany({ ground: NO_BASIS, force: 'request' })],
      at: '2020-05-01',
    },
    'something that nobody decided': {
      given: [declared(), forMany({ ground: NO_BASIS, force: 'occurrence' })],
      at: '2020-05-01',
    },
  },
};

export const LEGAL_BASIS_CASES: ReadonlyArray<RuleCases> = [LEGAL_BASIS, OF_MANY_BASIS];
