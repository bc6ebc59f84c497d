import type { Facts } from '../changes/facts.js';
import type { ServiceLevel } from '../changes/level.js';
import { codesOf } from '../vocabulary/code-list.js';
import { Vulnerability } from '../vocabulary/people.js';

/** How many stand where, of those with one value of a fact. Somebody with two kinds of service counts in both. */
export interface TouchedCount {
  readonly by: 'service' | 'need' | 'vulnerability' | 'unit';
  /** Undefined: nobody recorded it. */
  readonly value: string | undefined;
  readonly included: number;
  readonly exempted: number;
  readonly undetermined: number;
}

type PlaceName = 'included' | 'exempted' | 'undetermined';

/** Somebody with what they are counted by: what is known of them, and the services that the question is about. */
export interface Counted {
  readonly facts: Facts;
  readonly services: ReadonlyArray<ServiceLevel>;
}

/** The people in each place. */
export type Places = Readonly<Record<PlaceName, ReadonlyArray<Counted>>>;

const PLACES: ReadonlyArray<PlaceName> = ['included', 'exempted', 'undetermined'];

type ValuesOf = (person: Counted) => ReadonlyArray<string | undefined>;

const countBy = (
  by: TouchedCount['by'],
  places: Places,
  valuesOf: ValuesOf,
  order: (value: string) => number,
): ReadonlyArray<TouchedCount> => {
  const found = new Map<string | undefined, Record<PlaceName, number>>();
  for (const place of PLACES)
    for (const person of places[place])
      for (const value of valuesOf(person)) {
        const count = found.get(value) ?? { included: 0, exempted: 0, undetermined: 0 };
        count[place] += 1;
        found.set(value, count);
      }
  return [...found]
    .map(([value, counts]) => ({ by, value, ...counts }))
    .sort((a, b) => {
      if (a.value === undefined) return 1;
      if (b.value === undefined) return -1;
      return order(a.value) - order(b.value) || (a.value < b.value ? -1 : 1);
    });
};

const inOneOrder = (): number => 0;

/** Counts by kind of service, need, vulnerability and unit, each in its own order, what is unknown last. */
export const countsOf = (places: Places): ReadonlyArray<TouchedCount> => {
  const vulnerabilities: ReadonlyArray<string> = codesOf(Vulnerability);
  return [
    ...countBy(
      'service',
      places,
      ({ services }) => [...new Set(services.map(({ serviceType }) => serviceType))],
      inOneOrder,
    ),
    ...countBy('need', places, ({ facts }) => [facts.need && String(facts.need.value)], Number),
    ...countBy(
      'vulnerability',
      places,
      ({ facts }) => [facts.vulnerability?.value],
      (value) => vulnerabilities.indexOf(value),
    ),
    ...countBy('unit', places, ({ facts }) => [facts.unit?.value], inOneOrder),
  ];
};
