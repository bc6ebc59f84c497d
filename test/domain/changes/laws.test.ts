import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { alterationsBetween } from '../../../src/domain/changes/alterations.js';
import {
  asKnownNow,
  LocalDate,
  Strand,
  levelAt,
  traceLevel,
  type Alteration,
  type AsOf,
  type Change,
  type ServiceLevel,
} from '../../../src/index.js';
import {
  alterations,
  asOfs,
  bound,
  days,
  FIRST,
  FORMS,
  grant,
  grantedStrands,
  impose,
  LAST,
  measureKey,
  read,
  ref,
  SERVICE,
  stories,
  strandIn,
  TASKS,
  timelineFrom,
  type Fact,
} from './facts.js';
import type { LevelPart } from '../../../src/domain/vocabulary/level-part.js';
import { inPlain, plainLevel, quantityText, valuesOf, type PlainLevel } from './model.js';

const level = (facts: ReadonlyArray<Fact>, asOf: AsOf): PlainLevel | undefined =>
  inPlain(levelAt(timelineFrom(facts), asOf));
const values = (facts: ReadonlyArray<Fact>, asOf: AsOf) => valuesOf(level(facts, asOf));
const recorded = (change: Change, n = LAST): Fact => ({ change, ref: ref(n) });
const without = (facts: ReadonlyArray<Fact>, n: number): ReadonlyArray<Fact> =>
  facts.filter(({ change }) => !('measure' in change) || change.measure !== measureKey(n));

const holds = <Ts extends [unknown, ...unknown[]]>(
  name: string,
  of: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> },
  law: (...values: Ts) => void,
  numRuns = 500,
) =>
  test(name, () => {
    fc.assert(
      fc.property(fc.tuple<Ts>(...of), (values) => law(...values)),
      { numRuns },
    );
  });

describe('a level', () => {
  holds(
    'is what the slow and obvious model says, with what made it so',
    [stories, asOfs],
    (facts, asOf) => {
      expect(level(facts, asOf)).toEqual(plainLevel(facts, asOf));
    },
    3000,
  );

  holds('as known at an instant is that of the ledger as it was then', [stories, asOfs], (facts, asOf) => {
    const cut = facts.filter(({ ref: { recordedAt } }) => recordedAt <= asOf.knownAt);
    const [then, now] = [levelAt(timelineFrom(facts), asOf), levelAt(timelineFrom(cut), asKnownNow(asOf.at))];
    expect(inPlain(then)).toEqual(inPlain(now));
    expect(then?.kept).toBe(now?.kept);
    const standing = (one: ServiceLevel | undefined) =>
      one?.inForce.map(({ measure, term }) => [measure.id, term]);
    expect(standing(then)).toEqual(standing(now));
  });

  holds(
    'does not hang on the order recorded where the effective days differ',
    [
      grantedStrands,
      fc.uniqueArray(fc.tuple(days, fc.array(alterations, { minLength: 1, maxLength: 3 })), {
        selector: ([day]) => day,
        minLength: 2,
        maxLength: 6,
      }),
      days,
    ],
    (granted, imposed, at) => {
      const facts = imposed.map(([day, altered], n) => recorded(impose(n + 1, day, altered), n + 1));
      const first = recorded(grant(granted, FIRST), 0);
      expect(level([first, ...facts], asKnownNow(at))).toEqual(
        level([first, ...facts.toReversed()], asKnownNow(at)),
      );
      const sorted = facts.toSorted((a, b) => ((a.ref.position * 7) % 5) - ((b.ref.position * 7) % 5));
      expect(level([first, ...facts], asKnownNow(at))).toEqual(level([first, ...sorted], asKnownNow(at)));
    },
  );

  holds('is not moved by being kept on purpose', [stories, days, asOfs], (facts, from, asOf) => {
    const kept = recorded({
      op: 'keep',
      service: SERVICE,
      decided: from,
      from,
      derivesFrom: undefined,
    });
    expect(level([...facts, kept], asOf)).toEqual(level(facts, asOf));
  });
});

