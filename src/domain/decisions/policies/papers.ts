import * as E from 'fp-ts/lib/Either.js';
import type { LocalDate } from '../../values/local-date.js';
import type { StatedUserContact, UserContact } from '../../vocabulary/staff.js';
import type { Certificate } from '../staff/staff-state.js';
import { allowed, reject, type Ruling } from '../rejection.js';

/** The card is stated, or it is the one that the person holds already; it is there on the first day. */
export const withCard = (
  stated: LocalDate | undefined,
  held: LocalDate | undefined,
  effective: LocalDate,
): Ruling<LocalDate> => {
  const issued = stated ?? held;
  return issued !== undefined && issued <= effective
    ? E.right(issued)
    : reject(
        'id-card',
        'the member of staff would meet users without an identity card',
        'issue the card and state idCardIssued, on the first day or before',
      );
};

/** Nobody whose police certificate was not accepted is sent to meet users. */
export const notTurnedDown = (meetsUsers: boolean, certificate: Certificate | undefined): Ruling =>
  meetsUsers && certificate?.accepted === false
    ? reject(
        'police-certificate',
        'the police certificate that was shown was not accepted for the work',
        'give work without contact with users, or record another certificate first',
        ['hol-5-4'],
      )
    : allowed;

/**
 * A volunteer comes from outside: nobody has looked at a certificate before, and the law asks for one of each. So it is
 * demanded here. Somebody redeployed was employed when the question was asked, by papers that this ledger may not have;
 * there a missing certificate is shown and left for a finding, for a redeployment that is kept out of the record would hide it.
 */
export const contactOf = (
  { users, policeCertificateShown }: StatedUserContact,
  certificate: Certificate | undefined,
  effective: LocalDate,
): Ruling<UserContact> => {
  if (!users) return E.right({ users });
  const turnedDown = notTurnedDown(users, certificate);
  if (E.isLeft(turnedDown)) return turnedDown;
  const shown = policeCertificateShown ?? certificate?.on;
  return shown !== undefined && shown <= effective
    ? E.right({ users, policeCertificateShown: shown })
    : reject(
        'police-certificate',
        'the volunteer would meet users before a police certificate was shown',
        'state contact.policeCertificateShown, on the first day or before, or give work without contact with users',
        ['hol-5-4'],
      );
};
