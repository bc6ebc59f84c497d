import type { PersonDossier } from '../../../domain/dossier/person-dossier.js';
import type { DecisionTrail, ReviewStanding } from '../../../domain/dossier/trail.js';
import type { ReviewDue } from '../../../domain/findings/reviews-due.js';
import type { Known } from '../../../domain/changes/unit/known.js';
import type { EventOf } from '../../../domain/events/event.js';
import type { ComplaintAt } from '../../../domain/views/complaints.js';
import type { ConcernAt } from '../../../domain/views/concerns.js';
import type { Delivered, StrandDelivered } from '../../../domain/views/deliveries.js';
import type { HistoryEntry } from '../../../domain/views/history.js';
import { lateBy } from '../../../domain/views/late.js';
import { showInstant } from '../../../domain/values/instant.js';
import { PERSON_MARKS, type PersonRow } from '../people.js';
import { column, maybe, type Table } from './table.js';

/** A row about a person. */
interface About {
  readonly user: string;
}

const user = <R extends About>() =>
  column<R, 'key'>('user', 'key', 'brukerens pseudonym', "the user's pseudonym", (row) => row.user);

export type UserRow = About & { readonly one: PersonDossier; readonly row: PersonRow };

export const USERS: Table<UserRow> = {
  name: 'users',
  about: { nb: 'Brukere', en: 'Service users' },
  columns: [
    user(),
    maybe(
      'need',
      'whole',
      'bistandsbehov 1–5, 9 ikke relevant',
      'need 1-5, 9 not relevant',
      ({ row }) => row.need,
    ),
    maybe(
      'vulnerability',
      'key',
      'sårbarhet',
      'vulnerability',
      ({ one }) => one.at.facts.vulnerability?.value,
    ),
    maybe('lives_alone', 'flag', 'bor alene', 'lives alone', ({ one }) => one.at.facts.livesAlone?.value),
    maybe(
      'special_needs',
      'flag',
      'særskilte behov',
      'special needs',
      ({ one }) => one.at.facts.specialNeeds?.value,
    ),
    maybe('unit', 'key', 'enhet', 'unit', ({ one }) => one.at.facts.unit?.value),
    column(
      'services',
      'keys',
      'tjenester som ikke er avsluttet',
      'services that have not ended',
      ({ row }) => [...row.services],
    ),
    column(
      'marks',
      'keys',
      `kjennetegn: ${PERSON_MARKS.join(', ')}`,
      `marks: ${PERSON_MARKS.join(', ')}`,
      ({ row }) => [...row.marks],
    ),
    column('events', 'whole', 'hendelser i perioden', 'events of the period', ({ row }) => row.entries),
    column('left_out', 'whole', 'hendelser utenfor', 'events left out', ({ one }) => one.leftOut),
    column(
      'decisions',
      'whole',
      'beslutninger om tjenester',
      'decisions about services',
      ({ one }) => one.trails.length,
    ),
  ],
};

export type EventRow = { readonly stream: string; readonly entry: HistoryEntry; readonly event: string };

