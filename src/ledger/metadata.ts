import { quoted } from '../domain/codec/canonical.js';

/** What the ledger keeps beside an event: the command that it came from. Texts only, as every store can keep them. */
export interface Metadata {
  readonly command: string;
  readonly digest: string;
}

export const writeMetadata = ({ command, digest }: Metadata): string =>
  `{"command":${quoted(command)},"digest":${quoted(digest)}}`;

/** Reads metadata; undefined for an event that came into the store by other ways. */
export const readMetadata = (text: string): Metadata | undefined => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { command, digest }: { readonly command?: unknown; readonly digest?: unknown } =
    typeof json === 'object' && json !== null ? json : {};
  return typeof command === 'string' && typeof digest === 'string' ? { command, digest } : undefined;
};
