import type { INSPECTION_COMMANDS, READING_COMMANDS } from '../../domain/commands/access-commands.js';
import type { INSPECTION_EVENTS, READING_EVENTS } from '../../domain/events/access-events.js';
import type { Label } from '../../domain/vocabulary/code-list.js';
import type { LabelsOfFamily } from './family.js';

export const ACCESS_LABELS: LabelsOfFamily<typeof INSPECTION_EVENTS & typeof READING_EVENTS> = {
  InspectionOpened: { nb: 'Innsyn for tilsyn åpnet', en: 'Inspection opened' },
  InspectionScopeChanged: { nb: 'Omfanget av tilsynets innsyn endret', en: 'Scope of inspection changed' },
  InspectionClosed: { nb: 'Innsyn for tilsyn avsluttet', en: 'Inspection closed' },
  StoryRead: { nb: 'Opplysninger lest', en: 'Record read' },
  ReadingRefused: { nb: 'Innsyn avvist', en: 'Reading refused' },
};

export const ACCESS_COMMAND_LABELS: LabelsOfFamily<typeof INSPECTION_COMMANDS & typeof READING_COMMANDS> = {
  OpenInspection: { nb: 'Åpne innsyn for tilsyn', en: 'Open an inspection' },
  ChangeInspectionScope: {
    nb: 'Endre omfanget av tilsynets innsyn',
    en: 'Change the scope of an inspection',
  },
  CloseInspection: { nb: 'Avslutt innsyn for tilsyn', en: 'Close an inspection' },
  RecordReading: { nb: 'Logg innsyn', en: 'Log a reading' },
  RecordRefusedReading: { nb: 'Logg avvist innsyn', en: 'Log a refused reading' },
};

/** What people read for the fields of inspections and readings. */
export const ACCESS_FIELD_LABELS: Readonly<Record<string, Label>> = {
  inspection: { nb: 'tilsynsinnsyn', en: 'inspection' },
  about: { nb: 'om hvem', en: 'about whom' },
  scope: { nb: 'omfang', en: 'scope' },
  openUntil: { nb: 'innsyn til og med', en: 'may read up to and including' },
  official: { nb: 'åpnet eller endret av', en: 'official' },
  supervision: { nb: 'tilsynssak i enheten', en: "the unit's supervision case" },
  users: { nb: 'brukere', en: 'service users' },
  reader: { nb: 'hvem leste', en: 'who read' },
  as: { nb: 'i egenskap av', en: 'as' },
  relation: { nb: 'forhold til personen', en: 'relation to the person' },
  accessGround: { nb: 'grunnlag for innsyn', en: 'ground of access' },
  asOf: { nb: 'dag det ble spurt om', en: 'day asked about' },
  servedBy: { nb: 'enhet som gir tjenesten', en: 'unit that gives the service' },
};
