import type { Language } from '../../domain/vocabulary/code-list.js';
import { Qualification } from '../../domain/vocabulary/people.js';
import { Missing } from '../../domain/vocabulary/staff.js';
import type { StaffGap } from '../../scenario/staffing/gap.js';
import type { ReachableVolunteer } from '../../scenario/staffing/reachable.js';
import type { WorkRules } from '../../scenario/staffing/work-rules.js';
import { jsonOf, type Json } from '../json-value.js';
import { safeText } from '../safe-text.js';
import { showCount, showFraction } from '../totals.js';
import { listed, word } from '../words.js';
import { skillName } from './plan-reasons.js';

/** Who could help in a week, beside those who are at work where time is short. */
export interface Reach {
  readonly volunteers: ReadonlyArray<ReachableVolunteer>;
  /** What is short, and where there is time to spare. */
  readonly gap: StaffGap;
}

/** Units in which nothing is short on any day of the week, with the minutes to spare there. */
const unitsWithTime = ({
  days,
}: StaffGap): ReadonlyArray<{ readonly unit: string; readonly spare: number }> => {
  const spare = new Map<string, number>();
  const isShort = new Set<string>();
  for (const { unit, pool, short, spare: own } of days) {
    if (pool !== 'ordinary') continue;
    if (short > 0) isShort.add(unit);
    spare.set(unit, (spare.get(unit) ?? 0) + own);
  }
  return [...spare].flatMap(([unit, own]) => (own > 0 && !isShort.has(unit) ? [{ unit, spare: own }] : []));
};

/** Whom a leader can reach: volunteers whom nobody has placed, and units that have time to spare all week. */
export const renderReach = (
  { volunteers, gap }: Reach,
  rules: WorkRules,
  language: Language = 'nb',
): string => {
  const hours = (minutes: number): string =>
    `${showFraction(minutes, 60, language)} ${word('timer i uka', 'hours a week', language)}`;
  const units = unitsWithTime(gap);
  const none = word('ingen', 'none', language);
  return [
    word('Hvem kan nås', 'Who can be reached', language),
    `  ${word('Frivillige som ingen har plassert', 'Volunteers whom nobody has placed', language)}: ${volunteers.length === 0 ? none : showCount(volunteers.length, language)}`,
    ...volunteers.map(({ staff, qualification, minutes, serves, lacks }) => {
      const papers =
        lacks.length === 0
          ? ''
          : `; ${word('må først ha', 'must first have', language)}: ${listed(Missing, lacks, language)}`;
      return `    ${safeText(staff)} (${Qualification.keys[qualification][language]}), ${hours(minutes)}: ${serves.map((skill) => skillName(skill, rules, language)).join(', ')}${papers}`;
    }),
    `  ${word('Enheter der ingenting er knapt hele uka', 'Units where nothing is short all week', language)}: ${units.length === 0 ? none : showCount(units.length, language)}`,
    ...units.map(
      ({ unit, spare }) =>
        `    ${safeText(unit)}: ${hours(spare)} ${word('til overs', 'to spare', language)}`,
    ),
  ]
    .map((line) => `${line}\n`)
    .join('');
};

/** The same as data, in minutes. */
export const reachJson = ({ volunteers, gap }: Reach): Json =>
  jsonOf({ volunteers, units: unitsWithTime(gap) });
