// Writes docs/reference.md from the built library, or checks with --check that the file is what would be written.
import { readFileSync, writeFileSync } from 'node:fs';
import {
  BUILT_IN,
  CarerCapacity,
  DEADLINE_RULES,
  Cause,
  COMMANDS,
  CrisisKind,
  DigitalAbility,
  Dwelling,
  EndCondition,
  EndTask,
  EVENTS,
  Force,
  IndividualMeasure,
  MandateKind,
  Necessity,
  NoticeChannel,
  NoticeKind,
  NoticeRecipient,
  Performer,
  PhaseScale,
  POLICIES,
  Purpose,
  Qualification,
  RedactionReason,
  ReviewOutcome,
  Role,
  ServiceState,
  Task,
  Vulnerability,
  StaffAbsenceCause,
  AlertCause,
  CardReturn,
  CertificateWork,
  ChannelKind,
  ClosureKind,
  Competence,
  CompetenceCheckOutcome,
  ControlTheme,
  DeviationKind,
  DropInAccess,
  DropInOffer,
  DropInPlace,
  EquipmentKind,
  FeeRule,
  Handling,
  HomeStayEnd,
  HospitalAgreement,
  InfectionVisit,
  Missing,
  OperatingScale,
  PaymentBasis,
  PlaceKind,
  PlaceUse,
  MeasurePlaceUse,
  QualificationEvidence,
  RiskLevel,
  Severity,
  Shift,
  StandIn,
  StayBasis,
  Supervisor,
  TechnicalSystem,
  TrainingTopic,
  UnitPlan,
  VolunteeringEnd,
  Weekday,
  WhistleblowingOutcome,
  AccessMeans,
  AccessWay,
  Addition,
  Admission,
  Channel,
  Charge,
  ConsultationAct,
  Counted,
  Doer,
  Duty,
  Gathering,
  LeadershipPower,
  LeadershipRole,
  Leave,
  LinkKind,
  MeasureLinkKind,
  MarkState,
  MeetingMode,
  MeasureMeetingMode,
  MeetingPlace,
  MeetingSetting,
  Movement,
  NamedContact,
  OpenAs,
  OutsideBody,
  OwnAmount,
  Party,
  PersonPlan,
  Precedence,
  ProviderPay,
  PublicationForm,
  PublicationPlace,
  Rank,
  RunState,
  Separation,
  MeasureSeparation,
  ServiceTerm,
  SickVisitors,
  StaffGroup,
  StartCondition,
  Supply,
  TaskScope,
  TimeUnit,
  Timing,
  MeasureTiming,
  Transport,
  VisitRight,
  VisitSite,
  VulnerabilityMark,
  WorkFreedom,
  WorkingHours,
} from 'forsvarlig';

const FILE = new URL('../docs/reference.md', import.meta.url);

