import { plusDays } from '../../../values/local-date.js';
import { ConsequenceKind } from '../../../vocabulary/delivery.js';
import { consequencesAt } from '../../../views/aftermath.js';
import type { Found } from '../../finding.js';
import { LIMITS } from '../../limits.js';
import type { PersonRule } from '../../rule.js';

export const CONSEQUENCE_UNHANDLED: PersonRule = {
  id: 'follow-up.consequence-unhandled',
  group: 'follow-up',
  severity: 'serious',
  title: {
    nb: 'Det gikk dårligere etter en endring, og ingenting er gjort',
    en: 'Things went worse after a change, and nothing was done',
  },
  looksAt: {
    nb: `Forverring, fall, innleggelser og andre følger som er meldt etter en endring i tjenesten, uten at de er håndtert innen ${LIMITS.consequence} dager. Det er et mål for gjennomgangen, ikke en lovfrist. At noen så etter og ikke fant noe, er god oppfølging.`,
    en: `Deterioration, falls, admissions and other consequences noted after a change of service and not handled within ${LIMITS.consequence} days, which is a yardstick for reading and no deadline in law. That somebody looked and saw nothing is good follow-up.`,
  },
  mend: {
    nb: 'Vurder behovet på nytt nå, og om tiltaket må oppheves.',
    en: 'Assess the need anew now, and if the measure must be lifted.',
  },
  provisions: ['hol-4-1', 'hol-3-1', 'for-2016-1250-7'],
  clock: { handled: { days: LIMITS.consequence } },
  about: 'person',
  find: ({ entries, ofKind }, { asOf }) =>
    (ofKind('ConsequenceNoted').length > 0 ? consequencesAt(entries, asOf) : []).flatMap(
      ({ kind, on, handled, service, decisions, source }): ReadonlyArray<Found> => {
        const due = plusDays(on, LIMITS.consequence);
        if (kind === 'none-seen' || (handled?.on ?? asOf.at) <= due) return [];
        const [about] = decisions;
        return [
          {
            on: plusDays(due, 1),
            ...(service === undefined ? {} : { service }),
            ...(about === undefined ? {} : { about }),
            present: [{ what: ConsequenceKind.keys[kind], ref: source }],
            missing:
              handled === undefined
                ? [{ what: { nb: 'håndtering av følgen', en: 'the handling of it' }, due }]
                : [],
          },
        ];
      },
    ),
};
