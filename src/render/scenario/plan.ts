import type { Language } from '../../domain/vocabulary/code-list.js';
import { PlannedMeasure } from '../../scenario/plan/priority-order.js';
import type { Proposal } from '../../scenario/plan/proposals.js';
import type { WeekPlan } from '../../scenario/plan/plan-week.js';
import type { Resource } from '../../scenario/plan/resources.js';
import type { Shortfall } from '../../scenario/plan/shortfall.js';
import type { WorkRules } from '../../scenario/staffing/work-rules.js';
import { showDate } from '../dates.js';
import { jsonOf, type Json } from '../json-value.js';
import { safeText } from '../safe-text.js';
import { textTable } from '../table.js';
import { showCount, showFraction } from '../totals.js';
import { listed, word } from '../words.js';

const hours = (minutes: number, language: Language): string => showFraction(minutes, 60, language);

const skillName = (id: string, rules: WorkRules, language: Language): string =>
  rules.policy.skills.find((skill) => skill.id === id)?.[language] ?? safeText(id);

const placeOf = ({ unit, skills, day }: Resource, rules: WorkRules, language: Language): string =>
  `${safeText(unit)}, ${skills.map((skill) => skillName(skill, rules, language)).join('/')}, ${showDate(day, language)}`;

/** By how much a plan may do more harm than the least, in thousandths of it, rounded up. */
const gapOf = ({ harm, bound }: { readonly harm: number; readonly bound: number }): number =>
  harm <= 0 ? 0 : Math.ceil((1_000 * (harm - bound)) / harm);

const proposalLines = (
  { user, changes, harm, because, next }: Proposal,
  rules: WorkRules,
  language: Language,
): ReadonlyArray<string> => [
  `${safeText(user)} (${word('belastning', 'harm', language)} ${showCount(harm, language)})`,
  ...changes.map(
    ({ measure, before, freed }) =>
      `  ${safeText(before.level.service)}: ${PlannedMeasure.keys[measure][language]}, ${word('frigjør', 'frees', language)} ${hours(freed, language)} ${word('timer i uka', 'hours a week', language)}`,
  ),
  ...(because === undefined
    ? [`  ${word('hvorfor: rekkefølgen krever det', 'why: the order asks for it', language)}`]
    : [
        `  ${word('hvorfor: det er knapt', 'why: time is short', language)} (${placeOf(because.resource, rules, language)})`,
      ]),
  ...(next === undefined
    ? []
    : [
        `  ${word('nærmest etter tur', 'next in line', language)}: ${safeText(next.user)}, ${listed(PlannedMeasure, next.measures, language)}, ${word('belastning', 'harm', language)} ${showCount(next.harm, language)} for ${hours(next.frees, language)} ${word('timer der', 'hours there', language)}`,
      ]),
];

const shortfallTable = (shortfall: ReadonlyArray<Shortfall>, rules: WorkRules, language: Language): string =>
  textTable(
    [
      { heading: [word('Enhet', 'Unit', language)], side: 'left' },
      { heading: [word('Dag', 'Day', language)], side: 'left' },
      { heading: [word('Kompetanse', 'Skill', language)], side: 'left' },
      {
        heading: word('Timer som|trengs i tillegg', 'More hours|needed', language).split('|'),
        side: 'right',
      },
    ],
    shortfall.map(({ unit, day, skill, minutes }) => ({
      cells: [
        safeText(unit),
        showDate(day, language),
        skillName(skill, rules, language),
        // Rounded up: what is missing is never told to be nothing.
        showFraction(Math.ceil(minutes / 6), 10, language),
      ],
    })),
  );

const text = (lines: ReadonlyArray<string>): string => lines.map((line) => `${line}\n`).join('');

/** What a plan proposes, for each person with the reason; or what more staff it takes where no plan fits. */
export const renderPlan = (plan: WeekPlan, rules: WorkRules, language: Language = 'nb'): string => {
  switch (plan.kind) {
    case 'plan':
      return plan.proposals.length === 0
        ? text([
            word('Plan: det er folk nok, ingenting trenger vike.', 'Plan: there is staff enough.', language),
          ])
        : text([
            `${word('Plan: forslag å vurdere, én og én', 'Plan: proposals to assess one by one', language)}: ${showCount(plan.proposals.length, language)}`,
            `${word('Belastning i alt', 'Harm in all', language)}: ${showCount(plan.harm, language)}, ${word('høyst', 'at most', language)} ${showFraction(gapOf(plan), 10, language)} % ${word('mer enn den minste som er mulig', 'more than the least that is possible', language)}`,
            word(
              'Ingenting er besluttet: hvert forslag krever sin egen vurdering.',
              'Nothing is decided: each proposal needs an assessment of its own.',
              language,
            ),
            '',
            ...plan.proposals.flatMap((proposal) => proposalLines(proposal, rules, language)),
          ]);
    case 'not-enough-staff':
      return `${text([
        word(
          'Ingen plan går opp uten å røre ved det nødvendige, om så alt som kan foreslås blir tatt. Så mye mangler:',
          'No plan fits without touching what is necessary, even if all that may be proposed is taken. Missing:',
          language,
        ),
      ])}${shortfallTable(plan.shortfall, rules, language)}`;
    case 'undecided':
      return text([
        word(
          'Ingen plan er funnet, og det er ikke vist at det ikke finnes noen: det er svært knapt.',
          'No plan was found, and it is not shown that there is none: time is very short.',
          language,
        ),
      ]);
  }
};

/** A plan as data; harm and minutes are whole numbers. */
export const planJson = (plan: WeekPlan): Json => {
  if (plan.kind !== 'plan')
    return jsonOf({ kind: plan.kind, shortfall: plan.shortfall.map((one) => ({ ...one })) });
  const { kind, harm, bound, proposals } = plan;
  return jsonOf({
    ...{ kind, harm, bound },
    proposals: proposals.map(({ user, changes, harm: own, because, next }) => ({
      user,
      harm: own,
      changes: changes.map(({ measure, before, visits, freed }) => ({
        service: before.level.service,
        measure,
        from: visits?.from ?? null,
        to: visits?.to ?? null,
        freed,
      })),
      because:
        because === undefined
          ? null
          : {
              unit: because.resource.unit,
              pool: because.resource.pool,
              day: because.resource.day,
              skills: because.resource.skills,
              frees: because.frees,
            },
      next: next ?? null,
    })),
  });
};
