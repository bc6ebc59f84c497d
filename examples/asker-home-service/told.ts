import {
  freeText,
  giveExplanation,
  giveInformation,
  giveNotice,
  plusDays,
  publishMeasures,
  type CommandInput,
  type CommandInputOf,
} from 'forsvarlig';
import { CRISIS } from '../asker-2020/leadership.js';
import { day, on, type Happening } from '../story/happening.js';
import { contact } from './parts.js';
import { PEOPLE } from './people.js';

type Channel = CommandInputOf<'GiveNotice'>['channel'];

/** Four weeks to appeal. */
const APPEAL_DAYS = 28;

const noticed = (
  user: string,
  sent: string,
  channel: Channel,
  decisions: ReadonlyArray<string>,
  appeal = true,
): CommandInput =>
  giveNotice({
    ...{ id: `home:${user}:notice`, user, decisions: decisions.map((one) => `home:${user}:${one}`) },
    ...{ to: 'user', channel, sent: day(sent), reached: day(sent), by: contact },
    ...{ kind: 'notice-of-decision', reasonsGiven: true, appealRightStated: appeal },
    ...(appeal ? { appealDeadline: plusDays(day(sent), APPEAL_DAYS) } : {}),
  });

/** Everybody whom it touches is contacted, and each contact is a record. Nobody contacted a03. */
const contacts: ReadonlyArray<Happening> = [
  ...on(day('2020-03-16'), noticed('a01', '2020-03-16', 'phone', ['replace'])),
  ...on(day('2020-03-18'), noticed('a04', '2020-03-18', 'visit', ['limit', 'strangers'])),
  ...on(
    day('2020-03-17'),
    noticed('a05', '2020-03-17', 'phone', ['kin-stockings', 'kin-shower']),
    noticed('a06', '2020-03-17', 'phone', ['reduce']),
    noticed('a07', '2020-03-17', 'letter', ['suspend']),
    noticed('a08', '2020-03-17', 'phone', ['keep']),
  ),
  // The notice about respite says nothing of the right to appeal.
  ...on(day('2020-03-18'), noticed('a09', '2020-03-18', 'phone', ['reduce'], false)),
];

/** The reason in plain words, and that the municipality is sorry. */
const plain = giveExplanation({
  ...{ id: 'home:a01:explained', user: 'a01', decisions: ['home:a01:replace'], on: day('2020-03-16') },
  ...{ to: 'user', channel: 'phone', apology: true, by: contact },
  words: freeText(
    'Mange av oss er borte fra jobben, og vi vil ikke ta med smitte hjem til deg. Derfor ringer vi fire dager og kommer tre. Vi er lei oss for at det blir slik.',
  ),
});

const published = publishMeasures({
  ...{ id: 'home:published', crisis: CRISIS, on: day('2020-03-13') },
  measures: [
    ...['infection-team', 'visits-by-closest-kin', 'visits-assessed', 'only-necessary-care', 'tasks-to-kin'],
    ...['support-contact-reduced', 'respite-reduced', 'redeployment'],
  ],
  ...{ where: ['website'], forms: ['bokmal'], apology: true },
  text: freeText(
    'Vi må passe på dem som tåler smitte dårligst, og på dem som skal hjelpe. Derfor venter vi med noe. Det gjør oss vondt at det går ut over deg.',
  ),
  by: { role: 'crisis-leadership', unit: 'asker-crisis-leadership' },
});

/** What users at home were asked and told: who should visit, and that strangers with a card may come. */
const informed = (user: string): CommandInput =>
  giveInformation({
    ...{ id: `home:${user}:informed`, user, on: day('2020-03-16'), by: contact },
    ...{ topics: ['visiting', 'unknown-staff', 'infection-control'], to: 'user', channel: 'letter' },
  });

/** What people were told. */
export const told: ReadonlyArray<Happening> = [
  ...on(day('2020-03-13'), published),
  ...on(day('2020-03-16'), plain, ...PEOPLE.map(({ user }) => informed(user))),
  ...contacts,
];
