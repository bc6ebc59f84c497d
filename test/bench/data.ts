import { createHash } from 'node:crypto';
import {
  BUILT_IN,
  encodeEvent,
  freeText,
  giveNotice,
  grantService,
  isInstant,
  isLocalDate,
  minutes,
  parseCommand,
  perWeek,
  plusDays,
  reduceVisits,
  registerServiceUser,
  restoreService,
  reviewDecision,
  userDecider,
  type CommandInput,
  type LocalDate,
  type NewEvent,
} from 'forsvarlig';

/** An event and the stream it belongs to, as a store is handed it. */
export interface Row extends NewEvent {
  readonly stream: string;
}

export const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(`no day: ${text}`);
  return text;
};

export const by = {
  role: 'service-leader',
  unit: 'home-service-north',
  mandate: { kind: 'delegated', reference: freeText('Delegasjonsreglement 2019, punkt 4') },
} as const;

/** What an assessment says of the user and of what else was tried, where it says so. */
export interface Heard {
  readonly user?: { readonly heard: true; readonly view: { readonly text: string } };
  readonly alternatives?: { readonly text: string };
}

/** A measure with its notice, review and restoration: four events in twenty days. */
export const cycle = (user: string, n: number, heard: Heard = {}): ReadonlyArray<CommandInput> => {
  const id = `${user}-d${n}`;
  const decided = plusDays(day('2020-03-13'), n * 20);
  const to = 1 + ((n + user.length) % 6);
  return [
    reduceVisits({
      id,
      user,
      service: 'home-nursing',
      from: perWeek(7),
      to: perWeek(to),
      by,
      decided,
      effective: plusDays(decided, 1),
      ground: {
        cause: 'staffing',
        purposes: ['cope-with-staffing'],
        legalBasis: ['hol-3-2-6-a'],
        reasons: freeText('Høyt sykefravær i sonen'),
      },
      term: { until: plusDays(decided, 30), review: plusDays(decided, 14) },
      assessment: {
        on: decided,
        by: 'nurse',
        necessity: 'can-wait',
        facts: freeText('Klarer dagene mellom besøkene med ferdig dosett'),
        ...heard,
      },
    }),
    giveNotice({
      id: `${id}-notice`,
      user,
      decisions: [id],
      to: 'user',
      channel: 'phone',
      sent: decided,
      by: { role: 'nurse', unit: 'home-service-north' },
      reasonsGiven: true,
      appealRightStated: true,
    }),
    reviewDecision({
      id: `${id}-review`,
      user,
      service: 'home-nursing',
      reviews: id,
      by,
      on: plusDays(decided, 14),
      outcome: 'to-be-lifted',
      reasons: freeText('Fraværet er på vei ned'),
    }),
    restoreService({
      id: `${id}-restore`,
      user,
      service: 'home-nursing',
      by,
      decided: plusDays(decided, 18),
      effective: plusDays(decided, 19),
      reasons: freeText('Bemanningen er på plass'),
    }),
  ];
};

export const start = (user: string): ReadonlyArray<CommandInput> => [
  registerServiceUser({
    id: `${user}-r`,
    user,
    on: '2019-01-07',
    need: 3,
    vulnerability: 'ordinary',
    livesAlone: true,
    specialNeeds: false,
  }),
  grantService({
    id: `${user}-g1`,
    user,
    service: 'home-nursing',
    serviceType: 'home-nursing',
    by,
    decided: '2019-01-07',
    effective: '2019-01-08',
    strands: [perWeek(7)],
    tasks: [{ task: 'medication' }, { task: 'stockings' }, { task: 'shower' }],
    legalBasis: ['hol-3-2-6-a'],
  }),
  grantService({
    id: `${user}-g2`,
    user,
    service: 'practical-assistance',
    serviceType: 'practical-assistance',
    by,
    decided: '2019-01-07',
    effective: '2019-01-08',
    strands: [minutes(150, 2)],
    tasks: [{ task: 'cleaning' }],
    legalBasis: ['hol-3-2-6-b'],
  }),
];

/** Ids as the library makes them: the day in front, then a hash. */
export const idOf = (day: string, text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${day.replaceAll('-', '')}-${hex.slice(0, 4)}-8${hex.slice(4, 7)}-a${hex.slice(7, 10)}-${hex.slice(10, 22)}`;
};

const dayOf = (input: CommandInput): string => {
  if ('decided' in input) return input.decided;
  return 'on' in input ? input.on : input.sent;
};

/** What every decision of the data is made in. */
export const CONTEXT = {
  today: day('2026-01-01'),
  catalogue: BUILT_IN,
  framework: () => undefined,
  inspection: () => undefined,
  recordedAs: () => [],
};

/** The events of one user's story, decided by the library's own decider. */
export const storyOf = (user: string, commands: ReadonlyArray<CommandInput>): ReadonlyArray<Row> => {
  const rows: Row[] = [];
  let state = userDecider.initial;
  for (const input of commands) {
    const command = parseCommand(input);
    if (command._tag === 'Left' || !('user' in command.right)) throw new Error('the data has a bad command');
    const ruling = userDecider.decide(command.right, state, CONTEXT);
    if (ruling._tag === 'Left') throw new Error(`the data has a refused command: ${ruling.left.policy}`);
    for (const event of ruling.right) {
      const id = idOf(dayOf(input), input.id);
      const recordedAt = Date.parse('2020-01-01T00:00:00Z') + rows.length;
      if (!isInstant(recordedAt)) throw new Error('no instant');
      state = userDecider.evolve(state, { event, ref: { position: rows.length + 1, id, recordedAt } });
      rows.push({
        stream: `user-${user}`,
        id,
        type: event.type,
        data: encodeEvent(event),
        metadata: JSON.stringify({
          command: input.id,
          digest: createHash('sha256').update(input.id).digest('hex'),
        }),
      });
    }
  }
  return rows;
};

/** The commands of one user, with as many measures as fill the number of events asked for. */
export const commandsOf = (user: string, events: number): ReadonlyArray<CommandInput> =>
  [...start(user), ...Array.from({ length: Math.ceil(events / 4) }, (_, n) => cycle(user, n)).flat()].slice(
    0,
    events,
  );

const paddedKey = (n: number): string => `u${String(n).padStart(6, '0')}`;

/** Events of many users, as they come in: everybody's first event, everybody's second, and so on. */
export const makeRows = (users: number, perUser: number, keyOf = paddedKey): ReadonlyArray<Row> => {
  const stories = Array.from({ length: users }, (_, i) => {
    const user = keyOf(i);
    return storyOf(user, commandsOf(user, perUser));
  });
  return Array.from({ length: perUser }, (_, n) => stories.flatMap((story) => story[n] ?? [])).flat();
};
