import { frameworkAt, type FrameworkLife } from '../../../changes/framework-life.js';
import { grantAt, levelAt } from '../../../changes/level.js';
import type { Ref } from '../../../changes/change.js';
import type { Timeline } from '../../../changes/timeline.js';
import { plusDays, type LocalDate } from '../../../values/local-date.js';
import { MissedCause } from '../../../vocabulary/delivery.js';
import type { FrameworkTarget } from '../../../vocabulary/framework.js';
import type { MeasureChange } from '../../../vocabulary/measure/changes.js';
import { mayReduce } from '../../../vocabulary/measure/direction.js';
import { personThen, type Person } from '../../../views/person-then.js';
import { placeOf } from '../../../views/selected.js';
import { lacking, there } from '../../evidence.js';
import type { FileEntry } from '../../file-entry.js';
import type { UserFile } from '../../files.js';
import type { Found } from '../../finding.js';
import type { PersonRule } from '../../rule.js';
import type { RuleContext } from '../../rule-context.js';
import { ON_RECORD } from '../../clock.js';

/** Within so many days each person touched is assessed. No provision says how many; two weeks is when an individual decision is due. */
const ASSESSED_WITHIN_DAYS = 14;

type OfServices = Extract<FrameworkTarget, { readonly kind: 'services' | 'tasks' }>;

/** A measure for many that takes something of services, on the days on which it held so far. */
interface Blanket {
  readonly life: FrameworkLife;
  readonly target: OfServices;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const blanketOf = (life: FrameworkLife, asOf: RuleContext['asOf']): Blanket | undefined => {
  const { event } = life;
  const { target } = event;
  if (event.force !== 'decision' || (target.kind !== 'services' && target.kind !== 'tasks')) return undefined;
  const standing = frameworkAt(life, asOf);
  if (standing === undefined || standing.state === 'planned') return undefined;
  const changes: ReadonlyArray<MeasureChange> = target.changes;
  if (!changes.some(mayReduce)) return undefined;
  const to = standing.endedOn === undefined ? asOf.at : plusDays(standing.endedOn, -1);
  return to < standing.from ? undefined : { life, target, from: standing.from, to };
};

type ToldOfPerson = Person['told'][number];

const isToldOfPerson = (entry: FileEntry): entry is FileEntry & ToldOfPerson =>
  entry.event.type === 'ServiceUserRegistered' ||
  entry.event.type === 'CircumstancesRecorded' ||
  entry.event.type === 'AssessedWithoutChange';

/** Whether the measure is about this person, as far as it picks its people. Whom too little is known of is not held to be. */
const isAbout = (
  { target: { units, people }, from }: Blanket,
  { user, timelines, entries, factsOn }: UserFile,
  { asOf: { knownAt } }: RuleContext,
): boolean => {
  const unit = factsOn(from).unit?.value;
  if (units !== undefined && (unit === undefined || !units.includes(unit))) return false;
  if (people === undefined) return true;
  const asOf = { at: from, knownAt };
  const person = personThen({ user, timelines, told: entries.filter(isToldOfPerson) }, asOf);
  return placeOf(people, person, asOf).place === 'included';
};

/** Whether the person was looked at: a decision or an assessment about the service, on the strength of it or since it was decided. */
const isAssessedBy = (
  due: LocalDate,
  { service }: Timeline,
  { life: { event: measure } }: Blanket,
  { decisions, entries }: UserFile,
): boolean =>
  decisions.some((one) => one.service === service && one.decided >= measure.decided && one.decided <= due) ||
  entries.some(
    ({ event }) =>
      ((event.type === 'AssessedWithoutChange' && event.on >= measure.decided && event.on <= due) ||
        ((event.type === 'ServiceKept' || event.type === 'SupportContactKept') &&
          event.decided >= measure.decided &&
          event.decided <= due)) &&
      event.service === service,
  );

/** The first record of service that was due in the time of the measure and not given, for another reason than the user's own. */
const missedIn = (
  { from, to }: Blanket,
  { service }: Timeline,
  { ofKind }: UserFile,
): { readonly on: LocalDate; readonly ref: Ref } | undefined => {
  for (const { event, ref } of ofKind('DeliveryRecorded'))
    if (
      event.service === service &&
      event.on >= from &&
      event.on <= to &&
      event.missed.some(({ amount, cause }) => amount > 0 && !MissedCause.keys[cause].own)
    )
      return { on: event.on, ref };
  return undefined;
};

const foundIn = (
  blanket: Blanket,
  timeline: Timeline,
  file: UserFile,
  context: RuleContext,
): Found | undefined => {
  const { life, target, from, to } = blanket;
  const then = { at: from, knownAt: context.asOf.knownAt };
  const grant = grantAt(timeline, then);
  if (grant === undefined || !target.services.includes(grant.grant.serviceType)) return undefined;
  if (levelAt(timeline, then)?.state.granted !== 'running') return undefined;
  const missed = missedIn(blanket, timeline, file);
  // A measure that is carried out person by person takes nothing before that: only what was missed shows that it did.
  if (target.application === 'individual' && missed === undefined) return undefined;
  const longest = plusDays(from, ASSESSED_WITHIN_DAYS);
  const due = to < longest ? to : longest;
  if (isAssessedBy(due, timeline, blanket, file) || !isAbout(blanket, file, context)) return undefined;
  const after = plusDays(due, 1);
  return {
    on: missed !== undefined && missed.on > after ? missed.on : after,
    service: timeline.service,
    present: [
      there('tiltak for mange', 'a measure for many', life.ref),
      there('har tjenesten', 'has the service', grant.ref),
      ...(missed === undefined ? [] : [there('tjeneste ikke gitt', 'service not given', missed.ref)]),
    ],
    missing: [lacking('en individuell vurdering', 'an individual assessment', due)],
  };
};

/** Always an individual assessment: a blanket measure with none is a finding (B4). */
export const BLANKET_MEASURE: PersonRule = {
  id: 'assessment.blanket-measure',
  group: 'assessment',
  severity: 'serious',
  title: {
    nb: 'Berørt av et tiltak for mange uten å være vurdert',
    en: 'Touched by a measure for many without being assessed',
  },
  looksAt: {
    nb: `Beslutninger for mange om å gi mindre av en tjeneste som bruker hadde da de tok til å gjelde: om bruker er vurdert, eller noe er besluttet om nettopp denne brukeren, innen ${ASSESSED_WITHIN_DAYS} dager eller før tiltaket var over. Gjennomføres tiltaket ved individuell vurdering, er det bare et funn der det er registrert at tjeneste ikke ble gitt.`,
    en: `Decisions for many to give less of a service that the user had when they took effect: whether the user was assessed, or something was decided about this user, within ${ASSESSED_WITHIN_DAYS} days or before the measure was over. Where it is carried out by individual assessment there is a finding only if it is recorded that service was not given.`,
  },
  mend: {
    nb: 'Vurder bruker nå, og treff vedtak hvis tjenesten er blitt mindre.',
    en: 'Assess the user now, and make a decision if the service has become less.',
  },
  provisions: ['hol-4-1', 'hol-3-1', 'pbrl-2-7', 'fvl-17'],
  clock: { assessed: { days: ASSESSED_WITHIN_DAYS }, over: ON_RECORD },
  about: 'person',
  find: (file, context) =>
    context.measures.flatMap((life) => {
      const blanket = blanketOf(life, context.asOf);
      return blanket === undefined
        ? []
        : file.timelines.flatMap((timeline) => foundIn(blanket, timeline, file, context) ?? []);
    }),
};
