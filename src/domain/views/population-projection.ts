import * as t from 'io-ts';
import { ChangeJson, RefJson } from '../changes/change-codec.js';
import { byField, byTag, Choice } from '../codec/choice.js';
import { guardOf } from '../codec/guard.js';
import { Scalar } from '../codec/scalar.js';
import { struct } from '../codec/struct.js';
import { CRISIS_EVENTS } from '../events/crisis-events.js';
import { EVENTS } from '../events/event.js';
import { UserKey } from '../values/keys.js';
import { blocks, type Block } from './blocks.js';
import { ofPopulation, populationFrom, type OfPopulation, type Population } from './population.js';
import type { Projection } from './projection.js';

const Told = new Choice(
  'Told',
  {
    ...CRISIS_EVENTS,
    CrisisEntryCorrected: EVENTS.CrisisEntryCorrected,
    CrisisEntryRedacted: EVENTS.CrisisEntryRedacted,
    ServiceUserRegistered: EVENTS.ServiceUserRegistered,
    CircumstancesRecorded: EVENTS.CircumstancesRecorded,
    AssessedWithoutChange: EVENTS.AssessedWithoutChange,
    EntryCorrected: EVENTS.EntryCorrected,
    EntryRedacted: EVENTS.EntryRedacted,
  },
  byTag('type'),
  'an event with type',
);

const fits = guardOf(
  new Choice(
    'OfPopulation',
    {
      changes: struct('Changed', { user: UserKey, ref: RefJson, changes: t.readonlyArray(ChangeJson) }),
      event: struct('Told', { ref: RefJson, event: Told }),
    },
    byField(['changes'], 'event'),
    'an object with changes or event',
  ),
);

/** What is kept of an event, as JSON. */
export const OfPopulationJson = new Scalar<OfPopulation>(
  'OfPopulation',
  (u): u is OfPopulation => fits(u),
  'what a population needs of an event',
);

/**
 * Everybody in a ledger. Kept are the changes that events make and not the timelines which these grow into: a population can
 * be asked about any knowledge, so no event becomes superfluous by a later one, and written anew with every event a
 * person's timelines would cost more than reading the events again. The golden files in `test/golden-views` hold what this version
 * keeps; other parts for the same events need another version.
 */
export const POPULATION: Projection<Block<OfPopulation>, Population> = blocks({
  name: 'forsvarlig/population',
  version: 2,
  kept: OfPopulationJson,
  keep: ofPopulation,
  answer: populationFrom,
});
