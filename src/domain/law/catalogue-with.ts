import * as E from 'fp-ts/lib/Either.js';
import { parseIssues, showIssue, type ParseIssue } from '../codec/parse-issue.js';
import { undeclaredFields } from '../codec/undeclared.js';
import { Additions } from './additions.js';
import { commandsOf, concerns, isAboutService } from './binding.js';
import { BUILT_IN, type Catalogue } from './catalogue.js';
import { deadline } from './deadline.js';
import type { MunicipalPolicy } from './municipal-policy.js';
import type { Provision } from './provision.js';
import type { ServiceTypeEntry } from './service-type.js';
import type { Window } from './window.js';

/** Why additions make no catalogue: everything that is wrong with them, and where. */
export interface CatalogueError {
  readonly _tag: 'InvalidCatalogue';
  readonly issues: ReadonlyArray<ParseIssue>;
  readonly message: string;
}

type Issues = ReadonlyArray<ParseIssue>;

const issue = (path: string, found: string, expected: string): ParseIssue => ({ path, found, expected });

/** Ids that are there already, in the catalogue or further up in the list. */
const redefined = (path: string, ids: ReadonlyArray<string>, isThere: (id: string) => boolean): Issues =>
  ids.flatMap((id, i) => {
    const at = `${path}[${i}].id`;
    if (isThere(id)) return [issue(at, 'a code that is in the catalogue already', 'a code of its own')];
    return ids.indexOf(id) < i
      ? [issue(at, 'a code that stands in this list before', 'a code of its own')]
      : [];
  });

const unknown = <Id>(path: string, ids: ReadonlyArray<Id>, known: ReadonlyMap<Id, unknown>): Issues =>
  ids.flatMap((id, i) =>
    known.has(id)
      ? []
      : [issue(`${path}[${i}]`, "a code that the catalogue doesn't have", 'one that it has')],
  );

const backwards = (path: string, windows: ReadonlyArray<Window> = []): Issues =>
  windows.flatMap(({ from, to }, i) =>
    from !== undefined && to !== undefined && to < from
      ? [issue(`${path}[${i}].to`, 'a day before from', 'the day from, or later')]
      : [],
  );

const wrongPolicy = (
  policy: MunicipalPolicy,
  path: string,
  { provisions, serviceTypes }: Catalogue,
): Issues => {
  const { appliesTo, demands } = policy;
  const nothing = 'commands' in appliesTo || 'serviceTypes' in appliesTo ? [] : ['appliesTo'];
  const empty = [
    ...nothing,
    ...(appliesTo.commands?.length === 0 ? ['appliesTo.commands'] : []),
    ...(appliesTo.serviceTypes?.length === 0 ? ['appliesTo.serviceTypes'] : []),
    ...('roles' in demands && demands.roles.length === 0 ? ['demands.roles'] : []),
  ];
  return [
    ...empty.map((at) =>
      issue(`${path}.${at}`, 'nothing in it', 'at least one; without any the policy would never be asked'),
    ),
    ...unknown(`${path}.provisions`, policy.provisions ?? [], provisions),
    ...unknown(`${path}.appliesTo.serviceTypes`, appliesTo.serviceTypes ?? [], serviceTypes),
    ...(appliesTo.commands ?? []).flatMap((name, i) => {
      const at = `${path}.appliesTo.commands[${i}]`;
      if (!concerns(demands, name))
        return [issue(at, `${name}, which has no field that the demand looks at`, 'a command that has it')];
      return appliesTo.serviceTypes === undefined || isAboutService(name)
        ? []
        : [issue(at, `${name}, which is about no service`, 'a command about a service, or no serviceTypes')];
    }),
    ...(appliesTo.commands === undefined && commandsOf(policy).length === 0
      ? [issue(`${path}.demands`, 'a demand that can be made of no command', 'a field that some command has')]
      : []),
  ];
};

const PREPAREDNESS_ACT = 'helseberedskapsloven';

const wrongActivations = ({ activations = [] }: Additions, { provisions }: Catalogue): Issues =>
  activations.flatMap(({ power, from, to }, i) => {
    const path = `activations[${i}]`;
    const provision = provisions.get(power);
    if (provision?.activated === undefined)
      return [issue(`${path}.power`, 'no crisis power of the catalogue', 'the code of a crisis power')];
    const most = provision.act === PREPAREDNESS_ACT ? deadline('crisis-power-activation', from).last : to;
    return [
      ...backwards('activations', [{ from, to }]).map((one) => ({ ...one, path: `${path}.to` })),
      ...(to > most
        ? [
            issue(
              `${path}.to`,
              'more than a month',
              `${most} at the latest; each renewal is an activation of its own`,
            ),
          ]
        : []),
    ];
  });

