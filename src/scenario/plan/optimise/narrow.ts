import { commonDivisor } from './common-divisor.js';
import type { Open } from './relaxation.js';
import type { Table } from './table.js';

/** A table of what is still open of another: cases with one open choice left are decided, and stand in it no more. */
export interface Narrow {
  readonly table: Table;
  /** Where its cases and choices stand in the other table, and the other's choices in it (-1 where not). */
  readonly caseIn: Int32Array;
  readonly choiceIn: Int32Array;
  readonly choiceHere: Int32Array;
  /** Where its resources stand among those of the other. */
  readonly resourceIn: Int32Array;
  /** The open choice of each case that is decided; -1 of the others. */
  readonly decided: Int32Array;
}

/** What could run short in it: of the rest there is enough, whatever is chosen. */
const resourcesLeft = (table: Table, open: Open, decided: Int32Array, capacity: Float64Array): Int32Array => {
  const could = new Float64Array(table.resources);
  const most = new Float64Array(table.resources);
  for (let i = 0; i < table.cases; i += 1) {
    if ((decided[i] ?? -1) >= 0) continue;
    const start = table.first[i] ?? 0;
    const end = table.first[i + 1] ?? 0;
    for (let o = start; o < end; o += 1)
      if (open[o] === 1)
        for (let k = table.from[o] ?? 0; k < (table.from[o + 1] ?? 0); k += 1) {
          const r = table.resource[k] ?? 0;
          if ((table.amount[k] ?? 0) > (most[r] ?? 0)) most[r] = table.amount[k] ?? 0;
        }
    for (let o = start; o < end; o += 1)
      if (open[o] === 1)
        for (let k = table.from[o] ?? 0; k < (table.from[o + 1] ?? 0); k += 1) {
          const r = table.resource[k] ?? 0;
          could[r] = (could[r] ?? 0) + (most[r] ?? 0);
          most[r] = 0;
        }
  }
  const left: number[] = [];
  for (let r = 0; r < table.resources; r += 1) if ((could[r] ?? 0) > (capacity[r] ?? 0)) left.push(r);
  return Int32Array.from(left);
};

const NONE: Int32Array = new Int32Array(0);

/** Narrows a table to what is open; the limits of all its rules are settled, and what they rule out is not open. */
export const narrowed = (table: Table, open: Open): Narrow => {
  const decided = new Int32Array(table.cases).fill(-1);
  const capacity = table.capacity.slice();
  let [base, baseWorst, baseGrain] = [table.base, table.baseWorst, table.baseGrain];
  const cases: number[] = [];
  const choices: number[] = [];
  const first = [0];
  for (let i = 0; i < table.cases; i += 1) {
    let [count, last] = [0, -1];
    for (let o = table.first[i] ?? 0; o < (table.first[i + 1] ?? 0); o += 1)
      if (open[o] === 1) {
        count += 1;
        last = o;
      }
    if (count === 1) {
      decided[i] = last;
      base += table.harm[last] ?? 0;
      baseWorst += table.worst[last] ?? 0;
      baseGrain = commonDivisor(baseGrain, table.grain[last] ?? 0);
      for (let k = table.from[last] ?? 0; k < (table.from[last + 1] ?? 0); k += 1) {
        const r = table.resource[k] ?? 0;
        capacity[r] = (capacity[r] ?? 0) - (table.amount[k] ?? 0);
      }
      continue;
    }
    cases.push(i);
    for (let o = table.first[i] ?? 0; o < (table.first[i + 1] ?? 0); o += 1)
      if (open[o] === 1) choices.push(o);
    first.push(choices.length);
  }
  const resourceIn = resourcesLeft(table, open, decided, capacity);
  const resourceHere = new Int32Array(table.resources).fill(-1);
  for (const [here, r] of resourceIn.entries()) resourceHere[r] = here;
  const choiceHere = new Int32Array(table.harm.length).fill(-1);
  const owner = new Int32Array(choices.length);
  const from = new Int32Array(choices.length + 1);
  const resource: number[] = [];
  const amount: number[] = [];
  for (const [here, o] of choices.entries()) {
    choiceHere[o] = here;
    for (let k = table.from[o] ?? 0; k < (table.from[o + 1] ?? 0); k += 1) {
      const r = resourceHere[table.resource[k] ?? 0] ?? -1;
      if (r < 0) continue;
      resource.push(r);
      amount.push(table.amount[k] ?? 0);
    }
    from[here + 1] = resource.length;
  }
  for (let i = 0; i < cases.length; i += 1) owner.fill(i, first[i], first[i + 1]);
  const caseIn = Int32Array.from(cases);
  const choiceIn = Int32Array.from(choices);
  return {
    ...{ caseIn, choiceIn, choiceHere, resourceIn, decided },
    table: {
      ...{ cases: cases.length, resources: resourceIn.length, rules: 0, owner, from },
      ...{ base, baseWorst, baseGrain },
      first: Int32Array.from(first),
      harm: Float64Array.from(choiceIn, (o) => table.harm[o] ?? 0),
      worst: Float64Array.from(choiceIn, (o) => table.worst[o] ?? 0),
      grain: Float64Array.from(choiceIn, (o) => table.grain[o] ?? 0),
      resource: Int32Array.from(resource),
      amount: Float64Array.from(amount),
      capacity: Float64Array.from(resourceIn, (r) => capacity[r] ?? 0),
      ...{ rankFrom: new Int32Array(cases.length + 1), rankRule: NONE, rank: NONE, classes: NONE },
      rankNames: [],
      takes: new Int32Array(choices.length),
      caseAt: caseIn.map((i) => table.caseAt[i] ?? 0),
      resourceAt: resourceIn.map((r) => table.resourceAt[r] ?? 0),
      ruleAt: NONE,
      choicesAt: choices.map((o) => table.choicesAt[o] ?? []),
    },
  };
};

/** Choices in the narrower table, as choices in the other. */
export const widened = ({ decided, caseIn, choiceIn }: Narrow, choice: Int32Array): Int32Array => {
  const all = decided.slice();
  for (const [here, i] of caseIn.entries()) all[i] = choiceIn[choice[here] ?? 0] ?? 0;
  return all;
};

/** Choices in the other table, as choices in the narrower; what is not open there is chosen otherwise. */
export const withinNarrow = (
  { caseIn, choiceHere }: Narrow,
  choice: Int32Array,
  otherwise: Int32Array,
): Int32Array =>
  caseIn.map((i, here) => {
    const o = choiceHere[choice[i] ?? 0] ?? -1;
    return o >= 0 ? o : (otherwise[here] ?? 0);
  });
