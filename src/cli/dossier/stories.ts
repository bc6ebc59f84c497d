import * as E from 'fp-ts/lib/Either.js';
import type { DossierScope } from '../../domain/dossier/scope.js';
import type { Catalogue } from '../../domain/law/catalogue.js';
import type { UserKey } from '../../domain/values/keys.js';
import { lotsOf } from '../../ledger/lots.js';
import {
  findingView,
  personStory,
  storyLine,
  storyOfOthers,
  withWordsOfPage,
  type Report,
  type Words,
} from '../../render/dossier/index.js';
import { problemOf, type Problem } from '../session.js';
import type { Crew } from './crew.js';
import type { Gathered } from './gather.js';
import { inLots } from './in-lots.js';

/** So many entries a report tells: what a browser opens in a few seconds. */
export const MOST_ENTRIES = 40_000;

/** Whose stories the report tells: everybody's, or of a large ledger those drawn and those with findings, the most serious first. */
export const tellable = (
  { people, sample, findings }: Pick<Gathered, 'people' | 'sample' | 'findings'>,
  most = MOST_ENTRIES,
): ReadonlyArray<UserKey> => {
  const entriesOf = new Map(people.map(({ key, entries }) => [key, entries]));
  const inOrder = new Set<UserKey>([...sample, ...findings.people(), ...people.map(({ key }) => key)]);
  const chosen: UserKey[] = [];
  let sum = 0;
  for (const user of inOrder) {
    sum += entriesOf.get(user) ?? 0;
    if (sum > most) break;
    chosen.push(user);
  }
  return chosen;
};

/** So many stories are told at a time: as many as bring enough to do for all who tell. */
const LOT_ENTRIES = 1_000;

/** The stories of the sample, which stand in the report in full. */
const tellSample = async (
  { sample, again, findings }: Pick<Gathered, 'sample' | 'again' | 'findings'>,
  { asOf }: DossierScope,
  catalogue: Catalogue,
): Promise<E.Either<Problem, Report['sample']>> => {
  const inFull: Array<Report['sample'][number]> = [];
  for (const user of sample) {
    const one = await again(user);
    if (E.isLeft(one)) return E.left(problemOf(one.left));
    if (one.right === undefined) continue;
    inFull.push({
      story: personStory(one.right, asOf, catalogue),
      findings: findings.of(user).map((finding) => findingView(finding, catalogue)),
    });
  }
  return E.right(inFull);
};

/** The stories of a report: a line for each that its script opens, and those of the sample in full. */
export const tellStories = async (
  gathered: Gathered,
  crew: Crew,
  scope: DossierScope,
  catalogue: Catalogue,
  words: Words,
  progress: (done: number, total: number) => void,
): Promise<
  E.Either<
    Problem,
    { readonly lines: ReadonlyArray<string>; readonly told: number; readonly sample: Report['sample'] }
  >
> => {
  const { people, sample, surroundings } = gathered;
  const entriesOf = new Map(people.map(({ key, entries }) => [key, entries]));
  const drawn = new Set(sample);
  const chosen = tellable(gathered).filter((user) => !drawn.has(user));
  const lines: string[] = [];
  // The sample is told here while the others are told by the crew.
  const [told, inFull] = await Promise.all([
    inLots(
      lotsOf(chosen, (user) => entriesOf.get(user) ?? 0, LOT_ENTRIES),
      { here: crew.here.tellStories, others: crew.others.map(({ tellStories: tell }) => tell) },
      ({ lines: more, texts }) => {
        lines.push(...withWordsOfPage(more, texts, words));
        progress(lines.length, chosen.length);
      },
    ),
    tellSample(gathered, scope, catalogue),
  ]);
  if (E.isLeft(told)) return told;
  if (E.isLeft(inFull)) return inFull;
  for (const { key, entries } of surroundings.units)
    lines.push(storyLine(storyOfOthers('unit', key, entries, catalogue), words));
  for (const { key, entries } of surroundings.staff)
    lines.push(storyLine(storyOfOthers('staff', key, entries, catalogue), words));
  return E.right({ lines, told: chosen.length + sample.length, sample: inFull.right });
};
