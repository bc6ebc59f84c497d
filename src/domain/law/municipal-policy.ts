import * as t from 'io-ts';
import { byTag, Choice } from '../codec/choice.js';
import type { Branded } from '../codec/brand.js';
import { Scalar } from '../codec/scalar.js';
import { struct } from '../codec/struct.js';
import { COMMANDS, type CommandName } from '../commands/command.js';
import { openCode } from '../values/code.js';
import { Role } from '../vocabulary/decisions.js';
import { ProvisionId } from '../vocabulary/provision-id.js';
import { ServiceType } from '../vocabulary/services.js';
import { Words } from './words.js';

/** Names a policy that a municipality made for itself. */
export type MunicipalPolicyId = Branded<string, 'MunicipalPolicyId'>;
export const MunicipalPolicyId = openCode<MunicipalPolicyId>('MunicipalPolicyId');

/** Ten years and a bit: longer is no limit. */
const MOST_DAYS = 3_660;

/** A number of days for which something may last. */
const Days = new Scalar<number>(
  'Days',
  (u): u is number => typeof u === 'number' && Number.isInteger(u) && u >= 1 && u <= MOST_DAYS,
  `a whole number of days, 1 to ${MOST_DAYS}`,
);

/** The way to a field of a command, as `assessment.user`. */
const FieldPath = new Scalar<string>(
  'FieldPath',
  (u): u is string => typeof u === 'string' && u.length <= 64 && /^[a-z]+(?:\.[a-z]+)*$/i.test(u),
  'the way to a field of the command, as assessment.user',
);

const Roles = t.readonlyArray(Role);

/**
 * What a municipality can demand of a decision, on top of what the library demands:
 * - `review-within-days`: a stated term has a review or an end at most so many days after the first;
 * - `max-duration-days`: a stated term has a last day, and lasts at most so many days, the first one counted;
 * - `assessment-by-role`: the assessment it rests on, where there is one, was made by one of these roles;
 * - `decided-by-role`: one of these roles decided;
 * - `field-present`: a field that may be left out is there.
 */
export const Demand = new Choice(
  'Demand',
  {
    'review-within-days': struct('ReviewWithinDays', { kind: t.literal('review-within-days'), days: Days }),
    'max-duration-days': struct('MaxDurationDays', { kind: t.literal('max-duration-days'), days: Days }),
    'assessment-by-role': struct('AssessmentByRole', { kind: t.literal('assessment-by-role'), roles: Roles }),
    'decided-by-role': struct('DecidedByRole', { kind: t.literal('decided-by-role'), roles: Roles }),
    'field-present': struct('FieldPresent', { kind: t.literal('field-present'), field: FieldPath }),
  },
  byTag('kind'),
  'an object with kind',
);
export type Demand = t.TypeOf<typeof Demand>;

/** The names alone: the type of every command would be more than a declaration can hold. */
const NAMES: Readonly<Record<CommandName, unknown>> = COMMANDS;

/** The decisions that a policy is about: these commands, services of these kinds, or both at once. */
const AppliesTo = struct(
  'AppliesTo',
  {},
  { commands: t.readonlyArray(t.keyof(NAMES, 'CommandName')), serviceTypes: t.readonlyArray(ServiceType) },
);

/** A policy that a municipality adds as data. What it refuses is refused by `municipal:` and its id, for its English reason. */
export const MunicipalPolicy = struct(
  'MunicipalPolicy',
  { id: MunicipalPolicyId, nb: Words, en: Words, appliesTo: AppliesTo, demands: Demand },
  { provisions: t.readonlyArray(ProvisionId) },
);
export type MunicipalPolicy = t.TypeOf<typeof MunicipalPolicy>;

/** A policy with the commands that it is asked about, worked out once. */
export interface BoundPolicy extends MunicipalPolicy {
  readonly binds: ReadonlyArray<CommandName>;
}
