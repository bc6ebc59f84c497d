declare const BRAND: unique symbol;

/** The mark that tells one kind of text or number from another to the compiler; nothing of it is there at run time. */
export interface Brand<K extends string> {
  readonly [BRAND]: K;
}

/** A value of a simple type that was checked to be of one kind. */
export type Branded<A, K extends string> = A & Brand<K>;
