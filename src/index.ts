export { type Branded } from './domain/codec/brand.js';
export { type ParseIssue } from './domain/codec/parse-issue.js';

export { LocalDate, isLocalDate, plusDays, daysBetween } from './domain/values/local-date.js';
export { type Instant, isInstant, parseInstant, showInstant } from './domain/values/instant.js';
export { osloDate } from './domain/values/oslo.js';
export { hasIdentityNumber, isIdentityNumber } from './domain/values/identity-number.js';
export { freeText, FreeText } from './domain/values/free-text.js';
export * from './domain/values/keys.js';
export { isSupposed, type NotSupposed, type Recordable, type Supposed } from './domain/values/supposed.js';
export { ClockTime } from './domain/values/clock-time.js';
export { Count, CountFromOne } from './domain/values/count.js';
export { type Rate, type Unit } from './domain/values/extent.js';
export { Quantity, atLeast, atMost, directionOf, type Direction } from './domain/values/quantity.js';
export {
  byPhone,
  byVideo,
  hoursPerMonth,
  minutes,
  perWeek,
  Strand,
  visits,
  type Form,
  type Mode,
  type Place,
  type Setting,
} from './domain/values/strand.js';

export * from './domain/vocabulary/code-list.js';
export * from './domain/vocabulary/services.js';
export * from './domain/vocabulary/decisions.js';
export * from './domain/vocabulary/people.js';
export * from './domain/vocabulary/authority.js';
export * from './domain/vocabulary/actor.js';
export * from './domain/vocabulary/assessment.js';
export * from './domain/vocabulary/correction.js';
export * from './domain/vocabulary/circumstances.js';
export { Criteria, CRITERIA_LIMITS } from './domain/vocabulary/criteria.js';
export {
  CONDITIONS,
  Standing,
  type Condition,
  type ConditionName,
} from './domain/vocabulary/criteria-conditions.js';
export { type KnownAmount } from './domain/vocabulary/criteria-parts.js';
export {
  AccessGround,
  InspectionScope,
  Official,
  Reader,
  ReaderRole,
  Reading,
  RefusedBecause,
  Relation,
  SupervisionRef,
} from './domain/vocabulary/access.js';
export { KeyRetiredBecause } from './domain/vocabulary/signing-key.js';
export { VerifierKeyText } from './domain/values/verifier-key.js';
export * from './domain/vocabulary/selection.js';
export * from './domain/vocabulary/staff.js';
export * from './domain/vocabulary/unit/index.js';
export * from './domain/vocabulary/framework.js';
export * from './domain/vocabulary/complaint.js';
export * from './domain/vocabulary/concern.js';
export * from './domain/vocabulary/consent.js';
export * from './domain/vocabulary/contact.js';
export * from './domain/vocabulary/coordination.js';
export * from './domain/vocabulary/delivery.js';
export * from './domain/vocabulary/evaluation.js';
export * from './domain/vocabulary/explanation.js';
export * from './domain/vocabulary/goals.js';
export * from './domain/vocabulary/measure/index.js';
export * from './domain/vocabulary/weekday.js';
export * from './domain/vocabulary/level-part.js';
export * from './domain/vocabulary/notice.js';
export * from './domain/commands/constructors-corrections.js';
export * from './domain/vocabulary/attributes.js';
export * from './domain/vocabulary/measures.js';
export { Initiative, Link as DecisionLink, LinkKind, Party, Power } from './domain/vocabulary/initiative.js';
export * from './domain/vocabulary/provision-id.js';
export { EndTask, ReviewRhythm, Term, endCondition, lastDay, reviewDay } from './domain/vocabulary/term.js';

