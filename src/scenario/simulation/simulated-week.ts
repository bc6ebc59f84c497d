import { cover } from '../staffing/cover.js';
import { quantile } from './quantile.js';
import { uniform } from '../staffing/random.js';
import { widthOf, type Applied, type WeekModel } from './week-model.js';

/** Which chance a run is made of: a stream an assumption, of this hand or the other. Another hand for one assumption alone shows what it weighs. */
export interface Hand {
  readonly seed: number;
  /** By assumption as bits, those whose chance is of the other hand. */
  readonly other: number;
}

/** Streams of the other hand stand apart from those of this. */
const OTHER = 1 << 16;
/** The places of a stream from which on each member, person or newcomer has numbers of their own. */
const EACH = 512;

/** A place to work in that is used again for each run. */
export interface Bench {
  readonly needs: Float64Array;
  readonly necessary: Float64Array;
  readonly times: Float64Array;
  /** By entry of a member of staff, 1 where they are away. */
  readonly away: Uint8Array;
  /** How much more each person needs. */
  readonly factors: Float64Array;
}

export const benchFor = (model: WeekModel): Bench => ({
  needs: new Float64Array(model.needs.length),
  necessary: new Float64Array(model.necessary.length),
  times: new Float64Array(model.times.length),
  away: new Uint8Array(model.memberAway.length),
  factors: new Float64Array(model.people.length - 1),
});

type Draw = (place: number) => number;

const addPerson = (model: WeekModel, bench: Bench, person: number, factor: number, from: number): void => {
  const { people, personCell, personNeeds, personNecessary, skills, days } = model;
  const end = people[person + 1] ?? 0;
  for (let i = people[person] ?? 0; i < end; i += 1) {
    const cell = personCell[i] ?? 0;
    if (from > 0 && Math.floor(cell / skills) % days < from) continue;
    bench.needs[cell] = (bench.needs[cell] ?? 0) + factor * (personNeeds[i] ?? 0);
    bench.necessary[cell] = (bench.necessary[cell] ?? 0) + factor * (personNecessary[i] ?? 0);
  }
};

/** That somebody is away on a day, or is not: by then they may be already. */
const setAway = (model: WeekModel, { away, times }: Bench, entry: number, isAway: boolean): void => {
  if ((away[entry] === 1) === isAway) return;
  away[entry] = isAway ? 1 : 0;
  const slot = model.memberSlot[entry] ?? 0;
  times[slot] = (times[slot] ?? 0) + (isAway ? -1 : 1) * (model.memberMinutes[entry] ?? 0);
};

const sendAway = (model: WeekModel, bench: Bench, { assumption, members }: Applied, draw: Draw): void => {
  if (assumption.kind !== 'absence') return;
  const probability = quantile(assumption.probability, draw(0));
  const { members: starts, memberDay, days } = model;
  const anyDay = assumption.begins === 'any-day';
  for (let member = 0; member < members.length; member += 1) {
    const own = EACH + 3 * member;
    if (members[member] !== 1 || draw(own) >= probability) continue;
    const from = anyDay ? Math.floor(draw(own + 1) * days) : 0;
    const to = from + Math.round(quantile(assumption.days, draw(own + 2)));
    const end = starts[member + 1] ?? 0;
    for (let i = starts[member] ?? 0; i < end; i += 1) {
      const day = memberDay[i] ?? 0;
      if (day >= from && day < to) setAway(model, bench, i, true);
    }
  }
};

/**
 * Those whom the record has away come back earlier or later than it says: after each absence of the week, all as much so. Late from one, somebody
 * is away until the next, and then as that one goes.
 */
const bringBack = (model: WeekModel, bench: Bench, { assumption, members }: Applied, draw: Draw): void => {
  if (assumption.kind !== 'return') return;
  const { members: starts, memberDay, memberAway, memberBack } = model;
  for (let member = 0; member < members.length; member += 1) {
    if (members[member] !== 1) continue;
    const chance = draw(EACH + member);
    const end = starts[member + 1] ?? 0;
    let expected: number | undefined;
    let back = 0;
    for (let i = starts[member] ?? 0; i < end; i += 1) {
      const recorded = memberBack[i] ?? -1;
      if (memberAway[i] === 1 && recorded !== expected) {
        expected = recorded;
        const shift = Math.round(quantile(recorded < 0 ? assumption.openEnded : assumption.late, chance));
        back = Math.max(back, recorded < 0 ? shift : recorded + shift);
      }
      if (expected !== undefined) setAway(model, bench, i, (memberDay[i] ?? 0) < back);
    }
  }
};

