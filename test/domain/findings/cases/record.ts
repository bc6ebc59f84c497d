import { granted, reduced } from '../../../render/small-world.js';
import { registered } from '../../views/told.js';
import { eventId, type RuleCases } from '../case.js';
import { given, visits } from './parts.js';

const ALL = [registered, granted(), reduced()];
const by = (last: string): ReadonlyArray<string> => ['2020-02-01T08:00:00Z', '2020-02-01T08:00:00Z', last];

const LATE: RuleCases = {
  rule: 'record.late',
  raises: {
    'a decision recorded a month after it was made': {
      given: ALL,
      recorded: by('2020-04-13T08:00:00Z'),
      at: '2020-05-01',
      finds: [{ on: '2020-03-21', service: 'nursing', about: 'd-2', present: [3], missing: [] }],
    },
    'a period of visits recorded long after its end': {
      given: [registered, granted(), given('2020-03-02', { until: '2020-03-29', given: [visits(28)] })],
      recorded: by('2020-05-13T08:00:00Z'),
      at: '2020-06-01',
      finds: [{ on: '2020-04-06', present: [3] }],
    },
  },
  nearMisses: {
    'a decision recorded the same day': {
      given: ALL,
      recorded: by('2020-03-13T20:00:00Z'),
      at: '2020-05-01',
    },
    'the registration and the grants with which a record begins': {
      given: ALL.slice(0, 2),
      recorded: by('').slice(0, 2),
      at: '2020-05-01',
    },
    'a correction, which is no late entry': {
      given: [
        ...ALL,
        {
          ...{ type: 'EntryCorrected', version: 1, user: 'u-1', decision: 'd-8', corrects: eventId(3) },
          ...{ on: '2020-06-01', by: { role: 'service-leader', unit: 'north' } },
          reasons: { text: 'feil dato' },
          now: reduced({ effective: '2020-03-17' }),
        },
      ],
      recorded: [...by('2020-03-13T20:00:00Z'), '2020-06-01T08:00:00Z'],
      at: '2020-07-01',
    },
  },
  edges: {
    'seven days after is in time': {
      given: ALL,
      recorded: by('2020-03-20T20:00:00Z'),
      at: '2020-05-01',
      finds: [],
    },
    'eight days after is not': {
      given: ALL,
      recorded: by('2020-03-21T08:00:00Z'),
      at: '2020-05-01',
      finds: [{ on: '2020-03-21' }],
    },
    // Norway is an hour ahead of UTC in winter: 23:30 UTC is the next day.
    'just after midnight in Norway is the eighth day': {
      given: ALL,
      recorded: by('2020-03-20T23:30:00Z'),
      at: '2020-05-01',
      finds: [{ on: '2020-03-21' }],
    },
    'in summer it is two hours': {
      given: [registered, granted(), reduced({ decided: '2020-03-29' })],
      recorded: by('2020-04-05T22:30:00Z'),
      at: '2020-05-01',
      finds: [{ on: '2020-04-06' }],
    },
  },
};

export const RECORD_CASES: ReadonlyArray<RuleCases> = [LATE];
