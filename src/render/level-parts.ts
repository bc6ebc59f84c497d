import { isNothing } from '../domain/values/quantity.js';
import { strandKey, type Strand } from '../domain/values/strand.js';
import type { Language } from '../domain/vocabulary/code-list.js';
import type { LevelPart } from '../domain/vocabulary/level-part.js';
import { Performer, ServiceState, Task } from '../domain/vocabulary/services.js';
import { showStrand } from './quantities.js';

/** From one value to the next. */
export const arrow = (before: string, after: string): string => `${before} → ${after}`;

export const NOTHING: Readonly<Record<Language, string>> = { nb: 'ingenting', en: 'nothing' };

const showStrands = (strands: ReadonlyArray<Strand>, language: Language): string => {
  const there = strands.filter((strand) => !isNothing(strand));
  return there.length === 0
    ? NOTHING[language]
    : there.map((strand) => showStrand(strand, language)).join(' + ');
};

/** Strands that are the same on both sides tell nothing, unless that is all there is to tell. */
const moved = (
  before: ReadonlyArray<Strand>,
  after: ReadonlyArray<Strand>,
  language: Language,
): readonly [ReadonlyArray<Strand>, ReadonlyArray<Strand>] => {
  const written = (strands: ReadonlyArray<Strand>): ReadonlySet<string> =>
    new Set(strands.map((strand) => `${strandKey(strand)} ${showStrand(strand, language)}`));
  const without = (strands: ReadonlyArray<Strand>, others: ReadonlySet<string>): ReadonlyArray<Strand> =>
    strands.filter((strand) => !others.has(`${strandKey(strand)} ${showStrand(strand, language)}`));
  const [was, is] = [without(before, written(after)), without(after, written(before))];
  return was.length + is.length === 0 ? [before, after] : [was, is];
};

const showStrandMove = (
  before: ReadonlyArray<Strand>,
  after: ReadonlyArray<Strand>,
  language: Language,
): string => {
  const [was, is] = moved(before, after, language);
  // What comes on top has nothing before it, and what goes away nothing after.
  return arrow(showStrands(was, language), showStrands(is, language));
};

/** A change of level, one line a dimension that it is about: `7 besøk i uka → 3 besøk i uka`, `dusj: tjenesten → pårørende`. */
export const showMove = (
  before: LevelPart | undefined,
  after: LevelPart | undefined,
  language: Language,
): ReadonlyArray<string> => {
  const lines: string[] = [];
  if (before?.strands !== undefined || after?.strands !== undefined)
    lines.push(showStrandMove(before?.strands ?? [], after?.strands ?? [], language));
  for (const { task, by } of after?.tasks ?? []) {
    const was = before?.tasks?.find((share) => share.task === task)?.by;
    if (was !== by)
      lines.push(
        `${Task.keys[task][language]}: ${arrow(
          was === undefined ? NOTHING[language] : Performer.keys[was][language],
          Performer.keys[by][language],
        )}`,
      );
  }
  if (before?.state !== undefined && after?.state !== undefined && before.state !== after.state)
    lines.push(arrow(ServiceState.keys[before.state][language], ServiceState.keys[after.state][language]));
  return lines;
};
