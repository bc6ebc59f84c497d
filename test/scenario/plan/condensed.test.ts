import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  checkCertificate,
  leastHarm,
  solveExactly,
  type Certificate,
  type ChoiceProblem,
  type Chosen,
  type CondensedProof,
  type ProofBlock,
} from 'forsvarlig';
import { townWith, type Town } from './problems.js';

const planFor = (problem: ChoiceProblem): Extract<Chosen, { kind: 'plan' }> => {
  const chosen = leastHarm(problem);
  if (chosen._tag === 'Left') throw new Error(chosen.left.message);
  if (chosen.right.kind !== 'plan') throw new Error(chosen.right.kind);
  return chosen.right;
};

const towns: fc.Arbitrary<Town> = fc.record({
  seed: fc.nat(100_000),
  units: fc.integer({ min: 2, max: 4 }),
  people: fc.integer({ min: 2, max: 9 }),
  staff: fc.integer({ min: 1, max: 8 }),
  harm: fc.constantFrom(1, 20, 60, 200),
  isVaried: fc.boolean(),
});

describe('a part that hangs together by those who can be sent', () => {
  it('is chosen for so that no more than a thousandth of the harm could be spared, by the word of the exact solver', async () => {
    await fc.assert(
      fc.asyncProperty(towns, async (town) => {
        const problem = townWith(town);
        const chosen = leastHarm(problem);
        if (chosen._tag === 'Left') throw new Error(chosen.left.message);
        const answer = await solveExactly(problem)();
        if (answer._tag === 'Left') throw new Error(answer.left.message);
        if (answer.right.kind === 'impossible' || chosen.right.kind !== 'plan') {
          expect([chosen.right.kind, answer.right.kind]).toEqual(['impossible', 'impossible']);
          return;
        }
        const { harm, bound, choices, certificate } = chosen.right;
        expect(checkCertificate(problem, choices, certificate)).toEqual({
          ...{ harm: BigInt(harm), overused: [], broken: [] },
          bound: expect.any(BigInt),
        });
        const checked = checkCertificate(problem, choices, certificate);
        expect(typeof checked === 'object' && (checked.bound ?? 0n) >= BigInt(bound)).toBe(true);
        expect(bound).toBeLessThanOrEqual(answer.right.harm);
        expect((harm - bound) / Math.max(1, harm)).toBeLessThanOrEqual(0.001);
        // So small that one person's least harm is more than a thousandth: then nothing is left to be spared.
        if (harm < 1000) expect(harm).toBe(answer.right.harm);
      }),
      { numRuns: 25, seed: 6 },
    );
  }, 120_000);
});

/** A town whose proof is one by blocks. */
const TOWN = townWith({ seed: 3, units: 4, people: 30, staff: 16, harm: 60, isVaried: false });

const condensedIn = (certificate: Certificate): CondensedProof => {
  for (const { proof } of certificate) if ('blocks' in proof) return proof;
  throw new Error('no proof by blocks');
};

const withBlocks = (certificate: Certificate, alter: (block: ProofBlock) => ProofBlock): Certificate =>
  certificate.map((part) =>
    'blocks' in part.proof
      ? { ...part, proof: { ...part.proof, blocks: part.proof.blocks.map(alter) } }
      : part,
  );

describe('a proof by blocks', () => {
  const { choices, certificate, harm, bound } = planFor(TOWN);
  const checkedWith = (alter: (block: ProofBlock) => ProofBlock) =>
    checkCertificate(TOWN, choices, withBlocks(certificate, alter));

  it('is what shows how good a plan is where many could be sent', () => {
    expect(condensedIn(certificate).blocks.length).toBeGreaterThan(1);
    expect(checkCertificate(TOWN, choices, certificate)).toEqual({
      ...{ harm: BigInt(harm), bound: BigInt(bound), overused: [], broken: [] },
    });
    expect(harm - bound).toBeLessThanOrEqual(harm / 1000);
  });

  it('shows nothing where a block is said to do more harm than its prices show, or to have no plan', () => {
    expect(checkedWith((block) => ({ ...block, harms: block.harms.map((one) => one && one + 1) }))).toBe(
      'harm-not-shown',
    );
    expect(checkedWith((block) => ({ ...block, harms: block.harms.map(() => undefined) }))).toBe(
      'harm-not-shown',
    );
    expect(checkedWith((block) => ({ ...block, harms: block.harms.slice(1) }))).toBe('block-that-is-none');
  });

  it('shows nothing where a single harm is more than what was worked out for as many or more who come', () => {
    const worked = condensedIn(certificate).blocks.filter((block) => block.worked.length > 0);
    expect(worked.length).toBeGreaterThan(0);
    for (const own of worked)
      // Some of them, at even distances: each costs a whole check.
      for (const at of [...own.harms.keys()].filter((k) => k % Math.ceil(own.harms.length / 8) === 0))
        expect([
          at,
          checkedWith((block) =>
            block === own
              ? { ...block, harms: block.harms.map((one, i) => (i === at ? 1_000_000 : one)) }
              : block,
          ),
        ]).toEqual([at, 'harm-not-shown']);
  });

  it('shows nothing where it leaves out somebody who can come', () => {
    expect(
      checkedWith((block) => ({
        ...block,
        comings: block.comings.map((coming) =>
          coming.way === 'in' ? { ...coming, choices: coming.choices.slice(1) } : coming,
        ),
      })),
    ).toBe('coming-left-out');
    // Nor where the same choice is counted twice.
    expect(
      checkedWith((block) => ({
        ...block,
        comings: block.comings.map((coming) => ({
          ...coming,
          choices: [...coming.choices, ...coming.choices],
        })),
      })),
    ).toBe('coming-left-out');
  });

  it('shows nothing where the prices are taken away and nothing else shows the harm', () => {
    expect(checkedWith((block) => ({ ...block, prices: [], worked: [] }))).toBe('harm-not-shown');
  });

  it('shows nothing where a case stands in two blocks, or in one of another part', () => {
    expect(checkedWith((block) => ({ ...block, cases: [...block.cases, block.cases[0] ?? 0] }))).toBe(
      'block-that-is-none',
    );
    expect(checkedWith((block) => ({ ...block, cases: [...block.cases, TOWN.cases.length] }))).toBe(
      'block-that-is-none',
    );
  });
});
