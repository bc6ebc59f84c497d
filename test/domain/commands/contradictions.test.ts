import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { CodecNode } from '../../../src/domain/codec/codec-node.js';
import {
  COMMANDS,
  isLocalDate,
  plusDays,
  POLICIES,
  type CommandName,
  type PolicyName,
} from '../../../src/index.js';
import type { Case } from '../decisions/case.js';
import { COMMAND } from '../examples/commands.js';
import { DEMANDED } from '../examples/demanded.js';
import { assessment as assessed } from '../examples/parts.js';
import { NONE, OTHERWISE, STATED } from './contradictions.js';

type Fields = Readonly<Record<string, unknown>>;

const CASES = join(__dirname, '../decisions/cases');

const isRecord = (u: unknown): u is Fields => typeof u === 'object' && u !== null && !Array.isArray(u);

const isCase = (u: unknown): u is Case => isRecord(u) && 'otherwise' in u;

/** The cases of all themes, by the files they stand in. */
const casesIn = async (file: string): Promise<ReadonlyArray<Case>> => {
  const module: unknown = await import(join(CASES, file));
  const cases: unknown = isRecord(module) ? module['cases'] : undefined;
  return Array.isArray(cases) ? cases.filter(isCase) : [];
};

/** The day some days from one that a command states; a day of its own where it states none. */
const from = (day: unknown, days: number): string => (isLocalDate(day) ? plusDays(day, days) : '2020-03-01');

const inside = (value: unknown): Fields => (isRecord(value) ? value : {});

/** A way in which two fields of any command that has both contradict each other. */
interface Rule {
  readonly name: string;
  readonly fields: readonly [string, string];
  readonly otherwise: (command: Fields) => Fields;
  readonly policy: PolicyName;
}

const RULES: ReadonlyArray<Rule> = [
  {
    name: 'in effect before it was decided',
    fields: ['decided', 'effective'],
    otherwise: ({ decided }) => ({ effective: from(decided, -1) }),
    policy: 'not-retroactive',
  },
  {
    name: 'put into practice before it was decided',
    fields: ['decided', 'operative'],
    otherwise: ({ decided }) => ({ operative: from(decided, -1) }),
    policy: 'not-retroactive',
  },
  {
    name: 'ended before it began',
    fields: ['effective', 'term'],
    otherwise: ({ effective }) => ({ term: { until: from(effective, -1) } }),
    policy: 'end-or-review',
  },
  {
    name: 'reviewed before it began',
    fields: ['effective', 'term'],
    otherwise: ({ effective }) => ({ term: { review: from(effective, -1) } }),
    policy: 'end-or-review',
  },
  {
    name: 'reviewed after its end',
    fields: ['effective', 'term'],
    otherwise: ({ effective }) => ({ term: { until: from(effective, 10), review: from(effective, 11) } }),
    policy: 'end-or-review',
  },
  {
    name: 'both to a day and to a condition',
    fields: ['effective', 'term'],
    otherwise: ({ effective }) => ({
      term: { until: from(effective, 10), condition: 'staffing-restored', review: from(effective, 5) },
    }),
    policy: 'end-or-review',
  },
  {
    name: 'assessed after it was decided',
    fields: ['decided', 'assessment'],
    otherwise: ({ decided, assessment }) => ({
      assessment: { ...assessed, ...inside(assessment), on: from(decided, 1) },
    }),
    policy: 'individual-assessment',
  },
  {
    name: 'the same before and after',
    fields: ['from', 'to'],
    otherwise: ({ from: before, to }) => ({ to: Array.isArray(to) ? [before] : before }),
    policy: 'changes-something',
  },
  {
    name: 'in effect before it was said',
    fields: ['on', 'effective'],
    otherwise: ({ on }) => ({ effective: from(on, -1) }),
    policy: 'not-retroactive',
  },
  {
    name: 'ended before it was granted',
    fields: ['effective', 'until'],
    otherwise: ({ effective }) => ({ until: from(effective, -1) }),
    policy: 'well-formed-grant',
  },
  {
    name: 'reviewed before it takes effect',
    fields: ['effective', 'review'],
    otherwise: ({ effective }) => ({ review: from(effective, -1) }),
    policy: 'end-or-review',
  },
  {
    name: 'to be answered before it was said',
    fields: ['on', 'answerBy'],
    otherwise: ({ on }) => ({ answerBy: from(on, -1) }),
    policy: 'end-or-review',
  },
];

