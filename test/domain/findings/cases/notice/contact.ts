import { granted, measure, restored, type Written } from '../../../../render/small-world.js';
import { told, words } from '../../../views/told.js';
import { eventId, type RuleCases } from '../../case.js';
import { cut, extended, notice, phoned, redacted, wished, without } from '../good-practice.js';

const called = (on: string, fields: Written = {}): Written =>
  told('ContactAttempted', on, {
    ...{ channel: 'phone', outcome: 'reached', topic: 'changed-service', decisions: ['d-2'] },
    ...fields,
  });

const informed = (on: string, fields: Written = {}): Written =>
  told('InformationGiven', on, { topics: ['changed-services'], to: 'user', channel: 'letter', ...fields });

const published: Written = {
  ...{ type: 'MeasuresPublished', version: 1, crisis: 'pandemic-2020', measures: [], on: '2020-03-13' },
  ...{
    by: { role: 'crisis-leadership', unit: 'north' },
    where: ['letter-to-all'],
    text: words('Brev til alle'),
  },
  apology: true,
};

const CONTACT: RuleCases = {
  rule: 'notice.not-contacted',
  raises: {
    'a call about something else, and one from before it was decided': {
      given: [
        ...[granted(), without(called('2020-03-12'), 'decisions'), cut()],
        without(called('2020-03-17', { topic: 'how-it-goes' }), 'decisions'),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-24', present: [3] }],
    },
    'called in vain, and too late': {
      given: [granted(), cut(), called('2020-03-30', { outcome: 'not-reached' })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-24', present: [2, 3], missing: [] }],
    },
    'a task that others do instead, at as many visits': {
      given: [
        granted(),
        measure('ServiceChanged', {
          before: {
            tasks: [
              { task: 'medication', by: 'service' },
              { task: 'shower', by: 'service' },
            ],
          },
          after: {
            tasks: [
              { task: 'medication', by: 'service' },
              { task: 'shower', by: 'volunteer' },
            ],
          },
        }),
      ],
      at: '2020-05-01',
      finds: [{ present: [2] }],
    },
    'nobody knows how many of the visits are in person now': {
      given: [
        granted(),
        measure('VisitsReplaced', {
          before: { strands: [{ unit: 'visits', amount: 7, weeks: 1, mode: 'in-person' }] },
          after: {
            strands: [
              { unit: 'visits', unknown: true, mode: 'in-person' },
              { unit: 'visits', amount: 7, weeks: 1, mode: 'phone' },
            ],
          },
        }),
      ],
      at: '2020-05-01',
      finds: [{ present: [2] }],
    },
    'a cut of which the user was told something else, or before it was decided': {
      given: [
        ...[granted(), informed('2020-03-12'), cut()],
        informed('2020-03-17', { topics: ['infection-control'] }),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-24', present: [3] }],
    },
    'a cut that nobody told the user of': {
      given: [granted(), cut()],
      at: '2020-05-01',
      finds: [
        {
          ...{ on: '2020-03-24', about: 'd-2', present: [2], missing: ['contact with the user about this'] },
          provisions: ['fvl-27', 'hol-4-1', 'pbrl-3-1'],
        },
      ],
    },
    'a letter to all, and no more': {
      given: [granted(), published, cut()],
      at: '2020-05-01',
      finds: [{ present: [3] }],
    },
    'a notice after a month': {
      given: [granted(), cut(), notice('2020-04-16')],
      at: '2020-05-01',
      finds: [{ on: '2020-03-24', present: [2, 3], missing: [] }],
    },
    'phone calls in place of visits, and no call to say so': {
      given: [granted(), phoned()],
      at: '2020-05-01',
      finds: [{ present: [2] }],
    },
    'told of the cut, and not that it was prolonged': {
      given: [granted(), cut(), notice('2020-03-16'), extended('2020-03-27')],
      at: '2020-05-01',
      finds: [{ on: '2020-04-04', about: 'd-7', present: [4] }],
    },
    'a notice that was another user’s, taken out again': {
      given: [granted(), cut(), notice('2020-03-16'), redacted('2020-03-20', eventId(3))],
      at: '2020-05-01',
      finds: [{ present: [2] }],
    },
  },
  nearMisses: {
    'a task that others did before, at another time of day': {
      given: [
        granted(),
        measure('ServiceChanged', {
          before: {
            tasks: [
              { task: 'shower', by: 'next-of-kin' },
              { task: 'medication', by: 'service' },
            ],
          },
          after: {
            tasks: [
              { task: 'shower', by: 'volunteer' },
              { task: 'medication', by: 'service' },
            ],
            attributes: [{ attribute: 'timing', value: 'not-guaranteed' }],
          },
        }),
      ],
      at: '2020-05-01',
    },
    'a walk in place of a call, with as many visits': {
      given: [
        granted(),
        measure('VisitsReplaced', {
          before: {
            strands: [
              { unit: 'visits', amount: 3, weeks: 1, mode: 'in-person' },
              { unit: 'visits', amount: 4, weeks: 1, mode: 'phone' },
            ],
          },
          after: { strands: [{ unit: 'visits', amount: 7, weeks: 1, mode: 'in-person' }] },
        }),
      ],
      at: '2020-05-01',
    },
    'a notice in time, and a talk late': {
      given: [granted(), cut(), notice('2020-03-16'), called('2020-04-17')],
      at: '2020-05-01',
    },
    'a talk in time, and a notice late': {
      given: [granted(), cut(), called('2020-03-17'), notice('2020-04-16')],
      at: '2020-05-01',
    },
    'told of changed services on the day on which it was decided': {
      given: [granted(), cut(), informed('2020-03-13')],
      at: '2020-05-01',
    },
    'a letter to all, and then a call to each': {
      given: [granted(), published, cut(), called('2020-03-17')],
      at: '2020-05-01',
    },
    'a notice': { given: [granted(), cut(), notice('2020-03-16')], at: '2020-05-01' },
    'next of kin told in plain words': {
      given: [
        granted(),
        cut(),
        told('ExplanationGiven', '2020-03-17', {
          ...{ decisions: ['d-2'], to: 'next-of-kin', channel: 'phone', words: words('færre besøk') },
          apology: false,
        }),
      ],
      at: '2020-05-01',
    },
    'a call that was not answered: the procedure goes on from there': {
      given: [granted(), cut(), called('2020-03-17', { outcome: 'not-reached' })],
      at: '2020-05-01',
    },
    'a call that names no decision': {
      given: [granted(), cut(), without(called('2020-03-17'), 'decisions')],
      at: '2020-05-01',
    },
    'as the user wished': { given: [granted(), wished()], at: '2020-05-01' },
    'another time of day, which takes nothing': {
      given: [
        granted(),
        measure('ServiceChanged', {
          ...{ before: {}, after: { attributes: [{ attribute: 'timing', value: 'not-guaranteed' }] } },
        }),
      ],
      at: '2020-05-01',
    },
    'lifted before it began': {
      given: [granted(), cut(), restored({ decided: '2020-03-14', effective: '2020-03-16' })],
      at: '2020-05-01',
    },
  },
  edges: {
    'the seventh day': { given: [granted(), cut()], at: '2020-03-23', finds: [] },
    'the eighth': { given: [granted(), cut()], at: '2020-03-24', finds: [{ on: '2020-03-24' }] },
    'contacted on the seventh': {
      given: [granted(), cut(), notice('2020-03-23')],
      at: '2020-05-01',
      finds: [],
    },
    'contacted on the eighth': {
      given: [granted(), cut(), notice('2020-03-24')],
      at: '2020-05-01',
      finds: [{ missing: [] }],
    },
    'over the night when clocks go forward': {
      given: [granted(), cut({ effective: '2020-03-22' })],
      at: '2020-03-29',
      finds: [],
    },
    'the day after that night': {
      given: [granted(), cut({ effective: '2020-03-22' })],
      at: '2020-03-30',
      finds: [{ on: '2020-03-30' }],
    },
    'as known before the contact was written down': {
      given: [granted(), cut(), notice('2020-03-16')],
      recorded: ['2020-01-02T20:00:00Z', '2020-03-13T20:00:00Z', '2020-04-20T20:00:00Z'],
      ...{ at: '2020-05-01', knownAt: '2020-04-19T20:00:00Z' },
      finds: [{ present: [2] }],
    },
  },
};

export const CONTACT_CASES: ReadonlyArray<RuleCases> = [CONTACT];
