import { BUILT_IN, type Catalogue } from '../domain/law/catalogue.js';
import { AccessGround, Reading, RefusedBecause } from '../domain/vocabulary/access.js';
import type { Language } from '../domain/vocabulary/code-list.js';
import { Supervisor } from '../domain/vocabulary/unit/control.js';
import type { AccessLog, InspectionAt, ReadingEntry } from '../domain/views/readings.js';
import { showInspected, showReader } from './access-phrases.js';
import { showDate, showMoment } from './dates.js';
import { EVENT_LABELS } from './event-labels.js';
import { refJson } from './json.js';
import { jsonOf, type Json } from './json-value.js';
import { safeText } from './safe-text.js';
import { word } from './words.js';

const readingLine = ({ event, ref, refused }: ReadingEntry, language: Language): string => {
  const { about, reader, accessGround, what, asOf, inspection } = event;
  const under = inspection === undefined ? '' : ` ${safeText(inspection)}`;
  const outcome =
    refused === undefined
      ? ''
      : `; ${word('AVVIST', 'REFUSED', language)}: ${RefusedBecause.keys[refused][language]}`;
  return [
    showMoment(ref.recordedAt, language),
    safeText(about),
    showReader(reader, language),
    `${word('grunnlag', 'ground', language)} ${AccessGround.keys[accessGround][language]}${under}`,
    `${Reading.keys[what][language]} ${word('per', 'as of', language)} ${showDate(asOf, language)}${outcome}`,
  ].join(' · ');
};

/** Who read, a line each in the order recorded: when, about whom, who, on which ground, what; refusals are marked. */
export const renderReadings = (readings: ReadonlyArray<ReadingEntry>, language: Language = 'nb'): string =>
  readings.length === 0
    ? `${word('Ingen innsyn er logget', 'No reading is logged', language)}.\n`
    : readings.map((reading) => `${readingLine(reading, language)}\n`).join('');

const inspectionLines = (
  { inspection, opening, entries, open, closed, ...inspected }: InspectionAt,
  language: Language,
  catalogue: Catalogue,
): ReadonlyArray<string> => {
  const now =
    closed !== undefined
      ? `${word('avsluttet', 'closed', language)} ${showDate(closed, language)}`
      : open
        ? word('åpent', 'open', language)
        : word('innsynet er utløpt', 'access has run out', language);
  return [
    `${safeText(inspection)}: ${Supervisor.keys[opening.supervisor][language]}, ${now}`,
    ...showInspected(inspected, language, catalogue).map((line) => `   ${line}`),
    ...entries.map(({ event }) => `   ${showDate(event.on, language)} ${EVENT_LABELS[event.type][language]}`),
  ];
};

/** The inspections, how far each may read, and who read. */
export const renderAccessLog = (
  { inspections, readings }: AccessLog,
  language: Language = 'nb',
  catalogue: Catalogue = BUILT_IN,
): string =>
  [
    ...inspections.flatMap((inspection) => [...inspectionLines(inspection, language, catalogue), '']),
    '',
  ].join('\n') + renderReadings(readings, language);

const readingJson = ({ event, ref, refused }: ReadingEntry): Json =>
  jsonOf({ event, ref: refJson(ref), refused: refused ?? null });

/** Who read, as data. */
export const readingsJson = (readings: ReadonlyArray<ReadingEntry>): Json => readings.map(readingJson);

/** The access log as data, with every event behind it. */
export const accessLogJson = ({ inspections, readings }: AccessLog): Json =>
  jsonOf({
    inspections: inspections.map(({ opening: _, entries, closed, ...standing }) => ({
      ...standing,
      closed: closed ?? null,
      entries: entries.map(({ event, ref }) => ({ event, ref: refJson(ref) })),
    })),
    readings: readingsJson(readings),
  });
