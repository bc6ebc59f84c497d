import type { Links } from './links.js';
import type { Problem } from './problem.js';

/** For each block and kind of coming, what it would have those bring or take who come or go: so many of each, by what it is. */
export type Wanted = ReadonlyArray<ReadonlyArray<ReadonlyMap<string, number>>>;

/** A choice of somebody outside, as it is seen here. */
interface Role {
  readonly choice: number;
  readonly harm: number;
  /** Where it brings something, and what it takes of what no block has; and where it takes something. */
  readonly there: string;
  readonly here: string;
  /** What it brings and takes, each by a number of its own. */
  readonly brings: ReadonlyArray<number>;
}

/** Rounds of exchanges, at most. */
const MOST_ROUNDS = 6;

/**
 * Who it is that goes: where two can do with each other's places, and only differ by minutes in what they bring, each place is given
 * what it would have as far as exchanges of two go. Nothing else is changed by it, not the counts nor the harm.
 */
export class WhoGoes {
  private readonly names = new Map<string, number>();
  /** The block of each thing that is brought or taken. */
  private readonly blocks: number[] = [];
  private readonly roles: ReadonlyArray<ReadonlyArray<Role>>;

  constructor(
    links: Links,
    { cases }: Problem,
    whatOf: (block: number, kind: number, at: number, choice: number) => string,
  ) {
    const parts = new Map<
      string,
      Array<{ readonly way: 'in' | 'out'; readonly where: string; readonly what: string }>
    >();
    for (const [block, { comings }] of links.blocks.entries())
      for (const [kind, { way, choices }] of comings.entries())
        for (const [at, choice] of choices) {
          const where = `${block} ${kind}`;
          const part = { way, where, what: `${where}: ${whatOf(block, kind, at, choice)}` };
          const own = parts.get(`${at} ${choice}`);
          if (own === undefined) parts.set(`${at} ${choice}`, [part]);
          else own.push(part);
        }
    const shared = new Set(links.shared);
    this.roles = links.outside.map((at) =>
      (cases[at]?.choices ?? []).map(({ harm, uses }, choice): Role => {
        const own = parts.get(`${at} ${choice}`) ?? [];
        const beside = uses.filter(([r, minutes]) => minutes !== 0 && shared.has(r));
        const places = (way: 'in' | 'out'): string =>
          own.flatMap((part) => (part.way === way ? [part.where] : [])).join();
        return {
          ...{ choice, harm, here: places('out') },
          there: [places('in'), ...beside].join(' '),
          brings: own.map(({ what }) => this.numberOf(what)),
        };
      }),
    );
  }

  /** The choices dealt out anew, by what is wanted, and how much it weighs in each block. */
  deal(
    choices: ReadonlyArray<number>,
    wanted: Wanted,
    weights: ReadonlyArray<number>,
  ): ReadonlyArray<number> {
    const dealt = this.roles.map((own, i) => own[choices[i] ?? 0]);
    // What there is of each more than is wanted: above nothing, some of it is in the wrong place.
    const over: number[] = [];
    for (const [block, kinds] of wanted.entries())
      for (const [kind, counts] of kinds.entries())
        for (const [what, count] of counts) over[this.numberOf(`${block} ${kind}: ${what}`)] = -count;
    const add = (role: Role, times: number): void => {
      for (const one of role.brings) over[one] = (over[one] ?? 0) + times;
    };
    for (const role of dealt) if (role !== undefined) add(role, 1);
    const weightOf = (one: number): number => weights[this.blocks[one] ?? -1] ?? 0;
    const isMisplaced = (role: Role): boolean =>
      role.brings.some((one) => (over[one] ?? 0) > 0 && weightOf(one) > 0);
    /** How much better it gets when a role is given up, or taken. */
    const gainOf = (role: Role, times: number): number => {
      let gain = 0;
      for (const one of role.brings) {
        const before = over[one] ?? 0;
        gain += weightOf(one) * (Math.max(0, before) - Math.max(0, before + times));
        over[one] = before + times;
      }
      return gain;
    };
    for (let round = 0, hasChanged = true; hasChanged && round < MOST_ROUNDS; round += 1) {
      hasChanged = false;
      for (const [i, role] of dealt.entries()) {
        if (role === undefined || !isMisplaced(role)) continue;
        let [chosen, most]: [number, number] = [-1, 0];
        let pair: readonly [Role, Role] | undefined;
        for (const [j, other] of dealt.entries()) {
          const swapped = other && other !== role && this.swapped(i, role, j, other);
          if (other === undefined || swapped === undefined || swapped === false) continue;
          const gain = gainOf(role, -1) + gainOf(other, -1) + gainOf(swapped[0], 1) + gainOf(swapped[1], 1);
          add(swapped[1], -1);
          add(swapped[0], -1);
          add(other, 1);
          add(role, 1);
          if (gain > most + 1e-9) [chosen, most, pair] = [j, gain, swapped];
        }
        const other = dealt[chosen];
        if (pair === undefined || other === undefined) continue;
        for (const one of [role, other]) add(one, -1);
        for (const one of pair) add(one, 1);
        [dealt[i], dealt[chosen]] = pair;
        hasChanged = true;
      }
    }
    return dealt.map((role, i) => role?.choice ?? choices[i] ?? 0);
  }

  /** The roles of two when each goes where the other did; none where something else would change by it. */
  private swapped(i: number, role: Role, j: number, other: Role): readonly [Role, Role] | undefined {
    if (role.there === other.there && role.here === other.here && role.brings.join() === other.brings.join())
      return undefined;
    const one = this.roles[i]?.find(({ there }) => there === other.there);
    const two = this.roles[j]?.find(({ there }) => there === role.there);
    if (one === undefined || two === undefined || one.harm + two.harm !== role.harm + other.harm)
      return undefined;
    const isSame =
      (one.here === role.here && two.here === other.here) ||
      (one.here === other.here && two.here === role.here);
    return isSame ? [one, two] : undefined;
  }

  private numberOf(what: string): number {
    const number = this.names.get(what) ?? this.names.size;
    this.names.set(what, number);
    this.blocks[number] = Number.parseInt(what, 10);
    return number;
  }
}
