import type { Facts } from '../../domain/changes/facts.js';
import type { PersonAt } from '../../domain/views/person.js';
import { isCircumstance, type CircumstanceName } from '../../domain/vocabulary/circumstances.js';
import type { Language } from '../../domain/vocabulary/code-list.js';
import { CompetenceOutcome, ConsentMatter } from '../../domain/vocabulary/consent.js';
import { NoticeRecipient } from '../../domain/vocabulary/decisions.js';
import { CIRCUMSTANCE_LABELS, showCircumstance } from '../circumstances.js';
import { showDate } from '../dates.js';
import { safeText } from '../safe-text.js';
import { word } from '../words.js';
import type { Section } from './section.js';

const NAMES = Object.keys(CIRCUMSTANCE_LABELS).filter(isCircumstance);

const factLine = <N extends CircumstanceName>(
  name: N,
  fact: Facts[N],
  language: Language,
): ReadonlyArray<string> =>
  fact === undefined
    ? []
    : [
        `${showCircumstance(name, fact.value, language)} (${word('fra', 'from', language)} ${showDate(fact.since, language)})`,
      ];

/** What is known of the person, and what is not. */
export const circumstances = ({ facts }: PersonAt, language: Language): Section => {
  const unknown = NAMES.filter((name) => facts[name] === undefined).map(
    (name) => CIRCUMSTANCE_LABELS[name][language],
  );
  return {
    heading: word('Opplysninger', 'Circumstances', language),
    lines: [
      ...NAMES.flatMap((name) => factLine(name, facts[name], language)),
      ...(unknown.length === 0
        ? []
        : [`${word('ikke kjent', 'not known', language)}: ${unknown.join(', ')}`]),
    ],
  };
};

/** What the person is competent to consent to, and what was consented to. */
export const consents = ({ competence, consents: inForce }: PersonAt, language: Language): Section => ({
  heading: word('Samtykke', 'Consent', language),
  lines: [
    ...competence.map(
      ({ matter, outcome, on }) =>
        `${ConsentMatter.keys[matter][language]}: ${CompetenceOutcome.keys[outcome][language]} (${word('vurdert', 'assessed', language)} ${showDate(on, language)})`,
    ),
    ...inForce.map(({ consent, matter, service, from, since }) => {
      const only = service === undefined ? '' : ` (${safeText(service)})`;
      return `${word('samtykke til', 'consent to', language)} ${ConsentMatter.keys[matter][language]}${only}, ${word('fra', 'from', language)} ${NoticeRecipient.keys[from][language]}, ${word('siden', 'since', language)} ${showDate(since, language)} [${safeText(consent)}]`;
    }),
  ],
});
