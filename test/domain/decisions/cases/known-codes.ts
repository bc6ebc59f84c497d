import { COMMAND } from '../../examples/commands.js';
import { DECLARED, GRANTED, REGISTERED } from '../../examples/events.js';
import { staffing } from '../../examples/parts.js';
import { crisis, staff, user, without, type Case } from '../case.js';

const ours = { ...staffing, legalBasis: ['hol-3-1', 'our-own-rule'] };

/** Codes are open to who reads, and asked for in the catalogue when a decision is made. */
export const cases: ReadonlyArray<Case> = [
  user.no('a kind of service that the catalogue does not have', 'known-codes', REGISTERED, {
    ...COMMAND.GrantService,
    serviceType: 'night-patrol',
  }),
  user.no('a grant under a provision that the catalogue does not have', 'known-codes', REGISTERED, {
    ...COMMAND.GrantService,
    legalBasis: ['hol-3-2-6-a', 'our-own-rule'],
  }),
  user.no('a measure by a provision that the catalogue does not have', 'known-codes', GRANTED, {
    ...without(COMMAND.ReduceVisits, 'derivesFrom'),
    ground: ours,
  }),
  staff.no('a redeployment by a provision that the catalogue does not have', 'known-codes', [], {
    ...COMMAND.RedeployStaff,
    ground: ours,
  }),
  crisis.no('a measure for a kind of service that the catalogue does not have', 'known-codes', DECLARED, {
    ...COMMAND.AdoptFrameworkMeasure,
    target: { kind: 'places', services: ['short-stay-other', 'night-patrol'], changes: [] },
  }),
  crisis.no('a request by a provision that the catalogue does not have', 'known-codes', DECLARED, {
    ...COMMAND.AdoptFrameworkMeasure,
    force: 'request',
    ground: ours,
  }),
];
