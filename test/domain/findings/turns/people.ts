import type { Written } from '../../../render/small-world.js';
import { PLACE_EVENT } from '../../examples/place.js';
import { told, words } from '../../views/told.js';
import {
  circumstances,
  contactStopped,
  cut,
  handedOver,
  HEARD,
  notice,
  registered,
  respiteCut,
  supportContact,
  without,
} from '../cases/good-practice.js';
import { GRANT, RESPITE, SHORTLY } from './parts.js';
import { awaited, maybe, plus, turning, type RuleTurns } from './turn.js';

const somebody = (user: string, vulnerability: string): ReadonlyArray<Written> => [
  registered({ user, vulnerability, on: '2018-01-02' }),
  { ...RESPITE, user },
];

const RESPITE_ORDER: RuleTurns = {
  rule: 'order.respite',
  turns: {
    round: awaited((from, on) => [
      ...[...somebody('u-1', 'particular'), ...somebody('u-2', 'ordinary'), respiteCut(SHORTLY(from))],
      ...maybe(on, (day) => respiteCut({ ...SHORTLY(day), user: 'u-2' })),
    ]),
  },
};

const SUPPORT: RuleTurns = {
  rule: 'order.support-contact',
  turns: {
    known: turning('until', (from, on) => [
      supportContact({ decided: '2018-01-02', effective: '2018-01-02' }),
      circumstances(on, { specialNeeds: true }),
      contactStopped({ ...SHORTLY(from), assessment: without({ ...HEARD, on: from }, 'alternatives') }),
    ]),
  },
};

const CARER_WORK: RuleTurns = {
  rule: 'order.carer-work-not-asked',
  turns: {
    known: turning('after', (from, on) => [
      ...[RESPITE, circumstances(on, { carer: { has: true, inWork: true } })],
      cut({
        ...{ ...SHORTLY(from), type: 'ServicePaused', service: 'respite' },
        ...{ before: { state: 'running' }, after: { state: 'paused' } },
      }),
    ]),
  },
};

const AGREEMENT: RuleTurns = {
  rule: 'carers.no-agreement',
  turns: {
    agreed: turning('after', (from, on) => [
      GRANT,
      handedOver({
        ...{ decided: plus(from, -3), effective: from, term: { until: plus(from, 60) } },
        agreement: { agreed: on, carerAssessed: true },
      }),
    ]),
  },
};

const lacks = (on: string): Written =>
  told('CompetenceAssessed', on, {
    ...{ matters: ['health-care'], finding: { outcome: 'lacking', kin: { told: true, on } } },
    reasons: words('forstår ikke hva det gjelder'),
  });
const called = (on: string): Written =>
  told('ContactAttempted', on, { channel: 'through-kin', outcome: 'reached', topic: 'assessment' });
const LACKS = lacks('2018-01-02');

const KIN: RuleTurns = {
  rule: 'carers.kin-not-heard',
  turns: {
    heard: turning('before', (from, on) => [GRANT, LACKS, called(on), cut(SHORTLY(from))], { back: true }),
    before: turning('after', (from, on) => [GRANT, LACKS, called(on), cut(SHORTLY(from))]),
    found: turning('until', (from, on) => [GRANT, lacks(on), cut(SHORTLY(from))]),
  },
};

const unheard = (on: string): Written => without({ ...HEARD, on }, 'user');
const unheardCut = (from: string, fields: Written = {}): Written =>
  cut({ ...SHORTLY(from), assessment: unheard(from), ...fields });
const warned = (on: string, decisions: ReadonlyArray<string>): Written =>
  notice(on, { kind: 'prior-notice', decisions });

const CONTACTED: RuleTurns = {
  rule: 'notice.not-contacted',
  turns: { contacted: awaited((from, on) => [GRANT, cut(SHORTLY(from)), ...maybe(on, notice)]) },
};

const PRIOR_NOTICE: RuleTurns = {
  rule: 'notice.no-prior-notice',
  turns: {
    fresh: turning('before', (from, on) => [GRANT, warned(on, []), unheardCut(from)], { back: true }),
    warned: turning('after', (from, on) => [GRANT, warned(on, ['d-2']), unheardCut(from)]),
    expected: turning('after', (from, on) => [GRANT, unheardCut(from, { term: { until: on } })]),
  },
};

const REASONS: RuleTurns = {
  rule: 'notice.no-reasons',
  turns: {
    expected: turning('after', (from, on) => [
      ...[GRANT, cut({ ...SHORTLY(from), term: { until: on } }), notice(from, { reasonsGiven: false })],
    ]),
  },
};

const APPEAL: RuleTurns = {
  rule: 'notice.appeal',
  turns: {
    patientRights: turning('before', (from, appealDeadline) => [
      ...[GRANT, cut(SHORTLY(from)), notice(from, { appealDeadline })],
    ]),
    general: turning('before', (from, appealDeadline) => [
      GRANT,
      cut({ ...SHORTLY(from), term: { until: plus(from, 13) } }),
      notice(from, { appealDeadline }),
    ]),
    expected: turning('after', (from, on) => [
      ...[GRANT, cut({ ...SHORTLY(from), term: { until: on } }), notice(from, { appealRightStated: false })],
    ]),
  },
};

const MOVED: RuleTurns = {
  rule: 'private-life.moved-from-home',
  turns: {
    known: turning('until', (from, on) => [
      circumstances(on, { dwelling: 'own-home' }),
      {
        ...{ ...PLACE_EVENT.ResidentMoved, user: 'u-1', decided: from, effective: from },
        ...{ from: { at: 'home' }, to: { at: 'place', unit: 'nursing-home-east', kind: 'short-stay' } },
      },
    ]),
  },
};

export const PEOPLE_TURNS: ReadonlyArray<RuleTurns> = [
  ...[RESPITE_ORDER, SUPPORT, CARER_WORK, AGREEMENT, KIN],
  ...[CONTACTED, PRIOR_NOTICE, REASONS, APPEAL, MOVED],
];
