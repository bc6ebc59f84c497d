import {
  grantService,
  nameContact,
  recordCircumstances,
  registerServiceUser,
  type CommandInputOf,
  type Strand,
} from 'forsvarlig';
import { day, on, type Happening } from '../story/happening.js';
import { COORDINATOR, TEAM_LEADER } from './by.js';

/** The made-up people of this example: low functioning, and a long need of coordinated services. */
export const PEOPLE = {
  /** Walks with the helper in place of visits at home. */
  walks: 'h-01',
  /** Has a phone and no screen: takes part over the loudspeaker. */
  onLoudspeaker: 'h-02',
  /** Has no phone: the group meets outdoors. */
  noPhone: 'h-03',
  /** Has no phone, and finds a group too much: gets a meeting of their own. */
  ownMeeting: 'h-04',
  /** Can not be reached for weeks. */
  outOfReach: 'h-05',
  /** Plays in the street football team. */
  player: 'h-06',
} as const;

/** Two meetings a week in the user's home, as they were granted. */
export const AT_HOME: Strand = { unit: 'visits', amount: 2, weeks: 1, mode: 'in-person', place: 'home' };
/** Training three times a week, in one group. */
export const TRAINING: Strand = {
  ...{ unit: 'visits', amount: 3, weeks: 1, mode: 'in-person' },
  ...{ place: 'outdoors', setting: 'group' },
};

type Circumstances = Pick<
  CommandInputOf<'RecordCircumstances'>,
  'hasPhone' | 'digitalAbility' | 'dwelling' | 'riskOfDeterioration'
>;

const ADMITTED = '2020-01-13';

const admitted = (user: string, circumstances: Circumstances): ReadonlyArray<Happening> =>
  on(
    day(ADMITTED),
    registerServiceUser({
      ...{ id: `${user}:registered`, user, on: ADMITTED, need: 3, vulnerability: 'raised' },
      ...{ livesAlone: true, specialNeeds: false },
    }),
    recordCircumstances({
      ...{ id: `${user}:circumstances`, user, on: ADMITTED, by: COORDINATOR },
      ...circumstances,
    }),
    grantService({
      ...{ id: `${user}:follow-up`, user, service: 'follow-up', serviceType: 'follow-up-team' },
      ...{ by: TEAM_LEADER, decided: ADMITTED, effective: ADMITTED, strands: [AT_HOME] },
      ...{ tasks: [{ task: 'follow-up-conversation' }], legalBasis: ['hol-3-2-6-a'] },
      goals: ['self-reliant', 'mastery-and-participation'],
    }),
    nameContact({
      ...{ id: `${user}:coordinator`, user, role: 'coordinator', contact: 's-11', by: TEAM_LEADER_ACT },
      ...{ on: ADMITTED, from: ADMITTED },
    }),
  );

const TEAM_LEADER_ACT = { role: TEAM_LEADER.role, unit: TEAM_LEADER.unit };

/** Everybody of the example as they were before the crisis. */
export const admissions: ReadonlyArray<Happening> = [
  ...admitted(PEOPLE.walks, { hasPhone: true, digitalAbility: 'none', dwelling: 'own-home' }),
  ...admitted(PEOPLE.onLoudspeaker, {
    hasPhone: true,
    digitalAbility: 'none',
    dwelling: 'municipal-dwelling',
  }),
  ...admitted(PEOPLE.noPhone, { hasPhone: false, digitalAbility: 'none', dwelling: 'municipal-dwelling' }),
  ...admitted(PEOPLE.ownMeeting, { hasPhone: false, digitalAbility: 'none', dwelling: 'own-home' }),
  ...admitted(PEOPLE.outOfReach, {
    ...{ hasPhone: true, digitalAbility: 'none', dwelling: 'no-fixed-dwelling', riskOfDeterioration: true },
  }),
  ...admitted(PEOPLE.player, { hasPhone: true, digitalAbility: 'alone', dwelling: 'own-home' }),
  ...on(
    day(ADMITTED),
    grantService({
      ...{ id: 'h-06:football', user: PEOPLE.player, service: 'football', serviceType: 'street-football' },
      ...{ by: TEAM_LEADER, decided: ADMITTED, effective: ADMITTED, strands: [TRAINING] },
      ...{ tasks: [{ task: 'activity' }], legalBasis: ['hol-3-1'] },
      goals: ['social-contact', 'mastery-and-participation'],
    }),
  ),
];
