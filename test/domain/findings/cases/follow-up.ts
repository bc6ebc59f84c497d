import { EVENT } from '../../examples/events.js';
import { UNIT_EVENT } from '../../examples/unit.js';
import { granted, measure, reduced, type Written } from '../../../render/small-world.js';
import { registered, told, words } from '../../views/told.js';
import { catalogued, type RuleCases, type Situation } from '../case.js';
import { leftAsItWas } from './good-practice.js';
import { attempt, given, lifted, onScreen, reviewed, visits } from './parts.js';

/** A municipality that had sixty days, and one call within the week; after supervision, fourteen days and a visit the same day. */
const PROCEDURES: Pick<Situation, 'catalogue'> = {
  catalogue: catalogued({
    version: 1,
    contactProcedures: [
      {
        ...{ from: '2020-01-01', nb: 'Rutine 1', en: 'Procedure 1', longestSilence: 60 },
        steps: [{ step: 'new-attempt', afterDays: 7 }],
      },
      {
        ...{ from: '2020-04-01', nb: 'Rutine 2', en: 'Procedure 2', longestSilence: 14 },
        steps: [
          { step: 'new-attempt', afterDays: 0 },
          { step: 'home-visit', afterDays: 0 },
        ],
      },
    ],
  }),
};

/** Ended for good, by decision. */
const serviceEnded = (last: string): Written => ({
  ...{ ...EVENT.ServiceEnded, user: 'u-1', service: 'nursing', decision: 'd-8', decided: last, last },
});

const escalated = (on: string, step: string): Written => told('ContactEscalated', on, { step });

/** The steps of the example procedure, each on its day. */
const FOLLOWED = [
  attempt('2020-03-02'),
  attempt('2020-03-03', 'not-reached', { channel: 'visit' }),
  escalated('2020-03-05', 'kin-asked'),
  escalated('2020-03-05', 'leader-told'),
];

const STEPS: RuleCases = {
  rule: 'follow-up.steps-skipped',
  raises: {
    'an attempt that was left at that': {
      given: [registered, attempt('2020-03-02')],
      at: '2020-03-31',
      finds: [
        { on: '2020-03-04', present: [2], missing: ['another attempt'] },
        { on: '2020-03-05', missing: ['a visit at home'] },
        { on: '2020-03-06', missing: ['next of kin asked'] },
        { on: '2020-03-06', missing: ['the leader told'] },
        { on: '2020-03-08', missing: ['police or emergency services asked'] },
      ],
    },
    'one step of many that nobody took': {
      given: [registered, ...FOLLOWED.slice(0, 3), attempt('2020-03-07', 'reached')],
      at: '2020-03-31',
      finds: [{ on: '2020-03-06', missing: ['the leader told'] }],
    },
    'a user who was reached the day after a step that nobody took': {
      given: [registered, attempt('2020-03-02'), attempt('2020-03-04', 'reached')],
      at: '2020-03-31',
      finds: [{ on: '2020-03-04', missing: ['another attempt'] }],
    },
    'an attempt left at that, by the procedure that held when it was made': {
      ...PROCEDURES,
      given: [registered, attempt('2020-03-31')],
      at: '2020-04-30',
      finds: [{ on: '2020-04-08', missing: ['another attempt'] }],
    },
  },
  nearMisses: {
    'the one call of the procedure that held then, though a tighter one came while it ran': {
      ...PROCEDURES,
      given: [registered, attempt('2020-03-31'), attempt('2020-04-06'), attempt('2020-04-07', 'reached')],
      at: '2020-04-30',
    },
    'the procedure followed until the user answered': {
      given: [registered, ...FOLLOWED, attempt('2020-03-06', 'reached')],
      at: '2020-03-31',
    },
    'a user who was seen the next day': {
      given: [registered, granted(), attempt('2020-03-02'), given('2020-03-03')],
      at: '2020-03-31',
    },
    'a user who was reached and wanted nothing': {
      given: [registered, attempt('2020-03-02', 'declined')],
      at: '2020-03-31',
    },
  },
  edges: {
    'the day of the first step is in time': {
      given: [registered, attempt('2020-03-02')],
      at: '2020-03-03',
      finds: [],
    },
    'the day after is not': {
      given: [registered, attempt('2020-03-02')],
      at: '2020-03-04',
      finds: [{ on: '2020-03-04' }],
    },
    'the first day of a tighter procedure': {
      ...PROCEDURES,
      given: [registered, attempt('2020-04-01')],
      at: '2020-04-02',
      finds: [
        { on: '2020-04-02', missing: ['another attempt'] },
        { on: '2020-04-02', missing: ['a visit at home'] },
      ],
    },
    'the day before it': {
      ...PROCEDURES,
      given: [registered, attempt('2020-03-31')],
      at: '2020-04-02',
      finds: [],
    },
  },
};

