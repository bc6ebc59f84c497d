import * as t from 'io-ts';
import { Scalar } from '../../domain/codec/scalar.js';
import { struct } from '../../domain/codec/struct.js';
import { UserKey } from '../../domain/values/keys.js';
import { Criteria } from '../../domain/vocabulary/criteria.js';
import { Exemption } from '../../domain/vocabulary/selection.js';
import { ServiceType } from '../../domain/vocabulary/services.js';

const LONGEST_NAME = 32;
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** A scenario's name: short, since what it supposes is called after it, and no sentence, since it stands in every reason. */
export const ScenarioName = new Scalar<string>(
  'ScenarioName',
  (u): u is string => UserKey.is(u) && u.length <= LONGEST_NAME && NAME.test(u),
  `a name of 1 to ${LONGEST_NAME} small letters (a-z) and digits, in words with a hyphen between them`,
);

const MOST_PARTS = 100;

/** One part of several, `{ "share": 1, "of": 3 }`: a third, exactly. */
export const Fraction = new Scalar<{ readonly share: number; readonly of: number }>(
  'Fraction',
  (u): u is { readonly share: number; readonly of: number } => {
    if (typeof u !== 'object' || u === null || Array.isArray(u)) return false;
    const { share, of, ...others }: { readonly share?: unknown; readonly of?: unknown } = u;
    return (
      Object.keys(others).length === 0 &&
      typeof share === 'number' &&
      typeof of === 'number' &&
      Number.isInteger(share) &&
      Number.isInteger(of) &&
      share >= 0 &&
      share <= of &&
      of >= 1 &&
      of <= MOST_PARTS
    );
  },
  `a share: whole numbers share and of, share from 0 to of, of from 1 to ${MOST_PARTS}`,
  { share: {}, of: {} },
);
export type Fraction = t.TypeOf<typeof Fraction>;

/** Whose services, and which kinds: everybody's where no criteria are stated. */
export const Group = struct(
  'Group',
  { services: t.readonlyArray(ServiceType) },
  { criteria: Criteria, exemptions: t.readonlyArray(Exemption) },
);
export type Group = t.TypeOf<typeof Group>;
