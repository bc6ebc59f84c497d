import * as t from 'io-ts';

/** How a value says which of the alternatives it claims to be. */
export interface Pick {
  /** The alternative that it looks like; undefined where it looks like none of them. */
  readonly of: (u: unknown) => string | undefined;
  /** The field that says so, where there is one. */
  readonly tag?: string;
  /** What stands in that field. The names of the alternatives when left out. */
  readonly named?: t.Mixed;
}

const isObject = (u: unknown): u is Readonly<Record<string, unknown>> =>
  typeof u === 'object' && u !== null && !Array.isArray(u);

type Alternatives = Readonly<Record<string, t.Mixed>>;

/**
 * One of several codecs, picked by what a value says of itself (its tag, the fields it has), and never by trial and error:
 * what is wrong with it is said of the alternative that it claims to be, and it can't pass for another by leaving out
 * what is wrong.
 */
export class Choice<A extends Alternatives> extends t.Type<t.TypeOf<A[keyof A]>, t.OutputOf<A[keyof A]>> {
  readonly _tag = 'Choice' as const;
  /** All that it can be; of a choice within it, the alternatives of that. */
  readonly types: ReadonlyArray<t.Mixed>;
  readonly pick: Pick['of'];
  /** The field that names the alternative, where there is one. */
  readonly tag: string | undefined;

  constructor(
    name: string,
    readonly alternatives: A,
    pick: Pick,
    /** What is expected of what looks like none of the alternatives, as it follows "expected …" in an error. */
    readonly expected: string,
  ) {
    const picked = (u: unknown): t.Mixed | undefined => {
      const key = pick.of(u);
      return key !== undefined && Object.hasOwn(alternatives, key) ? alternatives[key] : undefined;
    };
    super(
      name,
      (u): u is t.TypeOf<A[keyof A]> => picked(u)?.is(u) === true,
      (u, context) => {
        const codec = picked(u);
        // The path stays as it is: which alternative it is isn't a field.
        if (codec !== undefined) return codec.validate(u, context);
        const { tag, named = t.keyof(alternatives) } = pick;
        return tag === undefined || !isObject(u)
          ? t.failure(u, context)
          : t.failure(u[tag], t.appendContext(context, tag, named, u[tag]));
      },
      (a): t.OutputOf<A[keyof A]> => picked(a)?.encode(a) as t.OutputOf<A[keyof A]>,
    );
    // Several names can stand for one alternative.
    this.types = [
      ...new Set(Object.values(alternatives).flatMap((one) => (one instanceof Choice ? one.types : [one]))),
    ];
    this.pick = pick.of;
    this.tag = pick.tag;
  }
}

/** Picks by a field that names the alternative. */
export const byTag = (tag: string): Pick => ({
  tag,
  of: (u) => {
    const named = isObject(u) ? u[tag] : undefined;
    return typeof named === 'string' ? named : undefined;
  },
});

/** Picks by a field that says yes or no: the alternatives are called `true` and `false`. */
export const byFlag = (flag: string): Pick => ({
  tag: flag,
  named: t.boolean,
  of: (u) => {
    const said = isObject(u) ? u[flag] : undefined;
    return typeof said === 'boolean' ? String(said) : undefined;
  },
});

/** Picks by the first of some fields that is there, or takes the last resort. */
export const byField = (fields: ReadonlyArray<string>, otherwise: string): Pick => ({
  of: (u) => (isObject(u) ? (fields.find((field) => u[field] !== undefined) ?? otherwise) : undefined),
});

/** A codec of objects in which one text stands always in the same field. */
type Tagged<T extends string> = t.Mixed & {
  readonly required: Readonly<Record<T, { readonly value: string }>>;
};

/** One of several objects that are told apart by the text in a field that all of them have. */
export const taggedBy = <T extends string, C extends Tagged<T>>(
  name: string,
  tag: T,
  codecs: ReadonlyArray<C>,
): Choice<Readonly<Record<string, C>>> =>
  new Choice(
    name,
    Object.fromEntries(codecs.map((codec) => [codec.required[tag].value, codec])),
    byTag(tag),
    `an object with ${tag}`,
  );