export const EVENTS_TABLE: Table<EventRow> = {
  name: 'events',
  about: {
    nb: 'Hendelser i den rekkefølgen de ble registrert om hver bruker, enhet, ansatt, krise og hvert tilsyn',
    en: 'Events in the order recorded about each user, unit, member of staff, crisis and inspection',
  },
  columns: [
    column('stream', 'key', 'hvem eller hva den er om', 'whom or what it is about', ({ stream }) => stream),
    column('event_id', 'key', 'hendelsens id', "the event's id", ({ entry }) => entry.ref.id),
    column(
      'position',
      'whole',
      'nummer i registeret',
      'number in the ledger',
      ({ entry }) => entry.ref.position,
    ),
    column('recorded', 'instant', 'da den ble registrert', 'when it was recorded', ({ entry }) =>
      showInstant(entry.ref.recordedAt),
    ),
    column('what', 'key', 'slag', 'kind', ({ entry }) => entry.what),
    maybe(
      'on',
      'day',
      'da den skjedde eller ble besluttet',
      'when it happened or was decided',
      ({ entry }) => entry.on,
    ),
    maybe('effective', 'day', 'gjelder fra', 'holds from', ({ entry }) => entry.effective),
    maybe('service', 'key', 'tjeneste', 'service', ({ entry }) => entry.service),
    maybe('decision', 'key', 'beslutning', 'decision', ({ entry }) => entry.decision),
    column('about', 'keys', 'beslutninger den gjelder', 'decisions that it is about', ({ entry }) => [
      ...entry.about,
    ]),
    maybe('by_role', 'key', 'rolle', 'role', ({ entry }) => entry.by?.role),
    maybe('by_unit', 'key', 'enhet', 'unit', ({ entry }) => entry.by?.unit),
    maybe('late_days', 'whole', 'dager for sent registrert', 'days late in being recorded', ({ entry }) =>
      lateBy(entry),
    ),
    maybe(
      'corrected_by',
      'key',
      'rettet av hendelsen',
      'corrected by the event',
      ({ entry }) => entry.correctedBy?.id,
    ),
    column(
      'event',
      'text',
      'hendelsen som JSON; av en slettet hendelse bare sporet',
      'the event as JSON; of a redacted one only the trace',
      ({ event }) => event,
    ),
  ],
};

export type DecisionRow = About & { readonly trail: DecisionTrail };

const assessmentOf = ({ trail }: DecisionRow) =>
  'assessment' in trail.decision.event ? trail.decision.event.assessment : undefined;

export const DECISIONS: Table<DecisionRow> = {
  name: 'decisions',
  about: { nb: 'Beslutninger om tjenester', en: 'Decisions about services' },
  columns: [
    user(),
    column('decision', 'key', 'beslutning', 'decision', ({ trail }) => trail.decision.id),
    column('event_id', 'key', 'hendelsens id', "the event's id", ({ trail }) => trail.decision.ref.id),
    column('what', 'key', 'slag', 'kind', ({ trail }) => trail.decision.event.type),
    column('service', 'key', 'tjeneste', 'service', ({ trail }) => trail.decision.service),
    maybe(
      'service_type',
      'key',
      'tjenestetype',
      'kind of service',
      ({ trail }) => trail.decision.serviceType,
    ),
    column(
      'force',
      'key',
      'decision, agreement eller own-wish',
      'decision, agreement or own-wish',
      ({ trail }) => trail.decision.force,
    ),
    column(
      'direction',
      'key',
      'less, more, other eller same',
      'less, more, other or same',
      ({ trail }) => trail.decision.direction,
    ),
    column('decided', 'day', 'besluttet', 'decided', ({ trail }) => trail.decision.decided),
    column('effective', 'day', 'gjelder fra', 'holds from', ({ trail }) => trail.decision.effective),
    maybe(
      'expected_days',
      'whole',
      'ventet varighet i dager; tom er uten sluttdato',
      'expected days; none is open-ended',
      ({ trail }) => (trail.decision.expectedDays === 'open-ended' ? undefined : trail.decision.expectedDays),
    ),
    column(
      'individual_decision',
      'key',
      'om reglene om enkeltvedtak gjelder: yes, no, unclear',
      'whether the rules on individual decisions apply',
      ({ trail }) => trail.decision.individualDecision.required,
    ),
    maybe(
      'held_until',
      'day',
      'siste dag den gjaldt eller vil gjelde',
      'last day on which it held or will hold',
      ({ trail }) => trail.decision.heldUntil,
    ),
    maybe('assessed', 'day', 'individuelt vurdert', 'individually assessed', (row) => assessmentOf(row)?.on),
    maybe(
      'necessity',
      'key',
      'hva vurderingen kom til',
      'what the assessment found',
      (row) => assessmentOf(row)?.necessity,
    ),
    maybe('user_heard', 'flag', 'brukeren hørt', 'the user heard', (row) => assessmentOf(row)?.user?.heard),
    maybe('facts', 'text', 'faktiske forhold', 'facts', (row) => assessmentOf(row)?.facts.text),
    maybe('reasons', 'text', 'begrunnelse', 'reasons', ({ trail: { decision } }) =>
      'ground' in decision.event ? decision.event.ground.reasons.text : undefined,
    ),
    column('notices', 'whole', 'underretninger', 'notices', ({ trail }) => trail.decision.notices.length),
    column(
      'reviews',
      'whole',
      'nye vurderinger',
      'reassessments',
      ({ trail }) => trail.decision.reviews.length,
    ),
    maybe('lifted', 'day', 'opphevet fra', 'lifted from', ({ trail }) => trail.lifted?.from),
    column('complaints', 'keys', 'klager', 'complaints', ({ trail }) =>
      trail.complaints.map(({ complaint }) => complaint),
    ),
  ],
};

