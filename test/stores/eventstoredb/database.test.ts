import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { binaryEvent, EventStoreDBClient } from '@eventstore/db-client';
import * as E from 'fp-ts/lib/Either.js';
import { shownLocation } from '../../../src/ledger/location.js';
import { openLedger, run } from '../../../src/index.js';
import { databaseId, toDatabase } from '../../../src/stores/eventstoredb/envelope.js';
import { append, event, events, instant, left, right, START } from '../../../src/testing/contract/subject.js';
import { COMMAND } from '../../domain/examples/commands.js';
import { clockAt, GRANTED, reduceTo } from '../../ledger/ledgers.js';
import { at, connectionTo, opened, withStandIn } from './stand-in/opened.js';

describe('what others do to the database', () => {
  test('an event that no ledger wrote is reported where it stands in a ledger', () =>
    withStandIn(async (standIn) => {
      const store = await opened(standIn);
      await right(store.append([append('a', 'none', event(1))]));
      standIn.log.noise('forsvarlig.a');
      for (const read of [store.readAll(START), store.readStream('a', START), store.head])
        expect((await left(read))._tag).toBe('NotALedger');
      await right(store.close);
    }));

  test('what was deleted or scavenged is a gap, and the rest is read', () =>
    withStandIn(async (standIn) => {
      const store = await opened(standIn);
      await right(store.append([append('a', 'none', ...events(1, 4)), append('b', 'none', event(5))]));
      const whole = await right(store.readAll(START));
      standIn.log.truncate('forsvarlig.a', 2);
      const rest = whole.filter(({ data }) => !['{"n":1}', '{"n":2}'].includes(data));
      expect(await right(store.readAll(START))).toEqual(rest);
      for (const [i, { position }] of whole.entries())
        expect(await right(store.readAll({ after: position, limit: 100 }))).toEqual(
          rest.slice(Math.max(i - 1, 0)),
        );
      expect((await right(store.readStream('a', START))).map(({ version }) => version)).toEqual([2, 3]);
      await right(store.close);
    }));

  test('a stream deleted for good is an error with its name left out', () =>
    withStandIn(async (standIn) => {
      const store = await opened(standIn);
      const other = new EventStoreDBClient({ endpoint: `127.0.0.1:${standIn.port}` }, { insecure: true });
      await right(store.append([append('user-1', 'none', event(1))]));
      await other.tombstoneStream('forsvarlig.user-1', { credentials: { username: 'x', password: '' } });
      for (const effect of [
        store.readStream('user-1', START),
        store.append([append('user-1', 0, event(2))]),
      ]) {
        const error = await left(effect);
        expect(error).toMatchObject({ _tag: 'StoreFailed', code: 'StreamDeleted' });
        expect(error.message).not.toMatch(/user-1/);
      }
      await other.dispose();
      await right(store.close);
    }));

  test('times run forwards in a stream that a program with a fast clock wrote to', () =>
    withStandIn(async (standIn) => {
      const fast = await opened(standIn, { clock: () => instant(at + 60_000) });
      await right(fast.append([append('a', 'none', event(1))]));
      const store = await opened(standIn);
      await right(store.append([append('a', 0, event(2))]));
      expect((await right(store.readAll(START))).map(({ recordedAt }) => recordedAt)).toEqual([
        at + 60_000,
        at + 60_000,
      ]);
      await right(fast.close);
      await right(store.close);
    }));
});

