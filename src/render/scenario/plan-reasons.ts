import type { Language } from '../../domain/vocabulary/code-list.js';
import { Task } from '../../domain/vocabulary/services.js';
import type { NextCandidate } from '../../scenario/plan/next-candidate.js';
import type { PlannedDecision } from '../../scenario/plan/planned-decision.js';
import { PlannedMeasure } from '../../scenario/plan/planned-measure.js';
import type { Because, Proposal } from '../../scenario/plan/proposals.js';
import type { Resource } from '../../scenario/plan/resources.js';
import { OrderRule } from '../../scenario/plan/taking-order.js';
import type { WorkRules } from '../../scenario/staffing/work-rules.js';
import { showDate } from '../dates.js';
import { showStrand } from '../quantities.js';
import { safeText } from '../safe-text.js';
import { showCount, showFraction } from '../totals.js';
import { listed, word } from '../words.js';

/** Minutes as hours. */
export const hours = (minutes: number, language: Language): string => showFraction(minutes, 60, language);

/** Time that may be short: minutes below an hour, so that little is never told to be nothing. */
export const duration = (minutes: number, language: Language): string =>
  minutes < 60
    ? `${showCount(minutes, language)} ${minutes === 1 ? word('minutt', 'minute', language) : word('minutter', 'minutes', language)}`
    : `${hours(minutes, language)} ${word('timer', 'hours', language)}`;

/** A skill as the policy names it. */
export const skillName = (id: string, rules: WorkRules, language: Language): string =>
  rules.policy.skills.find((skill) => skill.id === id)?.[language] ?? safeText(id);

/** Skills that run short together, by their names. */
const skillNames = (skills: Resource['skills'], rules: WorkRules, language: Language): string =>
  skills.length > 1 && skills.length === rules.skills.length
    ? word('all kompetanse', 'every skill', language)
    : skills.map((skill) => skillName(skill, rules, language)).join('/');

const placeOf = ({ unit, skills, day }: Resource, rules: WorkRules, language: Language): string =>
  `${safeText(unit)}, ${skillNames(skills, rules, language)}, ${showDate(day, language)}`;

/** Somebody from whom it could have been taken. */
export const candidateText = ({ user, measures, frees, harm }: NextCandidate, language: Language): string =>
  `${safeText(user)}, ${listed(PlannedMeasure, measures, language)}, ${word('belastning', 'harm', language)} ${showCount(harm, language)} ${word('for', 'for', language)} ${duration(frees, language)} ${word('der', 'there', language)}`;

/** Where time is short, and what is gained there. */
export const becauseText = (because: Because | undefined, rules: WorkRules, language: Language): string =>
  because === undefined
    ? word(
        'det er ikke knapt noe sted, rekkefølgen krever det',
        'nothing is short, an order asks for it',
        language,
      )
    : `${word('det er knapt', 'time is short', language)} (${placeOf(because.resource, rules, language)}), ${word('og der gir det', 'and there it gives', language)} ${duration(because.frees, language)}`;

/**
 * Why a plan proposes something for this person and not for another, in words: where time is short, which rules of order ask for it, who
 * would have been next, and who is spared by a rule although it would cost less. A line each.
 */
export const reasonsForProposal = (
  { harm, because, askedBy, next, spared }: Proposal,
  rules: WorkRules,
  language: Language = 'nb',
): ReadonlyArray<string> => [
  `${word('hvorfor', 'why', language)}: ${becauseText(because, rules, language)}; ${word('belastning', 'harm', language)} ${showCount(harm, language)}`,
  ...askedBy.map(
    (rule) =>
      `${word('regelen krever det', 'the rule asks for it', language)}: ${OrderRule.keys[rule][language]}`,
  ),
  ...(next === undefined
    ? [
        word(
          'ingen andre kunne gitt den tiden uten å bryte en regel eller få et tiltak til',
          'nobody else could have given that time without breaking a rule or another measure on top',
          language,
        ),
      ]
    : [`${word('neste etter tur', 'next in line', language)}: ${candidateText(next, language)}`]),
  ...(spared === undefined
    ? []
    : [
        `${word('skånet av en regel', 'spared by a rule', language)} (${OrderRule.keys[spared.rule][language]}): ${candidateText(spared, language)}`,
      ]),
];

/** What a decision of a plan would change; nothing where the measure says it all. */
export const decisionText = (planned: PlannedDecision, language: Language): string | undefined => {
  switch (planned.decision) {
    case 'ReduceVisits':
    case 'ReduceRespite':
    case 'ReduceSupportContact':
      return `${showStrand(planned.from, language)} → ${showStrand(planned.to, language)}`;
    case 'ReplaceVisits':
      return `${showStrand(planned.from, language)} → ${planned.to.map((one) => showStrand(one, language)).join(' + ')}`;
    case 'LimitCareToNecessary':
      return `${word('beholder', 'keeps', language)} ${listed(Task, planned.keeps, language)}`;
    case 'HandOverTask':
      return Task.keys[planned.task][language];
    case 'PauseRespite':
    case 'SuspendSupportContact':
      return undefined;
  }
};
