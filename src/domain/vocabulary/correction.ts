import type * as t from 'io-ts';
import { Scalar } from '../codec/scalar.js';
import { struct } from '../codec/struct.js';
import { EventId, StaffKey } from '../values/keys.js';
import { Authority } from './authority.js';
import { codeList } from './code-list.js';

/** Why an entry was taken out of the record (hpl § 43), leaving a trace. */
export const RedactionReason = codeList('RedactionReason', {
  'wrong-person': { nb: 'ført på feil person', en: 'recorded on the wrong person' },
  'identifying-text': {
    nb: 'inneholdt identifiserende tekst',
    en: 'contained identifying text',
  },
  'third-party': {
    nb: 'inneholdt opplysninger om andre',
    en: 'contained information about somebody else',
  },
  'incorrect-or-offensive': {
    nb: 'feilaktig eller misvisende og belastende for den det gjelder',
    en: 'incorrect or misleading, and a burden for the person it is about',
  },
  'not-relevant-to-care': {
    nb: 'åpenbart ikke nødvendig for hjelpen',
    en: 'clearly not needed for the care',
  },
  'recorded-twice': { nb: 'ført to ganger', en: 'recorded twice' },
  'did-not-happen': { nb: 'gjelder noe som ikke skjedde', en: 'about something that did not happen' },
});
export type RedactionReason = t.TypeOf<typeof RedactionReason>;

/** Who wrote a correction: role and unit always, the person's pseudonym where the municipality keeps it. */
export const Author = struct(
  'Author',
  { role: Authority.required.role, unit: Authority.required.unit },
  { person: StaffKey },
);
export type Author = t.TypeOf<typeof Author>;

const Count = new Scalar<number>(
  'EntryCount',
  (u): u is number => typeof u === 'number' && Number.isSafeInteger(u) && u >= 1,
  'a whole number from 1 on',
);

/**
 * Where an entry stood among those that move levels, for one that moved none and does when corrected: how many entries after
 * which.
 */
export const Place = struct('EntryPlace', { entries: Count }, { after: EventId });
export type Place = t.TypeOf<typeof Place>;
