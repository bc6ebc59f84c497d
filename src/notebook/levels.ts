import { shareFold } from '../domain/dossier/shares.js';
import type { AsOf } from '../domain/changes/as-of.js';
import type { LocalDate } from '../domain/values/local-date.js';
import { plusDays } from '../domain/values/local-date.js';
import type { Language } from '../domain/vocabulary/code-list.js';
import type { ServiceType } from '../domain/vocabulary/services.js';
import type { Person } from '../domain/views/person-then.js';
import type { LineChart } from './chart/chart.js';

const WORDS = {
  nb: {
    title: 'Tjenester på innvilget nivå',
    measured: 'antall',
    full: 'på innvilget nivå',
    less: 'redusert eller stanset',
  },
  en: {
    title: 'Services at the granted level',
    measured: 'number',
    full: 'at the granted level',
    less: 'reduced or stopped',
  },
} as const;

const daysFrom = (from: LocalDate, to: LocalDate): ReadonlyArray<LocalDate> => {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = plusDays(day, 1)) days.push(day);
  return days;
};

/**
 * How many services were at the granted level on each day of a period, and how many were not, by what was known at an
 * instant. People are a population's: `population.people.values()`.
 */
export const levelsOverTime = (
  people: Iterable<Person>,
  asked: {
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly knownAt: AsOf['knownAt'];
    readonly service?: ServiceType;
  },
  language: Language = 'nb',
): LineChart => {
  const words = WORDS[language];
  const fold = shareFold(
    daysFrom(asked.from, asked.to),
    asked.knownAt,
    asked.service === undefined ? {} : { service: asked.service },
  );
  for (const person of people) fold.take(person);
  const shares = fold.finish();
  return {
    kind: 'lines',
    title: words.title,
    measured: words.measured,
    lines: [
      {
        name: words.full,
        tone: 'full',
        values: shares.map(({ day, full }) => ({ day, value: full })),
      },
      {
        name: words.less,
        tone: 'less',
        values: shares.map(({ day, services, full }) => ({ day, value: services - full })),
      },
    ],
  };
};
