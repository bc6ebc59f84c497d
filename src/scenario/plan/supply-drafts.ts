import type { CommandInputOf } from '../../domain/commands/command.js';
import type { CommandKey, StaffKey } from '../../domain/values/keys.js';
import type { SupplyProposal } from './supply-proposals.js';

/** What only people can add to a draft about staff: papers that somebody has seen. */
const SUPPLY_MISSING = {
  RedeployStaff: ['qualification', 'idCardIssued', 'userContact'],
  PlaceVolunteer: ['contact', 'idCardIssued'],
} as const;

type SupplyDecision = keyof typeof SUPPLY_MISSING;
type MissingIn<N extends SupplyDecision> = (typeof SUPPLY_MISSING)[N][number];

/**
 * A decision about staff that somebody has to make, without what was seen of their papers. As it is it can't be recorded. See
 * {@link completeSupply}.
 */
export interface SupplyDraftOf<N extends SupplyDecision> {
  readonly decision: N;
  readonly missing: ReadonlyArray<MissingIn<N>>;
  readonly command: Omit<CommandInputOf<N>, MissingIn<N>>;
  /** Why this person, who else could have come, and what a cut would have been instead: for who assesses it. Nothing of it is recorded. */
  readonly why: Pick<SupplyProposal, 'because' | 'harm' | 'next' | 'others' | 'cut'>;
}
export type SupplyDraft = { readonly [N in SupplyDecision]: SupplyDraftOf<N> }[SupplyDecision];

/** What all decisions about staff in a plan have in common, and a key for each. */
export interface SupplyDraftTerms extends Pick<
  CommandInputOf<'RedeployStaff'>,
  'by' | 'decided' | 'effective' | 'term' | 'ground'
> {
  readonly idOf: (staff: StaffKey) => CommandKey;
}

/** The decision that a proposal about staff would come to, as a draft: nothing is decided before somebody has seen the papers. */
export const draftOfSupply = (
  { staff, from, to, because, harm, next, others, cut }: SupplyProposal,
  { idOf, ...common }: SupplyDraftTerms,
): SupplyDraft => {
  const own = { ...common, version: 1 as const, id: idOf(staff), staff, to };
  const why = { because, harm, next, others, cut };
  return from === undefined
    ? {
        why,
        decision: 'PlaceVolunteer',
        missing: SUPPLY_MISSING.PlaceVolunteer,
        command: { command: 'PlaceVolunteer', ...own },
      }
    : {
        why,
        decision: 'RedeployStaff',
        missing: SUPPLY_MISSING.RedeployStaff,
        command: { command: 'RedeployStaff', ...own, from },
      };
};

/** What completes a draft about staff; a card that the ledger knows of need not be stated again. */
export type SupplyPartsOf<N extends SupplyDecision> = Pick<
  CommandInputOf<N>,
  MissingIn<N> & keyof CommandInputOf<N>
> &
  (N extends 'RedeployStaff'
    ? Pick<CommandInputOf<'RedeployStaff'>, 'competenceChecked' | 'policeCertificateShown'>
    : unknown);

/** Completes a draft about staff with what somebody has seen, as a command to record. */
export const completeSupply = <N extends SupplyDecision>(
  { command }: SupplyDraftOf<N>,
  parts: SupplyPartsOf<N>,
) => ({ ...command, ...parts });
