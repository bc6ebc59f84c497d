import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { CommandKey, InspectionKey, UserKey } from '../values/keys.js';
import * as said from '../vocabulary/access-statements.js';
import type { Statement } from '../vocabulary/statement.js';

type Fields = Readonly<Record<string, t.Mixed>>;

const ofInspection = <C extends string, R extends Fields, O extends Fields>(
  command: C,
  { required, optional }: Statement<R, O>,
) =>
  struct(
    command,
    {
      command: t.literal(command),
      version: t.literal(1),
      id: CommandKey,
      inspection: InspectionKey,
      ...required,
    },
    optional,
  );

const ofReading = <C extends string, R extends Fields, O extends Fields>(
  command: C,
  { required, optional }: Statement<R, O>,
) =>
  struct(
    command,
    { command: t.literal(command), version: t.literal(1), id: CommandKey, about: UserKey, ...required },
    optional,
  );

/** Open an inspection: by whom, on which mandate, about whom, about which days, and how long it may read. */
export const OpenInspection = ofInspection('OpenInspection', said.INSPECTION);

/** Let an inspection look at something else than before, or for longer; what it may look at is stated anew as a whole. */
export const ChangeInspectionScope = ofInspection('ChangeInspectionScope', said.INSPECTION_CHANGE);

/** Close an inspection, so that nothing is read under it any more. */
export const CloseInspection = ofInspection('CloseInspection', said.INSPECTION_END);

/** Log that somebody reads what is recorded about a person, before it is shown. Readers do this themselves. */
export const RecordReading = ofReading('RecordReading', said.STORY_READING);

/** Log that somebody asked for what is recorded about a person and was not let in. */
export const RecordRefusedReading = ofReading('RecordRefusedReading', said.REFUSED_READING);

/** The commands about inspections. */
export const INSPECTION_COMMANDS = { OpenInspection, ChangeInspectionScope, CloseInspection } as const;

/** The commands about who read. */
export const READING_COMMANDS = { RecordReading, RecordRefusedReading } as const;
