import type { AsOf } from '../domain/changes/as-of.js';
import { RuleGroup, FindingSeverity, type Finding, type FindingSubject } from '../domain/findings/finding.js';
import type { RuleFailure } from '../domain/findings/own-rule-guard.js';
import type { Rule } from '../domain/findings/rule.js';
import { BUILT_IN, provisionLabel, type Catalogue } from '../domain/law/catalogue.js';
import type { Label, Language } from '../domain/vocabulary/code-list.js';
import { csvLine } from './csv.js';
import { showAsOf, showDate, showMoment } from './dates.js';
import { knownAtJson, refJson } from './json.js';
import { jsonOf, type Json } from './json-value.js';
import { safeText } from './safe-text.js';
import { textTable } from './table.js';

/** What is told of findings: what was found, by which rules, in how much. */
export interface FoundIn {
  readonly asOf: AsOf;
  readonly findings: ReadonlyArray<Finding>;
  readonly rules: ReadonlyArray<Rule>;
  /** Rules of the municipality's own of which nothing is told, because they failed. */
  readonly failed: ReadonlyArray<RuleFailure>;
  readonly people: number;
}

const KINDS: Readonly<Record<'user' | 'staff' | 'unit' | 'crisis', Label>> = {
  user: { nb: 'bruker', en: 'user' },
  staff: { nb: 'ansatt', en: 'staff' },
  unit: { nb: 'enhet', en: 'unit' },
  crisis: { nb: 'krise', en: 'crisis' },
};

/** Whose record it is, by its kind and key. */
export const subjectOf = (
  subject: FindingSubject,
): { readonly kind: keyof typeof KINDS; readonly key: string } => {
  if ('user' in subject) return { kind: 'user', key: subject.user };
  if ('staff' in subject) return { kind: 'staff', key: subject.staff };
  return 'unit' in subject ? { kind: 'unit', key: subject.unit } : { kind: 'crisis', key: subject.crisis };
};

/** Whose record, and which service and matter of it. */
export const showSubject = ({ subject, service, about }: Finding, language: Language): string => {
  const { kind, key } = subjectOf(subject);
  return [
    `${KINDS[kind][language]} ${safeText(key)}`,
    ...(service === undefined ? [] : [`${language === 'nb' ? 'tjeneste' : 'service'} ${safeText(service)}`]),
    ...(about === undefined ? [] : [`${language === 'nb' ? 'sak' : 'matter'} ${safeText(about)}`]),
  ].join(', ');
};

const findingLines = (finding: Finding, language: Language, catalogue: Catalogue): ReadonlyArray<string> => {
  const nb = language === 'nb';
  const { on, severity, present, missing, provisions } = finding;
  return [
    `- ${showSubject(finding, language)}: ${nb ? 'fra' : 'from'} ${showDate(on, language)} (${FindingSeverity.keys[severity][language]})`,
    ...present.map(
      ({ what, ref, day }) =>
        `    ${nb ? 'finnes' : 'there'}:    ${safeText(what[language])}${day === undefined ? '' : ` ${showDate(day, language)}`} - ${safeText(ref.id)} (${nb ? 'nr.' : 'no.'} ${ref.position}, ${nb ? 'registrert' : 'recorded'} ${showMoment(ref.recordedAt, language)})`,
    ),
    ...missing.map(
      ({ what, due }) =>
        `    ${nb ? 'mangler' : 'missing'}:  ${safeText(what[language])}${due === undefined ? '' : ` (${nb ? 'innen' : 'by'} ${showDate(due, language)})`}`,
    ),
    ...(provisions.length === 0
      ? []
      : [
          `    ${nb ? 'gjeldende bestemmelser' : 'provisions that held'}: ${provisions.map((id) => provisionLabel(catalogue, id, language)).join('; ')}`,
        ]),
    `    ${nb ? 'funn' : 'finding'}: ${safeText(finding.id)}`,
  ];
};

const ruleLines = (rule: Rule, language: Language): ReadonlyArray<string> => {
  const nb = language === 'nb';
  return [
    `${safeText(rule.title[language])} [${safeText(rule.id)}]`,
    `  ${nb ? 'Regelen ser på' : 'The rule looks at'}: ${safeText(rule.looksAt[language])}`,
    `  ${nb ? 'Hva som kan gjøres nå' : 'What to do now'}: ${safeText(rule.mend[language])}`,
  ];
};

/** Rules that failed: said where people read how many rules there were, so that nothing found is not taken for nothing there. */
export const failedText = ({ rule, error }: RuleFailure, language: Language): string =>
  language === 'nb'
    ? `Regelen ${safeText(rule)} kunne ikke gjennomføres (${safeText(error)}), og ingenting fra den er med.`
    : `The rule ${safeText(rule)} could not be carried through (${safeText(error)}), and nothing of it is here.`;

const several = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The findings of each rule that found something, in the order of the rules. */
export const byRule = ({
  rules,
  findings,
}: Pick<FoundIn, 'rules' | 'findings'>): ReadonlyArray<{
  readonly rule: Rule;
  readonly found: ReadonlyArray<Finding>;
}> => {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group === undefined) groups.set(finding.rule, [finding]);
    else group.push(finding);
  }
  return rules.flatMap((rule) => {
    const found = groups.get(rule.id);
    return found === undefined ? [] : [{ rule, found }];
  });
};

