import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  checkCertificate,
  leastHarm,
  type Certificate,
  type ChoiceProblem,
  type Chosen,
  type Proof,
} from 'forsvarlig';
import { bestByTrying, smallProblem, weekOfMunicipality } from './problems.js';

const chosenFor = (problem: ChoiceProblem, terms: Parameters<typeof leastHarm>[1] = {}): Chosen => {
  const chosen = leastHarm(problem, terms);
  if (chosen._tag === 'Left') throw new Error(chosen.left.message);
  return chosen.right;
};

const planFor = (problem: ChoiceProblem, terms = {}): Extract<Chosen, { kind: 'plan' }> => {
  const chosen = chosenFor(problem, terms);
  if (chosen.kind !== 'plan') throw new Error(chosen.kind);
  return chosen;
};

describe('choosing for everybody', () => {
  it('finds the least harm of small problems, or that there is no plan, and shows it', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const best = bestByTrying(problem);
        const chosen = chosenFor(problem, { gap: 0, work: 50 });
        if (chosen.kind !== 'plan') {
          expect([best, chosen.kind]).toEqual([undefined, 'impossible']);
          const unchanged = problem.cases.map(() => 0);
          expect(checkCertificate(problem, unchanged, chosen.certificate)).toMatchObject({
            bound: undefined,
          });
          return;
        }
        expect([chosen.harm, chosen.bound]).toEqual([best, best]);
        expect(checkCertificate(problem, chosen.choices, chosen.certificate)).toEqual({
          harm: BigInt(chosen.harm),
          bound: BigInt(chosen.bound),
          overused: [],
          broken: [],
        });
      }),
      { numRuns: 150 },
    );
  });

  it('chooses for thousand people so that no more than a hundredth of the harm could be spared, and shows it', () => {
    const problem = weekOfMunicipality(1000, 2, 7);
    const { choices, harm, bound, certificate } = planFor(problem, { work: 20 });
    expect(checkCertificate(problem, choices, certificate)).toEqual({
      harm: BigInt(harm),
      bound: BigInt(bound),
      overused: [],
      broken: [],
    });
    expect(harm - bound).toBeLessThan(harm / 100);
    expect(bound).toBeGreaterThan(0);
  });

  it('chooses the same again, and by another seed about as well', () => {
    const problem = weekOfMunicipality(100, 1, 3);
    expect(planFor(problem, { seed: 5, work: 5 })).toEqual(planFor(problem, { seed: 5, work: 5 }));
    const harms = [1, 2, 3].map((seed) => planFor(problem, { seed, gap: 0, work: 1 }).harm);
    expect(Math.max(...harms)).toBeLessThan(Math.min(...harms) * 1.02);
  });

  it('chooses the same for the same people in whatever order they stand', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
        (seed, numbers) => {
          const problem = weekOfMunicipality(30, 1, seed);
          const places = problem.cases.map((_, at) => ({ at, draw: numbers[at] ?? 0 }));
          const order = [...places].sort((a, b) => a.draw - b.draw).map(({ at }) => at);
          const shuffled = { ...problem, cases: order.flatMap((at) => problem.cases[at] ?? []) };
          const [one, other] = [planFor(problem, { work: 5 }), planFor(shuffled, { work: 5 })];
          expect([other.harm, other.bound]).toEqual([one.harm, one.bound]);
          // Whoever is alike in all figures may stand for each other; nobody else.
          const outcomes = (
            { cases }: ChoiceProblem,
            choices: ReadonlyArray<number>,
          ): ReadonlyArray<string> => cases.map((own, at) => JSON.stringify([own, choices[at]])).sort();
          expect(outcomes(shuffled, other.choices)).toEqual(outcomes(problem, one.choices));
        },
      ),
      { numRuns: 6 },
    );
  });

  it('changes nothing where there is enough', () => {
    const { cases, rules } = weekOfMunicipality(30, 1, 1);
    const problem = { cases, rules: rules ?? 0, capacities: new Array<number>(14).fill(1_000_000) };
    expect(planFor(problem)).toMatchObject({ harm: 0, bound: 0, choices: cases.map(() => 0) });
  });

  it('takes from nobody while somebody of a lower rank keeps what can be taken', () => {
    // Taking from the second alone would do the least harm.
    const taking = (harm: number) => [
      { harm: 0, uses: [[0, 60]] as const },
      { harm, uses: [[0, 30]] as const, takes: [0] },
    ];
    const cases = [
      { choices: taking(10), ranks: [{ rule: 0, rank: 0 }] },
      { choices: taking(1), ranks: [{ rule: 0, rank: 1 }] },
    ];
    expect(planFor({ capacities: [90], cases, rules: 1 }).choices).toEqual([1, 0]);
    const free = cases.map(({ choices }) => ({ choices: choices.map(({ harm, uses }) => ({ harm, uses })) }));
    expect(planFor({ capacities: [90], cases: free }).choices).toEqual([0, 1]);
  });
});

