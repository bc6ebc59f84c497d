import type * as t from 'io-ts';

/** The names of an object's fields, and of the fields inside each of them. */
export interface FieldNames {
  readonly [name: string]: FieldNames;
}

/** What is wrong inside of a scalar that is an object: the field, and what it holds. */
export interface WrongInside {
  readonly path: string;
  readonly value: unknown;
  readonly expected: string;
}

/**
 * A codec seen as a node of a tree that can be walked: io-ts keeps what a combinator was made of on the codec,
 * and this names those fields that errors and documents read.
 */
export interface ShapeNode {
  readonly name: string;
  readonly _tag?: string;
  /** Alternatives of a union or a choice, members of an intersection. */
  readonly types?: ReadonlyArray<ShapeNode>;
  /** What a list or a refinement is made of. */
  readonly type?: ShapeNode;
  /** The codes of a closed list. */
  readonly keys?: Readonly<Record<string, unknown>>;
  /** The value of a literal. */
  readonly value?: string | number | boolean;
  /** What a scalar expects, in words. */
  readonly expected?: string;
  /** The fields of a scalar that is an object. */
  readonly fields?: FieldNames | undefined;
  /** Which of them is wrong in a value that the scalar does not take. */
  readonly wrongInside?: ((u: unknown) => WrongInside | undefined) | undefined;
  /** Fields of a struct. */
  readonly required?: Readonly<Record<string, ShapeNode>>;
  readonly optional?: Readonly<Record<string, ShapeNode>>;
  /** Which alternative of a choice a value claims to be. */
  readonly pick?: (u: unknown) => string | undefined;
  /** The field by which it claims so, where there is one. */
  readonly tag?: string | undefined;
  readonly alternatives?: Readonly<Record<string, ShapeNode>>;
}

/** A {@link ShapeNode} that can also be asked: what guards and decoding need. */
export interface CodecNode extends ShapeNode {
  readonly is: (u: unknown) => boolean;
  /** A method, and so bivariant: who calls it has picked the codec by the value's own tag. */
  encode(a: unknown): unknown;
  readonly decode: (u: unknown) => t.Validation<unknown>;
  readonly types?: ReadonlyArray<CodecNode>;
  readonly type?: CodecNode;
  readonly required?: Readonly<Record<string, CodecNode>>;
  readonly optional?: Readonly<Record<string, CodecNode>>;
  readonly alternatives?: Readonly<Record<string, CodecNode>>;
  /** Of a scalar with codes in it: whether a value would fit if its codes were others. */
  readonly isOpenly?: ((u: unknown) => boolean) | undefined;
}

/** The alternative of a choice that a value claims to be. */
export const chosenOf = (choice: CodecNode, u: unknown): CodecNode | undefined => {
  const { alternatives = {}, pick } = choice;
  const key = pick?.(u);
  return key !== undefined && Object.hasOwn(alternatives, key) ? alternatives[key] : undefined;
};