const counted = (groups: ReturnType<typeof byRule>, language: Language): string => {
  const nb = language === 'nb';
  return textTable(
    [
      { heading: [nb ? 'Regel' : 'Rule'], side: 'left' },
      { heading: [nb ? 'Alvor' : 'Severity'], side: 'left' },
      { heading: [nb ? 'Funn' : 'Findings'], side: 'right' },
      { heading: [nb ? 'Hos' : 'About'], side: 'right' },
      { heading: [nb ? 'Mulig brudd' : 'Possible breach'], side: 'left' },
    ],
    groups.map(({ rule, found }) => ({
      cells: [
        rule.id,
        FindingSeverity.keys[rule.severity][language],
        String(found.length),
        String(new Set(found.map(({ subject }) => subjectOf(subject).key)).size),
        safeText(rule.title[language]),
      ],
    })),
  );
};

/**
 * Findings as people read them: how many of each kind, and then one by one, of each rule at most `most`; how many are left out is said.
 */
export const renderFindings = (
  told: FoundIn,
  language: Language,
  catalogue: Catalogue = BUILT_IN,
  most = Number.POSITIVE_INFINITY,
): string => {
  const nb = language === 'nb';
  const groups = byRule(told);
  const head = [
    `${nb ? 'Mulige brudd' : 'Possible breaches'}, ${showAsOf(told.asOf, language)}`,
    nb
      ? `${told.findings.length} funn ved ${several(told.rules.length, 'regel', 'regler')}, hos ${several(told.people, 'bruker', 'brukere')}. Et funn er ingen konklusjon: om tjenesten var forsvarlig, vurderes av mennesker.`
      : `${several(told.findings.length, 'finding', 'findings')} by ${several(told.rules.length, 'rule', 'rules')}, among ${several(told.people, 'user', 'users')}. A finding is no verdict: whether care was sound is for people to say.`,
    ...told.failed.map((one) => failedText(one, language)),
  ];
  if (groups.length === 0) return `${head.join('\n')}\n`;
  const sections = groups.flatMap(({ rule, found }) => {
    const left = found.length - most;
    return [
      '',
      ...ruleLines(rule, language),
      ...found.slice(0, most).flatMap((finding) => findingLines(finding, language, catalogue)),
      ...(left > 0
        ? [
            nb
              ? `  ... og ${left} til: se alle med --rule ${rule.id}, --csv eller --json`
              : `  ... and ${left} more: see all with --rule ${rule.id}, --csv or --json`,
          ]
        : []),
    ];
  });
  return `${head.join('\n')}\n\n${counted(groups, language)}${sections.map((line) => `${line}\n`).join('')}`;
};

/** A finding, without the texts of its rule. */
export const findingJson = (finding: Finding): Json => {
  const { id, rule, severity, subject, service, about, on, provisions, present, missing } = finding;
  return jsonOf({
    id,
    rule,
    severity,
    subject: subjectOf(subject),
    service,
    about,
    on,
    provisions,
    present: present.map(({ what, day, ref }) => ({ what, day, event: refJson(ref) })),
    missing,
  });
};

/** Findings with the texts of the rules that they came by. */
export const findingsJson = ({ asOf, findings, rules, failed, people }: FoundIn): Json =>
  jsonOf({
    at: asOf.at,
    knownAt: knownAtJson(asOf.knownAt),
    people,
    rules: rules.map(({ id, group, severity, title, looksAt, mend, provisions }) => ({
      id,
      group,
      severity,
      title,
      looksAt,
      mend,
      provisions,
    })),
    failed: failed.map(({ rule, error }) => ({ rule, error })),
    findings: findings.map(findingJson),
  });

/** The columns of {@link findingsCsv}, in order. */
export const FINDING_COLUMNS = [
  ...['id', 'rule', 'group', 'severity', 'on', 'subject', 'key', 'service', 'about', 'title'],
  ...['present', 'present_events', 'missing', 'due', 'provisions'],
] as const;

/** A line a finding (RFC 4180), the heading first; what is several in a field is parted by a semicolon. */
export function* findingsCsv(
  { findings, rules }: Pick<FoundIn, 'findings' | 'rules'>,
  language: Language,
): Generator<string> {
  yield csvLine(FINDING_COLUMNS);
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  for (const finding of findings) {
    const { severity, subject, service, about, on, provisions, present, missing } = finding;
    const rule = byId.get(finding.rule);
    const { kind, key } = subjectOf(subject);
    yield csvLine([
      finding.id,
      finding.rule,
      rule === undefined ? '' : RuleGroup.keys[rule.group][language],
      FindingSeverity.keys[severity][language],
      on,
      kind,
      key,
      service ?? '',
      about ?? '',
      safeText(rule?.title[language] ?? ''),
      present
        .map(({ what, day }) => safeText([what[language], day].flatMap((word) => word ?? []).join(' ')))
        .join('; '),
      present.map(({ ref }) => ref.id).join('; '),
      missing.map(({ what }) => safeText(what[language])).join('; '),
      missing.flatMap(({ due }) => due ?? []).join('; '),
      provisions.join('; '),
    ]);
  }
}
