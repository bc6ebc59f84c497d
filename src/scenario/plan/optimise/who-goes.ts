import type { Flat } from './flat.js';
import type { Links } from './links.js';
import type { Case, Choice, Problem } from './problem.js';

/** A choice of somebody outside, as it is seen here. */
interface Role {
  readonly choice: number;
  readonly harm: number;
  /** The blocks to which it brings something, with what it takes of what no block has; and those from which it takes something. */
  readonly there: string;
  readonly here: string;
  /** What it takes of the scarce resources of the blocks; less than nothing where it brings some. */
  readonly uses: Choice['uses'];
}

/** Those who are alike in all figures, and how many of them have each role now. */
interface Kind {
  readonly roles: ReadonlyArray<Role>;
  readonly members: ReadonlyArray<number>;
  readonly many: number[];
}

/** Two who change places: what they do now, and what they would do then. */
interface Exchange {
  readonly one: Kind;
  readonly other: Kind;
  /** The role of each before, and after. */
  readonly roles: readonly [Role, Role, Role, Role];
}

/**
 * What the answer of a block leaves of each resource for those who come and go (less than nothing where these have to bring some),
 * what a minute of it is worth there, and how much the block weighs.
 */
export type Left = ReadonlyArray<readonly [resource: number, minutes: number, price: number, weight: number]>;

/** What a minute that is lacking is worth at least. */
const LEAST_PRICE = 0.05;
/** Exchanges, at most; those that were made last are not taken back at once. */
const MOST_EXCHANGES = 120;
const KEPT = 12;

const figuresOf = ({ choices }: Case): string =>
  choices.map(({ harm, uses }) => `${harm}:${uses.join(' ')}`).join('|');

/**
 * Who it is that goes: where two can do with each other's places, and only differ by minutes in what they bring on each day, these are
 * dealt out so that each block lacks as little as can be of what its answer takes. How many come and go stays as it is.
 */
export class WhoGoes {
  private readonly kinds: ReadonlyArray<Kind>;
  private readonly outside: number;
  private readonly resources: number;
  /** Numbers read, in millions. */
  work = 0;

  constructor(links: Links, { cases, capacities }: Problem, flat: Flat) {
    this.outside = links.outside.length;
    this.resources = capacities.length;
    const shared = new Set(links.shared);
    const blockOf = new Map<number, number>();
    for (const [block, { comings }] of links.blocks.entries())
      for (const { brought } of comings) for (const [r] of brought) blockOf.set(r, block);
    const rolesOf = ({ choices }: Case): ReadonlyArray<Role> =>
      choices.map(({ harm, uses }, choice) => {
        const own = uses.filter(([r, minutes]) => minutes !== 0 && flat.scarce[r] === 1);
        const blocksWhere = (isSo: (minutes: number) => boolean): ReadonlyArray<number> => [
          ...new Set(own.flatMap(([r, minutes]) => (isSo(minutes) ? (blockOf.get(r) ?? []) : []))),
        ];
        const beside = own.filter(([r]) => shared.has(r));
        return {
          ...{ choice, harm, uses: own.filter(([r]) => blockOf.has(r)) },
          there: [...blocksWhere((minutes) => minutes < 0), ...beside].join(' '),
          here: blocksWhere((minutes) => minutes > 0).join(' '),
        };
      });
    const kinds = new Map<string, Kind & { readonly members: number[] }>();
    for (const [i, at] of links.outside.entries()) {
      const one = cases[at] ?? { choices: [] };
      const figures = figuresOf(one);
      const known = kinds.get(figures);
      if (known === undefined)
        kinds.set(figures, { roles: rolesOf(one), members: [i], many: one.choices.map(() => 0) });
      else known.members.push(i);
    }
    this.kinds = [...kinds.values()];
  }

