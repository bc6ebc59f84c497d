import { granted, restored, type Written } from '../../../../render/small-world.js';
import { eventId, type RuleCases } from '../../case.js';
import { cut, extended, HEARD, notice, redacted } from '../good-practice.js';

const short = (decision: string, from: string, until: string, fields: Written = {}): Written =>
  cut({
    ...{ decision, decided: from, effective: from, term: { until } },
    assessment: { ...HEARD, on: from },
    ...fields,
  });

const NEXT = (fields: Written = {}): Written => short('d-3', '2020-03-26', '2020-04-04', fields);

const FIRST = short('d-2', '2020-03-16', '2020-03-25');

const CHAIN: RuleCases = {
  rule: 'basis.chained',
  raises: {
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
