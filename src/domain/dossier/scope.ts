import type { AsOf } from '../changes/as-of.js';
import type { InspectionKey, ServiceKey, UserKey } from '../values/keys.js';
import type { LocalDate } from '../values/local-date.js';
import { happenedBy, type HistoryEntry } from '../views/history.js';
import type { Timelines } from '../changes/timeline.js';
import type { ServiceType } from '../vocabulary/services.js';

/** What a dossier is about: the two times, and what it is limited to; what is left out doesn't limit it. */
export interface DossierScope {
  readonly asOf: AsOf;
  /** One person. */
  readonly user?: UserKey;
  /** Those who have or had a kind of service, and what is recorded of that service. */
  readonly service?: ServiceType;
  /** What was decided, done or took effect from this day on. */
  readonly from?: LocalDate;
  /** The inspection that it is made under, and whom that covers; nobody else is in it. Left out, it is made under none. */
  readonly under?: { readonly inspection: InspectionKey; readonly covered: ReadonlySet<UserKey> };
  /** How many people are drawn for case reading, and by which seed. */
  readonly sample: { readonly size: number; readonly seed: string };
}

/** Whether what took place on a day belongs to the period of a dossier. What can't be dated is not left out. */
export const isInPeriod = ({ from }: Pick<DossierScope, 'from'>, on: LocalDate | undefined): boolean =>
  from === undefined || on === undefined || on >= from;

/** Whether an entry belongs to the period: by the day of the act, or the day from which it holds. */
export const entryIsInPeriod =
  (scope: DossierScope) =>
  (entry: HistoryEntry): boolean =>
    happenedBy(scope.asOf)(entry) &&
    (isInPeriod(scope, entry.on) || (entry.effective !== undefined && isInPeriod(scope, entry.effective)));

/** Whether a dossier may be about somebody at all. */
export const mayBeAbout = ({ user, under }: DossierScope, about: UserKey): boolean =>
  (user === undefined || user === about) && (under === undefined || under.covered.has(about));

/** The services of a person that a dossier is about; undefined where it is not about the person at all. */
export const servicesInScope = (
  { service }: DossierScope,
  timelines: Timelines,
): ReadonlySet<ServiceKey> | 'all' | undefined => {
  if (service === undefined) return 'all';
  const of = timelines.filter(({ grants }) => grants.some(({ grant }) => grant.serviceType === service));
  return of.length === 0 ? undefined : new Set(of.map((timeline) => timeline.service));
};
