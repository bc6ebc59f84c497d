import { granted, leader, type Written } from '../../../../render/small-world.js';
import { EVENT } from '../../../examples/events.js';
import { UNIT_EVENT } from '../../../examples/unit.js';
import type { RuleCases } from '../../case.js';
import { appointed, cut, declared, ended, forMany, FROM_IT, leadership, without } from '../good-practice.js';
import { turned } from '../parts.js';

const byLeadership = (fields: Written = {}): Written =>
  cut({ by: leadership(), derivesFrom: FROM_IT, ...fields });

const MANDATE: RuleCases = {
  rule: 'basis.no-mandate',
  raises: {
    "the crisis leadership's mandate where none was set": {
      given: [granted(), byLeadership()],
      at: '2020-05-01',
      finds: [
        {
          ...{ on: '2020-03-13', service: 'nursing', about: 'd-2', present: [2] },
          missing: ['a crisis leadership that was set that day'],
          provisions: ['hol-5-2', 'hberl-2-2', 'koml-25-1'],
        },
      ],
    },
    'the same after the crisis was over': {
      given: [declared('2020-02-01'), granted(), ended('2020-03-01'), byLeadership()],
      at: '2020-05-01',
      finds: [{ present: [4] }],
    },
    'something that the leadership had no power over': {
      given: [declared(), appointed(['inform-public']), granted(), byLeadership()],
      at: '2020-05-01',
      finds: [{ present: [4, 2], missing: ['power to decide this'] }],
    },
    'the leadership by a mandate that others gave it, where none was set': {
      given: [granted(), byLeadership({ by: { ...leader, role: 'crisis-leadership' } })],
      at: '2020-05-01',
      finds: [{ present: [2], missing: ['a crisis leadership that was set that day'] }],
    },
    "a nurse by the leadership's mandate, with no measure of it to carry out": {
      given: [declared(), granted(), cut({ by: leadership('nurse') })],
      at: '2020-05-01',
      finds: [{ present: [3] }],
    },
  },
  nearMisses: {
    'the leadership while it was set': { given: [declared(), granted(), byLeadership()], at: '2020-05-01' },
    'with power to prioritise': {
      given: [declared(), appointed(['prioritise-services']), granted(), byLeadership()],
      at: '2020-05-01',
    },
    'one of two leaderships with power to prioritise': {
      given: [
        ...[declared(), appointed(['inform-public'])],
        ...[declared(), appointed(['prioritise-services'])].map((event) => ({
          ...event,
          crisis: 'flood-2020',
        })),
        ...[granted(), byLeadership()],
      ],
      at: '2020-05-01',
    },
    'a unit leader who carries out a measure of the leadership': {
      given: [declared(), granted(), cut({ by: leadership('unit-leader'), derivesFrom: FROM_IT })],
      at: '2020-05-01',
    },
    'a leader with delegated authority, crisis or not': { given: [granted(), cut()], at: '2020-05-01' },
  },
  edges: {
    'the day before it was set': {
      given: [declared('2020-03-14'), granted(), byLeadership()],
      at: '2020-05-01',
      finds: [{ present: [3] }],
    },
    'the day it was set': {
      given: [declared('2020-03-13'), granted(), byLeadership()],
      at: '2020-05-01',
      finds: [],
    },
    'its last day': {
      given: [declared('2020-02-01'), granted(), ended('2020-03-13'), byLeadership()],
      at: '2020-05-01',
      finds: [],
    },
    'the day after': {
      given: [declared('2020-02-01'), granted(), ended('2020-03-12'), byLeadership()],
      at: '2020-05-01',
      finds: [{ present: [4] }],
    },
  },
};

const STAFF: Written = { kind: 'staff', groups: ['home-care'], changes: [] };
const PLACES: Written = { kind: 'places', services: ['short-stay-other'], changes: [] };

