import * as t from 'io-ts';
import { FreeText } from '../values/free-text.js';
import { CommandKey, ComplaintKey, ServiceKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Actor } from './actor.js';
import { codeList } from './code-list.js';

/** Who complained. */
export const Complainant = codeList('Complainant', {
  user: { nb: 'bruker', en: 'the user' },
  'next-of-kin': { nb: 'pårørende', en: 'next of kin' },
  guardian: { nb: 'verge', en: 'guardian' },
  representative: { nb: 'fullmektig', en: 'representative' },
});
export type Complainant = t.TypeOf<typeof Complainant>;

/** How a complaint came in. */
export const ComplaintChannel = codeList('ComplaintChannel', {
  letter: { nb: 'brev', en: 'letter' },
  digital: { nb: 'digitalt', en: 'digitally' },
  spoken: { nb: 'muntlig', en: 'spoken' },
});
export type ComplaintChannel = t.TypeOf<typeof ComplaintChannel>;

/** What whoever decided answered. Whatever is not altered in full goes on to Statsforvalteren (pbrl § 7-2). */
export const ComplaintAnswer = codeList('ComplaintAnswer', {
  altered: { nb: 'omgjort', en: 'altered' },
  'partly-altered': { nb: 'delvis omgjort', en: 'altered in part' },
  upheld: { nb: 'opprettholdt', en: 'upheld' },
  dismissed: { nb: 'avvist', en: 'dismissed' },
});
export type ComplaintAnswer = t.TypeOf<typeof ComplaintAnswer>;

/** What Statsforvalteren decided. */
export const AppealOutcome = codeList('AppealOutcome', {
  upheld: { nb: 'stadfestet', en: 'confirmed' },
  altered: { nb: 'endret', en: 'altered' },
  annulled: { nb: 'opphevet og sendt tilbake', en: 'annulled and sent back' },
  dismissed: { nb: 'avvist', en: 'dismissed' },
});
export type AppealOutcome = t.TypeOf<typeof AppealOutcome>;

/** What a complaint led somebody to promise. */
export const Remedy = codeList('Remedy', {
  'service-restored': { nb: 'tjenesten gis tilbake', en: 'service given back' },
  'service-increased': { nb: 'økt tjeneste', en: 'more service' },
  'make-up-service': { nb: 'erstatning for tapt tjeneste', en: 'make-up service' },
  'new-decision': { nb: 'ny beslutning', en: 'a new decision' },
  'fee-refunded': { nb: 'egenandel betales tilbake', en: 'fee refunded' },
  apology: { nb: 'beklagelse', en: 'apology' },
  'changed-routine': { nb: 'endret rutine', en: 'changed routine' },
});
export type Remedy = t.TypeOf<typeof Remedy>;

const step = { complaint: ComplaintKey, on: LocalDate, by: Actor } as const;

/** What is told of each step of a complaint's way. `from` complained; `by` took it down or answered. */
export const complaintReceived = {
  ...step,
  from: Complainant,
  how: ComplaintChannel,
  decisions: t.readonlyArray(CommandKey),
} as const;
/** The service it is about, where it is about no decision; and the complaint in words. */
export const complaintOptions = { service: ServiceKey, words: FreeText } as const;
/** The day by which an answer was promised. */
export const complaintAcknowledged = { ...step, expected: LocalDate } as const;
export const complaintAnswered = { ...step, answer: ComplaintAnswer, reasons: FreeText } as const;
export const complaintForwarded = step;
export const appealDecided = { ...step, outcome: AppealOutcome, reasons: FreeText } as const;
export const remedyPromised = { ...step, remedy: Remedy, due: LocalDate } as const;
export const remedyCarriedOut = { ...step, remedy: Remedy } as const;
export const complaintWithdrawn = step;