const changeNeeds = (model: WeekModel, bench: Bench, { assumption }: Applied, draw: Draw): void => {
  const people = model.people.length - 1;
  if (assumption.kind === 'extra-need') {
    const probability = quantile(assumption.probability, draw(0));
    for (let person = 0; person < people; person += 1) {
      const own = EACH + 2 * person;
      if (draw(own) >= probability) continue;
      // Two factors of one person multiply: half as much, and half of that, is a quarter.
      const before = bench.factors[person] ?? 1;
      const factor = before * quantile(assumption.factor, draw(own + 1));
      addPerson(model, bench, person, factor - before, 0);
      bench.factors[person] = factor;
    }
  } else if (assumption.kind === 'new-users') {
    let newcomer = 0;
    for (let day = 0; day < model.days; day += 1) {
      const many = Math.round(quantile(assumption.perDay, draw(day)));
      for (let one = 0; one < many; one += 1) {
        addPerson(model, bench, Math.floor(draw(EACH + newcomer) * people), 1, day);
        newcomer += 1;
      }
    }
  }
};

const factorOfAll = ({ assumption }: Applied, draw: Draw): number =>
  assumption.kind === 'need-of-all' ? quantile(assumption.factor, draw(0)) : 1;

/** Whole minutes: what is less than half of one is the noise of factors. */
const whole = (minutes: number): number => Math.max(0, Math.round(minutes));

/** What is short at the end of a simulated week, written from a place of `outcome` on: see {@link widthOf}. */
const tally = (model: WeekModel, bench: Bench, outcome: Int32Array, from: number): void => {
  const { skills, days, places, administration } = model;
  const sets = 1 << skills;
  const covered = new Float64Array(skills);
  const times = new Float64Array(sets);
  let at = from;
  for (let one = 0; one < places * days; one += 1) {
    for (let set = 0; set < sets; set += 1)
      times[set] = Math.floor(((bench.times[one * sets + set] ?? 0) * (100 - administration)) / 100);
    const needs = bench.needs.subarray(one * skills, (one + 1) * skills);
    const necessary = bench.necessary.subarray(one * skills, (one + 1) * skills);
    cover(needs, times, covered);
    let short = 0;
    for (let skill = 0; skill < skills; skill += 1) short += (needs[skill] ?? 0) - (covered[skill] ?? 0);
    cover(necessary, times, covered);
    let below = 0;
    for (let skill = 0; skill < skills; skill += 1) {
      const missing = (necessary[skill] ?? 0) - (covered[skill] ?? 0);
      below += missing;
      outcome[at + 2 + skill] = whole(missing);
    }
    outcome[at] = whole(short);
    outcome[at + 1] = whole(below);
    at += 2 + skills;
  }
};

/** Lives through the week once: run `run` gives the same whoever asks for it, and whatever was asked before. */
export const simulateWeek = (
  model: WeekModel,
  { seed, other }: Hand,
  run: number,
  bench: Bench,
  outcome: Int32Array,
  from: number,
): void => {
  bench.needs.set(model.needs);
  bench.necessary.set(model.necessary);
  bench.times.set(model.times);
  bench.away.set(model.memberAway);
  bench.factors.fill(1);
  let factor = 1;
  model.assumptions.forEach((applied, i) => {
    const stream = (other & (1 << i)) === 0 ? i : i + OTHER;
    const draw: Draw = (place) => uniform(seed, run, stream, place);
    sendAway(model, bench, applied, draw);
    bringBack(model, bench, applied, draw);
    changeNeeds(model, bench, applied, draw);
    factor *= factorOfAll(applied, draw);
  });
  if (factor !== 1)
    for (let cell = 0; cell < bench.needs.length; cell += 1) {
      bench.needs[cell] = (bench.needs[cell] ?? 0) * factor;
      bench.necessary[cell] = (bench.necessary[cell] ?? 0) * factor;
    }
  tally(model, bench, outcome, from);
};

/** Some runs of one hand, one after the other. */
export interface Runs extends Hand {
  readonly first: number;
  readonly count: number;
  /** Every number of a week; else the two sums of it alone: what is short, and what is short of the necessary. */
  readonly detailed: boolean;
}

/** The outcome of some runs, run by run. */
export const simulateRuns = (model: WeekModel, runs: Runs): Int32Array => {
  const width = widthOf(model);
  const { count, first, detailed } = runs;
  const bench = benchFor(model);
  const outcome = new Int32Array(detailed ? count * width : width);
  const sums = new Int32Array(detailed ? 0 : 2 * count);
  for (let i = 0; i < count; i += 1) {
    simulateWeek(model, runs, first + i, bench, outcome, detailed ? i * width : 0);
    if (detailed) continue;
    let short = 0;
    let below = 0;
    for (let at = 0; at < width; at += 2 + model.skills) {
      short += outcome[at] ?? 0;
      below += outcome[at + 1] ?? 0;
    }
    sums[2 * i] = short;
    sums[2 * i + 1] = below;
  }
  return detailed ? outcome : sums;
};
