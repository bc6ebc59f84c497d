import { showInstant } from '../../../domain/values/instant.js';
import type { HistoryEntry } from '../../../domain/views/history.js';
import { lateBy } from '../../../domain/views/late.js';
import { column, maybe, type Table } from './table.js';

export type EventRow = { readonly stream: string; readonly entry: HistoryEntry; readonly event: string };

export const EVENTS_TABLE: Table<EventRow> = {
  name: 'events',
  about: {
    nb: 'Hendelser i den rekkefølgen de ble registrert om hver bruker, enhet, ansatt, krise og hvert tilsyn',
    en: 'Events in the order recorded about each user, unit, member of staff, crisis and inspection',
  },
  columns: [
    column('stream', 'key', 'hvem eller hva den er om', 'whom or what it is about', ({ stream }) => stream),
    column('event_id', 'key', 'hendelsens id', "the event's id", ({ entry }) => entry.ref.id),
    column(
      'position',
      'whole',
      'nummer i registeret',
      'number in the ledger',
      ({ entry }) => entry.ref.position,
    ),
    column('recorded', 'instant', 'da den ble registrert', 'when it was recorded', ({ entry }) =>
      showInstant(entry.ref.recordedAt),
    ),
    column('what', 'key', 'slag', 'kind', ({ entry }) => entry.what),
    maybe(
      'on',
      'day',
      'da den skjedde eller ble besluttet',
      'when it happened or was decided',
      ({ entry }) => entry.on,
    ),
    maybe('effective', 'day', 'gjelder fra', 'holds from', ({ entry }) => entry.effective),
    maybe('service', 'key', 'tjeneste', 'service', ({ entry }) => entry.service),
    maybe('decision', 'key', 'beslutning', 'decision', ({ entry }) => entry.decision),
    column('about', 'keys', 'beslutninger den gjelder', 'decisions that it is about', ({ entry }) => [
      ...entry.about,
    ]),
    maybe('by_role', 'key', 'rolle', 'role', ({ entry }) => entry.by?.role),
    maybe('by_unit', 'key', 'enhet', 'unit', ({ entry }) => entry.by?.unit),
    maybe('late_days', 'whole', 'dager for sent registrert', 'days late in being recorded', ({ entry }) =>
      lateBy(entry),
    ),
    maybe(
      'corrected_by',
      'key',
      'rettet av hendelsen',
      'corrected by the event',
      ({ entry }) => entry.correctedBy?.id,
    ),
    column(
      'event',
      'record',
      'hendelsen som JSON; av en slettet hendelse bare sporet',
      'the event as JSON; of a redacted one only the trace',
      ({ event }) => event,
    ),
  ],
};
