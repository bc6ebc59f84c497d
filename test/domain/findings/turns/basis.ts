import { granted, type Written } from '../../../render/small-world.js';
import { EVENT } from '../../examples/events.js';
import { UNIT_EVENT } from '../../examples/unit.js';
import {
  appointed,
  cut,
  declared,
  ended,
  forMany,
  FROM_IT,
  GROUND,
  HEARD,
  INDIVIDUALLY,
  leadership,
  notice,
  without,
} from '../cases/good-practice.js';
import { GRANT, SHORTLY } from './parts.js';
import { awaited, maybe, plus, turning, type RuleTurns, type Turn } from './turn.js';

const SECTION = { ...GROUND, legalBasis: ['pbrl-2-1'] };
const SECTION_BEFORE = { ...GROUND, legalBasis: ['pbrl-2-1-a'] };

/** pbrl § 2-1 a became § 2-1 on 1 June 2024. */
const renamed = (by: (on: string, ground: Written) => ReadonlyArray<Written>): ReadonlyArray<Turn> => [
  ...turning('before', (_, on) => by(on, SECTION), { days: ['2024-06-01'] }),
  ...turning('after', (_, on) => by(on, SECTION_BEFORE), { days: ['2024-05-31'] }),
];

const BASIS: RuleTurns = {
  rule: 'basis.no-legal-basis',
  turns: { provision: renamed((on, ground) => [GRANT, cut({ ...SHORTLY(on), ground })]) },
};

const MEASURE_BASIS: RuleTurns = {
  rule: 'basis.measure-no-legal-basis',
  turns: {
    provision: renamed((on, ground) => [
      declared(plus(on, -9)),
      forMany({ decided: on, effective: on, ground }, INDIVIDUALLY),
    ]),
  },
};

/** Of who decides by the leadership's mandate: it was set, and not yet ended. */
const whileSet = (act: (on: string) => ReadonlyArray<Written>): RuleTurns['turns'] => ({
  set: turning('before', (from, on) => [declared(from), ...act(on)]),
  ended: turning('after', (from, on) => [declared(plus(from, -60)), ended(from), ...act(on)]),
});

/** And it was given power over something else, from a day on. */
const withPowers = (act: (on: string) => ReadonlyArray<Written>): RuleTurns['turns'] => ({
  ...whileSet(act),
  powers: turning('from', (from, on) => [
    declared(plus(from, -60)),
    { ...appointed(['inform-public']), decided: from, effective: from },
    ...act(on),
  ]),
});

const redeployed = (on: string, fields: Written = {}): Written => ({
  ...without(EVENT.StaffRedeployed, 'derivesFrom'),
  ...{ by: leadership(), decided: on, effective: on },
  ...fields,
});

const MANDATE: ReadonlyArray<RuleTurns> = [
  {
    rule: 'basis.no-mandate',
    turns: withPowers((on) => [GRANT, cut({ ...SHORTLY(on), by: leadership(), derivesFrom: FROM_IT })]),
  },
  {
    rule: 'basis.measure-no-mandate',
    turns: withPowers((on) => [forMany({ decided: on, effective: on })]),
  },
  { rule: 'basis.redeployed-no-mandate', turns: withPowers((on) => [redeployed(on)]) },
  {
    rule: 'basis.unit-no-mandate',
    turns: whileSet((on) => [{ ...UNIT_EVENT.PlacesFreed, by: leadership(), decided: on }]),
  },
];

/** The powers of the Health Preparedness Act were activated from 6 March 2020 to 14 January 2022. */
const [ACTIVATED, RAN_OUT] = [{ days: ['2020-03-06'] }, { days: ['2022-01-14'] }];
const POWER = { kind: 'crisis-power', provision: 'hberl-3-1' };

const inWindow = (by: (decided: string, until: string) => ReadonlyArray<Written>): RuleTurns['turns'] => ({
  activated: turning('before', (_, on) => by(on, on), ACTIVATED),
  ranOut: turning('after', (_, on) => by(on, on), RAN_OUT),
  lifted: turning('after', (_, on) => by('2022-01-10', on), RAN_OUT),
});

const { activated, ranOut } = inWindow((on) => [
  redeployed(on, { ground: { ...GROUND, legalBasis: ['hberl-4-1'] } }),
]);

const POWERS: ReadonlyArray<RuleTurns> = [
  {
    rule: 'basis.power-outside-window',
    turns: inWindow((decided, until) => [
      GRANT,
      cut({ decided, effective: decided, power: POWER, term: { until } }),
    ]),
  },
  {
    rule: 'basis.measure-power-outside-window',
    turns: inWindow((decided, until) => [
      declared('2020-03-01'),
      forMany({ decided, effective: decided, power: POWER, term: { until } }),
    ]),
  },
  {
    rule: 'basis.redeployed-outside-window',
    turns: { activated: activated ?? [], ranOut: ranOut ?? [] },
  },
];

/** A cut that is expected to hold from one day to another. */
const expected = (from: string, until: string, fields: Written = {}): Written =>
  cut({ ...SHORTLY(from), term: { until }, ...fields });

const INDIVIDUAL: RuleTurns = {
  rule: 'basis.no-individual-decision',
  turns: {
    expected: turning('after', (from, on) => [
      ...[GRANT, expected(from, on)],
      notice(from, { kind: 'information' }),
    ]),
    told: awaited((from, on) => [
      ...[GRANT, cut(SHORTLY(from)), notice(from, { kind: 'information' })],
      ...maybe(on, notice),
    ]),
  },
};

const FOR_DECISIONS: RuleTurns = {
  rule: 'basis.measure-for-decisions',
  turns: {
    expected: turning('after', (from, on) => [
      declared(plus(from, -9)),
      forMany({ decided: from, effective: from, term: { until: on } }),
    ]),
  },
};

const link = (decision: string, from: string, until: string): Written =>
  expected(from, until, { decision, assessment: { ...HEARD, on: from } });

const CHAINED: RuleTurns = {
  rule: 'basis.chained',
  turns: {
    held: turning('after', (from, on) => [
      ...[GRANT, link('d-2', from, plus(from, 6)), link('d-3', plus(from, 7), on)],
    ]),
    apart: turning('until', (from, on) => [
      ...[GRANT, link('d-2', plus(from, -10), plus(from, -1)), link('d-3', on, plus(on, 9))],
    ]),
  },
};

const EXTENT: RuleTurns = {
  rule: 'basis.extent-missing',
  turns: {
    mended: turning('before', (from, on) => [
      ...[{ ...GRANT, strands: [] }, cut(SHORTLY(on))],
      granted({ decision: 'd-5', decided: from, effective: from }),
    ]),
  },
};

const RUNNING: RuleTurns = {
  rule: 'basis.practical-running',
  turns: {
    expected: turning('after', (from, on) => [
      ...[GRANT, expected(from, on, { power: { kind: 'none-needed' } })],
    ]),
  },
};

export const BASIS_TURNS: ReadonlyArray<RuleTurns> = [
  ...[BASIS, MEASURE_BASIS, ...MANDATE, ...POWERS],
  ...[INDIVIDUAL, FOR_DECISIONS, CHAINED, EXTENT, RUNNING],
];
