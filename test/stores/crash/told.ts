import assert from 'node:assert/strict';
import { endOfCall } from './calls.js';

/** What a writer told before it ended. */
export interface Run {
  /** The size of the ledger that was acknowledged last; 0 when nothing was. */
  readonly acknowledged: number;
  readonly errors: ReadonlyArray<string>;
  /** Whether one of the errors said that what was being appended may be there all the same. */
  readonly unknown: boolean;
  readonly status: number | null;
}

/** Reads what writer.ts has written to its standard output. */
export const readRun = (stdout: string, status: number | null): Run => {
  let acknowledged = 0;
  let unknown = false;
  const errors: string[] = [];
  for (const line of stdout.split('\n').filter((text) => text !== '')) {
    const said: unknown = JSON.parse(line);
    if (typeof said !== 'object' || said === null) continue;
    if ('acknowledged' in said && typeof said.acknowledged === 'number') acknowledged = said.acknowledged;
    if ('error' in said && typeof said.error === 'string') errors.push(said.error);
    if ('unknown' in said && said.unknown === true) unknown = true;
  }
  return { acknowledged, errors, unknown, status };
};

/**
 * What must hold of a writer that went away with its first error: of what was refused nothing is there, unless the error said that it
 * may be; then all of it is or nothing.
 */
export const checkUnsaid = ({ errors, unknown }: Run, acknowledged: number, found: number): void => {
  if (found === acknowledged) return;
  assert(
    errors.length > 0,
    `${found} events are there, ${acknowledged} were acknowledged, and there was no error`,
  );
  assert(
    unknown,
    `${found} events are there, ${acknowledged} were acknowledged, and the error said no more were`,
  );
  assert.equal(found, endOfCall(acknowledged), 'more is there than the call of which the outcome is unknown');
};
