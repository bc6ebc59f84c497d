import * as E from 'fp-ts/lib/Either.js';
import { AT_THE_START, byBytes, MOVED, type Generation, type ViewStore } from './view-store.js';

interface Kept {
  readonly view: string;
  readonly generation: Generation;
  readonly finished: boolean;
  readonly parts: Map<string, string>;
}

/** Views that last as long as the program. Kept as texts, as in a file, so that what is read is what would be read there. */
export const openMemoryViewStore = (): ViewStore => {
  const all = new Map<number, Kept>();
  let last = 0;

  const currentOf = (view: string): Generation | undefined => {
    let found: Generation | undefined;
    for (const { view: of, finished, generation } of all.values())
      if (of === view && finished && generation.version >= (found?.version ?? 0)) found = generation;
    return found;
  };

  return {
    canSave: true,
    current: (view) => E.right(currentOf(view)),
    part: (generation, key) => E.right(all.get(generation)?.parts.get(key)),
    read: (generation, position, use) => {
      const kept = all.get(generation);
      if (kept?.generation.checkpoint.position !== position) return E.right(MOVED);
      const keys = [...kept.parts.keys()].sort(byBytes);
      return E.right({ answer: use(keys.map((key) => ({ key, json: kept.parts.get(key) ?? '' }))) });
    },
    begin: (view, version) => {
      last += 1;
      const generation = { id: last, version, vocabulary: 0, checkpoint: AT_THE_START };
      all.set(last, { view, generation, finished: false, parts: new Map() });
      return E.right(last);
    },
    save: (generation, from, { to: checkpoint, vocabulary, parts }) => {
      const kept = all.get(generation);
      if (kept?.generation.checkpoint.position !== from) return E.right(MOVED);
      for (const { key, json } of parts) kept.parts.set(key, json);
      all.set(generation, { ...kept, generation: { ...kept.generation, vocabulary, checkpoint } });
      return E.right('saved');
    },
    finish: (generation) => {
      const kept = all.get(generation);
      if (kept === undefined) return E.right(MOVED);
      const { view } = kept;
      const { version } = kept.generation;
      if ((currentOf(view)?.version ?? 0) > version) {
        all.delete(generation);
        return E.right(MOVED);
      }
      for (const [id, other] of all)
        if (other.view === view && other.generation.version <= version) all.delete(id);
      all.set(generation, { ...kept, finished: true });
      return E.right('finished');
    },
    drop: (generation) => {
      all.delete(generation);
      return E.right(undefined);
    },
    close: () => E.right(undefined),
  };
};
