import { granted, type Written } from '../../../render/small-world.js';
import { told, words } from '../../views/told.js';
import {
  circumstances,
  cut,
  declared,
  forMany,
  FROM_IT,
  HEARD,
  leftAsItWas,
  registered,
  tasks,
  wished,
} from '../cases/good-practice.js';
import { GRANT, SHORTLY } from './parts.js';
import { awaited, maybe, plus, turning, type RuleTurns } from './turn.js';

const NONE: RuleTurns = {
  rule: 'assessment.none',
  turns: {
    assessed: turning('after', (from, on) => [
      GRANT,
      cut({ ...SHORTLY(from), assessment: { ...HEARD, on } }),
    ]),
  },
};

const BLANKET: RuleTurns = {
  rule: 'assessment.blanket-measure',
  turns: {
    assessed: awaited((from, on) => [
      ...[declared(plus(from, -9)), forMany({ decided: plus(from, -4), effective: from }), GRANT],
      ...maybe(on, leftAsItWas),
    ]),
    over: awaited((from, on) => [
      declared(plus(from, -9)),
      forMany({ decided: plus(from, -9), effective: plus(from, -5), term: { until: from } }),
      ...[GRANT, ...maybe(on, leftAsItWas)],
    ]),
  },
};

const CARE = { tasks: [{ task: 'personal-care', necessary: true }] };

const FLOOR: RuleTurns = {
  rule: 'assessment.below-floor',
  turns: {
    elsewhere: turning('after', (from, on) => [
      ...[{ ...GRANT, ...CARE }, granted({ ...CARE, service: 'other', decision: 'd-4', ...SINCE(on) })],
      cut({
        type: 'CareLimitedToNecessary',
        ...SHORTLY(from),
        ...tasks('personal-care', 'service', 'postponed'),
      }),
    ]),
  },
};

const SINCE = (on: string): Written => ({ decided: on, effective: on });

const doubted = (on: string): Written => circumstances(on, { consentCompetenceFlagged: true });
const wishedOn = (on: string): Written =>
  wished({ on, effective: plus(on, 3), term: { review: plus(on, 20) } });
const assessed = (on: string): Written =>
  told('CompetenceAssessed', on, {
    ...{ matters: ['health-care'], finding: { outcome: 'competent' } },
    reasons: words('forstår hva det gjelder'),
  });

const COMPETENCE: RuleTurns = {
  rule: 'assessment.competence',
  turns: {
    doubted: turning('until', (from, on) => [GRANT, doubted(on), wishedOn(from)]),
    assessed: turning('after', (from, on) => [
      ...[GRANT, doubted(plus(from, -9)), wishedOn(from), assessed(on)],
    ]),
  },
};

/** Somebody at a unit, which is known from a day on. */
const somebody = (user: string, unit: string, known: string): ReadonlyArray<Written> => [
  registered({ user, on: '2018-01-02' }),
  circumstances(known, { user, unit }),
  { ...GRANT, user },
];

const ALIKE: RuleTurns = {
  rule: 'assessment.like-cases',
  turns: {
    known: turning('until', (from, on) => [
      ...[...somebody('u-1', 'north', on), ...somebody('u-2', 'north', '2018-01-02')],
      ...[...somebody('u-3', 'south', '2018-01-02'), ...somebody('u-4', 'south', '2018-01-02')],
      ...['u-1', 'u-2'].map((user) => cut({ ...SHORTLY(from), user, derivesFrom: FROM_IT })),
      ...['u-3', 'u-4'].map((user) => leftAsItWas(from, { user })),
    ]),
  },
};

export const ASSESSMENT_TURNS: ReadonlyArray<RuleTurns> = [NONE, BLANKET, FLOOR, COMPETENCE, ALIKE];
