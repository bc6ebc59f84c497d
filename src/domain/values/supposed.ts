const SUPPOSED: unique symbol = Symbol('supposed');

/** The mark of what is only supposed: no ledger takes what bears it, neither by its types nor when the program runs. */
export interface Supposed {
  readonly [SUPPOSED]: true;
}

/** What doesn't bear the mark. */
export interface NotSupposed {
  readonly [SUPPOSED]?: never;
}

/** What may be asked to be recorded: whatever it is, unless it is supposed. */
export type Recordable<A> = A extends Supposed ? never : A;

/** Marks something as supposed. The mark is no field: it is not written as JSON, and not listed. */
export const supposed = <A extends object>(one: A): A & Supposed => ({ ...one, [SUPPOSED]: true });

/** Whether something is only supposed. */
export const isSupposed = (u: unknown): u is Supposed =>
  typeof u === 'object' && u !== null && Object.hasOwn(u, SUPPOSED);
