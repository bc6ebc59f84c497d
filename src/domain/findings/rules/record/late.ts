import type { Instant } from '../../../values/instant.js';
import { osloDate } from '../../../values/oslo.js';
import { daysBetween, plusDays, type LocalDate } from '../../../values/local-date.js';
import type { FileEntry } from '../../file-entry.js';
import { LIMITS } from '../../limits.js';
import type { PersonRule } from '../../rule.js';

/** The day on which it was decided, done or seen; the last of a period. */
const happenedOn = ({ event }: FileEntry): LocalDate | undefined => {
  if ('decided' in event) return event.decided;
  if (event.type === 'DeliveryRecorded') return event.until ?? event.on;
  if ('on' in event) return event.on;
  return 'sent' in event ? event.sent : undefined;
};

const MS_PER_DAY = 86_400_000;

/** Recorded so soon after that no clock of Norway can make it late: it is an hour or two ahead of UTC. */
const isSoon = (on: LocalDate, recordedAt: Instant): boolean =>
  recordedAt <
  Date.UTC(Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1, Number(on.slice(8))) +
    LIMITS.record * MS_PER_DAY;

export const RECORDED_LATE: PersonRule = {
  id: 'record.late',
  group: 'record',
  severity: 'minor',
  title: { nb: 'Registrert lenge etter at det skjedde', en: 'Recorded long after it happened' },
  looksAt: {
    nb: `Det som er registrert mer enn ${LIMITS.record} dager etter at det ble bestemt, gjort eller sett. Det er et mål for gjennomgangen, ikke en lovfrist. Rettelser av tidligere oppføringer regnes ikke som sene, og det bruker selv er registrert med ved oppstart, regnes heller ikke.`,
    en: `What was recorded more than ${LIMITS.record} days after it was decided, done or seen, which is a yardstick for reading and no deadline in law. Corrections of earlier entries are not late, and neither are the first registration and grants that were there when the record began.`,
  },
  mend: {
    nb: 'Noter hvorfor det kom sent inn, og gå gjennom rutinen for dokumentasjon.',
    en: 'Note why it came late, and go through the routine for documentation.',
  },
  provisions: ['hol-5-10', 'hpl-39', 'hpl-40'],
  clock: { recorded: { days: LIMITS.record } },
  about: 'person',
  find: ({ entries }) =>
    entries.flatMap((entry) => {
      const { event, ref } = entry;
      const on = happenedOn(entry);
      if (on === undefined || ref.insteadOf !== undefined) return [];
      if (event.type === 'ServiceUserRegistered' || event.type === 'ServiceGranted') return [];
      if (isSoon(on, ref.recordedAt)) return [];
      const recordedOn = osloDate(ref.recordedAt);
      if (daysBetween(on, recordedOn) <= LIMITS.record) return [];
      return [
        {
          on: plusDays(on, LIMITS.record + 1),
          ...('service' in event ? { service: event.service } : {}),
          ...('decision' in event ? { about: event.decision } : {}),
          present: [{ what: { nb: 'registrert', en: 'recorded' }, day: recordedOn, ref }],
          missing: [],
        },
      ];
    }),
};
