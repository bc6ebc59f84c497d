import { DateTime } from 'luxon';
import { BILLING_EVENT } from '../../examples/billing.js';
import { EVENT } from '../../examples/events.js';
import { STAFF_EVENT } from '../../examples/staff.js';
import { UNIT_EVENT } from '../../examples/unit.js';
import { measure, type Written } from '../../../render/small-world.js';
import { registered, told } from '../../views/told.js';
import { cut, without } from '../cases/good-practice.js';
import { given, lifted, onScreen, visits } from '../cases/parts.js';
import { GRANT, SHORTLY } from './parts.js';
import { awaited, maybe, plus, turning, type RuleTurns } from './turn.js';

const LASTING = { until: '2022-12-31', review: '2022-12-01' };

const consent = (on: string): Written =>
  told('ConsentGiven', on, { consent: 'k-1', matter: 'digital-service', from: 'user', how: 'spoken' });
const withdrawn = (on: string): Written =>
  told('ConsentWithdrawn', on, { consent: 'k-1', from: 'user', how: 'spoken' });
const screen = (on: string): Written => onScreen({ ...SHORTLY(on), term: LASTING });
const CONSENT = consent('2018-01-02');

const CONSENTED: RuleTurns = {
  rule: 'digital.without-consent',
  turns: {
    consented: turning('after', (from, on) => [registered, GRANT, screen(from), consent(on)]),
    withdrawn: turning('until', (from, on) => [registered, GRANT, CONSENT, withdrawn(on), screen(from)]),
  },
};

const WITHDRAWN: RuleTurns = {
  rule: 'digital.after-withdrawal',
  turns: {
    visited: turning('after', (from, on) => [
      ...[registered, GRANT, CONSENT, screen(plus(from, -30)), withdrawn(from), lifted(from)],
      given(on, { given: [visits(1, 'video')] }),
    ]),
    lifted: turning('after', (from, on) => [
      ...[registered, GRANT, CONSENT, screen(plus(from, -30)), withdrawn(from), lifted(on)],
    ]),
  },
};

/** Sent to another unit with a card, and nothing else that is known. */
const sent = (on: string, fields: Written = {}): Written => ({
  ...without(EVENT.StaffRedeployed, 'competenceChecked', 'policeCertificateShown', 'userContact'),
  ...{ decided: plus(on, -3), effective: on, idCardIssued: on },
  ...fields,
});
const paper =
  (type: 'PoliceCertificateShown' | 'CompetenceChecked') =>
  (on: string): Written => ({
    ...STAFF_EVENT[type],
    ...{ on, staff: EVENT.StaffRedeployed.staff },
    ...(type === 'CompetenceChecked' ? { at: EVENT.StaffRedeployed.to } : {}),
  });

const PAPERS: ReadonlyArray<RuleTurns> = [
  {
    rule: 'staff.no-identity-card',
    turns: { firstDay: turning('after', (from, on) => [sent(from, { idCardIssued: on })]) },
  },
  {
    rule: 'staff.no-police-certificate',
    turns: { firstDay: turning('after', (from, on) => [sent(from), paper('PoliceCertificateShown')(on)]) },
  },
  {
    rule: 'staff.no-competence-check',
    turns: { firstDay: turning('after', (from, on) => [sent(from), paper('CompetenceChecked')(on)]) },
  },
];

const formed = (fields: Written): Written => ({
  ...UNIT_EVENT.InfectionTeamFormed,
  ...{ decided: '2018-01-02', effective: '2018-01-02', operative: '2018-01-02', members: ['s-1'] },
  ...{ term: LASTING, ...fields },
});
const byOthers = (on: string): ReadonlyArray<Written> => [
  ...[registered, GRANT, given(on, { kind: 'infection-visit', by: { role: 'nurse', unit: 'south' } })],
];

const TEAM: RuleTurns = {
  rule: 'staff.infection-visit-by-others',
  turns: {
    operative: turning('from', (operative, on) => [formed({ operative }), ...byOthers(on)]),
    ended: turning('until', (until, on) => [formed({ term: { until } }), ...byOthers(on)]),
  },
};

const named = (from: string): Written =>
  told('ContactNamed', from, { role: 'coordinator', contact: from, from });

const COORDINATOR: RuleTurns = {
  rule: 'staff.coordinator-lost',
  turns: {
    named: awaited((until, on) => [
      ...[registered, named('2018-01-02')],
      told('ContactEnded', until, { role: 'coordinator', until, cause: 'redeployed' }),
      ...maybe(on, named),
    ]),
  },
};

const fourWeeks = (...received: ReadonlyArray<Written>): RuleTurns['turns'] => ({
  window: turning('from', (from, on) => ({
    given: [registered, GRANT, given(from, { until: plus(from, 27), given: received })],
    at: on,
  })),
});

const paused = (on: string): Written =>
  measure('ServicePaused', {
    ...{ ...SHORTLY(on), before: { state: 'running' }, after: { state: 'paused' }, term: LASTING },
  });
const charged = (from: string, until: string): Written => ({
  ...{ ...BILLING_EVENT.FeeCharged, user: 'u-1', from, until, on: plus(until, 9) },
});

const BILLED: RuleTurns = {
  rule: 'money.paused-service-billed',
  turns: {
    paused: turning('until', (until, on) => [
      registered,
      GRANT,
      paused(on),
      charged(plus(until, -20), until),
    ]),
    resumed: turning('after', (from, on) => [
      ...[registered, GRANT, paused(plus(from, -30)), lifted(on), charged(from, plus(from, 20))],
    ]),
  },
};

const REFUND: RuleTurns = {
  rule: 'money.refund-unexplained',
  turns: {
    promised: turning(
      'before',
      (from, on) => [
        ...[registered, GRANT],
        told('RemedyPromised', on, { complaint: 'k', remedy: 'fee-refunded', due: plus(from, 9) }),
        {
          ...without(BILLING_EVENT.FeeRefunded, 'reasons'),
          ...{ user: 'u-1', from: plus(from, -90), until: plus(from, -61), on: from },
        },
      ],
      { back: true },
    ),
  },
};

/** An instant by the clock on a wall in Norway. */
const inOslo = (day: string, time: string): string =>
  DateTime.fromISO(`${day}T${time}`, { zone: 'Europe/Oslo' }).toUTC().toISO() ?? '';

const recordedAt = (time: string) =>
  turning('after', (from, on) => ({
    given: [registered, GRANT, cut(SHORTLY(from))],
    recorded: ['2018-01-02T08:00:00Z', '2018-01-02T08:00:00Z', inOslo(on, time)],
  }));

const LATE: RuleTurns = {
  rule: 'record.late',
  // Midnight in Norway is an hour or two before midnight UTC.
  turns: { recorded: [...recordedAt('00:00:00'), ...recordedAt('23:59:59')] },
};

export const DELIVERY_TURNS: ReadonlyArray<RuleTurns> = [
  ...[CONSENTED, WITHDRAWN, ...PAPERS, TEAM, COORDINATOR],
  { rule: 'delivery.below-decided', turns: fourWeeks(visits(20)) },
  { rule: 'delivery.changed-without-record', turns: fourWeeks(visits(14), visits(14, 'phone')) },
  ...[BILLED, REFUND, LATE],
];
