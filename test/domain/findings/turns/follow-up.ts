import { CRISIS_EVENT } from '../../examples/crisis-events.js';
import { UNIT_EVENT } from '../../examples/unit.js';
import { measure, type Written } from '../../../render/small-world.js';
import { registered as known, told, words } from '../../views/told.js';
import { catalogued } from '../case.js';
import { cut, declared, ended, FROM_IT, handedOver, registered } from '../cases/good-practice.js';
import { ADOPTED, attempt, DERIVED, given, reviewed, turned } from '../cases/parts.js';
import { GRANT, SHORTLY } from './parts.js';
import { awaited, maybe, plus, turning, type RuleTurns } from './turn.js';

const REVIEW: RuleTurns = {
  rule: 'time.review-overdue',
  turns: {
    review: awaited((review, on) => [
      ...[
        GRANT,
        cut({ ...SHORTLY(plus(review, -14)), term: { review } }),
        ...maybe(on, (day) => reviewed(day, { next: { review: plus(day, 200) } })),
      ],
    ]),
  },
};

const FRAMEWORK_REVIEW: RuleTurns = {
  rule: 'time.framework-review-overdue',
  turns: {
    review: awaited((review, on) => [
      declared(plus(review, -30)),
      { ...ADOPTED, decided: plus(review, -20), effective: plus(review, -20), term: { review } },
      ...maybe(on, (day) => ({
        ...{ ...CRISIS_EVENT.FrameworkMeasureReviewed, measure: DERIVED.measure, on: day },
        next: { review: plus(day, 200) },
      })),
    ]),
  },
};

const LASTING = { until: '2022-12-31', review: '2022-12-01' };
const derived = (on: string, fields: Written = {}): Written =>
  cut({ ...SHORTLY(on), derivesFrom: FROM_IT, term: LASTING, ...fields });

const GONE: RuleTurns = {
  rule: 'time.ground-gone',
  turns: {
    reassessed: awaited((from, on) => [
      ...[declared(plus(from, -30)), ADOPTED, GRANT, derived(plus(from, -20))],
      ...[turned('FrameworkMeasureReversed', from), ...maybe(on, reviewed)],
    ]),
  },
};

const AFTER_CRISIS: RuleTurns = {
  rule: 'time.after-crisis',
  turns: {
    reassessed: awaited((from, on) => [
      ...[declared(plus(from, -30)), ADOPTED, GRANT, derived(plus(from, -20))],
      ...[ended(from), ...maybe(on, reviewed)],
    ]),
  },
};

const CONDITION_MET: RuleTurns = {
  rule: 'time.condition-met',
  turns: {
    reassessed: awaited((from, on) => [
      ...[known, told('CircumstancesRecorded', '2018-01-02', { unit: UNIT_EVENT.FacilityReopened.unit })],
      GRANT,
      cut({ ...SHORTLY(plus(from, -20)), term: { condition: 'premises-reopened', review: '2022-12-01' } }),
      { ...UNIT_EVENT.FacilityReopened, decided: from, effective: from },
      ...maybe(on, reviewed),
    ]),
  },
};

const procedure = (from: string, longestSilence: number, afterDays: number) => ({
  ...{ from, nb: 'Rutine', en: 'Procedure', longestSilence },
  steps: [{ step: 'new-attempt' as const, afterDays }],
});

const STEPS: RuleTurns = {
  rule: 'follow-up.steps-skipped',
  turns: {
    // The example procedure has the second attempt on the day after the first.
    step: awaited((due, on) => [
      ...[registered(), attempt(plus(due, -1))],
      ...maybe(on, (day) => attempt(day, 'reached')),
    ]).map(({ never: _, ...turn }) => turn),
    procedure: turning('from', (from, on) => ({
      catalogue: catalogued({
        version: 1,
        contactProcedures: [procedure('2018-01-01', 60, 7), procedure(from, 14, 0)],
      }),
      given: [registered(), attempt(on), attempt(plus(on, 3), 'reached')],
    })),
  },
};

const SILENCE: RuleTurns = {
  rule: 'follow-up.no-contact',
  turns: {
    // The example procedure allows thirty days.
    silence: [
      {
        finds: 'after',
        record: (due, on) => ({
          given: [GRANT, given(plus(due, -30)), given(on)],
          at: plus(on, 20),
        }),
        never: (due) => [GRANT, given(plus(due, -30))],
      },
    ],
  },
};

const concern = (type: string, on: string, fields: Written): Written =>
  told(type, on, { concern: 'k', ...fields });
const came = (on: string, urgency = 'ordinary'): Written =>
  concern('ConcernReceived', on, { from: 'neighbour', topics: ['not-seen'], urgency });
const assessed = (on: string, finding: string, urgency = 'ordinary'): Written =>
  concern('ConcernAssessed', on, { finding, urgency, reasons: words('so') });
