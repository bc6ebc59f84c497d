// Ledgers: recording and asking, copies, readers, proofs over a store.

export { everybodyIn, type Everybody } from './everybody.js';
export { integrityFiles, type FilePiece, type IntegrityRequest } from './proof/integrity-files.js';
export { logState } from './proof/log-state.js';
export { verifyLedger, type LedgerReport, type LedgerTrust } from './proof/verify-ledger.js';
export { ledgerOver } from './ledger-over.js';
export { type Ledger, type Progress, type StaffOverview } from './ledger.js';
export { type AccessQuestion, type Subject } from './subject.js';
export { cloudEventLine, readCloudEvent, type TravellingEvent } from './interchange/cloud-event.js';
export { type CopyError, type NotACopy } from './interchange/copy-error.js';
export { exportedLines } from './interchange/export.js';
export { importer, type Importer, type ImportRefusal } from './interchange/import.js';
export { ledgerUrn } from './interchange/ledger-urn.js';
export { replication, type Replicated, type Replication, type StopSignal } from './interchange/replicate.js';
export { openReader, type ReaderOptions } from './reader/reader.js';
export { dossierUnder, explainFigureUnder, type DossierReader } from './reader/dossier-reading.js';
export { type Answer, type StoryReader, type StoryReaderWithLog } from './reader/story-reader.js';
export { type ReaderRequest, type ReaderScope } from './reader/request.js';
export { type FindingsOptions, type LedgerFindings } from './findings.js';
export { type Following, type NewEntries } from './follow.js';
export { openLedger, type LedgerOptions } from './open-ledger.js';
export { openStore, type StoreOptions } from './open-store.js';
export { overviewOf, type Overview } from './overview.js';
export { type Levels } from './segments/everybody.js';
export { type KeepSegmentsOptions, type SegmentStanding } from './segments/keep.js';
export { type SegmentsFolder } from './segments/open-segments.js';
export { type SegmentOptions } from './segments/options.js';
export {
  type EverybodyOptions,
  type Segments,
  type Summaries,
  type TakeLevels,
} from './segments/segments.js';
export { type ViewsFile } from './views/open-views.js';
export { type ViewOptions } from './views/catch-up.js';
export { type KeepOptions, type Views, type ViewStanding } from './views/views.js';
export { type RecordingOptions, type RecordingProgress, type RecordingSummary } from './record-many.js';
export { type Outcome, type Recorded } from './draft.js';
export { showError, type LedgerError, type Refusal } from './ledger-error.js';
export { type When } from './questions.js';
export { ForsvarligError, run } from './run.js';
