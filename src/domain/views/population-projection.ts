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
import { populationFrom, type Population } from './population.js';
import type { Projection } from './projection.js';
import { ofPopulationIn, ofSituation, situationFrom, type OfSituation, type Situation } from './situation.js';
import { OF_STAFF } from './staff-projection.js';

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
    ConsentGiven: EVENTS.ConsentGiven,
    ConsentWithdrawn: EVENTS.ConsentWithdrawn,
    CompetenceAssessed: EVENTS.CompetenceAssessed,
    ...OF_STAFF,
  },
  byTag('type'),
  'an event with type',
);

const fits = guardOf(
  new Choice(
    'OfSituation',
    {
      changes: struct('Changed', { user: UserKey, ref: RefJson, changes: t.readonlyArray(ChangeJson) }),
      event: struct('Told', { ref: RefJson, event: Told }),
    },
    byField(['changes'], 'event'),
    'an object with changes or event',
  ),
);

/** What is kept of an event, as JSON. */
export const OfSituationJson = new Scalar<OfSituation>(
  'OfSituation',
  (u): u is OfSituation => fits(u),
  'what a situation needs of an event',
);

/** What is kept for both answers, under one name. */
const KEPT = {
  name: 'forsvarlig/population',
  version: 3,
  kept: OfSituationJson,
  keep: ofSituation,
} as const;

/**
 * Everybody in a ledger. Kept are the changes that events make and not the timelines which these grow into: a population can
 * be asked about any knowledge, so no event becomes superfluous by a later one, and written anew with every event a
 * person's timelines would cost more than reading the events again. The golden files in `test/golden-views` hold what this version
 * keeps; other parts for the same events need another version.
 */
export const POPULATION: Projection<Block<OfSituation>, Population> = blocks({
  ...KEPT,
  answer: (kept, seen) => populationFrom(ofPopulationIn(kept), seen),
});

/** Everybody, the staff and what was consented to: from the same parts as {@link POPULATION}, so that one is saved for both. */
export const SITUATION: Projection<Block<OfSituation>, Situation> = blocks({
  ...KEPT,
  answer: situationFrom,
});
