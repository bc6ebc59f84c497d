import {
  freeText,
  giveNotice,
  grantService,
  perWeek,
  reduceVisits,
  registerServiceUser,
  restoreService,
  reviewDecision,
  type CommandInput,
} from '../../src/index.js';
import { HOSTILE } from './hostile.js';

const by = {
  role: 'service-leader',
  unit: 'north',
  mandate: { kind: 'delegated', reference: freeText('Delegeringsreglementet 4.2') },
} as const;

/** A user whose visits are reduced, told, reviewed and restored; every free text says `words`. */
export const reducedUser = (user: string, words: string): ReadonlyArray<CommandInput> => [
  registerServiceUser({
    ...{ id: `${user}-r`, user, on: '2020-01-02', need: 3, vulnerability: 'ordinary' },
    ...{ livesAlone: true, specialNeeds: false },
  }),
  grantService({
    ...{ id: `${user}-g`, user, service: 'nursing', serviceType: 'home-nursing', by },
    ...{ decided: '2020-01-02', effective: '2020-01-06', strands: [perWeek(7)] },
    ...{ tasks: [{ task: 'medication' }, { task: 'shower' }], legalBasis: ['hol-3-2-6-a'] },
  }),
  reduceVisits({
    ...{ id: `${user}-d`, user, service: 'nursing', from: perWeek(7), to: perWeek(3), by },
    ...{ decided: '2020-03-13', effective: '2020-03-16' },
    ground: {
      ...{ cause: 'infection', purposes: ['limit-infection'], legalBasis: ['hol-3-2-6-a'] },
      reasons: freeText(words),
    },
    term: { review: '2020-03-27' },
    assessment: {
      ...{ on: '2020-03-13', by: 'nurse', necessity: 'can-wait', facts: freeText(words) },
      ...{ user: { heard: true, view: freeText(words) }, alternatives: freeText(words) },
    },
  }),
  giveNotice({
    ...{ id: `${user}-n`, user, decisions: [`${user}-d`], to: 'user', channel: 'letter', sent: '2020-03-13' },
    ...{ by: { role: 'nurse', unit: 'north' }, reasonsGiven: true, appealRightStated: true },
  }),
  reviewDecision({
    ...{ id: `${user}-v`, user, service: 'nursing', reviews: `${user}-d`, by, on: '2020-04-20' },
    ...{ outcome: 'to-be-lifted', reasons: freeText(words) },
  }),
  restoreService({
    ...{ id: `${user}-s`, user, service: 'nursing', by, decided: '2020-05-04', effective: '2020-05-06' },
    reasons: freeText(words),
  }),
];

/** One user for each hostile text. */
export const hostileCommands = (): ReadonlyArray<CommandInput> =>
  HOSTILE.flatMap((words, i) => reducedUser(`u-${i + 1}`, words));

/** Commands as a file that is recorded. */
export const linesOf = (commands: ReadonlyArray<CommandInput>): string =>
  commands.map((one) => `${JSON.stringify(one)}\n`).join('');
