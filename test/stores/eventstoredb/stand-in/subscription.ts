import { status, type ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { page, type Log } from './log.js';
import { caughtUp, checkpoint, confirmed, eventMessage, fellBehind, grpcError } from './wire.js';

/** What goes wrong with a subscription once it has handed over so many events. */
export interface FeedFault {
  readonly after: number;
  readonly is:
    /** The connection ends. */
    | 'cut'
    /** An error that is gRPC's own: number 14. */
    | 'unavailable'
    /** The server goes down in good order. */
    | 'ended'
    /** The leader is another one from now on: the one at this port. */
    | { readonly ledBy: number }
    /** Nothing is handed over any more, and nothing is told of that. */
    | 'silence'
    /** Not even that the subscription is there. */
    | 'unconfirmed'
    /** What comes next comes after a while. */
    | 'delay'
    /** It can't keep up, says so, and does again. */
    | 'falls-behind'
    /** The user may not. */
    | 'denied';
}

/** What a subscription tells about itself. */
export interface FeedOwner {
  /** It begins after this place; 0 for the start. */
  readonly begun: (position: number) => void;
  /** An event was written to whoever asked. */
  readonly wrote: () => void;
  /** Ends every connection. */
  readonly cut: () => void;
  /** Nobody listens any more. */
  readonly left: () => void;
}

/** Records looked through at a time. */
const CHUNK = 200;

/** Hands over the records of the streams asked for, after a place, until the caller leaves, in the form of a catch-up subscription. */
export const feed = (
  log: Log,
  call: ServerWritableStream<ReadReq, ReadResp>,
  request: ReadReq.Options,
  fault: FeedFault | undefined,
  owner: FeedOwner,
): void => {
  const from = request.getAll()?.getPosition();
  let position = from === undefined ? 0 : Number(from.getCommitPosition());
  owner.begun(position);
  const filter = request.getFilter();
  const prefixes = filter?.getStreamIdentifier()?.getPrefixList() ?? [''];
  const window = (filter?.getMax() ?? 32) * (filter?.getCheckpointintervalmultiplier() ?? 1);
  let searched = 0;
  let given = 0;
  let live = false;
  let over = false;
  let failing = fault;
  let stopListening: () => void = () => undefined;

  const end = (): void => {
    if (over) return;
    over = true;
    stopListening();
    owner.left();
  };
  const fail = (error: ReturnType<typeof grpcError>): void => {
    end();
    call.emit('error', Object.assign(new Error(), error));
  };
  call.on('cancelled', end);

  /** Whether it goes on. */
  const goesWrong = (): boolean => {
    if (failing === undefined || given < failing.after) return false;
    const { is } = failing;
    failing = undefined;
    switch (is) {
      case 'cut':
        owner.cut();
        end();
        return true;
      case 'unavailable':
        fail(grpcError(status.UNAVAILABLE, 'not now'));
        return true;
      case 'denied':
        fail(grpcError(status.PERMISSION_DENIED, 'not you', { exception: 'access-denied' }));
        return true;
      case 'ended':
        end();
        call.end();
        return true;
      case 'silence':
      case 'unconfirmed':
        stopListening();
        return true;
      case 'delay':
        setTimeout(pump, 60);
        return true;
      case 'falls-behind':
        call.write(fellBehind());
        live = false;
        return false;
      default:
        fail(
          grpcError(status.NOT_FOUND, 'leader elsewhere', {
            exception: 'not-leader',
            'leader-endpoint-host': '127.0.0.1',
            'leader-endpoint-port': is.ledBy.toString(),
          }),
        );
        return true;
    }
  };

  /** Writes, and tells whether there is room for more; where there is not, goes on when there is. */
  const write = (message: ReadResp): boolean => {
    const room = call.write(message);
    if (!room) call.once('drain', pump);
    return room;
  };

  let pumping = false;
  function pump(): void {
    if (over || pumping) return;
    pumping = true;
    try {
      for (;;) {
        const chunk = page(log.all(), (record) => record.position, position + 1, false, CHUNK);
        for (const record of chunk) {
          const ours = prefixes.some((prefix) => record.stream.startsWith(prefix));
          if (ours && goesWrong()) return;
          position = record.position;
          if (ours) {
            given++;
            owner.wrote();
          } else searched++;
          const message = ours
            ? eventMessage(record)
            : searched % window === 0
              ? checkpoint(position)
              : undefined;
          if (message !== undefined && !write(message)) return;
        }
        if (chunk.length < CHUNK) break;
      }
      if (goesWrong()) return;
      if (!live) write(caughtUp());
      live = true;
    } finally {
      pumping = false;
    }
  }

  if (from !== undefined && !log.isPlace(position)) {
    fail(grpcError(status.INVALID_ARGUMENT, 'the position is invalid'));
    return;
  }
  if (fault?.is === 'unconfirmed') return;
  call.write(confirmed('5c0f24f5-0a0b-4c8c-9c1f-6d4f0f3b2a11'));
  stopListening = log.listen(() => setImmediate(pump));
  pump();
};
