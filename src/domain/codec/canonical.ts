const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Texts that JSON writes as they are, between quotes; most are, and to see that is faster than to have them written. */
const PLAIN = /^[ !#-[\]-\ud7ff]*$/;

/** A text as JSON writes it. */
export const quoted = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text));

/** What is no object and no list, as JSON writes it. */
export const scalarJson = (value: unknown): string => {
  if (typeof value === 'string') return quoted(value);
  // Numbers and yes or no are written by themselves: to have them written as JSON takes ten times as long.
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)))
    return String(value);
  return JSON.stringify(value);
};

/**
 * JSON with the fields of every object in one order, so that equal content gives equal text. Written in loops: lists of fields
 * and texts made on the way took half of its time.
 */
export const canonicalJson = (value: unknown): string => {
  if (!isObject(value)) return scalarJson(value);
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === '' ? '[' : ','}${canonicalJson(item)}`;
    return text === '' ? '[]' : `${text}]`;
  }
  for (const key of Object.keys(value).sort()) {
    const field = value[key];
    if (field !== undefined) text += `${text === '' ? '{' : ','}${quoted(key)}:${canonicalJson(field)}`;
  }
  return text === '' ? '{}' : `${text}}`;
};
