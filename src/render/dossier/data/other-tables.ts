import type { EventOf } from '../../../domain/events/event.js';
import type { Finding, MissingEvidence, PresentEvidence } from '../../../domain/findings/finding.js';
import type { Ref } from '../../../domain/changes/change.js';
import { showInstant } from '../../../domain/values/instant.js';
import type { MeasureStanding } from '../../../domain/views/measures.js';
import type { StaffStanding } from '../../../domain/views/staff.js';
import type { Matter } from '../../../domain/changes/unit/matters.js';
import type { HistoryEntry } from '../../../domain/views/history.js';
import { subjectOf } from '../finding.js';
import { column, maybe, type Table } from './table.js';

/** A finding with its number in the dossier, which its evidence points to. */
export interface FindingRow {
  readonly number: number;
  readonly finding: Finding;
}

export const FINDINGS: Table<FindingRow> = {
  name: 'findings',
  about: { nb: 'Funn', en: 'Findings' },
  columns: [
    column('finding', 'whole', 'nummer', 'number', ({ number }) => number),
    column(
      'id',
      'key',
      'id, som forsvarlig explain forklarer funnet ved',
      'id, by which forsvarlig explain explains it',
      ({ finding }) => finding.id,
    ),
    column('rule', 'key', 'regel', 'rule', ({ finding }) => finding.rule),
    column('severity', 'key', 'alvorlighet', 'severity', ({ finding }) => finding.severity),
    column(
      'about',
      'key',
      'user, staff, unit eller crisis',
      'user, staff, unit or crisis',
      ({ finding }) => subjectOf(finding.subject).kind,
    ),
    column(
      'key',
      'key',
      'pseudonym eller nøkkel',
      'pseudonym or key',
      ({ finding }) => subjectOf(finding.subject).key,
    ),
    column('on', 'day', 'dagen det oppstod', 'the day on which it came about', ({ finding }) => finding.on),
    maybe('service', 'key', 'tjeneste', 'service', ({ finding }) => finding.service),
    maybe('decision', 'key', 'beslutning eller sak', 'decision or matter', ({ finding }) => finding.about),
    column('provisions', 'keys', 'bestemmelser som gjaldt', 'provisions that were law', ({ finding }) => [
      ...finding.provisions,
    ]),
    column('present', 'keys', 'hendelser som viser det', 'events that show it', ({ finding }) =>
      finding.present.map(({ ref }) => ref.id),
    ),
    column(
      'missing',
      'whole',
      'hvor mye som mangler',
      'how much is missing',
      ({ finding }) => finding.missing.length,
    ),
  ],
};

/** One piece of evidence, there or not. */
export interface EvidenceRow {
  readonly number: number;
  readonly evidence: PresentEvidence | MissingEvidence;
}

const refOf = ({ evidence }: EvidenceRow): Ref | undefined => ('ref' in evidence ? evidence.ref : undefined);

export const EVIDENCE: Table<EvidenceRow> = {
  name: 'evidence',
  about: { nb: 'Dokumentasjonen bak hvert funn', en: 'The evidence behind each finding' },
  columns: [
    column('finding', 'whole', 'nummer', 'number', ({ number }) => number),
    column('standing', 'key', 'present eller missing', 'present or missing', ({ evidence }) =>
      'ref' in evidence ? 'present' : 'missing',
    ),
    column('what_nb', 'text', 'hva, på bokmål', 'what, in bokmål', ({ evidence }) => evidence.what.nb),
    column('what_en', 'text', 'hva, på engelsk', 'what, in English', ({ evidence }) => evidence.what.en),
    maybe('event_id', 'key', 'hendelsen', 'the event', (row) => refOf(row)?.id),
    maybe('due', 'day', 'frist', 'due', ({ evidence }) => ('due' in evidence ? evidence.due : undefined)),
    maybe('day', 'day', 'dagen det handler om', 'the day that it speaks of', ({ evidence }) =>
      'day' in evidence ? evidence.day : undefined,
    ),
  ],
};

/** A correction or a redaction. */
export interface CorrectionRow {
  readonly stream: string;
  readonly entry: HistoryEntry;
}

export const CORRECTIONS: Table<CorrectionRow> = {
  name: 'corrections',
  about: { nb: 'Rettelser og slettinger', en: 'Corrections and redactions' },
  columns: [
    column('stream', 'key', 'hvem eller hva', 'whom or what', ({ stream }) => stream),
    column('event_id', 'key', 'hendelsens id', "the event's id", ({ entry }) => entry.ref.id),
    column('what', 'key', 'slag', 'kind', ({ entry }) => entry.what),
    maybe('of', 'key', 'hendelsen den gjelder', 'the event that it is about', ({ entry: { event } }) =>
      'corrects' in event ? event.corrects : 'redacts' in event ? event.redacts : undefined,
    ),
    maybe('on', 'day', 'dag', 'day', ({ entry }) => entry.on),
    column('recorded', 'instant', 'registrert', 'recorded', ({ entry }) => showInstant(entry.ref.recordedAt)),
    maybe('by_role', 'key', 'rolle', 'role', ({ entry }) => entry.by?.role),
    maybe('by_unit', 'key', 'enhet', 'unit', ({ entry }) => entry.by?.unit),
  ],
};

export interface MeasureRow {
  readonly crisis: string;
  readonly one: MeasureStanding;
}

