import type { CommandInputOf, EventOf } from '../../../src/index.js';
import type { INSPECTION_COMMANDS, READING_COMMANDS } from '../../../src/domain/commands/access-commands.js';
import type { INSPECTION_EVENTS, READING_EVENTS } from '../../../src/domain/events/access-events.js';
import type { Written } from '../../../src/testing/given.js';
import { USER } from './parts.js';

const INSPECTION = 'inspection-2020-1';

const official = { person: 's-9001', role: 'inspector', unit: 'statsforvalteren' } as const;

const opened = {
  inspection: INSPECTION,
  supervisor: 'statsforvalteren',
  mandate: { kind: 'statutory', reference: { text: 'Notice of inspection, 16 March 2020' } },
  legalBasis: ['koml-30-3'],
  scope: { kind: 'units', units: ['home-care-north'] },
  from: '2020-03-01',
  until: '2020-03-31',
  openUntil: '2020-06-30',
  official,
  on: '2020-03-16',
  supervision: { unit: 'home-care-north', matter: 'c-open-supervision' },
} as const;

const changed = {
  inspection: INSPECTION,
  scope: { kind: 'services', services: ['home-nursing', 'support-contact'] },
  from: '2020-03-01',
  until: '2020-04-30',
  openUntil: '2020-09-30',
  reasons: { text: 'The inspection follows the service in all units.' },
  official,
  on: '2020-03-18',
} as const;

const closed = { inspection: INSPECTION, official, on: '2020-03-20' } as const;

const asked = {
  about: USER,
  reader: { as: 'official', ...official },
  accessGround: 'supervision',
  asOf: '2020-03-16',
  on: '2020-03-20',
} as const;

const reading = {
  ...asked,
  what: 'explanation',
  service: 'nursing',
  inspection: INSPECTION,
  servedBy: 'home-care-north',
  services: ['home-nursing'],
} as const;

const refused = { ...asked, what: 'history', why: 'outside-scope', inspection: INSPECTION } as const;

type AccessCommands = typeof INSPECTION_COMMANDS & typeof READING_COMMANDS;
type AccessEvents = typeof INSPECTION_EVENTS & typeof READING_EVENTS;

/** One command of every kind about inspections and who read. */
export const ACCESS_COMMAND: { readonly [N in keyof AccessCommands]: CommandInputOf<N> } = {
  OpenInspection: { command: 'OpenInspection', version: 1, id: 'c-open-inspection', ...opened },
  ChangeInspectionScope: {
    command: 'ChangeInspectionScope',
    version: 1,
    id: 'c-change-inspection',
    ...changed,
  },
  CloseInspection: { command: 'CloseInspection', version: 1, id: 'c-close-inspection', ...closed },
  RecordReading: { command: 'RecordReading', version: 1, id: 'c-read', ...reading },
  RecordRefusedReading: { command: 'RecordRefusedReading', version: 1, id: 'c-refused', ...refused },
};

/** What each becomes. */
export const ACCESS_EVENT: { readonly [N in keyof AccessEvents]: Written<EventOf<N>> } = {
  InspectionOpened: { type: 'InspectionOpened', version: 1, ...opened },
  InspectionScopeChanged: { type: 'InspectionScopeChanged', version: 1, ...changed },
  InspectionClosed: { type: 'InspectionClosed', version: 1, ...closed },
  StoryRead: { type: 'StoryRead', version: 1, ...reading },
  ReadingRefused: { type: 'ReadingRefused', version: 1, ...refused },
};
