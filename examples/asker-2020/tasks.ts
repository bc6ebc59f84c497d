import type { CommandInputOf } from 'forsvarlig';
import { Task as TaskCodes } from 'forsvarlig';
import type { Dice } from './dice.js';
import type { Need } from './profile.js';

export type Task = CommandInputOf<'HandOverTask'>['task'];

const FROM_AFAR = ['check-in', 'medication-reminder', 'follow-up-conversation'] as const;
const LIGHT = ['medication', 'wound-care', 'stockings', 'shower', 'check-in'] as const;
const HEAVIER = ['personal-care', 'meals', 'wound-care', 'stockings', 'shower', 'check-in'] as const;
const MORE = ['stockings', 'shower', 'check-in'] as const;
const AT_HOME = ['cleaning', 'laundry', 'bed-change', 'dishes', 'shopping'] as const;

/** What home nursing does for somebody. Nearly half of those who need little need no hands. */
export const nursingTasks = (dice: Dice, need: Need): ReadonlyArray<Task> => {
  switch (need) {
    case 'none':
    case 'low':
      return dice.chance(45)
        ? dice.some(FROM_AFAR, dice.between(1, 2))
        : dice.some(LIGHT, dice.between(1, 3));
    case 'middle':
      return ['medication', ...dice.some(HEAVIER, dice.between(2, 4))];
    case 'high':
      return ['personal-care', 'meals', 'medication', ...dice.some(MORE, 2)];
  }
};

/** What practical assistance does for somebody. */
export const practicalTasks = (dice: Dice, need: Need): ReadonlyArray<Task> =>
  dice.some(AT_HOME, need === 'low' ? dice.between(1, 2) : dice.between(2, 4));

/** Whether a task is one that everybody who has it needs, whatever happens: the floor. */
export const isNecessary = (task: Task): boolean => TaskCodes.keys[task].floor;

/** Whether a task can be done without being there. */
export const canBeDoneFromAfar = (task: Task): boolean => !TaskCodes.keys[task].handsOn;
