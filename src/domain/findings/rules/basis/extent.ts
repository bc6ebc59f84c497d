import type { EventOf } from '../../../events/event.js';
import { countsAs, type Catalogue } from '../../../law/catalogue.js';
import type { ServiceKey } from '../../../values/keys.js';
import type { ServiceType } from '../../../vocabulary/services.js';
import { lacking, there } from '../../evidence.js';
import type { PersonRule } from '../../rule.js';
import type { Said } from '../../sayings.js';
import { ON_RECORD } from '../../clock.js';

/** The kinds of service that are given in an extent: an alarm or a dwelling is there or not. */
const MEASURED: ReadonlySet<ServiceType> = new Set<ServiceType>([
  ...(['practical-assistance', 'practical-training', 'user-controlled-assistance', 'home-nursing'] as const),
  ...(['day-activity', 'meals-on-wheels', 'respite', 'respite-in-institution', 'support-contact'] as const),
]);

type Granted = Said<EventOf<'ServiceGranted'>>;

const hasNoExtent = ({ event: { strands, serviceType } }: Granted, catalogue: Catalogue): boolean =>
  MEASURED.has(countsAs(catalogue, serviceType)) && strands.every((strand) => 'unknown' in strand);

/** Without a baseline nobody can tell what was taken. */
export const EXTENT_MISSING: PersonRule = {
  id: 'basis.extent-missing',
  group: 'basis',
  severity: 'considerable',
  title: {
    nb: 'Innvilget omfang mangler',
    en: 'The extent granted is missing',
  },
  looksAt: {
    nb: 'Vedtak om tjenester som gis i et omfang (besøk, timer, dager): om det er skrevet ned hvor mye. Et anslag mellom to grenser er nok. Kom det et nytt vedtak med omfang før noe ble endret i tjenesten, er det rettet.',
    en: 'Grants of services that are given in an extent (visits, hours, days): whether it is written down how much. A range is enough. Where a new grant stated it before anything was changed in the service, that has been mended.',
  },
  mend: {
    nb: 'Fastsett omfanget i et nytt vedtak, ut fra det bruker faktisk fikk.',
    en: 'State the extent in a new decision, from what the user was in fact given.',
  },
  provisions: ['pbrl-2-7', 'fvl-23', 'fvl-25'],
  clock: { mended: ON_RECORD },
  about: 'person',
  find: ({ entries, decisions }, { catalogue }) => {
    const grants = new Map<ServiceKey, Granted[]>();
    for (const { event, ref } of entries) {
      if (event.type !== 'ServiceGranted') continue;
      const of = grants.get(event.service);
      if (of === undefined) grants.set(event.service, [{ event, ref }]);
      else of.push({ event, ref });
    }
    return [...grants.values()].flatMap((of) =>
      of.flatMap((granted, i) => {
        if (!hasNoExtent(granted, catalogue)) return [];
        const { event, ref } = granted;
        const next = of[i + 1]?.event.effective;
        const changed = decisions.filter(
          ({ service, effective, force }) =>
            service === event.service &&
            force !== 'own-wish' &&
            effective >= event.effective &&
            (next === undefined || effective < next),
        );
        if (next !== undefined && changed.length === 0) return [];
        return [
          {
            on: event.decided,
            service: event.service,
            about: event.decision,
            present: [
              there('innvilget uten omfang', 'granted without an extent', ref),
              ...changed.map((one) => there('endret siden', 'changed since', one.ref)),
            ],
            missing: [lacking('hvor mye som er innvilget', 'how much was granted')],
          },
        ];
      }),
    );
  },
};