describe('identity', () => {
  holds('a measure without alterations changes nothing', [stories, days, days], (facts, from, at) => {
    expect(level([...facts, recorded(impose(LAST, from, []))], asKnownNow(at))).toEqual(
      level(facts, asKnownNow(at)),
    );
  });

  holds(
    'a measure that says what is so already changes nothing',
    [stories, days, fc.constantFrom('at-most', 'at-least', 'exactly')],
    (facts, at, how) => {
      const now = levelAt(timelineFrom(facts), asKnownNow(at));
      if (now === undefined) return;
      // In effect last of all, so that nothing else comes on top.
      const same: ReadonlyArray<Alteration> = [
        { dimension: 'state', to: now.state.now },
        ...now.tasks.map((share): Alteration => ({ dimension: 'task', task: share.task, to: share.now })),
        ...now.strands.map((strand) => bound({ ...strand.now, ...strand.form }, how)),
      ];
      const again = [...facts, recorded(impose(LAST, at, same))];
      expect(level(again, asKnownNow(at))).toEqual(level(facts, asKnownNow(at)));
      const steps = traceLevel(timelineFrom(again), asKnownNow(at))?.steps ?? [];
      expect(steps.filter(({ measure, changed }) => changed && measure === measureKey(LAST))).toEqual([]);
    },
  );

  holds('what is the same before and after alters nothing', [grantedStrands], (strands) => {
    const part: LevelPart = {
      strands,
      state: 'running',
      tasks: TASKS.map((task) => ({ task, by: 'service' })),
    };
    expect(alterationsBetween(part, part)).toEqual([]);
    expect(alterationsBetween({}, {})).toEqual([]);
    expect(alterationsBetween(part, {})).toEqual([]);
  });
});

describe('from before to after', () => {
  holds(
    'a decision takes the level that it found to the level that it says',
    [grantedStrands, grantedStrands, days],
    (before, after, day) => {
      const facts = [
        recorded(grant(before, FIRST), 0),
        recorded(impose(1, day, alterationsBetween({ strands: before }, { strands: after })), 1),
      ];
      const now = levelAt(timelineFrom(facts), asKnownNow(day));
      const found = (now?.strands ?? []).filter((strand) => quantityText(strand.now) !== '0/1..0/1');
      const text = ({ unit, mode, place }: { unit: string; mode: string; place?: string }) =>
        `${unit} ${mode} ${place ?? ''}`;
      expect(
        new Map(
          found.map((strand) => [text({ unit: strand.unit, ...strand.form }), quantityText(strand.now)]),
        ),
      ).toEqual(
        new Map(
          after
            .filter((strand) => quantityText(strand) !== '0/1..0/1')
            .map((strand) => [text(strand), quantityText(strand)]),
        ),
      );
    },
  );
});

describe('the bound of a decision', () => {
  const week = (amount: number): Strand => read(Strand, { ...FORMS[0], amount, weeks: 1 });
  const unknown = read(Strand, { ...FORMS[0], unknown: true });

  test.each([
    ['less', week(7), week(3), 'at-most'],
    ['more', week(3), week(7), 'at-least'],
    ['unclear', week(3), unknown, 'exactly'],
  ])('follows from its direction: %s', (_, before, after, how) => {
    expect(alterationsBetween({ strands: [before] }, { strands: [after] })).toEqual([
      { dimension: 'strand', strand: after, bound: how },
    ]);
  });

  test('of a form that is not there before or after is that of nothing', () => {
    expect(alterationsBetween({}, { strands: [week(3)] })).toMatchObject([
      { bound: 'at-least', strand: { amount: 3 } },
    ]);
    expect(alterationsBetween({ strands: [week(3)] }, { strands: [] })).toMatchObject([
      { bound: 'at-most', strand: { amount: 0 } },
    ]);
  });

  test('holds a later and smaller reduction down to the one that was in effect before it', () => {
    const reduce = (n: number, to: number, day: string) =>
      recorded(
        impose(n, read(LocalDate, day), alterationsBetween({ strands: [week(7)] }, { strands: [week(to)] })),
        n,
      );
    const facts = [
      recorded(grant([week(7)], FIRST), 0),
      reduce(1, 3, '2020-03-05'),
      reduce(2, 5, '2020-03-06'),
    ];
    expect(values(facts, asKnownNow(read(LocalDate, '2020-03-06')))['strand visits in-person   ']).toBe(
      '3/1..3/1',
    );
  });
});

