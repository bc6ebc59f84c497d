import type { UnknownEvent } from '../events/decode.js';
import type { DomainEvent, EventOf } from '../events/event.js';
import type { LocalDate } from '../values/local-date.js';
import type {
  CircumstanceName,
  CircumstanceValues,
  StatedCircumstances,
} from '../vocabulary/circumstances.js';
import { isKnown, type AsOf } from './as-of.js';
import type { Ref } from './change.js';

/** One circumstance as it is known: its value, the day from which it holds, and the event that says so. */
export interface Fact<A> {
  readonly value: A;
  readonly since: LocalDate;
  readonly source: Ref;
}

/** What is known of a person's circumstances. Undefined is "not known", never no, none or zero. */
export type Facts = { readonly [N in CircumstanceName]: Fact<CircumstanceValues[N]> | undefined };

/** The same without where it is from. */
export type FactValues = { readonly [N in CircumstanceName]: CircumstanceValues[N] | undefined };

/**
 * What was recorded of one person's circumstances so far, for folds over many people: one short list a person. It answers for
 * any two times later, as timelines do.
 */
export type FactsFold = ReadonlyArray<{
  readonly on: LocalDate;
  readonly said: StatedCircumstances;
  readonly ref: Ref;
}>;

/** Nothing recorded. */
export const NO_FACTS: FactsFold = [];

/** At registration nobody asks if a carer can go on, and that none is named does not say that there is none. */
const saidAtRegistration = (event: EventOf<'ServiceUserRegistered'>): StatedCircumstances => {
  const { need, vulnerability, livesAlone, specialNeeds, carer } = event;
  return {
    need,
    vulnerability,
    livesAlone,
    specialNeeds,
    carer: carer === undefined ? undefined : { has: true, inWork: carer.inWork },
  };
};

interface Said {
  readonly event: DomainEvent | UnknownEvent;
  readonly ref: Ref;
}

/** The fold with one more entry; the same fold where the entry says nothing of circumstances. */
export const withFacts = (fold: FactsFold, { event, ref }: Said): FactsFold => {
  if (event.type === 'CircumstancesRecorded') return [...fold, { on: event.on, said: event, ref }];
  return event.type === 'ServiceUserRegistered'
    ? [...fold, { on: event.on, said: saidAtRegistration(event), ref }]
    : fold;
};

const factIn = <N extends CircumstanceName>(
  fold: FactsFold,
  name: N,
  asOf: AsOf,
): Fact<CircumstanceValues[N]> | undefined => {
  let found: Fact<CircumstanceValues[N]> | undefined;
  for (const { on, said, ref } of fold) {
    const value = said[name];
    if (value === undefined || !isKnown(ref, asOf) || on > asOf.at) continue;
    // Of two that hold from the same day, the one recorded later has the last word.
    if (found === undefined || on >= found.since) found = { value, since: on, source: ref };
  }
  return found;
};

/** What is known of a person at a time, of a fold. */
export const factsIn = (fold: FactsFold, asOf: AsOf): Facts => ({
  need: factIn(fold, 'need', asOf),
  vulnerability: factIn(fold, 'vulnerability', asOf),
  livesAlone: factIn(fold, 'livesAlone', asOf),
  specialNeeds: factIn(fold, 'specialNeeds', asOf),
  carer: factIn(fold, 'carer', asOf),
  unit: factIn(fold, 'unit', asOf),
  area: factIn(fold, 'area', asOf),
  dwelling: factIn(fold, 'dwelling', asOf),
  digitalAbility: factIn(fold, 'digitalAbility', asOf),
  hasPhone: factIn(fold, 'hasPhone', asOf),
  consentCompetenceFlagged: factIn(fold, 'consentCompetenceFlagged', asOf),
  physicalPresenceNeeded: factIn(fold, 'physicalPresenceNeeded', asOf),
  riskOfDeterioration: factIn(fold, 'riskOfDeterioration', asOf),
  needsSafety: factIn(fold, 'needsSafety', asOf),
  staysInMunicipality: factIn(fold, 'staysInMunicipality', asOf),
  whollyDependent: factIn(fold, 'whollyDependent', asOf),
});

/** The values alone: what criteria and rules ask for. */
export const factValues = (facts: Facts): FactValues => ({
  need: facts.need?.value,
  vulnerability: facts.vulnerability?.value,
  livesAlone: facts.livesAlone?.value,
  specialNeeds: facts.specialNeeds?.value,
  carer: facts.carer?.value,
  unit: facts.unit?.value,
  area: facts.area?.value,
  dwelling: facts.dwelling?.value,
  digitalAbility: facts.digitalAbility?.value,
  hasPhone: facts.hasPhone?.value,
  consentCompetenceFlagged: facts.consentCompetenceFlagged?.value,
  physicalPresenceNeeded: facts.physicalPresenceNeeded?.value,
  riskOfDeterioration: facts.riskOfDeterioration?.value,
  needsSafety: facts.needsSafety?.value,
  staysInMunicipality: facts.staysInMunicipality?.value,
  whollyDependent: facts.whollyDependent?.value,
});
