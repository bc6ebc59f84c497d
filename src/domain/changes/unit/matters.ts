import type { EventOf, UnitEvent } from '../../events/event.js';
import type { CommandKey } from '../../values/keys.js';
import type { Ref } from '../change.js';
import { having, lacking, type Known } from './known.js';

/** Entries that stay open until something follows: what was wrong, and what is offered meanwhile. */
const OPENED_BY = [
  'DeviationRecorded',
  'TechnicalFailureOccurred',
  'EquipmentShortageReported',
  'FacilityClosed',
  'DropInOffered',
  'SupervisionOpened',
  'BreachFound',
  'WhistleblowingReceived',
  'PlanAdopted',
] as const;

export type MatterEvent = EventOf<(typeof OPENED_BY)[number]>;
export type MatterKind = MatterEvent['type'];

/** An open matter: what opened it, and what was done about it since. */
export interface Matter extends Known<MatterEvent> {
  readonly key: CommandKey;
  readonly steps: ReadonlyArray<Known<UnitEvent>>;
}

export type Matters = ReadonlyMap<CommandKey, Matter>;

const isMatter = (event: UnitEvent): event is MatterEvent => OPENED_BY.some((type) => type === event.type);

const keyOf = (event: MatterEvent): CommandKey => ('act' in event ? event.act : event.decision);

const closes = (event: UnitEvent): boolean => {
  switch (event.type) {
    case 'DeviationHandled':
      return event.handling === 'closed';
    case 'TechnicalSystemRestored':
    case 'EquipmentShortageEnded':
    case 'FacilityReopened':
    case 'DropInEnded':
    case 'SupervisionClosed':
    case 'BreachCorrected':
    case 'WhistleblowingClosed':
      return true;
    default:
      return false;
  }
};

/** The open matters after one more event. */
export const enterMatters = (matters: Matters, event: UnitEvent, ref: Ref): Matters => {
  const about = 'matter' in event ? event.matter : undefined;
  const matter = about === undefined ? undefined : matters.get(about);
  const followed =
    matter === undefined
      ? matters
      : closes(event)
        ? lacking(matters, matter.key)
        : having(matters, matter.key, { ...matter, steps: [...matter.steps, { event, ref }] });
  if (!isMatter(event)) return followed;
  const key = keyOf(event);
  return having(followed, key, { key, event, ref, steps: [] });
};
