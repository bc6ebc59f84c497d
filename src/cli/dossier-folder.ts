import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { DossierFiles } from '../proof/dossier-files.js';

/** A folder on a disk as a verifier sees it. What is neither a file nor a folder (a link, say) is told as a file that can't be read. */
export const dossierFolder = (folder: string): DossierFiles => {
  const unreadable = new Set<string>();
  return {
    list: async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const paths: string[] = [];
      for (const entry of entries) {
        if (entry.isDirectory()) continue;
        const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
        if (!entry.isFile()) unreadable.add(path);
        paths.push(path);
      }
      return paths;
    },
    read: async function* (path) {
      if (unreadable.has(path)) throw new Error('not a file');
      const chunks: AsyncIterable<Uint8Array> = createReadStream(join(folder, path));
      yield* chunks;
    },
  };
};