describe('lifting a measure', () => {
  holds(
    'uncovers exactly what was under it',
    [stories, days, fc.array(alterations, { maxLength: 3 }), days, days, fc.nat()],
    (facts, from, altered, lifted, at, place) => {
      const where = 1 + (place % facts.length);
      const under = [
        ...facts.slice(0, where),
        recorded(impose(LAST, from, altered)),
        ...facts.slice(where),
        recorded({ op: 'lift', service: SERVICE, measure: measureKey(LAST), from: lifted }, LAST + 1),
      ];
      const asOf = asKnownNow(at);
      const expected = at >= lifted ? without(under, LAST) : under.slice(0, -1);
      expect(level(under, asOf)).toEqual(level(expected, asOf));
    },
  );

  holds(
    'that is the only one leaves what was granted',
    [grantedStrands, fc.array(alterations), days],
    (granted, altered, day) => {
      const first = recorded(grant(granted, FIRST), 0);
      const facts = [
        first,
        recorded(impose(1, FIRST, altered), 1),
        recorded({ op: 'lift', service: SERVICE, measure: measureKey(1), from: day }, 2),
      ];
      expect(level(facts, asKnownNow(day))).toEqual(level([first], asKnownNow(day)));
    },
  );
});

const dimension = (alteration: Alteration): string =>
  alteration.dimension === 'strand'
    ? JSON.stringify([alteration.strand.unit, alteration.strand.mode, alteration.strand.place])
    : alteration.dimension === 'task'
      ? alteration.task
      : 'state';

describe('measures', () => {
  const two = (
    facts: ReadonlyArray<Fact>,
    a: Change,
    b: Change,
  ): readonly [ReadonlyArray<Fact>, ReadonlyArray<Fact>] => [
    [...facts, recorded(a, LAST), recorded(b, LAST + 1)],
    [...facts, recorded(b, LAST + 1), recorded(a, LAST)],
  ];

  holds(
    'of different dimensions commute',
    [stories, days, fc.array(alterations, { maxLength: 4 }), fc.array(alterations, { maxLength: 4 }), days],
    (facts, from, a, b, at) => {
      const others = b.filter((one) => !a.some((other) => dimension(other) === dimension(one)));
      const [ab, ba] = two(facts, impose(LAST, from, a), impose(LAST + 1, from, others));
      expect(level(ab, asKnownNow(at))).toEqual(level(ba, asKnownNow(at)));
    },
  );

  const form = fc.constantFrom(...FORMS);
  const reduction = form.chain(strandIn).map((strand) => bound(strand, 'at-most'));
  const addition = form.chain(strandIn).map((strand) => bound(strand, 'at-least'));

  holds('that reduce commute', [stories, days, reduction, reduction, days], (facts, from, a, b, at) => {
    const [ab, ba] = two(facts, impose(LAST, from, [a]), impose(LAST + 1, from, [b]));
    expect(values(ab, asKnownNow(at))).toEqual(values(ba, asKnownNow(at)));
  });

  holds('that add commute', [stories, days, addition, addition, days], (facts, from, a, b, at) => {
    const [ab, ba] = two(facts, impose(LAST, from, [a]), impose(LAST + 1, from, [b]));
    expect(values(ab, asKnownNow(at))).toEqual(values(ba, asKnownNow(at)));
  });

  const bounds = (text: string): readonly [number, number] => {
    const [low = 0, high = Infinity] = text
      .split('..')
      .map((part) => (part === '' ? Infinity : Number(part.split('/')[0]) / Number(part.split('/')[1])));
    return [low, high];
  };

  holds(
    'that reduce raise nothing, wherever they come among the others',
    [grantedStrands, fc.array(fc.tuple(days, reduction), { maxLength: 5 }), days, reduction, days],
    (granted, others, from, one, at) => {
      const facts = [
        recorded(grant(granted, FIRST), 0),
        ...others.map(([day, other], i) => recorded(impose(i + 1, day, [other]), i + 1)),
      ];
      const before = values(facts, asKnownNow(at));
      const after = values([...facts, recorded(impose(LAST, from, [one]))], asKnownNow(at));
      expect(Object.keys(after)).toEqual(Object.keys(before));
      for (const [key, was] of Object.entries(before)) {
        if (!key.startsWith('strand')) continue;
        const [[low, high], [lowNow, highNow]] = [bounds(was), bounds(after[key] ?? '')];
        expect(lowNow).toBeLessThanOrEqual(low);
        expect(highNow).toBeLessThanOrEqual(high);
      }
    },
  );

  holds('take a service down its states and never up', [stories, asOfs], (facts, asOf) => {
    const STATES = ['running', 'paused', 'suspended', 'ended'];
    const state = level(facts, asOf)?.['state'];
    expect(STATES.indexOf(state?.now ?? '')).toBeGreaterThanOrEqual(STATES.indexOf(state?.granted ?? ''));
  });
});

