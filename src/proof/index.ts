// Proof: checkpoints, signatures, tiles, and what verifies them without a ledger.

export {
  checkpointText,
  openCheckpoint,
  parseCheckpointText,
  signCheckpoint,
  type Checkpoint,
  type CheckpointRefusal,
  type OpenedCheckpoint,
  type StreamsHead,
} from './checkpoint.js';
export { consistencyText, parseConsistencyText, type ConsistencyText } from './consistency-text.js';
export { PROOF_FILES, type DossierFiles } from './dossier-files.js';
export { type Flaw, type FlawKind, type FlawPlace } from './flaw.js';
export { logFold, type LogFold, type LogState } from './log-state.js';
export { type Malformed } from './malformed.js';
export { manifestText, parseManifestText, type Manifest, type ManifestFile } from './manifest.js';
export {
  openNote,
  parseNote,
  signNote,
  type NoteRefusal,
  type NoteSignature,
  type OpenedNote,
  type SignedNote,
} from './signed-note.js';
export { parseSigningKey, signingKeyFile, signingKeyOf, type SigningKey } from './signing-key.js';
export {
  streamTree,
  verifyNoStream,
  verifyStream,
  type StreamHead,
  type StreamLeaf,
  type StreamProof,
  type StreamTree,
} from './stream-tree.js';
export { tilePath, tilesFor, type TilePlace } from './tiles.js';
export { parseTlogProof, tlogProofText, type TlogProof } from './tlog-proof.js';
export { isKeyName, parseVerifierKey, showVerifierKey, type VerifierKey } from './verifier-key.js';
export { type KeptCheckpoint } from './kept-checkpoints.js';
export { verifyDossier, type DossierReport, type DossierTrust } from './verify-dossier.js';
