import type * as TE from 'fp-ts/lib/TaskEither.js';
import type { ServiceLevel } from '../../domain/changes/level.js';
import type { Comparison } from '../../domain/views/comparison/story.js';
import type { Explanation } from '../../domain/views/explanation.js';
import type { Finding } from '../../domain/findings/finding.js';
import type { HistoryEntry } from '../../domain/views/history.js';
import type { PersonAt } from '../../domain/views/person.js';
import type { ReadingEntry } from '../../domain/views/readings.js';
import type { LedgerError, Refusal } from '../ledger-error.js';
import type { When } from '../questions.js';

/** What comes of a question to a reader: the answer, or why there is none. */
export type Answer<A> = TE.TaskEither<LedgerError | Refusal, A>;

/**
 * Reads what is recorded about the people in its scope, and about nobody else. Each question is logged before it is answered;
 * what can't be logged is not answered.
 */
export interface StoryReader {
  /** The levels of a person's services on a day. */
  readonly levels: (user: string, when?: When) => Answer<ReadonlyArray<ServiceLevel>>;
  /** What was recorded about a person and had happened by a day; under an inspection only what happened in its period. */
  readonly history: (user: string, when?: When) => Answer<ReadonlyArray<HistoryEntry>>;
  /** Why a service is at its level on a day. */
  readonly explain: (user: string, service: string, when?: When) => Answer<Explanation>;
  /**
   * What two views of a person have apart: what was recorded, corrected or redacted in between, and which levels read differently.
   * Both days must be ones that the reader may ask about.
   */
  readonly compare: (user: string, from: When, to?: When) => Answer<Comparison>;
  /**
   * What the rules of the package find in a person's record, by what is recorded around it. Under an inspection what came about in its
   * period; with a scope by services, only what is about those and rests on nothing recorded of others. People are not compared.
   */
  readonly findings: (user: string, when?: When) => Answer<ReadonlyArray<Finding>>;
  /** What is known of a person on a day, beside the levels of services. */
  readonly person: (user: string, when?: When) => Answer<PersonAt>;
}

/** A reader that may also see who else has read. */
export interface StoryReaderWithLog extends StoryReader {
  /** Who has read about a person, and who was not let in. */
  readonly readings: (user: string) => Answer<ReadonlyArray<ReadingEntry>>;
}
