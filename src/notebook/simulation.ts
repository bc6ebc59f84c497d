import type { Language } from '../domain/vocabulary/code-list.js';
import type { SimulatedDay, Simulation } from '../scenario/index.js';
import type { FanChart } from './chart/chart.js';

const WORDS = {
  nb: {
    ...{ all: 'Arbeid uten bemanning', necessary: 'Nødvendig arbeid uten bemanning', hours: 'timer' },
    ...{ middle: 'midt på', most: '9 av 10 uker', half: '5 av 10 uker' },
  },
  en: {
    ...{ all: 'Work without staff', necessary: 'Necessary work without staff', hours: 'hours' },
    ...{ middle: 'the middle', most: '9 weeks of 10', half: '5 weeks of 10' },
  },
} as const;

const hours = (minutes: number): number => Math.round((minutes / 60) * 10) / 10;

/**
 * What may be short on each day of a simulated week, as a fan: where 5 and where 9 weeks of 10 lie. Of one unit (not its infection team), since bands of several
 * can't be added up; the first that the simulation tells of where none is named.
 */
export const simulatedShort = (
  { days }: Simulation,
  asked: { readonly of: 'all' | 'necessary'; readonly unit?: string },
  language: Language = 'nb',
): FanChart => {
  const words = WORDS[language];
  const unit = asked.unit ?? days[0]?.unit;
  const shown = days.filter((one) => one.unit === unit && one.pool === 'ordinary');
  const band = ({ short, shortOfNecessary }: SimulatedDay): SimulatedDay['short'] =>
    asked.of === 'all' ? short : shortOfNecessary;
  return {
    kind: 'fan',
    title: words[asked.of],
    measured: words.hours,
    bands: [
      {
        name: words.most,
        days: shown.map((one) => ({ day: one.day, low: hours(band(one).p5), high: hours(band(one).p95) })),
      },
      {
        name: words.half,
        days: shown.map((one) => ({ day: one.day, low: hours(band(one).p25), high: hours(band(one).p75) })),
      },
    ],
    middle: {
      name: words.middle,
      values: shown.map((one) => ({ day: one.day, value: hours(band(one).p50) })),
    },
  };
};
