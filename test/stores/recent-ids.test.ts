import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { recentIds } from '../../src/stores/sqlite/recent-ids.js';

const anyway = (): boolean => true;

describe('the positions of recent ids', () => {
  it('are found for every id that was added, and for no other', () => {
    const few = fc.string({ maxLength: 3 });
    fc.assert(
      fc.property(fc.array(few), fc.array(few), (added, asked) => {
        const ids = recentIds();
        const model = new Map<string, number>();
        for (const [position, id] of added.entries()) {
          if (model.has(id)) continue;
          ids.add(id, position);
          model.set(id, position);
        }
        for (const id of [...added, ...asked]) expect(ids.find(id, anyway)).toBe(model.get(id));
      }),
    );
  });

  it('are found also when there are many more than it began with', () => {
    const ids = recentIds();
    const id = (n: number): string => `20200313-${n.toString(16).padStart(4, '0')}-8000`;
    for (let n = 0; n < 20_000; n += 1) ids.add(id(n), n);
    for (let n = 0; n < 20_000; n += 7) expect(ids.find(id(n), anyway)).toBe(n);
    expect(ids.find(id(20_000), anyway)).toBeUndefined();
    ids.clear();
    expect(ids.find(id(0), anyway)).toBeUndefined();
  });

  it('go on to the next where another id stands that came to the same number', () => {
    const ids = recentIds();
    // Whoever looks says which id stands where: so two positions under one number can be had with one id.
    ids.add('a', 1);
    ids.add('a', 2);
    const seen: number[] = [];
    const isSecond = (position: number): boolean => {
      seen.push(position);
      return position === 2;
    };
    expect(ids.find('a', isSecond)).toBe(2);
    expect(seen).toEqual([1, 2]);
    expect(ids.find('a', () => false)).toBeUndefined();
  });
});
