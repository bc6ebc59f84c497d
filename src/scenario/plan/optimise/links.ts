import type { Coming } from './certificate.js';
import type { Flat } from './flat.js';
import { joined } from './joined.js';
import type { Case, Problem } from './problem.js';

/** A kind of coming, and how many there could be of it. */
export interface LinkedComing extends Pick<Coming, 'way' | 'choices'> {
  /** What one of it brings at most, or takes at least, of the resources of its block. */
  readonly brought: ReadonlyArray<readonly [resource: number, minutes: number]>;
  readonly most: number;
}

/** Cases that share resources or rules with each other, and with others only through those outside. */
export interface LinkedBlock {
  readonly cases: ReadonlyArray<number>;
  readonly comings: ReadonlyArray<LinkedComing>;
}

/** A part that hangs together by few cases: those that bring time to resources of others. */
export interface Links {
  readonly outside: ReadonlyArray<number>;
  readonly shared: ReadonlyArray<number>;
  readonly blocks: ReadonlyArray<LinkedBlock>;
}

/** More kinds of coming than this in one block can't be told apart with profit. */
const MOST_KINDS = 8;
/** Those who bring nearly the same are one kind where there would be more than so many; and less near while there are too many. */
const FEW_KINDS = 2;
const NEARLY = 1.02;
/** With no more combinations of counts than this nobody need be taken for another. */
const MOST_COUNTS = 800;
const ALIKE = [1.2, 1.5, 2, 4];

const brings = ({ choices, ranks = [] }: Case, { scarce }: Flat): boolean =>
  ranks.length === 0 &&
  choices.some(({ uses }) => uses.some(([r, minutes]) => minutes < 0 && scarce[r] === 1));

/** The cases of each block, and the block of each resource that they share. */
const blocksOf = (
  { cases, capacities, rules = 0 }: Problem,
  flat: Flat,
  inside: ReadonlyArray<number>,
): {
  readonly members: ReadonlyArray<ReadonlyArray<number>>;
  readonly blockOf: ReadonlyMap<number, number>;
} => {
  const groups = joined(capacities.length + rules + cases.length);
  const ofCases = capacities.length + rules;
  for (const i of inside) {
    for (let k = flat.from[flat.first[i] ?? 0] ?? 0; k < (flat.from[flat.first[i + 1] ?? 0] ?? 0); k += 1)
      if (flat.scarce[flat.resource[k] ?? 0] === 1) groups.join(flat.resource[k] ?? 0, ofCases + i);
    for (const { rule } of cases[i]?.ranks ?? []) groups.join(capacities.length + rule, ofCases + i);
  }
  const places = new Map<number, number>();
  const members: number[][] = [];
  for (const i of inside) {
    const root = groups.root(ofCases + i);
    const place = places.get(root) ?? members.length;
    places.set(root, place);
    if (place === members.length) members.push([i]);
    else members[place]?.push(i);
  }
  const blockOf = new Map<number, number>();
  for (let r = 0; r < capacities.length; r += 1) {
    const place = places.get(groups.root(r));
    if (place !== undefined) blockOf.set(r, place);
  }
  return { members, blockOf };
};

/** What one choice outside brings to a block, or takes from it. */
interface OfOne {
  readonly block: number;
  readonly way: Coming['way'];
  readonly brought: Array<readonly [resource: number, minutes: number]>;
}

const areAlike = (one: LinkedComing, other: LinkedComing, share: number): boolean =>
  one.way === other.way &&
  one.brought.length === other.brought.length &&
  one.brought.every(([r, minutes], i) => {
    const [resource, others] = other.brought[i] ?? [-1, 0];
    return r === resource && minutes <= others * share && others <= minutes * share;
  });

const asOneKind = (one: LinkedComing, other: LinkedComing): LinkedComing => {
  const more = one.way === 'in' ? Math.max : Math.min;
  const choices = [...one.choices, ...other.choices];
  return {
    ...{ way: one.way, choices, most: new Set(choices.map(([at]) => at)).size },
    brought: one.brought.map(([r, minutes], i) => [r, more(minutes, other.brought[i]?.[1] ?? 0)]),
  };
};

const merged = (comings: ReadonlyArray<LinkedComing>, share: number): ReadonlyArray<LinkedComing> => {
  const kinds: LinkedComing[] = [];
  for (const one of comings) {
    const place = kinds.findIndex((kind) => areAlike(kind, one, share));
    const kind = kinds[place];
    if (kind === undefined) kinds.push(one);
    else kinds[place] = asOneKind(kind, one);
  }
  return kinds;
};

/** Kinds of what single choices bring: those that are the same, and about the same where there would be too many. */
const kindsOf = (comings: ReadonlyArray<LinkedComing>): ReadonlyArray<LinkedComing> => {
  const same = new Map<string, LinkedComing[]>();
  for (const one of comings) {
    const key = `${one.way} ${one.brought.join(' ')}`;
    const alike = same.get(key);
    if (alike === undefined) same.set(key, [one]);
    else alike.push(one);
  }
  const exact = [...same.values()].flatMap((alike): ReadonlyArray<LinkedComing> => {
    const [first] = alike;
    if (first === undefined) return [];
    const choices = alike.flatMap((one) => one.choices);
    return [{ ...first, choices, most: new Set(choices.map(([at]) => at)).size }];
  });
  // Where few can come, each count of each can be told apart.
  const counts = exact.reduce((all, { most }) => all * (most + 1), 1);
  if (exact.length <= FEW_KINDS || counts <= MOST_COUNTS) return exact;
  return ALIKE.reduce(
    (kinds, share) => (kinds.length > MOST_KINDS ? merged(exact, share) : kinds),
    merged(exact, NEARLY),
  );
};

/** Finds the blocks of a part, and what ties them together; undefined where there is nothing to be had of it. */
export const linksOf = (problem: Problem, flat: Flat, part: ReadonlyArray<number>): Links | undefined => {
  const { cases } = problem;
  const outside = part.filter((i) => brings(cases[i] ?? { choices: [] }, flat));
  const isOutside = new Set(outside);
  if (outside.length === 0 || outside.length === part.length) return undefined;
  const { members, blockOf } = blocksOf(
    problem,
    flat,
    part.filter((i) => !isOutside.has(i)),
  );
  const comings = members.map((): LinkedComing[] => []);
  const shared = new Set<number>();
  for (const at of outside)
    for (const [choice, { uses }] of (cases[at]?.choices ?? []).entries()) {
      const own = new Map<string, OfOne>();
      for (const [resource, minutes] of uses) {
        if (minutes === 0 || flat.scarce[resource] !== 1) continue;
        const block = blockOf.get(resource);
        if (block === undefined) {
          shared.add(resource);
          continue;
        }
        const way = minutes < 0 ? 'in' : 'out';
        const key = `${block} ${way}`;
        const one = own.get(key) ?? { block, way, brought: [] };
        own.set(key, one);
        one.brought.push([resource, Math.abs(minutes)]);
      }
      for (const { block, way, brought } of own.values())
        comings[block]?.push({
          ...{ way, choices: [[at, choice]], most: 1 },
          brought: brought.sort(([a], [b]) => a - b),
        });
    }
  const blocks = members.map((own, b) => ({ cases: own, comings: kindsOf(comings[b] ?? []) }));
  return blocks.some(({ comings: kinds }) => kinds.length > 2 * MOST_KINDS)
    ? undefined
    : { outside, shared: [...shared].sort((a, b) => a - b), blocks };
};
