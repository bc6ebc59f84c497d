import type { Language } from '../../domain/vocabulary/code-list.js';
import type { GapLine, StaffGap } from '../../scenario/staffing/gap.js';
import type { Pool } from '../../scenario/staffing/work.js';
import type { WorkRules } from '../../scenario/staffing/work-rules.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import { daysOf } from '../../scenario/staffing/spreading.js';
import { showDate } from '../dates.js';
import { arrow } from '../level-parts.js';
import { safeText } from '../safe-text.js';
import { textTable } from '../table.js';
import { showFraction } from '../totals.js';
import { word } from '../words.js';

/** A gap beside that of the facts, or of another scenario. */
export interface GapsSideBySide {
  readonly from: StaffGap;
  readonly to: StaffGap;
}

const keyOf = ({ unit, pool, day, skill }: GapLine): string => [unit, pool, day, skill].join(' ');

type Figures = Pick<GapLine, 'needed' | 'there' | 'short' | 'shortOfNecessary'>;

const NOTHING: Figures = { needed: 0, there: 0, short: 0, shortOfNecessary: 0 };

/** One line of both gaps. */
export interface GapRow {
  readonly line: Pick<GapLine, 'unit' | 'pool' | 'day' | 'skill'>;
  readonly from: Figures;
  readonly to: Figures;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The lines of two gaps side by side: by unit, day and skill as the rules have them. */
export const gapRows = ({ from, to }: GapsSideBySide, rules: WorkRules): ReadonlyArray<GapRow> => {
  const [was, is] = [from, to].map(({ lines }) => new Map(lines.map((line) => [keyOf(line), line])));
  return [...new Map([...(was ?? []), ...(is ?? [])])]
    .map(([key, line]) => ({
      line,
      from: was?.get(key) ?? NOTHING,
      to: is?.get(key) ?? NOTHING,
    }))
    .sort(
      ({ line: a }, { line: b }) =>
        byText(a.unit, b.unit) ||
        byText(b.pool, a.pool) ||
        byText(a.day, b.day) ||
        rules.placeOf(a.skill) - rules.placeOf(b.skill),
    );
};

const hours = (minutes: number, language: Language): string => showFraction(minutes, 60, language);

const moved = (from: number, to: number, language: Language): string =>
  from === to ? hours(to, language) : arrow(hours(from, language), hours(to, language));

/** When some work falls below the necessary, unit by unit: on how many days, the first of them, and how much in all. */
const floorLines = ({ days, week }: StaffGap, language: Language): ReadonlyArray<string> => {
  const below = new Map<string, { days: number; first: LocalDate; minutes: number }>();
  for (const { unit, pool, day, shortOfNecessary } of days) {
    if (shortOfNecessary <= 0) continue;
    const name = `${safeText(unit)}${poolName(pool, language)}`;
    const known = below.get(name) ?? { days: 0, first: day, minutes: 0 };
    below.set(name, { ...known, days: known.days + 1, minutes: known.minutes + shortOfNecessary });
  }
  const title = word('Under det nødvendige', 'Below the necessary', language);
  if (below.size === 0) return [`${title}: ${word('ingen dag', 'on no day', language)}`];
  const length = daysOf(week).length;
  return [...below].map(([name, { days: many, first, minutes }]) => {
    const on = word(
      `${many} av ${length} dager, først ${showDate(first, language)}`,
      `on ${many} of ${length} days, first on ${showDate(first, language)}`,
      language,
    );
    // Rounded up: what is missing is never told to be nothing.
    const much = showFraction(Math.ceil(minutes / 6), 10, language);
    return `${title}: ${name}, ${on}, ${much} ${word('timer i alt', 'hours in all', language)}`;
  });
};

const poolName = (pool: Pool, language: Language): string =>
  pool === 'infection-team' ? ` (${word('smitteteam', 'infection team', language)})` : '';

/** Time that is short in hours, by unit, day and skill; lines on which nothing is short in either are left out, and counted. */
export const renderGaps = (gaps: GapsSideBySide, rules: WorkRules, language: Language = 'nb'): string => {
  const rows = gapRows(gaps, rules);
  const short = rows.filter(({ from, to }) => from.short > 0 || to.short > 0);
  const heading = word(
    `Bemanning, ${showDate(gaps.to.week.from, language)} – ${showDate(gaps.to.week.to, language)} (timer)`,
    `Staffing, ${showDate(gaps.to.week.from, language)} – ${showDate(gaps.to.week.to, language)} (hours)`,
    language,
  );
  const floor = floorLines(gaps.to, language)
    .map((line) => `${line}\n`)
    .join('');
  if (short.length === 0)
    return `${heading}\n${word('Det mangler ingen.', 'Nobody is short.', language)}\n${floor}`;
  const names = new Map(rules.policy.skills.map(({ id, nb, en }) => [id, language === 'nb' ? nb : en]));
  const table = textTable(
    [
      { heading: [word('Enhet', 'Unit', language)], side: 'left' },
      { heading: [word('Dag', 'Day', language)], side: 'left' },
      { heading: [word('Kompetanse', 'Skill', language)], side: 'left' },
      { heading: [word('Trengs', 'Needed', language)], side: 'right' },
      { heading: [word('Finnes', 'There', language)], side: 'right' },
      { heading: [word('Mangler', 'Short', language)], side: 'right' },
      { heading: word('Av det|nødvendige', 'Of what is|necessary', language).split('|'), side: 'right' },
    ],
    short.map(({ line, from, to }) => ({
      cells: [
        `${safeText(line.unit)}${poolName(line.pool, language)}`,
        line.day,
        names.get(line.skill) ?? line.skill,
        moved(from.needed, to.needed, language),
        moved(from.there, to.there, language),
        moved(from.short, to.short, language),
        moved(from.shortOfNecessary, to.shortOfNecessary, language),
      ],
    })),
  );
  const covered = rows.length - short.length;
  return `${heading}\n${floor}\n${table}${covered === 0 ? '' : `${word('Dekket', 'Covered', language)}: ${covered} ${word('linjer til', 'lines more', language)}\n`}`;
};
