import type { Block, Coming } from './certificate.js';
import type { Flat } from './flat.js';
import type { Case, Choice, Problem } from './problem.js';

/** How many ranges of each kind of coming a block tells apart. */
export const rangesOf = ({ comings }: Pick<Block, 'comings'>): ReadonlyArray<number> =>
  comings.map(({ from }) => from.length + 1);

/** The ranges of each combination, in the order of a block's harms: the last kind of coming the fastest. */
export const combinationsOf = (block: Pick<Block, 'comings'>): ReadonlyArray<ReadonlyArray<number>> =>
  rangesOf(block).reduce<ReadonlyArray<ReadonlyArray<number>>>(
    (before, count) =>
      before.flatMap((some) => Array.from({ length: count }, (_, range) => [...some, range])),
    [[]],
  );

/** The least and the most of a range: it ends where the next begins, or at all who could come. */
export const endsOf = (
  { from, choices }: Coming,
  range: number,
): { readonly least: number; readonly most: number } => ({
  least: range === 0 ? 0 : (from[range - 1] ?? 0),
  most: (from[range] ?? new Set(choices.map(([at]) => at)).size + 1) - 1,
});

/**
 * The smaller question: the cases outside the blocks as they are, and each block as one case that chooses its ranges. What ties them
 * together are tokens: who comes brings one, and a block that reckons with some coming needs as many as its range has at least; who
 * goes needs one, and a block that reckons with some going gives as many as its range has at most. `room` is what other cases leave
 * of the resources that no block uses.
 */
export const condensedOf = (
  { cases }: Problem,
  outside: ReadonlyArray<number>,
  blocks: ReadonlyArray<Block>,
  room: ReadonlyMap<number, number>,
): Problem => {
  const capacities: number[] = [];
  const placeOf = new Map<number, number>();
  for (const [resource, minutes] of room) {
    placeOf.set(resource, capacities.length);
    capacities.push(minutes);
  }
  const tokens = new Map<string, Array<readonly [token: number, count: number]>>();
  const inBlocks = blocks.map((block): Case => {
    const first = capacities.length;
    for (const [k, { way, choices }] of block.comings.entries()) {
      capacities.push(0);
      for (const [at, choice] of choices) {
        const key = `${at} ${choice}`;
        const own = tokens.get(key);
        const token = [first + k, way === 'in' ? -1 : 1] as const;
        if (own === undefined) tokens.set(key, [token]);
        else own.push(token);
      }
    }
    return {
      choices: combinationsOf(block).flatMap((ranges, i) => {
        const harm = block.harms[i];
        if (harm === undefined) return [];
        const uses = block.comings.flatMap((coming, k): ReadonlyArray<readonly [number, number]> => {
          const { least, most } = endsOf(coming, ranges[k] ?? 0);
          const count = coming.way === 'in' ? least : -most;
          return count === 0 ? [] : [[first + k, count]];
        });
        return [{ harm, uses }];
      }),
    };
  });
  const apart = outside.map((at): Case => ({
    choices: (cases[at]?.choices ?? []).map(({ harm, uses }, choice) => ({
      harm,
      uses: [
        ...uses.flatMap(([resource, minutes]): ReadonlyArray<readonly [number, number]> => {
          const place = placeOf.get(resource);
          return place === undefined || minutes === 0 ? [] : [[place, minutes]];
        }),
        ...(tokens.get(`${at} ${choice}`) ?? []),
      ],
    })),
  }));
  return { capacities, cases: [...apart, ...inBlocks] };
};

/** What a case uses of each resource whatever is chosen. */
export const leastUses = ({ choices }: Case): ReadonlyMap<number, number> => {
  const least = new Map<number, number>();
  for (const { uses } of choices)
    for (const [r, minutes] of uses) least.set(r, Math.min(least.get(r) ?? minutes, minutes));
  // A choice that says nothing of a resource uses none.
  for (const [r, minutes] of least)
    if (!choices.every(({ uses }) => uses.some(([other]) => other === r))) least.set(r, Math.min(minutes, 0));
  return least;
};

/** Those who could come to a block or go from it: of each kind one as a case, which may be any of them. */
export interface Comers {
  readonly kinds: ReadonlyArray<Case>;
  /** How many there are of those who bring or take the same: resources of their own, behind the block's. */
  readonly limits: ReadonlyArray<number>;
}

