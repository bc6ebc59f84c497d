import type { CommandInputOf, Strand } from 'forsvarlig';
import { hoursPerMonth, minutes, visits } from 'forsvarlig';
import type { Dice } from './dice.js';
import { nursingTasks, practicalTasks, type Task } from './tasks.js';

type Registration = CommandInputOf<'RegisterServiceUser'>;

/** How much help somebody needs; `none` where the need score is not relevant. */
export type Need = 'low' | 'middle' | 'high' | 'none';

/** A service as it is granted. */
export interface Service {
  readonly strand: Strand;
  readonly tasks: ReadonlyArray<Task>;
}

/** A service user who does not exist. */
export interface Profile {
  readonly user: string;
  readonly need: Need;
  readonly score: Registration['need'];
  readonly vulnerability: Registration['vulnerability'];
  readonly livesAlone: boolean;
  readonly specialNeeds: boolean;
  readonly carer: { readonly inWork: boolean } | undefined;
  /** The district of the home service. */
  readonly unit: string;
  /** Minutes a week in home nursing and practical assistance together, from which the visits follow. */
  readonly minutesPerWeek: number;
  readonly nursing: Service & { readonly visitsPerWeek: number };
  readonly practical: Service | undefined;
  readonly supportContact: Service | undefined;
  readonly respite: Service | undefined;
}

/** Shares in per cent: those with home nursing only, and those with practical assistance as well. */
const NEED_NURSING_ONLY = [
  ['low', 48],
  ['middle', 36],
  ['high', 7],
  ['none', 9],
] as const;
const NEED_BOTH = [
  ['low', 21],
  ['middle', 50],
  ['high', 29],
] as const;

/** An assumption: three in ten with home nursing have practical assistance too. */
const PRACTICAL = 30;

/** Minutes a week: about an hour and a half, five to eight hours, about thirty hours. */
const MINUTES = { none: [30, 60], low: [60, 120], middle: [300, 480], high: [1500, 2100] } as const;
const PRACTICAL_MINUTES = { none: [30, 30], low: [30, 45], middle: [60, 120], high: [120, 240] } as const;
const MINUTES_PER_VISIT = { none: [20, 30], low: [20, 30], middle: [25, 45], high: [60, 80] } as const;

const SCORES = { none: [9], low: [1, 2], middle: [3], high: [4, 5] } as const;

const VULNERABILITY = {
  none: [
    ['ordinary', 90],
    ['raised', 10],
  ],
  low: [
    ['ordinary', 75],
    ['raised', 20],
    ['particular', 5],
  ],
  middle: [
    ['ordinary', 40],
    ['raised', 45],
    ['particular', 15],
  ],
  high: [
    ['ordinary', 10],
    ['raised', 40],
    ['particular', 50],
  ],
} as const;

const UNITS = ['asker-home-service-north', 'asker-home-service-mid', 'asker-home-service-south'] as const;

const within = (dice: Dice, [least, most]: readonly [number, number], step: number): number =>
  dice.between(least / step, most / step) * step;

const nursingFor = (dice: Dice, need: Need, weekly: number): Profile['nursing'] => {
  const perVisit = within(dice, MINUTES_PER_VISIT[need], 5);
  const visitsPerWeek = Math.min(28, Math.max(1, Math.round(weekly / perVisit)));
  return { visitsPerWeek, strand: visits(visitsPerWeek), tasks: nursingTasks(dice, need) };
};

const practicalFor = (dice: Dice, need: Need, weekly: number): Service => ({
  strand: minutes(weekly * 2, 2),
  tasks: practicalTasks(dice, need),
});

const supportContactFor = (dice: Dice): Service => ({
  strand: hoursPerMonth(dice.between(4, 8) * 2),
  tasks: ['activity'],
});

const respiteFor = (dice: Dice): Service => ({
  strand: hoursPerMonth(dice.between(4, 12) * 4),
  tasks: ['relief-of-carer'],
});

const numbered = (n: number): string => `u${String(n).padStart(4, '0')}`;

/** Draws the n-th service user. Sizes and shares are those of an Asker-sized home service. */
export const drawProfile = (dice: Dice, n: number): Profile => {
  const both = dice.chance(PRACTICAL);
  const need: Need = dice.byShare<Need>(both ? NEED_BOTH : NEED_NURSING_ONLY);
  const minutesPerWeek = within(dice, MINUTES[need], 15);
  const practicalPerWeek = both ? within(dice, PRACTICAL_MINUTES[need], 15) : 0;
  const nursing = nursingFor(dice, need, minutesPerWeek - practicalPerWeek);
  const supportContact = dice.chance(4) ? supportContactFor(dice) : undefined;
  const respite = (need === 'middle' || need === 'high') && dice.chance(3) ? respiteFor(dice) : undefined;
  const livesAlone = respite === undefined && dice.chance(62);
  const hasCarer = respite !== undefined || dice.chance(livesAlone ? 15 : 55);
  return {
    user: numbered(n),
    need,
    score: dice.oneOf<Registration['need']>(SCORES[need]),
    vulnerability: dice.byShare<Registration['vulnerability']>(VULNERABILITY[need]),
    livesAlone,
    specialNeeds: dice.chance(supportContact === undefined ? 4 : 20),
    carer: hasCarer ? { inWork: dice.chance(40) } : undefined,
    unit: dice.oneOf(UNITS),
    minutesPerWeek,
    nursing,
    practical: both ? practicalFor(dice, need, practicalPerWeek) : undefined,
    supportContact,
    respite,
  };
};
