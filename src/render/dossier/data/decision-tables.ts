import type { Known } from '../../../domain/changes/unit/known.js';
import type { DecisionTrail, ReviewStanding } from '../../../domain/dossier/trail.js';
import type { EventOf } from '../../../domain/events/event.js';
import type { ReviewDue } from '../../../domain/findings/reviews-due.js';
import { user, type AboutAPerson } from './about-a-person.js';
import { column, maybe, type Table } from './table.js';

export type DecisionRow = AboutAPerson & { readonly trail: DecisionTrail };

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

export type NoticeRow = AboutAPerson & Known<EventOf<'NoticeGiven'>>;

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

export type ReviewRow = AboutAPerson & {
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
