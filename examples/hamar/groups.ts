import { holdGroupMeeting, type CommandInputOf } from 'forsvarlig';
import { day, inVain, on, type Happening } from '../story/happening.js';
import { COORDINATOR } from './by.js';
import { PEOPLE } from './people.js';

type Meeting = Pick<CommandInputOf<'HoldGroupMeeting'>, 'mode' | 'participants' | 'participation'>;

const meeting = (user: string, at: string, { mode, participants, participation }: Meeting) =>
  holdGroupMeeting({
    ...{ id: `${user}:group:${at}`, user, on: at, by: COORDINATOR },
    ...{ mode, participants, participation },
  });

const OTHERS = ['coordinator', 'labour-and-welfare', 'specialist-services'] as const;
const onScreen = { mode: 'video', participants: OTHERS } as const;

/**
 * The groups go on, each in a form in which the user can take part: on a screen, over a loudspeaker while the others are
 * on a screen, or outdoors. Who can't, gets an alternative that is written down; without one it is refused.
 */
export const responsibilityGroups: ReadonlyArray<Happening> = [
  ...on(
    day('2020-03-26'),
    meeting(PEOPLE.player, '2020-03-26', { ...onScreen, participation: { user: 'took-part' } }),
  ),
  ...on(
    day('2020-04-02'),
    meeting(PEOPLE.onLoudspeaker, '2020-04-02', {
      ...onScreen,
      participation: { user: 'took-part', mode: 'loudspeaker-phone' },
    }),
  ),
  ...on(
    day('2020-04-23'),
    meeting(PEOPLE.noPhone, '2020-04-23', {
      ...{ mode: 'outdoors', participants: OTHERS, participation: { user: 'took-part' } },
    }),
  ),
  inVain(
    day('2020-04-29'),
    'participation',
    'et møte uten brukeren, som ikke har telefon, og uten noe i stedet',
    meeting(PEOPLE.ownMeeting, '2020-04-29', {
      ...onScreen,
      participation: { user: 'absent', why: 'no-phone' },
    }),
  ),
  ...on(
    day('2020-04-30'),
    meeting(PEOPLE.ownMeeting, '2020-04-30', {
      ...onScreen,
      participation: { user: 'absent', why: 'no-phone', alternative: 'own-meeting-outdoors' },
    }),
  ),
];
