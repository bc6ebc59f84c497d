import { INSPECTION_COMMANDS, READING_COMMANDS } from '../domain/commands/access-commands.js';
import { BILLING_COMMANDS } from '../domain/commands/billing-commands.js';
import { BILLING_EVENTS } from '../domain/events/billing-events.js';
import { ASSESSMENT_COMMANDS } from '../domain/commands/assessment-commands.js';
import { PLACE_COMMANDS } from '../domain/commands/place-commands.js';
import { UNIT_COMMANDS } from '../domain/commands/unit/unit-commands.js';
import { SIGNING_KEY_COMMANDS } from '../domain/commands/signing-key-commands.js';
import { SIGNING_KEY_EVENTS } from '../domain/events/signing-key-events.js';
import { INSPECTION_EVENTS, READING_EVENTS } from '../domain/events/access-events.js';
import { ASSESSMENT_EVENTS } from '../domain/events/assessment-events.js';
import { PLACE_EVENTS } from '../domain/events/place-events.js';
import { UNIT_EVENTS } from '../domain/events/unit/unit-events.js';
import { CORRECTION_COMMANDS } from '../domain/commands/correction-commands.js';
import { CRISIS_COMMANDS } from '../domain/commands/crisis-commands.js';
import { FACTS_COMMANDS } from '../domain/commands/facts-commands.js';
import { FACTS_EVENTS } from '../domain/events/facts-events.js';
import { STORY_COMMANDS } from '../domain/commands/story-commands.js';
import { STORY_EVENTS } from '../domain/events/story-events.js';
import type { CommandName } from '../domain/commands/command.js';
import { SERVICE_COMMANDS } from '../domain/commands/service-commands.js';
import { STAFF_COMMANDS } from '../domain/commands/staff-commands.js';
import { USER_COMMANDS } from '../domain/commands/user-commands.js';
import { CORRECTION_EVENTS } from '../domain/events/correction-events.js';
import { CRISIS_EVENTS } from '../domain/events/crisis-events.js';
import type { EventName } from '../domain/events/event.js';
import { SERVICE_EVENTS } from '../domain/events/service-events.js';
import { STAFF_EVENTS } from '../domain/events/staff-events.js';
import { USER_EVENTS } from '../domain/events/user-events.js';
import type { Label } from '../domain/vocabulary/code-list.js';

/** Commands and events that belong together, and what people call them. */
interface Family {
  readonly label: Label;
  readonly commands: ReadonlyArray<CommandName>;
  readonly events: ReadonlyArray<EventName>;
}

const namesIn = <N extends string>(family: Readonly<Record<N, unknown>>): ReadonlyArray<N> =>
  Object.keys(family).filter((name): name is N => name in family);

/** The vocabulary by its families, in the order in which documents show them. */
export const FAMILIES: ReadonlyArray<Family> = [
  {
    label: { nb: 'Bruker og beslutninger', en: 'The user and decisions' },
    commands: namesIn(USER_COMMANDS),
    events: namesIn(USER_EVENTS),
  },
  {
    label: { nb: 'Det som gjøres med en tjeneste', en: 'What is done with a service' },
    commands: namesIn(SERVICE_COMMANDS),
    events: namesIn(SERVICE_EVENTS),
  },
  {
    label: { nb: 'Det en vet om brukeren', en: 'What is known of the user' },
    commands: namesIn(FACTS_COMMANDS),
    events: namesIn(FACTS_EVENTS),
  },
  {
    label: { nb: 'Brukerens historie', en: "The user's story" },
    commands: namesIn(STORY_COMMANDS),
    events: namesIn(STORY_EVENTS),
  },
  {
    label: { nb: 'Vurderinger', en: 'Assessments' },
    commands: namesIn(ASSESSMENT_COMMANDS),
    events: namesIn(ASSESSMENT_EVENTS),
  },
  {
    label: { nb: 'Fakturering', en: 'Billing' },
    commands: namesIn(BILLING_COMMANDS),
    events: namesIn(BILLING_EVENTS),
  },
  {
    label: { nb: 'Hvor brukeren bor', en: 'Where the user lives' },
    commands: namesIn(PLACE_COMMANDS),
    events: namesIn(PLACE_EVENTS),
  },
  {
    label: { nb: 'Ansatte', en: 'Staff' },
    commands: namesIn(STAFF_COMMANDS),
    events: namesIn(STAFF_EVENTS),
  },
  {
    label: { nb: 'Enheter', en: 'Units' },
    commands: namesIn(UNIT_COMMANDS),
    events: namesIn(UNIT_EVENTS),
  },
  {
    label: { nb: 'Krise og kriseledelse', en: 'The crisis and its leadership' },
    commands: namesIn(CRISIS_COMMANDS),
    events: namesIn(CRISIS_EVENTS),
  },
  {
    label: { nb: 'Innsyn for tilsyn', en: 'Inspections' },
    commands: namesIn(INSPECTION_COMMANDS),
    events: namesIn(INSPECTION_EVENTS),
  },
  {
    label: { nb: 'Hvem som har lest', en: 'Who has read' },
    commands: namesIn(READING_COMMANDS),
    events: namesIn(READING_EVENTS),
  },
  {
    label: { nb: 'Signering av loggen', en: 'Signing of the ledger' },
    commands: namesIn(SIGNING_KEY_COMMANDS),
    events: namesIn(SIGNING_KEY_EVENTS),
  },
  {
    label: { nb: 'Rettinger', en: 'Corrections' },
    commands: namesIn(CORRECTION_COMMANDS),
    events: namesIn(CORRECTION_EVENTS),
  },
];
