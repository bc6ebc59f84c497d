import type { status } from '@grpc/grpc-js';
import { Metadata, type ServiceError } from '@grpc/grpc-js';
import { Empty, StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb.js';
import {
  AppendResp,
  ReadResp,
  type AppendReq,
  type ReadReq,
} from '@eventstore/db-client/generated/streams_pb.js';
import type { Expected, LogRecord, Proposed } from './log.js';

/** An error as the database answers it: by a number, and by a name in the metadata for the client to know it by. */
export const grpcError = (
  code: status,
  details: string,
  fields: Readonly<Record<string, string>> = {},
): Partial<ServiceError> => {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(fields)) metadata.set(key, value);
  return { code, details, metadata };
};

export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

export const expectedOf = (options: AppendReq.Options): Expected => {
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasStreamExists()) return 'stream_exists';
  return options.hasRevision() ? Number(options.getRevision()) : 'any';
};

export const streamOf = (
  options: Pick<AppendReq.Options, 'getStreamIdentifier'> | ReadReq.Options.StreamOptions,
): string => textOf(options.getStreamIdentifier()?.getStreamName_asU8() ?? Buffer.of());

export const proposedOf = (message: AppendReq.ProposedMessage): Proposed => ({
  id: message.getId()?.getString() ?? '',
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

export const success = (revision: number, position: number | undefined): AppendResp => {
  const answer = new AppendResp.Success();
  answer.setCurrentRevision(revision.toString());
  if (position === undefined) answer.setNoPosition(new Empty());
  else {
    const place = new AppendResp.Position();
    place.setCommitPosition(position.toString());
    place.setPreparePosition(position.toString());
    answer.setPosition(place);
  }
  const response = new AppendResp();
  response.setSuccess(answer);
  return response;
};

export const wrongVersion = (expected: Expected, actual: number): AppendResp => {
  const answer = new AppendResp.WrongExpectedVersion();
  if (actual < 0) answer.setCurrentNoStream(new Empty());
  else answer.setCurrentRevision(actual.toString());
  if (typeof expected === 'number') answer.setExpectedRevision(expected.toString());
  else if (expected === 'no_stream') answer.setExpectedNoStream(new Empty());
  else if (expected === 'stream_exists') answer.setExpectedStreamExists(new Empty());
  else answer.setExpectedAny(new Empty());
  const response = new AppendResp();
  response.setWrongExpectedVersion(answer);
  return response;
};

const identifier = (stream: string): StreamIdentifier => {
  const name = new StreamIdentifier();
  name.setStreamName(Uint8Array.from(Buffer.from(stream)));
  return name;
};

export const eventMessage = (record: LogRecord): ReadResp => {
  const event = new ReadResp.ReadEvent.RecordedEvent();
  const id = new UUID();
  id.setString(record.id);
  event.setId(id);
  event.setStreamIdentifier(identifier(record.stream));
  event.setStreamRevision(record.revision.toString());
  event.setCommitPosition(record.position.toString());
  event.setPreparePosition(record.position.toString());
  event.getMetadataMap().set('type', record.type);
  event.getMetadataMap().set('content-type', record.contentType);
  event.getMetadataMap().set('created', record.created);
  event.setData(record.data);
  event.setCustomMetadata(record.metadata);
  const read = new ReadResp.ReadEvent();
  read.setEvent(event);
  read.setCommitPosition(record.position.toString());
  const response = new ReadResp();
  response.setEvent(read);
  return response;
};

export const notFound = (stream: string): ReadResp => {
  const missing = new ReadResp.StreamNotFound();
  missing.setStreamIdentifier(identifier(stream));
  const response = new ReadResp();
  response.setStreamNotFound(missing);
  return response;
};

/** Parts of what a subscription tells beside events. */
export const confirmed = (id: string): ReadResp => {
  const confirmation = new ReadResp.SubscriptionConfirmation();
  confirmation.setSubscriptionId(id);
  const response = new ReadResp();
  response.setConfirmation(confirmation);
  return response;
};

export const checkpoint = (position: number): ReadResp => {
  const reached = new ReadResp.Checkpoint();
  reached.setCommitPosition(position.toString());
  reached.setPreparePosition(position.toString());
  const response = new ReadResp();
  response.setCheckpoint(reached);
  return response;
};

export const caughtUp = (): ReadResp => {
  const response = new ReadResp();
  response.setCaughtUp(new ReadResp.CaughtUp());
  return response;
};

export const fellBehind = (): ReadResp => {
  const response = new ReadResp();
  response.setFellBehind(new ReadResp.FellBehind());
  return response;
};
