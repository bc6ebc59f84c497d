import type { FACTS_EVENTS } from '../../domain/events/facts-events.js';
import {
  isCircumstance,
  type CircumstanceName,
  type CircumstanceValues,
  type StatedCircumstances,
} from '../../domain/vocabulary/circumstances.js';
import type { Language } from '../../domain/vocabulary/code-list.js';
import { showCircumstance } from '../circumstances.js';
import type { DetailsOfFamily } from './family.js';

const shown = <N extends CircumstanceName>(
  name: N,
  value: CircumstanceValues[N] | undefined,
  language: Language,
): ReadonlyArray<string> => (value === undefined ? [] : [showCircumstance(name, value, language)]);

const told = (said: StatedCircumstances, language: Language): ReadonlyArray<string> =>
  Object.keys(said)
    .filter(isCircumstance)
    .flatMap((name) => shown(name, said[name], language));

export const FACTS_DETAILS: DetailsOfFamily<typeof FACTS_EVENTS> = {
  CircumstancesRecorded: told,
};
