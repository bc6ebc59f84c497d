import type { HistoryEntry } from '../domain/views/history.js';
import { safeText } from '../render/safe-text.js';
import type { Session } from './session.js';
import type { ExitStatus } from './surroundings.js';

/** Events of kinds that this version doesn't know, by name, and how many there are. */
export type UnknownEvents = ReadonlyMap<string, number>;

/** Those among the entries of a history. */
export const unknownIn = (entries: ReadonlyArray<HistoryEntry>): UnknownEvents => {
  const found = new Map<string, number>();
  for (const { event } of entries)
    if (event.type === 'Unknown') found.set(event.name, (found.get(event.name) ?? 0) + 1);
  return found;
};

/** A level is made of known events only: says on stderr that there are others. No error. */
export const noteUnknown = async ({ err, json }: Session, unknown: UnknownEvents): Promise<ExitStatus> => {
  if (unknown.size === 0) return 0;
  const names = Array.from(unknown, ([name, count]) => `${safeText(name)} (${count})`).join(', ');
  const message = `the ledger has events of kinds that this version doesn't know, and they are not counted in: ${names}`;
  await err.write(
    json ? `${JSON.stringify({ note: 'UnknownEvents', message })}\n` : `forsvarlig: note: ${message}\n`,
  );
  return 0;
};
