import type { ServiceLevel } from '../changes/level.js';
import { addRates, compareRates, NONE, UNITS, type Rate, type Unit } from '../values/extent.js';
import type { LocalDate } from '../values/local-date.js';
import { directionOf } from '../values/quantity.js';
import { reviewDay } from '../vocabulary/term.js';

/** How a level stands to what was granted. The marks don't exclude each other. */
export interface Marks {
  readonly paused: boolean;
  readonly suspended: boolean;
  readonly reduced: boolean;
  readonly handedOver: boolean;
  readonly replaced: boolean;
  readonly limited: boolean;
  readonly altered: boolean;
  readonly reviewOverdue: boolean;
}

/** Sums of known quantities by unit, over all forms; undefined where a part is not known. */
const summed = (strands: ServiceLevel['strands'], which: 'granted' | 'now', unit: Unit): Rate | undefined => {
  let sum: Rate | undefined = NONE;
  for (const strand of strands) {
    const quantity = strand[which];
    if (strand.unit === unit && strand.form.task === undefined)
      sum = sum !== undefined && 'amount' in quantity ? addRates(sum, quantity) : undefined;
  }
  return sum;
};

const isLess = ({ strands }: ServiceLevel): boolean =>
  UNITS.some((unit) => {
    const [granted, now] = [summed(strands, 'granted', unit), summed(strands, 'now', unit)];
    return granted === undefined || now === undefined
      ? strands.some((strand) => strand.unit === unit && directionOf(strand.granted, strand.now) === 'less')
      : compareRates(now, granted) < 0;
  });

/** Tells the {@link Marks} of a level on a day. */
export const marksOf = (level: ServiceLevel, at: LocalDate): Marks => {
  const running = level.state.now === 'running';
  return {
    paused: level.state.now === 'paused',
    suspended: level.state.now === 'suspended',
    reduced: running && isLess(level),
    replaced: running && level.strands.some(({ granted, now }) => directionOf(granted, now) === 'more'),
    handedOver: level.tasks.some(
      ({ granted, now }) => granted !== now && now !== 'postponed' && now !== 'service',
    ),
    limited: level.tasks.some(({ granted, now }) => granted !== 'postponed' && now === 'postponed'),
    altered: level.attributes.some(({ granted, now }) => granted !== now) || level.conditions.length > 0,
    reviewOverdue: level.inForce.some(({ term }) => {
      const review = reviewDay(term);
      return review !== undefined && review < at;
    }),
  };
};

/** Whether a level is as it was granted in every dimension. */
export const isAsGranted = ({ strands }: ServiceLevel, marks: Marks): boolean =>
  !(
    marks.paused ||
    marks.suspended ||
    marks.reduced ||
    marks.replaced ||
    marks.handedOver ||
    marks.limited ||
    marks.altered
  ) && strands.every(({ granted, now }) => directionOf(granted, now) === 'same');