export type NoticeRow = About & Known<EventOf<'NoticeGiven'>>;

export const NOTICES: Table<NoticeRow> = {
  name: 'notices',
  about: { nb: 'Varsler og underretninger', en: 'Notices' },
  columns: [
    user(),
    column('event_id', 'key', 'hendelsens id', "the event's id", ({ ref }) => ref.id),
    column('kind', 'key', 'slag', 'kind', ({ event }) => event.kind),
    column('decisions', 'keys', 'beslutninger', 'decisions', ({ event }) => [...event.decisions]),
    column('to', 'key', 'til', 'to', ({ event }) => event.to),
    column('channel', 'key', 'kanal', 'channel', ({ event }) => event.channel),
    column('sent', 'day', 'sendt', 'sent', ({ event }) => event.sent),
    maybe('reached', 'day', 'kommet fram', 'reached', ({ event }) => event.reached),
    column('reasons_given', 'flag', 'begrunnelse gitt', 'reasons given', ({ event }) => event.reasonsGiven),
    column(
      'appeal_right',
      'flag',
      'klagerett opplyst',
      'appeal right stated',
      ({ event }) => event.appealRightStated,
    ),
    maybe('appeal_deadline', 'day', 'klagefrist', 'appeal deadline', ({ event }) => event.appealDeadline),
  ],
};

export type ReviewRow = About & {
  readonly decision: string;
  readonly review: ReviewDue & { readonly standing: ReviewStanding };
};

export const REVIEWS: Table<ReviewRow> = {
  name: 'reviews',
  about: { nb: 'Frister for ny vurdering', en: 'Days of reassessment' },
  columns: [
    user(),
    column('decision', 'key', 'beslutning', 'decision', ({ decision }) => decision),
    column('due', 'day', 'frist', 'due', ({ review }) => review.due),
    column(
      'set_by',
      'key',
      'hendelsen som satte fristen',
      'the event that set the day',
      ({ review }) => review.setBy.id,
    ),
    maybe('done', 'day', 'gjort', 'made', ({ review }) => review.doneOn),
    maybe('done_by', 'key', 'hendelsen', 'the event', ({ review }) => review.doneBy?.id),
    column(
      'standing',
      'key',
      'in-time, late, overdue eller to-come',
      'in-time, late, overdue or to-come',
      ({ review }) => review.standing,
    ),
  ],
};

export type ComplaintRow = About & { readonly one: ComplaintAt };

export const COMPLAINTS: Table<ComplaintRow> = {
  name: 'complaints',
  about: { nb: 'Klager', en: 'Complaints' },
  columns: [
    user(),
    column('complaint', 'key', 'klage', 'complaint', ({ one }) => one.complaint),
    column('decisions', 'keys', 'beslutninger', 'decisions', ({ one }) => [...one.decisions]),
    column('received', 'day', 'mottatt', 'received', ({ one }) => one.received),
    column('stage', 'key', 'hvor den står', 'where it stands', ({ one }) => one.stage),
    maybe('answered', 'day', 'besvart', 'answered', ({ one }) => one.answered?.on),
    maybe('answer', 'key', 'svaret', 'the answer', ({ one }) => one.answered?.answer),
    maybe('forwarded', 'day', 'oversendt', 'passed on', ({ one }) => one.forwarded),
    maybe('decided', 'day', 'avgjort', 'decided', ({ one }) => one.decided?.on),
    maybe('outcome', 'key', 'utfall', 'outcome', ({ one }) => one.decided?.outcome),
    column('days', 'whole', 'dager', 'days', ({ one }) => one.days),
    maybe('in_time', 'flag', 'klaget i tide', 'in time', ({ one }) => one.inTime),
    column('events', 'keys', 'hendelsene', 'the events', ({ one }) => one.sources.map(({ id }) => id)),
  ],
};

