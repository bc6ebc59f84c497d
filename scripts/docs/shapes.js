/**
 * A codec as far as documents show it.
 * @typedef {object} Shape
 * @property {string} name
 * @property {string} [_tag]
 * @property {unknown} [value]
 * @property {string} [expected]
 * @property {Readonly<Record<string, unknown>>} [keys]
 * @property {Shape} [type]
 * @property {readonly Shape[]} [types]
 * @property {Readonly<Record<string, Shape>>} [required]
 * @property {Readonly<Record<string, Shape>>} [optional]
 */

/** @type {(shape: Shape) => boolean} */
const isUnion = ({ _tag }) => _tag === 'UnionType' || _tag === 'Choice';

/** @type {(shape: Shape) => boolean} */
export const isStruct = ({ _tag }) => _tag === 'Struct';

/** A part has fields of its own, or alternatives that have.
 * @type {(shape: Shape) => boolean} */
export const isPart = (shape) =>
  isStruct(shape) || (isUnion(shape) && (shape.types ?? []).some((one) => isStruct(one)));

/** The list of codes behind a codec, where there is one. Without labels it is shown where it is used.
 * @type {(shape: Shape) => boolean} */
export const isCodeList = ({ _tag, keys }) =>
  _tag === 'KeyofType' && Object.values(keys ?? {}).every((label) => label !== null);

/** Every part and every list of codes that some codecs are made of, each once, by name.
 * @type {(shapes: readonly Shape[]) => Map<string, Shape>} */
export const madeOf = (shapes) => {
  /** @type {Map<string, Shape>} */
  const found = new Map();
  /** @type {(shape: Shape) => void} */
  const visit = (shape) => {
    if (isPart(shape) || isCodeList(shape)) {
      if (found.has(shape.name)) return;
      found.set(shape.name, shape);
    }
    for (const inner of [
      ...Object.values(shape.required ?? {}),
      ...Object.values(shape.optional ?? {}),
      ...(shape.types ?? []),
      ...(shape.type === undefined ? [] : [shape.type]),
    ])
      visit(inner);
  };
  for (const shape of shapes)
    for (const field of [...Object.values(shape.required ?? {}), ...Object.values(shape.optional ?? {})])
      visit(field);
  return found;
};

/** The names by which headings are linked to.
 * @type {(heading: string) => string} */
export const anchor = (heading) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

/** @type {(shape: Shape) => string} */
const bare = ({ name }) => name.replace(/^ReadonlyArray<(.*)>$/, '$1');

/** What a field holds, with a link to where that is told.
 * @type {(shape: Shape, page?: string) => string} */
export const kindOf = (shape, page = '') => {
  switch (shape._tag) {
    case 'LiteralType':
      return `\`${JSON.stringify(shape.value)}\``;
    case 'ReadonlyArrayType':
      return `list of ${shape.type === undefined ? '?' : kindOf(shape.type, page)}`;
    case 'BooleanType':
      return 'yes or no';
    case 'Struct':
    case 'Choice':
    case 'UnionType':
      return isPart(shape)
        ? `[${bare(shape)}](${page}#${anchor(bare(shape))})`
        : (shape.types ?? []).map((one) => kindOf(one, page)).join(', ');
    case 'KeyofType':
      return isCodeList(shape)
        ? `code: [${bare(shape)}](${page}#${anchor(bare(shape))})`
        : Object.keys(shape.keys ?? {})
            .map((code) => `\`${code}\``)
            .join(', ');
    default:
      return shape.name;
  }
};

const OPEN_CODES = ['ServiceType', 'ProvisionId'];

/** In what a field is counted, and between which bounds.
 * @type {(shape: Shape) => string} */
export const unitOf = (shape) => {
  const { _tag, name, expected } = shape.type ?? shape;
  if (_tag !== 'Scalar') return '';
  if (name === 'LocalDate') return 'day, YYYY-MM-DD';
  if (name.endsWith('Key')) return 'key';
  if (OPEN_CODES.includes(name)) return `open code: [${name}](reference.md#${anchor(name)})`;
  if (name === 'Strand' || name === 'Quantity')
    return 'visits, minutes, days, nights or meals in a number of weeks';
  return (expected ?? '').replaceAll('|', '\\|');
};