export {
  BUILT_IN,
  countsAs,
  inForce,
  powersOf,
  provisionLabel,
  provisionNamed,
  serviceTypeLabel,
  serviceTypeNamed,
  type Catalogue,
} from './domain/law/catalogue.js';
export {
  individualDecisionRequired,
  type Basis,
  type ExpectedDecision,
  type SwitchAnswer,
} from './domain/law/individual-decision.js';
export { appealDeadline, type AppealDeadline } from './domain/law/appeal.js';
export { COMPLAINT_DEADLINES } from './domain/law/complaint-deadlines.js';
export { crisisPowerInWindow, type PowerStanding } from './domain/law/crisis-power.js';
export { catalogueWith, type CatalogueError } from './domain/law/catalogue-with.js';
export { type WrittenAdditions } from './domain/law/additions.js';
export { type BoundPolicy, type Demand, type MunicipalPolicy } from './domain/law/municipal-policy.js';
export {
  easterSunday,
  holidaysOf,
  holidaysOn,
  isWorkingDay,
  workingDayFrom,
  type Holiday,
} from './domain/law/holidays.js';
export { deadline, plusMonths, type Deadline } from './domain/law/deadline.js';
export {
  DEADLINE_RULES,
  type DeadlineKind,
  type DeadlineRule,
  type Span,
} from './domain/law/deadline-rules.js';
export { type Provision, type Verification } from './domain/law/provision.js';
export { type ServiceTypeEntry } from './domain/law/service-type.js';
export { Window } from './domain/law/window.js';

export * from './domain/commands/constructors.js';
export { SERVICE_COMMANDS } from './domain/commands/service-commands.js';
export { SERVICE_EVENTS } from './domain/events/service-events.js';
export * from './domain/commands/constructors-crisis.js';
export * from './domain/commands/constructors-assessment.js';
export * from './domain/commands/constructors-facts.js';
export * from './domain/commands/constructors-story.js';
export * from './domain/commands/constructors-place.js';
export * from './domain/commands/constructors-billing.js';
export * from './domain/commands/constructors-staff.js';
export * from './domain/commands/constructors-unit.js';
export * from './domain/commands/constructors-access.js';
export * from './domain/commands/constructors-signing-key.js';
export {
  COMMANDS,
  parseCommand,
  type Command,
  type CommandInput,
  type CommandInputOf,
  type CommandName,
  type CommandOf,
  type CrisisCommand,
  type InspectionCommand,
  type ReadingCommand,
  type SigningKeyCommand,
  type CrisisStreamCommand,
  type StaffCommand,
  type StaffStreamCommand,
  type UnitCommand,
  type UnitStreamCommand,
  type UserCommand,
  type WrittenCommand,
  type NotACommand,
} from './domain/commands/command.js';
export { type CorrectableCommand } from './domain/commands/correctable.js';
export { type CorrectableEvent } from './domain/events/correctable.js';
export {
  EVENTS,
  type CrisisEvent,
  type DomainEvent,
  type EventName,
  type EventOf,
  type CrisisStreamEvent,
  type InspectionEvent,
  type ReadingEvent,
  type SigningKeyEvent,
  type StaffEvent,
  type StaffStreamEvent,
  type UnitEvent,
  type UnitStreamEvent,
  type UserEvent,
} from './domain/events/event.js';
export {
  decodeEvent,
  encodeEvent,
  parseEvent,
  readEvent,
  type ReadEvent,
  type UnknownEvent,
  type UnreadableEvent,
} from './domain/events/decode.js';

export { type Alteration, type Change, type Grant, type Ref } from './domain/changes/change.js';
export { changesOf } from './domain/changes/changes-of.js';
export {
  factsIn,
  factValues,
  NO_FACTS,
  withFacts,
  type Fact,
  type Facts,
  type FactsFold,
  type FactValues,
} from './domain/changes/facts.js';
export { asKnownNow, type AsOf } from './domain/changes/as-of.js';
export { levelAt, traceLevel, type ServiceLevel, type Traced } from './domain/changes/level.js';
export {
  enter,
  noTimelines,
  timelineOf,
  type Measure,
  type Timeline,
  type Timelines,
} from './domain/changes/timeline.js';

