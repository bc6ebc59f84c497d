import { Server, ServerCredentials, status, type sendUnaryData, type ServerUnaryCall } from '@grpc/grpc-js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import { ClusterInfo, EndPoint, MemberInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { StreamsService, type IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import {
  DeleteResp,
  ReadReq,
  TombstoneResp,
  type AppendReq,
} from '@eventstore/db-client/generated/streams_pb.js';
import { createLog, MAX_APPEND_BYTES, page, type Log, type LogRecord, type Proposed } from './log.js';
import { proxyTo } from './proxy.js';
import { feed, type FeedFault } from './subscription.js';
import {
  eventMessage,
  expectedOf,
  grpcError,
  notFound,
  proposedOf,
  streamOf,
  success,
  wrongVersion,
} from './wire.js';

/** What goes wrong with the next append. */
export type Fault =
  /** Nothing. */
  | 'none'
  /** Recorded, and the connection ends before the answer. */
  | 'lost-acknowledgement'
  /** Recorded, and the answer does not come in time. */
  | 'late-acknowledgement'
  /** The connection ends before anything is recorded. */
  | 'broken-connection'
  /** Nothing recorded, nothing answered. */
  | 'silence'
  /** Recorded long after the caller has given up waiting. */
  | 'recorded-late'
  /** An error that is gRPC's own: number 14. */
  | 'unavailable'
  /** An error of the server's inside. */
  | 'internal'
  /** The user may not. */
  | 'denied';

export interface StandInOptions {
  /** A log in common with other servers of the cluster. */
  readonly log?: Log;
  /** The port of the leader, when this server is none. */
  readonly leader?: () => number | undefined;
  /** The cluster, for those who ask. */
  readonly members?: () => ReadonlyArray<{ readonly port: number; readonly leads: boolean }>;
  readonly credentials?: ServerCredentials;
  /** `user:password` that every call must carry. */
  readonly login?: string;
  /** Milliseconds after which a late record is made. */
  readonly lateMs?: number;
}

/** Stands in for a node of EventStoreDB, over real gRPC on loopback. */
export interface StandIn {
  readonly port: number;
  readonly log: Log;
  /** Faults of the appends to come, one each. */
  readonly faults: Fault[];
  /** Reads that are answered with silence. */
  readonly silentReads: { left: number };
  /** What goes wrong with the subscriptions to come, one each. */
  readonly feedFaults: FeedFault[];
  /** Subscriptions: after which place each began, faulty or not; how many nobody has left yet; events written to all of them. */
  readonly feeds: Readonly<{ begun: ReadonlyArray<number>; open: number; written: number }>;
  /** Ends every connection. */
  readonly cut: () => void;
  /** Appends that arrived, faulty or not. */
  readonly arrived: () => number;
  readonly close: () => Promise<void>;
}

const SILENT = 'no answer' as const;

