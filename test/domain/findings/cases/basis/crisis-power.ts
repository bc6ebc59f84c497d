import { granted, restored, type Written } from '../../../../render/small-world.js';
import { EVENT } from '../../../examples/events.js';
import { STAFF_EVENT } from '../../../examples/staff.js';
import type { RuleCases } from '../../case.js';
import { cut, declared, extended, forMany, GROUND, leadership, without } from '../good-practice.js';
import { turned } from '../parts.js';

const COMPULSORY = { ...GROUND, legalBasis: ['hberl-4-1'] };

const redeployed = (fields: Written = {}): Written => ({
  ...without(EVENT.StaffRedeployed, 'derivesFrom'),
  by: leadership(),
  ...fields,
});

const POWER = { kind: 'crisis-power', provision: 'hberl-3-1' };

const ON_POWER = { ...GROUND, legalBasis: ['hberl-3-1'] };

const WINDOW_CLOSES = { decided: '2022-01-10', effective: '2022-01-11' };

/** Goes on for some days after the power has run out. */
const outlived = cut({ ...WINDOW_CLOSES, ground: ON_POWER, term: { until: '2022-01-20' } });

const POWER_WINDOW: RuleCases = {
  rule: 'basis.power-outside-window',
  raises: {
    'a power used before it was activated': {
      given: [granted(), cut({ decided: '2020-03-05', effective: '2020-03-09', power: POWER })],
      at: '2020-05-01',
      finds: [
        {
          ...{ on: '2020-03-05', about: 'd-2', present: [2], provisions: ['hberl-1-5'] },
          missing: ['that the power was activated that day'],
        },
      ],
    },
    'a measure that took effect after it had run out': {
      given: [granted(), cut({ decided: '2022-01-14', effective: '2022-01-15', ground: ON_POWER })],
      at: '2022-03-01',
      finds: [{ on: '2022-01-15', present: [2] }],
    },
    'a measure that went on after it had run out': {
      given: [granted(), cut({ ...WINDOW_CLOSES, ground: ON_POWER, power: POWER })],
      at: '2022-03-01',
      finds: [{ on: '2022-01-15', present: [2] }],
    },
    'one that was prolonged by the power alone': {
      given: [
        ...[granted(), outlived],
        extended('2022-01-14', { ground: ON_POWER, term: { until: '2022-02-20' } }),
      ],
      at: '2022-03-01',
      finds: [{ on: '2022-01-15', present: [2] }],
    },
    'one that names the power, whatever is cited beside it': {
      given: [granted(), cut({ ...WINDOW_CLOSES, power: POWER, term: { until: '2022-02-20' } })],
      at: '2022-03-01',
      finds: [{ on: '2022-01-15' }],
    },
    'a provision that gives no such power': {
      given: [granted(), cut({ power: { kind: 'crisis-power', provision: 'hol-4-1' } })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-13', missing: ['a crisis power that was activated'] }],
    },
  },
  nearMisses: {
    'a power used in its window, and a measure that ended in it': {
      given: [granted(), cut({ power: POWER, term: { until: '2020-06-30' } })],
      at: '2022-03-01',
    },
    'prolonged by ordinary law before the power ran out': {
      given: [
        granted(),
        cut({ ...WINDOW_CLOSES, ground: ON_POWER, term: { until: '2022-01-20' } }),
        extended('2022-01-14', { term: { until: '2022-02-20' } }),
      ],
      at: '2022-03-01',
    },
    'a power cited beside ordinary law, which goes on': {
      given: [
        granted(),
        cut({
          ...WINDOW_CLOSES,
          ground: { ...GROUND, legalBasis: ['hberl-3-1', 'hol-3-2-6-a'] },
          term: { until: '2022-02-20' },
        }),
      ],
      at: '2022-03-01',
    },
    'prolonged by the power and by ordinary law beside it': {
      given: [
        ...[granted(), outlived],
        extended('2022-01-14', {
          ground: { ...GROUND, legalBasis: ['hberl-3-1', 'hol-3-2-6-a'] },
          term: { until: '2022-02-20' },
        }),
      ],
      at: '2022-03-01',
    },
    'decided before the power was activated, and lifted before it took effect': {
      given: [
        granted(),
        cut({ decided: '2020-03-02', effective: '2020-03-16', power: POWER }),
        restored({ decided: '2020-03-04', effective: '2020-03-16' }),
      ],
      at: '2020-05-01',
    },
    'lifted on the last day': {
      given: [
        granted(),
        cut({ ...WINDOW_CLOSES, power: POWER }),
        restored({ decided: '2022-01-14', effective: '2022-01-15' }),
      ],
      at: '2022-03-01',
    },
    'ordinary law, said to be so': {
      given: [granted(), cut({ ...WINDOW_CLOSES, power: { kind: 'ordinary-law' } })],
      at: '2022-03-01',
    },
  },
  edges: {
    'the last day of the window': {
      given: [granted(), cut({ ...WINDOW_CLOSES, power: POWER })],
      at: '2022-01-14',
      finds: [],
    },
    'the day after': {
      given: [granted(), cut({ ...WINDOW_CLOSES, power: POWER })],
      at: '2022-01-15',
      finds: [{ on: '2022-01-15' }],
    },
    'prolonged by ordinary law from the day after': {
      given: [granted(), outlived, extended('2022-01-15', { term: { until: '2022-02-20' } })],
      at: '2022-03-01',
      finds: [],
    },
    'prolonged by ordinary law a day too late': {
      given: [granted(), outlived, extended('2022-01-16', { term: { until: '2022-02-20' } })],
      at: '2022-03-01',
      finds: [{ on: '2022-01-15' }],
    },
    'the day it was activated': {
      given: [
        granted(),
        cut({ decided: '2020-03-06', effective: '2020-03-06', power: POWER, term: { until: '2020-04-01' } }),
      ],
      at: '2020-05-01',
      finds: [],
    },
  },
};

const OF_MANY_WINDOW: RuleCases = {
  rule: 'basis.measure-power-outside-window',
  raises: {
    'a measure for many that outlived its power': {
      given: [declared(), forMany({ power: POWER })],
      at: '2022-03-01',
      finds: [{ on: '2022-01-15', present: [2] }],
    },
    'the same, told once, where there are two crises': {
      given: [declared(), { ...declared(), crisis: 'flood-2020' }, forMany({ power: POWER })],
      at: '2022-03-01',
      finds: [{ on: '2022-01-15', present: [3] }],
    },
  },
  nearMisses: {
    'a measure for many by a power cited beside ordinary law, which goes on': {
      given: [declared(), forMany({ ground: { ...GROUND, legalBasis: ['hberl-3-1', 'hol-3-2-6-a'] } })],
      at: '2022-03-01',
    },
    'a measure for many that ended before it took effect': {
      given: [
        declared(),
        forMany({ decided: '2020-03-02', power: POWER }),
        turned('FrameworkMeasureEnded', '2020-03-16'),
      ],
      at: '2020-05-01',
    },
    'a measure for many that ended in time': {
      given: [declared(), forMany({ power: POWER, term: { until: '2020-06-30' } })],
      at: '2022-03-01',
    },
    'a measure by ordinary law': { given: [declared(), forMany()], at: '2022-03-01' },
  },
};

const STAFF_WINDOW: RuleCases = {
  rule: 'basis.redeployed-outside-window',
  raises: {
    'staff ordered to serve before that could be ordered': {
      given: [redeployed({ decided: '2020-03-04', effective: '2020-03-09', ground: COMPULSORY })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-04', about: 'c-redeploy', present: [1] }],
    },
    'a volunteer placed before that could be ordered': {
      given: [
        {
          ...STAFF_EVENT.VolunteerPlaced,
          ...{ decided: '2020-03-04', effective: '2020-03-09', ground: COMPULSORY },
        },
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-04', about: 'c-place', present: [1] }],
    },
  },
  nearMisses: {
    'a volunteer placed while that could be ordered': {
      given: [{ ...STAFF_EVENT.VolunteerPlaced, ground: COMPULSORY }],
      at: '2020-05-01',
    },
    'ordered while it could be': { given: [redeployed({ ground: COMPULSORY })], at: '2020-05-01' },
    'sent as the employer may': { given: [redeployed({ decided: '2020-03-04' })], at: '2020-05-01' },
  },
};

export const CRISIS_POWER_CASES: ReadonlyArray<RuleCases> = [POWER_WINDOW, OF_MANY_WINDOW, STAFF_WINDOW];
