import * as E from 'fp-ts/lib/Either.js';
import { isInstant, type Instant } from '../../domain/values/instant.js';
import { earlierRecording, refusedUnseen, versionFits } from '../append-rules.js';
import type { Append, Appended, AppendRefusal, RecordedEvent } from '../event-store.js';
import type { Connection } from './client.js';
import { positionOf } from './envelope.js';
import { failed } from './failure.js';
import { knownStreams, type KnownStream } from './known-streams.js';
import type { Place, Reader } from './reader.js';
import { senderOf, type Sent } from './sender.js';

/** Events told of after a version conflict, at most: the first of them. */
const BETWEEN = 1_000;

/** How often an append is judged anew because another program wrote in between. Each time, that one got on. */
const JUDGEMENTS = 50;

/** Appends to a ledger, one after the other on each stream. */
export interface Writer {
  readonly append: (append: Append) => Promise<E.Either<AppendRefusal, Appended>>;
}

/**
 * The database compares the version expected and a list of ids, and no contents. So each append is judged here, by the rules
 * that all stores share, and then sent to stand right after the event that it was judged on: it is recorded there or not
 * at all, and when another program was faster, it is judged anew.
 */
export const writerOf = (
  connection: Connection,
  place: Place,
  reader: Reader,
  clock: () => Instant,
  lastRecordedAt: Instant | undefined,
): Writer => {
  const streams = knownStreams(reader);
  const send = senderOf(connection, place);
  const queues = new Map<string, Promise<unknown>>();
  let latest: number = lastRecordedAt ?? 0;

  /** Recorded times don't run backwards in a stream, nor over what this program has seen. */
  const timeAfter = ({ recordedAt }: KnownStream): Instant => {
    const now = clock();
    const time = Math.max(now, recordedAt, latest);
    latest = time;
    return isInstant(time) ? time : now;
  };

  /** The events recorded under an append's ids. They mostly lie together, and are read at once then. */
  const recordedUnder = async (
    { stream, events }: Append,
    ids: ReadonlyMap<string, number>,
  ): Promise<ReadonlyArray<RecordedEvent | undefined>> => {
    const versions = events.flatMap(({ id }) => ids.get(id) ?? []);
    const [first, last] = [Math.min(...versions), Math.max(...versions)];
    const together = last - first < 2 * versions.length;
    const ranges = together
      ? [{ after: first - 1, limit: last - first + 1 }]
      : versions.map((version) => ({ after: version - 1, limit: 1 }));
    const found = new Map<number, RecordedEvent>();
    for (const range of ranges)
      for (const event of await reader.readStream(stream, range)) found.set(event.version, event);
    return events.map(({ id }) => found.get(ids.get(id) ?? -1));
  };

  /** Undefined: nothing speaks against it. */
  const judge = async (
    append: Append,
    known: KnownStream,
  ): Promise<E.Either<AppendRefusal, Appended> | undefined> => {
    if (append.events.some(({ id }) => known.ids.has(id))) {
      const earlier = earlierRecording(append, await recordedUnder(append, known.ids));
      if (earlier !== undefined) return earlier;
    }
    const { stream, expected } = append;
    const actual = known.version;
    if (versionFits(expected, actual)) return undefined;
    const between =
      typeof expected === 'number' && expected < actual
        ? await reader.readStream(stream, {
            after: expected,
            limit: Math.min(BETWEEN, actual - Math.max(Math.floor(expected), -1)),
          })
        : [];
    return E.left({ _tag: 'VersionConflict', stream, expected, actual, between });
  };

  /** Where the last of the events lies. After an uncertain call the database may tell of another place, or none. */
  const placeOf = async (
    stream: string,
    version: number,
    sent: Sent & { is: 'recorded' },
  ): Promise<number> => {
    const told = sent.uncertain ? undefined : positionOf(sent.result.position);
    if (told !== undefined) return told;
    const [last] = await reader.readStream(stream, { after: version - 1, limit: 1 });
    if (last === undefined) throw failed(place.location, 'NotFound');
    return last.position;
  };

  const appendOne = async (append: Append): Promise<E.Either<AppendRefusal, Appended>> => {
    const refusal = refusedUnseen(append);
    if (refusal) return E.left(refusal);
    const { stream, events } = append;
    let uncertain = false;
    for (let judgements = 1; judgements <= JUDGEMENTS; judgements++) {
      const { known, fresh } = await streams.get(stream);
      let now = known;
      let judgement = await judge(append, now);
      if (judgement !== undefined && E.isLeft(judgement) && !fresh) {
        // A refusal must not rest on what was so a while ago.
        now = await streams.refresh(stream);
        judgement = await judge(append, now);
      }
      // What was found after a call of ours went unanswered is its doing.
      if (judgement !== undefined)
        return uncertain
          ? E.map((found: Appended) => ({ ...found, duplicate: false }))(judgement)
          : judgement;
      const recordedAt = timeAfter(now);
      const sent = await send({ stream, after: now.version, events, recordedAt });
      uncertain ||= sent.uncertain;
      if (sent.is === 'overtaken') {
        await streams.refresh(stream);
        continue;
      }
      const version = Number(sent.result.nextExpectedRevision);
      const first = version - events.length + 1;
      streams.extend(
        stream,
        events.map(({ id }, i) => ({ id, version: first + i, recordedAt })),
      );
      return E.right({ duplicate: false, version, position: await placeOf(stream, version, sent) });
    }
    throw failed(place.location, 'Contended');
  };

  return {
    append: async (append) => {
      const { stream } = append;
      const before = queues.get(stream) ?? Promise.resolve();
      const mine = before.then(async () => {
        try {
          return await appendOne(append);
        } catch (thrown) {
          // What is there now is not known.
          streams.forget(stream);
          throw thrown;
        }
      });
      const settled = mine.catch(() => undefined);
      queues.set(stream, settled);
      void settled.then(() => {
        if (queues.get(stream) === settled) queues.delete(stream);
      });
      return mine;
    },
  };
};
