import { granted, restored, type Written } from '../../../../render/small-world.js';
import { eventId, type RuleCases } from '../../case.js';
import { accepted, cut, extended, HEARD, notice, redacted } from '../good-practice.js';

const short = (decision: string, from: string, until: string, fields: Written = {}): Written =>
  cut({
    ...{ decision, decided: from, effective: from, term: { until } },
    assessment: { ...HEARD, on: from },
    ...fields,
  });

const NEXT = (fields: Written = {}): Written => short('d-3', '2020-03-26', '2020-04-04', fields);

const VISITS = (amount: number): Written => ({ unit: 'visits', amount, weeks: 1, mode: 'in-person' });

const FIRST = short('d-2', '2020-03-16', '2020-03-25');

const CHAIN: RuleCases = {
  rule: 'basis.chained',
  raises: {
    'recorded in another order than they held in': {
      given: [granted(), NEXT(), FIRST],
      at: '2020-05-01',
      finds: [{ on: '2020-03-30', about: 'd-3', present: [3, 2] }],
    },
    'two of which one began before the other was over, whose days are counted once': {
      given: [granted(), FIRST, short('d-3', '2020-03-20', '2020-04-01')],
      at: '2020-05-01',
      finds: [{ on: '2020-03-30', about: 'd-3' }],
    },
    'one that began on the last day of the other': {
      given: [granted(), FIRST, short('d-3', '2020-03-25', '2020-04-03')],
      at: '2020-05-01',
      finds: [{ on: '2020-03-30', about: 'd-3' }],
    },
    'a short one within the time of another does not break the chain': {
      given: [
        granted(),
        short('d-2', '2020-03-16', '2020-03-28'),
        short('d-3', '2020-03-17', '2020-03-18'),
        short('d-4', '2020-03-30', '2020-04-05'),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-31', about: 'd-4' }],
    },
    'four in a row, once': {
      given: [
        granted(),
        ...[FIRST, NEXT()],
        short('d-4', '2020-04-05', '2020-04-14'),
        short('d-5', '2020-04-15', '2020-04-24'),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-30', about: 'd-3' }],
    },
    'a second decision told of with no right of appeal': {
      given: [
        granted(),
        FIRST,
        NEXT(),
        notice('2020-03-26', { decisions: ['d-3'], appealRightStated: false }),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-30', about: 'd-3' }],
    },
    'and what prolonged it later is no evidence yet': {
      given: [
        granted(),
        FIRST,
        NEXT(),
        extended('2020-04-03', { extends: 'd-3', term: { until: '2020-04-10' } }),
      ],
      at: '2020-04-02',
      finds: [{ on: '2020-03-30', present: [2, 3] }],
    },
    'ten days and ten days more': {
      given: [granted(), FIRST, NEXT()],
      at: '2020-05-01',
      finds: [
        {
          ...{ on: '2020-03-30', service: 'nursing', about: 'd-3', present: [2, 3] },
          missing: ['an individual decision'],
        },
      ],
    },
    'with three days in between, which are not counted': {
      given: [granted(), FIRST, short('d-3', '2020-03-29', '2020-04-07')],
      at: '2020-05-01',
      finds: [{ on: '2020-04-02', about: 'd-3' }],
    },
    'ten days, prolonged': {
      given: [granted(), FIRST, extended('2020-03-25', { term: { until: '2020-04-20' } })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-30', about: 'd-2', present: [2, 3] }],
    },
    'a week at a time, of which the user was only informed': {
      given: [
        granted(),
        short('d-2', '2020-03-16', '2020-03-22'),
        short('d-3', '2020-03-23', '2020-03-29'),
        short('d-4', '2020-03-30', '2020-04-05'),
        notice('2020-03-30', { decisions: ['d-4'], kind: 'information' }),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-30', about: 'd-4', present: [2, 3, 4] }],
    },
  },
  nearMisses: {
    'ten days of more than was granted': {
      given: [granted(), FIRST, NEXT({ before: { strands: [VISITS(3)] }, after: { strands: [VISITS(7)] } })],
      at: '2020-05-01',
    },
    'ten days more that the user accepted as an offer': {
      given: [
        granted(),
        FIRST,
        accepted({ offer: 'd-3', on: '2020-03-25', effective: '2020-03-26', term: { until: '2020-04-04' } }),
      ],
      at: '2020-05-01',
    },
    'a link that was lifted before it took the chain past two weeks': {
      given: [
        granted(),
        FIRST,
        NEXT(),
        restored({ decided: '2020-03-29', effective: '2020-03-30', lifts: ['d-3'] }),
      ],
      at: '2020-05-01',
    },
    'a week of the granted service in between': {
      given: [granted(), FIRST, short('d-3', '2020-04-02', '2020-04-11')],
      at: '2020-05-01',
    },
    'another service': {
      given: [granted(), granted({ service: 'other', decision: 'd-0' }), FIRST, NEXT({ service: 'other' })],
      at: '2020-05-01',
    },
    'a second decision handled as the individual decision that it was': {
      given: [granted(), FIRST, NEXT(), notice('2020-03-26', { decisions: ['d-3'] })],
      at: '2020-05-01',
    },
    'one decision for a long time, which is an individual decision of its own': {
      given: [granted(), FIRST, NEXT({ term: { review: '2020-04-09' } })],
      at: '2020-05-01',
    },
    'the user asked for more of the same': {
      given: [granted(), FIRST, NEXT({ initiative: { requestedBy: 'user' } })],
      at: '2020-05-01',
    },
    'a second decision that was never made: redacted': {
      given: [granted(), FIRST, NEXT(), redacted('2020-03-27', eventId(3))],
      at: '2020-05-01',
    },
  },
  edges: {
    'the fourteenth day': { given: [granted(), FIRST, NEXT()], at: '2020-03-29', finds: [] },
    'the fifteenth': { given: [granted(), FIRST, NEXT()], at: '2020-03-30', finds: [{ on: '2020-03-30' }] },
    'four days in between break it': {
      given: [granted(), FIRST, short('d-3', '2020-03-30', '2020-04-08')],
      at: '2020-05-01',
      finds: [],
    },
  },
};

export const CHAINED_CASES: ReadonlyArray<RuleCases> = [CHAIN];
