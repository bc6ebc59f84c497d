import type { Branded } from '../codec/brand.js';
import { Scalar } from '../codec/scalar.js';
import { hasIdentityNumber } from './identity-number.js';

/**
 * Keys name people, units and decisions without telling who they are. A key is 1 to 64 of the letters a-z and A-Z,
 * digits, and `. _ : -`, begins with a letter or digit, and has no identity number in it.
 */
const PATTERN = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;

const REMEMBERED = 500_000;

const EXPECTED =
  'a key of 1 to 64 letters (a-z), digits and . _ : - that begins with a letter or digit and holds no identity number';

/** The shape of a key, with a memory of those seen: the same few are read again and again in a replay. */
const keyGuard = (): ((u: unknown) => boolean) => {
  const known = new Set<string>();
  return (u) => {
    if (typeof u !== 'string') return false;
    if (known.has(u)) return true;
    if (!PATTERN.test(u) || hasIdentityNumber(u)) return false;
    if (known.size < REMEMBERED) known.add(u);
    return true;
  };
};

const isKey = keyGuard();

/** A service user's pseudonym. */
export type UserKey = Branded<string, 'UserKey'>;
/** One of a user's services, unique for that user: `home-nursing`, or the journal system's own key. */
export type ServiceKey = Branded<string, 'ServiceKey'>;
/** A member of staff's pseudonym. */
export type StaffKey = Branded<string, 'StaffKey'>;
/** An organisational unit. */
export type UnitKey = Branded<string, 'UnitKey'>;
/** An organisation, by the key under which it is followed through changes of name and municipality number. */
export type OrganisationKey = Branded<string, 'OrganisationKey'>;
/** A crisis, from declaration to end. */
export type CrisisKey = Branded<string, 'CrisisKey'>;
/** A measure of the crisis leadership, unique in its crisis. */
export type FrameworkKey = Branded<string, 'FrameworkKey'>;
/** The idempotency key of a command; a decision is known by the key of the command that made it. */
export type CommandKey = Branded<string, 'CommandKey'>;

const key = <K extends string>(name: string): Scalar<K, string> =>
  new Scalar<K, string>(name, (u): u is K => isKey(u), EXPECTED);

export const UserKey = key<UserKey>('UserKey');
export const ServiceKey = key<ServiceKey>('ServiceKey');
export const StaffKey = key<StaffKey>('StaffKey');
export const UnitKey = key<UnitKey>('UnitKey');
export const OrganisationKey = key<OrganisationKey>('OrganisationKey');
export const CrisisKey = key<CrisisKey>('CrisisKey');
export const FrameworkKey = key<FrameworkKey>('FrameworkKey');
export const CommandKey = key<CommandKey>('CommandKey');
