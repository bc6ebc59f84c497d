import type { Ref } from '../../domain/changes/change.js';
import type { DecisionTrail, ReviewStanding } from '../../domain/dossier/trail.js';
import { NoticeChannel, NoticeRecipient } from '../../domain/vocabulary/decisions.js';
import { showDate } from '../dates.js';
import { safeText } from '../safe-text.js';
import { TRAIL_TEXTS } from './texts/trail.js';
import { inLanguage, told, toldInAll, type Text } from './text.js';

/** Something that case reading looks for in a decision: there, with its event where it has one, or not there. */
export interface TrailItem {
  readonly label: Text;
  /** Undefined: nothing is recorded of it. */
  readonly value: Text | undefined;
  readonly event: string | undefined;
}

const item = (label: Text, value: Text | undefined, ref?: Ref): TrailItem => ({
  label,
  value,
  event: ref && safeText(ref.id),
});

const assessmentItems = ({ decision: { event } }: DecisionTrail): ReadonlyArray<TrailItem> => {
  if (!('assessment' in event)) return [];
  const { on, user, alternatives } = event.assessment;
  return [
    item(
      TRAIL_TEXTS.assessed,
      told((language) => showDate(on, language)),
    ),
    item(
      TRAIL_TEXTS.view,
      user === undefined ? undefined : user.heard ? TRAIL_TEXTS.heard : TRAIL_TEXTS.notHeard,
    ),
    item(TRAIL_TEXTS.alternatives, alternatives === undefined ? undefined : TRAIL_TEXTS.considered),
  ];
};

const noticeItems = ({ decision: { notices } }: DecisionTrail): ReadonlyArray<TrailItem> =>
  notices.length === 0
    ? [item(TRAIL_TEXTS.notice, undefined)]
    : notices.map(({ event, ref }) =>
        item(
          TRAIL_TEXTS.notice,
          told(
            (language) =>
              `${showDate(event.sent, language)} (${NoticeRecipient.keys[event.to][language]}, ${NoticeChannel.keys[event.channel][language]})`,
          ),
          ref,
        ),
      );

const KEPT: Readonly<Record<ReviewStanding, Text>> = {
  'in-time': TRAIL_TEXTS.inTime,
  late: TRAIL_TEXTS.late,
  overdue: TRAIL_TEXTS.overdue,
  'to-come': TRAIL_TEXTS.toCome,
};

const reviewItems = ({ reviews }: DecisionTrail): ReadonlyArray<TrailItem> =>
  reviews.map(({ due, doneOn, doneBy, standing }) =>
    item(
      TRAIL_TEXTS.review,
      toldInAll((words, dates) => {
        const done = doneOn === undefined ? '' : ` ${showDate(doneOn, dates)}`;
        return `${TRAIL_TEXTS.by[words]} ${showDate(due, dates)}: ${inLanguage(KEPT[standing], words)}${done}`;
      }),
      doneBy,
    ),
  );

/** What came of a decision, in the order in which it should. */
export const trailItems = (trail: DecisionTrail): ReadonlyArray<TrailItem> => {
  const { lifted, complaints } = trail;
  return [
    ...assessmentItems(trail),
    ...noticeItems(trail),
    ...reviewItems(trail),
    ...(lifted === undefined
      ? []
      : [
          item(
            TRAIL_TEXTS.lifted,
            told((language) => showDate(lifted.from, language)),
            lifted.ref,
          ),
        ]),
    ...complaints.map(({ received, sources }) =>
      item(
        TRAIL_TEXTS.complaint,
        told((language) => showDate(received, language)),
        sources[0],
      ),
    ),
  ];
};
