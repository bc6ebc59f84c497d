import * as t from 'io-ts';
import type { FieldNames, WrongInside } from './codec-node.js';

/**
 * A codec for one value that travels as it is: what is decoded and what is encoded are the same bytes.
 * Unlike a bare `t.Type` it can say in words what it expects, which errors and generated documents print.
 */
export class Scalar<A extends O, O = A> extends t.Type<A, O> {
  readonly _tag = 'Scalar' as const;

  constructor(
    name: string,
    is: (u: unknown) => u is A,
    /** What is expected, as it follows "expected …" in an error. */
    readonly expected: string,
    /** The fields of a value that is an object; without them anything in it passes. */
    readonly fields?: FieldNames,
    /** For a value that is an object: the field that keeps it from being one of these. */
    readonly wrongInside?: (u: unknown) => WrongInside | undefined,
    /** Of a value with codes in it: whether it would fit if its codes were others, as a newer program may write them. */
    readonly isOpenly?: (u: unknown) => boolean,
  ) {
    super(name, is, (u, c) => (is(u) ? t.success(u) : t.failure(u, c)), t.identity);
  }
}
