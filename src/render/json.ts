import type { Ref } from '../domain/changes/change.js';
import type { CodecNode } from '../domain/codec/codec-node.js';
import type { ServiceLevel } from '../domain/changes/level.js';
import { EVENTS } from '../domain/events/event.js';
import { BUILT_IN, serviceTypeNamed, type Catalogue } from '../domain/law/catalogue.js';
import { END_OF_TIME, showInstant, type Instant } from '../domain/values/instant.js';
import type { Rate } from '../domain/values/extent.js';
import type { Quantity } from '../domain/values/quantity.js';
import type { Explanation } from '../domain/views/explanation.js';
import type { HistoryEntry } from '../domain/views/history.js';
import type { ServiceSummary } from '../domain/views/service-summary.js';
import { supposedBy } from '../scenario/fork/scenario.js';
import { jsonOf, type Json } from './json-value.js';

/** A place in the ledger; the instant is ISO 8601 in UTC. What is only supposed has no place there, and says who supposes it. */
export const refJson = (ref: Ref): Json => {
  const { position, id, recordedAt, insteadOf } = ref;
  const scenario = supposedBy(ref);
  if (scenario !== undefined) return { position: null, eventId: id, recordedAt: null, supposedBy: scenario };
  return {
    position,
    eventId: id,
    recordedAt: showInstant(recordedAt),
    ...(insteadOf === undefined ? {} : { insteadOf: insteadOf.id }),
  };
};

/** How much of the ledger was taken as known; null is all of it. */
export const knownAtJson = (knownAt: Instant): Json =>
  knownAt === END_OF_TIME ? null : showInstant(knownAt);

const rateJson = ({ amount, weeks }: Rate): Json => ({ amount, weeks });

/** A quantity in the form in which commands and events write it. */
const quantityJson = (quantity: Quantity): Json => {
  const { unit } = quantity;
  if ('amount' in quantity) return { unit, amount: quantity.amount, weeks: quantity.weeks };
  if ('unknown' in quantity) return { unit, unknown: true };
  return {
    unit,
    atLeast: rateJson(quantity.atLeast),
    ...(quantity.atMost === undefined ? {} : { atMost: rateJson(quantity.atMost) }),
  };
};

/** A level as data, each part with the events that made it. */
export const levelJson = (level: ServiceLevel, catalogue: Catalogue): Json =>
  jsonOf({
    service: level.service,
    serviceType: level.serviceType,
    code: serviceTypeNamed(catalogue, level.serviceType)?.code,
    state: { ...level.state, because: level.state.because.map(refJson) },
    strands: level.strands.map(({ form, granted, now, because }) => ({
      mode: form.mode,
      place: form.place,
      setting: form.setting,
      task: form.task,
      granted: quantityJson(granted),
      now: quantityJson(now),
      because: because.map(refJson),
    })),
    tasks: level.tasks.map(({ task, necessary, granted, now, because }) => ({
      task,
      necessary,
      granted,
      now,
      because: because.map(refJson),
    })),
    attributes: level.attributes.map(({ attribute, granted, now, because }) => ({
      attribute,
      granted,
      now,
      because: because.map(refJson),
    })),
    conditions: level.conditions.map(({ condition, binds, because }) => ({
      condition,
      binds,
      because: because.map(refJson),
    })),
    inForce: level.inForce.map(({ measure, term }) => ({
      decision: measure.id,
      what: measure.what,
      from: measure.from,
      term,
      derivesFrom: measure.derivesFrom,
      because: refJson(measure.ref),
    })),
    kept: level.kept,
  });

/**
 * One user's levels as data: the quantities as commands write them, days as texts, and behind each value the events that
 * made it. A strand's `now` is what the measures leave of it; while `state.now` is not `running` the user gets none.
 */
export const levelsJson = (levels: ReadonlyArray<ServiceLevel>, catalogue: Catalogue = BUILT_IN): Json =>
  levels.map((level) => levelJson(level, catalogue));