const NO_CONTACT: RuleCases = {
  rule: 'follow-up.no-contact',
  raises: {
    'calls by sensor, written down for a quarter, are no contact': {
      given: [
        ...[registered, granted(), given('2020-03-02')],
        given('2020-03-09', { until: '2020-05-31', given: [visits(12, 'sensor')] }),
      ],
      at: '2020-06-10',
      finds: [{ on: '2020-04-02', present: [3] }],
    },
    'minutes, written down for a quarter, say nothing of how often': {
      given: [
        ...[registered, granted(), given('2020-03-02')],
        given('2020-03-09', {
          until: '2020-05-31',
          given: [{ unit: 'minutes', amount: 600, mode: 'in-person' }],
        }),
      ],
      at: '2020-06-10',
      finds: [{ on: '2020-04-02', present: [3] }],
    },
    'written down in another order than they came': {
      given: [registered, granted(), given('2020-05-20'), given('2020-03-02'), given('2020-04-25')],
      at: '2020-06-10',
      finds: [{ on: '2020-04-02', present: [4] }],
    },
    'one of two services that had ended, the other not': {
      given: [
        ...[registered, granted({ until: '2020-03-15' })],
        granted({ service: 'other', decision: 'd-0' }),
        given('2020-03-02'),
      ],
      at: '2020-11-10',
      finds: [{ on: '2020-04-02' }],
    },
    'a user with a service whom nobody saw for eight months': {
      given: [registered, granted(), given('2020-03-02')],
      at: '2020-11-10',
      finds: [{ on: '2020-04-02', present: [3], missing: ['contact with the user'] }],
    },
    'two visits in a quarter, written down together': {
      given: [
        ...[registered, granted(), given('2020-03-02')],
        given('2020-03-09', { until: '2020-06-07', given: [visits(2)] }),
      ],
      at: '2020-06-10',
      finds: [{ on: '2020-04-02', present: [3] }],
    },
    'a long silence that has ended': {
      given: [registered, granted(), given('2020-03-02'), given('2020-09-01')],
      at: '2020-09-10',
      finds: [{ on: '2020-04-02', present: [3] }],
    },
    'a silence longer than the procedure that held then allowed': {
      ...PROCEDURES,
      given: [registered, granted(), given('2020-01-10'), given('2020-03-20')],
      at: '2020-03-25',
      finds: [{ on: '2020-03-11' }],
    },
  },
  nearMisses: {
    'a service ended by decision before the silence was long': {
      given: [registered, granted(), given('2020-03-02'), serviceEnded('2020-03-20')],
      at: '2020-11-10',
    },
    'a service that is to begin when the silence has been long': {
      given: [
        registered,
        granted({ decided: '2020-01-02', effective: '2020-04-03' }),
        given('2020-03-02'),
        given('2020-04-03'),
      ],
      at: '2020-04-20',
    },
    'a silence that a procedure allowed which is no longer the one that holds': {
      ...PROCEDURES,
      given: [registered, granted(), given('2020-02-01'), given('2020-03-30'), given('2020-04-12')],
      at: '2020-04-20',
    },
    'calls while the visits were paused': {
      given: [
        registered,
        granted(),
        given('2020-03-02'),
        ...['2020-03-30', '2020-04-25', '2020-05-20'].map((on) => attempt(on, 'reached')),
      ],
      at: '2020-06-10',
    },
    'a record in which no visits are kept at all, only a call with a notice': {
      given: [
        registered,
        granted(),
        {
          ...{ type: 'NoticeGiven', version: 2, user: 'u-1', kind: 'information', decisions: [] },
          ...{ to: 'user', channel: 'phone', sent: '2020-03-13', by: { role: 'nurse', unit: 'north' } },
          ...{ reasonsGiven: true, appealRightStated: true },
        },
      ],
      at: '2020-11-10',
    },
    'a service that had ended': {
      given: [registered, granted({ until: '2020-03-15' }), given('2020-03-02')],
      at: '2020-11-10',
    },
    'an acute visit in a record where ordinary visits are not written down': {
      given: [registered, granted(), given('2020-03-02', { kind: 'acute' })],
      at: '2020-11-10',
    },
    'weekly visits written down for a quarter at a time': {
      given: [registered, granted(), given('2020-03-02', { until: '2020-05-31', given: [visits(13)] })],
      at: '2020-06-10',
    },
  },
  edges: {
    'the thirtieth day is in time': {
      given: [registered, granted(), given('2020-03-02')],
      at: '2020-04-01',
      finds: [],
    },
    'the day after is not': {
      given: [registered, granted(), given('2020-03-02')],
      at: '2020-04-02',
      finds: [{ on: '2020-04-02' }],
    },
    'the first day of a procedure by which it has been too long': {
      ...PROCEDURES,
      given: [registered, granted(), given('2020-03-02')],
      at: '2020-04-01',
      finds: [],
    },
    'the day after it': {
      ...PROCEDURES,
      given: [registered, granted(), given('2020-03-02')],
      at: '2020-04-02',
      finds: [{ on: '2020-04-02' }],
    },
    'a silence across the start of summer time, its last day': {
      ...PROCEDURES,
      given: [registered, granted(), given('2020-03-25')],
      at: '2020-04-08',
      finds: [],
    },
    'and the day after': {
      ...PROCEDURES,
      given: [registered, granted(), given('2020-03-25')],
      at: '2020-04-09',
      finds: [{ on: '2020-04-09' }],
    },
  },
};

