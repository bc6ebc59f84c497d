import type { Json } from '../../json-value.js';
import type { Kind, Table } from './table.js';

const KINDS: Readonly<Record<Kind, Json>> = {
  key: { type: 'string', pattern: '^\\S+$' },
  keys: { type: 'array', items: { type: 'string', pattern: '^\\S+$' } },
  text: { type: 'string' },
  record: { type: 'string' },
  day: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  instant: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$' },
  whole: { type: 'integer' },
  flag: { type: 'boolean' },
};

const schemaOf = <R>({ about, columns }: Table<R>): Json => ({
  title: about.nb,
  description: about.en,
  type: 'object',
  properties: Object.fromEntries(
    columns.map((one): readonly [string, Json] => [
      one.name,
      Object.assign({ title: one.about.nb, description: one.about.en }, KINDS[one.kind]),
    ]),
  ),
  required: columns.filter(({ optional }) => !optional).map(({ name }) => name),
  additionalProperties: false,
});

/**
 * The JSON Schema of the data: under `$defs` one definition a table, by its name, for each line of its JSON Lines. The CSV has the
 * same columns in the same order, several values with blanks between them, `yes` and `no`, and nothing where a value is left out.
 */
export const dataSchema = (tables: ReadonlyArray<Table<never>>): Json => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'forsvarlig dossier 1',
  $defs: Object.fromEntries(tables.map((table) => [table.name, schemaOf(table)])),
});
