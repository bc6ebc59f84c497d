import type { Branded } from '../codec/brand.js';
import { openCode } from '../values/code.js';

/** The provisions that the package comes with. What is known of each stands in `domain/law/provisions`. */
export const BUILT_IN_PROVISIONS = [
  ...(['hol-3-1', 'hol-3-2-6-a', 'hol-3-2-6-b', 'hol-3-2-6-c', 'hol-3-5', 'hol-3-6', 'hol-3-8'] as const),
  ...(['hol-4-1', 'hol-5-2', 'hol-5-4', 'hol-5-10', 'hol-7-1', 'hol-7-2', 'hol-12-3-a'] as const),
  ...(['pbrl-2-1-a', 'pbrl-2-1', 'pbrl-2-5', 'pbrl-2-7', 'pbrl-3-1', 'pbrl-3-5'] as const),
  ...(['pbrl-4-1', 'pbrl-4-3', 'pbrl-7-2', 'pbrl-7-5'] as const),
  ...(['fvl-11-a', 'fvl-16', 'fvl-17', 'fvl-23', 'fvl-24', 'fvl-25', 'fvl-27', 'fvl-29'] as const),
  ...(['fvl-33', 'fvl-35', 'fvl-42', 'fvl-2025'] as const),
  ...(['hberl-1-5', 'hberl-2-2', 'hberl-3-1', 'hberl-4-1', 'hberl-5-1', 'hberl-5-2'] as const),
  ...(['for-2020-462', 'for-2011-1349'] as const),
  ...(['hpl-4', 'hpl-5', 'hpl-39', 'hpl-40', 'hpl-42', 'hpl-43'] as const),
  ...(['pasientjournalforskriften', 'pjl-16', 'pjl-22', 'pjl-25'] as const),
  ...(['koml-25-1', 'koml-30-3'] as const),
  ...(['for-2016-1250-5', 'for-2016-1250-6', 'for-2016-1250-7'] as const),
  ...(['for-2016-1250-8', 'for-2016-1250-9'] as const),
  ...(['gdpr-6-1-c', 'gdpr-6-1-e', 'gdpr-9-2-h', 'gdpr-15', 'gdpr-16', 'gdpr-17-3', 'gdpr-32'] as const),
] as const;

/** A provision that the package comes with. */
export type BuiltInProvisionId = (typeof BUILT_IN_PROVISIONS)[number];

/** A provision: one that the package comes with, or one that a municipality or a newer program added. */
export type ProvisionId = BuiltInProvisionId | Branded<string, 'ProvisionId'>;

/** A provision as it is written: editors offer those that the package comes with. */
export type WrittenProvisionId = BuiltInProvisionId | (string & Record<never, never>);

/** Codec of {@link ProvisionId}. */
export const ProvisionId = openCode<ProvisionId, WrittenProvisionId>('ProvisionId');
