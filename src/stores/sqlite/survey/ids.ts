import { isUtf8 } from 'node:buffer';
import type { Connection, Row } from '../driver.js';
import { idMisfit } from '../soundness.js';
import { bytesIn, grouped, numbersIn } from './grouped.js';
import { idSums, noIds, type IdRequest, type IdSum } from './id-sum.js';
import { mustFit } from './unfit.js';

const PAGE = 2_048;

const ENTERED = `
  SELECT count(*), ${grouped('id')}, group_concat(position)
  FROM (SELECT id, position FROM event_id WHERE id > ? ORDER BY id LIMIT ${PAGE})`;

/**
 * What the ids in the index come to that are entered for the events up to `indexed`, to be held against those of the events themselves.
 * What was entered since, and the ids after it, are looked up one by one. Throws where something does not fit.
 */
export const surveyIds = (connection: Connection, { indexed, key }: IdRequest): IdSum => {
  const after = connection.prepare(ENTERED);
  const addId = idSums(key);
  const sum = noIds();
  /** Of those that a writer has entered meanwhile. */
  const later = noIds();
  let entered = 0;
  let last = '';

  const take = ([count, ids, positions]: Row): number => {
    mustFit(typeof count === 'number');
    if (count === 0) return 0;
    const bytes = bytesIn(ids);
    const places = numbersIn(positions, count);
    let from = 0;
    let end = -1;
    for (const position of places) {
      mustFit(typeof position === 'number');
      from = end + 1;
      const isEarly = position <= indexed;
      if (isEarly) entered += 1;
      end = addId(isEarly ? sum : later, bytes, from, position);
    }
    // One that holds what stands between them would look like two.
    const id = bytes.subarray(from, end);
    mustFit(end === bytes.length && isUtf8(id));
    last = id.toString();
    return count;
  };

  while (take(after.get(last) ?? []) === PAGE);
  mustFit(entered === indexed && idMisfit(connection, indexed) === undefined);
  return sum;
};
