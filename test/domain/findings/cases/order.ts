import { granted, type Written } from '../../../render/small-world.js';
import type { RuleCases } from '../case.js';
import { kept } from './parts.js';
import {
  circumstances,
  contactStopped,
  cut,
  HEARD,
  leftAsItWas,
  lifts,
  registered,
  respite,
  respiteCut,
  supportContact,
  wished,
  without,
} from './good-practice.js';

const somebody = (user: string, vulnerability: string, fields: Written = {}): ReadonlyArray<Written> => [
  registered({ user, vulnerability, ...fields }),
  respite({ user }),
];
const FRAIL = somebody('u-1', 'particular');
const STRONG = somebody('u-2', 'ordinary');
const also = (effective: string): Written => respiteCut({ user: 'u-2', decided: '2020-03-16', effective });

const HOURS = (amount: number): Written => ({ unit: 'minutes', amount, weeks: 4, mode: 'in-person' });

const RESPITE_ORDER: RuleCases = {
  rule: 'order.respite',
  raises: {
    'the other had theirs changed before, and back again': {
      given: [
        ...[...FRAIL, ...STRONG, respiteCut()],
        respiteCut({
          user: 'u-2',
          decided: '2020-02-01',
          effective: '2020-02-03',
          term: { until: '2020-02-20' },
        }),
      ],
      at: '2020-05-01',
      finds: [{ about: 'd-2', present: [5, 1, 4] }],
    },
    'the other got more, in the same round': {
      given: [
        ...[...FRAIL, ...STRONG, respiteCut()],
        respiteCut({
          ...{ user: 'u-2', decided: '2020-03-16', effective: '2020-03-16' },
          before: { strands: [HOURS(600)] },
          after: { strands: [HOURS(900)] },
        }),
      ],
      at: '2020-05-01',
      finds: [{ about: 'd-2' }],
    },
    'what was known of the two on the day, and not since': {
      given: [
        ...[...FRAIL, ...STRONG, respiteCut()],
        circumstances('2020-04-01', { vulnerability: 'ordinary' }),
        circumstances('2020-04-01', { user: 'u-2', vulnerability: 'particular' }),
      ],
      at: '2020-05-01',
      finds: [{ about: 'd-2', present: [5, 1, 4] }],
    },
    'what was known last before the day': {
      given: [
        ...somebody('u-1', 'ordinary'),
        circumstances('2020-02-01', { vulnerability: 'particular' }),
        ...[...STRONG, respiteCut()],
      ],
      at: '2020-05-01',
      finds: [{ about: 'd-2', present: [6, 3, 5] }],
    },
    'respite taken from the frailest while another kept all of theirs': {
      given: [...FRAIL, ...STRONG, respiteCut()],
      at: '2020-05-01',
      finds: [
        {
          ...{ on: '2020-03-24', service: 'respite', about: 'd-2', present: [5, 1, 4] },
          missing: ['the reason for the exception from the order'],
          provisions: ['hol-3-6', 'hol-4-1', 'fvl-25'],
        },
      ],
    },
    'another who was assessed for another service': {
      given: [
        ...[...FRAIL, ...STRONG, respiteCut()],
        leftAsItWas('2020-03-16', { user: 'u-2', service: 'nursing' }),
      ],
      at: '2020-05-01',
      finds: [{ about: 'd-2' }],
    },
    'another whose turn came a month later': {
      given: [...FRAIL, ...STRONG, respiteCut(), also('2020-04-16')],
      at: '2020-05-01',
      finds: [{ about: 'd-2' }],
    },
  },
  nearMisses: {
    'the user asked for the cut': {
      given: [...FRAIL, ...STRONG, respiteCut({ initiative: { requestedBy: 'user' } })],
      at: '2020-05-01',
    },
    'the frailest got more': {
      given: [
        ...[...FRAIL, ...STRONG],
        respiteCut({ before: { strands: [HOURS(600)] }, after: { strands: [HOURS(900)] } }),
      ],
      at: '2020-05-01',
    },
    'another service of the frailest was cut': {
      given: [...FRAIL, ...STRONG, granted(), cut()],
      at: '2020-05-01',
    },
    'another service of the other, who had no respite': {
      given: [
        ...FRAIL,
        registered({ user: 'u-2', vulnerability: 'ordinary' }),
        granted({ user: 'u-2' }),
        respiteCut(),
      ],
      at: '2020-05-01',
    },
    'lifted before it began': {
      given: [...[...FRAIL, ...STRONG, respiteCut()], lifts('2020-03-16', { service: 'respite' })],
      at: '2020-05-01',
    },
    'a grant to the other that begins later': {
      given: [
        ...[...FRAIL, registered({ user: 'u-2', vulnerability: 'ordinary' })],
        respite({ user: 'u-2', decided: '2020-03-10', effective: '2020-03-20' }),
        respiteCut(),
      ],
      at: '2020-05-01',
    },
    "the other's carer is in work, which became known since": {
      given: [
        ...[...somebody('u-1', 'particular', { carer: { inWork: false } }), ...STRONG],
        circumstances('2020-02-01', { user: 'u-2', carer: { has: true, inWork: true } }),
        respiteCut(),
      ],
      at: '2020-05-01',
    },
    'the other was kept on purpose': {
      given: [
        ...[...FRAIL, ...STRONG, respiteCut()],
        kept({ user: 'u-2', service: 'respite', keeps: 'granted' }),
      ],
      at: '2020-05-01',
    },
    'the other lost theirs already': {
      given: [
        ...[...FRAIL, ...STRONG],
        respiteCut({ user: 'u-2', decided: '2020-03-02', effective: '2020-03-03' }),
        respiteCut(),
      ],
      at: '2020-05-01',
    },
    'the least vulnerable first': {
      given: [...FRAIL, ...STRONG, respiteCut({ user: 'u-2' })],
      at: '2020-05-01',
    },
    'all in one round': { given: [...FRAIL, ...STRONG, respiteCut(), also('2020-03-18')], at: '2020-05-01' },
    'the other was assessed and left as it was': {
      given: [
        ...[...FRAIL, ...STRONG, respiteCut()],
        leftAsItWas('2020-03-16', { user: 'u-2', service: 'respite' }),
      ],
      at: '2020-05-01',
    },
    "the other's carer is in work, and this one's is not": {
      given: [
        ...somebody('u-1', 'particular', { carer: { inWork: false } }),
        ...somebody('u-2', 'ordinary', { carer: { inWork: true } }),
        respiteCut(),
      ],
      at: '2020-05-01',
    },
    'at another unit': {
      given: [
        ...[...FRAIL, circumstances('2020-01-02', { unit: 'north' })],
        ...[...STRONG, circumstances('2020-01-02', { user: 'u-2', unit: 'south' })],
        respiteCut(),
      ],
      at: '2020-05-01',
    },
    'as the user wished': {
      given: [
        ...[...FRAIL, ...STRONG],
        wished({
          ...{ service: 'respite', before: { state: 'running' }, after: { state: 'paused' } },
        }),
      ],
      at: '2020-05-01',
    },
    'a grant to the other that had ended': {
      given: [
        ...FRAIL,
        registered({ user: 'u-2', vulnerability: 'ordinary' }),
        respite({ user: 'u-2', until: '2020-02-28' }),
        respiteCut(),
      ],
      at: '2020-05-01',
    },
  },
  edges: {
    'while the round may still go on': {
      given: [...FRAIL, ...STRONG, respiteCut()],
      at: '2020-03-23',
      finds: [],
    },
    'when it is over': {
      given: [...FRAIL, ...STRONG, respiteCut()],
      at: '2020-03-24',
      finds: [{ on: '2020-03-24' }],
    },
    'the last day of the round': {
      given: [...FRAIL, ...STRONG, respiteCut(), also('2020-03-23')],
      at: '2020-05-01',
      finds: [],
    },
    'the day after it': {
      given: [...FRAIL, ...STRONG, respiteCut(), also('2020-03-24')],
      at: '2020-05-01',
      finds: [{ about: 'd-2' }],
    },
  },
};

