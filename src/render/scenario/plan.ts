import type { Language } from '../../domain/vocabulary/code-list.js';
import { PlannedMeasure } from '../../scenario/plan/planned-measure.js';
import type { Proposal } from '../../scenario/plan/proposals.js';
import type { SupplyProposal } from '../../scenario/plan/supply-proposals.js';
import type { WeekPlan } from '../../scenario/plan/plan-week.js';
import type { Shortfall } from '../../scenario/plan/shortfall.js';
import type { WorkRules } from '../../scenario/staffing/work-rules.js';
import { showDate } from '../dates.js';
import { safeText } from '../safe-text.js';
import { textTable } from '../table.js';
import { showCount, showFraction } from '../totals.js';
import { word } from '../words.js';
import { planOverview } from './plan-overview.js';
import { decisionText, duration, reasonsForProposal, skillName } from './plan-reasons.js';
import { reasonsForSupply, supplyTitle } from './supply-reasons.js';

/** By how much a plan may do more harm than the least, in thousandths of it, rounded up. */
const gapOf = ({ harm, bound }: { readonly harm: number; readonly bound: number }): number =>
  harm <= 0 ? 0 : Math.ceil((1_000 * (harm - bound)) / harm);

const indented = (lines: ReadonlyArray<string>): ReadonlyArray<string> => lines.map((line) => `  ${line}`);

const proposalLines = (proposal: Proposal, rules: WorkRules, language: Language): ReadonlyArray<string> => [
  `${safeText(proposal.user)} (${word('belastning', 'harm', language)} ${showCount(proposal.harm, language)})`,
  ...indented(
    proposal.changes.map(({ measure, before, decisions, freed }) => {
      const moves = decisions.flatMap((planned) => decisionText(planned, language) ?? []);
      const what = moves.length === 0 ? '' : ` (${moves.join('; ')})`;
      const time =
        freed > 0
          ? `${word('frigjør', 'frees', language)} ${duration(freed, language)} ${word('i uka', 'a week', language)}`
          : word(
              'frigjør tid hos andre enn dem som bruker den',
              'frees time of others than who spend it',
              language,
            );
      return `${safeText(before.level.service)}: ${PlannedMeasure.keys[measure][language]}${what}, ${time}`;
    }),
  ),
  ...indented(reasonsForProposal(proposal, rules, language)),
];

const supplyLines = (
  supply: ReadonlyArray<SupplyProposal>,
  rules: WorkRules,
  language: Language,
): ReadonlyArray<string> =>
  supply.flatMap((one) => [supplyTitle(one, language), ...indented(reasonsForSupply(one, rules, language))]);

/** Hours, rounded up: what is missing is never told to be nothing. */
const missing = (minutes: number, language: Language): string =>
  showFraction(Math.ceil(minutes / 6), 10, language);

const bySkill = (
  shortfall: ReadonlyArray<Shortfall>,
  rules: WorkRules,
  language: Language,
): ReadonlyArray<string> => {
  const sums = new Map<string, { minutes: number; necessary: number }>();
  for (const { skill, minutes, necessary } of shortfall) {
    const sum = sums.get(skill) ?? { minutes: 0, necessary: 0 };
    sums.set(skill, { minutes: sum.minutes + minutes, necessary: sum.necessary + necessary });
  }
  return [...sums].map(
    ([skill, { minutes, necessary }]) =>
      `${word('I alt', 'In all', language)}, ${skillName(skill, rules, language)}: ${missing(minutes, language)} ${word('timer', 'hours', language)}, ${word('av dem under det nødvendige', 'of these below the necessary', language)} ${missing(necessary, language)}`,
  );
};

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
      {
        heading: word('til det|nødvendige', 'for the|necessary', language).split('|'),
        side: 'right',
      },
    ],
    shortfall.map(({ unit, day, skill, minutes, necessary }) => ({
      cells: [
        safeText(unit),
        showDate(day, language),
        skillName(skill, rules, language),
        missing(minutes, language),
        missing(necessary, language),
      ],
    })),
  );

const text = (lines: ReadonlyArray<string>): string => lines.map((line) => `${line}\n`).join('');

const NO_PLAN = {
  'not-enough-staff': {
    nb: 'Ingen plan går opp: selv om alt annet viker, er det ikke folk nok til det nødvendige. Noen vil falle under det forsvarlige. Så mye mangler:',
    en: 'No plan fits: even if all else gives way, there is not staff enough for the necessary. Somebody would fall below the floor. Missing:',
  },
  'too-little-can-give': {
    nb: 'Det er folk nok til det nødvendige, men ingen plan går opp: det som ellers er igjen, kan ingen av tiltakene ta. Så mye mangler:',
    en: 'There is staff enough for the necessary, but no plan fits: what else is left, none of the measures can take. Missing:',
  },
  undecided: {
    nb: 'Ingen plan er funnet, og det er ikke vist at det ikke finnes noen: det er svært knapt. Med dette i tillegg går det opp:',
    en: 'No plan was found, and it is not shown that there is none: time is very short. With this in addition it fits:',
  },
} as const;

/**
 * What a plan proposes: what gives and who carries it, then each member of staff and each person with the reasons, those who lose least
 * first; or what more staff it takes where no plan fits.
 */
export const renderPlan = (plan: WeekPlan, rules: WorkRules, language: Language = 'nb'): string => {
  const supply = supplyLines(plan.supply, rules, language);
  if (plan.kind !== 'plan')
    return [
      text([NO_PLAN[plan.kind][language]]),
      shortfallTable(plan.shortfall, rules, language),
      text(bySkill(plan.shortfall, rules, language)),
      ...(supply.length === 0
        ? []
        : [
            text([
              word(
                'Regnet med at disse sendes dit det hjelper mest:',
                'Counting on these being sent to where it helps most:',
                language,
              ),
              ...supply,
            ]),
          ]),
    ].join('');
  if (plan.proposals.length === 0 && supply.length === 0)
    return text([
      word('Plan: det er folk nok, ingenting trenger vike.', 'Plan: there is staff enough.', language),
    ]);
  return text([
    `${word('Plan: forslag å vurdere, én og én', 'Plan: proposals to assess one by one', language)}: ${showCount(plan.proposals.length, language)}`,
    ...(supply.length === 0
      ? []
      : [
          `${word('Plan: folk å flytte eller ta inn', 'Plan: people to move or take in', language)}: ${showCount(plan.supply.length, language)}`,
        ]),
    `${word('Belastning i alt', 'Harm in all', language)}: ${showCount(plan.harm, language)}, ${word('høyst', 'at most', language)} ${showFraction(gapOf(plan), 10, language)} % ${word('mer enn den minste som er mulig', 'more than the least that is possible', language)}`,
    word(
      'Ingenting er besluttet: hvert forslag krever sin egen vurdering.',
      'Nothing is decided: each proposal needs an assessment of its own.',
      language,
    ),
    '',
    ...(plan.proposals.length === 0 ? [] : [planOverview(plan, language)]),
    ...supply,
    ...[...plan.proposals]
      .sort((a, b) => a.harm - b.harm)
      .flatMap((proposal) => proposalLines(proposal, rules, language)),
  ]);
};