describe('a certificate', () => {
  const problem = weekOfMunicipality(60, 2, 11);
  const plan = planFor(problem);

  const altered = (proof: Proof): Proof => {
    if ('blocks' in proof) throw new Error('nobody can be sent here');
    return 'split' in proof
      ? { ...proof, yes: altered(proof.yes) }
      : { ...proof, prices: proof.prices.map(([resource, price]) => [resource, price * 2]) };
  };

  it('shows less when its prices are altered: the bound is worked out, not believed', () => {
    const certificate: Certificate = plan.certificate.map((part) => ({
      ...part,
      proof: altered(part.proof),
    }));
    const checked = checkCertificate(problem, plan.choices, certificate);
    expect(
      typeof checked === 'object' && checked.bound !== undefined && checked.bound < BigInt(plan.bound),
    ).toBe(true);
  });

  it('does not make a plan good that uses more than there is', () => {
    const unchanged = problem.cases.map(() => 0);
    const checked = checkCertificate(problem, unchanged, plan.certificate);
    expect(typeof checked === 'object' && checked.overused.length > 0).toBe(true);
  });

  it('shows nothing where a case is left out, or stands in two parts', () => {
    const [first] = plan.certificate;
    if (first === undefined) throw new Error('no part');
    expect(checkCertificate(problem, plan.choices, plan.certificate.slice(1))).toBe(
      'case-in-no-part-or-in-two',
    );
    expect(checkCertificate(problem, plan.choices, [...plan.certificate, first])).toBe(
      'case-in-no-part-or-in-two',
    );
  });

  it('shows nothing where one part has a price for what another uses', () => {
    const all = plan.certificate.flatMap(({ cases }) => cases);
    const certificate = plan.certificate.map(({ proof }, i) => ({
      proof,
      cases: i === 0 ? all.slice(1) : all.slice(0, 1),
    }));
    expect(checkCertificate(problem, plan.choices, certificate.slice(0, 2))).toBe(
      'resource-priced-in-one-part-and-used-in-another',
    );
  });

  it('shows nothing with a negative price', () => {
    const cases = problem.cases.map((_, at) => at);
    const certificate = [{ cases, proof: { denominator: 1, prices: [[0, -1] as const] } }];
    expect(checkCertificate(problem, plan.choices, certificate)).toBe('price-that-is-none');
  });
});

describe('a problem that is none', () => {
  const one = { choices: [{ harm: 0, uses: [[0, 10]] as const }] };

  it.each([
    ['capacities[0]: expected whole minutes', { capacities: [-1], cases: [one] }],
    ['cases[0].choices: expected at least one', { capacities: [5], cases: [{ choices: [] }] }],
    ['cases[0].choices[0].uses: expected a resource that has a capacity', { capacities: [], cases: [one] }],
    [
      'cases[0].ranks: expected a rule that there is',
      { capacities: [5], cases: [{ ...one, ranks: [{ rule: 0, rank: 1 }] }] },
    ],
    [
      'cases[0].ranks: expected a choice that takes something',
      { capacities: [5], cases: [{ ...one, ranks: [{ rule: 0, rank: 1 }] }], rules: 1 },
    ],
    [
      'cases[0].choices[0].harm: expected a whole number from 0 to 10000000',
      { capacities: [5], cases: [{ choices: [{ harm: 0.5, uses: [] }] }] },
    ],
  ])('is refused: %s', (message, problem: ChoiceProblem) => {
    expect(leastHarm(problem)).toEqual({ _tag: 'Left', left: { _tag: 'ProblemRefused', message } });
  });
});
