import type { CodecNode } from '../../codec/codec-node.js';
import { COMMANDS, type Command } from '../../commands/command.js';
import { provisionNamed, serviceTypeNamed, type Catalogue } from '../../law/catalogue.js';
import { ProvisionId } from '../../vocabulary/provision-id.js';
import { ServiceType } from '../../vocabulary/services.js';
import { allowed, reject, type Ruling } from '../rejection.js';

/** A code somewhere in a command that the catalogue doesn't have. */
interface UnknownCode {
  readonly what: 'kind of service' | 'provision';
  readonly path: string;
}

const unknownHere = (
  codec: CodecNode,
  value: unknown,
  path: string,
  catalogue: Catalogue,
): UnknownCode | undefined => {
  if (codec === ServiceType)
    return ServiceType.is(value) && serviceTypeNamed(catalogue, value) === undefined
      ? { what: 'kind of service', path }
      : undefined;
  if (codec === ProvisionId)
    return ProvisionId.is(value) && provisionNamed(catalogue, value) === undefined
      ? { what: 'provision', path }
      : undefined;
  return undefined;
};

const first = <A, B>(list: ReadonlyArray<A>, of: (one: A) => B | undefined): B | undefined => {
  for (const one of list) {
    const found = of(one);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Walks a command along its codec, so that a command added later needs no line here. */
const unknownIn = (
  codec: CodecNode,
  value: unknown,
  path: string,
  catalogue: Catalogue,
): UnknownCode | undefined => {
  switch (codec._tag) {
    case 'Struct': {
      if (typeof value !== 'object' || value === null) return undefined;
      const fields: Readonly<Record<string, unknown>> = { ...value };
      return first(Object.entries({ ...codec.required, ...codec.optional }), ([key, field]) =>
        unknownIn(field, fields[key], path === '' ? key : `${path}.${key}`, catalogue),
      );
    }
    case 'ReadonlyArrayType':
    case 'ArrayType': {
      const { type } = codec;
      return Array.isArray(value) && type !== undefined
        ? first(value, (one) => unknownIn(type, one, path, catalogue))
        : undefined;
    }
    case 'Choice':
    case 'UnionType': {
      const member = codec.types?.find((type) => type.is(value));
      return member === undefined ? undefined : unknownIn(member, value, path, catalogue);
    }
    default:
      return unknownHere(codec, value, path, catalogue);
  }
};

/** Codes are open for who reads; who decides names only kinds of service and provisions that the catalogue has. */
export const knownCodes = (command: Command, catalogue: Catalogue): Ruling => {
  const unknown = unknownIn(COMMANDS[command.command], command, '', catalogue);
  return unknown === undefined
    ? allowed
    : reject(
        'known-codes',
        `${unknown.path} names a ${unknown.what} that the catalogue doesn't have`,
        `correct it, or add the ${unknown.what} to the municipality's own catalogue and open the ledger with that`,
      );
};