export { type Context, type Decider } from './domain/decisions/decider.js';
export { type Noted } from './domain/decisions/noted.js';
export { type Rejection, type Ruling } from './domain/decisions/rejection.js';
export {
  POLICIES,
  type MunicipalPolicyName,
  type PolicyName,
} from './domain/decisions/policies/policy-names.js';
export { crisisDecider } from './domain/decisions/crisis/decide-crisis.js';
export { staffDecider } from './domain/decisions/staff/decide-staff.js';
export { inspectionDecider } from './domain/decisions/access/decide-inspection.js';
export { signingKeysDecider, type SigningKeysState } from './domain/decisions/ledger/decide-signing-keys.js';
export { readingDecider } from './domain/decisions/access/decide-reading.js';
export { isInspectionOpen, type InspectionStanding } from './domain/changes/inspection.js';
export { unitDecider } from './domain/decisions/unit/decide-unit.js';
export { userDecider } from './domain/decisions/user/decide-user.js';
export { type UserState } from './domain/decisions/user/user-state.js';

export { factsAt } from './domain/views/facts.js';
export { competenceAt, consentsAt, type CompetenceAt, type ConsentAt } from './domain/views/consents.js';
export {
  meetingsAt,
  namedContactsAt,
  planAt,
  type MeetingAt,
  type NamedContactAt,
  type PlanAt,
} from './domain/views/coordination.js';
export {
  contactDue,
  EXAMPLE_CONTACT_PROCEDURE,
  procedureOn,
  type ContactProcedure,
  type DatedProcedure,
} from './domain/law/contact-procedure.js';
export {
  contactClock,
  type ContactAt,
  type ContactClock,
  type StepAt,
} from './domain/views/contact-clock.js';
export { concernsAt, type ConcernAt } from './domain/views/concerns.js';
export {
  complaintsAt,
  type ComplaintAt,
  type ComplaintDeadlines,
  type RemedyAt,
} from './domain/views/complaints.js';
export {
  deliveredAgainstDecided,
  type Delivered,
  type DeliveryStanding,
  type StrandDelivered,
} from './domain/views/deliveries.js';
export { consequencesAt, makeUpsAt, type ConsequenceAt, type MakeUpAt } from './domain/views/aftermath.js';
export {
  explanationsAt,
  informationAt,
  type ExplanationTold,
  type InformationTold,
} from './domain/views/explanations.js';
export { personAt, type PersonAt, type PersonRules } from './domain/views/person.js';
export { happenedBy, historyOf, type HistoryEntry } from './domain/views/history.js';
export {
  explain,
  type Absence,
  type Amended,
  type Explanation,
  type Link,
} from './domain/views/explanation.js';
export {
  levelsOfAll,
  populationFold,
  populationOf,
  type PersonalLevel,
  type Population,
} from './domain/views/population.js';
export { projection, type KnownEntry, type Projection, type Seen } from './domain/views/projection.js';
export { blocks, type Block } from './domain/views/blocks.js';
export { POPULATION, SITUATION } from './domain/views/population-projection.js';
export { type Situation } from './domain/views/situation.js';
export { STAFF, type StaffRecords } from './domain/views/staff-projection.js';
export { type RedactedEntry } from './domain/views/redacted.js';
export { effectiveEntries } from './domain/views/effective-entries.js';
export * from './domain/findings/index.js';

