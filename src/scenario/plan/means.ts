import type * as t from 'io-ts';
import type { AsOf } from '../../domain/changes/as-of.js';
import type { Facts } from '../../domain/changes/facts.js';
import type { Timeline, Timelines } from '../../domain/changes/timeline.js';
import { struct } from '../../domain/codec/struct.js';
import { ServiceKey, UserKey } from '../../domain/values/keys.js';
import { LocalDate } from '../../domain/values/local-date.js';
import { competenceAt, consentsAt } from '../../domain/views/consents.js';
import { Task } from '../../domain/vocabulary/services.js';
import { consentEntriesIn, type Scenario } from '../fork/index.js';
import type { Week } from '../staffing/spreading.js';

/** That next of kin of somebody agreed to take over a task, where no decision about it is recorded yet. */
export const KinTaskAgreement = struct(
  'KinTaskAgreement',
  { user: UserKey, service: ServiceKey, task: Task, agreed: LocalDate },
  { until: LocalDate },
);
export type KinTaskAgreement = t.TypeOf<typeof KinTaskAgreement>;
/** An agreement as it is written: plain texts. */
export type WrittenKinTaskAgreement = t.OutputOf<typeof KinTaskAgreement>;

/** In which other ways a service can reach somebody, by what is recorded of them: what nobody recorded is no yes. */
export interface Means {
  readonly facts: Facts;
  readonly hasPhone: boolean;
  /** The user manages a screen, alone or with next of kin, and consents to it; what consent there was and is withdrawn counts no more. */
  readonly mayVideo: (service: ServiceKey) => boolean;
  /** The tasks that next of kin agreed to take over. */
  readonly kinTakes: (service: ServiceKey) => ReadonlyArray<Task>;
}

/** Tasks that next of kin have done before, by an agreement that was recorded and not reversed from its first day. */
const agreedBefore = ({ measures }: Timeline, { from: day }: Week): ReadonlyArray<Task> =>
  measures.flatMap(({ what, from, lifts, alterations }) =>
    what === 'TaskHandedOver' && from <= day && !lifts.some((lift) => lift.from <= from)
      ? alterations.flatMap((one) => (one.dimension === 'task' && one.to === 'next-of-kin' ? [one.task] : []))
      : [],
  );

/** By what is recorded there is nobody who could take anything over. */
const hasNobody = ({ carer }: Facts): boolean =>
  carer !== undefined && (!carer.value.has || carer.value.canGoOn === 'no');

/** Found not to be competent to consent to it, a person's own consent does not count; a guardian's does. */
const consents = (scenario: Scenario, user: UserKey, asOf: AsOf, service: ServiceKey): boolean => {
  const entries = consentEntriesIn(scenario, user);
  const isLacking = competenceAt(entries, asOf).some(
    ({ matter, outcome }) => matter === 'digital-service' && outcome === 'lacking',
  );
  return consentsAt(entries, asOf).some(
    (one) =>
      one.matter === 'digital-service' &&
      (one.service === undefined || one.service === service) &&
      !(isLacking && one.from === 'user'),
  );
};

/** The means of one person in a week. */
export const meansOf = (
  scenario: Scenario,
  {
    user,
    facts,
    timelines,
  }: { readonly user: UserKey; readonly facts: Facts; readonly timelines: Timelines },
  agreements: ReadonlyArray<KinTaskAgreement>,
  week: Week,
  asOf: AsOf,
): Means => ({
  facts,
  hasPhone: facts.hasPhone?.value === true,
  mayVideo: (service) => {
    const ability = facts.digitalAbility?.value;
    return (ability === 'alone' || ability === 'with-kin') && consents(scenario, user, asOf, service);
  },
  kinTakes: (service) => {
    if (hasNobody(facts)) return [];
    const timeline = timelines.find((one) => one.service === service);
    const stated = agreements.filter(
      (one) =>
        one.user === user &&
        one.service === service &&
        one.agreed <= week.from &&
        (one.until === undefined || one.until >= week.to),
    );
    return [
      ...new Set([
        ...(timeline === undefined ? [] : agreedBefore(timeline, week)),
        ...stated.map(({ task }) => task),
      ]),
    ];
  },
});
