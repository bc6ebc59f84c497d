import { pipe } from 'fp-ts/lib/function.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import { BUILT_IN, type Catalogue } from '../domain/law/catalogue.js';
import type { Instant } from '../domain/values/instant.js';
import type { EventStore } from '../stores/event-store.js';
import { aboutAll } from './about-all.js';
import { aboutOne } from './about-one.js';
import { follow } from './follow.js';
import type { LedgerError } from './ledger-error.js';
import type { Ledger } from './ledger.js';
import { asOfFrom } from './questions.js';
import { recorder } from './recorder.js';
import { recordingBy } from './recording.js';
import type { Segments } from './segments/segments.js';
import type { ThreadsBeside } from './sources.js';
import { viewsOver, type Views } from './views/views.js';

const NO_SEGMENTS: LedgerError = {
  _tag: 'InvalidQuestion',
  message: "no segments are kept beside this ledger; open it with segments: 'kept'",
};

/**
 * A ledger over a store, whose decisions are made by a catalogue, whose views are kept, if at all, by `kept`, and whose rows are read
 * from `segments` as far as these go. Where there is much to read beside, `threads` do.
 */
export const ledgerOver = (
  store: EventStore,
  clock: () => Instant,
  catalogue: Catalogue = BUILT_IN,
  kept?: Views,
  segments?: Segments,
  threads?: ThreadsBeside,
): Ledger => {
  const views = kept ?? viewsOver(store, undefined, 'tree');
  const viewsAreKept = kept !== undefined;
  const desk = recorder(store, clock, catalogue);
  const { remembered } = desk;
  const sources = { store, clock, catalogue, remembered, views, viewsAreKept, segments, threads };
  return {
    ...recordingBy(desk),
    ...aboutOne(sources),
    ...aboutAll(sources),
    asOf: (when = {}) => asOfFrom(when, clock()),
    follow: (after) => follow(store, after),
    keepSegments: (options) => (segments === undefined ? TE.left(NO_SEGMENTS) : segments.keep(options)),
    segmentStanding: segments === undefined ? TE.left(NO_SEGMENTS) : segments.standing,
    view: views.ask,
    keepView: views.keep,
    close: pipe(
      TE.fromTask(async () => {
        await segments?.close();
        await threads?.rows.close();
        await threads?.findings.close();
      }),
      TE.flatMap(() => store.close),
      // A closed ledger answers nothing from memory either.
      TE.tapIO(() => desk.forget),
      TE.flatMap(() => views.close),
    ),
  };
};