describe('what a figure names as its reasons', () => {
  const eventOf = (id: string, facts: ReadonlyArray<Fact>) =>
    facts.find((fact) => fact.ref.id === id)?.change;

  holds(
    'begins with the grant where it was granted, and goes on with measures in force',
    [stories, asOfs],
    (facts, asOf) => {
      const found = level(facts, asOf);
      const there =
        levelAt(timelineFrom(facts), asOf)?.inForce.flatMap(({ measure, carriedBy }) => [
          measure.ref.id,
          carriedBy?.id,
        ]) ?? [];
      for (const [key, { because }] of Object.entries(found ?? {})) {
        const [first, ...rest] = because;
        const begins = eventOf(first ?? '', facts)?.op;
        if (key === 'state' || key === 'task medication') expect(begins).toBe('grant');
        const later = begins === 'grant' ? rest : because;
        expect(later.every((id) => there.includes(id) || eventOf(id, facts)?.op === 'end')).toBe(true);
      }
    },
  );

  holds('is enough: with those measures alone the figure is the same', [stories, asOfs], (facts, asOf) => {
    for (const [key, figure] of Object.entries(level(facts, asOf) ?? {})) {
      const named = facts.filter(
        ({ change, ref: { id } }) => change.op !== 'impose' || figure.because.includes(id),
      );
      expect(level(named, asOf)?.[key]).toEqual(figure);
    }
  });

  holds(
    'is not too much: each measure named changed the figure when it came',
    [stories, asOfs],
    (facts, asOf) => {
      const steps = traceLevel(timelineFrom(facts), asOf)?.steps ?? [];
      for (const figure of Object.values(level(facts, asOf) ?? {}))
        for (const id of figure.because) {
          if (eventOf(id, facts)?.op !== 'impose') continue;
          expect(steps.some((step) => step.ref.id === id && step.changed)).toBe(true);
        }
    },
  );

  holds('leaves out what can be taken away with nothing changed', [stories, asOfs], (facts, asOf) => {
    const all = level(facts, asOf) ?? {};
    for (const {
      change,
      ref: { id },
    } of facts) {
      if (change.op !== 'impose') continue;
      const rest =
        level(
          facts.filter((fact) => fact.ref.id !== id),
          asOf,
        ) ?? {};
      for (const [key, figure] of Object.entries(all))
        if (!figure.because.includes(id)) expect(rest[key]).toEqual(figure);
    }
  });
});
