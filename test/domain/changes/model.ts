import type { Alteration, AsOf, Change, LocalDate, Quantity, ServiceLevel } from '../../../src/index.js';
import type { Fact } from './facts.js';

/**
 * What a level is, written as plainly as can be and as slowly as need be: every question starts from all the facts, and
 * rates are rational numbers in whole numbers without bounds.
 */

/** One dimension: what it was granted at, what it is now, and the events that made it so. */
export interface Plain {
  readonly granted: string;
  readonly now: string;
  readonly because: ReadonlyArray<string>;
}
export type PlainLevel = Readonly<Record<string, Plain>>;

interface Rational {
  readonly over: bigint;
  readonly under: bigint;
}
/** From the least to the most that it can be; undefined where there is no most. */
interface Span {
  readonly low: Rational;
  readonly high: Rational | undefined;
}

const rational = ({ amount, weeks }: { readonly amount: number; readonly weeks: number }): Rational => ({
  over: BigInt(amount),
  under: BigInt(weeks),
});
const NOTHING: Rational = { over: 0n, under: 1n };
const isLess = (a: Rational, b: Rational): boolean => a.over * b.under < b.over * a.under;
const least = (a: Rational, b: Rational): Rational => (isLess(b, a) ? b : a);
const most = (a: Rational, b: Rational): Rational => (isLess(a, b) ? b : a);

const span = (quantity: Quantity): Span => {
  if ('amount' in quantity) return { low: rational(quantity), high: rational(quantity) };
  if ('unknown' in quantity) return { low: NOTHING, high: undefined };
  const { atLeast, atMost } = quantity;
  return { low: rational(atLeast), high: atMost && rational(atMost) };
};

const written = ({ over, under }: Rational): string => {
  const divisor = ((a: bigint, b: bigint): bigint => {
    while (b !== 0n) [a, b] = [b, a % b];
    return a;
  })(over, under);
  return `${over / divisor}/${under / divisor}`;
};
const spanText = ({ low, high }: Span): string =>
  `${written(low)}..${high === undefined ? '' : written(high)}`;
export const quantityText = (quantity: Quantity): string => spanText(span(quantity));

const dimensionOf = (alteration: Alteration): string => {
  switch (alteration.dimension) {
    case 'strand': {
      const { unit, mode, place, setting, task } = alteration.strand;
      return ['strand', unit, mode, place, setting, task].join(' ');
    }
    case 'task':
      return `task ${alteration.task}`;
    case 'state':
      return 'state';
    case 'attribute':
      return `attribute ${alteration.to.attribute}`;
    case 'condition':
      return `condition ${alteration.condition.condition} ${alteration.condition.binds}`;
  }
};

const STATES = ['running', 'paused', 'suspended', 'ended'];

const parseSpan = (text: string): Span => {
  const [low, high] = text.split('..').map((part): Rational | undefined => {
    if (part === '') return undefined;
    const [over = '0', under = '1'] = part.split('/');
    return { over: BigInt(over), under: BigInt(under) };
  });
  return { low: low ?? NOTHING, high };
};

const after = (now: string, alteration: Alteration): string => {
  if (alteration.dimension === 'task') return alteration.to;
  if (alteration.dimension === 'attribute') return alteration.to.value;
  if (alteration.dimension === 'condition') return alteration.applies ? 'applies' : 'not';
  if (alteration.dimension === 'state')
    return STATES.indexOf(alteration.to) > STATES.indexOf(now) ? alteration.to : now;
  const [was, to] = [parseSpan(now), span(alteration.strand)];
  switch (alteration.bound) {
    case 'exactly':
      return spanText(to);
    case 'at-most':
      return spanText({
        low: least(was.low, to.low),
        high: was.high === undefined ? to.high : to.high === undefined ? was.high : least(was.high, to.high),
      });
    case 'at-least':
      return spanText({
        low: most(was.low, to.low),
        high: was.high === undefined || to.high === undefined ? undefined : most(was.high, to.high),
      });
  }
};

const UNUSED: Readonly<Record<string, string>> = {
  strand: '0/1..0/1',
  task: 'postponed',
  state: 'running',
  condition: 'not',
};

type Imposed = Extract<Change, { op: 'impose' }>;
interface Standing {
  readonly imposed: Imposed;
  readonly event: string;
}

const isOver = (term: Imposed['term'], at: LocalDate): boolean => 'until' in term && term.until < at;

/** The term that counts on a day, and the event that gave it where that isn't the measure's own. */
const termOn = (known: ReadonlyArray<Fact>, { imposed }: Standing, at: LocalDate) => {
  let counts: { readonly term: Imposed['term']; readonly since?: LocalDate; readonly event?: string } =
    imposed;
  for (const { change, ref } of known)
    if (change.op === 'reschedule' && change.measure === imposed.measure && change.from <= at)
      if (counts.since === undefined || change.from >= counts.since)
        counts = { term: change.term, since: change.from, event: ref.id };
  return counts;
};

