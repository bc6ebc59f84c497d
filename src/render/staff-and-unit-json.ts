import type { Known } from '../domain/changes/unit/known.js';
import type { StaffStanding } from '../domain/views/staff.js';
import type { UnitStanding } from '../domain/views/unit.js';
import { knownAtJson, refJson } from './json.js';
import { jsonOf, type Json } from './json-value.js';

const entryJson = ({ event, ref }: Known<unknown>): Json => jsonOf({ event, ref: refJson(ref) });

/** The staff as data, with the events that say where each of them is. */
export const staffJson = (standings: ReadonlyArray<StaffStanding>): Json => standings.map(jsonOf);

/** A unit as data: counts, decisions in force, and what is open, each with its place in the ledger. */
export const unitJson = (standing: UnitStanding): Json => {
  const { unit, asOf, places, levels, staffing, teams, channels, open, payments, fees } = standing;
  return jsonOf({
    unit,
    at: asOf.at,
    knownAt: knownAtJson(asOf.knownAt),
    places: places.map(({ because, freed, reserved, ...level }) => ({
      ...level,
      freed: freed.map((one) => ({ ...one, because: one.because.map(refJson) })),
      reserved: reserved.map((one) => ({ ...one, because: one.because.map(refJson) })),
      because: because.map(refJson),
    })),
    levels: levels.map(entryJson),
    staffing: staffing.map(entryJson),
    teams: teams.map(({ because, ...team }) => ({ ...team, because: because.map(refJson) })),
    channels: channels.map(({ because, ...channel }) => ({ ...channel, because: because.map(refJson) })),
    open: open.map(({ key, event, ref, steps }) => ({
      key,
      event,
      ref: refJson(ref),
      steps: steps.map(entryJson),
    })),
    payments: payments.map(entryJson),
    fees: fees.map(entryJson),
  });
};
