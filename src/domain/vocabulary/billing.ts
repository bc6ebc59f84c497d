import { ServiceKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Actor } from './actor.js';
import { Kroner } from './measure/amounts.js';

/** What is told of a bill and of a refund: for which service and days, both included, and how much. */
export const bill = {
  service: ServiceKey,
  from: LocalDate,
  until: LocalDate,
  kroner: Kroner,
  on: LocalDate,
  by: Actor,
} as const;