const concern = (type: string, on: string, fields: Written): Written =>
  told(type, on, { concern: 'k', ...fields });
const came = (urgency: string): Written =>
  concern('ConcernReceived', '2020-03-09', { from: 'neighbour', topics: ['not-seen'], urgency });
const assessed = (on: string, finding: string): Written =>
  concern('ConcernAssessed', on, { finding, urgency: 'ordinary', reasons: words('so') });
const acted = (on: string): Written => concern('ConcernActedOn', on, { actions: ['home-visit'] });
const closed = (on: string): Written =>
  concern('ConcernClosed', on, { outcome: 'resolved', reporterTold: true, reasons: words('so') });

const CONCERN: RuleCases = {
  rule: 'follow-up.concern-left-open',
  raises: {
    'a report that nobody assessed': {
      given: [registered, came('ordinary')],
      at: '2020-05-01',
      finds: [{ on: '2020-03-24', present: [2], missing: ['an assessment'] }],
    },
    'an urgent one assessed after five days': {
      given: [
        registered,
        came('soon'),
        concern('ConcernAssessed', '2020-03-14', {
          finding: 'unfounded',
          urgency: 'soon',
          reasons: words('so'),
        }),
        closed('2020-03-14'),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-13', missing: [] }],
    },
    'one that was confirmed with nothing done': {
      given: [registered, came('ordinary'), assessed('2020-03-10', 'confirmed')],
      at: '2020-05-01',
      finds: [{ on: '2020-03-25', missing: ['what was done'] }],
    },
    'one that was acted on after a month': {
      given: [
        ...[registered, came('ordinary'), assessed('2020-03-10', 'confirmed')],
        ...[acted('2020-04-10'), closed('2020-04-10')],
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-25', missing: [] }],
    },
    'one that was closed after half a year': {
      given: [registered, came('ordinary'), assessed('2020-03-10', 'unfounded'), closed('2020-09-10')],
      at: '2020-12-01',
      finds: [{ on: '2020-05-09', missing: [] }],
    },
    'one that was never closed': {
      given: [registered, came('ordinary'), assessed('2020-03-10', 'confirmed'), acted('2020-03-11')],
      at: '2020-06-01',
      finds: [{ on: '2020-05-09', missing: ['the closing of the case'] }],
    },
  },
  nearMisses: {
    'received, assessed, acted on and closed': {
      given: [
        registered,
        came('ordinary'),
        assessed('2020-03-10', 'confirmed'),
        acted('2020-03-11'),
        closed('2020-03-20'),
      ],
      at: '2020-12-01',
    },
    'one that turned out to be nothing': {
      given: [registered, came('ordinary'), assessed('2020-03-12', 'unfounded'), closed('2020-03-12')],
      at: '2020-12-01',
    },
    'one assessed in time, and again a month later': {
      given: [
        ...[registered, came('soon'), assessed('2020-03-10', 'confirmed'), acted('2020-03-10')],
        ...[assessed('2020-04-09', 'confirmed'), closed('2020-04-20')],
      ],
      at: '2020-12-01',
    },
    'one that proved more urgent than it had seemed, when it was assessed': {
      given: [
        ...[registered, came('ordinary')],
        concern('ConcernAssessed', '2020-03-18', {
          ...{ finding: 'confirmed', urgency: 'acute', reasons: words('so') },
        }),
        ...[acted('2020-03-18'), closed('2020-03-20')],
      ],
      at: '2020-12-01',
    },
  },
  edges: {
    'the fourteenth day is in time': { given: [registered, came('ordinary')], at: '2020-03-23', finds: [] },
    'the fifteenth is not': {
      given: [registered, came('ordinary')],
      at: '2020-03-24',
      finds: [{ on: '2020-03-24' }],
    },
    'an acute one has one day': {
      given: [registered, came('acute')],
      at: '2020-03-11',
      finds: [{ on: '2020-03-11' }],
    },
  },
};

const noted = (kind: string): Written =>
  told('ConsequenceNoted', '2020-04-01', { consequence: 'q', kind, decisions: ['d-2'], service: 'nursing' });
const handled = (on: string): Written =>
  told('ConsequenceHandled', on, { consequence: 'q', handling: ['reassessed'], reasons: words('so') });

const CONSEQUENCE: RuleCases = {
  rule: 'follow-up.consequence-unhandled',
  raises: {
    'a fall after a reduction that nobody acted on': {
      given: [registered, granted(), reduced(), noted('fall')],
      at: '2020-05-01',
      finds: [{ on: '2020-04-05', about: 'd-2', present: [4], missing: ['the handling of it'] }],
    },
    'a deterioration that was met late': {
      given: [registered, granted(), reduced(), noted('deterioration'), handled('2020-04-20')],
      at: '2020-05-01',
      finds: [{ on: '2020-04-05', missing: [] }],
    },
  },
  nearMisses: {
    'a fall that was met at once': {
      given: [registered, granted(), reduced(), noted('fall'), handled('2020-04-02')],
      at: '2020-05-01',
    },
    'somebody who looked and saw nothing': {
      given: [registered, granted(), reduced(), noted('none-seen')],
      at: '2020-05-01',
    },
  },
  edges: {
    'the third day is in time': {
      given: [registered, granted(), reduced(), noted('fall')],
      at: '2020-04-04',
      finds: [],
    },
    'the fourth is not': {
      given: [registered, granted(), reduced(), noted('fall')],
      at: '2020-04-05',
      finds: [{ on: '2020-04-05' }],
    },
  },
};

const handedOver = measure('TaskHandedOver', {
  agreement: { agreed: '2020-03-13', carerAssessed: true },
  before: { tasks: [{ task: 'shower', by: 'service' }] },
  after: { tasks: [{ task: 'shower', by: 'next-of-kin' }] },
  term: { until: '2020-12-31', review: '2020-12-01' },
});
const carerGivesUp = told('CircumstancesRecorded', '2020-04-01', { carer: { has: true, canGoOn: 'no' } });
const cut = (mode: string, cause: string): Written =>
  given('2020-04-01', { given: [], missed: [{ ...visits(1, mode), cause }] });

const SUBSTITUTE: RuleCases = {
  rule: 'follow-up.substitute-failed',
  raises: {
    'a carer who could not go on, with nothing started': {
      given: [registered, granted(), handedOver, carerGivesUp],
      at: '2020-05-01',
      finds: [{ on: '2020-04-05', about: 'd-2', present: [3, 4] }],
    },
    'a screen visit that failed, and a visit at home only on the fourth day': {
      given: [registered, granted(), onScreen(), cut('video', 'technical'), given('2020-04-05')],
      at: '2020-05-01',
      finds: [{ on: '2020-04-05' }],
    },
    'a screen visit that failed, with nothing instead': {
      given: [registered, granted(), onScreen(), cut('video', 'technical')],
      at: '2020-05-01',
      finds: [{ on: '2020-04-05', present: [3, 4] }],
    },
  },
  nearMisses: {
    'a carer who could not go on, and a service taken up again': {
      given: [registered, granted(), handedOver, carerGivesUp, lifted('2020-04-02')],
      at: '2020-05-01',
    },
    'a screen visit that failed, and a visit at home the day after': {
      given: [registered, granted(), onScreen(), cut('video', 'technical'), given('2020-04-02')],
      at: '2020-05-01',
    },
    'a screen visit that failed, and a visit at home on the last day for it': {
      given: [registered, granted(), onScreen(), cut('video', 'technical'), given('2020-04-04')],
      at: '2020-05-01',
    },
    'a screen visit that the user declined': {
      given: [registered, granted(), onScreen(), cut('video', 'declined-by-user')],
      at: '2020-05-01',
    },
    'a carer who can go on for a while': {
      given: [
        registered,
        granted(),
        handedOver,
        told('CircumstancesRecorded', '2020-04-01', { carer: { has: true, canGoOn: 'for-a-while' } }),
      ],
      at: '2020-05-01',
    },
  },
  edges: {
    'the third day is in time': {
      given: [registered, granted(), handedOver, carerGivesUp],
      at: '2020-04-04',
      finds: [],
    },
    'the fourth is not': {
      given: [registered, granted(), handedOver, carerGivesUp],
      at: '2020-04-05',
      finds: [{ on: '2020-04-05' }],
    },
  },
};

const evaluated = (on: string, fields: Written = {}): Written =>
  told('ServiceEvaluated', on, {
    ...{
      service: 'nursing',
      outcome: 'meets-the-need',
      reasons: words('medisin og mat gikk som det skulle'),
    },
    hearing: { heard: true, view: words('savner besøket midt på dagen') },
    ...fields,
  });

const EVALUATION: RuleCases = {
  rule: 'follow-up.service-not-evaluated',
  raises: {
    'one that goes on longer than the year, and is to end': {
      given: [granted({ until: '2021-03-31' })],
      at: '2021-02-01',
      finds: [{ on: '2021-01-02', service: 'nursing', present: [1] }],
    },
    'looked at in another order than recorded': {
      given: [granted(), evaluated('2020-06-01'), evaluated('2020-03-01')],
      at: '2021-12-01',
      finds: [{ on: '2021-06-02', present: [2] }],
    },
    'a time that went out, and was granted again': {
      given: [
        granted({ until: '2020-06-30' }),
        granted({ decision: 'd-4', decided: '2020-06-01', effective: '2020-07-01' }),
      ],
      at: '2021-12-01',
      finds: [{ on: '2021-06-02', present: [2] }],
    },
    'a service that nobody looked at for over a year': {
      given: [granted()],
      at: '2021-06-01',
      finds: [{ on: '2021-01-02', service: 'nursing', present: [1] }],
    },
    'one evaluated once, and not since': {
      given: [granted(), evaluated('2020-06-01')],
      at: '2021-12-01',
      finds: [{ on: '2021-06-02', service: 'nursing', present: [2] }],
    },
    'another service evaluated, and not this one': {
      given: [granted(), evaluated('2020-12-01', { service: 'respite' })],
      at: '2021-06-01',
      finds: [{ on: '2021-01-02', service: 'nursing', present: [1] }],
    },
    'an evaluation that was not recorded by then': {
      given: [granted(), evaluated('2020-12-01')],
      recorded: ['2020-01-02T20:00:00Z', '2021-03-01T20:00:00Z'],
      at: '2021-02-01',
      knownAt: '2021-02-01T12:00:00Z',
      finds: [{ on: '2021-01-02', service: 'nursing', present: [1] }],
    },
  },
  nearMisses: {
    'one assessed and left as it was': {
      given: [granted(), leftAsItWas('2020-08-01')],
      at: '2021-06-01',
    },
    'one restored, which looks at it as a whole': {
      given: [granted(), reduced(), lifted('2020-08-01')],
      at: '2021-06-01',
    },
    'one that ended before its time, by decision': {
      given: [granted(), serviceEnded('2020-06-30')],
      at: '2021-06-01',
    },
    'one assessed when it was reduced': {
      given: [granted(), reduced(), reviewed('2020-08-01')],
      at: '2021-06-01',
    },
    'one evaluated after the crisis, with nothing left to review': {
      given: [granted(), reduced(), lifted('2020-05-01'), evaluated('2020-09-01', { decisions: ['d-2'] })],
      at: '2021-06-01',
    },
    'one evaluated late, once it was': {
      given: [granted(), evaluated('2021-03-01')],
      at: '2021-06-01',
    },
    'one that ended': { given: [granted({ until: '2020-06-30' })], at: '2021-06-01' },
  },
  edges: {
    'the last day of the year is in time': { given: [granted()], at: '2021-01-01', finds: [] },
    'the day after is not': { given: [granted()], at: '2021-01-02', finds: [{ on: '2021-01-02' }] },
    'an evaluation on the day before the year is out starts a new year': {
      given: [granted(), evaluated('2020-12-31')],
      at: '2021-12-31',
      finds: [],
    },
    'which is out on the day after': {
      given: [granted(), evaluated('2020-12-31')],
      at: '2022-01-01',
      finds: [{ on: '2022-01-01', present: [2] }],
    },
    'an evaluation dated the day after the one looked at does not count yet': {
      given: [granted(), evaluated('2021-01-03')],
      at: '2021-01-02',
      finds: [{ on: '2021-01-02', present: [1] }],
    },
    'one on the day looked at does': {
      given: [granted(), evaluated('2021-01-02')],
      at: '2021-01-02',
      finds: [],
    },
  },
};

const deviation = (on: string): Written => ({ ...UNIT_EVENT.DeviationRecorded, on, occurred: on });
const goneThrough = (on: string): Written => ({
  ...UNIT_EVENT.DeviationsAndMeasuresReviewed,
  on,
  by: deviationBy,
});
const deviationBy: Written = { role: 'unit-leader', unit: UNIT_EVENT.DeviationRecorded.unit };

const COMMITTEE: Written = { ...UNIT_EVENT.QualityCommitteeMet, unit: UNIT_EVENT.DeviationRecorded.unit };

const PERIODIC: RuleCases = {
  rule: 'follow-up.no-periodic-review',
  raises: {
    'recorded in another order than they happened': {
      given: [deviation('2020-04-02'), deviation('2020-03-02')],
      at: '2021-12-01',
      finds: [{ on: '2021-03-03', present: [2] }],
    },
    'gone through before it happened, and after the year': {
      given: [goneThrough('2020-03-01'), deviation('2020-03-02'), goneThrough('2021-03-03')],
      at: '2021-12-01',
      finds: [{ on: '2021-03-03', present: [2] }],
    },
    'deviations that nobody went through together for over a year': {
      given: [deviation('2020-03-02'), deviation('2020-04-02')],
      at: '2021-12-01',
      finds: [{ on: '2021-03-03', present: [1] }],
    },
    'a quality committee that met and went through none': {
      given: [deviation('2020-03-02'), { ...COMMITTEE, on: '2020-12-01', deviations: 0, by: deviationBy }],
      at: '2021-12-01',
      finds: [{ on: '2021-03-03' }],
    },
  },
  nearMisses: {
    'gone through on the day itself': {
      given: [deviation('2020-03-02'), goneThrough('2020-03-02')],
      at: '2021-12-01',
    },
    'gone through on the last day': {
      given: [deviation('2020-03-02'), goneThrough('2021-03-02')],
      at: '2021-12-01',
    },
    'a review within the year': {
      given: [deviation('2020-03-02'), goneThrough('2020-12-01')],
      at: '2021-12-01',
    },
    'a quality committee that went through them': {
      given: [deviation('2020-03-02'), { ...COMMITTEE, on: '2020-12-01', deviations: 1, by: deviationBy }],
      at: '2021-12-01',
    },
    'a unit without deviations': {
      given: [{ ...UNIT_EVENT.QualityCommitteeMet, on: '2020-03-02' }],
      at: '2021-12-01',
    },
  },
  edges: {
    'the day itself is in time': { given: [deviation('2020-03-02')], at: '2021-03-02', finds: [] },
    'the day after is not': {
      given: [deviation('2020-03-02')],
      at: '2021-03-03',
      finds: [{ on: '2021-03-03' }],
    },
  },
};

export const FOLLOW_UP_CASES: ReadonlyArray<RuleCases> = [
  STEPS,
  NO_CONTACT,
  CONCERN,
  CONSEQUENCE,
  SUBSTITUTE,
  EVALUATION,
  PERIODIC,
];
