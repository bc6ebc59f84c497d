import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import {
  asKnownNow,
  crisisAt,
  decodeEvent,
  isInstant,
  isLocalDate,
  levelsOfAll,
  measuresOf,
  populationOf,
  renderMeasures,
  renderRestoration,
  restorationDue,
  CrisisKey,
  type AsOf,
  type DomainEvent,
  type Entry,
} from '../../../src/index.js';
import type { Written } from '../../../src/testing/given.js';
import { ADOPTED, EVENT, REDUCED } from '../examples/events.js';
import { CRISIS } from '../examples/parts.js';
import { without } from '../decisions/case.js';

const entries = (...events: ReadonlyArray<Written<DomainEvent>>): ReadonlyArray<Entry> =>
  events.map((input, i) => {
    const event = decodeEvent(input);
    if (E.isLeft(event) || !isInstant(i)) throw new Error('no event');
    return { event: event.right, ref: { position: i + 1, id: `e${i + 1}`, recordedAt: i } };
  });
const on = (day: string): AsOf => {
  if (!isLocalDate(day)) throw new Error('no day');
  return asKnownNow(day);
};
const known = (day: string, knownAt: number): AsOf => {
  if (!isInstant(knownAt)) throw new Error('no instant');
  return { ...on(day), knownAt };
};

const states = (told: ReadonlyArray<Entry>, asOf: AsOf) =>
  measuresOf(told, asOf).map(({ measure, standing }) => [measure.measure, standing.state]);

describe('a measure for many', () => {
  const STORY = entries(
    ...ADOPTED,
    EVENT.FrameworkMeasurePaused,
    { ...EVENT.FrameworkMeasureResumed, effective: '2020-03-25' },
    { ...EVENT.FrameworkMeasureEnded, effective: '2020-04-01' },
  );

  test.each([
    ['2020-03-12', 'planned'],
    ['2020-03-13', 'in-force'],
    ['2020-03-18', 'in-force'],
    ['2020-03-19', 'paused'],
    ['2020-03-24', 'paused'],
    ['2020-03-25', 'in-force'],
    ['2020-03-31', 'in-force'],
    ['2020-04-01', 'ended'],
  ])('on %s is %s', (day, state) => {
    expect(states(STORY, on(day))[0]).toEqual(['only-necessary-visits', state]);
  });

  test('stands as it was known then', () => {
    expect(states(STORY, known('2020-04-01', 2))[0]?.[1]).toBe('in-force');
    expect(states(STORY, known('2020-04-01', 3))[0]?.[1]).toBe('paused');
    expect(states(STORY, known('2020-04-01', 0))).toEqual([]);
  });

  test('ends with its term, after the last day', () => {
    const lapsing = entries(EVENT.CrisisDeclared, {
      ...EVENT.FrameworkMeasureAdopted,
      term: { until: '2020-03-31' },
    });
    expect(states(lapsing, on('2020-03-31'))[0]?.[1]).toBe('in-force');
    expect(measuresOf(lapsing, on('2020-04-01'))[0]?.standing).toMatchObject({
      state: 'ended',
      endedBy: 'term',
      endedOn: '2020-04-01',
    });
  });

  test('waits for its condition, whatever the day', () => {
    const waiting = {
      ...EVENT.FrameworkMeasureAdopted,
      measure: 'standby',
      startsWhen: 'first-case',
    } as const;
    const told = entries(EVENT.CrisisDeclared, waiting, EVENT.FrameworkMeasureStarted);
    expect(states(told, on('2020-03-18'))).toEqual([['standby', 'planned']]);
    expect(states(told, on('2020-03-19'))).toEqual([['standby', 'in-force']]);
  });

  test('is overdue the day after its review, until it is reviewed', () => {
    const overdue = (told: ReadonlyArray<Entry>, day: string) =>
      measuresOf(told, on(day))[0]?.standing.overdue;
    const adopted = entries(EVENT.CrisisDeclared, EVENT.FrameworkMeasureAdopted);
    expect(overdue(adopted, '2020-04-03')).toBe(false);
    expect(overdue(adopted, '2020-04-04')).toBe(true);
    const reviewed = entries(
      EVENT.CrisisDeclared,
      EVENT.FrameworkMeasureAdopted,
      EVENT.FrameworkMeasureReviewed,
    );
    expect(overdue(reviewed, '2020-04-17')).toBe(false);
    expect(overdue(reviewed, '2020-04-18')).toBe(true);
  });

  test('with a rhythm is due so many days after the last review', () => {
    const rhythmic = {
      ...EVENT.FrameworkMeasureAdopted,
      term: { ...EVENT.FrameworkMeasureAdopted.term, rhythm: { everyDays: 7 } },
    };
    const review = (...more: ReadonlyArray<Written<DomainEvent>>) =>
      measuresOf(entries(EVENT.CrisisDeclared, rhythmic, ...more), on('2020-03-31'))[0]?.standing.review;
    expect(review()).toBe('2020-04-03');
    expect(review(without(EVENT.FrameworkMeasureReviewed, 'next'))).toBe('2020-03-26');
  });

  test('tells the direction of each change, computed', () => {
    expect(measuresOf(STORY, on('2020-03-20'))[0]?.changes.map(({ direction }) => direction)).toEqual([
      'less',
      'more',
    ]);
  });
});

