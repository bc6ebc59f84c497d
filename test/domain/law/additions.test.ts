import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import {
  BUILT_IN,
  catalogueWith,
  inForce,
  isLocalDate,
  powersOf,
  ProvisionId,
  provisionNamed,
  ServiceType,
  serviceTypeNamed,
  type Catalogue,
  type LocalDate,
  type WrittenAdditions,
} from '../../../src/index.js';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error('no day');
  return text;
};

const provision = (text: string): ProvisionId => {
  if (!ProvisionId.is(text)) throw new Error('no provision');
  return text;
};

const serviceType = (text: string): ServiceType => {
  if (!ServiceType.is(text)) throw new Error('no kind of service');
  return text;
};

const made = (additions: WrittenAdditions, base?: Catalogue): Catalogue => {
  const catalogue = catalogueWith(additions, base);
  if (E.isLeft(catalogue)) throw new Error(catalogue.left.message);
  return catalogue.right;
};

const PROCEDURE = {
  ...{ from: '2021-09-01', nb: 'Rutine', en: 'Procedure', longestSilence: 14 },
  steps: [{ step: 'home-visit', afterDays: 1 }],
} as const;

describe('procedures for who does not answer', () => {
  const lines = (contactProcedures: ReadonlyArray<unknown>): string => {
    const catalogue = catalogueWith({ version: 1, contactProcedures });
    return E.isLeft(catalogue) ? catalogue.left.message : 'right';
  };

  test('stand in the order of their days', () => {
    const later = { ...PROCEDURE, from: '2022-01-01' };
    expect(lines([PROCEDURE, later])).toBe('right');
    expect(lines([later, PROCEDURE])).toContain('contactProcedures[1].from: found a day not after');
    expect(lines([PROCEDURE, PROCEDURE])).toContain('contactProcedures[1].from');
  });

  test.each([
    ['without steps', { steps: [] }, 'contactProcedures[0].steps: found nothing in it'],
    ['of a step that there is not', { steps: [{ step: 'prayer', afterDays: 1 }] }, 'steps[0].step'],
    ['of no days', { longestSilence: 0 }, 'contactProcedures[0].longestSilence'],
    ['without a day', { from: undefined }, 'contactProcedures[0].from'],
    ['with a field that nobody reads', { until: '2022-01-01' }, 'contactProcedures[0]: found a field'],
  ])('are refused %s', (_, wrong, message) => {
    expect(lines([{ ...PROCEDURE, ...wrong }])).toContain(message);
  });

  test('follow those of the catalogue that they are added to', () => {
    const base = made({ version: 1, contactProcedures: [PROCEDURE] });
    expect(E.isLeft(catalogueWith({ version: 1, contactProcedures: [PROCEDURE] }, base))).toBe(true);
    const more = made({ version: 1, contactProcedures: [{ ...PROCEDURE, from: '2023-01-01' }] }, base);
    expect(more.contactProcedures.map(({ from }) => from)).toEqual(['2021-09-01', '2023-01-01']);
  });
});

const RULE = {
  id: 'own-rule',
  act: 'Delegeringsreglementet',
  nb: 'delegeringsreglementet punkt 3',
  en: 'the delegation rules, item 3',
  title: { nb: 'hvem som kan redusere', en: 'who may reduce' },
  source: 'Sak 12/2020',
};
const PATROL = { id: 'night-patrol', like: 'home-nursing', nb: 'Nattpatrulje', en: 'Night patrol' } as const;
const POLICY = {
  ...{ id: 'short-terms', nb: 'Kort varighet.', en: 'Reductions are short.' },
  appliesTo: { commands: ['ReduceVisits'] },
  demands: { kind: 'max-duration-days', days: 28 },
} as const;

