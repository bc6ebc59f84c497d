import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import {
  dossierUnder,
  everybodyIn,
  run,
  UserKey,
  type Everybody,
  type Ledger,
  type LedgerError,
} from '../../../src/index.js';
import type { DossierScope } from '../../../src/domain/dossier/scope.js';
import { END_OF_TIME } from '../../../src/domain/values/instant.js';
import { COMMAND } from '../../domain/examples/commands.js';
import { EVENT } from '../../domain/examples/events.js';
import { day } from '../../render/small-world.js';
import { INSPECTION, inspectionOf, UNDER, world } from './world.js';

// Which dossier an inspection may have, and what is logged of it before it is made.

const named = (text: string): UserKey => {
  if (!UserKey.is(text)) throw new Error("a test's own key is none");
  return text;
};

const SCOPE: DossierScope = {
  asOf: { at: day('2020-03-20'), knownAt: END_OF_TIME },
  sample: { size: 0, seed: 'a' },
};

const OF_NURSING = inspectionOf({ scope: { kind: 'services', services: ['home-nursing'] } });

const asked = async (
  inspection: object,
  scope: Partial<DossierScope>,
  more: ReadonlyArray<object> = [],
  changed: (ledger: Ledger, everybody: Everybody) => readonly [Ledger, Everybody] = (...both) => both,
) => {
  const { ledger, store } = await world(inspection);
  for (const command of more) await run(ledger.record(command));
  const [log, everybody] = changed(ledger, await run(everybodyIn(store)));
  const answer = await dossierUnder(log, everybody, { ...SCOPE, ...scope }, UNDER)();
  const { readings } = await run(ledger.accessLog({ inspection: INSPECTION }));
  return {
    answer,
    covered: E.isRight(answer) ? [...(answer.right.under?.covered ?? [])].sort() : undefined,
    logged: readings.map(({ event, refused }) => [event.about, refused] as const),
  };
};

const denied = (why: string) => ({ left: { _tag: 'AccessDenied', why } });

describe('a dossier under an inspection of some services', () => {
  test('is of one of them, and of none else nor of all', async () => {
    const { covered, logged } = await asked(OF_NURSING, { service: 'home-nursing' });
    expect(covered).toEqual(['u-0001', 'u-0002', 'u-0003']);
    expect(logged).toEqual(['u-0001', 'u-0002', 'u-0003'].map((user) => [user, undefined]));
    for (const scope of [{}, { service: 'support-contact' } as const])
      expect(await asked(OF_NURSING, scope)).toMatchObject({ answer: denied('outside-scope'), logged: [] });
  });

  const more = (changed: object) => ({ ...COMMAND.GrantService, id: 'c-more', ...changed });

  test('holds whoever gets another of that kind later, and nothing is said of a further kind', async () => {
    const later = { service: 'evening', decided: '2020-03-16', effective: '2020-04-10' };
    const contact = {
      ...{ service: 'contact', serviceType: 'support-contact', legalBasis: ['hol-3-2-6-b'], tasks: [] },
      strands: [{ unit: 'minutes', amount: 240, weeks: 4, mode: 'in-person' }],
    };
    for (const one of [later, contact])
      expect(await asked(OF_NURSING, { service: 'home-nursing' }, [more(one)])).toMatchObject({
        covered: ['u-0001', 'u-0002', 'u-0003'],
      });
  });

  test('does not hold somebody whose service was of another kind once, which no decision here makes it', async () => {
    const { ledger, store } = await world(OF_NURSING);
    const event = {
      ...{ ...EVENT.ServiceGranted, user: 'u-0001', serviceType: 'practical-assistance' },
      // Before the one that is in force, so that the inspection covers the person.
      ...{ decided: '2019-06-01', effective: '2019-06-01', until: '2019-12-31' },
    };
    const one = { id: 'of-another-kind', type: event.type, data: JSON.stringify(event), metadata: '{}' };
    await run(store.append([{ stream: 'user-u-0001', expected: 'any', events: [one] }]));
    const everybody = await run(everybodyIn(store));
    const ask = (scope: Partial<DossierScope>) =>
      dossierUnder(ledger, everybody, { ...SCOPE, service: 'home-nursing', ...scope }, UNDER)();
    expect(await ask({})).toMatchObject({
      right: { under: { covered: new Set(['u-0002', 'u-0003']) } },
    });
    expect(await ask({ user: named('u-0001') })).toMatchObject(denied('outside-scope'));
  });
});

describe('a dossier of somebody by name', () => {
  test.each([
    ['whom the inspection does not cover', 'u-0002', '2020-03-20', 'outside-scope'],
    ['whom there is not', 'u-0009', '2020-03-20', 'outside-scope'],
    ['up to a day after the period', 'u-0001', '2020-04-01', 'outside-period'],
  ] as const)('%s is refused, and that is logged', async (_, user, at, why) => {
    const asOf = { ...SCOPE.asOf, at: day(at) };
    expect(await asked(inspectionOf(), { user: named(user), asOf })).toMatchObject({
      answer: denied(why),
      logged: [[user, why]],
    });
  });

  test('whose refusal cannot be logged is told of as that', async () => {
    const closed: LedgerError = { _tag: 'StoreClosed', message: 'closed' };
    const { answer } = await asked(inspectionOf(), { user: named('u-0002') }, [], (ledger, everybody) => [
      { ...ledger, record: () => TE.left(closed) },
      everybody,
    ]);
    expect(answer).toEqual(E.left(closed));
  });
});

describe('there is no dossier', () => {
  test('where a reading could not be logged', async () => {
    const { ledger, store } = await world();
    const everybody = await run(everybodyIn(store));
    const ask = () => dossierUnder(ledger, everybody, SCOPE, UNDER, () => 'the-same-id')();
    expect(await ask()).toMatchObject({ _tag: 'Right' });
    expect(await ask()).toMatchObject({ left: { _tag: 'NotLogged' } });
    const closed: LedgerError = { _tag: 'StoreClosed', message: 'closed' };
    const unlogged = await asked(inspectionOf(), {}, [], (ledger, everybody) => [
      { ...ledger, recordAll: () => TE.left(closed) },
      everybody,
    ]);
    expect(unlogged.answer).toEqual(E.left(closed));
  });

  test('where what was recorded of somebody cannot be read', async () => {
    const failed: LedgerError = { _tag: 'StoreFailed', location: 'here', code: 'IO', message: 'failed' };
    const { answer, logged } = await asked(inspectionOf(), {}, [], (ledger, everybody) => [
      ledger,
      { ...everybody, entriesOf: () => TE.left(failed) },
    ]);
    expect([answer, logged]).toEqual([E.left(failed), []]);
  });
});
