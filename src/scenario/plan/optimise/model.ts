import type { Problem } from './problem.js';

/** The name of a choice in a model. */
export const columnOf = (at: number, choice: number): string => `x${at}_${choice}`;

const term = (factor: number, name: string): string =>
  `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`;

/** Solvers read lines of no more than some hundred characters. */
const lines = (terms: ReadonlyArray<string>): string => {
  const found: string[] = [];
  for (let i = 0; i < terms.length; i += 8) found.push(terms.slice(i, i + 8).join(' '));
  return found.join('\n  ');
};

/** Below and above the limit of a rule, one row each for everybody and every rank: from those below all is taken, above none. */
const ruleRows = ({
  cases,
  rules = 0,
}: Problem): { readonly rows: ReadonlyArray<string>; readonly limits: ReadonlyArray<string> } => {
  const limits: string[] = [];
  const rows: string[] = [];
  for (let rule = 0; rule < rules; rule += 1) {
    const members = cases.flatMap(({ choices, ranks = [] }, at) =>
      ranks
        .filter((one) => one.rule === rule)
        .map(({ rank }) => ({
          rank,
          taking: choices.flatMap(({ takes = [] }, c) =>
            takes.includes(rule) ? [term(1, columnOf(at, c))] : [],
          ),
        })),
    );
    const ranks = [...new Set(members.map(({ rank }) => rank))].sort((a, b) => a - b);
    // For each rank but the last: whether from everybody up to it all is taken, without which nothing is from those above.
    for (const [k] of ranks.slice(0, -1).entries()) limits.push(`t${rule}_${k}`);
    for (const { rank, taking } of members) {
      const k = ranks.indexOf(rank);
      if (k > 0) rows.push(`${lines([...taking, term(-1, `t${rule}_${k - 1}`)])} <= 0`);
      if (k < ranks.length - 1) rows.push(`${lines([...taking, term(-1, `t${rule}_${k}`)])} >= 0`);
    }
  }
  return { rows, limits };
};

/**
 * A problem in the text format for linear programs of CPLEX, which solvers read: one binary variable for each choice of each
 * case, and one for each place where the limit of a rule of order may lie.
 */
export const modelOf = (problem: Problem): string => {
  const { capacities, cases } = problem;
  const harm = cases.flatMap(({ choices }, at) =>
    choices.flatMap((choice, c) => (choice.harm === 0 ? [] : [term(choice.harm, columnOf(at, c))])),
  );
  const uses: string[][] = capacities.map(() => []);
  for (const [at, { choices }] of cases.entries())
    for (const [c, choice] of choices.entries())
      for (const [resource, minutes] of choice.uses)
        if (minutes !== 0) uses[resource]?.push(term(minutes, columnOf(at, c)));
  const one = cases.map(({ choices }, at) => `${lines(choices.map((_, c) => term(1, columnOf(at, c))))} = 1`);
  const within = uses.flatMap((terms, resource) =>
    terms.length === 0 ? [] : [`${lines(terms)} <= ${capacities[resource] ?? 0}`],
  );
  const { rows, limits } = ruleRows(problem);
  const columns = [...cases.flatMap(({ choices }, at) => choices.map((_, c) => columnOf(at, c))), ...limits];
  return [
    'Minimize',
    `  ${lines(harm.length === 0 ? [term(0, columnOf(0, 0))] : harm)}`,
    'Subject To',
    ...[...one, ...within, ...rows].map((row) => `  ${row}`),
    'Binary',
    `  ${lines(columns)}`,
    'End',
    '',
  ].join('\n');
};