export const startStandIn = async (options: StandInOptions = {}): Promise<StandIn> => {
  const { log = createLog(), lateMs = 400, login } = options;
  const faults: Fault[] = [];
  const silentReads = { left: 0 };
  const feedFaults: FeedFault[] = [];
  const feeds = { begun: [] as number[], open: 0, written: 0 };
  const timers = new Set<NodeJS.Timeout>();
  let appends = 0;
  let cut: () => void = () => undefined;

  const refusal = (call: Pick<ServerUnaryCall<unknown, unknown>, 'metadata'>) => {
    const authorization = call.metadata.get('authorization')[0];
    if (login !== undefined && authorization !== `Basic ${Buffer.from(login).toString('base64')}`)
      return grpcError(status.UNAUTHENTICATED, 'who are you?');
    const leader = options.leader?.();
    return leader === undefined || call.metadata.get('requires-leader')[0] !== 'true'
      ? undefined
      : grpcError(status.NOT_FOUND, 'leader elsewhere', {
          exception: 'not-leader',
          'leader-endpoint-host': '127.0.0.1',
          'leader-endpoint-port': leader.toString(),
        });
  };

  const append: IStreamsServer['append'] = (call, answer) => {
    const refused = refusal(call);
    let header: AppendReq.Options | undefined;
    const events: Proposed[] = [];
    let bytes = 0;
    call.on('error', () => undefined);
    call.on('data', (request: AppendReq) => {
      if (request.hasOptions()) header = request.getOptions();
      const message = request.getProposedMessage();
      if (message === undefined) return;
      const event = proposedOf(message);
      bytes += event.data.length + event.metadata.length + 2 * event.type.length;
      events.push(event);
    });
    call.on('end', () => {
      if (refused !== undefined || header === undefined) {
        answer(refused ?? grpcError(status.INVALID_ARGUMENT, 'no options'));
        return;
      }
      appends++;
      const [stream, expected] = [streamOf(header), expectedOf(header)];
      if (bytes > MAX_APPEND_BYTES) {
        const fields = {
          exception: 'maximum-append-size-exceeded',
          'maximum-append-size': `${MAX_APPEND_BYTES}`,
        };
        answer(grpcError(status.INVALID_ARGUMENT, `too much for ${stream}`, fields));
        return;
      }
      const commit = () => log.append(stream, expected, events);
      const fault = faults.shift();
      switch (fault) {
        case 'lost-acknowledgement':
          commit();
          cut();
          return;
        case 'late-acknowledgement':
          commit();
          return;
        case 'broken-connection':
          cut();
          return;
        case 'silence':
          return;
        case 'recorded-late':
          timers.add(setTimeout(commit, lateMs));
          return;
        case 'unavailable':
          answer(grpcError(status.UNAVAILABLE, `not now, ${stream}`));
          return;
        case 'internal':
          answer(grpcError(status.INTERNAL, `an error about ${stream}`));
          return;
        case 'denied':
          answer(grpcError(status.PERMISSION_DENIED, `not you, ${stream}`, { exception: 'access-denied' }));
          return;
        case 'none':
        case undefined: {
          const done = commit();
          if (done.is === 'deleted')
            answer(
              grpcError(status.FAILED_PRECONDITION, 'deleted', {
                exception: 'stream-deleted',
                'stream-name': stream,
              }),
            );
          else
            answer(
              null,
              done.is === 'written'
                ? success(done.revision, done.position)
                : wrongVersion(expected, done.actual),
            );
        }
      }
    });
  };

  /** What a read is to answer with, or why it is not. */
  const found = (
    request: ReadReq.Options,
  ):
    | ReadonlyArray<LogRecord>
    | ReturnType<typeof grpcError>
    | typeof SILENT
    | { readonly missing: string } => {
    if (silentReads.left > 0) {
      silentReads.left--;
      return SILENT;
    }
    const count = Number(request.getCount());
    const backwards = request.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;
    const named = request.getStream();
    if (named !== undefined) {
      const name = streamOf(named);
      const { found: there, deleted, records } = log.stream(name);
      if (deleted)
        return grpcError(status.FAILED_PRECONDITION, 'deleted', {
          exception: 'stream-deleted',
          'stream-name': name,
        });
      if (!there) return { missing: name };
      const revision = named.hasRevision() ? Number(named.getRevision()) : named.hasEnd() ? Infinity : 0;
      return page(records, (record) => record.revision, revision, backwards, count);
    }
    const all = request.getAll();
    const from = all?.getPosition();
    const position = from === undefined ? (all?.hasEnd() ? Infinity : 0) : Number(from.getCommitPosition());
    if (from !== undefined && !log.isPlace(position))
      return grpcError(status.INVALID_ARGUMENT, 'the position is invalid');
    // Backwards, the event that lies at the position itself is left out.
    return page(
      log.all(),
      (record) => record.position,
      backwards ? position - 1 : position,
      backwards,
      count,
    );
  };

  const read: IStreamsServer['read'] = (call) => {
    const request = call.request.getOptions();
    const refused = refusal(call);
    if (refused !== undefined || request === undefined) {
      call.emit(
        'error',
        Object.assign(new Error(), refused ?? grpcError(status.INVALID_ARGUMENT, 'no options')),
      );
      return;
    }
    if (request.hasSubscription()) {
      feed(log, call, request, feedFaults.shift(), {
        begun: (position) => {
          feeds.begun.push(position);
          feeds.open++;
        },
        wrote: () => feeds.written++,
        cut: () => {
          cut();
        },
        left: () => feeds.open--,
      });
      return;
    }
    const answer = found(request);
    if (answer === SILENT) return;
    if ('missing' in answer) {
      call.write(notFound(answer.missing));
      call.end();
    } else if ('code' in answer) call.emit('error', Object.assign(new Error(), answer));
    else {
      for (const record of answer as ReadonlyArray<LogRecord>) call.write(eventMessage(record));
      call.end();
    }
  };

  const server = new Server();
  server.addService(StreamsService, {
    append,
    read,
    delete: (call, answer) => {
      const request = call.request.getOptions();
      if (request) log.truncate(streamOf(request));
      answer(null, new DeleteResp());
    },
    tombstone: (call, answer) => {
      const request = call.request.getOptions();
      if (request) log.tombstone(streamOf(request));
      answer(null, new TombstoneResp());
    },
    // A store that comes here has taken the way that is not safe.
    batchAppend: (call) => {
      call.emit('error', Object.assign(new Error(), grpcError(status.UNIMPLEMENTED, 'no batch appends')));
    },
  } satisfies IStreamsServer);
  server.addService(ServerFeaturesService, {
    getSupportedMethods: (_: unknown, answer: sendUnaryData<SupportedMethods>) => {
      const methods = new SupportedMethods();
      methods.setEventStoreServerVersion('23.10.0');
      methods.setMethodsList(
        ['append', 'batchappend', 'read', 'delete', 'tombstone'].map((name) => {
          const method = new SupportedMethod();
          method.setServiceName('event_store.client.streams.streams');
          method.setMethodName(name);
          return method;
        }),
      );
      answer(null, methods);
    },
  });
  server.addService(GossipService, {
    read: (_: unknown, answer: sendUnaryData<ClusterInfo>) => {
      const cluster = new ClusterInfo();
      for (const { port, leads } of options.members?.() ?? []) {
        const member = new MemberInfo();
        const endpoint = new EndPoint();
        endpoint.setAddress('127.0.0.1');
        endpoint.setPort(port);
        member.setHttpEndPoint(endpoint);
        member.setIsAlive(true);
        member.setState(leads ? MemberInfo.VNodeState.LEADER : MemberInfo.VNodeState.FOLLOWER);
        cluster.addMembers(member);
      }
      answer(null, cluster);
    },
  });
  const inner = await new Promise<number>((resolve, reject) => {
    server.bindAsync(
      '127.0.0.1:0',
      options.credentials ?? ServerCredentials.createInsecure(),
      (error, port) => {
        if (error) reject(error);
        else resolve(port);
      },
    );
  });
  const proxy = await proxyTo(inner);
  ({ cut } = proxy);
  return {
    port: proxy.port,
    log,
    faults,
    silentReads,
    feedFaults,
    feeds,
    cut: () => {
      cut();
    },
    arrived: () => appends,
    close: async () => {
      for (const timer of timers) clearTimeout(timer);
      await proxy.close();
      server.forceShutdown();
    },
  };
};
