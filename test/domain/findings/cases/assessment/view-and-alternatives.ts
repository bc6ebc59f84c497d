import { granted, restored } from '../../../../render/small-world.js';
import { words } from '../../../views/told.js';
import type { RuleCases } from '../../case.js';
import { cut, extended, handedOver, HEARD, phoned, wished, without } from '../good-practice.js';

const VIEW: RuleCases = {
  rule: 'assessment.view-missing',
  raises: {
    'a cut that says nothing of what the user thought': {
      given: [granted(), cut({ assessment: without(HEARD, 'user') })],
      at: '2020-05-01',
      finds: [
        {
          ...{ on: '2020-03-13', about: 'd-2', present: [2], provisions: ['pbrl-3-1', 'fvl-17'] },
          missing: ['what the user thought, or why the user was not heard'],
        },
      ],
    },
    'a task handed to next of kin, and nobody asked the user': {
      given: [granted(), handedOver({ assessment: without(HEARD, 'user') })],
      at: '2020-05-01',
      finds: [{ present: [2] }],
    },
    'heard once, and not when it was prolonged': {
      given: [
        granted(),
        cut(),
        extended('2020-03-27', { assessment: without({ ...HEARD, on: '2020-03-27' }, 'user') }),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-27', about: 'd-7', present: [3] }],
    },
  },
  nearMisses: {
    'the user heard': { given: [granted(), cut()], at: '2020-05-01' },
    'a reason why not': {
      given: [
        granted(),
        cut({ assessment: { ...HEARD, user: { heard: false, why: words('innlagt på sykehus') } } }),
      ],
      at: '2020-05-01',
    },
    'the wish of the user': { given: [granted(), wished()], at: '2020-05-01' },
    'asked for by the guardian': {
      given: [
        granted(),
        cut({ assessment: without(HEARD, 'user'), initiative: { requestedBy: 'guardian' } }),
      ],
      at: '2020-05-01',
    },
    'lifted before it began': {
      given: [
        granted(),
        cut({ assessment: without(HEARD, 'user') }),
        restored({ decided: '2020-03-14', effective: '2020-03-16' }),
      ],
      at: '2020-05-01',
    },
  },
};

const UNTRIED = { ...without(HEARD, 'alternatives') };

const ALTERNATIVES: RuleCases = {
  rule: 'assessment.no-alternatives',
  raises: {
    'a cut without a word of other ways': {
      given: [granted(), cut({ assessment: UNTRIED })],
      at: '2020-05-01',
      finds: [
        { on: '2020-03-13', about: 'd-2', present: [2], missing: ['what else was tried or considered'] },
      ],
    },
  },
  nearMisses: {
    'other ways were tried': { given: [granted(), cut()], at: '2020-05-01' },
    'another decision makes up for it': {
      given: [
        granted(),
        granted({ service: 'meals', decision: 'd-4', serviceType: 'meals-on-wheels' }),
        cut({ assessment: UNTRIED }),
        cut({
          ...{ type: 'ServiceChanged', decision: 'd-5', service: 'meals' },
          after: { strands: [{ unit: 'visits', amount: 9, weeks: 1, mode: 'in-person' }] },
          links: [{ kind: 'compensates-for', decision: 'd-2' }],
        }),
      ],
      at: '2020-05-01',
    },
    'as many contacts in another form': {
      given: [granted(), phoned({ assessment: UNTRIED })],
      at: '2020-05-01',
    },
    'the wish of the user': { given: [granted(), wished()], at: '2020-05-01' },
  },
};

export const VIEW_AND_ALTERNATIVES_CASES: ReadonlyArray<RuleCases> = [VIEW, ALTERNATIVES];
