import type { ShapeNode } from '../codec/codec-node.js';
import { MODES, PLACES, SETTINGS } from '../values/strand.js';
import { EVENTS } from './event.js';

/** How much can be said in a codec: its fields and codes, all the way down, and the versions of what has one. */
const sizeOf = (node: ShapeNode): number => {
  const inside = [
    ...(node.types ?? []),
    ...Object.values(node.required ?? {}),
    ...Object.values(node.optional ?? {}),
    ...(node.type === undefined ? [] : [node.type]),
  ];
  const version = node.required?.['version']?.value;
  return inside.reduce(
    (sum, part) => sum + sizeOf(part),
    1 + Object.keys(node.keys ?? {}).length + (typeof version === 'number' ? version : 0),
  );
};

let size: number | undefined;

/**
 * A number that grows with every event, version, field and code that is added to the vocabulary, from which nothing is ever taken
 * away. So of two programs it tells which one is the newer, and may know events that the other does not.
 */
export const vocabularySize = (): number =>
  (size ??= Object.values(EVENTS).reduce(
    (sum, codec: ShapeNode) => sum + sizeOf(codec),
    MODES.length + PLACES.length + SETTINGS.length,
  ));
