import type { AsOf } from '../changes/as-of.js';
import type { Known } from '../changes/unit/known.js';
import type { Matter } from '../changes/unit/matters.js';
import { holdsOn, kindsIn, placesOfKind, type PlacesLevel } from '../changes/unit/places.js';
import type { Channel } from '../changes/unit/running.js';
import type { Team } from '../changes/unit/teams.js';
import { emptyBook, enterUnit } from '../changes/unit/unit-book.js';
import type { EventOf } from '../events/event.js';
import type { UnitKey } from '../values/keys.js';
import { unitEntries } from './of-stream.js';
import type { Entry } from './story.js';

/** A channel on a day: open unless a decision that holds closed it. */
export interface ChannelLevel extends Channel {
  readonly open: boolean;
}

/** How a unit stands at a time: what was counted, decided and reported by then and still holds. */
export interface UnitStanding {
  readonly unit: UnitKey;
  readonly asOf: AsOf;
  readonly places: ReadonlyArray<PlacesLevel>;
  /** The steps in force, one a scale. */
  readonly levels: ReadonlyArray<Known<EventOf<'OperatingLevelSet'>>>;
  /** The last head counts, by qualification and part of the day; look at the day of each. */
  readonly staffing: ReadonlyArray<Known<EventOf<'StaffingReported'>>>;
  readonly teams: ReadonlyArray<Team>;
  readonly channels: ReadonlyArray<ChannelLevel>;
  /** Deviations, failures, shortages, closures, supervisions, whistleblowing, plans: what nothing has closed. */
  readonly open: ReadonlyArray<Matter>;
  readonly payments: ReadonlyArray<Known<EventOf<'ProviderPaymentSet'>>>;
  readonly fees: ReadonlyArray<Known<EventOf<'FeeRuleSet'>>>;
}

/**
 * How a unit stands on a day, as known then. `entries` are those of the unit's stream, or of a whole ledger. Undefined where
 * nothing was known of the unit by then.
 *
 * @example
 * import { openLedger, reportStaffing, run } from 'forsvarlig';
 *
 * const ledger = await run(openLedger('memory:'));
 * await run(ledger.record(reportStaffing({
 *   id: 'c-1', unit: 'home-care-north', shift: 'day', needed: 18, available: 11, trained: 8, equipped: 11,
 *   on: '2020-03-16', by: { role: 'unit-leader', unit: 'home-care-north' },
 * })));
 * const standing = await run(ledger.unit('home-care-north', { at: '2020-03-16' }));
 * assert.equal(standing.staffing[0].event.available, 11);
 * await run(ledger.close);
 */
export const unitAt = (
  unit: UnitKey,
  entries: ReadonlyArray<Entry>,
  asOf: AsOf,
): UnitStanding | undefined => {
  const known = unitEntries(entries, asOf).filter(({ event }) => event.unit === unit);
  if (known.length === 0) return undefined;
  const { places, teams, running, matters } = known.reduce(
    (book, { event, ref }) => enterUnit(book, event, ref),
    emptyBook,
  );
  const holds = ({ event }: Known<EventOf<'OperatingLevelSet' | 'ProviderPaymentSet' | 'FeeRuleSet'>>) =>
    holdsOn(event, asOf.at);
  return {
    unit,
    asOf,
    places: kindsIn(places).map((kind) => placesOfKind(places, kind, asOf.at)),
    levels: [...running.levels.values()].filter(holds),
    staffing: [...running.staffing.values()],
    teams: [...teams.values()].filter((team) => holdsOn(team, asOf.at)),
    channels: [...running.channels.values()].map((channel) => ({
      ...channel,
      open: channel.closed === undefined || !holdsOn(channel.closed, asOf.at),
    })),
    open: [...matters.values()].filter(({ event }) => !('term' in event) || holdsOn(event, asOf.at)),
    payments: [...running.payments.values()].filter(holds),
    fees: [...running.fees.values()].filter(holds),
  };
};