export const MEASURES: Table<MeasureRow> = {
  name: 'measures',
  about: { nb: 'Tiltak for mange', en: 'Measures for many' },
  columns: [
    column('crisis', 'key', 'krise', 'crisis', ({ crisis }) => crisis),
    column('measure', 'key', 'tiltak', 'measure', ({ one }) => one.measure.measure),
    column('event_id', 'key', 'hendelsens id', "the event's id", ({ one }) => one.ref.id),
    column('force', 'key', 'form', 'force', ({ one }) => one.measure.force),
    column('target', 'key', 'hva det retter seg mot', 'target', ({ one }) => one.measure.target.kind),
    column('decided', 'day', 'besluttet', 'decided', ({ one }) => one.measure.decided),
    column('from', 'day', 'gjelder fra', 'holds from', ({ one }) => one.standing.from),
    column('state', 'key', 'status', 'state', ({ one }) => one.standing.state),
    maybe('ended', 'day', 'avsluttet', 'ended', ({ one }) => one.standing.endedOn),
    maybe('review', 'day', 'ny vurdering innen', 'review by', ({ one }) => one.standing.review),
    column('overdue', 'flag', 'forfalt', 'overdue', ({ one }) => one.standing.overdue),
  ],
};

export const STAFF: Table<StaffStanding> = {
  name: 'staff',
  about: { nb: 'Personell', en: 'Staff' },
  columns: [
    column('staff', 'key', 'pseudonym', 'pseudonym', ({ staff }) => staff),
    maybe(
      'sent_to',
      'key',
      'omdisponert eller plassert ved',
      'redeployed to or placed at',
      ({ away }) => away?.event.to,
    ),
    maybe('sent_from', 'day', 'fra dagen', 'from the day', ({ away }) => away?.event.effective),
    maybe('qualification', 'key', 'kvalifikasjon', 'qualification', ({ qualification }) => qualification),
    maybe('evidence', 'key', 'hvordan den er dokumentert', 'how it is evidenced', ({ evidence }) => evidence),
    maybe('card', 'day', 'ID-kort utstedt', 'identity card issued', ({ card }) => card?.issued),
    maybe(
      'certificate',
      'day',
      'politiattest lagt fram',
      'police certificate shown',
      ({ certificate }) => certificate,
    ),
    maybe(
      'checked',
      'day',
      'kompetanse kontrollert',
      'competence checked',
      ({ checks }) => checks.at(-1)?.on,
    ),
    column('trained', 'keys', 'opplæring', 'training', ({ trained }) => [...trained]),
    column('missing', 'keys', 'mangler i registeret', 'missing from the record', ({ missing }) => [
      ...missing,
    ]),
  ],
};

export interface MatterRow {
  readonly unit: string;
  readonly matter: Matter;
}

export const MATTERS: Table<MatterRow> = {
  name: 'matters',
  about: { nb: 'Åpne saker i enhetene', en: 'Open matters of the units' },
  columns: [
    column('unit', 'key', 'enhet', 'unit', ({ unit }) => unit),
    column('matter', 'key', 'sak', 'matter', ({ matter }) => matter.key),
    column('what', 'key', 'slag', 'kind', ({ matter }) => matter.event.type),
    column('event_id', 'key', 'hendelsens id', "the event's id", ({ matter }) => matter.ref.id),
    column('steps', 'keys', 'hendelser som fulgte den opp', 'events that followed it up', ({ matter }) =>
      matter.steps.map(({ ref }) => ref.id),
    ),
  ],
};

export interface ReadingRow {
  readonly event: EventOf<'StoryRead' | 'ReadingRefused'>;
  readonly ref: Ref;
}

export const ACCESS: Table<ReadingRow> = {
  name: 'access',
  about: { nb: 'Innsynslogg', en: 'Access log' },
  columns: [
    column('event_id', 'key', 'hendelsens id', "the event's id", ({ ref }) => ref.id),
    column('recorded', 'instant', 'når', 'when', ({ ref }) => showInstant(ref.recordedAt)),
    column('about', 'key', 'brukeren det ble lest om', 'the user read about', ({ event }) => event.about),
    column(
      'reader',
      'key',
      'official, self eller representative',
      'official, self or representative',
      ({ event }) => event.reader.as,
    ),
    maybe('person', 'key', 'leserens pseudonym', "the reader's pseudonym", ({ event: { reader } }) =>
      'person' in reader ? reader.person : undefined,
    ),
    maybe('role', 'key', 'rolle', 'role', ({ event: { reader } }) =>
      'role' in reader ? reader.role : undefined,
    ),
    maybe('unit', 'key', 'enhet', 'unit', ({ event: { reader } }) =>
      'unit' in reader ? reader.unit : undefined,
    ),
    column('ground', 'key', 'grunnlag', 'ground', ({ event }) => event.accessGround),
    maybe('inspection', 'key', 'tilsyn', 'inspection', ({ event }) => event.inspection),
    column('what', 'key', 'hva det ble spurt om', 'what was asked', ({ event }) => event.what),
    column('as_of', 'day', 'dagen det ble spurt om', 'the day asked about', ({ event }) => event.asOf),
    maybe('refused', 'key', 'hvorfor avvist', 'why refused', ({ event }) =>
      event.type === 'ReadingRefused' ? event.why : undefined,
    ),
  ],
};
