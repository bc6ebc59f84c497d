import * as E from 'fp-ts/lib/Either.js';
import { growingTree, type GrowingTree } from '../stores/seal/growing.js';
import type { Checkpoint } from './checkpoint.js';
import { PROOF_FILES } from './dossier-files.js';
import type { IncludedIn } from './dossier-inclusion.js';
import { leafOfLine, parseEventLine, parseStreamLine } from './dossier-lines.js';
import type { Flaws } from './flaws.js';
import { keyChangeIn, type KeyChange } from './key-history.js';
import { streamTree, verifyNoStream, verifyStream, type StreamHead } from './stream-tree.js';
import type { TextLine } from './text-lines.js';

/** What a dossier says of one stream, and how its events come out. */
interface Expected {
  readonly head: StreamHead;
  readonly line: number;
  seen: boolean;
}

/** What is known of the streams of a dossier after its events were read. */
export interface StreamsChecked {
  /** Streams that are there with every event. */
  readonly streams: number;
  /** Streams shown to hold nothing. */
  readonly absent: number;
  readonly events: number;
  /** Of these, those that are not shown. */
  readonly withheld: number;
  /** Whether these are all streams that the ledger holds. */
  readonly everyStream: boolean;
  /** What the events shown say of the keys that the ledger is signed with. */
  readonly keys: ReadonlyArray<KeyChange>;
}

/** Reads `streams.jsonl`: each line must lead to the root that was signed. */
const readStreams = async (
  lines: AsyncIterable<TextLine>,
  checkpoint: Checkpoint,
  flaws: Flaws,
): Promise<{ readonly expected: Map<string, Expected>; readonly absent: number }> => {
  const file = PROOF_FILES.streams;
  const expected = new Map<string, Expected>();
  const absent = new Set<string>();
  for await (const { number: line, text } of lines) {
    const read = text === undefined ? E.left('too long, or not UTF-8') : parseStreamLine(text);
    if (E.isLeft(read)) {
      flaws.add('malformed', { file, line }, read.left);
      continue;
    }
    const { stream } = read.right;
    if (expected.has(stream) || absent.has(stream)) {
      flaws.add('stream-twice', { file, line, stream });
      continue;
    }
    const root = checkpoint.streams?.root;
    const proven =
      root !== undefined &&
      ('root' in read.right
        ? verifyStream(read.right, read.right.path, root)
        : verifyNoStream(stream, read.right, root));
    if (root !== undefined && !proven) flaws.add('stream-not-proven', { file, line, stream });
    if ('root' in read.right) {
      const { count, root: own } = read.right;
      expected.set(stream, { head: { stream, count, root: own }, line, seen: false });
    } else absent.add(stream);
  }
  return { expected, absent: absent.size };
};

/** The events of one stream, which stand one after the other. */
interface Group {
  readonly stream: string;
  readonly tree: GrowingTree;
  index: number;
}

/** Reads the streams of a dossier and the events in them, in two passes; says what is wrong, line by line. */
export const checkStreams = async (
  streamLines: AsyncIterable<TextLine>,
  eventLines: AsyncIterable<TextLine>,
  checkpoint: Checkpoint,
  included: IncludedIn,
  flaws: Flaws,
): Promise<StreamsChecked> => {
  const { expected, absent } = await readStreams(streamLines, checkpoint, flaws);
  const file = PROOF_FILES.events;
  let events = 0;
  let withheld = 0;
  const keys: KeyChange[] = [];
  let group: Group | undefined;

  const finish = (line: number): void => {
    if (group === undefined) return;
    const { stream, tree } = group;
    group = undefined;
    const wanted = expected.get(stream);
    if (wanted === undefined) {
      flaws.add('stream-unlisted', { file, line, stream });
      return;
    }
    if (wanted.seen) flaws.add('stream-twice', { file, line, stream });
    else if (tree.size() !== wanted.head.count)
      flaws.add(
        'stream-incomplete',
        { file, line, stream },
        `${tree.size()} events, where the ledger holds ${wanted.head.count}`,
      );
    else if (tree.root() !== wanted.head.root) flaws.add('stream-altered', { file, line, stream });
    wanted.seen = true;
  };

  let last = 0;
  for await (const { number: line, text } of eventLines) {
    const read = text === undefined ? E.left('too long, or not UTF-8') : parseEventLine(text);
    if (E.isLeft(read)) {
      flaws.add('malformed', { file, line }, read.left);
      last = line;
      continue;
    }
    const event = read.right;
    const { stream, version, index } = event;
    if (group?.stream !== stream) {
      finish(last);
      group = { stream, tree: growingTree(), index: -1 };
    }
    const place = { file, line, stream, index };
    if (version !== group.tree.size())
      flaws.add('version-gap', place, `version ${version}, expected ${group.tree.size()}`);
    if (index <= group.index) flaws.add('index-order', place);
    group.index = index;
    const leaf = leafOfLine(event);
    group.tree.append(leaf);
    const there = await included(index, leaf);
    if (there === 'no') flaws.add('event-altered', place);
    else if (there === 'unproven') flaws.add('event-not-proven', place);
    events += 1;
    const change = 'leaf' in event ? undefined : keyChangeIn(event, index);
    if (change !== undefined) keys.push(change);
    if ('leaf' in event) withheld += 1;
    last = line;
  }
  finish(last);

  for (const { head, line, seen } of expected.values())
    if (!seen)
      flaws.add(
        'stream-incomplete',
        { file: PROOF_FILES.streams, line, stream: head.stream },
        `no events, where the ledger holds ${head.count}`,
      );
  const heads = Array.from(expected.values(), ({ head }) => head);
  const all = checkpoint.streams;
  return {
    streams: heads.length,
    absent,
    events,
    withheld,
    keys,
    everyStream: all?.count === heads.length && streamTree(heads).root === all.root,
  };
};
