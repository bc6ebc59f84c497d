import { asKnownNow, type AsOf, type Entry } from '../../../src/index.js';
import { day, entriesOf, type Written } from '../../render/small-world.js';

/** An event of a story as it is written: its kind, its day, and what a test is about. */
export const told = (type: string, on: string, fields: Written = {}): Written => ({
  ...{ type, version: 1, user: 'u-1', on },
  by: { role: 'nurse', unit: 'north' },
  ...fields,
});

export const registered: Written = {
  ...{ type: 'ServiceUserRegistered', version: 1, user: 'u-1', on: '2020-01-02', need: 3 },
  ...{ vulnerability: 'raised', livesAlone: true, specialNeeds: false },
};

/** Events, each recorded on the evening of its own day unless said otherwise. */
export const recorded = (...events: ReadonlyArray<Written>): ReadonlyArray<Entry> =>
  entriesOf(
    events,
    events.map(({ on, until, decided }) => `${String(until ?? on ?? decided)}T20:00:00Z`),
  );

export const at = (text: string): AsOf => asKnownNow(day(text));
export const words = (text: string): Written => ({ text });
