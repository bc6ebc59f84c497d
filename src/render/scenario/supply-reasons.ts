import type { Language } from '../../domain/vocabulary/code-list.js';
import { Qualification } from '../../domain/vocabulary/people.js';
import { Task } from '../../domain/vocabulary/services.js';
import { Missing } from '../../domain/vocabulary/staff.js';
import { SupplyWhyNot, type OtherStaff, type PassedOver } from '../../scenario/plan/supply-instead.js';
import type { SupplyProposal } from '../../scenario/plan/supply-proposals.js';
import type { WorkRules } from '../../scenario/staffing/work-rules.js';
import { showDate } from '../dates.js';
import { safeText } from '../safe-text.js';
import { showCount } from '../totals.js';
import { listed, word } from '../words.js';
import { becauseText, candidateText, duration, hours, skillName } from './plan-reasons.js';

/** Who somebody is, by key, qualification and where they work. */
const whoText = ({ kind, staff, qualification, from }: OtherStaff, language: Language): string => {
  const where = kind === 'volunteer' ? word('frivillig', 'volunteer', language) : safeText(from ?? '');
  return `${safeText(staff)} (${Qualification.keys[qualification][language]}, ${where})`;
};

/** Where it is short or would be, and by how much; nothing where no place was worked out. */
const whereText = ({ where }: OtherStaff, language: Language): string => {
  if (where === undefined) return '';
  const { unit, day, missing } = where;
  const on = day === undefined ? '' : ` ${showDate(day, language)}`;
  const much =
    missing === undefined
      ? ''
      : `: ${showCount(missing, language)} ${word('minutter ville mangle', 'minutes would be missing', language)}`;
  return `, ${safeText(unit)}${on}${much}`;
};

const passedOverText = ({ why, isRule, people, nearest }: PassedOver, language: Language): string => {
  const rule = isRule ? `${word('en regel binder', 'a rule binds', language)}: ` : '';
  const first = people === 1 ? '' : `${word('nærmest', 'nearest', language)} `;
  return `${rule}${SupplyWhyNot.keys[why][language]}: ${showCount(people, language)} (${first}${whoText(nearest, language)}${whereText(nearest, language)})`;
};

const nextText = (next: OtherStaff | undefined, language: Language): string =>
  next === undefined
    ? word(
        'ingen andre kunne kommet i stedet med alt annet som det er',
        'nobody else could have come in their place with all else as it is',
        language,
      )
    : `${word('neste etter tur', 'next in line', language)}: ${whoText(next, language)}, ${word('belastning', 'harm', language)} ${showCount(next.harm ?? 0, language)} ${word('for', 'for', language)} ${duration(next.brings ?? 0, language)} ${word('der', 'there', language)}`;

const cutText = ({ cut }: SupplyProposal, language: Language): ReadonlyArray<string> =>
  cut === undefined
    ? []
    : [
        `${word('det mildeste kuttet i stedet', 'the mildest cut instead', language)}: ${candidateText(cut, language)}`,
      ];

/**
 * Why a plan proposes to send or place this person and not another, in words: the shortage that it answers, who could have come in their
 * place, what a cut would have been instead, why the others do not come, and with what they can be trusted there. A line each.
 */
export const reasonsForSupply = (
  proposal: SupplyProposal,
  rules: WorkRules,
  language: Language = 'nb',
): ReadonlyArray<string> => {
  const { serves, tasks, minutes, lacks, because, harm, next, others } = proposal;
  return [
    ...(because === undefined
      ? []
      : [
          `${word('hvorfor', 'why', language)}: ${becauseText(because, rules, language)}; ${word('belastning', 'harm', language)} ${showCount(harm, language)}`,
        ]),
    nextText(next, language),
    ...cutText(proposal, language),
    ...(others.length === 0 ? [] : [word('hvorfor ikke de andre:', 'why not the others:', language)]),
    ...others.map((one) => `- ${passedOverText(one, language)}`),
    `${word('kan brukes til', 'can be given', language)} ${serves.map((skill) => skillName(skill, rules, language)).join(', ')} (${listed(Task, tasks, language)}), ${hours(minutes, language)} ${word('timer i uka', 'hours a week', language)}`,
    ...(lacks.length === 0
      ? []
      : [`${word('må først ha', 'must first have', language)}: ${listed(Missing, lacks, language)}`]),
  ];
};

/** Who is to go where. */
export const supplyTitle = (
  { kind, staff, qualification, from, to }: SupplyProposal,
  language: Language,
): string => {
  const who = `${safeText(staff)} (${Qualification.keys[qualification][language]})`;
  return kind === 'volunteer'
    ? `${word('Frivillig', 'Volunteer', language)} ${who} → ${safeText(to)}`
    : `${word('Omdisponering', 'Redeployment', language)} ${who}: ${safeText(from ?? '')} → ${safeText(to)}`;
};
