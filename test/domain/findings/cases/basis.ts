import { granted, measure, restored, type Written } from '../../../render/small-world.js';
import { EVENT } from '../../examples/events.js';
import { UNIT_EVENT } from '../../examples/unit.js';
import { told, words } from '../../views/told.js';
import { eventId, type RuleCases } from '../case.js';
import {
  accepted,
  appointed,
  corrected,
  CRISIS,
  cut,
  declared,
  ended,
  extended,
  forMany,
  FROM_IT,
  GROUND,
  HEARD,
  INDIVIDUALLY,
  leadership,
  notice,
  offered,
  redacted,
  SUBSTITUTED,
  wished,
  without,
} from './good-practice.js';

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
  },
  nearMisses: {
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

const POWER = { kind: 'crisis-power', provision: 'hberl-3-1' };
const ON_POWER = { ...GROUND, legalBasis: ['hberl-3-1'] };
const WINDOW_CLOSES = { decided: '2022-01-10', effective: '2022-01-11' };

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
  },
  nearMisses: {
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
  },
  nearMisses: {
    'ordered while it could be': { given: [redeployed({ ground: COMPULSORY })], at: '2020-05-01' },
    'sent as the employer may': { given: [redeployed({ decided: '2020-03-04' })], at: '2020-05-01' },
  },
};

const INDIVIDUAL: RuleCases = {
  rule: 'basis.no-individual-decision',
  raises: {
    'less by agreement, open-ended, and no decision': {
      given: [granted(), offered(), accepted()],
      at: '2020-05-01',
      finds: [
        {
          ...{ on: '2020-03-14', about: 'd-2', present: [3], missing: ['an individual decision'] },
          provisions: ['pbrl-2-7', 'fvl-23', 'fvl-27'],
        },
      ],
    },
    'a decision that the user was only informed of': {
      given: [granted(), cut(), notice('2020-03-16', { kind: 'information' })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-31', present: [2, 3], missing: ['notice of an individual decision'] }],
    },
    'a notice that came a month later': {
      given: [granted(), cut(), notice('2020-03-16', { kind: 'information' }), notice('2020-04-16')],
      at: '2020-05-01',
      finds: [{ on: '2020-03-31', present: [2, 3, 4], missing: [] }],
    },
    'an extension that the user was only told of on the phone': {
      given: [
        granted(),
        cut(),
        notice('2020-03-16'),
        extended('2020-03-27'),
        told('ExplanationGiven', '2020-03-28', {
          ...{
            decisions: ['d-7'],
            to: 'user',
            channel: 'phone',
            words: words('en stund til'),
            apology: true,
          },
        }),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-04-11', about: 'd-7', present: [4, 5] }],
    },
  },
  nearMisses: {
    'a decision told of as one': { given: [granted(), cut(), notice('2020-03-16')], at: '2020-05-01' },
    'two weeks and no longer': {
      given: [
        granted(),
        cut({ term: { until: '2020-03-29' } }),
        notice('2020-03-16', { kind: 'information' }),
      ],
      at: '2020-05-01',
    },
    'an accepted substitute of the same extent': {
      given: [granted(), offered(), accepted(SUBSTITUTED)],
      at: '2020-05-01',
    },
    'an accepted offer of less, with a decision': {
      given: [granted(), offered(), accepted(), notice('2020-03-16')],
      at: '2020-05-01',
    },
    'the own wish of the user': {
      given: [granted(), wished(), notice('2020-03-16', { kind: 'information' })],
      at: '2020-05-01',
    },
    'opening hours of a drop-in offer, which rest on no such provision': {
      given: [
        granted({ serviceType: 'day-activity', legalBasis: ['hol-3-1'] }),
        cut(),
        notice('2020-03-16', { kind: 'information' }),
      ],
      at: '2020-05-01',
    },
    'a user whom nobody contacted: that is told elsewhere': { given: [granted(), cut()], at: '2020-05-01' },
  },
  edges: {
    'fourteen days, first and last counted, over the change to summer time': {
      given: [
        granted(),
        cut({ term: { until: '2020-03-29' } }),
        notice('2020-03-16', { kind: 'information' }),
      ],
      at: '2020-05-01',
      finds: [],
    },
    'fifteen days': {
      given: [
        granted(),
        cut({ term: { until: '2020-03-30' } }),
        notice('2020-03-16', { kind: 'information' }),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-31' }],
    },
    'the last day for the notice': {
      given: [granted(), cut(), notice('2020-03-16', { kind: 'information' }), notice('2020-03-30')],
      at: '2020-05-01',
      finds: [],
    },
    'the day after it': {
      given: [granted(), cut(), notice('2020-03-16', { kind: 'information' }), notice('2020-03-31')],
      at: '2020-05-01',
      finds: [{ on: '2020-03-31' }],
    },
    'as known before the notice was recorded': {
      given: [granted(), cut(), notice('2020-03-16', { kind: 'information' }), notice('2020-03-17')],
      recorded: [
        ...['2020-01-02T20:00:00Z', '2020-03-13T20:00:00Z', '2020-03-16T20:00:00Z'],
        '2020-04-20T08:00:00Z',
      ],
      ...{ at: '2020-05-01', knownAt: '2020-04-19T08:00:00Z' },
      finds: [{ on: '2020-03-31', present: [2, 3] }],
    },
  },
};

const FOR_DECISIONS: RuleCases = {
  rule: 'basis.measure-for-decisions',
  raises: {
    'fewer visits for all at once, with no end': {
      given: [declared(), forMany()],
      at: '2020-05-01',
      finds: [
        { on: '2020-03-12', present: [2], missing: ['an individual decision for each whom it touches'] },
      ],
    },
  },
  nearMisses: {
    'a measure that opens for individual decisions': {
      given: [declared(), forMany({}, INDIVIDUALLY)],
      at: '2020-05-01',
    },
    'for two weeks': { given: [declared(), forMany({ term: { until: '2020-03-29' } })], at: '2020-05-01' },
    'a request': { given: [declared(), forMany({ force: 'request' })], at: '2020-05-01' },
    'other opening hours of what needs no individual decision': {
      given: [declared(), forMany({}, { services: ['meals-on-wheels'] })],
      at: '2020-05-01',
    },
    'more visits for all at once': {
      given: [
        declared(),
        forMany(
          {},
          { changes: [{ dimension: 'how-often', before: { own: 'granted' }, after: { own: 'more' } }] },
        ),
      ],
      at: '2020-05-01',
    },
    'withdrawn before it took effect': {
      given: [
        declared(),
        forMany(),
        {
          ...{ type: 'FrameworkMeasureWithdrawn', version: 1, crisis: CRISIS, measure: FROM_IT.measure },
          ...{ decision: 'c-withdraw', by: leadership(), decided: '2020-03-14', effective: '2020-03-14' },
          reasons: words('dekket likevel'),
        },
      ],
      at: '2020-05-01',
    },
  },
  edges: {
    'fifteen days': {
      given: [declared(), forMany({ term: { until: '2020-03-30' } })],
      at: '2020-05-01',
      finds: [{ present: [2] }],
    },
  },
};

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

export const BASIS_CASES: ReadonlyArray<RuleCases> = [
  LEGAL_BASIS,
  OF_MANY_BASIS,
  MANDATE,
  OF_MANY_MANDATE,
  STAFF_MANDATE,
  UNIT_MANDATE,
  POWER_WINDOW,
  OF_MANY_WINDOW,
  STAFF_WINDOW,
  INDIVIDUAL,
  FOR_DECISIONS,
  CHAIN,
  EXTENT,
  RUNNING,
];
