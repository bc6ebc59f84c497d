import type { Block, Certificate, Coming, CondensedProof, PriceList, Proof } from '../certificate.js';
import { combinationsOf, comersOf, condensedOf, endsOf, problemOfBlock } from '../condensed.js';
import type { Problem } from '../problem.js';
import { NOTHING_ASSUMED } from './assumed.js';
import type { CheckFailed } from './check-failed.js';
import type { Given } from './given.js';
import { harmAbove, isWhole, pricesIn, readAt } from './reading.js';
import { lesser } from './whole.js';

type BoundBy = (problem: Problem, certificate: Certificate) => bigint | undefined | CheckFailed;

/** What of each resource there is where some cases use nothing, beyond the least of the others. */
const roomFor = ({ problem, left, beyond }: Given, outside: Iterable<number>): ReadonlyArray<bigint> => {
  const room = [...left];
  for (const at of outside) {
    const [uses, more] = [problem.cases[at]?.choices[0]?.uses ?? [], beyond[at]?.[0] ?? []];
    const own = new Map(uses.map(([resource, minutes]) => [resource, BigInt(minutes)] as const));
    // What a choice uses, less what it uses beyond the least: the least.
    for (const [resource, minutes] of more) own.set(resource, (own.get(resource) ?? 0n) - minutes);
    for (const [resource, least] of own) room[resource] = (room[resource] ?? 0n) + least;
  }
  return room;
};

/** The resources that have a price anywhere in a proof. */
const pricedIn = (proof: Proof): ReadonlyArray<number> => {
  if ('blocks' in proof) return [];
  if ('split' in proof) return [...pricedIn(proof.yes), ...pricedIn(proof.no)];
  const own = proof.prices.map(([resource]) => resource);
  return 'atLeast' in proof ? [...own, ...pricedIn(proof.rest)] : own;
};

/** Whether every choice outside that brings something to a block is counted in one kind, and each kind is one. */
const isCounted = ({ problem }: Given, outside: ReadonlyArray<number>, block: Block): boolean => {
  const among = new Set(outside);
  const drawnOn = new Set(block.prices.flatMap(({ prices }) => prices.map(([resource]) => resource)));
  const { resources } = problemOfBlock(problem, block.cases);
  for (const { certificate } of block.worked)
    for (const { proof } of certificate)
      for (const place of pricedIn(proof)) drawnOn.add(resources[place] ?? -1);
  const counted = new Set<string>();
  for (const { way, choices, from } of block.comings) {
    if (from.some((least, i) => !isWhole(least, 1 + (from[i - 1] ?? 0)))) return false;
    for (const [at, choice] of choices) {
      const key = `${way} ${at} ${choice}`;
      if (counted.has(key) || !among.has(at)) return false;
      counted.add(key);
    }
  }
  return outside.every((at) =>
    (problem.cases[at]?.choices ?? []).every(
      ({ uses }, choice) =>
        counted.has(`in ${at} ${choice}`) ||
        !uses.some(([resource, minutes]) => minutes < 0 && drawnOn.has(resource)),
    ),
  );
};

/** What one of a kind costs a block at some prices, whoever of them it is: less than nothing where it brings something. */
const leastPriceOf = (
  { cases }: Problem,
  { way, choices }: Coming,
  prices: ReadonlyMap<number, bigint>,
): bigint => {
  let least: bigint | undefined;
  for (const [at, choice] of choices) {
    let price = 0n;
    for (const [resource, minutes] of cases[at]?.choices[choice]?.uses ?? [])
      if (way === 'in' ? minutes < 0 : minutes > 0) price += (prices.get(resource) ?? 0n) * BigInt(minutes);
    least = lesser(least, price);
  }
  return least ?? 0n;
};