  /** The choices dealt out anew, by what the answers of the blocks leave. */
  deal(choices: ReadonlyArray<number>, left: ReadonlyArray<Left>): ReadonlyArray<number> {
    const over = new Float64Array(this.resources).fill(-Infinity);
    const prices = new Float64Array(this.resources);
    const all = left.flat();
    // What is worth nothing to a block may be worth much when it is gone.
    const even = LEAST_PRICE + all.reduce((sum, [, , price]) => sum + price, 0) / Math.max(1, all.length);
    for (const [r, minutes, price, weight] of all) {
      over[r] = -minutes;
      prices[r] = (even + price) * weight;
    }
    const enter = ({ uses }: Role, times: number): void => {
      for (const [r, minutes] of uses) over[r] = (over[r] ?? 0) + times * minutes;
    };
    for (const { members, many, roles } of this.kinds) {
      many.fill(0);
      for (const i of members) {
        const place = choices[i] ?? 0;
        const role = roles[place];
        if (role === undefined) continue;
        many[place] = (many[place] ?? 0) + 1;
        enter(role, 1);
      }
    }
    let lack = 0;
    for (let r = 0; r < over.length; r += 1) lack += Math.max(0, over[r] ?? 0) * (prices[r] ?? 0);
    let [least, best] = [lack, this.kinds.map(({ many }) => [...many])];
    const made: string[] = [];
    for (let n = 0; n < MOST_EXCHANGES && least > 0; n += 1) {
      const found = this.exchange(over, prices, (key) => made.includes(key));
      if (found === undefined) break;
      const { one, other, roles, change, key } = found;
      const [a, b, c, d] = roles;
      for (const [kind, role, times] of [
        [one, a, -1],
        [other, b, -1],
        [one, c, 1],
        [other, d, 1],
      ] as const) {
        enter(role, times);
        kind.many[role.choice] = (kind.many[role.choice] ?? 0) + times;
      }
      made.push(key);
      if (made.length > KEPT) made.shift();
      lack += change;
      if (lack < least - 1e-9) [least, best] = [lack, this.kinds.map(({ many }) => [...many])];
    }
    return this.chosen(choices, best);
  }

  /** Everybody's choice when so many of each kind have each role: whoever can keep theirs does. */
  private chosen(
    choices: ReadonlyArray<number>,
    best: ReadonlyArray<ReadonlyArray<number>>,
  ): ReadonlyArray<number> {
    const dealt = new Array<number>(this.outside).fill(0);
    for (const [k, { members }] of this.kinds.entries()) {
      const left = [...(best[k] ?? [])];
      const open: number[] = [];
      for (const i of members) {
        const before = choices[i] ?? 0;
        if ((left[before] ?? 0) > 0) {
          left[before] = (left[before] ?? 0) - 1;
          dealt[i] = before;
        } else open.push(i);
      }
      for (const i of open) {
        const place = left.findIndex((many) => many > 0);
        left[place] = (left[place] ?? 0) - 1;
        dealt[i] = place;
      }
    }
    return dealt;
  }

  /** The exchange after which least is lacking, of those that were not made lately. */
  private exchange(
    over: Float64Array,
    prices: Float64Array,
    isBarred: (key: string) => boolean,
  ): (Exchange & { readonly change: number; readonly key: string }) | undefined {
    const there = this.kinds.flatMap((kind, k) =>
      kind.roles.flatMap((role) => ((kind.many[role.choice] ?? 0) > 0 ? [{ kind, k, role }] : [])),
    );
    const isLacking = ({ uses }: Role): boolean =>
      uses.some(([r]) => (over[r] ?? 0) > 0 && (prices[r] ?? 0) > 0);
    const after = Float64Array.from(over);
    const changeBy = ({ uses }: Role, times: number): number => {
      let change = 0;
      for (const [r, minutes] of uses) {
        const before = after[r] ?? 0;
        const now = before + times * minutes;
        after[r] = now;
        change += (prices[r] ?? 0) * (Math.max(0, now) - Math.max(0, before));
      }
      this.work += uses.length / 1e6;
      return change;
    };
    let found: (Exchange & { readonly change: number; readonly key: string }) | undefined;
    for (const { kind: one, k, role } of there) {
      if (!isLacking(role)) continue;
      for (const { kind: other, k: l, role: others } of there) {
        if (l === k || role.there === others.there || (l < k && isLacking(others))) continue;
        const mine = one.roles.find((own) => own.there === others.there);
        const theirs = other.roles.find((own) => own.there === role.there);
        if (mine === undefined || theirs === undefined) continue;
        if (mine.harm + theirs.harm > role.harm + others.harm) continue;
        const isSame =
          (mine.here === role.here && theirs.here === others.here) ||
          (mine.here === others.here && theirs.here === role.here);
        if (!isSame) continue;
        const key = `${k} ${role.choice} ${l} ${others.choice}`;
        const back = `${k} ${mine.choice} ${l} ${theirs.choice}`;
        if (isBarred(key)) continue;
        const change = changeBy(role, -1) + changeBy(others, -1) + changeBy(mine, 1) + changeBy(theirs, 1);
        changeBy(theirs, -1);
        changeBy(mine, -1);
        changeBy(others, 1);
        changeBy(role, 1);
        if (found === undefined || change < found.change - 1e-9)
          found = { one, other, roles: [role, others, mine, theirs], change, key: back };
      }
    }
    return found;
  }
}
