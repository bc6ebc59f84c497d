import type { UnitKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import type { CaseWork } from '../staffing/case-work.js';
import { isOurs, loadsOf, type Load } from '../staffing/loads.js';
import type { Skill } from '../staffing/skills.js';
import type { Pool } from '../staffing/work.js';
import type { WorkRules } from '../staffing/work-rules.js';
import { drawsIn } from './draws.js';
import { leastShort } from './least-short.js';
import type { PersonOption, PersonOptions } from './person-options.js';
import type { Because } from './proposals.js';
import type { PlanQuestion } from './question.js';
import { shortIn, shortInAll, staffCells, type StaffCells } from './staff-cells.js';
import type { SupplyMove, SupplyOption } from './supply-options.js';

/**
 * Time of a skill that is missing in a unit on a day when everything is taken that may be, and everybody is sent who helps: with it
 * a plan would hold.
 */
export interface Shortfall {
  readonly unit: UnitKey;
  readonly pool: Pool;
  readonly day: LocalDate;
  readonly skill: Skill;
  readonly minutes: number;
  /** What would be missing if nothing but the necessary was done: below the floor. Whole minutes, as above. */
  readonly necessary: number;
}

/** Somebody who helps where there is no plan, and the shortage that they take most of: below the floor, where there is any. */
export interface Sent {
  readonly option: SupplyOption;
  readonly move: SupplyMove;
  readonly because: Because | undefined;
}

/** What staff would suffice, and who should be sent or placed beside that. */
export interface Sufficing {
  readonly shortfall: ReadonlyArray<Shortfall>;
  readonly sent: ReadonlyArray<Sent>;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const freedBy = ({ changes }: PersonOption): number => changes.reduce((sum, { freed }) => sum + freed, 0);

const send = (cells: StaffCells, { brings, leaves }: SupplyMove, times: 1 | -1): void => {
  for (const time of brings) cells.addTime(time, times);
  for (const time of leaves) cells.addTime(time, -times);
};

/** What is short where a move brings time or takes it: the necessary first, in a figure that weighs it more than all the rest. */
const shortAround = (cells: StaffCells, { brings, leaves }: SupplyMove): number => {
  let [necessary, rest] = [0, 0];
  for (const place of [...brings, ...leaves]) {
    const cell = cells.at(place);
    necessary += shortInAll(cell, 'necessary');
    rest += shortInAll(cell, 'needs');
  }
  return necessary * 1_000 + rest;
};

const helpOf = (before: Float64Array, after: Float64Array): number =>
  before.reduce((sum, minutes, place) => sum + minutes - (after[place] ?? 0), 0);

/** Sends somebody, and tells where that takes most of what is short. */
const sendFor = (cells: StaffCells, move: SupplyMove, rules: WorkRules): Because | undefined => {
  const shorts = (of: 'needs' | 'necessary') => move.brings.map((place) => shortIn(cells.at(place), of));
  const skillsOf = (there: (place: number) => boolean) => rules.skills.filter((_, place) => there(place));
  // Time there before they come.
  const timesAt = move.brings.map((place) => cells.at(place).times.slice());
  const before = { necessary: shorts('necessary'), needs: shorts('needs') };
  send(cells, move, 1);
  for (const kind of ['necessary', 'needs'] as const) {
    const after = shorts(kind);
    let best: Because | undefined;
    for (const [i, { unit, pool, day }] of move.brings.entries()) {
      const [was, is] = [before[kind][i] ?? new Float64Array(), after[i] ?? new Float64Array()];
      const frees = helpOf(was, is);
      if (frees <= (best?.frees ?? 0)) continue;
      const skills = skillsOf((place) => (was[place] ?? 0) > (is[place] ?? 0));
      const bits = skills.reduce((set, skill) => set | (1 << rules.placeOf(skill)), 0);
      const minutes = (timesAt[i] ?? new Float64Array()).reduce(
        (sum, own, set) => ((set & bits) === 0 ? sum : sum + own),
        0,
      );
      best = { resource: { unit, pool, day, skills, minutes }, frees };
    }
    if (best !== undefined) return best;
  }
  return undefined;
};

/** Sends one after the other where it helps most, as long as it helps. */
const sendAll = (
  cells: StaffCells,
  supply: ReadonlyArray<SupplyOption>,
  rules: WorkRules,
): ReadonlyArray<Sent> =>
  supply.flatMap((option) => {
    let best: { readonly move: SupplyMove; readonly gain: number } | undefined;
    for (const move of option.moves) {
      const before = shortAround(cells, move);
      send(cells, move, 1);
      const gain = before - shortAround(cells, move);
      send(cells, move, -1);
      if (gain > (best?.gain ?? 0)) best = { move, gain };
    }
    if (best === undefined) return [];
    return [{ option, move: best.move, because: sendFor(cells, best.move, rules) }];
  });

/** What is left to do of a service when an option is chosen. */
const loadsAfter = (
  one: CaseWork,
  { changes }: PersonOption,
  of: 'needs' | 'necessary',
  rules: WorkRules,
): ReadonlyArray<Load> => {
  const level = changes.find(({ before }) => before === one)?.level;
  if (level === undefined) return of === 'needs' ? one.loads : one.necessary;
  return isOurs(level) ? loadsOf(level, rules, of === 'needs' ? 'all' : 'necessary') : [];
};

/** The options worth trying: those that take as much as may be of what has an order. The others free no more of anything, so this saves time alone. */
const givingMost = ({ options }: PersonOptions): ReadonlyArray<PersonOption> => {
  const most = options.reduce((best, one) => (freedBy(one) > freedBy(best) ? one : best));
  const taken = (one: PersonOption): string => (one.choice.takes ?? []).join();
  return [most, ...options.filter((one) => one !== most && taken(one) === taken(most))];
};

/**
 * For each person the option that leaves least short. It is not always the one that frees most: what has to be freed is time of those who
 * are short. What is necessary is asked about for itself.
 */
const optionsLeavingLeast = (
  { people, resources, capacity }: Asked,
  of: 'needs' | 'necessary',
  rules: WorkRules,
): ReadonlyArray<PersonOption | undefined> => {
  const draws = drawsIn(capacity.week, resources);
  const open = people.map(givingMost);
  const ways = open.map((options, at) => {
    const { work, turn } = people[at] ?? { work: [], turn: 0 };
    return options.map((option) =>
      of === 'needs'
        ? option.choice.uses
        : draws.sumOf(work.map((one) => draws.of(one, loadsAfter(one, option, of, rules), turn))),
    );
  });
  const first = people.map(() => 0);
  return leastShort(resources.all, ways, first).map((way, at) => open[at]?.[way]);
};

/** What is asked: what of the question of a week tells what would suffice. */
type Asked = Pick<PlanQuestion, 'people' | 'supply' | 'capacity' | 'resources'>;

/**
 * What staff would suffice, when from everybody is taken what leaves least short: by unit, day and skill, minutes for users after
 * administration. The most demanding skills are covered first; whatever the order, the sum of a unit and day is the same.
 */
export const shortfallOf = (asked: Asked, rules: WorkRules): Sufficing => {
  const { people, supply, capacity } = asked;
  const cells = staffCells(capacity, rules);
  for (const kind of ['needs', 'necessary'] as const)
    for (const [at, option] of optionsLeavingLeast(asked, kind, rules).entries()) {
      const { work, turn } = people[at] ?? { work: [], turn: 0 };
      if (option === undefined) continue;
      for (const one of work) cells.enter(kind, one, loadsAfter(one, option, kind, rules), turn);
    }
  const sent = sendAll(cells, supply, rules);
  const shortfall = cells.all().flatMap((cell): ReadonlyArray<Shortfall> => {
    const [all, necessary] = [shortIn(cell, 'needs'), shortIn(cell, 'necessary')];
    const { unit, pool, day } = cell;
    return rules.skills.flatMap((skill, place) => {
      const [minutes, least] = [all[place] ?? 0, necessary[place] ?? 0];
      return minutes > 0 || least > 0 ? [{ unit, pool, day, skill, minutes, necessary: least }] : [];
    });
  });
  return {
    shortfall: [...shortfall].sort(
      (a, b) => byText(a.unit, b.unit) || byText(b.pool, a.pool) || byText(a.day, b.day),
    ),
    sent,
  };
};
