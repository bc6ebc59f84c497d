import { byteWriter } from './bytes.js';
import { firstDays } from './first-days.js';
import { GROUP_USERS, groupIndex, type GroupStart } from './group-index.js';

/** Rows of some people, packed. */
export interface PackedBlock {
  /** The number of the block: of its first person, by as many as a block has. */
  readonly block: number;
  /** Its groups one after the other: the number of each, how many bytes its rows take and how many the ids of their events, and both. */
  readonly bytes: Uint8Array;
  readonly rows: number;
  /** Where in the bytes each group of its people is. */
  readonly index: Uint8Array;
  /** Of each of its people the first day for which the rows here can make a difference to levels. */
  readonly days: Uint8Array;
}

/** The rows of somebody, put together. */
export interface PersonRows {
  /** Where in the block the person is. */
  readonly place: number;
  readonly rows: number;
  /** Whether not all rows of the person are here. */
  readonly isPruned: boolean;
  readonly bytes: Uint8Array;
  readonly ids: Uint8Array;
  /** The first day for which one of them can make a difference. */
  readonly day: number;
}

/** Lays out the people of a block, in their order. */
export const blockWriter = (block: number) => {
  const all = byteWriter();
  const inGroup = byteWriter();
  const ids = byteWriter();
  const starts: GroupStart[] = [];
  const days = firstDays();
  let [group, before, rows] = [-1, 0, 0];

  const endGroup = (): void => {
    if (inGroup.length() === 0) return;
    starts.push({ group, at: all.length() });
    all.whole(group);
    all.whole(inGroup.length());
    all.whole(ids.length());
    for (const part of [inGroup, ids]) {
      all.bytes(part.view(), 0, part.length());
      part.clear();
    }
  };

  return {
    take: (person: PersonRows): void => {
      const own = Math.floor(person.place / GROUP_USERS);
      if (own !== group) {
        endGroup();
        [group, before] = [own, own * GROUP_USERS];
      }
      inGroup.whole(person.place - before);
      inGroup.whole(person.rows * 2 + (person.isPruned ? 1 : 0));
      inGroup.bytes(person.bytes, 0, person.bytes.length);
      ids.bytes(person.ids, 0, person.ids.length);
      days.note(person.place, person.day);
      before = person.place;
      rows += person.rows;
    },

    finish: (): PackedBlock => {
      endGroup();
      const bytes = all.view().slice();
      return { block, bytes, rows, index: groupIndex(starts, bytes), days: days.finish() };
    },
  };
};
