import * as E from 'fp-ts/lib/Either.js';
import { openCheckpoint, unopenedCheckpoint, type Checkpoint } from './checkpoint.js';
import {
  HANDOVERS,
  MOST_TEXT,
  PROOF_FILES,
  summedFiles,
  wholeText,
  type DossierFiles,
  type SummedFiles,
} from './dossier-files.js';
import { inclusionIn } from './dossier-inclusion.js';
import { continues } from './dossier-kept.js';
import { checkStreams, type StreamsChecked } from './dossier-streams.js';
import type { Flaw } from './flaw.js';
import { inOrderOfSize, isRetired, openKept, type KeptCheckpoint } from './kept-checkpoints.js';
import { flawList, type Flaws } from './flaws.js';
import { followHandovers } from './handover.js';
import { parseManifestText, type Manifest } from './manifest.js';
import { openNote, parseNote } from './signed-note.js';
import { textLines } from './text-lines.js';
import { parseVerifierKey, type VerifierKey } from './verifier-key.js';

/** What a dossier is checked with. */
export interface DossierTrust {
  /** The keys that are trusted, from elsewhere than the dossier. Without any, those in it are taken, and that is told. */
  readonly keys: ReadonlyArray<VerifierKey>;
  /** Checkpoints of the same ledger that were kept outside it. */
  readonly kept: ReadonlyArray<KeptCheckpoint>;
}

/** What came of checking a dossier. */
export interface DossierReport extends StreamsChecked {
  /** What is wrong, in the order found; the first thousand. */
  readonly flaws: ReadonlyArray<Flaw>;
  /** How many flaws there are in all. None: everything below was checked and is as it should be. */
  readonly flawCount: number;
  /** Undefined where no checkpoint could be read. */
  readonly checkpoint: Checkpoint | undefined;
  /** The trusted keys that signed the checkpoint. */
  readonly signedBy: ReadonlyArray<VerifierKey>;
  /** Whether the keys that are trusted came from the dossier itself: then nothing tells whose they are. */
  readonly keysFromDossier: boolean;
  /** Files that are as the manifest has them. */
  readonly files: number;
  /** The sizes of the kept checkpoints that the ledger was shown to continue. */
  readonly continued: ReadonlyArray<number>;
}

const MOST_MANIFEST = 1 << 26;
const LONGEST_LINE = 1 << 24;

const keysIn = (text: string): ReadonlyArray<VerifierKey> =>
  text.split('\n').flatMap((line) => {
    const key = parseVerifierKey(line);
    return E.isRight(key) ? [key.right] : [];
  });

const openManifest = (
  note: string,
  trusted: ReadonlyArray<VerifierKey>,
  flaws: Flaws,
): Manifest | undefined => {
  const opened = openNote(note, trusted);
  if (E.isLeft(opened)) flaws.refuse(opened.left, PROOF_FILES.manifest);
  // What nobody trusted signed is still compared, to tell which files differ from it.
  const read = E.isRight(opened) ? opened : parseNote(note);
  if (E.isLeft(read)) return undefined;
  const manifest = parseManifestText(read.right.text);
  if (E.isRight(manifest)) return manifest.right;
  flaws.refuse(manifest.left, PROOF_FILES.manifest);
  return undefined;
};

/** Compares every file with the manifest; gives how many are as they should be. */
const checkFiles = async (
  files: SummedFiles,
  listed: ReadonlySet<string>,
  manifest: Manifest,
  flaws: Flaws,
): Promise<number> => {
  let right = 0;
  const known = new Set<string>([PROOF_FILES.manifest]);
  for (const { path: file, bytes, sha256 } of manifest.files) {
    known.add(file);
    if (!listed.has(file)) {
      flaws.add('file-missing', { file });
      continue;
    }
    const sum = await files.sum(file);
    if (sum === undefined) flaws.add('file-unreadable', { file });
    else if (sum.bytes !== bytes || sum.sha256 !== sha256) flaws.add('file-changed', { file });
    else right += 1;
  }
  for (const file of [...listed].sort()) if (!known.has(file)) flaws.add('file-added', { file });
  return right;
};

