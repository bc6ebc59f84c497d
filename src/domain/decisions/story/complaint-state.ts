import type { EventOf } from '../../events/event.js';
import type { LocalDate } from '../../values/local-date.js';
import type { ComplaintAnswer, Remedy } from '../../vocabulary/complaint.js';

/** The events that a complaint's way is made of. */
export type ComplaintEvent = EventOf<
  | 'ComplaintReceived'
  | 'ComplaintAcknowledged'
  | 'ComplaintAnswered'
  | 'ComplaintForwarded'
  | 'AppealDecided'
  | 'RemedyPromised'
  | 'RemedyCarriedOut'
  | 'ComplaintWithdrawn'
>;

/** Where a complaint stands on its way. `on` is the day of its last step. */
export interface ComplaintStanding {
  readonly stage: 'received' | 'answered' | 'forwarded' | 'decided' | 'withdrawn';
  readonly on: LocalDate;
  readonly acknowledged: boolean;
  readonly answer: ComplaintAnswer | undefined;
  /** What was promised and not done yet. */
  readonly owed: ReadonlyArray<Remedy>;
}

/** A complaint that just came in. */
const receivedOn = (on: LocalDate): ComplaintStanding => ({
  stage: 'received',
  on,
  acknowledged: false,
  answer: undefined,
  owed: [],
});

/** The standing after one more step. */
export const complaintAfter = (
  before: ComplaintStanding | undefined,
  event: ComplaintEvent,
): ComplaintStanding => {
  const { on } = event;
  const was = before ?? receivedOn(on);
  switch (event.type) {
    case 'ComplaintReceived':
      return receivedOn(on);
    case 'ComplaintAcknowledged':
      return { ...was, on, acknowledged: true };
    case 'ComplaintAnswered':
      return { ...was, on, stage: 'answered', answer: event.answer };
    case 'ComplaintForwarded':
      return { ...was, on, stage: 'forwarded' };
    case 'AppealDecided':
      return { ...was, on, stage: 'decided' };
    case 'RemedyPromised':
      return { ...was, on, owed: [...was.owed, event.remedy] };
    case 'RemedyCarriedOut':
      return { ...was, on, owed: was.owed.filter((remedy) => remedy !== event.remedy) };
    case 'ComplaintWithdrawn':
      return { ...was, on, stage: 'withdrawn' };
  }
};
