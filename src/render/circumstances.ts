import {
  CarerCapacity,
  DigitalAbility,
  Dwelling,
  type CarerSituation,
  type CircumstanceName,
  type CircumstanceValues,
} from '../domain/vocabulary/circumstances.js';
import type { Label, Language } from '../domain/vocabulary/code-list.js';
import { Vulnerability } from '../domain/vocabulary/people.js';
import { yesNo } from './details/family.js';
import { safeText } from './safe-text.js';

/** What people read for each circumstance, in the order in which they are told. */
export const CIRCUMSTANCE_LABELS: Readonly<Record<CircumstanceName, Label>> = {
  need: { nb: 'bistandsbehov', en: 'need' },
  vulnerability: { nb: 'sårbarhet', en: 'vulnerability' },
  livesAlone: { nb: 'bor alene', en: 'lives alone' },
  specialNeeds: { nb: 'særskilte behov', en: 'special needs' },
  carer: { nb: 'omsorgsyter', en: 'carer' },
  unit: { nb: 'enhet', en: 'unit' },
  area: { nb: 'område', en: 'area' },
  dwelling: { nb: 'boform', en: 'dwelling' },
  digitalAbility: { nb: 'digitale verktøy', en: 'digital tools' },
  hasPhone: { nb: 'har telefon', en: 'has a phone' },
  consentCompetenceFlagged: {
    nb: 'spørsmål om samtykkekompetanse',
    en: 'competence to consent in question',
  },
  physicalPresenceNeeded: { nb: 'må følges opp med fysisk besøk', en: 'needs visits in person' },
  riskOfDeterioration: { nb: 'risiko for forverring', en: 'risk of deterioration' },
  needsSafety: { nb: 'behov for trygghet', en: 'needs to feel safe' },
  staysInMunicipality: { nb: 'oppholder seg i kommunen', en: 'stays in the municipality' },
  whollyDependent: {
    nb: 'helt avhengig av hjelp i dagliglivet',
    en: 'wholly dependent on help in daily life',
  },
};

const carerText = (carer: CarerSituation, language: Language): string => {
  const nb = language === 'nb';
  if (!carer.has) return nb ? 'ingen' : 'none';
  const { inWork, canGoOn } = carer;
  const parts = [
    ...(inWork === undefined ? [] : [`${nb ? 'i arbeid' : 'in work'}: ${yesNo(inWork, language)}`]),
    ...(canGoOn === undefined ? [] : [CarerCapacity.keys[canGoOn][language]]),
  ];
  const there = yesNo(true, language);
  return parts.length === 0 ? there : `${there} (${parts.join(', ')})`;
};

/** The value of a circumstance as people read it. */
export const showCircumstanceValue = <N extends CircumstanceName>(
  name: N,
  value: CircumstanceValues[N],
  language: Language,
): string => TEXTS[name](value, language);

type Text<N extends CircumstanceName> = (value: CircumstanceValues[N], language: Language) => string;

const TEXTS: { readonly [N in CircumstanceName]: Text<N> } = {
  need: String,
  vulnerability: (code, language) => Vulnerability.keys[code][language],
  livesAlone: yesNo,
  specialNeeds: yesNo,
  carer: carerText,
  unit: safeText,
  area: safeText,
  dwelling: (code, language) => Dwelling.keys[code][language],
  digitalAbility: (code, language) => DigitalAbility.keys[code][language],
  hasPhone: yesNo,
  consentCompetenceFlagged: yesNo,
  physicalPresenceNeeded: yesNo,
  riskOfDeterioration: yesNo,
  needsSafety: yesNo,
  staysInMunicipality: yesNo,
  whollyDependent: yesNo,
};

/** One circumstance as people read it: `bor alene: ja`. */
export const showCircumstance = <N extends CircumstanceName>(
  name: N,
  value: CircumstanceValues[N],
  language: Language,
): string => `${CIRCUMSTANCE_LABELS[name][language]}: ${showCircumstanceValue(name, value, language)}`;
