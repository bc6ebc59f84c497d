import { readFileSync } from 'node:fs';
import { BUILT_IN, DEADLINE_RULES, FindingSeverity, provisionLabel, RuleGroup, RULES } from 'forsvarlig';
import { CASES } from './examples.js';

/** What a rule looks at, in the words of a reader.
 * @type {Readonly<Record<import('forsvarlig').Rule['about'], string>>} */
const ABOUT = {
  decision: 'each decision about a person',
  person: "one person's record",
  staff: 'one member of staff',
  unit: 'one unit',
  crisis: 'one crisis',
  population: 'people compared',
};

/** @type {(rule: import('forsvarlig').Rule) => string} */
const cited = ({ provisions }) => provisions.map((id) => provisionLabel(BUILT_IN, id, 'nb')).join(', ');

/** @type {(id: string) => readonly string[]} */
const nearMisses = (id) =>
  CASES.filter(({ rule }) => rule === id).flatMap(({ nearMisses: misses }) => Object.keys(misses));

/** @type {(limit: import('forsvarlig').RuleLimit) => string} */
const limitIn = (limit) => {
  if ('days' in limit) return `${limit.days} ${limit.days === 1 ? 'day' : 'days'}`;
  if ('day' in limit) return limit.day === 'law' ? 'the days of the law' : 'a day of the record';
  const { en, provision } = DEADLINE_RULES[limit.deadline];
  const moves = limit.rolls ? ', moved to a working day' : '';
  return `the deadline of ${provisionLabel(BUILT_IN, provision, 'nb')} (${en})${moves}`;
};

/** What a rule counts, in a line of its own.
 * @type {(rule: import('forsvarlig').Rule) => readonly string[]} */
const clockOf = ({ clock }) =>
  clock === 'none'
    ? []
    : [
        `- Clock: ${Object.entries(clock)
          .map(([name, limit]) => `\`${name}\` ${limitIn(limit)}`)
          .join('; ')}.`,
      ];

/** @type {(rule: import('forsvarlig').Rule) => string[]} */
const entry = (rule) => [
  `### \`${rule.id}\``,
  '',
  `**${rule.title.nb}** · ${rule.title.en}`,
  '',
  `- Looks at ${ABOUT[rule.about]}; severity ${FindingSeverity.keys[rule.severity].en}; ${cited(rule)}.`,
  `- ${rule.looksAt.en}`,
  `- ${rule.looksAt.nb}`,
  ...clockOf(rule),
  `- To mend: ${rule.mend.en} *${rule.mend.nb}*`,
  `- Does not raise it: ${nearMisses(rule.id).join('; ')}.`,
  '',
];

const OWN_RULE = readFileSync(
  new URL('../../examples/municipal-rule/daily-visit.ts', import.meta.url),
  'utf8',
).trim();

const groups = Object.entries(RuleGroup.keys).map(([group, label]) => ({
  label,
  rules: RULES.filter((rule) => rule.group === group),
}));

/** Every rule, what it looks at and what it leaves alone, and how to add one. */
export const findings = [
  '# Findings',
  '',
  'Generated from the rules and their cases by `npm run docs`; do not edit.',
  '',
  'A finding says *possible breach*: what a rule looked at, the evidence that is there (event ids), the evidence that is',
  'missing with its last day, and how to mend it. It is no verdict: whether care was sound is for people to say. A finding',
  'names those of its provisions that were law on its day. Severity is the order in which to look, and no more.',
  '',
  'Each finding has an id: its rule, a colon, and 16 hexadecimal digits, as `notice.not-contacted:4bf680c5e3c1627b`. The same record gives the',
  'same id, in any program and on any day that is asked about; it does not hang on what else was found or on who else is in the',
  'ledger. The digits are FNV-1a with 64 bits over these lines, with newlines between: `forsvarlig finding 1`; the rule; `user`, `staff`,',
  '`unit` or `crisis` with a space and the key; the day; the service; the matter; which of several things it is; and the id of the first event',
  'that shows it; each empty where there is none. They tell findings apart, and prove nothing.',
  '',
  'Rules are data and a pure function each over a record as it stood: corrected, redacted, and known by `knownAt`. What came',
  'about after the day asked about is not judged. Some rules count days that no provision sets (how soon a user is contacted,',
  'how long before a decision a prior notice may lie): they say so, and stand for what a municipality can set for itself by a',
  'rule of its own. The cases that raise each rule, and those that must not, are in `test/domain/findings/cases`; a rule',
  'without both fails the build.',
  '',
  'A rule says as data what it counts (`clock`): days, which are a yardstick and run over holidays and all; a deadline of the law, and whether its last',
  'day moves to a working day; or nothing, where one day stands against another that the record or the law names. Each limit is tried in',
  '`test/domain/findings/turns` with what it waits for on the day before, on the day and on the day after, where that day is a Wednesday, Good',
  'Friday, Easter Monday, 1 or 17 May, Christmas Day, leap day, or a Sunday on which the clocks change; a limit without that fails the build.',
  '',
  '| rule | possible breach | severity | provisions |',
  '| --- | --- | --- | --- |',
  ...RULES.map(
    (rule) =>
      `| \`${rule.id}\` | ${rule.title.en} | ${FindingSeverity.keys[rule.severity].en} | ${cited(rule)} |`,
  ),
  '',
  ...groups.flatMap(({ label, rules }) =>
    rules.length === 0 ? [] : [`## ${label.en} (${label.nb})`, '', ...rules.flatMap(entry)],
  ),
  "## A municipality's own rule",
  '',
  'A rule is a value. Its id begins with `municipal.`; its provisions may be those of the package or those that the',
  'municipality added to its catalogue (see [law.md](law.md)). `about` says what it is given: `decision` one decision at a',
  'time, with what was said of it since; `person`, `staff`, `unit` and `crisis` a whole record; `population` people one by',
  'one, of whom it keeps what it compares. What it finds has a day, evidence that is there and evidence that is missing.',
  'The example is `examples/municipal-rule/daily-visit.ts`, run by `test/examples/municipal-rule.test.ts`. As there, give each rule a',
  'case that raises it and a near miss that must not: what a rule does shows in no other way. `complaintsAbout(rule, trials)` in',
  '`forsvarlig/testing` asks for both, and for the day before, the day and the day after of each limit in its `clock`.',
  '',
  '```ts',
  OWN_RULE,
  '```',
  '',
  'It is asked beside the rules of the package, or alone:',
  '',
  '```ts',
  'findingsIn(entries, asKnownNow(day), [...RULES, DAILY_VISIT]);',
  '```',
  '',
  'On the command line a module gives them, as the list `rules` or as its default; `examples/municipal-rule/rules.ts` is one, built by',
  '`npm run build:all`:',
  '',
  '```sh',
  'forsvarlig findings sqlite:asker.db --rules build/examples/municipal-rule/rules.js --rule municipal.daily-visit',
  '```',
  '',
  'The module is a program and is run with all that the command may do: name none that you have not read. `readRules` says of what a',
  'module gave whether it is rules, each with an id of its own and provisions that the catalogue has.',
  '',
  'A rule of its own that throws, or gives back what is no finding, stops nothing. Nothing that it found counts, also not what it found',
  'before; it is named in the text, as `failed` in JSON and in `ledger.findings` and `judged`, in the gaps that a dossier tells of, and as the',
  'error `RuleFailed` on stderr; the exit status is 1. What it threw is told by name only, since a message may repeat a record. A',
  'dossier tries such rules on everybody first, because it writes findings as they are found. A rule of the package that throws is a bug, and throws.',
].join('\n');
