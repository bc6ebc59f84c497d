/** Does one piece of work after the other, in the order asked for. Work must not throw. */
export const inTurn = (): (<A>(work: () => Promise<A>) => Promise<A>) => {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = before.then(work);
    before = mine;
    return mine;
  };
};
