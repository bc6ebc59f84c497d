import { plusDays, type LocalDate } from '../../../values/local-date.js';
import type { Label } from '../../../vocabulary/code-list.js';
import { concernsAt, type ConcernAt } from '../../../views/concerns.js';
import type { OfKind } from '../../by-kind.js';
import { LIMITS } from '../../limits.js';
import type { Found } from '../../finding.js';
import type { PersonRule } from '../../rule.js';

const { acute, soon, ordinary } = LIMITS.concernAssessed;

const earliest = (...days: ReadonlyArray<LocalDate | undefined>): LocalDate | undefined =>
  days.flatMap((day) => day ?? []).sort()[0];

/** As urgent as it was when it came, and when it was first looked at and first confirmed: a later look makes no earlier one late. */
const firstLooks = ({ concern, urgency }: ConcernAt, ofKind: OfKind, at: LocalDate) => {
  const looks = ofKind('ConcernAssessed').flatMap(({ event }) =>
    event.concern === concern && event.on <= at ? [event] : [],
  );
  return {
    urgency:
      ofKind('ConcernReceived').find(({ event }) => event.concern === concern)?.event.urgency ?? urgency,
    assessed: earliest(...looks.map(({ on }) => on)),
    confirmed: earliest(...looks.map(({ finding, on }) => (finding === 'confirmed' ? on : undefined))),
  };
};

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
    nb: `Bekymringsmeldinger som ikke er vurdert (akutt: ${acute} dag, haster: ${soon}, vanlig: ${ordinary} dager), som er bekreftet uten at noe er gjort på ${ordinary} dager, eller som var åpne i mer enn ${LIMITS.concernOpen} dager. Hvor mye det hastet, regnes som da meldingen kom. Dagene er et mål for gjennomgangen, ikke en lovfrist.`,
    en: `Reports of concern that were not assessed (acute: ${acute} day, urgent: ${soon}, ordinary: ${ordinary} days), that were confirmed with nothing done in ${ordinary} days, or that were open for more than ${LIMITS.concernOpen} days. How urgent it was is taken as when the report came. The days are a yardstick for reading, and no deadline in law.`,
  },
  mend: {
    nb: 'Vurder meldingen, gjør det som trengs, og si fra til den som meldte.',
    en: 'Assess the report, do what is needed, and tell whoever reported.',
  },
  provisions: ['hol-4-1', 'hol-3-1', 'for-2016-1250-7'],
  clock: {
    acute: { days: acute },
    soon: { days: soon },
    ordinary: { days: ordinary },
    acted: { days: ordinary },
    closed: { days: LIMITS.concernOpen },
  },
  about: 'person',
  find: ({ entries, ofKind }, { asOf }) =>
    (ofKind('ConcernReceived').length > 0 ? concernsAt(entries, asOf) : []).flatMap(
      (concern): ReadonlyArray<Found> => {
        const { received, finding, actedOn, closed, sources } = concern;
        const [ref] = sources;
        if (ref === undefined) return [];
        const { urgency, assessed, confirmed } = firstLooks(concern, ofKind, asOf.at);
        const found = (
          due: LocalDate,
          done: LocalDate | undefined,
          what: Label,
        ): ReadonlyArray<Found> | undefined =>
          (done ?? asOf.at) > due
            ? [
                {
                  on: plusDays(due, 1),
                  present: [
                    { what: { nb: 'bekymringsmelding mottatt', en: 'report of concern received' }, ref },
                  ],
                  missing: done === undefined ? [{ what, due }] : [],
                },
              ]
            : undefined;
        // The first thing that was late tells what came after it.
        return (
          found(plusDays(received, LIMITS.concernAssessed[urgency]), earliest(assessed, actedOn, closed), {
            nb: 'vurdering',
            en: 'an assessment',
          }) ??
          (finding === 'confirmed' && confirmed !== undefined
            ? found(plusDays(confirmed, ordinary), earliest(actedOn, closed), {
                nb: 'det som ble gjort',
                en: 'what was done',
              })
            : undefined) ??
          found(plusDays(received, LIMITS.concernOpen), closed, {
            nb: 'avslutning av saken',
            en: 'the closing of the case',
          }) ??
          []
        );
      },
    ),
};