const NOTHING: StreamsChecked = {
  streams: 0,
  absent: 0,
  events: 0,
  withheld: 0,
  everyStream: false,
  keys: [],
};

/**
 * Checks a dossier from its files alone, without the ledger: that every file is the one that was signed; that every event shown is in
 * the ledger of the checkpoint at its place; that each stream has all of its events, in order; and that the ledger continues each
 * checkpoint that was kept. What it can't show is told in `docs/verification.md`.
 */
export const verifyDossier = async (dossier: DossierFiles, trust: DossierTrust): Promise<DossierReport> => {
  const flaws = flawList();
  const files = summedFiles(dossier);
  const listed: ReadonlySet<string> = new Set(await dossier.list());
  const needed = async (path: string, most: number): Promise<string | undefined> => {
    const text = listed.has(path) ? await wholeText(files, path, most) : undefined;
    if (text === undefined) flaws.add(listed.has(path) ? 'file-unreadable' : 'file-missing', { file: path });
    return text;
  };
  async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
    if (!listed.has(file)) {
      flaws.add('file-missing', { file });
      return;
    }
    try {
      yield* files.bytes(file);
    } catch {
      flaws.add('file-unreadable', { file });
    }
  }

  const keysFromDossier = trust.keys.length === 0;
  const own = await needed(PROOF_FILES.keys, MOST_TEXT);
  const handovers: string[] = [];
  for (const path of [...listed].sort())
    if (path.startsWith(HANDOVERS)) handovers.push((await wholeText(files, path, MOST_TEXT)) ?? '');
  const trusted = followHandovers(keysFromDossier ? keysIn(own ?? '') : trust.keys, handovers);

  const manifestNote = await needed(PROOF_FILES.manifest, MOST_MANIFEST);
  const manifest = manifestNote === undefined ? undefined : openManifest(manifestNote, trusted, flaws);

  const note = (await needed(PROOF_FILES.checkpoint, MOST_TEXT)) ?? '';
  const opened = openCheckpoint(note, trusted);
  if (E.isLeft(opened) && note !== '') flaws.refuse(opened.left, PROOF_FILES.checkpoint);
  // Signed by nobody trusted, it still tells where the rest of the dossier differs from it.
  const read = E.isRight(opened) ? opened : unopenedCheckpoint(note);
  const checkpoint: Checkpoint | undefined = E.isRight(read) ? read.right : undefined;

  let checked = NOTHING;
  const continued: number[] = [];
  if (checkpoint !== undefined) {
    if (checkpoint.streams === undefined) flaws.add('no-streams', { file: PROOF_FILES.checkpoint });
    if (
      manifest !== undefined &&
      (manifest.origin !== checkpoint.origin ||
        manifest.head.size !== checkpoint.size ||
        manifest.head.root !== checkpoint.root)
    )
      flaws.add('other-checkpoint', { file: PROOF_FILES.manifest });
    const { included, finish } = await inclusionIn(files, listed, checkpoint, note, flaws);
    checked = await checkStreams(
      textLines(bytesOf(PROOF_FILES.streams), LONGEST_LINE),
      textLines(bytesOf(PROOF_FILES.events), LONGEST_LINE),
      checkpoint,
      included,
      flaws,
    );
    finish();
    if (E.isRight(opened) && isRetired(opened.right.by, checked.keys, checkpoint.size))
      flaws.add('retired-key', { file: PROOF_FILES.checkpoint });
    for (const one of inOrderOfSize(trust.kept)) {
      const kept = openKept(one, trusted, flaws);
      if (kept === undefined) continue;
      if (isRetired(kept.checkpoint.by, checked.keys, kept.checkpoint.size))
        flaws.add('retired-key', { file: kept.name });
      else if (await continues(files, listed, checkpoint, note, kept, flaws))
        continued.push(kept.checkpoint.size);
    }
  }
  const right = manifest === undefined ? 0 : await checkFiles(files, listed, manifest, flaws);
  return {
    ...checked,
    flaws: flaws.named(),
    flawCount: flaws.count(),
    checkpoint,
    signedBy: E.isRight(opened) ? opened.right.by : [],
    keysFromDossier,
    files: right,
    continued,
  };
};
