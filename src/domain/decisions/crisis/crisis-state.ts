import { asKnownNow } from '../../changes/as-of.js';
import type { PhaseFrom } from '../../changes/crisis-phases.js';
import {
  enterFramework,
  frameworkAt,
  isFrameworkAct,
  type FrameworkAt,
  type FrameworkLife,
} from '../../changes/framework-life.js';
import type { CrisisEvent, EventOf } from '../../events/event.js';
import type { FrameworkKey, ReopeningKey, StepKey } from '../../values/keys.js';
import type { LocalDate } from '../../values/local-date.js';
import type { Noted } from '../noted.js';

/** A plan for reopening and the steps of it that were taken. */
export interface Reopening {
  readonly planned: EventOf<'ReopeningPlanned'>;
  readonly taken: ReadonlySet<StepKey>;
}

/** A crisis as its decider needs to know it. */
export type CrisisState =
  | { readonly stage: 'not-declared' }
  | {
      readonly stage: 'declared' | 'ended';
      readonly declared: EventOf<'CrisisDeclared'>;
      readonly phases: ReadonlyArray<PhaseFrom>;
      readonly ended: LocalDate | undefined;
      readonly measures: ReadonlyArray<FrameworkLife>;
      readonly reopenings: ReadonlyMap<ReopeningKey, Reopening>;
    };

/** A crisis that was declared. */
export type Declared = Exclude<CrisisState, { readonly stage: 'not-declared' }>;

/** A measure of the crisis leadership, how it stands on a day, and whether its crisis goes on. */
export interface FrameworkStanding {
  readonly measure: EventOf<'FrameworkMeasureAdopted'>;
  readonly on: (day: LocalDate) => FrameworkAt | undefined;
  readonly crisisEnded: LocalDate | undefined;
}

export const initial: CrisisState = { stage: 'not-declared' };

const measuresAfter = (state: Declared, { event, ref }: Noted<CrisisEvent>): Declared['measures'] => {
  if (event.type !== 'FrameworkMeasureAdopted' && !isFrameworkAct(event)) return state.measures;
  const measures = [...state.measures];
  enterFramework(measures, event, ref);
  return measures;
};

const reopeningsAfter = (
  { reopenings }: Declared,
  event: EventOf<'ReopeningPlanned' | 'ReopeningStepTaken'>,
): Declared['reopenings'] => {
  const next = new Map(reopenings);
  if (event.type === 'ReopeningPlanned') return next.set(event.plan, { planned: event, taken: new Set() });
  const plan = reopenings.get(event.plan);
  return plan === undefined
    ? next
    : next.set(event.plan, { ...plan, taken: new Set([...plan.taken, event.step]) });
};

export const evolve = (state: CrisisState, noted: Noted<CrisisEvent>): CrisisState => {
  const { event } = noted;
  if (event.type === 'CrisisDeclared')
    return {
      stage: 'declared',
      declared: event,
      phases: [{ phase: event.phase, effective: event.effective, units: undefined }],
      ended: undefined,
      measures: [],
      reopenings: new Map(),
    };
  if (state.stage === 'not-declared') return state;
  switch (event.type) {
    case 'CrisisPhaseChanged':
      return {
        ...state,
        phases: [...state.phases, { phase: event.to, effective: event.effective, units: event.units }],
      };
    case 'CrisisEnded':
      return { ...state, stage: 'ended', ended: event.effective };
    case 'ReopeningPlanned':
    case 'ReopeningStepTaken':
      return { ...state, reopenings: reopeningsAfter(state, event) };
    default:
      return { ...state, measures: measuresAfter(state, noted) };
  }
};

/** A measure of this crisis with all that was recorded of it. */
export const lifeOf = (state: CrisisState, key: FrameworkKey): FrameworkLife | undefined =>
  state.stage === 'not-declared' ? undefined : state.measures.find(({ event }) => event.measure === key);

/** How a measure of this crisis stands. */
export const standing = (state: CrisisState, key: FrameworkKey): FrameworkStanding | undefined => {
  const life = lifeOf(state, key);
  if (life === undefined || state.stage === 'not-declared') return undefined;
  return {
    measure: life.event,
    on: (day) => frameworkAt(life, asKnownNow(day)),
    crisisEnded: state.ended,
  };
};