/** Each procedure holds until the next, so they stand in the order of their days, after those that are there. */
const wrongProcedures = ({ contactProcedures = [] }: Additions, base: Catalogue): Issues =>
  contactProcedures.flatMap(({ from, steps }, i) => {
    const before = contactProcedures[i - 1]?.from ?? base.contactProcedures.at(-1)?.from;
    const path = `contactProcedures[${i}]`;
    return [
      ...(before !== undefined && from <= before
        ? [issue(`${path}.from`, 'a day not after that of the procedure before', 'a later day')]
        : []),
      ...(steps.length === 0
        ? [issue(`${path}.steps`, 'nothing in it', 'at least one step to take when nobody answers')]
        : []),
    ];
  });

const issuesOf = (additions: Additions, base: Catalogue, made: Catalogue): Issues => {
  const { provisions = [], serviceTypes = [], policies = [] } = additions;
  const idsOf = (list: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<string> =>
    list.map(({ id }) => id);
  const has = (ids: Iterable<string>): ((id: string) => boolean) => {
    const there = new Set(ids);
    return (id) => there.has(id);
  };
  return [
    ...redefined('provisions', idsOf(provisions), has(base.provisions.keys())),
    ...redefined('serviceTypes', idsOf(serviceTypes), has(base.serviceTypes.keys())),
    ...redefined('policies', idsOf(policies), has(idsOf(base.policies))),
    ...provisions.flatMap(({ validity, activated }, i) => [
      ...backwards(`provisions[${i}].validity`, validity),
      ...backwards(`provisions[${i}].activated`, activated),
    ]),
    ...serviceTypes.flatMap(({ grantedUnder }, i) =>
      grantedUnder === undefined || made.provisions.has(grantedUnder)
        ? []
        : [
            issue(
              `serviceTypes[${i}].grantedUnder`,
              "a provision that the catalogue doesn't have",
              'one that it has',
            ),
          ],
    ),
    ...wrongActivations(additions, made),
    ...policies.flatMap((policy, i) => wrongPolicy(policy, `policies[${i}]`, made)),
    ...wrongProcedures(additions, base),
  ];
};

/** The catalogue with additions, not yet known to be right. */
const extended = (base: Catalogue, additions: Additions): Catalogue => {
  const { provisions = [], serviceTypes = [], policies = [], activations = [] } = additions;
  const { contactProcedures = [] } = additions;
  const added = provisions.map((provision): Provision => ({
    validity: [{}],
    verified: 'municipality',
    deadlines: [],
    ...provision,
  }));
  const all = new Map([...base.provisions, ...added.map((one) => [one.id, one] as const)]);
  for (const { power, from, to } of activations) {
    const there = all.get(power);
    if (there?.activated !== undefined)
      all.set(power, { ...there, activated: [...there.activated, { from, to }] });
  }
  const types = serviceTypes.map((one): ServiceTypeEntry => {
    const national = base.serviceTypes.get(one.like);
    const under = one.grantedUnder ?? national?.grantedUnder;
    return { ...one, code: national?.code ?? '', ...(under === undefined ? {} : { grantedUnder: under }) };
  });
  return {
    provisions: all,
    serviceTypes: new Map([...base.serviceTypes, ...types.map((one) => [one.id, one] as const)]),
    contactProcedures: [
      ...base.contactProcedures,
      ...contactProcedures.map(({ from, nb, en, longestSilence, steps }) => ({
        from,
        procedure: { name: { nb, en }, longestSilence, steps },
      })),
    ],
    policies: [...base.policies, ...policies.map((policy) => ({ ...policy, binds: commandsOf(policy) }))],
  };
};

const invalid = (issues: Issues): E.Either<CatalogueError, never> =>
  E.left({ _tag: 'InvalidCatalogue', issues, message: issues.map(showIssue).join('; ') });

/**
 * A catalogue with what a municipality adds as plain JSON data: provisions, kinds of service, activations of crisis powers, and policies.
 * Nothing that is there can be redefined. Left says everything that is wrong, without repeating what came in.
 *
 * @example
 * import { catalogueWith, serviceTypeLabel } from 'forsvarlig';
 *
 * const ours = catalogueWith({
 *   version: 1,
 *   serviceTypes: [{ id: 'night-patrol', like: 'home-nursing', nb: 'Nattpatrulje', en: 'Night patrol' }],
 * });
 * assert.equal(ours._tag, 'Right');
 * assert.equal(serviceTypeLabel(ours.right, 'night-patrol', 'nb'), 'Nattpatrulje');
 */
export const catalogueWith = (
  additions: unknown,
  base: Catalogue = BUILT_IN,
): E.Either<CatalogueError, Catalogue> => {
  const decoded = Additions.decode(additions);
  if (E.isLeft(decoded)) return invalid(parseIssues(decoded.left));
  const undeclared = undeclaredFields(Additions, additions);
  if (undeclared.length > 0) return invalid(undeclared);
  const made = extended(base, decoded.right);
  const issues = issuesOf(decoded.right, base, made);
  return issues.length > 0 ? invalid(issues) : E.right(made);
};
