/** What comes of a door of the library; what it refuses is a mistake of the bench. */
export const right = <A>(
  made:
    | { readonly _tag: 'Left'; readonly left: { readonly message: string } }
    | { readonly _tag: 'Right'; readonly right: A },
): A => {
  if (made._tag === 'Left') throw new Error(made.left.message);
  return made.right;
};

/** What some work took. */
export interface Took {
  readonly seconds: number;
  readonly cpu: number;
}

export const timed = async <A>(work: () => Promise<A> | A): Promise<Took & { readonly answer: A }> => {
  const [cpu, clock] = [process.cpuUsage(), performance.now()];
  const answer = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { answer, seconds: (performance.now() - clock) / 1_000, cpu: (user + system) / 1e6 };
};
