import type { Noted } from '../noted.js';
import type { Fold } from '../record.js';
import { reject, unless, type Ruling } from '../rejection.js';

/** The entries of a record as they stand. */
export type Standing<E> = ReadonlyArray<Noted<E>>;

/** How entries are folded, and whether what one of them rests on is there, by what stands before it. */
export interface Resting<S, E> extends Fold<S, E> {
  readonly isSound: (event: E, state: S) => boolean;
}

/** The id of an entry, of a corrected one that of the original. */
export const originalOf = ({ ref }: Noted<unknown>): string => ref.insteadOf?.id ?? ref.id;

const unsoundIn = <S, E>(
  entries: Standing<E>,
  { initial, evolve, isSound }: Resting<S, E>,
): ReadonlySet<string> => {
  const unsound = new Set<string>();
  let state = initial;
  for (const entry of entries) {
    if (!isSound(entry.event, state)) unsound.add(originalOf(entry));
    state = evolve(state, entry);
  }
  return unsound;
};

/**
 * What was recorded after an entry is as sound once it is corrected or redacted as it was before: what it names is still there
 * on its day. What was unsound already is not held against the correction.
 */
export const othersAsSound = <S, E>(
  resting: Resting<S, E>,
  before: Standing<E>,
  after: Standing<E>,
  entry: string,
): Ruling => {
  const already = unsoundIn(before, resting);
  const unsound = [...unsoundIn(after, resting)].filter((id) => id !== entry && !already.has(id));
  return unless(
    unsound.length === 0,
    reject(
      'later-entries-rest-on-it',
      'entries recorded later rest on this one as it stood, and would rest on nothing',
      'redact or correct those first, the last recorded first; a redacted entry can be corrected again afterwards',
    ),
  );
};
