import type { AsOf } from '../domain/changes/as-of.js';
import type { StrandLevel } from '../domain/changes/level.js';
import type { Quantity } from '../domain/values/quantity.js';
import { BUILT_IN, serviceTypeNamed, type Catalogue } from '../domain/law/catalogue.js';
import { reviewDay } from '../domain/vocabulary/term.js';
import type { PersonalLevel } from '../domain/views/population.js';
import { received } from './levels.js';

/** The columns of {@link levelsCsv}, in order. */
export const LEVEL_COLUMNS = [
  ...['at', 'user', 'service', 'service_type', 'national_code', 'state', 'mode', 'place', 'setting', 'unit'],
  ...['granted', 'granted_amount', 'granted_weeks', 'granted_upto_amount', 'granted_upto_weeks'],
  ...['now', 'now_amount', 'now_weeks', 'now_upto_amount', 'now_upto_weeks'],
  ...['tasks_elsewhere', 'measures', 'review', 'pending', 'kept', 'because'],
] as const;

/** Where a spreadsheet would take a text for a formula: at these first characters, also behind blanks and in full width. */
const FORMULA = /^\s*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r\n]/u;

/** A field by RFC 4180; a text that a spreadsheet would run is made plain text by an apostrophe before it. */
export const csvField = (text: string): string => {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** A line of CSV, ended. */
export const csvLine = (fields: ReadonlyArray<string>): string => `${fields.map(csvField).join(',')}\r\n`;

/** A quantity in five fields: exact, range or unknown; amount and weeks (of a range the least); the most of a range. */
export const quantityFields = (quantity: Quantity): ReadonlyArray<string> => {
  if ('amount' in quantity) return ['exact', String(quantity.amount), String(quantity.weeks), '', ''];
  if ('unknown' in quantity) return ['unknown', '', '', '', ''];
  const { atLeast, atMost } = quantity;
  return [
    'range',
    String(atLeast.amount),
    String(atLeast.weeks),
    ...(atMost === undefined ? ['', ''] : [String(atMost.amount), String(atMost.weeks)]),
  ];
};

const NO_STRAND: ReadonlyArray<string> = Array.from({ length: 14 }, () => '');

const strandFields = (personal: PersonalLevel, strand: StrandLevel): ReadonlyArray<string> => [
  strand.form.mode,
  strand.form.place ?? '',
  strand.form.setting ?? '',
  strand.unit,
  ...quantityFields(strand.granted),
  ...quantityFields(received(personal.level, strand)),
];

/** Several values in one field. Keys, codes and ids have no blank in them. */
const several = (values: Iterable<string>): string => Array.from(values).join(' ');

const rowOf = (
  personal: PersonalLevel,
  strand: StrandLevel | undefined,
  { at }: AsOf,
  catalogue: Catalogue,
): string => {
  const { user, level, pending, kept } = personal;
  const reviews = level.inForce.flatMap(({ term }) => reviewDay(term) ?? []).sort();
  const because = [...(strand?.because ?? []), ...level.state.because].map(({ id }) => id);
  return csvLine([
    at,
    user,
    level.service,
    level.serviceType,
    serviceTypeNamed(catalogue, level.serviceType)?.code ?? '',
    level.state.now,
    ...(strand === undefined ? NO_STRAND : strandFields(personal, strand)),
    several(level.tasks.flatMap(({ task, now }) => (now === 'service' ? [] : [`${task}:${now}`]))),
    several(level.inForce.map(({ measure }) => measure.id)),
    reviews[0] ?? '',
    pending ? 'yes' : 'no',
    kept ? 'yes' : 'no',
    several(new Set(because)),
  ]);
};

/**
 * Levels as CSV (RFC 4180: comma, CRLF, UTF-8 without mark): the header, then a line for each strand of each service of each
 * user; a service without strands has one line. `now` is what the user gets: none while the service is paused,
 * suspended or ended. `review` is the first of the review days of the measures in force. Lines come one by one, so that
 * a country's levels need no more memory than one person's.
 */
export function* levelsCsv(
  levels: Iterable<PersonalLevel>,
  asOf: AsOf,
  catalogue: Catalogue = BUILT_IN,
): Generator<string> {
  yield csvLine(LEVEL_COLUMNS);
  for (const personal of levels) {
    if (personal.level.strands.length === 0) yield rowOf(personal, undefined, asOf, catalogue);
    for (const strand of personal.level.strands) yield rowOf(personal, strand, asOf, catalogue);
  }
}
