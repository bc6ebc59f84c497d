import { asKnownNow } from '../../changes/as-of.js';
import {
  frameworkAt,
  isFrameworkAct,
  type FrameworkAct,
  type FrameworkAt,
} from '../../changes/framework-life.js';
import type { CrisisEvent, EventOf } from '../../events/event.js';
import type { FrameworkKey } from '../../values/keys.js';
import type { LocalDate } from '../../values/local-date.js';
import { lifeOf, type CrisisState, type Declared } from './crisis-state.js';

type State = FrameworkAt['state'];

const GOING_ON: ReadonlyArray<State> = ['in-force', 'paused'];
const NOT_ENDED: ReadonlyArray<State> = ['planned', ...GOING_ON];

/** As what a measure stands before something is done to it. */
const BEFORE: Readonly<Record<FrameworkAct['type'], ReadonlyArray<State>>> = {
  FrameworkMeasureStarted: ['planned'],
  FrameworkMeasurePaused: ['in-force'],
  FrameworkMeasureResumed: ['paused'],
  FrameworkMeasureWithdrawn: ['planned'],
  FrameworkMeasureEnded: GOING_ON,
  FrameworkMeasureEased: GOING_ON,
  FrameworkMeasureReviewed: NOT_ENDED,
  FrameworkMeasureExtended: NOT_ENDED,
  FrameworkMeasureSuperseded: NOT_ENDED,
  FrameworkMeasureReversed: NOT_ENDED,
};

const actIsSound = (act: FrameworkAct, state: Declared): boolean => {
  const life = lifeOf(state, act.measure);
  if (life === undefined) return false;
  const at = asKnownNow(act.type === 'FrameworkMeasureReviewed' ? act.on : act.effective);
  const there = frameworkAt(life, at)?.state;
  return (
    there !== undefined &&
    BEFORE[act.type].includes(there) &&
    (act.type !== 'FrameworkMeasureSuperseded' || lifeOf(state, act.supersededBy) !== undefined)
  );
};

const stepIsSound = (
  { plan, step, effective, eases }: EventOf<'ReopeningStepTaken'>,
  { reopenings }: Declared,
): boolean => {
  const reopening = reopenings.get(plan);
  const planned = reopening?.planned.steps.find((one) => one.step === step);
  return (
    planned !== undefined &&
    reopening?.taken.has(step) === false &&
    effective >= planned.permittedFrom &&
    eases.every(({ measure }) => planned.eases?.includes(measure) === true)
  );
};

/** Whether a day lies in the crisis, as far as it is known to have ended. */
const inCrisis = ({ declared, ended }: Declared, day: LocalDate): boolean =>
  day >= declared.effective && (ended === undefined || day < ended);

const declaredIsSound = (
  event: Exclude<CrisisEvent, EventOf<'CrisisDeclared'>>,
  state: Declared,
): boolean => {
  const known = (keys: ReadonlyArray<FrameworkKey>): boolean =>
    keys.every((key) => lifeOf(state, key) !== undefined);
  if (isFrameworkAct(event)) return actIsSound(event, state);
  switch (event.type) {
    case 'CrisisPhaseChanged':
    case 'CrisisLeadershipAppointed':
      return inCrisis(state, event.effective);
    case 'CrisisEnded':
      return (
        state.ended === undefined &&
        event.effective >= state.declared.effective &&
        known((event.restores ?? []).map(({ measure }) => measure))
      );
    case 'CrisisMeetingMinuted':
      return true;
    case 'ReopeningPlanned':
      return !state.reopenings.has(event.plan) && known(event.steps.flatMap(({ eases = [] }) => eases));
    case 'ReopeningStepTaken':
      return stepIsSound(event, state);
    case 'FrameworkMeasureAdopted':
      return (
        lifeOf(state, event.measure) === undefined &&
        inCrisis(state, event.effective) &&
        known((event.links ?? []).map(({ measure }) => measure))
      );
    case 'MeasuresPublished':
    case 'OutsideBodyConsulted':
      return known(event.measures);
  }
};

/** Whether what an entry rests on is there on its day, by what stands before it. */
export const isSound = (event: CrisisEvent, state: CrisisState): boolean =>
  event.type === 'CrisisDeclared'
    ? state.stage === 'not-declared'
    : state.stage !== 'not-declared' && declaredIsSound(event, state);
