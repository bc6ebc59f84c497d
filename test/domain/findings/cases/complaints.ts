import { granted, reduced, type Written } from '../../../render/small-world.js';
import { registered, told, words } from '../../views/told.js';
import type { RuleCases } from '../case.js';

const step = (type: string, on: string, fields: Written = {}): Written =>
  told(type, on, { complaint: 'k', ...fields });
const came = (on: string): Written =>
  step('ComplaintReceived', on, { from: 'user', how: 'letter', decisions: ['d-2'] });
const interim = (on: string): Written => step('ComplaintAcknowledged', on, { expected: '2020-08-01' });
const answered = (on: string, answer: string): Written =>
  step('ComplaintAnswered', on, { answer, reasons: words('so') });
const forwarded = (on: string): Written => step('ComplaintForwarded', on);
const withdrawn = (on: string): Written => step('ComplaintWithdrawn', on);
const BASE = [registered, granted(), reduced()];

const INTERIM: RuleCases = {
  rule: 'complaints.no-interim-answer',
  raises: {
    'a complaint that nobody answered within a month': {
      given: [...BASE, came('2020-04-01')],
      at: '2020-06-15',
      finds: [
        {
          on: '2020-05-05',
          about: 'd-2',
          present: [4],
          missing: ['an interim answer'],
          provisions: ['fvl-11-a'],
        },
      ],
    },
    'an interim answer that came late': {
      given: [...BASE, came('2020-04-01'), interim('2020-05-20')],
      at: '2020-06-15',
      finds: [{ on: '2020-05-05', missing: [] }],
    },
  },
  nearMisses: {
    'an interim answer in time': {
      given: [...BASE, came('2020-04-01'), interim('2020-04-20')],
      at: '2020-06-15',
    },
    'a final answer in time': {
      given: [...BASE, came('2020-04-01'), answered('2020-04-20', 'altered')],
      at: '2020-06-15',
    },
    'a complaint withdrawn in time': {
      given: [...BASE, came('2020-04-01'), withdrawn('2020-04-20')],
      at: '2020-06-15',
    },
  },
  edges: {
    // A month from 1 April is Labour Day, a Friday; the next working day is Monday.
    'the Monday after Labour Day is in time': {
      given: [...BASE, came('2020-04-01')],
      at: '2020-05-04',
      finds: [],
    },
    'the Tuesday is not': {
      given: [...BASE, came('2020-04-01')],
      at: '2020-05-05',
      finds: [{ on: '2020-05-05' }],
    },
    'a month from the last of January is the last of February, a Saturday, and so the Monday after': {
      given: [registered, granted(), came('2020-01-31')],
      at: '2020-03-02',
      finds: [],
    },
  },
};

const FORWARDED: RuleCases = {
  rule: 'complaints.not-passed-on',
  raises: {
    'an upheld decision that went no further': {
      given: [...BASE, came('2020-04-01'), answered('2020-04-20', 'upheld')],
      at: '2020-06-15',
      finds: [{ on: '2020-05-05', present: [4], missing: ['its sending on to Statsforvalteren'] }],
    },
    'one that was sent on late': {
      given: [...BASE, came('2020-04-01'), answered('2020-04-20', 'partly-altered'), forwarded('2020-06-01')],
      at: '2020-06-15',
      finds: [{ on: '2020-05-05', missing: [] }],
    },
  },
  nearMisses: {
    'one that was granted in full': {
      given: [...BASE, came('2020-04-01'), answered('2020-04-20', 'altered')],
      at: '2020-06-15',
    },
    'one that was sent on at once': {
      given: [...BASE, came('2020-04-01'), answered('2020-04-20', 'upheld'), forwarded('2020-04-21')],
      at: '2020-06-15',
    },
    'one that was withdrawn after the answer': {
      given: [...BASE, came('2020-04-01'), answered('2020-04-20', 'upheld'), withdrawn('2020-04-25')],
      at: '2020-06-15',
    },
  },
  edges: {
    'the fourteenth day is in time': {
      given: [...BASE, came('2020-04-01'), answered('2020-04-20', 'upheld')],
      at: '2020-05-04',
      finds: [],
    },
    'the fifteenth is not': {
      given: [...BASE, came('2020-04-01'), answered('2020-04-20', 'upheld')],
      at: '2020-05-05',
      finds: [{ on: '2020-05-05' }],
    },
  },
};

const ANSWERED: RuleCases = {
  rule: 'complaints.not-answered',
  raises: {
    'a complaint with an interim answer and nothing more': {
      given: [...BASE, came('2020-04-01'), interim('2020-04-10')],
      at: '2020-12-01',
      finds: [{ on: '2020-07-01', present: [4], missing: ['an answer to it'] }],
    },
  },
  nearMisses: {
    'one that was answered': {
      given: [...BASE, came('2020-04-01'), answered('2020-06-20', 'upheld'), forwarded('2020-06-20')],
      at: '2020-12-01',
    },
    'one that was withdrawn': {
      given: [...BASE, came('2020-04-01'), withdrawn('2020-05-20')],
      at: '2020-12-01',
    },
  },
  edges: {
    'the ninetieth day is in time': { given: [...BASE, came('2020-04-01')], at: '2020-06-30', finds: [] },
    'the day after is not': {
      given: [...BASE, came('2020-04-01')],
      at: '2020-07-01',
      finds: [{ on: '2020-07-01' }],
    },
  },
};

const promised = step('RemedyPromised', '2020-04-20', { remedy: 'fee-refunded', due: '2020-05-15' });
const done = (on: string): Written => step('RemedyCarriedOut', on, { remedy: 'fee-refunded' });

const REMEDY: RuleCases = {
  rule: 'complaints.remedy-not-carried-out',
  raises: {
    'a refund that was promised and not paid': {
      given: [...BASE, came('2020-04-01'), promised],
      at: '2020-06-15',
      finds: [{ on: '2020-05-16', present: [4], missing: ['fee refunded'] }],
    },
    'one that was paid late': {
      given: [...BASE, came('2020-04-01'), promised, done('2020-06-01')],
      at: '2020-06-15',
      finds: [{ on: '2020-05-16', missing: [] }],
    },
  },
  nearMisses: {
    'one that was paid on its day': {
      given: [...BASE, came('2020-04-01'), promised, done('2020-05-15')],
      at: '2020-06-15',
    },
    'a complaint that led to no promise': { given: [...BASE, came('2020-04-01')], at: '2020-06-15' },
  },
  edges: {
    'the day itself is in time': {
      given: [...BASE, came('2020-04-01'), promised],
      at: '2020-05-15',
      finds: [],
    },
    'the day after is not': {
      given: [...BASE, came('2020-04-01'), promised],
      at: '2020-05-16',
      finds: [{ on: '2020-05-16' }],
    },
  },
};

export const COMPLAINT_CASES: ReadonlyArray<RuleCases> = [INTERIM, FORWARDED, ANSWERED, REMEDY];
