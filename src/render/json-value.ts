/** What JSON can say. */
export type Json =
  null | boolean | number | string | ReadonlyArray<Json> | { readonly [field: string]: Json };

/** A plain value as JSON: fields in the order they stand, absent ones left out. What JSON can't say is null. */
export const jsonOf = (value: unknown): Json => {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'object': {
      if (value === null) return null;
      if (Array.isArray(value)) return value.map(jsonOf);
      const fields = Object.entries(value).filter(([, field]) => field !== undefined);
      return Object.fromEntries(fields.map(([key, field]) => [key, jsonOf(field)]));
    }
    default:
      return null;
  }
};
