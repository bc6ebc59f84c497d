import assert from 'node:assert/strict';
import { right, START } from '../../../src/testing/contract/subject.js';
import type { DriverName } from '../../../src/stores/sqlite/driver.js';
import type { TreeHead } from '../../../src/stores/seal/proof.js';
import { verifyConsistency } from '../../../src/stores/seal/proof.js';
import { openStore } from '../support/scratch.js';
import { endOfCall, eventAt } from './calls.js';

/** Whether calls of writer.ts end at this size. */
const endsACall = (size: number): boolean => {
  let end = 0;
  while (end < size) end = endOfCall(end);
  return end === size;
};

/**
 * What must hold of a ledger whose writer was ended by force, once it is opened again: whole by every check there is, the events
 * 0, 1, 2 and so on in order, no call in parts, nothing missing that was acknowledged, and the tree grown out of the one
 * before.
 */
export const checkLeftBehind = async (
  file: string,
  driver: DriverName,
  acknowledged: number,
  before: TreeHead,
): Promise<TreeHead> => {
  const store = await openStore(file, driver);
  const head = await right(store.verify);
  const all = await right(store.readAll(START));
  assert.deepEqual(
    all.map(({ id, type, data, metadata }) => ({ id, type, data, metadata })),
    all.map((_, n) => eventAt(n)),
    'the events are not those that were appended, in order',
  );
  assert(head.size >= acknowledged, `${acknowledged} events were acknowledged, ${head.size} are there`);
  assert(endsACall(head.size), `a part of a call is there: ${head.size} events`);
  const proof = await right(store.seal.consistency(before.size));
  assert(verifyConsistency(proof, before.root, head.root), 'the tree did not grow out of the one before');
  await right(store.close);
  return head;
};
