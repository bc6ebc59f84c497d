import type * as t from 'io-ts';
import type { Assessment, Authority, Ground } from '../../../src/index.js';

/** Parts that many commands and events have in common, as plain values. All of them are made up. */

export const USER = 'u-0001';
export const CRISIS = 'pandemic-2020';
export const TODAY = '2020-03-20';

export const serviceLeader: t.OutputOf<typeof Authority> = {
  role: 'service-leader',
  unit: 'home-care-north',
  mandate: { kind: 'delegated', reference: { text: 'Delegation rules, section 4' } },
};

export const allocationOfficer: t.OutputOf<typeof Authority> = {
  role: 'allocation-officer',
  unit: 'allocation-office',
  mandate: { kind: 'delegated', reference: { text: 'Delegation rules, section 2' } },
};

export const leadership: t.OutputOf<typeof Authority> = {
  role: 'crisis-leadership',
  unit: 'municipal-management',
  mandate: { kind: 'crisis-leadership', reference: { text: 'Contingency plan, chapter 3' } },
  person: 's-0900',
};

export const staffing: t.OutputOf<typeof Ground> = {
  cause: 'staffing',
  purposes: ['cope-with-staffing', 'secure-necessary-care'],
  legalBasis: ['hol-3-2-6-a', 'pbrl-2-7'],
  reasons: { text: 'A third of the staff are in quarantine.' },
};

export const assessment: t.OutputOf<typeof Assessment> = {
  on: '2020-03-13',
  by: 'nurse',
  necessity: 'can-wait',
  facts: { text: 'Stable, manages breakfast alone.' },
  user: { heard: true, view: { text: 'Agrees for a few weeks.' } },
  alternatives: { text: 'A call on the days between was offered.' },
};

/** What measures have in common, as commands state it. */
export const stated = {
  user: USER,
  by: serviceLeader,
  decided: '2020-03-13',
  effective: '2020-03-16',
  ground: staffing,
  term: { review: '2020-04-03' },
  assessment,
} as const;

export const visits = (amount: number) => ({ unit: 'visits', amount, weeks: 1, mode: 'in-person' }) as const;
export const calls = (amount: number) => ({ unit: 'visits', amount, weeks: 1, mode: 'phone' }) as const;
export const hours = (amount: number) =>
  ({ unit: 'minutes', amount: amount * 60, weeks: 4, mode: 'in-person' }) as const;
