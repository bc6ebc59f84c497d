import * as E from 'fp-ts/lib/Either.js';
import type { DossierScope } from '../../domain/dossier/scope.js';
import type { Catalogue } from '../../domain/law/catalogue.js';
import type { UserKey } from '../../domain/values/keys.js';
import type { LedgerError } from '../../ledger/ledger-error.js';
import {
  findingView,
  personStory,
  storyLine,
  storyOfOthers,
  type Report,
  type StoryView,
  type Words,
} from '../../render/dossier/index.js';
import type { Gathered } from './gather.js';

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

/** The stories of a report: a line for each that its script opens, and those of the sample in full. */
export const tellStories = async (
  gathered: Gathered,
  { asOf }: DossierScope,
  catalogue: Catalogue,
  words: Words,
  progress: (done: number, total: number) => void,
): Promise<
  E.Either<
    LedgerError,
    { readonly lines: ReadonlyArray<string>; readonly told: number; readonly sample: Report['sample'] }
  >
> => {
  const { sample, surroundings } = gathered;
  const drawn = new Map<UserKey, StoryView>();
  const lines: string[] = [];
  const chosen = tellable(gathered);
  for (const [done, user] of [...new Set([...chosen, ...sample])].entries()) {
    const one = await gathered.again(user);
    if (E.isLeft(one)) return one;
    if (one.right === undefined) continue;
    const story = personStory(one.right, asOf, catalogue);
    if (sample.includes(user)) drawn.set(user, story);
    else lines.push(storyLine(story, words));
    progress(done + 1, chosen.length);
  }
  for (const { key, entries } of surroundings.units)
    lines.push(storyLine(storyOfOthers('unit', key, entries, catalogue), words));
  for (const { key, entries } of surroundings.staff)
    lines.push(storyLine(storyOfOthers('staff', key, entries, catalogue), words));
  return E.right({
    lines,
    told: new Set([...chosen, ...sample]).size,
    sample: sample.flatMap((user) => {
      const story = drawn.get(user);
      const findings = gathered.findings.of(user).map((finding) => findingView(finding, catalogue));
      return story === undefined ? [] : [{ story, findings }];
    }),
  });
};
