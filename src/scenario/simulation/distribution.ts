import * as t from 'io-ts';
import { byTag, Choice } from '../../domain/codec/choice.js';
import type { ParseIssue } from '../../domain/codec/parse-issue.js';
import { Scalar } from '../../domain/codec/scalar.js';
import { struct } from '../../domain/codec/struct.js';
import { issue } from '../staffing/staffing-error.js';

const MOST = 1_000_000;

const isNumber = (u: unknown): u is number => typeof u === 'number' && Math.abs(u) <= MOST;

const Value = new Scalar<number>('Value', isNumber, `a number from -${MOST} to ${MOST}`);
const Weight = new Scalar<number>(
  'Weight',
  (u): u is number => isNumber(u) && u >= 0,
  `a number from 0 to ${MOST}`,
);
const PoissonMean = new Scalar<number>(
  'PoissonMean',
  (u): u is number => isNumber(u) && u >= 0 && u <= 500,
  'a number from 0 to 500',
);
const GeometricMean = new Scalar<number>(
  'GeometricMean',
  (u): u is number => isNumber(u) && u >= 1 && u <= 1000,
  'a number from 1 to 1000',
);

/**
 * How something that nobody knows is supposed to vary:
 * - `fixed`: always one value;
 * - `uniform`: any value from one to another, all as likely;
 * - `triangular`: from the least to the most, and one value likelier than the rest;
 * - `poisson`: a number of things that come by themselves, so many on average;
 * - `geometric`: a number of days of which each may be the last, so many on average, at least one;
 * - `weighted`: single values, each as likely as its share of the weights.
 */
export const Distribution = new Choice(
  'Distribution',
  {
    fixed: struct('Fixed', { kind: t.literal('fixed'), value: Value }),
    uniform: struct('Uniform', { kind: t.literal('uniform'), from: Value, to: Value }),
    triangular: struct('Triangular', {
      kind: t.literal('triangular'),
      least: Value,
      likely: Value,
      most: Value,
    }),
    poisson: struct('Poisson', { kind: t.literal('poisson'), mean: PoissonMean }),
    geometric: struct('Geometric', { kind: t.literal('geometric'), mean: GeometricMean }),
    weighted: struct('Weighted', {
      kind: t.literal('weighted'),
      values: t.readonlyArray(struct('WeightedValue', { value: Value, weight: Weight })),
    }),
  },
  byTag('kind'),
  'an object with kind',
);
export type Distribution = t.TypeOf<typeof Distribution>;

/** The average of what is drawn from a distribution. */
export const meanOf = (of: Distribution): number => {
  switch (of.kind) {
    case 'fixed':
      return of.value;
    case 'uniform':
      return (of.from + of.to) / 2;
    case 'triangular':
      return (of.least + of.likely + of.most) / 3;
    case 'poisson':
    case 'geometric':
      return of.mean;
    case 'weighted': {
      const whole = of.values.reduce((sum, { weight }) => sum + weight, 0);
      return of.values.reduce((sum, { value, weight }) => sum + value * weight, 0) / whole;
    }
  }
};

/** The least and the most that can be drawn. */
const reachOf = (of: Distribution): readonly [number, number] => {
  switch (of.kind) {
    case 'fixed':
      return [of.value, of.value];
    case 'uniform':
      return [of.from, of.to];
    case 'triangular':
      return [of.least, of.most];
    case 'poisson':
      return [0, Number.POSITIVE_INFINITY];
    case 'geometric':
      return [1, Number.POSITIVE_INFINITY];
    case 'weighted': {
      const values = of.values.filter(({ weight }) => weight > 0).map(({ value }) => value);
      return [Math.min(...values), Math.max(...values)];
    }
  }
};

const impossible = (of: Distribution, path: string): ReadonlyArray<ParseIssue> => {
  switch (of.kind) {
    case 'uniform':
      return of.to < of.from ? [issue(`${path}.to`, 'less than from', 'from, or more')] : [];
    case 'triangular':
      return of.least <= of.likely && of.likely <= of.most
        ? []
        : [issue(path, 'least, likely and most in another order', 'least <= likely <= most')];
    case 'weighted':
      return of.values.some(({ weight }) => weight > 0)
        ? []
        : [issue(`${path}.values`, 'no value with a weight', 'at least one')];
    default:
      return [];
  }
};

/** What can be drawn where a distribution stands, in words. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly expected: string;
}

/** What is wrong with a distribution, in itself and for what it is of. */
export const wrongDistribution = (
  of: Distribution,
  path: string,
  { least, most, expected }: Bounds,
): ReadonlyArray<ParseIssue> => {
  const wrong = impossible(of, path);
  if (wrong.length > 0) return wrong;
  const [low, high] = reachOf(of);
  return low >= least && high <= most
    ? []
    : [issue(path, `a distribution from ${low} to ${high === Infinity ? 'any number' : high}`, expected)];
};
