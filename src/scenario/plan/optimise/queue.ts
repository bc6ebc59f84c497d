/** Things by number, the one with the least score first; of those with the same score, the lowest number. */
export interface Queue {
  readonly push: (thing: number, score: number) => void;
  /** The first, taken out; -1 where there is none. */
  readonly pop: () => number;
  /** The score of the first; infinite where there is none. */
  readonly least: () => number;
}

/** A binary heap. */
export const newQueue = (): Queue => {
  const things: number[] = [];
  const scores: number[] = [];
  const isBefore = (a: number, b: number): boolean => {
    const [one, other] = [scores[a] ?? 0, scores[b] ?? 0];
    return one < other || (one === other && (things[a] ?? 0) < (things[b] ?? 0));
  };
  const swap = (a: number, b: number): void => {
    const [thing, score] = [things[a] ?? 0, scores[a] ?? 0];
    things[a] = things[b] ?? 0;
    scores[a] = scores[b] ?? 0;
    things[b] = thing;
    scores[b] = score;
  };
  return {
    least: () => scores[0] ?? Infinity,
    push: (thing, score) => {
      things.push(thing);
      scores.push(score);
      for (let at = things.length - 1; at > 0;) {
        const up = (at - 1) >> 1;
        if (!isBefore(at, up)) return;
        swap(at, up);
        at = up;
      }
    },
    pop: () => {
      const first = things[0];
      if (first === undefined) return -1;
      swap(0, things.length - 1);
      things.pop();
      scores.pop();
      for (let at = 0; ;) {
        const left = 2 * at + 1;
        if (left >= things.length) return first;
        const next = left + 1 < things.length && isBefore(left + 1, left) ? left + 1 : left;
        if (!isBefore(next, at)) return first;
        swap(at, next);
        at = next;
      }
    },
  };
};
