import { plusDays, type LocalDate } from '../../../values/local-date.js';
import type { ServiceKey } from '../../../values/keys.js';
import type { Ref } from '../../../changes/change.js';
import type { EventOf } from '../../../events/event.js';
import type { FileEntry } from '../../file-entry.js';
import type { Found } from '../../finding.js';
import { LIMITS } from '../../limits.js';
import type { PersonRule, UnitRule } from '../../rule.js';

/** The day on which a service was looked at as a whole, where an entry says so. */
const evaluatedOn = ({ event }: FileEntry, service: ServiceKey): LocalDate | undefined => {
  if (!('service' in event) || event.service !== service) return undefined;
  if (event.type === 'ServiceGranted' || event.type === 'ServiceRestored') return event.decided;
  if (event.type === 'ServiceEvaluated') return event.on;
  if (event.type === 'DecisionReviewed' || event.type === 'AssessedWithoutChange') return event.on;
  return 'assessment' in event ? event.assessment.on : undefined;
};

export const SERVICE_NOT_EVALUATED: PersonRule = {
  id: 'follow-up.service-not-evaluated',
  group: 'follow-up',
  severity: 'minor',
  title: {
    nb: 'Tjenesten er ikke evaluert på lenge',
    en: 'The service has not been evaluated for long',
  },
  looksAt: {
    nb: `Tjenester som er innvilget og ikke avsluttet, der det er gått mer enn ${LIMITS.evaluation} dager siden vedtaket, siste evaluering eller siste vurdering. Det er et mål for gjennomgangen, ikke en lovfrist.`,
    en: `Services granted and not ended where more than ${LIMITS.evaluation} days have passed since the decision, the last evaluation or the last assessment, which is a yardstick for reading and no deadline in law.`,
  },
  mend: {
    nb: 'Evaluer om tjenesten svarer til behovet, med det som ble redusert eller holdt ved lag, og registrer evalueringen.',
    en: 'Evaluate if the service meets the need, with what was reduced or kept, and record the evaluation.',
  },
  provisions: ['hol-4-1', 'for-2016-1250-8'],
  clock: { evaluated: { days: LIMITS.evaluation } },
  about: 'person',
  find: ({ entries, timelines }, { asOf }) =>
    timelines.flatMap(({ service, grants, ends }): ReadonlyArray<Found> => {
      let last: { readonly on: LocalDate; readonly ref: Ref } | undefined;
      for (const entry of entries) {
        const on = evaluatedOn(entry, service);
        if (on !== undefined && on <= asOf.at && (last === undefined || on >= last.on))
          last = { on, ref: entry.ref };
      }
      if (last === undefined) return [];
      const due = plusDays(last.on, LIMITS.evaluation);
      const runs =
        grants.some(({ grant }) => grant.until === undefined || grant.until > due) &&
        !ends.some((end) => end.last <= due);
      return due < asOf.at && runs
        ? [
            {
              on: plusDays(due, 1),
              service,
              present: [{ what: { nb: 'sist vurdert', en: 'last assessed' }, day: last.on, ref: last.ref }],
              missing: [{ what: { nb: 'evaluering av tjenesten', en: 'an evaluation of the service' }, due }],
            },
          ]
        : [];
    }),
};

/** A quality committee's meeting at which deviations were gone through, with their causes. */
const isMeetingOn = (event: FileEntry['event']): event is EventOf<'QualityCommitteeMet'> =>
  event.type === 'QualityCommitteeMet' && event.deviations > 0;

/** domain.md G8. */
export const NO_PERIODIC_REVIEW: UnitRule = {
  id: 'follow-up.no-periodic-review',
  group: 'follow-up',
  severity: 'considerable',
  title: {
    nb: 'Avvik og tiltak er ikke gjennomgått samlet',
    en: 'Deviations and measures were not gone through together',
  },
  looksAt: {
    nb: `Enheter med registrerte avvik, der det er gått mer enn ${LIMITS.evaluation} dager uten samlet gjennomgang av avvik og tiltak, eller et møte i kvalitetsutvalget der avvik ble gått gjennom.`,
    en: `Units with recorded deviations where more than ${LIMITS.evaluation} days have passed without a review of deviations and measures together, or a meeting of the quality committee that went through deviations.`,
  },
  mend: {
    nb: 'Hold en samlet gjennomgang, og registrer den.',
    en: 'Go through them together, and record it.',
  },
  provisions: ['for-2016-1250-8', 'for-2016-1250-9', 'koml-25-1'],
  clock: { reviewed: { days: LIMITS.evaluation } },
  about: 'unit',
  find: ({ entries }, { asOf }) => {
    const deviations = entries.flatMap(({ event, ref }) =>
      event.type === 'DeviationRecorded' && event.on <= asOf.at
        ? [{ on: event.on, ref, act: event.act }]
        : [],
    );
    const reviews = entries.flatMap(({ event }) =>
      (event.type === 'DeviationsAndMeasuresReviewed' || isMeetingOn(event)) && event.on <= asOf.at
        ? [event.on]
        : [],
    );
    // Of the deviations that no review came after in time, the first tells it for all.
    const left = deviations
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
      .find(({ on }) => {
        const due = plusDays(on, LIMITS.evaluation);
        return due < asOf.at && !reviews.some((review) => review >= on && review <= due);
      });
    if (left === undefined) return [];
    const due = plusDays(left.on, LIMITS.evaluation);
    return [
      {
        on: plusDays(due, 1),
        about: left.act,
        present: [{ what: { nb: 'avvik', en: 'a deviation' }, ref: left.ref }],
        missing: [{ what: { nb: 'samlet gjennomgang', en: 'a review of all of them' }, due }],
      },
    ];
  },
};