const acted = (on: string): Written => concern('ConcernActedOn', on, { actions: ['home-visit'] });
const closed = (on: string): Written =>
  concern('ConcernClosed', on, { outcome: 'resolved', reporterTold: true, reasons: words('so') });
const looked = (urgency: string) =>
  awaited((from, on) => [
    ...[known, came(from, urgency)],
    ...(on === undefined ? [] : [assessed(on, 'unfounded', urgency), closed(on)]),
  ]);

const CONCERN: RuleTurns = {
  rule: 'follow-up.concern-left-open',
  turns: {
    acute: looked('acute'),
    soon: looked('soon'),
    ordinary: looked('ordinary'),
    acted: awaited((from, on) => [
      ...[known, came(from), assessed(from, 'confirmed')],
      ...(on === undefined ? [] : [acted(on), closed(on)]),
    ]),
    closed: awaited((from, on) => [
      ...[known, came(from), assessed(from, 'unfounded'), ...maybe(on, closed)],
    ]),
  },
};

const CONSEQUENCE: RuleTurns = {
  rule: 'follow-up.consequence-unhandled',
  turns: {
    handled: awaited((from, on) => [
      ...[known, GRANT, cut(SHORTLY(plus(from, -9)))],
      told('ConsequenceNoted', from, {
        ...{ consequence: 'q', kind: 'fall', decisions: ['d-2'], service: 'nursing' },
      }),
      ...maybe(on, (day) =>
        told('ConsequenceHandled', day, { consequence: 'q', handling: ['reassessed'], reasons: words('so') }),
      ),
    ]),
  },
};

const SUBSTITUTE: RuleTurns = {
  rule: 'follow-up.substitute-failed',
  turns: {
    replaced: awaited((from, on) => [
      ...[known, GRANT, handedOver({ ...SHORTLY(plus(from, -9)), term: LASTING })],
      told('CircumstancesRecorded', from, { carer: { has: true, canGoOn: 'no' } }),
      ...maybe(on, reviewed),
    ]),
  },
};

const EVALUATION: RuleTurns = {
  rule: 'follow-up.service-not-evaluated',
  turns: {
    // What it says is how long ago the last one is: it is asked day by day.
    evaluated: turning('after', (from, on) => ({
      given: [{ ...GRANT, decided: from, effective: from }],
      at: on,
    })),
  },
};

const PERIODIC: RuleTurns = {
  rule: 'follow-up.no-periodic-review',
  turns: {
    reviewed: awaited((from, on) => [
      { ...UNIT_EVENT.DeviationRecorded, on: from, occurred: from },
      ...maybe(on, (day) => ({
        ...UNIT_EVENT.DeviationsAndMeasuresReviewed,
        ...{ on: day, by: { role: 'unit-leader', unit: UNIT_EVENT.DeviationRecorded.unit } },
      })),
    ]),
  },
};

const complaint = (type: string, on: string, fields: Written = {}): Written =>
  told(type, on, { complaint: 'k', ...fields });
const complained = (on: string): ReadonlyArray<Written> => [
  ...[known, GRANT, measure('VisitsReduced', { ...SHORTLY(plus(on, -9)), before: {}, after: {} })],
  complaint('ComplaintReceived', on, { from: 'user', how: 'letter', decisions: ['d-2'] }),
];
const answered = (on: string, answer = 'altered'): Written =>
  complaint('ComplaintAnswered', on, { answer, reasons: words('so') });

const COMPLAINTS: ReadonlyArray<RuleTurns> = [
  {
    rule: 'complaints.no-interim-answer',
    turns: {
      heard: awaited((from, on) => [
        ...complained(from),
        ...maybe(on, (day) => complaint('ComplaintAcknowledged', day, { expected: '2022-08-01' })),
      ]),
    },
  },
  {
    rule: 'complaints.not-answered',
    turns: {
      answered: awaited((from, on) => [...complained(from), ...maybe(on, (day) => answered(day))]),
    },
  },
  {
    rule: 'complaints.not-passed-on',
    turns: {
      forwarded: awaited((from, on) => [
        ...[...complained(plus(from, -9)), answered(from, 'upheld')],
        ...maybe(on, (day) => complaint('ComplaintForwarded', day)),
      ]),
    },
  },
  {
    rule: 'complaints.remedy-not-carried-out',
    turns: {
      carriedOut: awaited((due, on) => [
        ...complained(plus(due, -30)),
        complaint('RemedyPromised', plus(due, -20), { remedy: 'fee-refunded', due }),
        ...maybe(on, (day) => complaint('RemedyCarriedOut', day, { remedy: 'fee-refunded' })),
      ]),
    },
  },
];

export const FOLLOW_UP_TURNS: ReadonlyArray<RuleTurns> = [
  ...[REVIEW, FRAMEWORK_REVIEW, GONE, AFTER_CRISIS, CONDITION_MET],
  ...[STEPS, SILENCE, CONCERN, CONSEQUENCE, SUBSTITUTE, EVALUATION, PERIODIC],
  ...COMPLAINTS,
];