test('a measure that is paused or ended makes nobody wait for a decision', () => {
  const pending = (...more: ReadonlyArray<Written<DomainEvent>>) => {
    const told = entries(...ADOPTED, ...REDUCED.slice(0, 2), ...more);
    return [...levelsOfAll(populationOf(told), on('2020-03-25'))].map((level) => level.pending);
  };
  expect(pending()).toEqual([true]);
  expect(pending(EVENT.FrameworkMeasurePaused)).toEqual([false]);
  expect(pending(EVENT.FrameworkMeasureEnded)).toEqual([false]);
});

test('a decision settles what waits for it from its own day on, and not for the days before', () => {
  const told = entries(...ADOPTED, ...REDUCED.slice(0, 2), {
    ...EVENT.VisitsReduced,
    decided: '2020-03-20',
    effective: '2020-03-23',
  });
  const pendingOn = (day: string) =>
    [...levelsOfAll(populationOf(told), on(day))].map((level) => level.pending);
  expect(pendingOn('2020-03-19')).toEqual([true]);
  expect(pendingOn('2020-03-20')).toEqual([false]);
});

describe('a crisis', () => {
  const later = {
    ...EVENT.CrisisPhaseChanged,
    to: { scale: 'outbreak-phase', step: 4 },
    decided: '2020-03-18',
    effective: '2020-03-18',
  } as const;
  const late = {
    ...EVENT.CrisisPhaseChanged,
    to: { scale: 'outbreak-phase', step: 3 },
    decided: '2020-03-14',
    effective: '2020-03-14',
  } as const;
  const told = entries(EVENT.CrisisDeclared, later, late);
  const steps = (day: string) => crisisAt(told, on(day)).phases.map(({ phase }) => phase.step);

  test('is in the phase of the day, not in the one recorded last', () => {
    expect(steps('2020-03-13')).toEqual([2]);
    expect(steps('2020-03-17')).toEqual([3]);
    expect(steps('2020-03-20')).toEqual([4]);
    expect(crisisAt(told, on('2020-03-20')).phaseHistory.map(({ phase }) => phase.step)).toEqual([2, 3, 4]);
  });

  test('is told in words, what is in force first', () => {
    const ended = { ...EVENT.FrameworkMeasureEnded, measure: 'redeployment' };
    const asOf = on('2020-04-04');
    const text = renderMeasures(crisisAt(entries(...ADOPTED, ended), asOf), asOf);
    expect(text).toBe(`4. april 2020
utbruddsfase 2 fra 12. mars 2020

GJELDER: only-necessary-visits (beslutning)
   fra 13. mars 2020, iverksettes 16. mars 2020, slutter når bemanningen er på plass, vurderes på nytt innen 3. april 2020 (FORFALT)
   tjenester: Helsetjenester i hjemmet
   vurderes individuelt; åpner for: færre besøk, besøk erstattet med telefon
   hvor ofte: som innvilget → mindre enn innvilget (mindre)
   kontaktform: fysisk → fysisk, telefon (flere muligheter)

AVSLUTTET: redeployment (beslutning)
   fra 13. mars 2020, iverksettes 16. mars 2020
   gjelder ikke lenger fra 19. mars 2020: avsluttet
   ansatte: ansatte i hjemmetjenesten
   hvem som gjør det: de vanlige ansatte → de vanlige ansatte, omdisponerte ansatte (flere muligheter)
`);
  });
});

