import { granted, measure, reduced, type Written } from '../../../render/small-world.js';
import { registered, told } from '../../views/told.js';
import type { RuleCases } from '../case.js';
import { given, lifted, onScreen, visits } from './parts.js';

const consent = (on: string, fields: Written = {}): Written =>
  told('ConsentGiven', on, {
    consent: 'k-1',
    matter: 'digital-service',
    from: 'user',
    how: 'spoken',
    ...fields,
  });
const withdrawn = (on: string): Written =>
  told('ConsentWithdrawn', on, { consent: 'k-1', from: 'user', how: 'spoken' });

const byPhone = measure('VisitsReplaced', {
  before: { strands: [{ unit: 'visits', amount: 7, weeks: 1, mode: 'in-person' }] },
  after: { strands: [{ unit: 'visits', amount: 7, weeks: 1, mode: 'phone' }] },
});

const wished: Written = {
  ...{ type: 'OwnWishFollowed', version: 1, decision: 'd-2', user: 'u-1', service: 'nursing' },
  ...{ on: '2020-03-13', effective: '2020-03-16', term: { until: '2020-12-31' } },
  wish: { by: 'user', channel: 'phone', consequencesExplained: true },
  before: { strands: [{ unit: 'visits', amount: 7, weeks: 1, mode: 'in-person' }] },
  after: { strands: [{ unit: 'visits', amount: 7, weeks: 1, mode: 'video' }] },
};

