import * as t from 'io-ts';
import { byFlag, Choice } from '../codec/choice.js';
import { struct } from '../codec/struct.js';
import { AreaKey, UnitKey } from '../values/keys.js';
import { codeList } from './code-list.js';
import { NeedScore, Vulnerability } from './people.js';

/** Whether next of kin who care for the user can go on. */
export const CarerCapacity = codeList('CarerCapacity', {
  yes: { nb: 'kan fortsette', en: 'can go on' },
  'for-a-while': { nb: 'kan fortsette en tid', en: 'can go on for a while' },
  no: { nb: 'kan ikke fortsette', en: 'cannot go on' },
});
export type CarerCapacity = t.TypeOf<typeof CarerCapacity>;

/** How a user manages simple digital tools. Ordered from least to most. */
export const DigitalAbility = codeList('DigitalAbility', {
  none: { nb: 'bruker ikke digitale verktøy', en: 'does not use digital tools' },
  'with-kin': { nb: 'med hjelp av pårørende', en: 'with help from next of kin' },
  alone: { nb: 'på egen hånd', en: 'alone' },
});
export type DigitalAbility = t.TypeOf<typeof DigitalAbility>;

/** Where a user lives. */
export const Dwelling = codeList('Dwelling', {
  'own-home': { nb: 'egen bolig', en: 'own home' },
  'municipal-dwelling': { nb: 'kommunal bolig', en: 'municipal dwelling' },
  'shared-housing': { nb: 'bofellesskap', en: 'shared housing' },
  institution: { nb: 'institusjon', en: 'institution' },
  'no-fixed-dwelling': { nb: 'uten fast bolig', en: 'no fixed dwelling' },
});
export type Dwelling = t.TypeOf<typeof Dwelling>;

/**
 * Whether somebody close cares for the user, and what is known of them. A field left out was not known: a carer of whom
 * nobody asked if they work is not a carer out of work.
 */
export const CarerSituation = new Choice(
  'CarerSituation',
  {
    true: struct('CarerThere', { has: t.literal(true) }, { inWork: t.boolean, canGoOn: CarerCapacity }),
    false: struct('NoCarer', { has: t.literal(false) }),
  },
  byFlag('has'),
  'an object with has',
);
export type CarerSituation = t.TypeOf<typeof CarerSituation>;

/** Everything about a person that decisions ask for. Each can be recorded alone, and counts from its own day. */
export const circumstances = {
  need: NeedScore,
  vulnerability: Vulnerability,
  livesAlone: t.boolean,
  specialNeeds: t.boolean,
  carer: CarerSituation,
  /** The unit that gives the person service. */
  unit: UnitKey,
  area: AreaKey,
  dwelling: Dwelling,
  digitalAbility: DigitalAbility,
  hasPhone: t.boolean,
  /** Somebody has raised if the person is competent to consent; the assessment is a record of its own. */
  consentCompetenceFlagged: t.boolean,
  /** The follow-up needs somebody there in person. */
  physicalPresenceNeeded: t.boolean,
  riskOfDeterioration: t.boolean,
  /** Needs regular contact to feel safe. */
  needsSafety: t.boolean,
  /** Stays in the municipality, which its duty to give service hangs on. */
  staysInMunicipality: t.boolean,
  /** Depends wholly on practical or personal help for the tasks of daily life. */
  whollyDependent: t.boolean,
} as const;

/** One circumstance by its name. */
export type CircumstanceName = keyof typeof circumstances;

/** The circumstances with a value each. */
export type CircumstanceValues = { readonly [N in CircumstanceName]: t.TypeOf<(typeof circumstances)[N]> };

/** Some of the circumstances, as one record states them. */
export type StatedCircumstances = {
  readonly [N in CircumstanceName]?: CircumstanceValues[N] | undefined;
};

/** Whether a word names a circumstance. */
export const isCircumstance = (name: string): name is CircumstanceName => Object.hasOwn(circumstances, name);