describe('what is left of a crisis', () => {
  const POWERED = {
    ...EVENT.FrameworkMeasureAdopted,
    power: { kind: 'crisis-power', provision: 'hberl-3-1' },
    term: { ...EVENT.FrameworkMeasureAdopted.term, atEnd: ['catch-up'] },
  } as const;
  const ENDED = {
    ...EVENT.CrisisEnded,
    restores: [{ measure: 'only-necessary-visits', duties: ['contact-user', 'catch-up'], by: '2020-04-20' }],
  } as const;
  const told = entries(EVENT.CrisisDeclared, POWERED, ...REDUCED, ENDED);
  const crisis = CRISIS;
  if (!CrisisKey.is(crisis)) throw new Error('no key');
  const due = (day: string) => restorationDue(populationOf(told), crisis, on(day));

  test('are the measures that still hold and the decisions that came of them, after the crisis has ended', () => {
    const left = due('2020-04-04');
    expect(left.crisisEnded).toBe('2020-03-21');
    expect(left.frameworks).toMatchObject([
      {
        measure: 'only-necessary-visits',
        condition: 'staffing-restored',
        power: { provision: 'hberl-3-1', open: true, until: '2022-01-14' },
        duties: ['catch-up', 'contact-user'],
        by: '2020-04-20',
      },
    ]);
    expect(left.decisions).toMatchObject([
      { user: 'u-0001', service: 'nursing', measure: 'only-necessary-visits', overdue: true },
    ]);
  });

  test('tells the three ends apart', () => {
    expect(due('2020-03-20').crisisEnded).toBeUndefined();
    expect(due('2022-01-15').frameworks[0]?.power?.open).toBe(false);
    const text = renderRestoration(due('2022-01-15'), on('2022-01-15'));
    expect(text).toContain('Krisen avsluttet 21. mars 2020.');
    expect(text).toContain('KAN IKKE LENGER BRUKES');
    expect(text).toContain('grunnlaget faller bort når bemanningen er på plass');
    expect(text).toContain(
      'gjenstår: ta igjen det som ble utsatt, ta kontakt med bruker, innen 20. april 2020',
    );
  });

  test('is nothing when the measures have ended and the services are restored', () => {
    const over = entries(
      EVENT.CrisisDeclared,
      POWERED,
      ...REDUCED,
      EVENT.FrameworkMeasureEnded,
      EVENT.ServiceRestored,
      ENDED,
    );
    const left = restorationDue(populationOf(over), crisis, on('2020-04-04'));
    expect([left.frameworks, left.decisions]).toEqual([[], []]);
  });
});

test('a measure of version 1 is read as it was, with what version 1 did not say left unsaid', () => {
  const v1 = {
    ...without(EVENT.FrameworkMeasureAdopted, 'decision', 'power'),
    version: 1,
    target: { kind: 'services', services: ['home-nursing'], opensFor: ['VisitsReduced'] },
  };
  expect(decodeEvent(v1)).toEqual(
    E.right({
      ...without(EVENT.FrameworkMeasureAdopted, 'decision'),
      target: {
        kind: 'services',
        services: ['home-nursing'],
        application: 'individual',
        opensFor: ['VisitsReduced'],
        changes: [],
      },
    }),
  );
  const targets = ['staff', 'visiting', 'places'].map((kind) =>
    decodeEvent({ ...v1, target: { kind, ...(kind === 'places' ? { services: [] } : {}) } }),
  );
  expect(targets.every(E.isRight)).toBe(true);
});