/** By prices, a harm for any counts: worked out once for all, since it is linear in the counts. */
const harmsBy = (
  given: Given,
  { cases, comings }: Block,
  room: ReadonlyArray<bigint>,
  list: PriceList,
): ((counts: ReadonlyArray<number>) => bigint | undefined) | undefined => {
  const prices = pricesIn(given, list);
  if (prices === undefined) return undefined;
  const denominator = BigInt(list.denominator);
  const read = readAt(given, cases, denominator, prices, NOTHING_ASSUMED);
  if (read === undefined) return undefined;
  let { sum } = read;
  for (const [resource, price] of prices)
    sum += price * ((given.left[resource] ?? 0n) - (room[resource] ?? 0n));
  const each = comings.map((coming) => leastPriceOf(given.problem, coming, prices));
  return (counts) =>
    harmAbove(
      { ...read, sum: counts.reduce((all, count, k) => all + BigInt(count) * (each[k] ?? 0n), sum) },
      denominator,
    );
};

/** Undefined where every harm that a block is said to do is shown. */
const wrongHarms = (
  given: Given,
  outside: ReadonlyArray<number>,
  block: Block,
  boundBy: BoundBy,
): CheckFailed | undefined => {
  const { problem } = given;
  const room = roomFor(given, outside);
  const own = problemOfBlock(problem, block.cases);
  const comers = comersOf(problem, own, block.comings);
  const byPrices = block.prices.map((list) => harmsBy(given, block, room, list));
  if (byPrices.includes(undefined)) return 'price-that-is-none';
  const byWork: Array<{ readonly counts: ReadonlyArray<number>; readonly bound: bigint | undefined }> = [];
  for (const { counts, certificate } of block.worked) {
    if (!counts.every((count) => isWhole(count, 0))) return 'block-that-is-none';
    // What is shown by blocks within a block has prices that are not looked at here.
    if (certificate.some(({ proof }) => 'blocks' in proof)) return 'block-that-is-none';
    const bound = boundBy(
      own.withCapacity((resource) => Number(room[resource] ?? 0n), comers, counts),
      certificate,
    );
    if (typeof bound === 'string') return bound;
    byWork.push({ counts, bound });
  }
  const combinations = combinationsOf(block);
  if (combinations.length !== block.harms.length) return 'block-that-is-none';
  const isShown = (counts: ReadonlyArray<number>, harm: number | undefined): boolean => {
    const shows = (bound: bigint | undefined): boolean =>
      bound === undefined || (harm !== undefined && bound >= BigInt(harm));
    return (
      harm === 0 ||
      byPrices.some((at) => at !== undefined && shows(at(counts))) ||
      byWork.some(
        (one) =>
          shows(one.bound) &&
          block.comings.every(({ way }, k) => {
            const [here, there] = [counts[k] ?? 0, one.counts[k] ?? 0];
            return way === 'in' ? here <= there : here >= there;
          }),
      )
    );
  };
  for (const [i, ranges] of combinations.entries()) {
    const harm = block.harms[i];
    if (harm !== undefined && !isWhole(harm, 0)) return 'harm-not-shown';
    const counts = block.comings.map((coming, k) => {
      const { least, most } = endsOf(coming, ranges[k] ?? 0);
      return coming.way === 'in' ? most : least;
    });
    if (!isShown(counts, harm)) return 'harm-not-shown';
  }
  return undefined;
};

/** What a condensed proof shows: that the smaller question asks for no more than the whole one does, and what bounds that. */
export const condensedBound = (
  given: Given,
  cases: ReadonlyArray<number>,
  { blocks, certificate, shared }: CondensedProof,
  boundBy: BoundBy,
): bigint | undefined | CheckFailed => {
  const { problem } = given;
  const inBlocks = blocks.flatMap((block) => block.cases);
  const among = new Set(cases);
  const isIn = new Set(inBlocks);
  if (isIn.size !== inBlocks.length || inBlocks.some((at) => !among.has(at))) return 'block-that-is-none';
  const outside = cases.filter((at) => !isIn.has(at));
  for (const block of blocks) {
    if (!isCounted(given, outside, block)) return 'coming-left-out';
    const wrong = wrongHarms(given, outside, block, boundBy);
    if (wrong !== undefined) return wrong;
  }
  const room = roomFor(given, outside);
  const rooms = new Map(shared.map((resource) => [resource, Number(room[resource] ?? 0n)] as const));
  return boundBy(condensedOf(problem, outside, blocks, rooms), certificate);
};
