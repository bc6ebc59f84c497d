// Writes docs/reference.md from the built library, or checks with --check that the file is what would be written.
import { readFileSync, writeFileSync } from 'node:fs';
import {
  AbsenceCause,
  AppealOutcome,
  CarerCapacity,
  Cause,
  COMMANDS,
  CompetenceOutcome,
  Complainant,
  ComplaintAnswer,
  ComplaintChannel,
  ConcernAction,
  ConcernClosure,
  ConcernFinding,
  ConcernReporter,
  ConcernTopic,
  ConsentForm,
  ConsentMatter,
  ConsequenceHandling,
  ConsequenceKind,
  ContactChannel,
  ContactEndCause,
  ContactOutcome,
  ContactRole,
  ContactTopic,
  CrisisKind,
  DeliveryKind,
  DigitalAbility,
  Dwelling,
  EndCondition,
  EscalationStep,
  EVENTS,
  Force,
  IndividualMeasure,
  InformationTopic,
  KinUntold,
  MandateKind,
  MeetingMode,
  MeetingParticipant,
  MissedCause,
  Necessity,
  NoticeChannel,
  NoticeRecipient,
  ParticipationAlternative,
  Performer,
  PhaseScale,
  PlanState,
  POLICIES,
  ProvisionId,
  Purpose,
  Qualification,
  Remedy,
  ReviewOutcome,
  Role,
  ServiceState,
  ServiceType,
  Task,
  Urgency,
  Vulnerability,
} from 'forsvarlig';

const FILE = new URL('../docs/reference.md', import.meta.url);

const LISTS = [
  ServiceType,
  Task,
  Performer,
  ServiceState,
  Cause,
  Purpose,
  Role,
  MandateKind,
  EndCondition,
  Necessity,
  Force,
  NoticeChannel,
  NoticeRecipient,
  ReviewOutcome,
  IndividualMeasure,
  Vulnerability,
  Qualification,
  CrisisKind,
  PhaseScale,
  ProvisionId,
  CarerCapacity,
  DigitalAbility,
  Dwelling,
  ConsentMatter,
  CompetenceOutcome,
  KinUntold,
  ConsentForm,
  ContactRole,
  ContactEndCause,
  PlanState,
  MeetingMode,
  MeetingParticipant,
  AbsenceCause,
  ParticipationAlternative,
  ContactChannel,
  ContactOutcome,
  ContactTopic,
  EscalationStep,
  ConcernReporter,
  ConcernTopic,
  Urgency,
  ConcernFinding,
  ConcernAction,
  ConcernClosure,
  Complainant,
  ComplaintChannel,
  ComplaintAnswer,
  AppealOutcome,
  Remedy,
  MissedCause,
  DeliveryKind,
  ConsequenceKind,
  ConsequenceHandling,
  InformationTopic,
];

/**
 * A codec as far as this page shows it.
 * @typedef {object} Shape
 * @property {string} name
 * @property {string} [_tag]
 * @property {unknown} [value]
 * @property {Shape} [type]
 * @property {readonly Shape[]} [types]
 * @property {Readonly<Record<string, Shape>>} [required]
 * @property {Readonly<Record<string, Shape>>} [optional]
 */

/** @type {(shape: Shape) => string} */
const kind = (shape) => {
  if (shape._tag === 'LiteralType') return `\`${JSON.stringify(shape.value)}\``;
  if (shape._tag === 'ReadonlyArrayType')
    return `list of ${shape.type === undefined ? '?' : kind(shape.type)}`;
  return shape.name;
};

/** @type {(fields: Readonly<Record<string, Shape>> | undefined, need: string) => string[]} */
const rows = (fields, need) =>
  Object.entries(fields ?? {}).map(([name, shape]) => `| \`${name}\` | ${kind(shape)} | ${need} |`);

/** @type {(shape: Shape) => string[]} */
const fields = (shape) => [
  '| field | kind | |',
  '| --- | --- | --- |',
  ...rows(shape.required, 'always'),
  ...rows(shape.optional, 'where it applies'),
];

/** @type {Map<string, Shape>} */
const parts = new Map();

/** @type {(shape: Shape) => void} */
const collect = (shape) => {
  for (const part of [...Object.values(shape.required ?? {}), ...Object.values(shape.optional ?? {})]) {
    const inner = part.type ?? part;
    if (
      inner._tag === 'Struct' ||
      (inner._tag === 'UnionType' && inner.types?.some((one) => one._tag === 'Struct'))
    ) {
      if (!parts.has(inner.name)) {
        parts.set(inner.name, inner);
        collect(inner);
        for (const one of inner.types ?? []) collect(one);
      }
    }
  }
};

/** @type {(title: string, shapes: Readonly<Record<string, Shape>>) => string[]} */
const section = (title, shapes) => [
  `## ${title}`,
  '',
  ...Object.entries(shapes).flatMap(([name, shape]) => {
    collect(shape);
    return [`### ${name}`, '', ...fields(shape), ''];
  }),
];

const page = [
  '# Reference',
  '',
  'Generated from the code by `npm run docs`; do not edit. What the words mean stands in the docstrings of the modules',
  'in `src/domain`.',
  '',
  'In a command, fields marked "where it applies" may be demanded by a policy: a decision that reduces a service is',
  'refused without a mandate, a purpose, a legal basis, a term and an individual assessment.',
  '',
  ...section('Commands', COMMANDS),
  ...section('Events', EVENTS),
  '## Parts',
  '',
  ...[...parts.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((part) =>
      part._tag === 'UnionType'
        ? [
            `### ${part.name}`,
            '',
            `One of ${(part.types ?? []).map((one) => one.name).join(', ')}.`,
            '',
          ].concat((part.types ?? []).flatMap((one) => [`#### ${one.name}`, '', ...fields(one), '']))
        : [`### ${part.name}`, '', ...fields(part), ''],
    ),
  '## Policies',
  '',
  '| policy | sees to it that |',
  '| --- | --- |',
  ...Object.entries(POLICIES).map(([name, text]) => `| \`${name}\` | ${text} |`),
  '',
  '## Codes',
  '',
  ...LISTS.flatMap((list) => [
    `### ${list.name}`,
    '',
    '| code | bokmål | English |',
    '| --- | --- | --- |',
    ...Object.entries(list.keys).map(([code, label]) => `| \`${code}\` | ${label.nb} | ${label.en} |`),
    '',
  ]),
].join('\n');

const text = `${page.trimEnd()}\n`;

if (process.argv.includes('--check')) {
  let there = '';
  try {
    there = readFileSync(FILE, 'utf8');
  } catch {
    // A missing page is a page that is not current.
  }
  if (there !== text) {
    console.error('docs/reference.md is not what the code says: run npm run docs and commit it');
    process.exit(1);
  }
  console.log('docs/reference.md is current');
} else {
  writeFileSync(FILE, text);
  console.log('wrote docs/reference.md');
}
