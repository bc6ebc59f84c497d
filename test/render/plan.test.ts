import { describe, expect, it } from '@jest/globals';
import { renderPlan, UserKey } from '../../src/index.js';
import { read } from '../domain/changes/facts.js';
import { orderOf, planFor, rules } from '../scenario/plan/planning.js';
import { person, strand, worker } from '../scenario/staffing/small-caseload.js';

const helped = (user: string, visits: number) =>
  person(user, 'north', { serviceType: 'practical-assistance', strands: [strand('visits', visits)] });
const planned = (minutes: number) =>
  planFor(
    [...helped('user-a', 16), ...helped('user-b', 4)],
    [worker('assistant-1', 'north', 'assistant', minutes)],
    ['north'],
    orderOf(),
  );

describe('a plan in words', () => {
  const plan = planned(45);
  if (plan.kind !== 'plan') throw new Error(plan.kind);

  it('has those first who lose least', () => {
    const [more] = plan.proposals;
    if (more === undefined) throw new Error('nothing is proposed');
    const less = { ...more, user: read(UserKey, 'user-z'), harm: more.harm - 1 };
    expect(renderPlan({ ...plan, proposals: [more, less] }, rules)).toMatch(/\nuser-z [^]*\nuser-a /);
  });

  it('rounds up by how much it may do more harm than the least', () => {
    const text = (harm: number, bound: number): string => renderPlan({ ...plan, harm, bound }, rules);
    expect(text(10_000, 9_999)).toContain('høyst 0,1 % mer enn den minste');
    expect(text(10_000, 9_989)).toContain('høyst 0,2 % mer enn den minste');
    expect(text(10_000, 10_000)).toContain('høyst 0 % mer enn den minste');
  });
});

describe('where there is no plan', () => {
  it('what is missing is rounded up, day by day and in all', () => {
    const none = planned(1);
    if (none.kind === 'plan') throw new Error('there is a plan');
    const [line] = none.shortfall;
    if (line === undefined) throw new Error('nothing is missing');
    const text = renderPlan(
      {
        ...none,
        shortfall: [
          { ...line, minutes: 7, necessary: 1 },
          { ...line, minutes: 8, necessary: 0 },
        ],
      },
      rules,
    );
    expect(text).toMatch(/ 0,2 +0,1\n.* 0,2 +0\n/);
    expect(text).toContain(': 0,3 timer, av dem under det nødvendige 0,1\n');
  });
});
