import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  asOfIn,
  baseOf,
  compareScenarios,
  factsAt,
  levelsIn,
  levelsOfAll,
  peopleIn,
  personIn,
  populationIn,
  populationOf,
  withoutSuppositions,
  type Scenario,
  type ScenarioComparison,
} from '../../../src/index.js';
import { factsOf, forked, ledgers, ofGroups, ofOne, recordedOf, times } from './world.js';

const levelsOf = (scenario: Scenario) => {
  const levels = levelsIn(scenario);
  return [...peopleIn(scenario)].flatMap(levels);
};

/** The same comparison from the other side. */
const mirrored = ({ from, to, services, needs, people }: ScenarioComparison): ScenarioComparison => ({
  from: to,
  to: from,
  services: services.map((one) => ({ ...one, from: one.to, to: one.from })),
  needs: needs.map((one) => ({ ...one, from: one.to, to: one.from })),
  people: people.map(({ user, need, levels }) => ({
    user,
    need: { from: need.to, to: need.from },
    levels: levels.map((one) => ({
      ...one,
      from: one.to,
      to: one.from,
      before: one.after,
      after: one.before,
      direction: one.direction === 'less' ? 'more' : one.direction === 'more' ? 'less' : 'other',
      belowFloor: { from: one.belowFloor.to, to: one.belowFloor.from },
      because: { from: one.because.to, to: one.because.from },
    })),
  })),
});

describe('a scenario in which nothing is supposed', () => {
  it('is the facts, at every time, and as known at every time', () => {
    fc.assert(
      fc.property(ledgers, times, (events, asOf) => {
        const entries = recordedOf(events);
        const facts = withoutSuppositions(baseOf(entries, asOf));
        const same = forked(facts, 'nothing-else', []);
        const recorded = [...levelsOfAll(populationOf(entries), asOf)];
        expect(levelsOf(facts)).toEqual(recorded);
        expect(levelsOf(same)).toEqual(recorded);
        expect(compareScenarios(facts, same).people).toEqual([]);
        for (const { services } of [compareScenarios(facts, same)])
          for (const { from, to } of services) expect(to).toEqual(from);
      }),
      { numRuns: 60 },
    );
  });

  it('knows of people what the facts know', () => {
    fc.assert(
      fc.property(ledgers, times, (events, asOf) => {
        const entries = recordedOf(events);
        const scenario = forked(withoutSuppositions(baseOf(entries, asOf)), 'nothing-else', []);
        for (const { user, told } of peopleIn(scenario))
          expect(factsAt(told, asOfIn(scenario))).toEqual(
            factsAt(
              entries.filter(({ event }) => 'user' in event && event.user === user),
              asOf,
            ),
          );
      }),
      { numRuns: 30 },
    );
  });
});

describe('a fork', () => {
  it('leaves what it was forked from as it was, and shares those of whom nothing is supposed', () => {
    fc.assert(
      fc.property(ledgers, times, fc.array(ofGroups, { maxLength: 3 }), (events, asOf, inputs) => {
        const facts = factsOf(events, asOf);
        const before = JSON.stringify(levelsOf(facts));
        const scenario = forked(facts, 'what-if', inputs);
        expect(JSON.stringify(levelsOf(facts))).toBe(before);
        expect(scenario.base).toBe(facts.base);
        for (const person of peopleIn(facts)) {
          const there = personIn(scenario, person.user);
          if (!scenario.touched.has(person.user)) expect(there).toBe(person);
          // Of those touched, the services and the facts of which nothing is supposed.
          else
            for (const timeline of person.timelines)
              if (there?.timelines.every((other) => other !== timeline))
                expect(
                  scenario.supposed
                    .get(person.user)
                    ?.some(({ changes }) =>
                      changes.some((change) => 'service' in change && change.service === timeline.service),
                    ),
                ).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of which nothing is supposed copies nobody, and not the list of them either', () => {
    const facts = factsOf([], { at: asOfIn(factsOf([], someTime())).at, knownAt: someTime().knownAt });
    expect(populationIn(forked(facts, 'nothing-else', []))).toBe(facts.base.population);
  });

  it('says the same whichever of two people is supposed of first', () => {
    fc.assert(
      fc.property(
        ledgers,
        times,
        fc.array(ofOne('u-0'), { minLength: 1, maxLength: 3 }),
        fc.array(ofOne('u-1'), { minLength: 1, maxLength: 3 }),
        (events, asOf, one, other) => {
          const facts = factsOf(events, asOf);
          const first = forked(forked(facts, 'one', one), 'other', other);
          const second = forked(forked(facts, 'other', other), 'one', one);
          expect(levelsOf(second)).toEqual(levelsOf(first));
          for (const person of peopleIn(first)) expect(personIn(second, person.user)).toEqual(person);
          expect(compareScenarios(first, second).people).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

const someTime = () => fc.sample(times, { seed: 1, numRuns: 1 })[0] ?? neverEmpty();
const neverEmpty = (): never => {
  throw new Error('no time was drawn');
};

describe('a comparison', () => {
  it('says the opposite, and nothing else, the other way round', () => {
    fc.assert(
      fc.property(
        ledgers,
        times,
        fc.array(ofGroups, { maxLength: 3 }),
        fc.array(ofGroups, { maxLength: 3 }),
        (events, asOf, some, others) => {
          const facts = factsOf(events, asOf);
          const [one, other] = [forked(facts, 'one', some), forked(facts, 'other', others)];
          expect(compareScenarios(other, one)).toEqual(mirrored(compareScenarios(one, other)));
        },
      ),
      { numRuns: 80 },
    );
  });

  it('finds nothing between a scenario and itself', () => {
    fc.assert(
      fc.property(ledgers, times, fc.array(ofGroups, { maxLength: 3 }), (events, asOf, some) => {
        const facts = factsOf(events, asOf);
        expect(compareScenarios(forked(facts, 'one', some), forked(facts, 'one', some)).people).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