describe('a catalogue with additions', () => {
  test('has them beside what the package has, which stays as it was', () => {
    const before = [BUILT_IN.provisions.size, BUILT_IN.serviceTypes.size, BUILT_IN.policies.length];
    const ours = made({ version: 1, provisions: [RULE], serviceTypes: [PATROL], policies: [POLICY] });
    expect(provisionNamed(ours, provision('own-rule'))).toMatchObject({ ...RULE, verified: 'municipality' });
    expect(serviceTypeNamed(ours, serviceType('night-patrol'))).toMatchObject({
      ...PATROL,
      code: '15',
      grantedUnder: 'hol-3-2-6-a',
    });
    expect(ours.provisions.size).toBe(BUILT_IN.provisions.size + 1);
    expect([BUILT_IN.provisions.size, BUILT_IN.serviceTypes.size, BUILT_IN.policies.length]).toEqual(before);
  });

  test('can rest on another one: the county first, the municipality on top', () => {
    const county = made({ version: 1, provisions: [RULE] });
    const ours = made({ version: 1, serviceTypes: [{ ...PATROL, grantedUnder: 'own-rule' }] }, county);
    expect(serviceTypeNamed(ours, serviceType('night-patrol'))?.grantedUnder).toBe('own-rule');
  });

  test('holds a provision on the days it says, and without any on every day', () => {
    const ours = made({
      version: 1,
      provisions: [
        RULE,
        {
          ...RULE,
          id: 'twice',
          validity: [{ from: '2020-03-13', to: '2020-05-31' }, { from: '2021-01-01' }],
        },
        { ...RULE, id: 'power', activated: [{ from: '2020-03-13', to: '2020-05-31' }] },
      ],
    });
    const held = (id: string, ...days: ReadonlyArray<string>): ReadonlyArray<boolean> =>
      days.map((on) => inForce(ours, provision(id), day(on)));
    expect(held('own-rule', '1950-01-01', '2020-03-13')).toEqual([true, true]);
    expect(held('twice', '2020-03-12', '2020-05-31', '2020-06-01', '2021-01-01')).toEqual([
      ...[false, true, false, true],
    ]);
    expect(held('power', '2020-03-12', '2020-03-13', '2020-06-01')).toEqual([false, true, false]);
    expect(powersOf(ours).map(({ id }) => id)).toContain('power');
  });

  test('has a crisis power again where it was activated anew, for a month at most', () => {
    const anew = { power: 'hberl-5-1', from: '2027-01-10', to: '2027-02-09' };
    const ours = made({ version: 1, activations: [anew] });
    const held = ['2020-03-06', '2022-01-15', '2027-01-10', '2027-02-09', '2027-02-10'];
    expect(held.map((on) => inForce(ours, 'hberl-5-1', day(on)))).toEqual([true, false, true, true, false]);
    expect(inForce(ours, 'hberl-4-1', day('2027-01-10'))).toBe(false);
    expect(catalogueWith({ version: 1, activations: [{ ...anew, to: '2027-02-10' }] })).toMatchObject(
      E.left({ issues: [{ path: 'activations[0].to', found: 'more than a month' }] }),
    );
  });
});

