import { plusDays } from '../../../values/local-date.js';
import { concernsAt } from '../../../views/concerns.js';
import { LIMITS } from '../../limits.js';
import type { Found } from '../../finding.js';
import type { PersonRule } from '../../rule.js';

const { acute, soon, ordinary } = LIMITS.concernAssessed;

/** domain.md G5: received, assessed, acted on, closed. */
export const CONCERN_LEFT_OPEN: PersonRule = {
  id: 'follow-up.concern-left-open',
  group: 'follow-up',
  severity: 'serious',
  title: {
    nb: 'Bekymringsmelding er ikke fulgt opp',
    en: 'A report of concern was not followed up',
  },
  looksAt: {
    nb: `Bekymringsmeldinger som ikke er vurdert (akutt: ${acute} dag, haster: ${soon}, vanlig: ${ordinary} dager), som er bekreftet uten at noe er gjort, eller som er åpne etter ${LIMITS.concernOpen} dager. Dagene er et mål for gjennomgangen, ikke en lovfrist.`,
    en: `Reports of concern that were not assessed (acute: ${acute} day, urgent: ${soon}, ordinary: ${ordinary} days), that were confirmed with nothing done, or that are open after ${LIMITS.concernOpen} days. The days are a yardstick for reading, and no deadline in law.`,
  },
  mend: {
    nb: 'Vurder meldingen, gjør det som trengs, og si fra til den som meldte.',
    en: 'Assess the report, do what is needed, and tell whoever reported.',
  },
  provisions: ['hol-4-1', 'hol-3-1', 'for-2016-1250-7'],
  about: 'person',
  find: ({ entries, ofKind }, { asOf }) =>
    (ofKind('ConcernReceived').length > 0 ? concernsAt(entries, asOf) : []).flatMap(
      (concern): ReadonlyArray<Found> => {
        const { received, assessed, finding, actedOn, closed, urgency, sources } = concern;
        const [ref] = sources;
        if (ref === undefined) return [];
        const present = [
          { what: { nb: 'bekymringsmelding mottatt', en: 'report of concern received' }, ref },
        ];
        const looked = assessed ?? actedOn ?? closed;
        const assessBy = plusDays(received, LIMITS.concernAssessed[urgency]);
        const actBy =
          finding === 'confirmed' && assessed !== undefined ? plusDays(assessed, ordinary) : undefined;
        const closeBy = plusDays(received, LIMITS.concernOpen);
        if ((looked ?? asOf.at) > assessBy)
          return [
            {
              on: plusDays(assessBy, 1),
              present,
              missing:
                looked === undefined
                  ? [{ what: { nb: 'vurdering', en: 'an assessment' }, due: assessBy }]
                  : [],
            },
          ];
        if (actBy !== undefined && actedOn === undefined && (closed ?? asOf.at) > actBy)
          return [
            {
              on: plusDays(actBy, 1),
              present,
              missing: [{ what: { nb: 'det som ble gjort', en: 'what was done' }, due: actBy }],
            },
          ];
        return closed === undefined && asOf.at > closeBy
          ? [
              {
                on: plusDays(closeBy, 1),
                present,
                missing: [
                  { what: { nb: 'avslutning av saken', en: 'the closing of the case' }, due: closeBy },
                ],
              },
            ]
          : [];
      },
    ),
};
