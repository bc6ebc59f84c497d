type Fields = Readonly<Record<string, unknown>>;

const isFields = (u: unknown): u is Fields => typeof u === 'object' && u !== null && !Array.isArray(u);

/**
 * What version 1 said of its target, and no more: which groups of staff or sites of visiting were meant, and what changed,
 * was not told there, so these lists are empty.
 */
const targetFromV1 = (target: unknown): unknown => {
  if (!isFields(target)) return target;
  switch (target['kind']) {
    case 'services':
      return { ...target, application: 'individual', changes: [] };
    case 'staff':
      return { ...target, groups: [], changes: [] };
    case 'visiting':
      return { ...target, sites: [], changes: [] };
    default:
      return { ...target, changes: [] };
  }
};

/**
 * A `FrameworkMeasureAdopted` of version 1 as one of version 2: changes stand inside the target, and the power was not stated.
 * What is no object stays as it is, for the codec to refuse.
 */
export const frameworkMeasureFromV1 = (json: unknown): unknown =>
  isFields(json)
    ? { ...json, version: 2, target: targetFromV1(json['target']), power: { kind: 'not-stated' } }
    : json;
