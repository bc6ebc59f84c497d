import { granted, restored, type Written } from '../../../render/small-world.js';
import { told, words } from '../../views/told.js';
import type { RuleCases } from '../case.js';
import {
  accepted,
  circumstances,
  cut,
  extended,
  handedOver,
  HEARD,
  notice,
  offered,
  respite,
  respiteCut,
  tasks,
} from './good-practice.js';

const TO_KIN = tasks('shower', 'service', 'next-of-kin');
const AGREED_LATE = { agreed: '2020-03-20', carerAssessed: true };
const prolonged = (fields: Written = {}): Written =>
  extended('2020-05-31', {
    agreement: { agreed: '2020-05-30', carerAssessed: true },
    term: { until: '2020-08-31' },
    ...fields,
  });

const [SEVEN, THREE] = [7, 3].map((amount): Written => ({
  unit: 'visits',
  amount,
  weeks: 1,
  mode: 'in-person',
}));

const AGREEMENT: RuleCases = {
  rule: 'carers.no-agreement',
  raises: {
    'more left to next of kin, who did something already': {
      given: [
        granted(),
        cut({
          type: 'ServiceChanged',
          before: {
            tasks: [
              { task: 'shower', by: 'next-of-kin' },
              { task: 'medication', by: 'service' },
            ],
          },
          after: {
            tasks: [
              { task: 'shower', by: 'next-of-kin' },
              { task: 'medication', by: 'next-of-kin' },
            ],
          },
        }),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-16', about: 'd-2', present: [2] }],
    },
    'a shower left to next of kin by decision': {
      given: [granted(), cut({ type: 'ServiceChanged', ...TO_KIN })],
      at: '2020-05-01',
      finds: [
        {
          ...{ on: '2020-03-16', service: 'nursing', about: 'd-2', present: [2] },
          missing: ['an agreement with the next of kin'],
          provisions: ['hol-3-1', 'hol-3-6', 'hol-4-1'],
        },
      ],
    },
    'agreed when they had begun': {
      given: [granted(), handedOver({ agreement: AGREED_LATE })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-16', present: [2, 2] }],
    },
    'for no period': {
      given: [granted(), handedOver({ term: { review: '2020-04-03' } })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-13', missing: ['a period for which it is agreed'] }],
    },
    'prolonged without asking again': {
      given: [granted(), handedOver(), extended('2020-05-31', { term: { until: '2020-08-31' } })],
      at: '2020-07-01',
      finds: [{ on: '2020-05-31', about: 'd-7', present: [3] }],
    },
  },
  nearMisses: {
    'what next of kin did before': {
      given: [
        granted(),
        cut({
          after: { ...tasks('shower', 'service', 'next-of-kin').after, strands: [THREE] },
          before: { ...tasks('shower', 'next-of-kin', 'service').before, strands: [SEVEN] },
        }),
      ],
      at: '2020-05-01',
    },
    'prolonged, and lifted before that began': {
      given: [
        ...[granted(), handedOver(), extended('2020-05-31', { term: { until: '2020-08-31' } })],
        restored({ decided: '2020-05-20', effective: '2020-05-31' }),
      ],
      at: '2020-07-01',
    },
    'by agreement, for a period': { given: [granted(), handedOver()], at: '2020-05-01' },
    'until the carer is away no more': {
      given: [granted(), handedOver({ term: { condition: 'operation-normalised', review: '2020-04-03' } })],
      at: '2020-05-01',
    },
    'prolonged by a new agreement': { given: [granted(), handedOver(), prolonged()], at: '2020-07-01' },
    'an offer that next of kin accepted': {
      given: [granted(), offered({ to: 'next-of-kin' }), accepted({ acceptedBy: 'next-of-kin', ...TO_KIN })],
      at: '2020-05-01',
    },
    'as next of kin had asked': {
      given: [
        granted(),
        cut({ type: 'ServiceChanged', ...TO_KIN, initiative: { requestedBy: 'next-of-kin' } }),
      ],
      at: '2020-05-01',
    },
    'left to a volunteer': {
      given: [granted(), cut({ type: 'ServiceChanged', ...tasks('shower', 'service', 'volunteer') })],
      at: '2020-05-01',
    },
    'lifted before they had begun': {
      given: [
        granted(),
        handedOver({ agreement: AGREED_LATE }),
        restored({ decided: '2020-03-14', effective: '2020-03-16' }),
      ],
      at: '2020-05-01',
    },
  },
  edges: {
    'agreed on the first day': {
      given: [granted(), handedOver({ agreement: { agreed: '2020-03-16', carerAssessed: true } })],
      at: '2020-05-01',
      finds: [],
    },
    'agreed the day after': {
      given: [granted(), handedOver({ agreement: { agreed: '2020-03-17', carerAssessed: true } })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-16' }],
    },
  },
};

const UNASSESSED = { agreement: { agreed: '2020-03-13', carerAssessed: false } };

const ASSESSED: RuleCases = {
  rule: 'carers.not-assessed',
  raises: {
    'next of kin who were not asked what they can bear': {
      given: [granted(), handedOver(UNASSESSED)],
      at: '2020-05-01',
      finds: [
        {
          ...{ on: '2020-03-13', about: 'd-2', present: [2], provisions: ['hol-3-6', 'hol-4-1'] },
          missing: ['an assessment of the needs of the carer and of respite'],
        },
      ],
    },
    'nor when it was prolonged': {
      given: [
        granted(),
        handedOver(),
        prolonged({ agreement: { agreed: '2020-05-30', carerAssessed: false } }),
      ],
      at: '2020-07-01',
      finds: [{ on: '2020-05-31', about: 'd-7', present: [3] }],
    },
  },
  nearMisses: {
    'prolonged, and lifted before that began': {
      given: [
        ...[granted(), handedOver()],
        prolonged({ agreement: { agreed: '2020-05-30', carerAssessed: false } }),
        restored({ decided: '2020-05-20', effective: '2020-05-31' }),
      ],
      at: '2020-07-01',
    },
    assessed: { given: [granted(), handedOver(), prolonged()], at: '2020-07-01' },
    'agreed, and never begun': {
      given: [
        granted(),
        handedOver(UNASSESSED),
        restored({ decided: '2020-03-14', effective: '2020-03-16' }),
      ],
      at: '2020-05-01',
    },
  },
};

const lacking = (kin: Written = { told: true, on: '2020-03-01' }): Written =>
  told('CompetenceAssessed', '2020-03-01', {
    ...{ matters: ['health-care'], finding: { outcome: 'lacking', kin } },
    reasons: words('forstår ikke hva det gjelder'),
  });
const tiredCarer = circumstances('2020-03-01', {
  carer: { has: true, inWork: true, canGoOn: 'for-a-while' },
});
const calledKin = (on: string, outcome = 'reached'): Written =>
  told('ContactAttempted', on, { channel: 'through-kin', outcome, topic: 'assessment' });

const HEARD_KIN: RuleCases = {
  rule: 'carers.kin-not-heard',
  raises: {
    'a carer who cannot go on': {
      given: [granted(), circumstances('2020-03-01', { carer: { has: true, canGoOn: 'no' } }), cut()],
      at: '2020-05-01',
      finds: [{ present: [2, 3] }],
    },
    'next of kin whom nobody had reached about it': {
      given: [granted(), lacking({ told: false, why: 'not-reached' }), cut()],
      at: '2020-05-01',
      finds: [{ present: [2, 3] }],
    },
    'a letter to the user, and a call with them': {
      given: [
        ...[granted(), lacking(), notice('2020-03-10', { kind: 'prior-notice', decisions: [] })],
        told('ContactAttempted', '2020-03-12', { channel: 'phone', outcome: 'reached', topic: 'assessment' }),
        cut(),
      ],
      at: '2020-05-01',
      finds: [{ present: [2, 5] }],
    },
    'found able to consent to something else': {
      given: [
        ...[granted(), lacking()],
        told('CompetenceAssessed', '2020-03-02', {
          ...{ matters: ['digital-follow-up'], finding: { outcome: 'competent' } },
          reasons: words('forstår skjermen'),
        }),
        cut(),
      ],
      at: '2020-05-01',
      finds: [{ present: [2, 4] }],
    },
    'found able to consent before, and not since': {
      given: [
        ...[granted(), lacking()],
        told('CompetenceAssessed', '2020-02-02', {
          ...{ matters: ['health-care'], finding: { outcome: 'competent' } },
          reasons: words('forsto det da'),
        }),
        cut(),
      ],
      at: '2020-05-01',
      finds: [{ present: [2, 4] }],
    },
    'respite taken without asking the carer about their work': {
      given: [respite(), tiredCarer, respiteCut({ carerWork: { asked: false, why: words('ikke nådd') } })],
      at: '2020-05-01',
      finds: [{ present: [2, 3] }],
    },
    'a cut for somebody who cannot consent, and nobody asked the next of kin': {
      given: [granted(), lacking(), cut()],
      at: '2020-05-01',
      finds: [
        {
          ...{ on: '2020-03-13', about: 'd-2', present: [2, 3] },
          missing: ['a talk with next of kin or the guardian'],
          provisions: ['pbrl-3-1', 'pbrl-4-3', 'hol-3-6'],
        },
      ],
    },
    'a cut where the carer can go on for a while only': {
      given: [granted(), tiredCarer, cut()],
      at: '2020-05-01',
      finds: [{ present: [2, 3] }],
    },
    'a call that nobody took': {
      given: [granted(), lacking(), calledKin('2020-03-12', 'not-reached'), cut()],
      at: '2020-05-01',
      finds: [{ present: [2, 4] }],
    },
  },
  nearMisses: {
    'lifted before it began': {
      given: [granted(), lacking(), cut(), restored({ decided: '2020-03-14', effective: '2020-03-16' })],
      at: '2020-05-01',
    },
    'found unable to consent after the decision': {
      given: [...[granted(), cut()], { ...lacking(), on: '2020-03-14' }],
      at: '2020-05-01',
    },
    'a carer of whom it is not known if they can go on': {
      given: [granted(), circumstances('2020-03-01', { carer: { has: true } }), cut()],
      at: '2020-05-01',
    },
    'found able to consent later the same day': {
      given: [
        ...[granted(), lacking()],
        told('CompetenceAssessed', '2020-03-01', {
          ...{ matters: ['health-care'], finding: { outcome: 'competent' } },
          reasons: words('forstår det likevel'),
        }),
        cut(),
      ],
      at: '2020-05-01',
    },
    'next of kin were asked': {
      given: [granted(), lacking(), calledKin('2020-03-12'), cut()],
      at: '2020-05-01',
    },
    'the guardian had prior notice': {
      given: [
        granted(),
        lacking(),
        notice('2020-03-10', { kind: 'prior-notice', to: 'guardian', decisions: [] }),
        cut(),
      ],
      at: '2020-05-01',
    },
    'there are no next of kin': {
      given: [granted(), lacking({ told: false, why: 'no-kin' }), cut()],
      at: '2020-05-01',
    },
    'the user does not wish it': {
      given: [granted(), lacking({ told: false, why: 'against-users-wish' }), cut()],
      at: '2020-05-01',
    },
    'the carer was asked about their work': {
      given: [respite(), tiredCarer, respiteCut()],
      at: '2020-05-01',
    },
    'a carer who can go on': {
      given: [
        granted(),
        circumstances('2020-03-01', { carer: { has: true, canGoOn: 'yes' } }),
        cut({ assessment: HEARD }),
      ],
      at: '2020-05-01',
    },
  },
  edges: {
    'thirty days before': {
      given: [granted(), lacking(), calledKin('2020-02-12'), cut()],
      at: '2020-05-01',
      finds: [],
    },
    'thirty-one': {
      given: [granted(), lacking(), calledKin('2020-02-11'), cut()],
      at: '2020-05-01',
      finds: [{ on: '2020-03-13' }],
    },
    'the day after the decision': {
      given: [granted(), lacking(), cut(), calledKin('2020-03-14')],
      at: '2020-05-01',
      finds: [{ on: '2020-03-13' }],
    },
  },
};

export const CARERS_CASES: ReadonlyArray<RuleCases> = [AGREEMENT, ASSESSED, HEARD_KIN];