interface InForceThen extends Standing {
  /** The event without which it would be over. */
  readonly carriedBy: string | undefined;
}

const standing = (known: ReadonlyArray<Fact>, at: LocalDate): ReadonlyArray<InForceThen> =>
  known
    .flatMap(({ change, ref }) => (change.op === 'impose' ? [{ imposed: change, event: ref.id }] : []))
    .filter((one) => {
      const isLifted = known.some(
        ({ change }) => change.op === 'lift' && change.measure === one.imposed.measure && change.from <= at,
      );
      return one.imposed.from <= at && !isOver(termOn(known, one, at).term, at) && !isLifted;
    })
    .map((one) => ({
      ...one,
      carriedBy: isOver(one.imposed.term, at) ? termOn(known, one, at).event : undefined,
    }))
    .sort((a, b) => (a.imposed.from < b.imposed.from ? -1 : a.imposed.from > b.imposed.from ? 1 : 0));

/** The level that the facts make, as of two times. */
export const plainLevel = (facts: ReadonlyArray<Fact>, { at, knownAt }: AsOf): PlainLevel | undefined => {
  const known = facts.filter(({ ref }) => ref.recordedAt <= knownAt);
  const [granted] = known
    .flatMap(({ change, ref }) =>
      change.op === 'grant' && change.grant.from <= at ? [{ ...change.grant, event: ref.id }] : [],
    )
    .reverse()
    .sort((a, b) => (a.from > b.from ? -1 : a.from < b.from ? 1 : 0));
  if (granted === undefined) return undefined;
  const [end] = known
    .flatMap(({ change, ref }, place) =>
      change.op === 'end' && change.last < at ? [{ ...change, ref, place }] : [],
    )
    .filter(({ place }) => place > known.findIndex(({ ref }) => ref.id === granted.event))
    .sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0));
  const because = [granted.event, ...(end === undefined ? [] : [end.ref.id])];
  const state =
    end !== undefined || (granted.until !== undefined && granted.until < at) ? 'ended' : 'running';
  const level: Record<string, Plain> = { state: { granted: state, now: state, because } };
  for (const strand of granted.strands) {
    const text = quantityText(strand);
    level[dimensionOf({ dimension: 'strand', strand, bound: 'exactly' })] = {
      granted: text,
      now: text,
      because,
    };
  }
  for (const { task } of granted.tasks)
    level[`task ${task}`] = { granted: 'service', now: 'service', because };
  // What has ended is not reduced.
  if (state === 'ended') return level;
  for (const { imposed, event, carriedBy } of standing(known, at))
    for (const alteration of imposed.alterations) {
      const dimension = dimensionOf(alteration);
      const unused = UNUSED[alteration.dimension] ?? '';
      const was = level[dimension] ?? { granted: unused, now: unused, because: [] };
      const now = after(was.now, alteration);
      if (now !== was.now)
        level[dimension] = {
          ...was,
          now,
          because: [...was.because, event, ...(carriedBy === undefined ? [] : [carriedBy])],
        };
    }
  return Object.fromEntries(
    Object.entries(level).filter(
      ([dimension, { now }]) => !dimension.startsWith('condition') || now !== 'not',
    ),
  );
};

/** A level of the library in the words of the model. */
export const inPlain = (level: ServiceLevel | undefined): PlainLevel | undefined => {
  if (level === undefined) return undefined;
  const ids = (because: ServiceLevel['state']['because']): ReadonlyArray<string> =>
    because.map(({ id }) => id);
  const plain: Record<string, Plain> = {
    state: { granted: level.state.granted, now: level.state.now, because: ids(level.state.because) },
  };
  for (const { form, unit, granted, now, because } of level.strands)
    plain[['strand', unit, form.mode, form.place, form.setting, form.task].join(' ')] = {
      granted: quantityText(granted),
      now: quantityText(now),
      because: ids(because),
    };
  for (const { task, granted, now, because } of level.tasks)
    plain[`task ${task}`] = { granted, now, because: ids(because) };
  for (const { attribute, granted, now, because } of level.attributes)
    plain[`attribute ${attribute}`] = { granted: granted ?? '', now: now ?? '', because: ids(because) };
  for (const { condition, binds, because } of level.conditions)
    plain[`condition ${condition} ${binds}`] = { granted: 'not', now: 'applies', because: ids(because) };
  return plain;
};

/** Only the values, without where they come from. */
export const valuesOf = (level: PlainLevel | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(level ?? {}).map(([dimension, { now }]) => [dimension, now]));
