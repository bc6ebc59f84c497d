import type { AsOf } from '../domain/changes/as-of.js';
import { BUILT_IN, provisionLabel, type Catalogue } from '../domain/law/catalogue.js';
import type { Language } from '../domain/vocabulary/code-list.js';
import { EndCondition } from '../domain/vocabulary/decisions.js';
import { EndTask } from '../domain/vocabulary/term.js';
import type { DecisionLeft, FrameworkLeft, RestorationDue } from '../domain/views/restoration.js';
import { showAsOf, showDate } from './dates.js';
import { EVENT_LABELS } from './event-labels.js';
import { refJson } from './json.js';
import { jsonOf, type Json } from './json-value.js';
import { showTerm } from './phrases.js';
import { safeText } from './safe-text.js';
import { showStandingTerm, STATES } from './standing.js';

const conditionLine = (condition: EndCondition, nb: boolean): string =>
  nb
    ? `grunnlaget faller bort ${EndCondition.keys[condition].nb}: om det har skjedd, er ikke registrert`
    : `its ground goes ${EndCondition.keys[condition].en}: whether it has is not recorded`;

const powerLine = (
  { provision, open, until }: NonNullable<FrameworkLeft['power']>,
  language: Language,
  catalogue: Catalogue,
): string => {
  const nb = language === 'nb';
  const standing = open
    ? nb
      ? 'kan brukes'
      : 'can be used'
    : nb
      ? 'KAN IKKE LENGER BRUKES'
      : 'CAN NO LONGER BE USED';
  const last =
    until === undefined ? '' : `, ${nb ? 'til og med' : 'up to and including'} ${showDate(until, language)}`;
  return `${provisionLabel(catalogue, provision, language)}: ${standing}${last}`;
};

const dutiesLine = ({ duties, by }: FrameworkLeft, language: Language): string => {
  const nb = language === 'nb';
  const last = by === undefined ? '' : `, ${nb ? 'innen' : 'by'} ${showDate(by, language)}`;
  return `${nb ? 'gjenstår' : 'left to do'}: ${duties.map((duty) => EndTask.keys[duty][language]).join(', ')}${last}`;
};

const measureLines = (
  left: FrameworkLeft,
  { at }: AsOf,
  language: Language,
  catalogue: Catalogue,
): ReadonlyArray<string> => {
  const { measure, standing, condition, power, duties } = left;
  const more = [
    ...(condition === undefined ? [] : [conditionLine(condition, language === 'nb')]),
    ...(power === undefined ? [] : [powerLine(power, language, catalogue)]),
    ...(duties.length === 0 ? [] : [dutiesLine(left, language)]),
  ];
  return [
    `${safeText(measure)}: ${STATES[standing.state][language].toLowerCase()}, ${showStandingTerm(standing, at, language)}`,
    ...more.map((line) => `   ${line}`),
  ];
};

const decisionLine = (
  { user, service, decision, what, measure, term }: DecisionLeft,
  { at }: AsOf,
  language: Language,
): string =>
  `${safeText(user)} / ${safeText(service)}: ${EVENT_LABELS[what][language]} [${safeText(decision)}] (${safeText(measure)}), ${showTerm(term, language, at)}`;

const overdueOf = (left: ReadonlyArray<boolean>, language: Language): string => {
  const overdue = left.filter(Boolean).length;
  if (overdue === 0) return '';
  return language === 'nb'
    ? `, av dem ${overdue} med forfalt vurdering`
    : `, of these ${overdue} with a review overdue`;
};

/** What is left of a crisis, in words: the end of the crisis, of the power, and of each ground, told each by itself. */
export const renderRestoration = (
  { crisisEnded, frameworks, decisions }: RestorationDue,
  asOf: AsOf,
  language: Language = 'nb',
  catalogue: Catalogue = BUILT_IN,
): string => {
  const nb = language === 'nb';
  const ended =
    crisisEnded === undefined
      ? nb
        ? 'Krisen er ikke avsluttet.'
        : 'The crisis has not ended.'
      : `${nb ? 'Krisen avsluttet' : 'Crisis ended'} ${showDate(crisisEnded, language)}.`;
  const measuresHead = `${nb ? 'Tiltak for mange som ikke er avsluttet' : 'Measures for many that have not ended'}: ${frameworks.length}${overdueOf(
    frameworks.map(({ standing }) => standing.overdue),
    language,
  )}`;
  const decisionsHead = `${nb ? 'Vedtak om enkeltpersoner som fortsatt gjelder' : 'Decisions about single people that are still in force'}: ${decisions.length}${overdueOf(
    decisions.map(({ overdue }) => overdue),
    language,
  )}`;
  const paragraphs = [
    [showAsOf(asOf, language), ended],
    ...(frameworks.length === 0 && decisions.length === 0
      ? [[nb ? 'Ingenting gjenstår.' : 'Nothing is left.']]
      : []),
    ...(frameworks.length === 0
      ? []
      : [[measuresHead, ...frameworks.flatMap((left) => measureLines(left, asOf, language, catalogue))]]),
    ...(decisions.length === 0
      ? []
      : [[decisionsHead, ...decisions.map((left) => decisionLine(left, asOf, language))]]),
  ];
  return paragraphs.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
};

/** What is left of a crisis as data. */
export const restorationJson = ({
  crisisEnded,
  frameworks,
  decisions,
}: RestorationDue): Readonly<Record<string, Json>> => ({
  crisisEnded: crisisEnded ?? null,
  measures: jsonOf(
    frameworks.map(({ measure, standing, condition, power, duties, by }) => ({
      ...{ measure, ...standing, condition, power, duties, by },
    })),
  ),
  decisions: jsonOf(
    decisions.map(({ user, service, decision, what, measure, term, overdue, ref }) => ({
      ...{ user, service, decision, what, measure, term, overdue },
      because: refJson(ref),
    })),
  ),
});
