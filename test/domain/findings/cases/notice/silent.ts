import { granted, type Written } from '../../../../render/small-world.js';
import type { RuleCases } from '../../case.js';
import { cut, notice, phoned, registered } from '../good-practice.js';

const telling = (tells: ReadonlyArray<string>, fields: Written = {}): Written =>
  notice('2020-03-16', { tells, ...fields });

const HELP = granted({ serviceType: 'practical-assistance', legalBasis: ['hol-3-2-6-b'] });

const SILENT: RuleCases = {
  rule: 'notice.silent',
  raises: {
    'a notice that does not say for how long': {
      given: [granted(), cut(), telling(['replacement'])],
      at: '2020-05-01',
      finds: [{ on: '2020-03-16', about: 'd-2', present: [3], missing: ['how long it holds'] }],
    },
    'a paid service, and no word of the fee or of what comes in its place': {
      given: [HELP, cut(), telling(['duration'])],
      at: '2020-05-01',
      finds: [{ missing: ['what it means for the user fee', 'what replaces the service'] }],
    },
  },
  nearMisses: {
    'all of it told': { given: [HELP, cut(), telling(['duration', 'fee', 'replacement'])], at: '2020-05-01' },
    'told in two notices': {
      given: [granted(), cut(), telling(['duration']), notice('2020-03-18', { tells: ['replacement'] })],
      at: '2020-05-01',
    },
    'what nobody wrote down': { given: [granted(), cut(), notice('2020-03-16')], at: '2020-05-01' },
    'as many contacts in another form, which replaces itself': {
      given: [granted(), phoned(), telling(['duration'])],
      at: '2020-05-01',
    },
    'a fee for what is free': {
      given: [registered(), granted(), cut(), telling(['duration', 'replacement'])],
      at: '2020-05-01',
    },
  },
};

export const SILENT_CASES: ReadonlyArray<RuleCases> = [SILENT];