/** Additions that are wrong in one place, and that place. */
const WRONG: ReadonlyArray<readonly [what: string, additions: unknown, path: string]> = [
  ['no object', [], ''],
  ['no version', {}, 'version'],
  ['a version of tomorrow', { version: 2 }, 'version'],
  ['a field that nobody reads', { version: 1, services: [] }, ''],
  ['a misspelt field inside', { version: 1, provisions: [{ ...RULE, titel: 'x' }] }, 'provisions[0]'],
  [
    'a provision of the package',
    { version: 1, provisions: [{ ...RULE, id: 'hol-4-1' }] },
    'provisions[0].id',
  ],
  ['a provision twice', { version: 1, provisions: [RULE, RULE] }, 'provisions[1].id'],
  [
    'a service of the package',
    { version: 1, serviceTypes: [{ ...PATROL, id: 'respite' }] },
    'serviceTypes[0].id',
  ],
  ['a policy twice', { version: 1, policies: [POLICY, POLICY] }, 'policies[1].id'],
  [
    'an id in capitals',
    { version: 1, serviceTypes: [{ ...PATROL, id: 'NightPatrol' }] },
    'serviceTypes[0].id',
  ],
  [
    'an identity number in a label',
    { version: 1, serviceTypes: [{ ...PATROL, nb: 'For 02013299997' }] },
    'serviceTypes[0].nb',
  ],
  ['two lines in a label', { version: 1, serviceTypes: [{ ...PATROL, nb: 'a\nb' }] }, 'serviceTypes[0].nb'],
  [
    'like nothing national',
    { version: 1, serviceTypes: [{ ...PATROL, like: 'patrol' }] },
    'serviceTypes[0].like',
  ],
  [
    'granted under nothing known',
    { version: 1, serviceTypes: [{ ...PATROL, grantedUnder: 'nowhere' }] },
    'serviceTypes[0].grantedUnder',
  ],
  [
    'a window that ends before it begins',
    { version: 1, provisions: [{ ...RULE, validity: [{ from: '2020-03-02', to: '2020-03-01' }] }] },
    'provisions[0].validity[0].to',
  ],
  [
    'an activation of what is no power',
    { version: 1, activations: [{ power: 'hol-4-1', from: '2027-01-01', to: '2027-01-02' }] },
    'activations[0].power',
  ],
  [
    'an activation that ends before it begins',
    { version: 1, activations: [{ power: 'hberl-4-1', from: '2027-01-02', to: '2027-01-01' }] },
    'activations[0].to',
  ],
  [
    'a policy about nothing',
    { version: 1, policies: [{ ...POLICY, appliesTo: {} }] },
    'policies[0].appliesTo',
  ],
  [
    'a policy about no commands',
    { version: 1, policies: [{ ...POLICY, appliesTo: { commands: [] } }] },
    'policies[0].appliesTo.commands',
  ],
  [
    'a policy about a command that is none',
    { version: 1, policies: [{ ...POLICY, appliesTo: { commands: ['Reduce'] } }] },
    'policies[0].appliesTo.commands[0]',
  ],
  [
    'a policy about services that are none',
    { version: 1, policies: [{ ...POLICY, appliesTo: { serviceTypes: ['nothing'] } }] },
    'policies[0].appliesTo.serviceTypes[0]',
  ],
  [
    'a policy about services and a command without one',
    {
      version: 1,
      policies: [
        {
          ...POLICY,
          appliesTo: { commands: ['RedeployStaff'], serviceTypes: ['respite'] },
        },
      ],
    },
    'policies[0].appliesTo.commands[0]',
  ],
  [
    'a term demanded of a command that has none',
    { version: 1, policies: [{ ...POLICY, appliesTo: { commands: ['GiveNotice'] } }] },
    'policies[0].appliesTo.commands[0]',
  ],
  [
    'a field demanded that no command has',
    {
      version: 1,
      policies: [
        {
          ...POLICY,
          appliesTo: { serviceTypes: ['respite'] },
          demands: { kind: 'field-present', field: 'assessment.doctor' },
        },
      ],
    },
    'policies[0].demands',
  ],
  [
    'a demand that there is not',
    { version: 1, policies: [{ ...POLICY, demands: { kind: 'be-kind' } }] },
    'policies[0].demands.kind',
  ],
  [
    'no days at all',
    { version: 1, policies: [{ ...POLICY, demands: { kind: 'max-duration-days', days: 0 } }] },
    'policies[0].demands.days',
  ],
  [
    'no role at all',
    { version: 1, policies: [{ ...POLICY, demands: { kind: 'decided-by-role', roles: [] } }] },
    'policies[0].demands.roles',
  ],
  [
    'a provision that is not there',
    { version: 1, policies: [{ ...POLICY, provisions: ['nowhere'] }] },
    'policies[0].provisions[0]',
  ],
];

describe('additions', () => {
  test.each(WRONG)('are refused for %s', (_, additions, path) => {
    const refused = catalogueWith(additions);
    if (E.isRight(refused)) throw new Error('taken');
    expect(refused.left.issues.map((issue) => issue.path)).toEqual([path]);
    expect(refused.left.message).not.toMatch(/02013299997|nowhere|patrol|Reduce,/);
  });

  test('that are empty leave the catalogue as it is', () => {
    expect(catalogueWith({ version: 1 })).toEqual(E.right(BUILT_IN));
  });

  test('are told of all that is wrong at once', () => {
    const refused = catalogueWith({
      version: 1,
      provisions: [{ ...RULE, id: 'hol-4-1' }],
      policies: [{ ...POLICY, provisions: ['nowhere'] }],
    });
    expect(E.isLeft(refused) && refused.left.issues.length).toBe(2);
  });
});
