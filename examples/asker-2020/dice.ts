import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

type Several<A> = readonly [A, ...A[]];

/** Chance with a seed: the same seed draws the same, on every machine. */
export interface Dice {
  /** A whole number from the least to the most, both included. */
  readonly between: (least: number, most: number) => number;
  /** True this many times in a hundred. */
  readonly chance: (percent: number) => boolean;
  readonly oneOf: <A>(items: Several<A>) => A;
  /** One of the items, each as likely as its share among all shares. */
  readonly byShare: <A>(shares: Several<readonly [A, number]>) => A;
  /** A number of different items, in the order in which they stand. */
  readonly some: <A>(items: ReadonlyArray<A>, count: number) => ReadonlyArray<A>;
  /** Dice of their own for one person, so that what happens to one does not shift what happens to the next. */
  readonly apart: () => Dice;
}

/** Dice that draw what their seed says. */
export const diceFrom = (seed: number): Dice => {
  const generator = xoroshiro128plus(seed);
  const between = (least: number, most: number): number => uniformInt(generator, least, most);
  const oneOf = <A>(items: Several<A>): A => items[between(0, items.length - 1)] ?? items[0];
  return {
    between,
    chance: (percent) => between(1, 100) <= percent,
    oneOf,
    byShare: (shares) => {
      let left = between(
        1,
        shares.reduce((sum, [, share]) => sum + share, 0),
      );
      for (const [item, share] of shares) {
        left -= share;
        if (left <= 0) return item;
      }
      return shares[0][0];
    },
    some: (items, count) => {
      const order = items.map((item, place) => ({ item, place, drawn: between(0, 0x7fffffff) }));
      return order
        .sort((a, b) => a.drawn - b.drawn || a.place - b.place)
        .slice(0, count)
        .sort((a, b) => a.place - b.place)
        .map(({ item }) => item);
    },
    apart: () => diceFrom(between(-0x80000000, 0x7fffffff)),
  };
};
