import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { InspectionKey, UserKey } from '../values/keys.js';
import * as said from '../vocabulary/access-statements.js';
import type { Statement } from '../vocabulary/statement.js';

type Fields = Readonly<Record<string, t.Mixed>>;

const ofInspection = <T extends string, R extends Fields, O extends Fields>(
  type: T,
  { required, optional }: Statement<R, O>,
) =>
  struct(
    type,
    { type: t.literal(type), version: t.literal(1), inspection: InspectionKey, ...required },
    optional,
  );

const ofReading = <T extends string, R extends Fields, O extends Fields>(
  type: T,
  { required, optional }: Statement<R, O>,
) => struct(type, { type: t.literal(type), version: t.literal(1), about: UserKey, ...required }, optional);

/** An inspection was opened: from here on it may read what its scope and period hold (kommuneloven § 30-3). */
export const InspectionOpened = ofInspection('InspectionOpened', said.INSPECTION);

/** What an inspection may look at was stated anew. */
export const InspectionScopeChanged = ofInspection('InspectionScopeChanged', said.INSPECTION_CHANGE);

/** An inspection was closed. */
export const InspectionClosed = ofInspection('InspectionClosed', said.INSPECTION_END);

/**
 * Somebody read what is recorded about a person: who, in which role, of which unit, on which ground. When: the moment at
 * which it was recorded, before the answer was given.
 */
export const StoryRead = ofReading('StoryRead', said.STORY_READING);

/** Somebody asked for what is recorded about a person and was not let in. */
export const ReadingRefused = ofReading('ReadingRefused', said.REFUSED_READING);

/** The events of an inspection. */
export const INSPECTION_EVENTS = { InspectionOpened, InspectionScopeChanged, InspectionClosed } as const;

/** The events of who read about a person. They stand in a stream of their own, so that reading never gets in the way of deciding. */
export const READING_EVENTS = { StoryRead, ReadingRefused } as const;
