import type { AsOf } from '../changes/as-of.js';
import type { Ref } from '../changes/change.js';
import type { CommandKey, ComplaintKey, ServiceKey } from '../values/keys.js';
import { daysBetween, type LocalDate } from '../values/local-date.js';
import type { AppealOutcome, Complainant, ComplaintAnswer, Remedy } from '../vocabulary/complaint.js';
import { toldBy, type Told } from './known.js';
import type { Entry } from './story.js';

/**
 * How long things may take, as functions of days: a municipality or a catalogue of law wires its own calendar. Each gives
 * the last day on which it is in time.
 */
export interface ComplaintDeadlines {
  /** From the day on which notice of the decision was given (pbrl § 7-5). */
  readonly complainBy: (noticed: LocalDate) => LocalDate;
  /** From the day on which the complaint came (fvl § 11 a). */
  readonly interimAnswerBy: (received: LocalDate) => LocalDate;
}

/** Something promised in answer to a complaint. */
export interface RemedyAt {
  readonly remedy: Remedy;
  readonly promised: LocalDate;
  readonly due: LocalDate;
  readonly carriedOut: LocalDate | undefined;
  /** Past its day and not done. */
  readonly overdue: boolean;
}

/** Where a complaint stands on its way. */
export interface ComplaintAt {
  readonly complaint: ComplaintKey;
  readonly from: Complainant;
  readonly decisions: ReadonlyArray<CommandKey>;
  readonly service: ServiceKey | undefined;
  readonly stage: 'received' | 'answered' | 'forwarded' | 'decided' | 'withdrawn';
  readonly received: LocalDate;
  readonly acknowledged: LocalDate | undefined;
  readonly answered: { readonly on: LocalDate; readonly answer: ComplaintAnswer } | undefined;
  readonly forwarded: LocalDate | undefined;
  readonly decided: { readonly on: LocalDate; readonly outcome: AppealOutcome } | undefined;
  /** The day from which nothing more was to be decided: altered in full, decided by Statsforvalteren, or withdrawn. */
  readonly settled: LocalDate | undefined;
  /** Days from the day it came to the day it was settled, or to the day asked about. */
  readonly days: number;
  readonly remedies: ReadonlyArray<RemedyAt>;
  /** The day on which notice of the decisions was last given before it came. */
  readonly noticed: LocalDate | undefined;
  /** Whether it came in time; undefined where no deadline or no notice is known. */
  readonly inTime: boolean | undefined;
  /** The last day for an interim answer, where a deadline is known and none was given by the day asked about. */
  readonly interimAnswerDue: LocalDate | undefined;
  readonly sources: ReadonlyArray<Ref>;
}

type Standing = Omit<ComplaintAt, 'days' | 'noticed' | 'inTime' | 'interimAnswerDue' | 'settled'>;

const received = ({ event, ref }: Told<'ComplaintReceived'>): Standing => ({
  complaint: event.complaint,
  from: event.from,
  decisions: event.decisions,
  service: event.service,
  stage: 'received',
  received: event.on,
  acknowledged: undefined,
  answered: undefined,
  forwarded: undefined,
  decided: undefined,
  remedies: [],
  sources: [ref],
});

type Step = Told<
  | 'ComplaintAcknowledged'
  | 'ComplaintAnswered'
  | 'ComplaintForwarded'
  | 'AppealDecided'
  | 'RemedyPromised'
  | 'RemedyCarriedOut'
  | 'ComplaintWithdrawn'
>;

const after = (was: Standing, { event, ref }: Step, { at }: AsOf): Standing => {
  const next = { ...was, sources: [...was.sources, ref] };
  const { on } = event;
  switch (event.type) {
    case 'ComplaintAcknowledged':
      return { ...next, acknowledged: on };
    case 'ComplaintAnswered':
      return { ...next, stage: 'answered', answered: { on, answer: event.answer } };
    case 'ComplaintForwarded':
      return { ...next, stage: 'forwarded', forwarded: on };
    case 'AppealDecided':
      return { ...next, stage: 'decided', decided: { on, outcome: event.outcome } };
    case 'RemedyPromised': {
      const { remedy, due } = event;
      const promise = { remedy, promised: on, due, carriedOut: undefined, overdue: due < at };
      return { ...next, remedies: [...was.remedies, promise] };
    }
    case 'RemedyCarriedOut':
      return {
        ...next,
        remedies: was.remedies.map((promise) =>
          promise.remedy === event.remedy && promise.carriedOut === undefined
            ? { ...promise, carriedOut: on, overdue: false }
            : promise,
        ),
      };
    case 'ComplaintWithdrawn':
      return { ...next, stage: 'withdrawn' };
  }
};

/** The day of the step that settled a complaint. */
const settledOn = (
  { stage, answered, decided }: Standing,
  withdrawn: LocalDate | undefined,
): LocalDate | undefined => {
  if (stage === 'withdrawn') return withdrawn;
  return stage === 'answered' && answered?.answer === 'altered' ? answered.on : decided?.on;
};

/**
 * Every complaint up to a time, in the order in which they came, with how old it is and where it stands. With deadlines it
 * says too if it came in time and if an interim answer is due.
 */
export const complaintsAt = (
  entries: ReadonlyArray<Entry>,
  asOf: AsOf,
  deadlines?: ComplaintDeadlines,
): ReadonlyArray<ComplaintAt> => {
  const complaints = new Map<ComplaintKey, Standing>();
  const withdrawn = new Map<ComplaintKey, LocalDate>();
  const told = toldBy(
    entries,
    asOf,
    'ComplaintReceived',
    'ComplaintAcknowledged',
    'ComplaintAnswered',
    'ComplaintForwarded',
    'AppealDecided',
    'RemedyPromised',
    'RemedyCarriedOut',
    'ComplaintWithdrawn',
  );
  for (const { event, ref } of told) {
    const { complaint } = event;
    if (event.type === 'ComplaintReceived') {
      complaints.set(complaint, received({ event, ref }));
      continue;
    }
    if (event.type === 'ComplaintWithdrawn') withdrawn.set(complaint, event.on);
    const was = complaints.get(complaint);
    if (was !== undefined) complaints.set(complaint, after(was, { event, ref }, asOf));
  }
  const notices = toldBy(entries, asOf, 'NoticeGiven');
  return [...complaints.values()].map((one) => {
    const settled = settledOn(one, withdrawn.get(one.complaint));
    const noticed = notices
      .filter(
        ({ event }) => event.sent <= one.received && event.decisions.some((id) => one.decisions.includes(id)),
      )
      .at(-1)?.event.sent;
    const silent = one.acknowledged === undefined && one.answered === undefined && settled === undefined;
    return {
      ...one,
      settled,
      days: daysBetween(one.received, settled ?? asOf.at),
      noticed,
      inTime:
        noticed === undefined || deadlines === undefined
          ? undefined
          : one.received <= deadlines.complainBy(noticed),
      interimAnswerDue: silent ? deadlines?.interimAnswerBy(one.received) : undefined,
    };
  });
};