/** A problem of its own for any capacities and so many who come or go, and which resources its numbers stand for. */
export interface BlockProblem {
  readonly resources: ReadonlyArray<number>;
  readonly withCapacity: (
    of: (resource: number) => number,
    comers?: Comers,
    counts?: ReadonlyArray<number>,
  ) => Problem;
}

/** What a choice of somebody outside brings to a block, or takes from it, by the block's numbers. */
export const usesThere = (
  { cases }: Problem,
  resources: ReadonlyArray<number>,
  way: Coming['way'],
  [at, choice]: readonly [at: number, choice: number],
): Choice['uses'] => {
  const own = new Map(cases[at]?.choices[choice]?.uses ?? []);
  return resources.flatMap((resource, place): Choice['uses'] => {
    const minutes = own.get(resource) ?? 0;
    return (way === 'in' ? minutes < 0 : minutes > 0) ? [[place, minutes]] : [];
  });
};

/**
 * Those who could come and go, as cases. Each is any of its kind, but no more of them bring the same than there are who do: so a
 * block with so many of them does no more harm than with any who really come.
 */
export const comersOf = (
  problem: Problem,
  { resources }: BlockProblem,
  comings: ReadonlyArray<Pick<Coming, 'way' | 'choices'>>,
): Comers => {
  const limits: number[] = [];
  const kinds = comings.map(({ way, choices }): Case => {
    const distinct = new Map<string, { readonly uses: Choice['uses']; readonly who: Set<number> }>();
    for (const one of choices) {
      const uses = usesThere(problem, resources, way, one);
      const own = distinct.get(uses.join(' ')) ?? { uses, who: new Set() };
      own.who.add(one[0]);
      distinct.set(uses.join(' '), own);
    }
    return {
      choices: [...distinct.values()].map(({ uses, who }): Choice => {
        const limit = resources.length + limits.length;
        limits.push(who.size);
        return { harm: 0, uses: [...uses, [limit, 1]] };
      }),
    };
  });
  return { kinds, limits };
};

/** The cases of a block as a problem of their own, with what their choices use beyond the least. */
export const problemOfBlock = (
  { cases, rules = 0 }: Problem,
  members: ReadonlyArray<number>,
): BlockProblem => {
  const drawnOn = new Map<number, number>();
  const own = members.flatMap((at): ReadonlyArray<Case> => {
    const one = cases[at];
    if (one === undefined) return [];
    const least = leastUses(one);
    const choices = one.choices.map((choice) => {
      const said = new Map(choice.uses);
      const uses = [...least].flatMap(([r, minutes]): ReadonlyArray<readonly [number, number]> => {
        const beyond = (said.get(r) ?? 0) - minutes;
        if (beyond === 0) return [];
        const place = drawnOn.get(r) ?? drawnOn.size;
        drawnOn.set(r, place);
        return [[place, beyond]];
      });
      return { ...choice, uses };
    });
    return [{ ...one, choices }];
  });
  const resources = [...drawnOn.keys()];
  return {
    resources,
    withCapacity: (of, { kinds, limits } = { kinds: [], limits: [] }, counts = []) => ({
      ...{ capacities: [...resources.map(of), ...limits], rules },
      cases: [...own, ...kinds.flatMap((kind, k) => Array.from({ length: counts[k] ?? 0 }, () => kind))],
    }),
  };
};

/** What of each resource is there when the cases outside use nothing: beyond the least of the others. */
export const roomBeyond = (
  problem: Problem,
  { left }: Pick<Flat, 'left'>,
  outside: ReadonlyArray<number>,
): Float64Array => {
  const room = Float64Array.from(left);
  for (const at of outside)
    for (const [r, minutes] of leastUses(problem.cases[at] ?? { choices: [] }))
      room[r] = (room[r] ?? 0) + minutes;
  return room;
};

/** How many of each kind come and go. */
export type Counts = ReadonlyArray<number>;

/** What each choice of a block in the smaller question stands for: the counts at which it does least harm, by its ranges. */
export const countsOfChoices = ({ comings, harms }: Block): ReadonlyArray<Counts> =>
  combinationsOf({ comings }).flatMap((ranges, i) =>
    harms[i] === undefined
      ? []
      : [
          comings.map((coming, k) => {
            const { least, most } = endsOf(coming, ranges[k] ?? 0);
            return coming.way === 'in' ? most : least;
          }),
        ],
  );
