import { freeText, type CommandInputOf } from 'forsvarlig';

/** Units of this example: those that the text names, and the municipality's leadership. */
export const UNITS = {
  leadership: 'hamar-kriseledelsen',
  followUp: 'styrk',
  footballTeam: 'gatelaget',
  activityCentre: 'sira-huset',
  dropIn: 'verestedet-arbeidern',
  otherDropIn: 'frelsesarmeen',
} as const;

type Actor = CommandInputOf<'AttemptContact'>['by'];
type Authority = CommandInputOf<'GrantService'>['by'];

/** Those of the follow-up team who are in touch with users. */
export const WORKER: Actor = { role: 'milieu-worker', unit: UNITS.followUp };
/** Who calls and leads a user's responsibility group. */
export const COORDINATOR: Actor = { role: 'coordinator', unit: UNITS.followUp };

/** Who leads the team, and decides for its users. */
export const TEAM_LEADER: Authority = {
  ...{ role: 'unit-leader', unit: UNITS.followUp },
  mandate: { kind: 'delegated', reference: freeText('Kommunens delegasjonsreglement') },
};

/** Who decides for many at once. */
export const CRISIS_LEADERSHIP: Authority = {
  ...{ role: 'crisis-leadership', unit: UNITS.leadership },
  mandate: { kind: 'crisis-leadership', reference: freeText('Kommunens kriseplan') },
};
