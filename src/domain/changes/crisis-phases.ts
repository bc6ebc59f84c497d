import type { UnitKey } from '../values/keys.js';
import type { LocalDate } from '../values/local-date.js';
import type { Phase } from '../vocabulary/people.js';

/** A step of a scale, from a day on: everywhere, or in the units named. */
export interface PhaseFrom {
  readonly phase: Phase;
  readonly effective: LocalDate;
  readonly units: ReadonlyArray<UnitKey> | undefined;
}

const placeOf = ({ phase, units }: PhaseFrom): string =>
  [phase.scale, ...[...(units ?? [])].sort()].join(' ');

/** Phases by the day from which they hold: one that was recorded late comes where it belongs. */
export const phasesInOrder = (phases: ReadonlyArray<PhaseFrom>): ReadonlyArray<PhaseFrom> =>
  [...phases].sort((a, b) => (a.effective < b.effective ? -1 : a.effective > b.effective ? 1 : 0));

/** The step in force on a day on each scale, everywhere and in each set of units that has one of its own. */
export const phasesOn = (phases: ReadonlyArray<PhaseFrom>, day: LocalDate): ReadonlyArray<PhaseFrom> => [
  ...new Map(
    phasesInOrder(phases)
      .filter(({ effective }) => effective <= day)
      .map((phase) => [placeOf(phase), phase]),
  ).values(),
];

/** The step in force on a day on one scale, everywhere or for units. */
export const phaseOn = (
  phases: ReadonlyArray<PhaseFrom>,
  asked: Pick<PhaseFrom, 'phase' | 'units'>,
  day: LocalDate,
): Phase | undefined =>
  phasesOn(phases, day).find((there) => placeOf(there) === placeOf({ ...asked, effective: day }))?.phase;
