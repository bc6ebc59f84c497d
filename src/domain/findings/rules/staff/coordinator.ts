import { plusDays } from '../../../values/local-date.js';
import { ContactRole } from '../../../vocabulary/coordination.js';
import { LIMITS } from '../../limits.js';
import type { PersonRule } from '../../rule.js';

/** FOR-2020-03-27-462 suspended the individual plan, and not the coordinator. */
export const COORDINATOR_LOST: PersonRule = {
  id: 'staff.coordinator-lost',
  group: 'staff',
  severity: 'considerable',
  title: {
    nb: 'Bruker har mistet koordinator eller primærkontakt',
    en: 'The user lost their coordinator or primary contact',
  },
  looksAt: {
    nb: `Koordinatorer og primærkontakter som har trådt ut uten at en ny er navngitt innen ${LIMITS.coordinator} dager. Dagene er et mål for gjennomgangen, ikke en lovfrist. Der bruker selv ønsket det, eller behovet er borte, er det ingenting å finne.`,
    en: `Coordinators and primary contacts who stepped back with no new one named within ${LIMITS.coordinator} days, which is a yardstick for reading and no deadline in law. Where the user wished it, or the need is gone, there is nothing to find.`,
  },
  mend: { nb: 'Pek ut en ny, og fortell det til bruker.', en: 'Name a new one, and tell the user.' },
  provisions: ['hol-7-2'],
  clock: { named: { days: LIMITS.coordinator } },
  about: 'person',
  find: ({ ofKind }, { asOf }) =>
    ofKind('ContactEnded').flatMap(({ event, ref }) => {
      if (event.cause === 'users-wish' || event.cause === 'no-longer-needed') return [];
      const due = plusDays(event.until, LIMITS.coordinator);
      const next = ofKind('ContactNamed').find(
        ({ event: { role, from } }) => role === event.role && from >= event.until && from <= due,
      );
      return next === undefined && due < asOf.at
        ? [
            {
              on: plusDays(due, 1),
              present: [{ what: ContactRole.keys[event.role], ref }],
              missing: [{ what: { nb: 'en ny som er navngitt', en: 'a new one named' }, due }],
            },
          ]
        : [];
    }),
};
