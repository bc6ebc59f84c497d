import fc from 'fast-check';
import { plusDays, LocalDate } from '../../../src/index.js';
import { EVENT } from '../../domain/examples/events.js';
import { visits } from '../../domain/examples/parts.js';

/** One event of a generated history, and how much later than the one before it was recorded. */
export interface Happening {
  readonly text: string;
  readonly later: number;
}

const FIRST = '2020-01-01';
if (!LocalDate.is(FIRST)) throw new Error('no day');
const first = FIRST;

// Not before the day of what came before, or long before; see `passing`.
const day = fc.nat({ max: 25 }).map((n) => plusDays(first, n));
const user = fc.nat({ max: 2 }).map((n) => `u-000${n}`);
const service = fc.constantFrom('nursing', 'contact');
// The how manieth before of the same service is meant, or of the same user; most are there. See `told`.
const measure = fc.nat({ max: 6 }).map((n) => `#${n}`);
const id = (n: number): string => `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`;

/** The id of the `n`th event of a history. */
export const idOf = id;

const term = fc.oneof(
  fc.record({ until: day }),
  fc.record({ until: day, review: day }),
  fc.record({ review: day }),
  fc.record({ review: day, condition: fc.constant('staffing-restored' as const) }),
);

const derived = fc.option(
  fc.record({
    crisis: fc.constant('pandemic-2020'),
    measure: fc.constantFrom('only-necessary-visits', 'another'),
  }),
  { nil: undefined },
);

const about = { user, service } as const;

const reduced = fc
  .record({
    ...about,
    decision: measure,
    decided: day,
    effective: day,
    term,
    derivesFrom: derived,
    to: fc.nat({ max: 6 }),
  })
  .map(({ to, ...rest }) => ({ ...EVENT.VisitsReduced, ...rest, after: { strands: [visits(to)] } }));

const ordinary = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .record({
        ...about,
        effective: day,
        until: fc.option(day, { nil: undefined }),
        amount: fc.integer({ min: 1, max: 9 }),
      })
      .map(({ amount, ...rest }) => ({ ...EVENT.ServiceGranted, ...rest, strands: [visits(amount)] })),
  },
  { weight: 6, arbitrary: reduced },
  fc
    .record({ ...about, decision: measure, decided: day, effective: day, term, derivesFrom: derived })
    .map((rest) => ({ ...EVENT.ServicePaused, ...rest })),
  fc
    .record({
      ...about,
      decision: measure,
      supersedes: fc.array(measure, { minLength: 1, maxLength: 2 }),
      effective: day,
      term,
    })
    .map((rest) => ({ ...EVENT.ServiceChanged, ...rest })),
  {
    weight: 3,
    arbitrary: fc
      .record({ ...about, lifts: fc.array(measure, { minLength: 1, maxLength: 2 }), effective: day })
      .map((rest) => ({ ...EVENT.ServiceRestored, ...rest })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ ...about, reviews: measure, on: day, next: fc.option(term, { nil: undefined }) })
      .map((rest) => ({ ...EVENT.DecisionReviewed, ...rest })),
  },
  fc.record({ ...about, last: day }).map((rest) => ({ ...EVENT.ServiceEnded, ...rest })),
  fc
    .record({ ...about, decided: day, effective: day, derivesFrom: derived })
    .map((rest) => ({ ...EVENT.ServiceKept, ...rest })),
  fc.record({ ...about, on: day }).map((rest) => ({ ...EVENT.AssessedWithoutChange, ...rest })),
  fc.record({ user, on: day }).map((rest) => ({ ...EVENT.ServiceUserRegistered, ...rest })),
  fc.record({ user, on: day }).map((rest) => ({ ...EVENT.CircumstancesRecorded, ...rest })),
  fc.record({ user }).map((rest) => ({ ...EVENT.NoticeGiven, ...rest })),
);

const amended = fc.oneof(
  fc
    .record({ user, corrects: measure, now: reduced })
    .map(({ now, ...rest }) => ({ ...EVENT.EntryCorrected, ...rest, now: { ...now, user: rest.user } })),
  fc.record({ user, redacts: measure }).map((rest) => ({ ...EVENT.EntryRedacted, ...rest })),
);

const ofCrises = fc.oneof(
  fc.record({ effective: day, decided: day }).map((rest) => ({ ...EVENT.FrameworkMeasureAdopted, ...rest })),
  fc.record({ effective: day }).map((rest) => ({ ...EVENT.CrisisEnded, ...rest })),
);

const unheardOf = user.map((one) => ({ type: 'AlarmInstalled', version: 1, user: one }));

const DAY = /"(\d{4}-\d{2}-\d{2})"/g;

/** The same a number of days later: as time passes, so do the days that decisions are about. */
const passing = (text: string, days: number): string =>
  text.replace(DAY, (_, found: string) => (LocalDate.is(found) ? `"${plusDays(found, days)}"` : found));

interface Sketch {
  readonly event: { readonly type: string; readonly user?: string; readonly service?: string };
  readonly later: number;
  /** 0: what should not be is, and a measure has the key of an earlier one, or something is said of none. */
  readonly rarely: number;
}

const IMPOSING = ['VisitsReduced', 'ServicePaused', 'ServiceChanged'];

const REFERENCE = /"#(\d)"/g;

/** Gives measures and events their names, and finds those that others are said of; what would be said of nothing is left out, mostly. */
const told = (sketches: ReadonlyArray<Sketch>): ReadonlyArray<Happening> => {
  const measures = new Map<string, string[]>();
  const entries = new Map<string, string[]>();
  const happenings: Happening[] = [];
  for (const { event, later, rarely } of sketches) {
    const n = happenings.length;
    const service = `${event.user} ${event.service}`;
    const named = measures.get(service) ?? [];
    const own = entries.get(event.user ?? '') ?? [];
    const isAbout = 'corrects' in event || 'redacts' in event ? own : named;
    const text = JSON.stringify(event);
    const isImposed = IMPOSING.includes(event.type);
    const imposed = isImposed ? text.replace(/"decision":"#\d"/, `"decision":"m-${n}"`) : text;
    if (isAbout.length === 0 && rarely > 0 && imposed.includes('"#')) continue;
    const meant = (_: string, back: string): string =>
      `"${isAbout.at(-1 - (Number(back) % Math.max(isAbout.length, 1))) ?? (isAbout === own ? id(99_999) : 'm-none')}"`;
    const written = isImposed && rarely === 0 ? text : imposed;
    if (isImposed) measures.set(service, [...named, `m-${n}`]);
    entries.set(event.user ?? '', [...own, id(n)]);
    happenings.push({ text: passing(written.replace(REFERENCE, meant), n), later });
  }
  return happenings;
};

/** Whatever may stand in a ledger about a few people, one after the other. Not all of it could have been decided. */
export const histories = (most: number, users = 2): fc.Arbitrary<ReadonlyArray<Happening>> =>
  fc
    .array(
      fc.record({
        event: fc.oneof(
          { weight: 80, arbitrary: ordinary },
          { weight: 2, arbitrary: amended },
          { weight: 1, arbitrary: ofCrises },
          { weight: 1, arbitrary: unheardOf },
        ),
        later: fc.nat({ max: 3 }),
        rarely: fc.nat({ max: 40 }),
      }),
      { minLength: 1, maxLength: most, size: 'max' },
    )
    .map(told)
    .map((all) =>
      users === 2 ? all : all.map((one) => ({ ...one, text: one.text.replaceAll(/u-000\d/g, 'u-0000') })),
    );
