import type { AsOf } from '../changes/as-of.js';
import type { Ref } from '../changes/change.js';
import type { UnknownEvent } from '../events/decode.js';
import type { DomainEvent, EventName } from '../events/event.js';
import type { CommandKey, ServiceKey } from '../values/keys.js';
import type { LocalDate } from '../values/local-date.js';
import type { Assessment } from '../vocabulary/assessment.js';
import type { Authority, Ground } from '../vocabulary/authority.js';
import type { FrameworkRef } from '../vocabulary/framework.js';
import type { LevelPart } from '../vocabulary/level-part.js';
import type { Term } from '../vocabulary/term.js';
import type { Entry } from './story.js';

/**
 * One entry of a history, with the answers that people ask every event for, where it has them: what happened and on
 * which day, who decided, why and on which ground, until when, and what it was before and after.
 */
export interface HistoryEntry {
  readonly ref: Ref;
  readonly what: EventName | 'Unknown';
  /** The day it was decided, done or took place; not when it was recorded, which stands in `ref`. */
  readonly on: LocalDate | undefined;
  readonly effective: LocalDate | undefined;
  readonly operative: LocalDate | undefined;
  readonly decision: CommandKey | undefined;
  /** The id by which later entries name what was done, where it is no decision. */
  readonly act: CommandKey | undefined;
  readonly service: ServiceKey | undefined;
  readonly by: (Pick<Authority, 'role' | 'unit'> & Partial<Authority>) | undefined;
  readonly ground: Ground | undefined;
  readonly assessment: Assessment | undefined;
  readonly term: Term | undefined;
  readonly derivesFrom: FrameworkRef | undefined;
  readonly before: LevelPart | undefined;
  readonly after: LevelPart | undefined;
  /** The decisions that it lifts, reviews or gives notice of; the entry of a unit that it follows up. */
  readonly about: ReadonlyArray<CommandKey>;
  /** The event itself, with whatever only its own kind has. */
  readonly event: DomainEvent | UnknownEvent;
}

/** The fields that any kind of event may have; a new kind of event needs no line here. */
interface Asked {
  readonly on?: LocalDate;
  readonly decided?: LocalDate;
  readonly effective?: LocalDate;
  readonly operative?: LocalDate;
  readonly decision?: CommandKey;
  readonly act?: CommandKey;
  readonly service?: ServiceKey;
  readonly by?: Pick<Authority, 'role' | 'unit'> & Partial<Authority>;
  readonly ground?: Ground;
  readonly assessment?: Assessment;
  readonly term?: Term;
  readonly next?: Term;
  readonly derivesFrom?: FrameworkRef;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly lifts?: ReadonlyArray<CommandKey>;
  readonly reviews?: CommandKey;
  readonly matter?: CommandKey;
  readonly decisions?: ReadonlyArray<CommandKey>;
}

const NOTHING_ASKED: Asked = {};

/** A phase has a before and an after as well, but isn't a level. */
const levelParts = (event: DomainEvent | UnknownEvent): { before?: LevelPart; after?: LevelPart } =>
  'before' in event && event.type !== 'CrisisPhaseChanged'
    ? { before: event.before, after: event.after }
    : {};

const single = (key: CommandKey | undefined): ReadonlyArray<CommandKey> => (key === undefined ? [] : [key]);

const historyEntry = ({ ref, event }: Entry): HistoryEntry => {
  const asked: Asked = event.type === 'Unknown' ? NOTHING_ASKED : event;
  const { before, after } = levelParts(event);
  return {
    ref,
    what: event.type,
    on: asked.decided ?? asked.on,
    effective: asked.effective,
    operative: asked.operative,
    decision: asked.decision,
    act: asked.act,
    service: asked.service,
    by: asked.by,
    ground: asked.ground,
    assessment: asked.assessment,
    term: asked.term ?? asked.next,
    derivesFrom: asked.derivesFrom,
    before,
    after,
    about: asked.lifts ?? asked.decisions ?? single(asked.reviews ?? asked.matter),
    event,
  };
};

/** A history in the order recorded. */
export const historyOf = (entries: ReadonlyArray<Entry>): ReadonlyArray<HistoryEntry> =>
  entries.map(historyEntry);

/** Whether an entry had happened or taken effect by a day. What can't be dated is not left out. */
export const happenedBy =
  ({ at }: Pick<AsOf, 'at'>) =>
  ({ on, effective }: HistoryEntry): boolean =>
    on === undefined || on <= at || (effective !== undefined && effective <= at);
