import type { AsOf } from '../changes/as-of.js';
import type { ServiceLevel } from '../changes/level.js';
import type { ExemptionReason, Selection } from '../vocabulary/selection.js';
import type { ServiceType } from '../vocabulary/services.js';
import { judge } from './judge.js';
import type { PersonThen } from './person-then.js';
import type { Evidence, MissingFact } from './truth.js';

/** Where somebody stands to a selection. */
export type Place =
  /** Fits the criteria and no exemption. */
  | {
      readonly place: 'included';
      readonly evidence: ReadonlyArray<Evidence>;
      /** The services that the selection is about. */
      readonly services: ReadonlyArray<ServiceLevel>;
    }
  /** An exemption fits, whether or not all is known that the criteria ask for. */
  | {
      readonly place: 'exempted';
      /** Which of the exemptions, the first being 0. */
      readonly exemption: number;
      readonly reason: ExemptionReason;
      readonly evidence: ReadonlyArray<Evidence>;
    }
  /** Not known well enough to tell: to be looked at. */
  | { readonly place: 'undetermined'; readonly missing: ReadonlyArray<MissingFact> }
  | { readonly place: 'outside' };

const OUTSIDE: Place = { place: 'outside' };

/** Of the services, those that the criteria were found to fit; all where they ask for none. */
const found = (
  levels: ReadonlyArray<ServiceLevel>,
  evidence: ReadonlyArray<Evidence>,
): ReadonlyArray<ServiceLevel> => {
  const named = new Set(evidence.flatMap(({ service }) => service ?? []));
  return named.size === 0 ? levels : levels.filter(({ service }) => named.has(service));
};

/**
 * Where somebody stands to a selection at a time. With `services` the selection is about people who have one of these
 * kinds, and about those services only.
 */
export const placeOf = (
  { criteria, exemptions = [] }: Selection,
  person: PersonThen,
  asOf: AsOf,
  services?: ReadonlyArray<ServiceType>,
): Place => {
  const about =
    services === undefined
      ? person.levels
      : person.levels.filter(({ serviceType }) => services.includes(serviceType));
  if (services !== undefined && about.length === 0) return OUTSIDE;
  const fits = judge(criteria, person, asOf);
  if (fits.verdict === 'no') return OUTSIDE;
  const missing = fits.verdict === 'unknown' ? [...fits.missing] : [];
  for (const [exemption, { criteria: exempt, reason }] of exemptions.entries()) {
    const truth = judge(exempt, person, asOf);
    if (truth.verdict === 'yes') return { place: 'exempted', exemption, reason, evidence: truth.evidence };
    if (truth.verdict === 'unknown') missing.push(...truth.missing);
  }
  if (fits.verdict === 'unknown' || missing.length > 0) return { place: 'undetermined', missing };
  return {
    place: 'included',
    evidence: fits.evidence,
    services: services === undefined ? found(about, fits.evidence) : about,
  };
};
