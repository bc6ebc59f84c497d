import type { Text } from '../text.js';

/** The words of a decision's trail. */
export const TRAIL_TEXTS = {
  assessed: { nb: 'Individuelt vurdert', nn: 'Individuelt vurdert', en: 'Individually assessed' },
  view: { nb: 'Brukerens syn', nn: 'Synet til brukaren', en: "The user's view" },
  heard: { nb: 'hørt', nn: 'høyrd', en: 'heard' },
  notHeard: { nb: 'ikke hørt, med grunn', nn: 'ikkje høyrd, med grunn', en: 'not heard, with a reason' },
  alternatives: { nb: 'Alternativer', nn: 'Alternativ', en: 'Alternatives' },
  considered: { nb: 'vurdert', nn: 'vurdert', en: 'considered' },
  notice: { nb: 'Underretning', nn: 'Underretning', en: 'Notice' },
  review: { nb: 'Ny vurdering', nn: 'Ny vurdering', en: 'Reassessment' },
  by: { nb: 'innen', nn: 'innan', en: 'by' },
  inTime: { nb: 'gjort i tide', nn: 'gjort i tide', en: 'made in time' },
  late: { nb: 'gjort for sent', nn: 'gjort for seint', en: 'made late' },
  overdue: { nb: 'FORFALT, ikke gjort', nn: 'FORFALLEN, ikkje gjord', en: 'OVERDUE, not made' },
  toCome: { nb: 'ikke forfalt', nn: 'ikkje forfallen', en: 'not due yet' },
  lifted: { nb: 'Opphevet fra', nn: 'Oppheva frå', en: 'Lifted from' },
  complaint: { nb: 'Klage mottatt', nn: 'Klage motteken', en: 'Complaint received' },
} as const satisfies Readonly<Record<string, Text>>;
