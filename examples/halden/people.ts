import type { CommandInputOf } from 'forsvarlig';

type Suitability = NonNullable<CommandInputOf<'MakeOffer'>['suitability']>;
type Task = CommandInputOf<'GrantService'>['tasks'][number]['task'];

/** A made-up user of the home nursing, as the municipality knows them when it assesses them. */
export interface Person {
  readonly user: string;
  /** Visits in person a week, as granted. */
  readonly visits: number;
  readonly tasks: ReadonlyArray<Task>;
  /** Screen visits a week that are offered, and the visits in person that would be left beside them. */
  readonly offered: { readonly onScreen: number; readonly inPerson: number };
  readonly suitability: Suitability;
  /** The day on which they applied, where that is part of the story. */
  readonly applied?: string;
  readonly granted: string;
  readonly assessed: string;
  readonly offeredOn: string;
}

const calm: ReadonlyArray<Task> = ['medication-reminder', 'follow-up-conversation'];

/** Those whose story is told one by one. */
export const chosen = {
  alternative: {
    ...{ user: 'h01', visits: 7, tasks: calm, offered: { onScreen: 7, inPerson: 0 } },
    suitability: { reasons: ['follow-up-without-presence'], manages: 'alone', training: 'given' },
    ...{ granted: '2024-03-04', assessed: '2025-10-27', offeredOn: '2025-10-29' },
  },
  supplement: {
    ...{ user: 'h02', visits: 3, tasks: ['shower', 'wound-care'], offered: { onScreen: 7, inPerson: 3 } },
    suitability: { reasons: ['risk-of-deterioration'], manages: 'with-kin', training: 'planned' },
    ...{ granted: '2023-09-11', assessed: '2025-10-28', offeredOn: '2025-10-30' },
  },
  applicant: {
    ...{ user: 'h03', visits: 4, tasks: calm, offered: { onScreen: 4, inPerson: 0 } },
    suitability: {
      reasons: ['follow-up-without-presence', 'need-for-safety'],
      ...{ manages: 'alone', training: 'given' },
    },
    ...{ applied: '2025-11-03', granted: '2025-11-10', assessed: '2025-11-06', offeredOn: '2025-11-07' },
  },
  declines: {
    ...{ user: 'h04', visits: 5, tasks: calm, offered: { onScreen: 5, inPerson: 0 } },
    suitability: { reasons: ['follow-up-without-presence'], manages: 'with-kin', training: 'planned' },
    ...{ granted: '2024-11-18', assessed: '2025-11-03', offeredOn: '2025-11-04' },
  },
  withdraws: {
    ...{ user: 'h05', visits: 7, tasks: calm, offered: { onScreen: 5, inPerson: 2 } },
    suitability: { reasons: ['need-for-safety'], manages: 'alone', training: 'given' },
    ...{ granted: '2025-01-06', assessed: '2025-11-03', offeredOn: '2025-11-05' },
  },
  worsens: {
    ...{ user: 'h06', visits: 3, tasks: ['medication', 'follow-up-conversation'] },
    offered: { onScreen: 7, inPerson: 3 },
    suitability: { reasons: ['risk-of-deterioration'], manages: 'alone', training: 'given' },
    ...{ granted: '2024-08-19', assessed: '2025-11-04', offeredOn: '2025-11-06' },
  },
  needsHands: {
    ...{ user: 'h07', visits: 14, tasks: ['personal-care', 'meals'] },
    offered: { onScreen: 5, inPerson: 14 },
    suitability: { reasons: ['need-for-safety'], manages: 'with-kin', training: 'given' },
    ...{ granted: '2022-05-02', assessed: '2025-11-10', offeredOn: '2025-11-12' },
  },
  undecided: {
    ...{ user: 'h08', visits: 2, tasks: calm, offered: { onScreen: 2, inPerson: 0 } },
    suitability: { reasons: ['follow-up-without-presence'], manages: 'alone', training: 'planned' },
    ...{ granted: '2025-06-02', assessed: '2025-12-03', offeredOn: '2025-12-05' },
  },
} as const satisfies Readonly<Record<string, Person>>;

/** Screen visits a week of the others who took the offer. The text has the sum: 30 users and 170 visits. */
const OTHERS: ReadonlyArray<number> = [
  ...Array.from({ length: 12 }, () => 7),
  ...Array.from({ length: 9 }, () => 5),
  ...Array.from({ length: 4 }, () => 3),
  4,
];

const REASONS = ['follow-up-without-presence', 'risk-of-deterioration', 'need-for-safety'] as const;

/** Those who took the offer and of whom nothing else is told; every third keeps visits in person beside the screen. */
export const others: ReadonlyArray<Person> = OTHERS.map((onScreen, i) => {
  const inPerson = i % 3 === 0 ? 2 : 0;
  const week = String(1 + (i % 5) * 6).padStart(2, '0');
  return {
    user: `h${String(11 + i)}`,
    visits: i % 3 === 0 ? 2 : onScreen,
    tasks: calm,
    offered: { onScreen, inPerson },
    suitability: {
      reasons: [REASONS[i % REASONS.length] ?? 'need-for-safety'],
      manages: i % 4 === 0 ? 'with-kin' : 'alone',
      training: 'given',
    },
    granted: `2025-02-${week}`,
    assessed: `2025-11-${String(10 + (i % 5)).padStart(2, '0')}`,
    offeredOn: `2025-11-${String(17 + (i % 5)).padStart(2, '0')}`,
  };
});

/** Somebody who has no home nursing and has not applied for it. */
export const STRANGER = 'h09';
