import type { Branded } from '../codec/brand.js';
import { Scalar } from '../codec/scalar.js';
import { hasIdentityNumber, IDENTITY_NUMBER_DIGITS } from './identity-number.js';

/**
 * Keys name people, units and decisions without telling who they are. A key is 1 to 64 of the letters a-z and A-Z,
 * digits, and `. _ : -`, begins with a letter or digit, and has no identity number in it.
 */
const LONGEST = 64;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
/** `.`, `_`, `:` and `-`. */
const isMark = (code: number): boolean => code === 45 || code === 46 || code === 95 || code === 58;

const EXPECTED =
  'a key of 1 to 64 letters (a-z), digits and . _ : - that begins with a letter or digit and holds no identity number';

/** Read by hand: replays ask it several times an event. */
const isKey = (u: unknown): boolean => {
  if (typeof u !== 'string' || u.length > LONGEST) return false;
  let digits = 0;
  for (let i = 0; i < u.length; i += 1) {
    const code = u.charCodeAt(i);
    if (isDigit(code)) digits += 1;
    else if (!isLetter(code) && (i === 0 || !isMark(code))) return false;
  }
  return u.length > 0 && (digits < IDENTITY_NUMBER_DIGITS || !hasIdentityNumber(u));
};

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