const WITHOUT: RuleCases = {
  rule: 'digital.without-consent',
  raises: {
    'sensors decided where there were screen visits before': {
      given: [
        ...[registered, granted()],
        onScreen({
          before: { strands: [{ unit: 'visits', amount: 7, weeks: 1, mode: 'video' }] },
          after: {
            strands: [
              { unit: 'visits', amount: 4, weeks: 1, mode: 'video' },
              { unit: 'visits', amount: 3, weeks: 1, mode: 'sensor' },
            ],
          },
        }),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-16', about: 'd-2', present: [3] }],
    },
    'screen visits decided over the user': {
      given: [registered, granted(), onScreen()],
      at: '2020-05-01',
      finds: [{ on: '2020-03-16', about: 'd-2', present: [3], missing: ['consent to digital service'] }],
    },
    'screen visits decided where none were written before': {
      given: [
        ...[registered, granted()],
        onScreen({
          before: {
            strands: [
              { unit: 'visits', amount: 7, weeks: 1, mode: 'in-person' },
              { unit: 'visits', amount: 0, weeks: 1, mode: 'video' },
            ],
          },
        }),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-16', about: 'd-2', present: [3] }],
    },
    'a consent to something else': {
      given: [registered, granted(), consent('2020-03-10', { matter: 'sharing-information' }), onScreen()],
      at: '2020-05-01',
      finds: [{ on: '2020-03-16', present: [4] }],
    },
    'a consent for another service': {
      given: [registered, granted(), consent('2020-03-10', { service: 'alarm' }), onScreen()],
      at: '2020-05-01',
      finds: [{ on: '2020-03-16' }],
    },
  },
  nearMisses: {
    'a consent for this service': {
      given: [registered, granted(), consent('2020-03-10', { service: 'nursing' }), onScreen()],
      at: '2020-05-01',
    },
    'fewer of the screen visits that were there before': {
      given: [
        ...[registered, granted()],
        onScreen({
          before: { strands: [{ unit: 'visits', amount: 7, weeks: 1, mode: 'video' }] },
          after: { strands: [{ unit: 'visits', amount: 4, weeks: 1, mode: 'video' }] },
        }),
      ],
      at: '2020-05-01',
    },
    'a consent that was there': {
      given: [registered, granted(), consent('2020-03-10'), onScreen()],
      at: '2020-05-01',
    },
    'calls by phone': { given: [registered, granted(), byPhone], at: '2020-05-01' },
    "the user's own wish": { given: [registered, granted(), wished], at: '2020-05-01' },
    'fewer visits in the same form': { given: [registered, granted(), reduced()], at: '2020-05-01' },
  },
  edges: {
    'a consent on the first day is in time': {
      given: [registered, granted(), onScreen(), consent('2020-03-16')],
      at: '2020-05-01',
      finds: [],
    },
    'a consent on the second is not': {
      given: [registered, granted(), onScreen(), consent('2020-03-17')],
      at: '2020-05-01',
      finds: [{ on: '2020-03-16' }],
    },
  },
};

const SCREEN = [registered, granted(), consent('2020-03-10'), onScreen()];
const onVideo = (on: string): Written => given(on, { given: [visits(1, 'video')] });

const AFTER: RuleCases = {
  rule: 'digital.after-withdrawal',
  raises: {
    'a visit by screen among others in person': {
      given: [
        ...[...SCREEN, withdrawn('2020-05-04'), lifted('2020-05-04')],
        given('2020-05-10', { given: [visits(1), visits(1, 'video')] }),
      ],
      at: '2020-06-01',
      finds: [{ on: '2020-05-10', present: [5, 7] }],
    },
    'a decision that still holds the day after': {
      given: [...SCREEN, withdrawn('2020-05-04')],
      at: '2020-06-01',
      finds: [{ on: '2020-05-05', about: 'd-2', present: [5, 4] }],
    },
    'a screen visit after the consent was withdrawn': {
      given: [...SCREEN, withdrawn('2020-05-04'), lifted('2020-05-04'), onVideo('2020-05-10')],
      at: '2020-06-01',
      finds: [{ on: '2020-05-10', present: [5, 7], missing: ['a new consent'] }],
    },
  },
  nearMisses: {
    'a screen visit that nobody made': {
      given: [
        ...[...SCREEN, withdrawn('2020-05-04'), lifted('2020-05-04')],
        given('2020-05-10', { given: [visits(0, 'video')] }),
      ],
      at: '2020-06-01',
    },
    'a decision on fewer visits in person, which holds on': {
      given: [
        ...[registered, granted(), consent('2020-03-10'), reduced({ term: { until: '2020-12-31' } })],
        withdrawn('2020-05-04'),
      ],
      at: '2020-06-01',
    },
    'screen visits of a service with a consent of its own': {
      given: [
        ...[registered, granted(), granted({ service: 'alarm', decision: 'd-0' })],
        ...[consent('2020-03-10', { service: 'nursing' }), onScreen(), lifted('2020-05-04')],
        consent('2020-03-10', { consent: 'k-2', service: 'alarm' }),
        ...[withdrawn('2020-05-04'), given('2020-05-10', { service: 'alarm', given: [visits(1, 'video')] })],
      ],
      at: '2020-06-01',
    },
    'a decision lifted the same day': {
      given: [...SCREEN, withdrawn('2020-05-04'), lifted('2020-05-04')],
      at: '2020-06-01',
    },
    'a visit in person after the consent was withdrawn': {
      given: [...SCREEN, withdrawn('2020-05-04'), lifted('2020-05-04'), given('2020-05-10')],
      at: '2020-06-01',
    },
    'a consent given anew': {
      given: [
        ...SCREEN,
        withdrawn('2020-05-04'),
        consent('2020-05-05', { consent: 'k-2' }),
        onVideo('2020-05-10'),
      ],
      at: '2020-06-01',
    },
  },
  edges: {
    'on the day of the withdrawal there is nothing yet': {
      given: [...SCREEN, onVideo('2020-05-04'), withdrawn('2020-05-04')],
      at: '2020-05-04',
      finds: [],
    },
    'on the day after there is': {
      given: [...SCREEN, withdrawn('2020-05-04')],
      at: '2020-05-05',
      finds: [{ on: '2020-05-05' }],
    },
  },
};

export const DIGITAL_CASES: ReadonlyArray<RuleCases> = [WITHOUT, AFTER];