// What an inspector reads: the parts that a dossier is made of, person by person, and its page and data.
export * from './domain/dossier/index.js';
export * from './render/dossier/index.js';
export { everybodyIn, type Everybody } from './ledger/everybody.js';
export { marksOf } from './domain/views/marks.js';
export { addSummaries, summariseServices, type ServiceSummary } from './domain/views/service-summary.js';
export {
  touched,
  touchedBy,
  type Exempted,
  type Included,
  type Question,
  type Touched,
  type Undetermined,
} from './domain/population/touched.js';
export {
  complete,
  draftDecisions,
  type DraftDecision,
  type DraftOf,
  type Drafts,
  type NotDrafted,
  type PartsOf,
} from './domain/population/drafts.js';
export { parseTemplate, TEMPLATES, type Template } from './domain/population/template.js';
export { type TouchedCount } from './domain/population/counts.js';
export { type Person } from './domain/views/person-then.js';
export { type Evidence, type Gap, type MissingFact, type Truth } from './domain/views/truth.js';
export {
  crisisAt,
  livesOf,
  measuresOf,
  type CrisisThen,
  type MeasureStanding,
} from './domain/views/measures.js';
export {
  restorationDue,
  type DecisionLeft,
  type FrameworkLeft,
  type RestorationDue,
} from './domain/views/restoration.js';
export { frameworkAt, type FrameworkAt, type FrameworkLife } from './domain/changes/framework-life.js';
export { crisesThen, type CrisesThen, type CrisisEntries } from './domain/views/crises-then.js';
export {
  accessLogFold,
  inspectionIn,
  readingsIn,
  type AccessFilter,
  type AccessLog,
  type InspectionAt,
  type ReadingEntry,
} from './domain/views/readings.js';
export {
  compareEntries,
  compareRecord,
  compareStory,
  recordedAfterDays,
  type Comparison,
  type EntryChange,
  type EntryDifference,
  type FactDifference,
} from './domain/views/comparison/story.js';
export { levelDifference, type LevelDifference } from './domain/views/comparison/levels.js';
export {
  comparePopulation,
  recordedBetween,
  type PopulationComparison,
  type RecordedSince,
  type SummaryDifference,
} from './domain/views/comparison/population.js';
export { storyOf, type Entry, type Story } from './domain/views/story.js';
export { staffAt, type Away, type StaffStanding } from './domain/views/staff.js';
export { unitAt, type ChannelLevel, type UnitStanding } from './domain/views/unit.js';
export { type Known } from './domain/changes/unit/known.js';
export { type Matter } from './domain/changes/unit/matters.js';
export { type PlacesLevel } from './domain/changes/unit/places.js';
export { type Team } from './domain/changes/unit/teams.js';

