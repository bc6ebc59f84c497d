import { showIssue, type ParseIssue } from '../domain/codec/parse-issue.js';
import type { NotACommand } from '../domain/commands/command.js';
import type { Rejection } from '../domain/decisions/rejection.js';
import type { RefusedBecause } from '../domain/vocabulary/access.js';
import type { StoreError } from '../stores/store-error.js';

/** A command id that was used before for something else. */
export interface CommandConflict {
  readonly _tag: 'CommandConflict';
  readonly message: string;
}

/** Other writers kept getting in between; nothing was recorded. */
export interface Contended {
  readonly _tag: 'Contended';
  readonly message: string;
}

/** A command that makes an event larger than a store takes. */
export interface TooLarge {
  readonly _tag: 'TooLarge';
  readonly message: string;
}

/** What it would be decided on was in part written by a newer program, and can't be read here. */
export interface NewerEvents {
  readonly _tag: 'NewerEvents';
  readonly message: string;
}

/** Nothing is wrong with the command, but it was given together with one that was refused. */
export interface WithOthers {
  readonly _tag: 'WithOthers';
  readonly message: string;
}

/** Why one command was not recorded while others beside it may have been. */
export type Refusal =
  NotACommand | Rejection | CommandConflict | Contended | NewerEvents | TooLarge | WithOthers;

/** A question that can't be asked of a ledger as it was put. */
export interface InvalidQuestion {
  readonly _tag: 'InvalidQuestion';
  readonly message: string;
}

/** A question about somebody or something that the ledger doesn't know. */
export interface NotFound {
  readonly _tag: 'NotFound';
  readonly message: string;
}

/** An event of the ledger that can't be read. */
export interface Unreadable {
  readonly _tag: 'Unreadable';
  readonly position: number;
  readonly issues: ReadonlyArray<ParseIssue>;
}

/** A reader asked for what it may not read; nothing was shown, and the attempt is logged. */
export interface AccessDenied {
  readonly _tag: 'AccessDenied';
  readonly why: RefusedBecause;
  readonly message: string;
}

/** A reading that could not be logged; nothing was shown. */
export interface NotLogged {
  readonly _tag: 'NotLogged';
  readonly message: string;
}

/** Work that was stopped by the one who asked for it. */
export interface Stopped {
  readonly _tag: 'Stopped';
  readonly message: string;
}

/** What can go wrong with a ledger as a whole. */
export type LedgerError =
  StoreError | InvalidQuestion | NotFound | Stopped | Unreadable | AccessDenied | NotLogged;

/** One readable line: what is wrong and how to mend it. */
export const showError = (error: LedgerError | Refusal): string => {
  switch (error._tag) {
    case 'Rejected':
      return `refused by ${error.policy}: ${error.why}; to mend: ${error.mend}`;
    case 'Unreadable':
      return `event at position ${error.position} can't be read: ${error.issues.map(showIssue).join('; ')}`;
    default:
      return error.message;
  }
};
