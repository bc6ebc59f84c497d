import type { FindingId, FindingSubject, Found, RuleId } from './finding.js';

/** The prime of FNV-1a with 64 bits is 2^40 and this. */
const PRIME = 0x1b3;
const TWO_32 = 0x1_0000_0000;

const utf8 = new TextEncoder();

/** A text with a character for each byte of it in UTF-8: keys, ids and days are that as they stand, and nothing is made for them. */
const asBytes = (text: string): string => {
  for (let i = 0; i < text.length; i += 1)
    if (text.charCodeAt(i) > 127) return String.fromCharCode(...utf8.encode(text));
  return text;
};

/**
 * FNV-1a with 64 bits, in hexadecimal. It tells findings apart and proves nothing, so it need not be hard to meet on purpose; of a million
 * findings by one rule, two have the same once in some thirty million ledgers.
 */
const fnv64 = (text: string): string => {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  const bytes = asBytes(text);
  for (let i = 0; i < bytes.length; i += 1) {
    low = (low ^ bytes.charCodeAt(i)) >>> 0;
    const product = low * PRIME;
    high = (Math.imul(high, PRIME) + Math.floor(product / TWO_32) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
};

const subjectLine = (subject: FindingSubject): string => {
  if ('user' in subject) return `user ${subject.user}`;
  if ('staff' in subject) return `staff ${subject.staff}`;
  return 'unit' in subject ? `unit ${subject.unit}` : `crisis ${subject.crisis}`;
};

/**
 * The id of what a rule found: of the rule, whose record it is, the day, the service and the matter, which of several things of that day it
 * is, and the first event that shows it. It hangs on nothing else: not on other findings, on who else is in the ledger, on the words of
 * the rule, or on the day that is asked about.
 */
export const findingId = (
  rule: RuleId,
  subject: FindingSubject,
  { on, service, about, which, present }: Found,
): FindingId =>
  `${rule}:${fnv64(
    [
      'forsvarlig finding 1',
      ...[rule, subjectLine(subject), on, service ?? '', about ?? '', which ?? ''],
      present[0]?.ref.id ?? '',
    ].join('\n'),
  )}`;

/** The rule that a finding's id names; undefined where it is no such id. */
export const ruleOfFinding = (id: string): string | undefined => /^([^:]+):[0-9a-f]{16}$/.exec(id)?.[1];
