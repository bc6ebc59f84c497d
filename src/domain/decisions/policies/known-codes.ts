import type { CodecNode } from '../../codec/codec-node.js';
import { COMMANDS, type Command } from '../../commands/command.js';
import { provisionNamed, serviceTypeNamed, type Catalogue } from '../../law/catalogue.js';
import { Criteria } from '../../vocabulary/criteria.js';
import { CONDITIONS } from '../../vocabulary/criteria-conditions.js';
import { ProvisionId } from '../../vocabulary/provision-id.js';
import { ServiceType } from '../../vocabulary/services.js';
import { allowed, reject, type Ruling } from '../rejection.js';

/** A code somewhere in a command that the catalogue doesn't have. */
interface UnknownCode {
  readonly what: 'kind of service' | 'provision';
  readonly path: string;
}

/** Looks for an unknown code in a value that its codec has taken. */
type Search = (value: unknown, catalogue: Catalogue) => UnknownCode | undefined;

const isObject = (u: unknown): u is Readonly<Record<string, unknown>> => typeof u === 'object' && u !== null;

const firstOf = (searches: ReadonlyArray<readonly [string, Search]>): Search | undefined =>
  searches.length === 0
    ? undefined
    : (value, catalogue) => {
        if (!isObject(value)) return undefined;
        for (const [field, search] of searches) {
          const inside = value[field];
          const found = inside === undefined ? undefined : search(inside, catalogue);
          if (found !== undefined) return found;
        }
        return undefined;
      };

/** The searches that conditions ask for, by what they are about. */
const inConditions = (path: string): ReadonlyMap<string, Search> =>
  new Map(
    Object.entries(CONDITIONS).flatMap(([about, codec]: [string, CodecNode]) => {
      const search = searchIn(codec, path);
      return search === undefined ? [] : [[about, search] as const];
    }),
  );

/** Criteria are a scalar to whoever walks codecs; their conditions are not. */
const inCriteria = (path: string): Search => {
  const searches = inConditions(path);
  const search = (criteria: Criteria, catalogue: Catalogue): UnknownCode | undefined => {
    if ('about' in criteria) return searches.get(criteria.about)?.(criteria, catalogue);
    const inner = 'all' in criteria ? criteria.all : 'any' in criteria ? criteria.any : [criteria.not];
    for (const one of inner) {
      const found = search(one, catalogue);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return (value, catalogue) => (Criteria.is(value) ? search(value, catalogue) : undefined);
};

/**
 * The search that a codec asks for, worked out once; undefined where no code can be in it, as in most parts of most commands. A
 * command added later needs no line here.
 */
const searchIn = (codec: CodecNode, path: string): Search | undefined => {
  if (codec === ServiceType)
    return (value, catalogue) =>
      ServiceType.is(value) && serviceTypeNamed(catalogue, value) === undefined
        ? { what: 'kind of service', path }
        : undefined;
  if (codec === ProvisionId)
    return (value, catalogue) =>
      ProvisionId.is(value) && provisionNamed(catalogue, value) === undefined
        ? { what: 'provision', path }
        : undefined;
  if (codec === Criteria) return inCriteria(path);
  switch (codec._tag) {
    case 'Struct':
      return firstOf(
        Object.entries({ ...codec.required, ...codec.optional }).flatMap(([field, inner]) => {
          const search = searchIn(inner, path === '' ? field : `${path}.${field}`);
          return search === undefined ? [] : [[field, search] as const];
        }),
      );
    case 'ReadonlyArrayType':
    case 'ArrayType': {
      const search = codec.type === undefined ? undefined : searchIn(codec.type, path);
      return (
        search &&
        ((value, catalogue) => {
          if (!Array.isArray(value)) return undefined;
          for (const one of value) {
            const found = search(one, catalogue);
            if (found !== undefined) return found;
          }
          return undefined;
        })
      );
    }
    case 'Choice':
    case 'UnionType': {
      const members = (codec.types ?? []).map((member) => ({ member, search: searchIn(member, path) }));
      if (members.every(({ search }) => search === undefined)) return undefined;
      return (value, catalogue) => members.find(({ member }) => member.is(value))?.search?.(value, catalogue);
    }
    default:
      return undefined;
  }
};

const SEARCHES: ReadonlyMap<string, Search> = new Map(
  Object.entries(COMMANDS).flatMap(([name, codec]: [string, CodecNode]) => {
    const search = searchIn(codec, '');
    return search === undefined ? [] : [[name, search] as const];
  }),
);

/** Codes are open for who reads; who decides names only kinds of service and provisions that the catalogue has. */
export const knownCodes = (command: Command, catalogue: Catalogue): Ruling => {
  const unknown = SEARCHES.get(command.command)?.(command, catalogue);
  return unknown === undefined
    ? allowed
    : reject(
        'known-codes',
        `${unknown.path} names a ${unknown.what} that the catalogue doesn't have`,
        `correct it, or add the ${unknown.what} to the municipality's own catalogue and open the ledger with that`,
      );
};
