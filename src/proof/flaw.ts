/** What can be wrong with a ledger or a dossier. */
export type FlawKind =
  // Texts and signatures
  | 'malformed'
  | 'not-signed'
  | 'bad-signature'
  | 'other-origin'
  | 'retired-key'
  // Files of a dossier
  | 'file-missing'
  | 'file-added'
  | 'file-changed'
  | 'file-unreadable'
  | 'other-checkpoint'
  // Streams
  | 'no-streams'
  | 'stream-not-proven'
  | 'stream-twice'
  | 'stream-unlisted'
  | 'stream-incomplete'
  | 'stream-altered'
  // Events
  | 'version-gap'
  | 'index-order'
  | 'event-altered'
  | 'event-not-proven'
  | 'tile-missing'
  | 'tile-altered'
  // Beside a checkpoint that somebody kept
  | 'older-than-kept'
  | 'no-consistency-proof'
  | 'not-consistent'
  | 'streams-differ'
  // Ledgers
  | 'damaged'
  | 'shorter-than-kept'
  | 'not-reached';

/** Where something is wrong, as closely as can be told. */
export interface FlawPlace {
  /** The file of a dossier, or the checkpoint that was given. */
  readonly file?: string;
  /** The line in it, from 1. */
  readonly line?: number;
  readonly stream?: string;
  /** The event's place among all of the ledger, from 0. */
  readonly index?: number;
  /** The event's position in the store. */
  readonly position?: number;
}

/** Something that is wrong, and where. */
export interface Flaw extends FlawPlace {
  readonly flaw: FlawKind;
  /** More about it, in English, without content of events. */
  readonly detail?: string;
}
