import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import {
  BUILT_IN,
  EventId,
  isInstant,
  LocalDate,
  parseCommand,
  plusDays,
  type Command,
  type Decider,
  type DomainEvent,
  type Entry,
} from '../../../src/index.js';
import { givenEventId } from '../../../src/testing/given.js';
import { day } from '../../render/small-world.js';

/** What somebody tries next: something new, or to correct or redact what was recorded. Most of it is refused. */
export interface Attempt {
  readonly does: 'new' | 'correct' | 'redact';
  readonly pick: number;
  /** By how many days it is moved. */
  readonly shift: number;
}

export const attempts: fc.Arbitrary<ReadonlyArray<Attempt>> = fc.array(
  fc.record({
    does: fc.constantFrom('new', 'new', 'new', 'correct', 'correct', 'redact'),
    pick: fc.nat(1000),
    shift: fc.integer({ min: -2, max: 4 }),
  }),
  { minLength: 5, maxLength: 40 },
);

type Written = Readonly<Record<string, unknown>> & { readonly command: string; readonly id: string };

/** The commands of a kind of stream, and what else can be said of one of them. */
export interface Pool {
  readonly kind: 'Staff' | 'Unit' | 'Crisis';
  readonly subject: Readonly<Record<string, string>>;
  /** What every story begins with. */
  readonly first: ReadonlyArray<Written>;
  readonly commands: ReadonlyArray<Written>;
  readonly vary: (command: Written, shift: number) => Written;
}

/** The days of a command moved. */
export const moved = (command: Written, days: number): Written => ({
  ...command,
  ...Object.fromEntries(
    ['decided', 'effective', 'on'].flatMap((field) => {
      const on = command[field];
      return LocalDate.is(on) ? [[field, plusDays(on, days)]] : [];
    }),
  ),
});

const said = { version: 1, by: { role: 'unit-leader', unit: 'north' }, on: '2020-05-01' } as const;

/** Everything tried one after the other: the entries of what was allowed, one instant a command. */
export const toldBy = <C extends Command, S, Event extends DomainEvent>(
  decider: Decider<C, S, Event>,
  { kind, subject, first, commands, vary }: Pool,
  tried: ReadonlyArray<Attempt>,
): ReadonlyArray<Entry & { readonly event: Event }> => {
  const entries: Array<Entry & { readonly event: Event }> = [];
  const recorded = new Map<string, { readonly command: Written; readonly ids: ReadonlyArray<EventId> }>();
  let state = decider.initial;
  const begins = first.map((_, pick): Attempt => ({ does: 'new', pick, shift: 0 }));
  for (const [n, { does, pick, shift }] of [...begins, ...tried].entries()) {
    const known = [...recorded.values()];
    const { command: base } = known[pick % known.length] ?? { command: undefined };
    const fresh = n < begins.length ? first[n] : commands[pick % commands.length];
    if (fresh === undefined || (does !== 'new' && base === undefined)) continue;
    // The door takes no correction of a correction.
    if (does === 'correct' && base !== undefined && ('corrects' in base || 'redacts' in base)) continue;
    const next = vary(fresh, shift);
    const about = { ...said, ...subject, id: `c-${n}` };
    const input =
      does === 'new' || base === undefined
        ? { ...next, id: recorded.has(next.id) ? `c-${n}` : next.id }
        : does === 'redact'
          ? { command: `Redact${kind}Entry`, ...about, redacts: base.id, reason: 'recorded-twice' }
          : {
              ...{ command: `Correct${kind}Entry`, ...about, corrects: base.id, reasons: { text: 'Wrong.' } },
              entry: vary(base, shift),
            };
    const parsed = parseCommand(input);
    if (E.isLeft(parsed)) throw new Error(parsed.left.message);
    const ruling = decider.decide(parsed.right as C, state, {
      today: day('2020-06-01'),
      catalogue: BUILT_IN,
      framework: () => undefined,
      inspection: () => undefined,
      recordedAs: (command) => recorded.get(command)?.ids ?? [],
    });
    if (E.isLeft(ruling)) continue;
    const ids: EventId[] = [];
    for (const event of ruling.right) {
      const id = givenEventId(entries.length + 1);
      const recordedAt = n;
      if (!EventId.is(id) || !isInstant(recordedAt)) throw new Error('no place');
      ids.push(id);
      const entry = { event, ref: { position: entries.length + 1, id, recordedAt } };
      entries.push(entry);
      state = decider.evolve(state, entry);
    }
    recorded.set(input.id, { command: input, ids });
  }
  return entries;
};

interface Amends {
  readonly corrects?: string;
  readonly redacts?: string;
  readonly others?: ReadonlyArray<string>;
  readonly now?: DomainEvent;
  readonly alongside?: ReadonlyArray<DomainEvent>;
}

const amendsOf = ({ event }: Entry): Amends => ('corrects' in event || 'redacts' in event ? event : {});

/** Slow and obvious: of what was said of each entry, the last that was not itself taken back. */
export const standsIn = (known: ReadonlyArray<Entry>): ReadonlyArray<Entry> => {
  const isAbout = (entry: Entry): boolean => 'corrects' in entry.event || 'redacts' in entry.event;
  const takenBack = (entry: Entry): boolean => known.some((one) => amendsOf(one).redacts === entry.ref.id);
  return known.flatMap((entry) => {
    if (isAbout(entry)) return [];
    const { id, position } = entry.ref;
    const saidOfIt = known.filter((one) => {
      const { corrects, redacts, others = [] } = amendsOf(one);
      return [corrects, redacts, ...others].includes(id) && !takenBack(one);
    });
    const last = saidOfIt.at(-1);
    if (last === undefined) return [entry];
    const { corrects, now, alongside = [] } = amendsOf(last);
    return now === undefined || corrects !== id
      ? []
      : [now, ...alongside].map((event) => ({
          event,
          ref: { ...last.ref, insteadOf: { id, position } },
        }));
  });
};
