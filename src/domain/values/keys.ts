import type { Branded } from '../codec/brand.js';
import { Scalar } from '../codec/scalar.js';
import { hasIdentityNumber, IDENTITY_NUMBER_DIGITS } from './identity-number.js';

/**
 * Keys name people, units and decisions without telling who they are. A key is 1 to 64 of the letters a-z and A-Z,
 * digits, and `. _ : -`, begins with a letter or digit, and has no identity number in it.
 */
const LONGEST = 64;

const REFUSED = 0;
const MARK = 1;
const LETTER = 2;
const DIGIT = 3;

/** What each character of ASCII may be in a key. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[0-9]/.test(character)) return DIGIT;
  if (/[A-Za-z]/.test(character)) return LETTER;
  return /[._:-]/.test(character) ? MARK : REFUSED;
});

const EXPECTED =
  'a key of 1 to 64 letters (a-z), digits and . _ : - that begins with a letter or digit and holds no identity number';

/** Read by hand: replays ask it several times an event. */
const isKey = (u: unknown): boolean => {
  if (typeof u !== 'string' || u.length === 0 || u.length > LONGEST) return false;
  let digits = 0;
  for (let i = 0; i < u.length; i += 1) {
    const kind = KINDS[u.charCodeAt(i)] ?? REFUSED;
    if (kind === DIGIT) digits += 1;
    else if (kind === REFUSED || (kind === MARK && i === 0)) return false;
  }
  return digits < IDENTITY_NUMBER_DIGITS || !hasIdentityNumber(u);
};

/** A service user's pseudonym. */
export type UserKey = Branded<string, 'UserKey'>;
/** One of a user's services, unique for that user: `home-nursing`, or the journal system's own key. */
export type ServiceKey = Branded<string, 'ServiceKey'>;
/** A member of staff's pseudonym. */
export type StaffKey = Branded<string, 'StaffKey'>;
/** An organisational unit. */
export type UnitKey = Branded<string, 'UnitKey'>;
/** A part of the municipality in which people live: a district, a route. */
export type AreaKey = Branded<string, 'AreaKey'>;
/** An organisation, by the key under which it is followed through changes of name and municipality number. */
export type OrganisationKey = Branded<string, 'OrganisationKey'>;
/** A crisis, from declaration to end. */
export type CrisisKey = Branded<string, 'CrisisKey'>;
/** A measure of the crisis leadership, unique in its crisis. */
export type FrameworkKey = Branded<string, 'FrameworkKey'>;
/** A plan for reopening, unique in its crisis. */
export type ReopeningKey = Branded<string, 'ReopeningKey'>;
/** A step of a plan for reopening, unique in its plan. */
export type StepKey = Branded<string, 'StepKey'>;
/** A consent, unique for its user. */
export type ConsentKey = Branded<string, 'ConsentKey'>;
/** A report of concern, unique for the user it is about. */
export type ConcernKey = Branded<string, 'ConcernKey'>;
/** A complaint, unique for its user. */
export type ComplaintKey = Branded<string, 'ComplaintKey'>;
/** A promise of service to make up for what was not given, unique for its user. */
export type MakeUpKey = Branded<string, 'MakeUpKey'>;
/** A consequence of a change, as somebody noticed it; unique for its user. */
export type ConsequenceKey = Branded<string, 'ConsequenceKey'>;
/** An infection team, unique in its unit. */
export type TeamKey = Branded<string, 'TeamKey'>;
/** A phone line, a front desk or another way in, unique in its unit. */
export type ChannelKey = Branded<string, 'ChannelKey'>;
/** A building, a ward or another part of the premises, unique in its unit. */
export type FacilityKey = Branded<string, 'FacilityKey'>;
/** An inspection, from opened to closed. */
export type InspectionKey = Branded<string, 'InspectionKey'>;
/** The idempotency key of a command; a decision is known by the key of the command that made it. */
export type CommandKey = Branded<string, 'CommandKey'>;

/** The id of an event, a UUID: by it one event points to another. */
export type EventId = Branded<string, 'EventId'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const key = <K extends string>(name: string): Scalar<K, string> =>
  new Scalar<K, string>(name, (u): u is K => isKey(u), EXPECTED);

export const EventId = new Scalar<EventId, string>(
  'EventId',
  (u): u is EventId => typeof u === 'string' && UUID.test(u),
  'the id of an event: a UUID in small letters',
);
export const UserKey = key<UserKey>('UserKey');
export const ServiceKey = key<ServiceKey>('ServiceKey');
export const StaffKey = key<StaffKey>('StaffKey');
export const UnitKey = key<UnitKey>('UnitKey');
export const AreaKey = key<AreaKey>('AreaKey');
export const OrganisationKey = key<OrganisationKey>('OrganisationKey');
export const CrisisKey = key<CrisisKey>('CrisisKey');
export const FrameworkKey = key<FrameworkKey>('FrameworkKey');
export const ReopeningKey = key<ReopeningKey>('ReopeningKey');
export const StepKey = key<StepKey>('StepKey');
export const ConsentKey = key<ConsentKey>('ConsentKey');
export const ConcernKey = key<ConcernKey>('ConcernKey');
export const ComplaintKey = key<ComplaintKey>('ComplaintKey');
export const MakeUpKey = key<MakeUpKey>('MakeUpKey');
export const ConsequenceKey = key<ConsequenceKey>('ConsequenceKey');
export const CommandKey = key<CommandKey>('CommandKey');
export const TeamKey = key<TeamKey>('TeamKey');
export const ChannelKey = key<ChannelKey>('ChannelKey');
export const FacilityKey = key<FacilityKey>('FacilityKey');
export const InspectionKey = key<InspectionKey>('InspectionKey');
