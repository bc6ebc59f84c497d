/** One way to go on for a case, in the figures that choosing needs. */
export interface Choice {
  /** How much it hurts: a whole number, none for what changes nothing. */
  readonly harm: number;
  /** What it takes of each resource, in whole minutes; less than nothing where it brings some (somebody redeployed). */
  readonly uses: ReadonlyArray<readonly [resource: number, minutes: number]>;
  /** The rules of order under which it takes something from the case. */
  readonly takes?: ReadonlyArray<number>;
}

/** Somebody about whom one thing is to be chosen: a person with services, or a member of staff who can be moved. */
export interface Case {
  /** The first is what changes nothing; of choices that are as good, the earlier is taken. */
  readonly choices: ReadonlyArray<Choice>;
  /**
   * Where the case stands in rules of order. Of those in one rule, nothing is taken from one of a higher rank while somebody
   * of a lower keeps what can be taken.
   */
  readonly ranks?: ReadonlyArray<{ readonly rule: number; readonly rank: number }>;
}

/** One choice for each case, such that no resource is used beyond its capacity, every rule of order holds, and harm is least. */
export interface Problem {
  /** Of each resource, in whole minutes. */
  readonly capacities: ReadonlyArray<number>;
  readonly cases: ReadonlyArray<Case>;
  /** How many rules of order there are. */
  readonly rules?: number;
}

/** What makes a problem none that can be solved: which case, choice or resource, and what was expected. */
export interface ProblemRefused {
  readonly _tag: 'ProblemRefused';
  readonly message: string;
}

const refused = (message: string): ProblemRefused => ({ _tag: 'ProblemRefused', message });

/** Beyond these, sums would no longer be exact in the numbers of the language. */
export const MOST_HARM = 10_000_000;
export const MOST_MINUTES = 1_000_000_000;
/** The rules one case may stand in. */
export const MOST_RULES_OF_A_CASE = 16;

const isWithin = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

const wrongChoice = (
  problem: Problem,
  { harm, uses, takes = [] }: Choice,
  ranks: Case['ranks'] = [],
): string | undefined => {
  if (!isWithin(harm, 0, MOST_HARM)) return `harm: expected a whole number from 0 to ${MOST_HARM}`;
  const seen = new Set<number>();
  for (const [resource, minutes] of uses) {
    if (!isWithin(resource, 0, problem.capacities.length - 1))
      return 'uses: expected a resource that has a capacity';
    if (!isWithin(minutes, -MOST_MINUTES, MOST_MINUTES)) return 'uses: expected whole minutes';
    if (seen.has(resource)) return 'uses: expected each resource once';
    seen.add(resource);
  }
  return takes.some((rule) => !ranks.some((rank) => rank.rule === rule))
    ? 'takes: expected rules of order in which the case has a rank'
    : undefined;
};

const wrongCase = (problem: Problem, { choices, ranks = [] }: Case): string | undefined => {
  if (choices.length === 0) return 'choices: expected at least one';
  if (ranks.length > MOST_RULES_OF_A_CASE) return `ranks: expected at most ${MOST_RULES_OF_A_CASE}`;
  for (const [i, { rule, rank }] of ranks.entries()) {
    if (!isWithin(rule, 0, (problem.rules ?? 0) - 1)) return 'ranks: expected a rule that there is';
    if (!Number.isInteger(rank)) return 'ranks: expected a whole number';
    if (ranks.findIndex((other) => other.rule === rule) !== i) return 'ranks: expected each rule once';
    // Else the rule could demand of somebody what no choice of theirs does.
    if (!choices.some(({ takes = [] }) => takes.includes(rule)))
      return 'ranks: expected a choice that takes something';
  }
  if (!choices.some(({ takes = [] }) => takes.length === 0))
    return 'choices: expected one that takes nothing';
  for (const [i, choice] of choices.entries()) {
    const wrong = wrongChoice(problem, choice, ranks);
    if (wrong !== undefined) return `choices[${i}].${wrong}`;
  }
  return undefined;
};

/** What is wrong with a problem; undefined where it can be worked on. */
export const problemRefused = (problem: Problem): ProblemRefused | undefined => {
  for (const [i, capacity] of problem.capacities.entries())
    if (!isWithin(capacity, 0, MOST_MINUTES)) return refused(`capacities[${i}]: expected whole minutes`);
  for (const [i, one] of problem.cases.entries()) {
    const wrong = wrongCase(problem, one);
    if (wrong !== undefined) return refused(`cases[${i}].${wrong}`);
  }
  return undefined;
};
