import type { StrandLevel } from '../../../domain/changes/level.js';
import { serviceTypeNamed, type Catalogue } from '../../../domain/law/catalogue.js';
import type { LocalDate } from '../../../domain/values/local-date.js';
import type { Quantity } from '../../../domain/values/quantity.js';
import { reviewDay } from '../../../domain/vocabulary/term.js';
import type { PersonalLevel } from '../../../domain/views/population.js';
import { received } from '../../levels.js';
import { column, maybe, type Column, type Table } from './table.js';

/** A strand of a service, or the service where it has none. */
export interface LevelRow {
  readonly at: LocalDate;
  readonly personal: PersonalLevel;
  readonly strand: StrandLevel | undefined;
  readonly catalogue: Catalogue;
}

const granted = ({ strand }: LevelRow): Quantity | undefined => strand?.granted;
const now = ({ personal, strand }: LevelRow): Quantity | undefined =>
  strand && received(personal.level, strand);

const amount = (quantity: Quantity | undefined) =>
  quantity !== undefined && 'amount' in quantity ? quantity : undefined;

const range = (quantity: Quantity | undefined) =>
  quantity !== undefined && 'atLeast' in quantity ? quantity : undefined;

const quantity = (
  name: string,
  nb: string,
  en: string,
  of: (row: LevelRow) => Quantity | undefined,
): ReadonlyArray<Column<LevelRow>> => [
  maybe(name, 'key', `${nb}: exact, range eller unknown`, `${en}: exact, range or unknown`, (row) => {
    const found = of(row);
    if (found === undefined) return undefined;
    return 'amount' in found ? 'exact' : 'unknown' in found ? 'unknown' : 'range';
  }),
  maybe(`${name}_amount`, 'whole', `${nb}, antall (minst)`, `${en}, amount (least)`, (row) => {
    const found = of(row);
    return amount(found)?.amount ?? range(found)?.atLeast.amount;
  }),
  maybe(`${name}_weeks`, 'whole', `${nb}, på så mange uker`, `${en}, in so many weeks`, (row) => {
    const found = of(row);
    return amount(found)?.weeks ?? range(found)?.atLeast.weeks;
  }),
  maybe(
    `${name}_upto_amount`,
    'whole',
    `${nb}, høyst`,
    `${en}, at most`,
    (row) => range(of(row))?.atMost?.amount,
  ),
  maybe(
    `${name}_upto_weeks`,
    'whole',
    `${nb}, høyst, uker`,
    `${en}, at most, weeks`,
    (row) => range(of(row))?.atMost?.weeks,
  ),
];

export const LEVELS: Table<LevelRow> = {
  name: 'levels',
  about: { nb: 'Nivået på hver tjeneste, del for del', en: 'The level of each service, strand by strand' },
  columns: [
    column('at', 'day', 'dagen', 'the day', ({ at }) => at),
    column('user', 'key', 'brukerens pseudonym', "the user's pseudonym", ({ personal }) => personal.user),
    column('service', 'key', 'tjeneste', 'service', ({ personal }) => personal.level.service),
    column(
      'service_type',
      'key',
      'tjenestetype',
      'kind of service',
      ({ personal }) => personal.level.serviceType,
    ),
    maybe(
      'national_code',
      'key',
      'kode i 9151',
      'code in 9151',
      ({ personal, catalogue }) => serviceTypeNamed(catalogue, personal.level.serviceType)?.code,
    ),
    column('state', 'key', 'tilstand', 'state', ({ personal }) => personal.level.state.now),
    maybe('mode', 'key', 'form', 'mode', ({ strand }) => strand?.form.mode),
    maybe('place', 'key', 'sted', 'place', ({ strand }) => strand?.form.place),
    maybe('setting', 'key', 'ramme', 'setting', ({ strand }) => strand?.form.setting),
    maybe('unit', 'key', 'visits eller minutes', 'visits or minutes', ({ strand }) => strand?.unit),
    ...quantity('granted', 'innvilget', 'granted', granted),
    ...quantity('now', 'nå', 'now', now),
    column(
      'tasks_elsewhere',
      'keys',
      'oppgaver som andre enn tjenesten gjør',
      'tasks that others than the service do',
      ({ personal }) =>
        personal.level.tasks.flatMap(({ task, now: by }) => (by === 'service' ? [] : [`${task}:${by}`])),
    ),
    column('measures', 'keys', 'beslutninger som gjelder', 'decisions in force', ({ personal }) =>
      personal.level.inForce.map(({ measure }) => measure.id),
    ),
    maybe(
      'review',
      'day',
      'første frist for ny vurdering',
      'first day of reassessment',
      ({ personal }) => personal.level.inForce.flatMap(({ term }) => reviewDay(term) ?? []).sort()[0],
    ),
    column('pending', 'flag', 'avventer beslutning', 'decision pending', ({ personal }) => personal.pending),
    column('kept', 'flag', 'bevisst opprettholdt', 'kept on purpose', ({ personal }) => personal.kept),
    column(
      'because',
      'keys',
      'hendelsene som nivået kommer av',
      'the events that made it',
      ({ personal, strand }) => [
        ...new Set([...(strand?.because ?? []), ...personal.level.state.because].map(({ id }) => id)),
      ],
    ),
  ],
};

/** The rows of a service: one a strand, or one. */
export const levelRows = (
  personal: PersonalLevel,
  at: LocalDate,
  catalogue: Catalogue,
): ReadonlyArray<LevelRow> =>
  personal.level.strands.length === 0
    ? [{ at, personal, strand: undefined, catalogue }]
    : personal.level.strands.map((strand) => ({ at, personal, strand, catalogue }));
