import { beforeAll, describe, expect, test } from '@jest/globals';
import { openReader, run, type Ledger } from '../../../src/index.js';
import { COMMAND } from '../../domain/examples/commands.js';
import { STORY_COMMAND } from '../../domain/examples/story.js';
import type { SetClock } from '../ledgers.js';
import { inspectionOf, UNDER, world } from './world.js';

// Somebody with home nursing and a support contact, under an inspection of home nursing: of everything that is recorded there is one
// about each.

const without = (command: object, ...fields: ReadonlyArray<string>): object =>
  Object.fromEntries(Object.entries(command).filter(([name]) => !fields.includes(name)));

const { NoteConsequence, PromiseMakeUp, ReceiveComplaint, RecordConsent, RecordDelivery } = STORY_COMMAND;

const CONTACT = {
  ...COMMAND.GrantService,
  ...{ id: 'c-contact', service: 'contact', serviceType: 'support-contact', legalBasis: ['hol-3-2-6-b'] },
  ...{ strands: [{ unit: 'minutes', amount: 720, weeks: 4, mode: 'in-person' }], tasks: [] },
};

const about = (service: 'nursing' | 'contact', decision: string): ReadonlyArray<object> =>
  [
    { ...RecordConsent, consent: `consent-${service}` },
    { ...without(RecordDelivery, 'makesUp', 'tasks'), kind: 'ordinary' },
    { ...PromiseMakeUp, makeUp: `make-up-${service}`, decisions: [decision] },
    { ...NoteConsequence, consequence: `consequence-${service}`, decisions: [decision] },
    { ...ReceiveComplaint, complaint: `complaint-${service}`, decisions: [decision] },
  ].map((command, i) => ({ ...command, id: `c-${service}-${i}`, user: 'u-0001', on: '2020-03-18', service }));

let ledger: Ledger;
let clock: SetClock;

const record = async (commands: ReadonlyArray<object>): Promise<void> => {
  for (const command of commands) {
    const recorded = await ledger.record(JSON.parse(JSON.stringify(command)))();
    expect({ command, recorded }).toMatchObject({ recorded: { _tag: 'Right' } });
  }
};

beforeAll(async () => {
  const opened = inspectionOf({
    ...{ scope: { kind: 'services', services: ['home-nursing'] } },
    ...{ until: '2020-06-30', openUntil: '2020-07-31' },
  });
  ({ ledger, clock } = await world(opened));
  await record([
    ...[CONTACT, { ...without(COMMAND.ReduceSupportContact, 'derivesFrom'), id: 'c-less-contact' }],
    ...about('nursing', 'c-less'),
    ...about('contact', 'c-less-contact'),
  ]);
  clock.set('2020-06-20T09:00:00Z');
});

const AT = { at: '2020-06-15' };
const reader = () => run(openReader(ledger, UNDER));

describe('under an inspection of home nursing, of somebody with a support contact as well', () => {
  test('a person is shown with what is about the one, and there is as much about the other', async () => {
    const whole = await run(ledger.person('u-0001', AT));
    const shown = await run((await reader()).person('u-0001', AT));
    const parts = ['consents', 'complaints', 'delivered', 'makeUps', 'consequences'] as const;
    const services = (person: typeof whole) =>
      Object.fromEntries(
        parts.map((part) => [part, [...new Set(person[part].map(({ service }) => service))].sort()]),
      );
    expect(services(whole)).toEqual(Object.fromEntries(parts.map((part) => [part, ['contact', 'nursing']])));
    expect(services(shown)).toEqual(Object.fromEntries(parts.map((part) => [part, ['nursing']])));
    expect(JSON.stringify(shown)).not.toContain('contact"');
  });

  test('a history holds what is about it or about no service', async () => {
    const history = await run((await reader()).history('u-0001', AT));
    expect(new Set(history.map(({ service }) => service))).toEqual(new Set([undefined, 'nursing']));
    expect(history.length).toBeGreaterThan(5);
  });

  test('findings are those of the one, and none that rests on the other', async () => {
    const all = (await run(ledger.findings(AT, { user: 'u-0001' }))).findings;
    const shown = await run((await reader()).findings('u-0001', AT));
    expect(new Set(all.map(({ service }) => service))).toEqual(new Set([undefined, 'contact', 'nursing']));
    expect(new Set(shown.map(({ service }) => service))).toEqual(new Set(['nursing']));
    const contact = (await run(ledger.history({ user: 'u-0001' }, AT))).filter(
      ({ service }) => service === 'contact',
    );
    const theirs = new Set(contact.map(({ ref }) => ref.id));
    expect(shown.flatMap(({ present }) => present).filter(({ ref }) => theirs.has(ref.id))).toEqual([]);
  });

  test('two views are compared in what is about the one', async () => {
    const before = { at: '2020-03-20', knownAt: '2020-03-16T08:00:00Z' };
    const after = { at: '2020-03-20' };
    const whole = await run(ledger.compare({ user: 'u-0001' }, before, after));
    const shown = await run((await reader()).compare('u-0001', before, after));
    const services = ({ entries, levels }: typeof whole) => ({
      entries: new Set<string | undefined>(entries.map(({ entry }) => entry.service)),
      levels: levels.map(({ service }) => service).sort(),
    });
    expect(services(whole)).toEqual({
      entries: new Set([undefined, 'contact', 'nursing']),
      levels: ['contact', 'nursing'],
    });
    expect(services(shown).levels).toEqual(['nursing']);
    expect(services(shown).entries.has('contact')).toBe(false);
    expect(services(shown).entries.has('nursing')).toBe(true);
  });
});