const SPECIAL = registered({ specialNeeds: true });
const UNTRIED = without(HEARD, 'alternatives');

const SUPPORT: RuleCases = {
  rule: 'order.support-contact',
  raises: {
    'support contact stopped for a user with special needs, and no more said': {
      given: [SPECIAL, supportContact(), contactStopped({ assessment: UNTRIED })],
      at: '2020-05-01',
      finds: [
        {
          ...{ on: '2020-03-13', service: 'contact', about: 'd-2', present: [1, 3] },
          missing: ['why, and what comes in its place'],
        },
      ],
    },
  },
  nearMisses: {
    'a reasoned restriction': { given: [SPECIAL, supportContact(), contactStopped()], at: '2020-05-01' },
    'no special needs': {
      given: [registered(), supportContact(), contactStopped({ assessment: UNTRIED })],
      at: '2020-05-01',
    },
    'special needs that became known later': {
      given: [
        registered(),
        supportContact(),
        contactStopped({ assessment: UNTRIED }),
        circumstances('2020-04-01', { specialNeeds: true }),
      ],
      at: '2020-05-01',
    },
    'another service': {
      given: [SPECIAL, granted(), cut({ assessment: UNTRIED })],
      at: '2020-05-01',
    },
    'asked for by the user': {
      given: [
        SPECIAL,
        supportContact(),
        contactStopped({ assessment: UNTRIED, initiative: { requestedBy: 'user' } }),
      ],
      at: '2020-05-01',
    },
  },
};

const NOT_ASKED = { asked: false, why: { text: 'rakk det ikke' } };
const pausedAsAny = cut({
  ...{ type: 'ServicePaused', service: 'respite' },
  ...{ before: { state: 'running' }, after: { state: 'paused' } },
});

const CARER_WORK: RuleCases = {
  rule: 'order.carer-work-not-asked',
  raises: {
    'respite cut, and nobody asked the carer': {
      given: [respite(), respiteCut({ carerWork: NOT_ASKED })],
      at: '2020-05-01',
      finds: [
        {
          ...{ on: '2020-03-13', service: 'respite', about: 'd-2', present: [2] },
          missing: ['whether the carer is in work and should go on'],
        },
      ],
    },
    'respite paused as any service': {
      given: [respite(), pausedAsAny],
      at: '2020-05-01',
      finds: [{ present: [2] }],
    },
  },
  nearMisses: {
    asked: { given: [respite(), respiteCut()], at: '2020-05-01' },
    'nobody to ask': {
      given: [
        circumstances('2020-01-02', { carer: { has: false } }),
        respite(),
        respiteCut({ carerWork: NOT_ASKED }),
      ],
      at: '2020-05-01',
    },
    'known already': {
      given: [registered({ carer: { inWork: true } }), respite(), pausedAsAny],
      at: '2020-05-01',
    },
    'another service': { given: [granted(), cut()], at: '2020-05-01' },
  },
};

export const ORDER_CASES: ReadonlyArray<RuleCases> = [RESPITE_ORDER, SUPPORT, CARER_WORK];
