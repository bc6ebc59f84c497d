import { knownBy, type AsOf } from '../changes/as-of.js';
import type { Ref } from '../changes/change.js';
import { correctionsIn } from '../changes/effective.js';
import type { Amendment } from '../events/correction-events.js';
import type { UnknownEvent } from '../events/decode.js';
import type { DomainEvent, EventName } from '../events/event.js';
import { END_OF_TIME, type Instant } from '../values/instant.js';
import type { CommandKey, ServiceKey } from '../values/keys.js';
import type { LocalDate } from '../values/local-date.js';
import type { Assessment } from '../vocabulary/assessment.js';
import type { Authority, Ground } from '../vocabulary/authority.js';
import type { FrameworkRef } from '../vocabulary/framework.js';
import type { Initiative, Link, Power } from '../vocabulary/initiative.js';
import type { LevelPart } from '../vocabulary/level-part.js';
import type { Term } from '../vocabulary/term.js';
import { hidingIn, type RedactedEntry } from './redacted.js';
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
  readonly initiative: Initiative | undefined;
  readonly power: Power | undefined;
  readonly links: ReadonlyArray<Link>;
  readonly before: LevelPart | undefined;
  readonly after: LevelPart | undefined;
  /** The entries that it lifts, reviews, extends, reverses, answers, comes in place of, gives notice of or follows up. */
  readonly about: ReadonlyArray<CommandKey>;
  /** The correction that stands in place of this entry, as known by then. */
  readonly correctedBy: Ref | undefined;
  /** Of a correction: the entry as it should have read. */
  readonly reads: HistoryEntry | undefined;
  /** Of a correction: the further events that the entry as it should have read brings with it. */
  readonly alongside: ReadonlyArray<HistoryEntry>;
  /** The event itself, with whatever only its own kind has; of a redacted entry only the trace. */
  readonly event: DomainEvent | UnknownEvent | RedactedEntry;
}

/** The fields that any kind of event may have; a new kind of event needs no line here. */
interface Asked {
  readonly on?: LocalDate;
  readonly sent?: LocalDate;
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
  readonly before?: LevelPart;
  readonly after?: LevelPart;
  readonly lifts?: ReadonlyArray<CommandKey>;
  readonly reviews?: CommandKey;
  readonly extends?: CommandKey;
  readonly reverses?: CommandKey;
  readonly withdraws?: CommandKey;
  readonly offer?: CommandKey;
  readonly supersedes?: ReadonlyArray<CommandKey>;
  readonly initiative?: Initiative;
  readonly power?: Power;
  readonly links?: ReadonlyArray<Link>;
  readonly decisions?: ReadonlyArray<CommandKey>;
}

const NOTHING_ASKED: Asked = {};

/** A correction tells its own day and author; what it is about, so that it is found with what it corrects. */
const askedOf = (event: HistoryEntry['event']): Asked => {
  switch (event.type) {
    case 'Unknown':
    case 'Redacted':
      return NOTHING_ASKED;
    case 'EntryCorrected':
    case 'StaffEntryCorrected':
    case 'UnitEntryCorrected':
    case 'CrisisEntryCorrected': {
      const { on, by, decision, now } = event;
      const { service, effective: from } = askedOf(now);
      return {
        on,
        by,
        decision,
        ...(service === undefined ? {} : { service }),
        ...(from === undefined ? {} : { effective: from }),
      };
    }
    case 'FrameworkMeasureAdopted': {
      // Its links are to measures and not to decisions: its details tell them.
      const { links: _, ...asked } = event;
      return asked;
    }
    case 'OutsideBodyConsulted': {
      // What a body outside did is no name that the entry goes by.
      const { act: _, ...asked } = event;
      return asked;
    }
    default:
      return event;
  }
};

/** What most entries have of what there may be several of. One list for all of them: a history has many entries. */
const NONE: ReadonlyArray<never> = [];

const aboutOf = (asked: Asked, event: HistoryEntry['event']): ReadonlyArray<CommandKey> => {
  const { lifts = NONE, decisions = NONE, supersedes = NONE } = asked;
  const { reviews, extends: prolongs, reverses, withdraws, offer } = asked;
  const about = [...lifts, ...decisions, ...supersedes];
  for (const key of [reviews, prolongs, reverses, withdraws, offer]) if (key !== undefined) about.push(key);
  // The entry of a unit that another follows up. Of a user a matter is something else: what is consented to.
  if ('matter' in event && 'unit' in event) about.push(event.matter);
  return about.length === 0 ? NONE : about;
};

/** Of a correction: what should have been read, first the entry itself. */
const readingsOf = (event: HistoryEntry['event']): ReadonlyArray<DomainEvent> =>
  'corrects' in event ? [event.now, ...('alongside' in event ? (event.alongside ?? NONE) : NONE)] : NONE;

const asHistory = (ref: Ref, events: ReadonlyArray<DomainEvent>): ReadonlyArray<HistoryEntry> =>
  events.length === 0 ? NONE : events.map((event) => historyEntry(ref, event, undefined));

const historyEntry = (ref: Ref, event: HistoryEntry['event'], correctedBy: Ref | undefined): HistoryEntry => {
  const asked = askedOf(event);
  const readings = asHistory(ref, readingsOf(event));
  return {
    ref,
    what: event.type === 'Redacted' ? event.was : event.type,
    on: asked.decided ?? asked.on ?? asked.sent,
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
    initiative: asked.initiative,
    power: asked.power,
    links: asked.links ?? NONE,
    before: asked.before,
    after: asked.after,
    about: aboutOf(asked, event),
    correctedBy,
    reads: readings[0],
    alongside: readings.length < 2 ? NONE : readings.slice(1),
    event,
  };
};

/**
 * A history in the order recorded, as known at an instant. A corrected entry stays in its place and points to the correction. Of a
 * redacted one only the trace is there, also in a history of what was known before it was redacted: that is why all entries
 * are taken, and not those known by then.
 */
export const historyOf = (
  entries: ReadonlyArray<Entry>,
  knownAt: Instant = END_OF_TIME,
): ReadonlyArray<HistoryEntry> => {
  const hiding = hidingIn(entries);
  const known = knownBy(entries, knownAt);
  const corrections = correctionsIn<Exclude<Entry['event'], Amendment>>(known);
  return known.map((entry) => {
    const { event, ref } = entry;
    const by = hiding(entry);
    return by === undefined
      ? historyEntry(ref, event, corrections.get(ref.id))
      : historyEntry(ref, { type: 'Redacted', was: event.type, by }, undefined);
  });
};

/** Whether an entry had happened or taken effect by a day. What can't be dated is not left out. */
export const happenedBy =
  ({ at }: Pick<AsOf, 'at'>) =>
  ({ on, effective }: HistoryEntry): boolean =>
    on === undefined || on <= at || (effective !== undefined && effective <= at);
