import type { WrittenRoster } from 'forsvarlig';

type Member = WrittenRoster['members'][number];

interface Group {
  readonly key: string;
  readonly count: number;
  readonly qualification: Member['qualification'];
  /** The first so many of the group handle medicines. */
  readonly medicines?: number;
  /** Of a full week of 35.5 hours, in per cent. */
  readonly post: number;
}

/** The one unit in which the caseload is counted here: it says nothing of districts. */
export const HOME_SERVICE = 'asker-home-service';

// Made up, so that the home service can just about do the work of the caseload with the package's example times.
const GROUPS: ReadonlyArray<Group> = [
  { key: 'nurse', count: 170, qualification: 'nurse', post: 80 },
  { key: 'health-worker', count: 560, qualification: 'health-worker', medicines: 520, post: 75 },
  { key: 'assistant', count: 150, qualification: 'assistant', post: 50 },
  { key: 'social-worker', count: 14, qualification: 'social-worker', post: 80 },
];

const FULL_WEEK = 2_130;

const keyOf = (group: string, n: number): string => `${group}-${String(n + 1).padStart(3, '0')}`;

const memberOf = ({ key, qualification, medicines = 0, post }: Group, n: number): Member => ({
  staff: keyOf(key, n),
  unit: HOME_SERVICE,
  qualification,
  ...(n < medicines ? { competences: ['medicines'] as const } : {}),
  works: { perWeeks: { minutes: Math.round((FULL_WEEK * post) / 100), weeks: 1 } },
});

/** A roster for the home service of the caseload. */
export const ROSTER: WrittenRoster = {
  version: 1,
  units: [HOME_SERVICE],
  members: GROUPS.flatMap((group) => Array.from({ length: group.count }, (_, n) => memberOf(group, n))),
};
