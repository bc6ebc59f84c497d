import * as t from 'io-ts';
import { Scalar } from '../../domain/codec/scalar.js';
import { struct } from '../../domain/codec/struct.js';
import { UnitKey } from '../../domain/values/keys.js';
import { Skill } from '../staffing/skills.js';

/** Harm that counts for one person who works somewhere else, or comes in from outside, in the week. */
const PersonWeight = new Scalar<number>(
  'PersonWeight',
  (u): u is number => typeof u === 'number' && Number.isInteger(u) && u >= 1 && u <= 100_000,
  'a whole number from 1 to 100000',
);

const Units = t.readonlyArray(UnitKey);

/**
 * What a plan may propose of staff, so that less has to be taken from people. The weight is harm like that of a cut: a low one puts
 * staff before cuts, a high one keeps staff where they are until much would be lost. What is left out is not proposed.
 */
export const SupplyPolicy = struct(
  'SupplyPolicy',
  {},
  {
    /** Members of the roster who work in another unit for the week, from and to these units; all of them where left out. */
    redeployment: struct('RedeploymentPolicy', { weight: PersonWeight }, { from: Units, to: Units }),
    /** Volunteers of the ledger whom nobody has placed; with `skills`, for work that needs one of these alone. */
    volunteers: struct('VolunteerPolicy', { weight: PersonWeight }, { skills: t.readonlyArray(Skill) }),
  },
);
export type SupplyPolicy = t.TypeOf<typeof SupplyPolicy>;

/** What contradicts itself in it. */
export const supplyContradictions = ({ redeployment, volunteers }: SupplyPolicy): ReadonlyArray<string> => {
  const { from, to } = redeployment ?? {};
  return [
    ...(from?.length === 0 || to?.length === 0
      ? ['supply.redeployment: expected at least one unit on each side, or the side to be left out']
      : []),
    ...(from?.length === 1 && to?.length === 1 && from[0] === to[0]
      ? ['supply.redeployment: expected two units, nobody is sent from one to itself']
      : []),
    ...(volunteers?.skills?.length === 0
      ? ['supply.volunteers.skills: expected at least one, or to be left out']
      : []),
  ];
};
