import type { ServiceChange } from '../../domain/changes/change.js';
import type { OfPopulation } from '../../domain/views/population.js';

// What a program like this one wrote is known again by its outline: the bytes were checked against their digest before. To hold it to the
// codecs would take a thread longer than to read a million of rows, for they know every event that there is.

const isObject = (u: unknown): u is Readonly<Record<string, unknown>> =>
  typeof u === 'object' && u !== null && !Array.isArray(u);

/** Of what was packed as it is: what a population needs of an event. */
export const isWrittenRow = (u: unknown): u is OfPopulation => {
  if (!isObject(u) || !isObject(u['ref'])) return false;
  return 'changes' in u ? Array.isArray(u['changes']) : isObject(u['event']);
};

const OPERATIONS: Readonly<Record<ServiceChange['op'], true>> = {
  grant: true,
  impose: true,
  reschedule: true,
  lift: true,
  end: true,
  keep: true,
};

/** Of what events have in common: what one of them does to a service. */
export const isWrittenChange = (u: unknown): u is ServiceChange =>
  isObject(u) &&
  typeof u['op'] === 'string' &&
  Object.hasOwn(OPERATIONS, u['op']) &&
  typeof u['service'] === 'string';