/** An entry's event as it stands in the ledger; of an unknown one, its name and version; of a redacted one, the trace. */
const eventJson = ({ event }: HistoryEntry): Json => {
  if (event.type === 'Unknown')
    return jsonOf({ type: 'Unknown', name: event.name, version: event.writtenVersion });
  if (event.type === 'Redacted') {
    const { by: redaction } = event;
    const { on, by, reason } = redaction.event;
    return jsonOf({ type: 'Redacted', was: event.was, redactedBy: refJson(redaction.ref), on, by, reason });
  }
  const codec: CodecNode = EVENTS[event.type];
  return jsonOf(codec.encode(event));
};

/** An entry of a history as data: its place in the ledger, and the event itself in full. */
export const historyEntryJson = (entry: HistoryEntry): Json =>
  jsonOf({
    ref: refJson(entry.ref),
    what: entry.what,
    on: entry.on,
    effective: entry.effective,
    operative: entry.operative,
    service: entry.service,
    decision: entry.decision,
    act: entry.act,
    about: entry.about,
    correctedBy: entry.correctedBy === undefined ? undefined : refJson(entry.correctedBy),
    event: eventJson(entry),
  });

/** An entry's event as one line of JSON, as {@link historyJson} has it. */
export const eventLine = (entry: HistoryEntry): string => {
  const { event } = entry;
  if (event.type === 'Unknown' || event.type === 'Redacted') return JSON.stringify(eventJson(entry));
  const codec: CodecNode = EVENTS[event.type];
  return JSON.stringify(codec.encode(event));
};

/** A history as data, in order. */
export const historyJson = (entries: ReadonlyArray<HistoryEntry>): Json => entries.map(historyEntryJson);

/** An explanation as data: the level, and the chain that made it, link by link. */
export const explanationJson = (
  { asOf, level, grant, chain, aside, amended }: Explanation,
  catalogue: Catalogue = BUILT_IN,
): Json =>
  jsonOf({
    at: asOf.at,
    knownAt: knownAtJson(asOf.knownAt),
    level: levelJson(level, catalogue),
    grant: refJson(grant),
    chain: chain.map(({ ref, carriedBy, decision, before, after, changed }) => ({
      ref: refJson(ref),
      carriedBy: carriedBy === undefined ? undefined : refJson(carriedBy),
      decision,
      before,
      after,
      changed,
    })),
    aside: aside.map(({ measure, absence }) => ({
      ref: refJson(measure.ref),
      decision: measure.id,
      what: measure.what,
      from: measure.from,
      why: absence.why,
      by: absence.why === 'lifted' ? refJson(absence.by) : undefined,
    })),
    amended: amended.map(({ ref, why, by }) => ({ ref: refJson(ref), why, by: refJson(by) })),
  });

/** How one kind of service stands as data; `known` is an exact sum in `weeks`, `unknown` how many parts have no figure. */
export const summaryJson = (summary: ServiceSummary, catalogue: Catalogue): Json =>
  jsonOf({
    serviceType: summary.serviceType,
    code: serviceTypeNamed(catalogue, summary.serviceType)?.code,
    granted: summary.granted,
    full: summary.full,
    reduced: summary.reduced,
    paused: summary.paused,
    suspended: summary.suspended,
    replaced: summary.replaced,
    handedOver: summary.handedOver,
    limited: summary.limited,
    altered: summary.altered,
    kept: summary.kept,
    pending: summary.pending,
    reviewOverdue: summary.reviewOverdue,
    totals: summary.totals.map(({ granted, now }) => ({
      unit: granted.unit,
      mode: granted.mode,
      granted: { known: rateJson(granted.known), unknown: granted.unknown },
      now: { known: rateJson(now.known), unknown: now.unknown },
    })),
  });

/** The levels by kind of service as data. */
export const summariesJson = (
  summaries: ReadonlyArray<ServiceSummary>,
  catalogue: Catalogue = BUILT_IN,
): Json => summaries.map((summary) => summaryJson(summary, catalogue));