const OF_MANY_MANDATE: RuleCases = {
  rule: 'basis.measure-no-mandate',
  raises: {
    'a measure adopted before the crisis was declared': {
      given: [declared('2020-03-13'), forMany()],
      at: '2020-05-01',
      finds: [{ on: '2020-03-12', about: 'c-adopt', present: [2] }],
    },
    'a measure by a leadership that may not adopt any': {
      given: [declared(), appointed(['spend-money']), forMany()],
      at: '2020-05-01',
      finds: [{ present: [3, 2] }],
    },
    'a measure about staff by a leadership with power over premises': {
      given: [declared(), appointed(['use-premises']), forMany({ target: STAFF })],
      at: '2020-05-01',
      finds: [{ present: [3, 2] }],
    },
    'a measure about places by a leadership with power over staff': {
      given: [declared(), appointed(['redeploy-staff']), forMany({ target: PLACES })],
      at: '2020-05-01',
      finds: [{ present: [3, 2] }],
    },
    'a measure about services by a leadership with power over staff and premises': {
      given: [declared(), appointed(['redeploy-staff', 'use-premises']), forMany()],
      at: '2020-05-01',
      finds: [{ present: [3, 2] }],
    },
    'an end that was put to a measure by a leadership that was not set any more': {
      given: [
        ...[declared('2020-02-01'), forMany(), ended('2020-03-15')],
        { ...turned('FrameworkMeasureEnded', '2020-03-20'), by: leadership() },
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-20', present: [4] }],
    },
  },
  nearMisses: {
    'a measure about staff by a leadership with power over staff': {
      given: [declared(), appointed(['redeploy-staff']), forMany({ target: STAFF })],
      at: '2020-05-01',
    },
    'a measure about places by a leadership with power over premises': {
      given: [declared(), appointed(['use-premises']), forMany({ target: PLACES })],
      at: '2020-05-01',
    },
    'a measure by a leadership that may': {
      given: [declared(), appointed(['adopt-measures']), forMany()],
      at: '2020-05-01',
    },
    'advice, which needs no mandate': {
      given: [declared('2020-03-13'), forMany({ force: 'advice' })],
      at: '2020-05-01',
    },
  },
};

const redeployed = (fields: Written = {}): Written => ({
  ...without(EVENT.StaffRedeployed, 'derivesFrom'),
  by: leadership(),
  ...fields,
});

const STAFF_MANDATE: RuleCases = {
  rule: 'basis.redeployed-no-mandate',
  raises: {
    'staff sent elsewhere by a leadership that was not set': {
      given: [redeployed()],
      at: '2020-05-01',
      finds: [{ on: '2020-03-13', about: 'c-redeploy', present: [1] }],
    },
    'staff sent elsewhere by a leadership without power over staff': {
      given: [declared(), appointed(['prioritise-services']), redeployed()],
      at: '2020-05-01',
      finds: [{ present: [3, 2] }],
    },
  },
  nearMisses: {
    'a leadership with power over staff': {
      given: [declared(), appointed(['redeploy-staff']), redeployed()],
      at: '2020-05-01',
    },
    'a leader of the service, by delegation': { given: [{ ...EVENT.StaffRedeployed }], at: '2020-05-01' },
  },
};

const freed: Written = { ...UNIT_EVENT.PlacesFreed, by: leadership(), decided: '2020-03-19' };

const UNIT_MANDATE: RuleCases = {
  rule: 'basis.unit-no-mandate',
  raises: {
    'places freed by a leadership that was not set': {
      given: [freed],
      at: '2020-05-01',
      finds: [{ on: '2020-03-19', present: [1] }],
    },
  },
  nearMisses: { 'the same while it was set': { given: [declared(), freed], at: '2020-05-01' } },
};

export const MANDATE_CASES: ReadonlyArray<RuleCases> = [
  MANDATE,
  OF_MANY_MANDATE,
  STAFF_MANDATE,
  UNIT_MANDATE,
];
