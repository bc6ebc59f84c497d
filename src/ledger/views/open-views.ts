import { statSync } from 'node:fs';
import { pipe } from 'fp-ts/lib/function.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import type { EventStore } from '../../stores/event-store.js';
import { openSqliteViewStore } from '../../stores/sqlite/views/sqlite-view-store.js';
import { openMemoryViewStore } from '../../stores/views/memory-view-store.js';
import type { InvalidQuestion, LedgerError } from '../ledger-error.js';
import { parseLocation, type Location } from '../location.js';
import { viewsOver, type Views } from './views.js';

/** A file for views. It is derived from the ledger, and can be deleted at any time. */
export interface ViewsFile {
  readonly file: string;
  /** `read` takes what is there, if anything, and never writes; the ledger's own mode when left out. */
  readonly mode?: 'read' | 'write';
}

/** Where a ledger's views are asked to be kept. */
export interface ViewsWanted {
  readonly mode?: 'read' | 'write';
  readonly views?: 'kept' | ViewsFile;
}

const NO_PLACE: InvalidQuestion = {
  _tag: 'InvalidQuestion',
  message: 'a ledger in a database has no file beside which views could be kept; name one, as { file: PATH }',
};

/** The file beside a ledger in which its views are kept. */
export const viewsBeside = (file: string): string => `${file}-views`;

/** Whether anything was saved there: a file that is being made is still empty. */
const isThere = (file: string): boolean => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;

const fileOf = (where: Location, views: 'kept' | ViewsFile): string | undefined => {
  if (views !== 'kept') return views.file;
  return where.kind === 'sqlite' ? viewsBeside(where.file) : undefined;
};

/** Opens the views of a ledger; undefined where none are wanted, or none are there and none may be made. */
export const openViews = (
  location: string,
  { mode: ledgerMode = 'write', views }: ViewsWanted,
  store: EventStore,
): TE.TaskEither<LedgerError, Views | undefined> => {
  if (views === undefined) return TE.right(undefined);
  return pipe(
    TE.fromEither<LedgerError, Location>(parseLocation(location)),
    TE.flatMap((where): TE.TaskEither<LedgerError, Views | undefined> => {
      const file = fileOf(where, views);
      if (file === undefined)
        return where.kind === 'memory'
          ? TE.right(viewsOver(store, openMemoryViewStore(), 'tree'))
          : TE.left(NO_PLACE);
      const mode = (views === 'kept' ? undefined : views.mode) ?? ledgerMode;
      if (mode === 'read' && !isThere(file)) return TE.right(undefined);
      const rights = where.kind === 'sqlite' ? { rightsOf: where.file } : {};
      return pipe(
        openSqliteViewStore({ file, mode, ...rights }),
        TE.map((saved): Views | undefined =>
          viewsOver(store, saved, where.kind === 'eventstoredb' ? 'last-event' : 'tree'),
        ),
        // Who only reads is not held up by what is derived: without it the answer is the same, and takes longer.
        TE.orElse((error) => (mode === 'read' ? TE.right(undefined) : TE.left(error))),
      );
    }),
  );
};
