/** Which of some things belong together. */
export const joined = (
  size: number,
): { readonly join: (a: number, b: number) => void; readonly root: (a: number) => number } => {
  const parent = Int32Array.from({ length: size }, (_, i) => i);
  const root = (a: number): number => {
    let at = a;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up;
      at = up;
    }
    return at;
  };
  return { root, join: (a, b) => (parent[root(a)] = root(b)) };
};
