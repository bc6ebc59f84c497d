import type { CrisisEvent, EventOf } from '../../events/event.js';
import type { FrameworkKey } from '../../values/keys.js';
import type { LocalDate } from '../../values/local-date.js';
import type { Phase } from '../../vocabulary/people.js';
import type { Noted } from '../noted.js';

/** A crisis as its decider needs to know it. */
export type CrisisState =
  | { readonly stage: 'not-declared' }
  | {
      readonly stage: 'declared' | 'ended';
      readonly declared: EventOf<'CrisisDeclared'>;
      readonly phase: Phase;
      readonly ended: LocalDate | undefined;
      readonly measures: ReadonlyMap<FrameworkKey, EventOf<'FrameworkMeasureAdopted'>>;
    };

/** A measure of the crisis leadership and whether its crisis goes on. */
export interface FrameworkStanding {
  readonly measure: EventOf<'FrameworkMeasureAdopted'>;
  readonly crisisEnded: LocalDate | undefined;
}

export const initial: CrisisState = { stage: 'not-declared' };

export const evolve = (state: CrisisState, { event }: Noted<CrisisEvent>): CrisisState => {
  if (event.type === 'CrisisDeclared')
    return { stage: 'declared', declared: event, phase: event.phase, ended: undefined, measures: new Map() };
  if (state.stage === 'not-declared') return state;
  switch (event.type) {
    case 'CrisisPhaseChanged':
      return { ...state, phase: event.to };
    case 'CrisisEnded':
      return { ...state, stage: 'ended', ended: event.effective };
    case 'FrameworkMeasureAdopted':
      return { ...state, measures: new Map(state.measures).set(event.measure, event) };
  }
};

/** How a measure of this crisis stands. */
export const standing = (state: CrisisState, key: FrameworkKey): FrameworkStanding | undefined => {
  if (state.stage === 'not-declared') return undefined;
  const measure = state.measures.get(key);
  return measure === undefined ? undefined : { measure, crisisEnded: state.ended };
};
