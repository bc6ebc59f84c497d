/** Thrown where something does not fit. Which, and where, is for the check that reads event by event to say. */
export class Unfit extends Error {
  override readonly name = 'Unfit';
}

export const mustFit: (holds: boolean) => asserts holds = (holds) => {
  if (!holds) throw new Unfit();
};