export type ConcernRow = About & { readonly one: ConcernAt };

export const CONCERNS: Table<ConcernRow> = {
  name: 'concerns',
  about: { nb: 'Bekymringsmeldinger', en: 'Reports of concern' },
  columns: [
    user(),
    column('concern', 'key', 'melding', 'report', ({ one }) => one.concern),
    column('topics', 'keys', 'tema', 'topics', ({ one }) => [...one.topics]),
    column('urgency', 'key', 'hast', 'urgency', ({ one }) => one.urgency),
    column('received', 'day', 'mottatt', 'received', ({ one }) => one.received),
    column('stage', 'key', 'hvor den står', 'where it stands', ({ one }) => one.stage),
    column('days', 'whole', 'dager', 'days', ({ one }) => one.days),
  ],
};

export type DeliveryRow = About & { readonly delivered: Delivered; readonly strand: StrandDelivered };

export const DELIVERIES: Table<DeliveryRow> = {
  name: 'deliveries',
  about: {
    nb: 'Levert sammenlignet med besluttet, de siste fire ukene',
    en: 'Delivered against decided, in the last four weeks',
  },
  columns: [
    user(),
    column('service', 'key', 'tjeneste', 'service', ({ delivered }) => delivered.service),
    column('from', 'day', 'fra', 'from', ({ delivered }) => delivered.from),
    column('to', 'day', 'til', 'to', ({ delivered }) => delivered.to),
    column('mode', 'key', 'form', 'mode', ({ strand }) => strand.mode),
    column('unit', 'key', 'visits eller minutes', 'visits or minutes', ({ strand }) => strand.unit),
    column('decided_at_least', 'whole', 'besluttet, hele', 'decided, whole ones', ({ strand: { decided } }) =>
      Math.floor(decided.atLeast.amount / decided.atLeast.weeks),
    ),
    column('given', 'whole', 'levert', 'given', ({ strand }) => strand.given),
    column('own', 'whole', 'takket nei eller borte', 'declined or away', ({ strand }) => strand.own),
    column('missed', 'whole', 'ikke gjennomført', 'missed', ({ strand }) => strand.missed),
    column('standing', 'key', 'som besluttet eller ikke', 'how it stands', ({ strand }) => strand.standing),
    column('short', 'whole', 'mangler', 'short of', ({ strand }) => strand.shortfall),
  ],
};

/** A user out of reach. */
export type UnreachedRow = About & { readonly one: PersonDossier };

export const CONTACT: Table<UnreachedRow> = {
  name: 'contact',
  about: { nb: 'Kontakt med hver bruker', en: 'Contact with each user' },
  columns: [
    user(),
    maybe('last_contact', 'day', 'siste kontakt', 'last contact', ({ one }) => one.at.clock.lastContact?.on),
    maybe(
      'last_contact_event',
      'key',
      'hendelsen',
      'the event',
      ({ one }) => one.at.clock.lastContact?.source.id,
    ),
    maybe(
      'silent_days',
      'whole',
      'dager uten kontakt',
      'days without contact',
      ({ one }) => one.at.clock.silentDays,
    ),
    column(
      'silent',
      'flag',
      'lenger enn rutinen tillater',
      'longer than the procedure lets',
      ({ one }) => one.at.clock.silent,
    ),
    maybe(
      'unanswered_since',
      'day',
      'ubesvart siden',
      'unanswered since',
      ({ one }) => one.at.clock.unanswered?.since,
    ),
    column(
      'unanswered',
      'whole',
      'ubesvarte forsøk',
      'unanswered attempts',
      ({ one }) => one.at.clock.unanswered?.attempts ?? 0,
    ),
    column('steps_overdue', 'keys', 'trinn forfalt', 'steps overdue', ({ one }) =>
      one.at.clock.steps.filter(({ overdue }) => overdue).map(({ step }) => step),
    ),
  ],
};
