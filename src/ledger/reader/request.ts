import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type * as t from 'io-ts';
import { parseIssues, showIssue } from '../../domain/codec/parse-issue.js';
import { InspectionKey, UnitKey, UserKey } from '../../domain/values/keys.js';
import { AccessGround, Reader } from '../../domain/vocabulary/access.js';
import type { InvalidQuestion } from '../ledger-error.js';
import { asked } from '../questions.js';

/** Whom a reader may read about: whom an inspection covers, whom a unit serves, or one person. */
export type ReaderScope =
  { readonly inspection: string } | { readonly unit: string } | { readonly person: string };

/** Who wants to read, on which ground, about whom. */
export interface ReaderRequest<S extends ReaderScope = ReaderScope> {
  readonly reader: t.OutputOf<typeof Reader>;
  readonly ground: AccessGround;
  readonly scope: S;
}

/** A scope after the door. */
export type Bounds =
  | { readonly kind: 'inspection'; readonly inspection: InspectionKey }
  | { readonly kind: 'unit'; readonly unit: UnitKey }
  | { readonly kind: 'person'; readonly person: UserKey };

/** A request after the door: texts that nobody else holds, so that nothing can be changed under a reader. */
export interface Reading {
  readonly reader: Reader;
  readonly ground: AccessGround;
  readonly bounds: Bounds;
}

const invalid = (message: string): E.Either<InvalidQuestion, never> =>
  E.left({ _tag: 'InvalidQuestion', message });

/** The same, made of nothing that was given. */
const copied = (reader: Reader): Reader => {
  switch (reader.as) {
    case 'official': {
      const { as, person, role, unit } = reader;
      return Object.freeze({ as, person, role, unit });
    }
    case 'self':
      return Object.freeze({ as: reader.as });
    case 'representative': {
      const { as, person, relation } = reader;
      return Object.freeze({ as, person, relation });
    }
  }
};

/** A plain copy of what was given, read once: a getter or a proxy that answers otherwise later is not asked again. */
const readOnce = (given: unknown): unknown => {
  try {
    const text: unknown = JSON.stringify(given);
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
};

const isObject = (u: unknown): u is Readonly<Record<string, unknown>> => typeof u === 'object' && u !== null;

const boundsFrom = (scope: unknown): E.Either<InvalidQuestion, Bounds> => {
  const stated = isObject(scope) ? Object.entries(scope) : [];
  const [only, ...more] = stated;
  if (only === undefined || more.length > 0)
    return invalid('scope: expected exactly one of inspection, unit and person');
  const [name, value] = only;
  const key = typeof value === 'string' ? value : '';
  switch (name) {
    case 'inspection':
      return E.map((inspection: InspectionKey): Bounds => ({ kind: 'inspection', inspection }))(
        asked('scope.inspection', InspectionKey, key),
      );
    case 'unit':
      return E.map((unit: UnitKey): Bounds => ({ kind: 'unit', unit }))(asked('scope.unit', UnitKey, key));
    case 'person':
      return E.map((person: UserKey): Bounds => ({ kind: 'person', person }))(
        asked('scope.person', UserKey, key),
      );
    default:
      return invalid('scope: expected exactly one of inspection, unit and person');
  }
};

/** Who reads, on which ground and about whom fit together. The log is asked again for each reading. */
const fits = ({ reader, ground, bounds }: Reading): boolean => {
  if (reader.as !== 'official') return bounds.kind === 'person' && ground === 'own-access';
  if (ground === 'own-access') return false;
  return (bounds.kind === 'inspection') === (ground === 'supervision');
};

/** Reads a request once, and keeps none of the objects that it came in. */
export const requestFrom = (request: unknown): E.Either<InvalidQuestion, Reading> => {
  const plain = readOnce(request);
  if (!isObject(plain)) return invalid('the request: expected a plain object with reader, ground and scope');
  return pipe(
    E.Do,
    E.bind('reader', () =>
      pipe(
        Reader.decode(plain['reader']),
        E.mapLeft((errors): InvalidQuestion => ({
          _tag: 'InvalidQuestion',
          message: `reader: ${parseIssues(errors).map(showIssue).join('; ')}`,
        })),
        E.map(copied),
      ),
    ),
    E.bind('ground', () =>
      AccessGround.is(plain['ground'])
        ? E.right(plain['ground'])
        : invalid(`ground: expected one of ${Object.keys(AccessGround.keys).join(', ')}`),
    ),
    E.bind('bounds', () => boundsFrom(plain['scope'])),
    E.filterOrElse(fits, (): InvalidQuestion => ({
      _tag: 'InvalidQuestion',
      message:
        'reader, ground and scope: supervision is by an official under an inspection; own-access by the person or a representative about that person; other grounds by an official about a unit or a person',
    })),
  );
};
