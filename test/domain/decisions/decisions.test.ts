import { describe, expect, test } from '@jest/globals';
import { COMMANDS, POLICIES } from '../../../src/index.js';
import type { Case } from './case.js';
import { cases as access } from './cases/access.js';
import { cases as assessed } from './cases/assessment.js';
import { cases as billed } from './cases/billing.js';
import { cases as authority } from './cases/authority.js';
import { cases as corrections } from './cases/corrections.js';
import { cases as streamCorrections } from './cases/corrections-of-streams.js';
import { cases as everyCommand } from './cases/every-command.js';
import { cases as facts } from './cases/facts.js';
import { cases as floor } from './cases/floor.js';
import { cases as followUp } from './cases/follow-up.js';
import { cases as framework } from './cases/framework.js';
import { cases as grants } from './cases/grants.js';
import { cases as knownCodes } from './cases/known-codes.js';
import { cases as levels } from './cases/levels.js';
import { cases as person } from './cases/person.js';
import { cases as services } from './cases/services.js';
import { cases as crisisLife } from './cases/crisis-life.js';
import { cases as measures } from './cases/measures.js';
import { cases as staffAndCrisis } from './cases/staff-and-crisis.js';
import { cases as staffCases } from './cases/staff.js';
import { cases as signingKeys } from './cases/signing-keys.js';
import { cases as standing } from './cases/standing.js';
import { cases as story } from './cases/story.js';
import { cases as time } from './cases/time.js';
import { cases as units } from './cases/units.js';

const THEMES: Readonly<Record<string, ReadonlyArray<Case>>> = {
  'every command': everyCommand,
  'who and what it is about': standing,
  grants,
  'the keys that a ledger is signed with': signingKeys,
  'what is known of a person': facts,
  "a person's story": story,
  'assessed without a change': assessed,
  'what a user pays': billed,
  'who may decide, and by which law': authority,
  'codes and the catalogue': knownCodes,
  'days and terms': time,
  'level before and after': levels,
  'the person': person,
  'the floor': floor,
  'measures of the crisis leadership': framework,
  'what follows a decision': followUp,
  'what is done with a service': services,
  'staff and crisis': staffAndCrisis,
  'corrections and redactions': corrections,
  'corrections of staff, units and crises': streamCorrections,
  'staff, their papers, and where users live': staffCases,
  units,
  'measures for many by dimension': measures,
  'the life of a crisis and its measures': crisisLife,
  'inspections, and who may read': access,
};

const ALL = Object.values(THEMES).flat();

describe.each(Object.entries(THEMES))('%s', (_, cases) => {
  test.each(
    cases.map((one) => [`${one.command}: ${one.name} (${one.refusedBy ?? 'allowed'})`, one] as const),
  )('%s', (_name, { check }) => {
    expect(check).not.toThrow();
  });
});

describe('the cases', () => {
  test.each(Object.keys(POLICIES))('show the policy %s refusing', (policy) => {
    expect(ALL.filter(({ refusedBy }) => refusedBy === policy).length).toBeGreaterThan(0);
  });

  test.each(Object.keys(COMMANDS))('show %s allowed and refused', (name) => {
    const cases = ALL.filter(({ command }) => command === name);
    expect(cases.some(({ refusedBy }) => refusedBy === undefined)).toBe(true);
    expect(cases.some(({ refusedBy }) => refusedBy !== undefined)).toBe(true);
  });
});
