import type { Language } from '../domain/vocabulary/code-list.js';
import type { GapLine, StaffGap, WorkRules } from '../scenario/index.js';
import type { BarChart, LineChart } from './chart/chart.js';

const WORDS = {
  nb: {
    ...{ skills: 'Arbeid og bemanning i uka, etter kompetanse', days: 'Arbeid uten bemanning, dag for dag' },
    ...{ hours: 'timer', skill: 'Kompetanse', covered: 'dekket' },
    ...{ short: 'mangler, kan vente', necessary: 'mangler, nødvendig' },
  },
  en: {
    ...{ skills: 'Work and staff in the week, by skill', days: 'Work without staff, day by day' },
    ...{ hours: 'hours', skill: 'Skill', covered: 'covered' },
    ...{ short: 'short, can wait', necessary: 'short, necessary' },
  },
} as const;

const hours = (minutes: number): number => Math.round((minutes / 60) * 10) / 10;

const sumOf = (lines: ReadonlyArray<GapLine>, of: (line: GapLine) => number): number =>
  lines.reduce((sum, line) => sum + of(line), 0);

/** What of the work that is short could not wait. More than all that is short it can't be: the rest of a visit may need less skill. */
const cannotWait = ({ short, shortOfNecessary }: GapLine): number => Math.min(short, shortOfNecessary);

/**
 * What is covered of the work of a week and what is short, a bar for each skill, in hours. A gap in one skill is not made up for by
 * another that can't do the work, so the bars are not to be added up.
 */
export const gapBySkill = (gap: StaffGap, rules: WorkRules, language: Language = 'nb'): BarChart => {
  const words = WORDS[language];
  return {
    kind: 'bars',
    title: words.skills,
    measured: words.hours,
    of: words.skill,
    parts: [
      { name: words.covered, tone: 'full' },
      { name: words.short, tone: 'less' },
      { name: words.necessary, tone: 'warning' },
    ],
    bars: rules.policy.skills.map((skill) => {
      const lines = gap.lines.filter((line) => line.skill === skill.id);
      const must = sumOf(lines, cannotWait);
      return {
        name: skill[language],
        values: [
          hours(sumOf(lines, ({ needed, short }) => needed - short)),
          hours(sumOf(lines, ({ short }) => short) - must),
          hours(must),
        ],
      };
    }),
  };
};

/** What is short on each day of a week, over all skills and units, in hours: all of it, and what of it can't wait. */
export const gapByDay = (gap: StaffGap, language: Language = 'nb'): LineChart => {
  const words = WORDS[language];
  const days = [...new Set(gap.lines.map(({ day }) => day))].sort();
  const on = (of: (line: GapLine) => number): LineChart['lines'][number]['values'] =>
    days.map((day) => ({
      day,
      value: hours(
        sumOf(
          gap.lines.filter((line) => line.day === day),
          of,
        ),
      ),
    }));
  return {
    kind: 'lines',
    title: words.days,
    measured: words.hours,
    lines: [
      { name: words.short, tone: 'less', values: on((line) => line.short - cannotWait(line)) },
      { name: words.necessary, tone: 'warning', values: on(cannotWait) },
    ],
  };
};