const LISTS = [
  Task,
  Performer,
  ServiceState,
  Cause,
  Purpose,
  Role,
  MandateKind,
  EndCondition,
  EndTask,
  Necessity,
  Force,
  NoticeKind,
  NoticeChannel,
  NoticeRecipient,
  ReviewOutcome,
  RedactionReason,
  IndividualMeasure,
  Vulnerability,
  Qualification,
  CrisisKind,
  PhaseScale,
  CarerCapacity,
  DigitalAbility,
  Dwelling,
  StaffAbsenceCause,
  AlertCause,
  CardReturn,
  CertificateWork,
  ChannelKind,
  ClosureKind,
  Competence,
  CompetenceCheckOutcome,
  ControlTheme,
  DeviationKind,
  DropInAccess,
  DropInOffer,
  DropInPlace,
  EquipmentKind,
  FeeRule,
  Handling,
  HomeStayEnd,
  HospitalAgreement,
  InfectionVisit,
  Missing,
  OperatingScale,
  PaymentBasis,
  PlaceKind,
  PlaceUse,
  MeasurePlaceUse,
  QualificationEvidence,
  RiskLevel,
  Severity,
  Shift,
  StandIn,
  StayBasis,
  Supervisor,
  TechnicalSystem,
  TrainingTopic,
  UnitPlan,
  VolunteeringEnd,
  Weekday,
  WhistleblowingOutcome,
  AccessMeans,
  AccessWay,
  Addition,
  Admission,
  Channel,
  Charge,
  ConsultationAct,
  Counted,
  Doer,
  Duty,
  Gathering,
  LeadershipPower,
  LeadershipRole,
  Leave,
  LinkKind,
  MeasureLinkKind,
  MarkState,
  MeetingMode,
  MeasureMeetingMode,
  MeetingPlace,
  MeetingSetting,
  Movement,
  NamedContact,
  OpenAs,
  OutsideBody,
  OwnAmount,
  Party,
  PersonPlan,
  Precedence,
  ProviderPay,
  PublicationForm,
  PublicationPlace,
  Rank,
  RunState,
  Separation,
  MeasureSeparation,
  ServiceTerm,
  SickVisitors,
  StaffGroup,
  StartCondition,
  Supply,
  TaskScope,
  TimeUnit,
  Timing,
  MeasureTiming,
  Transport,
  VisitRight,
  VisitSite,
  VulnerabilityMark,
  WorkFreedom,
  WorkingHours,
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

/** @type {(shape: Shape) => boolean} */
const isChoice = (shape) => shape._tag === 'UnionType' || shape._tag === 'Choice';

/** @type {ReadonlySet<Shape>} */
const SHOWN = new Set([...Object.values(COMMANDS), ...Object.values(EVENTS)]);

/** @type {(shape: Shape) => void} */
const collect = (shape) => {
  for (const part of [...Object.values(shape.required ?? {}), ...Object.values(shape.optional ?? {})]) {
    const inner = part.type ?? part;
    if (
      inner._tag === 'Struct' ||
      (isChoice(inner) && inner.types?.some((one) => one._tag === 'Struct' && !SHOWN.has(one)))
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

/** @type {(window: import('forsvarlig').Window) => string} */
const days = ({ from, to }) => (to === undefined ? `from ${from ?? ''}` : `${from ?? ''} to ${to}`);

/** @type {(provision: import('forsvarlig').Provision) => string} */
const validity = ({ validity: windows, activated }) => {
  if (windows.length === 0) return 'not in force';
  const law = windows.filter(({ from, to }) => from !== undefined || to !== undefined).map(days);
  const power = activated === undefined ? [] : [`activated ${activated.map(days).join(', ') || 'never'}`];
  return [...law, ...power].join('; ') || 'throughout';
};

const law = [
  '## Law',
  '',
  'The provisions that the package comes with (`ProvisionId`, open: a municipality can add its own). "Verified" is how far',
  'the entry was checked: read in the consolidated statute, read in the regulation, or unverified.',
  '',
  '| id | bokmål | English | demands | valid | verified | deadlines | source |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
  ...[...BUILT_IN.provisions.values()].map((provision) => {
    const { id, nb, en, title, verified, deadlines, source, remark, textSince } = provision;
    const since = textSince === undefined ? '' : `; text as checked since ${textSince}`;
    const note = remark === undefined ? '' : `; ${remark.en}`;
    const kinds = deadlines.map((kind) => `\`${kind}\``).join(', ');
    return `| \`${id}\` | ${nb} | ${en} | ${title.nb} / ${title.en} | ${validity(provision)}${since}${note} | ${verified} | ${kinds} | ${source} |`;
  }),
  '',
  '### Deadlines',
  '',
  'How each is counted; "rolls-unverified": to the next working day, by a general rule that was not checked (see law.md).',
  '',
  '| deadline | bokmål | English | provision | length | first day counts | last day on a weekend or holiday |',
  '| --- | --- | --- | --- | --- | --- | --- |',
  ...Object.entries(DEADLINE_RULES).map(([kind, { nb, en, provision, span, countsFirstDay, lastDay }]) => {
    const [unit = '', length = ''] = Object.entries(span)[0] ?? [];
    return `| \`${kind}\` | ${nb} | ${en} | \`${provision}\` | ${length} ${unit} | ${countsFirstDay ? 'yes' : 'no'} | ${lastDay} |`;
  }),
  '',
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
      isChoice(part)
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
  '### ServiceType',
  '',
  'Open: a municipality can add its own.',
  '',
  '| code | bokmål | English | national code | granted under |',
  '| --- | --- | --- | --- | --- |',
  ...[...BUILT_IN.serviceTypes.values()].map(
    ({ id, nb, en, code, grantedUnder }) =>
      `| \`${id}\` | ${nb} | ${en} | ${code} | ${grantedUnder === undefined ? '' : `\`${grantedUnder}\``} |`,
  ),
  '',
  ...LISTS.flatMap((list) => [
    `### ${list.name}`,
    '',
    '| code | bokmål | English |',
    '| --- | --- | --- |',
    ...Object.entries(list.keys).map(([code, label]) => `| \`${code}\` | ${label.nb} | ${label.en} |`),
    '',
  ]),
  ...law,
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