export {
  MAX_EVENT_BYTES,
  type Append,
  type Appended,
  type AppendRefusal,
  type EventBatch,
  type EventStore,
  type NewEvent,
  type Page,
  type RecordedData,
  type RecordedEvent,
  type Subscription,
} from './stores/event-store.js';
export { type StoreError } from './stores/store-error.js';
export { entryOf, leafOf, type Sealed } from './stores/seal/entry.js';
export { EMPTY_ROOT, leafHash, nodeHash, type Hash } from './stores/seal/hash.js';
export {
  verifyConsistency,
  verifyInclusion,
  type ConsistencyProof,
  type InclusionProof,
  type TreeHead,
} from './stores/seal/proof.js';
export { type Seal } from './stores/seal/seal.js';
export { type RestorableStore, type Restored, type RestoreRefusal } from './stores/restore.js';
export {
  checkpointText,
  openCheckpoint,
  parseCheckpointText,
  signCheckpoint,
  type Checkpoint,
  type CheckpointRefusal,
  type OpenedCheckpoint,
  type StreamsHead,
} from './proof/checkpoint.js';
export { consistencyText, parseConsistencyText, type ConsistencyText } from './proof/consistency-text.js';
export { PROOF_FILES, type DossierFiles } from './proof/dossier-files.js';
export { type Flaw, type FlawKind, type FlawPlace } from './proof/flaw.js';
export { logFold, type LogFold, type LogState } from './proof/log-state.js';
export { type Malformed } from './proof/malformed.js';
export { manifestText, parseManifestText, type Manifest, type ManifestFile } from './proof/manifest.js';
export {
  openNote,
  parseNote,
  signNote,
  type NoteRefusal,
  type NoteSignature,
  type OpenedNote,
  type SignedNote,
} from './proof/signed-note.js';
export { parseSigningKey, signingKeyFile, signingKeyOf, type SigningKey } from './proof/signing-key.js';
export {
  streamTree,
  verifyNoStream,
  verifyStream,
  type StreamHead,
  type StreamLeaf,
  type StreamProof,
  type StreamTree,
} from './proof/stream-tree.js';
export { tilePath, tilesFor, type TilePlace } from './proof/tiles.js';
export { parseTlogProof, tlogProofText, type TlogProof } from './proof/tlog-proof.js';
export { isKeyName, parseVerifierKey, showVerifierKey, type VerifierKey } from './proof/verifier-key.js';
export { type KeptCheckpoint } from './proof/kept-checkpoints.js';
export { verifyDossier, type DossierReport, type DossierTrust } from './proof/verify-dossier.js';
export { integrityFiles, type FilePiece, type IntegrityRequest } from './ledger/proof/integrity-files.js';
export { logState } from './ledger/proof/log-state.js';
export { verifyLedger, type LedgerReport, type LedgerTrust } from './ledger/proof/verify-ledger.js';
export { openMemoryStore } from './stores/memory/memory-store.js';
export { backupSqlite, type BackupOptions } from './stores/sqlite/backup.js';
export { openSqliteStore, type SqliteStoreOptions } from './stores/sqlite/sqlite-store.js';
export { ledgerOver } from './ledger/ledger-over.js';
export { type Ledger, type Progress, type StaffOverview } from './ledger/ledger.js';
export { type AccessQuestion, type Subject } from './ledger/subject.js';
export { cloudEventLine, readCloudEvent, type TravellingEvent } from './ledger/interchange/cloud-event.js';
export { type CopyError, type NotACopy } from './ledger/interchange/copy-error.js';
export { exportedLines } from './ledger/interchange/export.js';
export { importer, type Importer, type ImportRefusal } from './ledger/interchange/import.js';
export { ledgerUrn } from './ledger/interchange/ledger-urn.js';
export {
  replication,
  type Replicated,
  type Replication,
  type StopSignal,
} from './ledger/interchange/replicate.js';
export { openReader, type ReaderOptions } from './ledger/reader/reader.js';
export { dossierUnder, explainFigureUnder, type DossierReader } from './ledger/reader/dossier-reading.js';
export { type Answer, type StoryReader, type StoryReaderWithLog } from './ledger/reader/story-reader.js';
export { type ReaderRequest, type ReaderScope } from './ledger/reader/request.js';
export { type FindingsOptions, type LedgerFindings } from './ledger/findings.js';
export { type Following, type NewEntries } from './ledger/follow.js';
export { openLedger, openStore, type LedgerOptions } from './ledger/open-ledger.js';
export { overviewOf, type Overview } from './ledger/overview.js';
export { type Levels } from './ledger/segments/everybody.js';
export { type KeepSegmentsOptions, type SegmentStanding } from './ledger/segments/keep.js';
export { type SegmentsFolder } from './ledger/segments/open-segments.js';
export { type SegmentOptions } from './ledger/segments/options.js';
export {
  type EverybodyOptions,
  type Segments,
  type Summaries,
  type TakeLevels,
} from './ledger/segments/segments.js';
export { type ViewsFile } from './ledger/views/open-views.js';
export { type ViewOptions } from './ledger/views/catch-up.js';
export { type KeepOptions, type Views, type ViewStanding } from './ledger/views/views.js';
export {
  type RecordingOptions,
  type RecordingProgress,
  type RecordingSummary,
} from './ledger/record-many.js';
export { type Outcome, type Recorded } from './ledger/draft.js';
export { showError, type LedgerError, type Refusal } from './ledger/ledger-error.js';
export { type When } from './ledger/questions.js';
export { ForsvarligError, run } from './ledger/run.js';

export * from './render/index.js';
export * from './scenario/index.js';
export * from './whatif/index.js';
