/**
 * How much of what each skill needs can be covered by people who can serve several skills. Exact: the most that can be covered of the first
 * so many skills together is the least, over every choice among them, of the need of those not chosen and the time of everybody who can serve
 * one of those chosen (max-flow equals min-cut). Covering the most demanding skill first, then the next, takes nothing from the
 * sum: whatever the order, what is left uncovered in all is the same and the least possible.
 *
 * @param needs minutes needed, by the place of the skill
 * @param times minutes there, by the set of skills that they can serve, as bits; as long as there are sets
 * @param covered where the answer is written: minutes covered, by the place of the skill
 */
export const cover = (
  needs: ArrayLike<number>,
  times: ArrayLike<number>,
  covered: { readonly length: number; [place: number]: number },
): void => {
  const skills = needs.length;
  const sets = 1 << skills;
  // The time of those who can serve nothing outside a set, summed up one skill after the other.
  const inside = new Float64Array(sets);
  for (let set = 0; set < sets; set += 1) inside[set] = times[set] ?? 0;
  for (let skill = 0; skill < skills; skill += 1)
    for (let set = 0; set < sets; set += 1)
      if ((set & (1 << skill)) !== 0) inside[set] = (inside[set] ?? 0) + (inside[set ^ (1 << skill)] ?? 0);
  const all = sets - 1;
  const everybody = inside[all] ?? 0;
  let before = 0;
  for (let first = 1; first <= skills; first += 1) {
    let least = Number.POSITIVE_INFINITY;
    for (let chosen = 0; chosen < 1 << first; chosen += 1) {
      let cut = everybody - (inside[all ^ chosen] ?? 0);
      for (let skill = 0; skill < first; skill += 1)
        if ((chosen & (1 << skill)) === 0) cut += needs[skill] ?? 0;
      if (cut < least) least = cut;
    }
    covered[first - 1] = least - before;
    before = least;
  }
};
