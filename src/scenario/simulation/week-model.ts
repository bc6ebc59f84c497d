import type { Assumption } from './assumptions.js';

/** Who are counted by an assumption: everybody, or those whose place is marked. */
export interface Applied {
  readonly assumption: Assumption;
  /** By member, 1 where the assumption is about them. */
  readonly members: Uint8Array;
}

/**
 * A week, worked out once so that it can be lived through many times: plain numbers in typed arrays, which can be handed to a worker as they
 * are. A *cell* is a skill on a day in a place (a unit's staff, or its infection team); a *slot* a set of skills on a day in a place.
 */
export interface WeekModel {
  readonly skills: number;
  readonly days: number;
  readonly places: number;
  /** Per cent of working time that goes to administration. */
  readonly administration: number;
  /** Minutes needed in each cell: all, and the necessary. */
  readonly needs: Float64Array;
  readonly necessary: Float64Array;
  /** Minutes there in each slot by the record. */
  readonly times: Float64Array;
  /** Where the entries of each person begin; one more than there are people. */
  readonly people: Int32Array;
  readonly personCell: Int32Array;
  readonly personNeeds: Float64Array;
  readonly personNecessary: Float64Array;
  /** Where the entries of each member of staff begin; one more than there are members. */
  readonly members: Int32Array;
  readonly memberSlot: Int32Array;
  readonly memberDay: Int32Array;
  readonly memberMinutes: Float64Array;
  /** By entry, 1 where the record has the member away. */
  readonly memberAway: Uint8Array;
  /** By entry away, the day expected back; -1 where nobody knows. */
  readonly memberBack: Int32Array;
  readonly assumptions: ReadonlyArray<Applied>;
}

/** How many numbers a simulated week comes to: of each day of each place what is short, of that the necessary, and that by skill. */
export const widthOf = ({ places, days, skills }: WeekModel): number => places * days * (2 + skills);
