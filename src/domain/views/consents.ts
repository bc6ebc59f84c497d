import type { AsOf } from '../changes/as-of.js';
import type { Ref } from '../changes/change.js';
import type { ConsentKey, ServiceKey } from '../values/keys.js';
import type { LocalDate } from '../values/local-date.js';
import { ConsentMatter, type CompetenceOutcome } from '../vocabulary/consent.js';
import { codesOf } from '../vocabulary/code-list.js';
import type { NoticeRecipient } from '../vocabulary/decisions.js';
import { toldBy } from './known.js';
import type { Entry } from './story.js';

/** A consent in force. */
export interface ConsentAt {
  readonly consent: ConsentKey;
  readonly matter: ConsentMatter;
  /** The one service it is for; undefined where it is for all. */
  readonly service: ServiceKey | undefined;
  readonly from: NoticeRecipient;
  readonly since: LocalDate;
  readonly source: Ref;
}

/** The consents in force at a time. One that is withdrawn is in force no more from the day of the withdrawal. */
export const consentsAt = (entries: ReadonlyArray<Entry>, asOf: AsOf): ReadonlyArray<ConsentAt> => {
  const inForce = new Map<ConsentKey, ConsentAt>();
  for (const { event, ref } of toldBy(entries, asOf, 'ConsentGiven', 'ConsentWithdrawn')) {
    if (event.type === 'ConsentWithdrawn') inForce.delete(event.consent);
    else {
      const { consent, matter, service, from, on } = event;
      inForce.set(consent, { consent, matter, service, from, since: on, source: ref });
    }
  }
  return [...inForce.values()];
};

/** What was last found of somebody's competence to consent in one matter. */
export interface CompetenceAt {
  readonly matter: ConsentMatter;
  readonly outcome: CompetenceOutcome;
  readonly on: LocalDate;
  readonly source: Ref;
}

/** What was last found for each matter; a matter that was never assessed is not there. */
export const competenceAt = (entries: ReadonlyArray<Entry>, asOf: AsOf): ReadonlyArray<CompetenceAt> => {
  const last = new Map<ConsentMatter, CompetenceAt>();
  for (const { event, ref } of toldBy(entries, asOf, 'CompetenceAssessed'))
    for (const matter of event.matters)
      last.set(matter, { matter, outcome: event.finding.outcome, on: event.on, source: ref });
  return codesOf(ConsentMatter).flatMap((matter) => last.get(matter) ?? []);
};
