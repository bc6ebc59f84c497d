import type { CommandInputOf, EventOf } from '../../../src/index.js';
import type { PLACE_COMMANDS } from '../../../src/domain/commands/place-commands.js';
import type { PLACE_EVENTS } from '../../../src/domain/events/place-events.js';
import type { Written } from '../../../src/testing/given.js';
import { stated } from './parts.js';

const MOVE = {
  from: { at: 'place', unit: 'nursing-home-east', kind: 'short-stay' },
  to: { at: 'home' },
  basis: 'decision',
} as const;
const STAY = {
  waitingFor: 'long-stay',
  since: '2020-03-02',
  compensatedBy: ['nursing', 'respite'],
  basis: 'agreement',
} as const;
const END = {
  outcome: 'place-given',
  on: '2020-03-19',
  by: { role: 'nurse', unit: 'home-care-north' },
} as const;

/** One command of every kind about where a user lives or stays. */
export const PLACE_COMMAND: { readonly [N in keyof typeof PLACE_COMMANDS]: CommandInputOf<N> } = {
  MoveResident: { command: 'MoveResident', version: 1, id: 'c-move', ...MOVE, ...stated },
  StayHomeLonger: { command: 'StayHomeLonger', version: 1, id: 'c-stay', ...STAY, ...stated },
  EndHomeStay: { command: 'EndHomeStay', version: 1, id: 'c-stay-end', user: stated.user, ...END },
};

/** One event of every kind about where a user lives or stays: what the command becomes. */
export const PLACE_EVENT: { readonly [N in keyof typeof PLACE_EVENTS]: Written<EventOf<N>> } = {
  ResidentMoved: { type: 'ResidentMoved', version: 1, decision: 'c-move', ...MOVE, ...stated },
  HomeStayProlonged: { type: 'HomeStayProlonged', version: 1, decision: 'c-stay', ...STAY, ...stated },
  HomeStayEnded: {
    type: 'HomeStayEnded',
    version: 1,
    act: 'c-stay-end',
    user: stated.user,
    prolongation: 'c-stay',
    ...END,
  },
};