describe('an event in the database', () => {
  test('has another id when anything of it is other', () => {
    const ids = [
      databaseId('a', event(1)),
      databaseId('b', event(1)),
      databaseId('a', event(2)),
      databaseId('a', event(1, { data: '{"n": 1}' })),
      databaseId('a', event(1, { type: 'Other' })),
      databaseId('a', event(1, { metadata: '{}' })),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(databaseId('a', event(1))).toBe(ids[0]);
  });

  test('shows nothing of its content to a log that lists its fields', () => {
    const written = toDatabase('a', event(1, { data: '"secret"', metadata: '{"by":"secret"}' }), at);
    expect(inspect(written, { depth: 9 })).not.toMatch(/data|73, 65|115, 101/);
    expect(Buffer.from(written.data).toString()).toBe('"secret"');
  });

  test('is bytes, with texts for metadata', () =>
    withStandIn(async (standIn) => {
      const store = await opened(standIn);
      await right(store.append([append('user-1', 'none', event(1))]));
      const [record] = standIn.log.stream('forsvarlig.user-1').records;
      expect(record).toMatchObject({ contentType: 'application/octet-stream', type: 'VisitReduced' });
      expect(Buffer.from(record?.data ?? []).toString()).toBe('{"n":1}');
      expect(JSON.parse(Buffer.from(record?.metadata ?? []).toString())).toEqual({
        forsvarlig: '1',
        id: event(1).id,
        recordedAt: '2020-03-13T09:00:00.123Z',
        metadata: '{"by":"test"}',
      });
      await right(store.close);
    }));

  test("is what the client's own binary events are", () => {
    const own = binaryEvent({
      id: databaseId('a', event(1)),
      type: 'VisitReduced',
      data: Buffer.from('{"n":1}'),
    });
    expect({ ...own, data: own.data, metadata: undefined }).toEqual({
      ...toDatabase('a', event(1), at),
      data: toDatabase('a', event(1), at).data,
      metadata: undefined,
    });
  });
});

describe('a ledger in EventStoreDB', () => {
  test('is shown without user and password', () => {
    for (const host of ['localhost:2113?tls=false', 'a,b:1'])
      for (const scheme of ['esdb://', 'esdb+discover://'])
        for (const login of ['', 'ola:secret@', 'ola:sec?ret@', 'ola:se@cret@'])
          expect(shownLocation(scheme + login + host)).toBe(scheme + host);
    expect(shownLocation('sqlite:a@b.db')).toBe('sqlite:a@b.db');
  });

  test('records, answers and explains, with acknowledgements lost on the way', () =>
    withStandIn(async (standIn) => {
      const clock = clockAt('2020-03-20T09:00:00Z');
      const connection = connectionTo(standIn, 'ledger=asker');
      const ledger = await run(openLedger(connection, { clock: clock.now }));
      standIn.faults.push('lost-acknowledgement', 'none', 'broken-connection');
      for (const command of [...GRANTED, reduceTo('c-1', 7, 3)])
        expect(await run(ledger.record(command))).toMatchObject({ duplicate: false });
      expect(await run(ledger.record(reduceTo('c-1', 7, 3)))).toMatchObject({ duplicate: true });
      await run(ledger.close);

      const again = await run(openLedger(connection, { mode: 'read', clock: clock.now }));
      const [level] = await run(again.levels('u-0001', { at: '2020-03-20' }));
      expect(level?.strands[0]?.now).toMatchObject({ unit: 'visits', amount: 3, weeks: 1 });
      expect((await run(again.history({ user: 'u-0001' }))).map(({ what }) => what)).toEqual([
        'ServiceUserRegistered',
        'ServiceGranted',
        'VisitsReduced',
      ]);
      expect(await run(again.population())).toBeDefined();
      const refused = await again.record(COMMAND.RegisterServiceUser)();
      expect(E.isLeft(refused)).toBe(false);
      const readOnly = await again.record({ ...COMMAND.RegisterServiceUser, id: 'c-9', user: 'u-9' })();
      expect(readOnly).toMatchObject({ left: { _tag: 'ReadOnly' } });
      await run(again.close);
    }));

  test('is one for two programs that record at once', () =>
    withStandIn(async (standIn) => {
      const clock = clockAt('2020-03-20T09:00:00Z');
      const [one, other] = [
        await run(openLedger(connectionTo(standIn), { clock: clock.now })),
        await run(openLedger(connectionTo(standIn), { clock: clock.now })),
      ];
      for (const command of GRANTED) await run(one.record(command));
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, n) => (n % 2 === 0 ? one : other).record(reduceTo(`c-${n}`, 7, 3))()),
      );
      expect(outcomes.filter(E.isRight)).toHaveLength(1);
      expect(await run(one.history({ user: 'u-0001' }))).toHaveLength(3);
      await run(one.close);
      await run(other.close);
    }));
});

const real = process.env['ESDB_URL'];
if (real !== undefined && real !== '')
  describe('a ledger in a real EventStoreDB', () => {
    test('records, answers, and knows a command again', async () => {
      const clock = clockAt('2020-03-20T09:00:00Z');
      const name = `test_${randomUUID().replaceAll('-', '')}`;
      const connection = `${real}${real.includes('?') ? '&' : '?'}ledger=${name}`;
      const ledger = await run(openLedger(connection, { clock: clock.now }));
      const commands = [...GRANTED, reduceTo('c-1', 7, 3)];
      for (const duplicate of [false, true])
        for (const command of commands)
          expect(await run(ledger.record(command))).toMatchObject({ duplicate });
      const [level] = await run(ledger.levels('u-0001', { at: '2020-03-20' }));
      expect(level?.strands[0]?.now).toMatchObject({ unit: 'visits', amount: 3, weeks: 1 });
      expect(await run(ledger.history({ user: 'u-0001' }))).toHaveLength(3);
      await run(ledger.close);
    });
  });