const fieldsOf = (codec: CodecNode): ReadonlyArray<string> =>
  Object.keys({ ...codec.required, ...codec.optional });

const rulesOf = (name: CommandName): ReadonlyArray<Rule> => {
  const fields = fieldsOf(COMMANDS[name]);
  return RULES.filter((rule) => rule.fields.every((field) => fields.includes(field)));
};

const NAMES = Object.keys(COMMANDS) as ReadonlyArray<CommandName>;

/** Whether there are days in it that can stand in the wrong order. */
const hasDays = (codec: CodecNode): boolean =>
  Object.values({ ...codec.required, ...codec.optional }).filter(({ name }) => name === 'LocalDate').length >
  1;

let allowed: ReadonlyArray<Case> = [];
beforeAll(async () => {
  const files = readdirSync(CASES).sort();
  const all = await Promise.all(files.map(casesIn));
  allowed = all.flat().filter(({ refusedBy }) => refusedBy === undefined);
});

/** The case in which a command's example is allowed, and with it the history that it is allowed after. */
const exampleOf = (name: CommandName): Case => {
  const found = allowed.find(({ asked }) => isDeepStrictEqual(asked, COMMAND[name]));
  if (found === undefined) throw new Error(`no case allows the example of ${name} as it is`);
  return found;
};

/** The policy that refuses the command with some fields otherwise; none where it is taken. */
const refusalOf = (otherwise: Case['otherwise'], fields: object): PolicyName | undefined => {
  const policies = Object.keys(POLICIES).filter((name): name is PolicyName => name in POLICIES);
  return policies.find((policy) => {
    try {
      otherwise(fields, policy);
      return true;
    } catch {
      return false;
    }
  });
};

describe.each(NAMES)('%s', (name) => {
  const rules = rulesOf(name).filter((rule) => !(rule.name in (OTHERWISE[name]?.allows ?? {})));
  const stated = STATED[name] ?? [];

  test('is allowed as it is in the example', () => {
    expect(() => {
      exampleOf(name).check();
    }).not.toThrow();
  });

  if (rules.length > 0)
    test.each(rules.map((rule) => [rule.name, rule] as const))('is refused: %s', (_, rule) => {
      const policy = OTHERWISE[name]?.refuses?.[rule.name] ?? rule.policy;
      exampleOf(name).otherwise(rule.otherwise(COMMAND[name]), policy);
    });

  if (stated.length > 0)
    test.each(stated.map((one) => [one.name, one] as const))('is refused: %s', (_, { otherwise, policy }) => {
      exampleOf(name).otherwise(otherwise, policy);
    });

  test('is refused without what a policy demands, and taken without the rest', () => {
    const { otherwise } = exampleOf(name);
    const demanded: Readonly<Partial<Record<string, PolicyName>>> = DEMANDED[name] ?? {};
    const optional: CodecNode = COMMANDS[name];
    const stated = Object.keys(optional.optional ?? {}).filter((field) => field in COMMAND[name]);
    const found = stated.map((field) => [field, refusalOf(otherwise, { [field]: undefined })]);
    expect(Object.fromEntries(found.filter(([, policy]) => policy !== undefined))).toEqual(demanded);
  });

  test('has a contradiction where two of its fields can contradict each other', () => {
    if (!hasDays(COMMANDS[name])) return;
    expect([...rules, ...stated].length > 0).toBe(NONE[name] === undefined);
  });
});
