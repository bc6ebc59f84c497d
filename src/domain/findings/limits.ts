/**
 * Days within which rules expect something to happen where the law names none: what a careful reader would ask about. They are made up,
 * stand in each rule's text, and are no law.
 */
export const LIMITS = {
  /** To look at a decision anew when its ground has gone. */
  groundGone: 7,
  /** To stand in for what stood in for a service and failed. */
  substituteFailed: 3,
  /** To act on a deterioration or another consequence. */
  consequence: 3,
  /** To assess a report of concern, by its urgency. */
  concernAssessed: { acute: 1, soon: 3, ordinary: 14 },
  /** To close a report of concern. */
  concernOpen: 60,
  /** Between evaluations of a service that runs, and between reviews of deviations and measures. */
  evaluation: 365,
  /** To name a new coordinator. */
  coordinator: 14,
  /** To send a complaint on that was not granted in full. */
  complaintForwarded: 14,
  /** To answer a complaint. */
  complaintAnswered: 90,
  /** From when something happened until it is in the record. */
  record: 7,
} as const;
