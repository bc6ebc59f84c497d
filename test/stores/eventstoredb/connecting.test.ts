import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, describe, expect, test } from '@jest/globals';
import { ServerCredentials } from '@grpc/grpc-js';
import { connect } from '../../../src/stores/eventstoredb/client.js';
import { openEventStoreDbStore } from '../../../src/stores/eventstoredb/eventstoredb-store.js';
import { readSettings } from '../../../src/stores/eventstoredb/settings.js';
import { append, event, events, left, right, START } from '../../../src/testing/contract/subject.js';
import { selfSigned } from './stand-in/certificate.js';
import { createLog } from './stand-in/log.js';
import { at, opened, withStandIn } from './stand-in/opened.js';
import { startStandIn, type StandIn } from './stand-in/server.js';

const open = (connection: string, environment: NodeJS.ProcessEnv = {}) =>
  openEventStoreDbStore({ connection, mode: 'write', clock: () => at, tries: 6, backoffMs: 5, environment });

const directory = mkdtempSync(join(tmpdir(), 'forsvarlig-tls-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const written = (name: string, text: string): string => {
  const file = join(directory, name);
  writeFileSync(file, text);
  return encodeURIComponent(file);
};

/** A leader and a follower with one log. */
const withCluster = async (body: (leader: StandIn, follower: StandIn) => Promise<void>): Promise<void> => {
  const log = createLog();
  const members = () => [
    { port: follower.port, leads: false },
    { port: leader.port, leads: true },
  ];
  const leader = await startStandIn({ log, members });
  const follower: StandIn = await startStandIn({ log, members, leader: () => leader.port });
  try {
    await body(leader, follower);
  } finally {
    await Promise.all([leader.close(), follower.close()]);
  }
};

describe('a cluster', () => {
  test('is written to at its leader, also when a follower was named', () =>
    withCluster(async (leader, follower) => {
      const store = await opened(follower);
      await right(store.append([append('a', 'none', ...events(1, 2))]));
      expect(await right(store.readStream('a', START))).toHaveLength(2);
      expect([leader.arrived(), follower.arrived()]).toEqual([1, 0]);
      await right(store.close);
    }));

  test('is written to at its leader when reading at a follower is preferred', () =>
    withCluster(async (leader, follower) => {
      const store = await right(open(`esdb://127.0.0.1:${follower.port}?tls=false&nodePreference=follower`));
      await right(store.append([append('a', 'none', event(1))]));
      expect([leader.arrived(), follower.arrived()]).toEqual([1, 0]);
      await right(store.close);
    }));

  test('is discovered from any of its nodes, and again when the connection to its leader broke', () =>
    withCluster(async (leader, follower) => {
      const store = await right(open(`esdb+discover://127.0.0.1:${follower.port}?tls=false`));
      await right(store.append([append('a', 'none', event(1))]));
      leader.faults.push('broken-connection');
      await right(store.append([append('a', 0, event(2))]));
      expect([leader.arrived(), follower.arrived()]).toEqual([3, 0]);
      await right(store.close);
    }));

  test('is found from a list of nodes of which the first is down', () =>
    withCluster(async (leader, follower) => {
      const gone = await startStandIn();
      await gone.close();
      const store = await right(open(`esdb://127.0.0.1:${gone.port},127.0.0.1:${follower.port}?tls=false`));
      await right(store.append([append('a', 'none', event(1))]));
      expect(leader.arrived()).toBe(1);
      await right(store.close);
    }));
});

describe('an encrypted connection', () => {
  const { certificate, key } = selfSigned();
  const ca = written('ca.pem', certificate);
  const otherCa = written('other.pem', selfSigned().certificate);
  const secure = {
    login: 'ola:p@ss:w/rd%?',
    credentials: ServerCredentials.createSsl(null, [
      { private_key: Buffer.from(key), cert_chain: Buffer.from(certificate) },
    ]),
  };
  const password = encodeURIComponent('p@ss:w/rd%?');

  test('is made with a certificate that is checked, and credentials in the string', () =>
    withStandIn(async ({ port }) => {
      const store = await right(open(`esdb://ola:${password}@localhost:${port}?tlsCAFile=${ca}`));
      await right(store.append([append('a', 'none', event(1))]));
      expect(await right(store.readAll(START))).toHaveLength(1);
      await right(store.close);
    }, secure));

  test('takes credentials from the environment', () =>
    withStandIn(async ({ port }) => {
      const environment = { ESDB_USERNAME: 'ola', ESDB_PASSWORD: 'p@ss:w/rd%?' };
      const store = await right(open(`esdb://localhost:${port}?tlsVerifyCert=false`, environment));
      await right(store.append([append('a', 'none', event(1))]));
      await right(store.close);
    }, secure));

  test('is not made with somebody else, and nothing says the password', () =>
    withStandIn(async ({ port }) => {
      const wrong: ReadonlyArray<readonly [string, RegExp]> = [
        [`esdb://ola:secret@localhost:${port}?tlsCAFile=${ca}`, /AccessDenied; check the user/],
        [
          `esdb://ola:secret@localhost:${port}?tlsCAFile=${otherCa}&defaultDeadline=900`,
          /Unavailable; check.*certificate/,
        ],
        [`esdb://ola:secret@localhost:${port}?tlsCAFile=/no/such/file`, /certificates or keys/],
        [`esdb://localhost:${port}?tlsCAFile=${ca}`, /ESDB_USERNAME/],
      ];
      for (const [connection, message] of wrong) {
        const error = await left(open(connection));
        expect(error._tag).toBe('CannotOpen');
        expect(error.message).toMatch(message);
        expect(JSON.stringify(error)).not.toMatch(/secret|ola/);
      }
    }, secure));
});

describe('a connection string', () => {
  test('gives credentials that a log of objects does not show', async () => {
    const settings = readSettings('esdb://ola:secret@127.0.0.1', {});
    if (settings._tag === 'Left') throw new Error(settings.left.message);
    const { credentials, client, close } = connect(settings.right);
    expect(credentials.password).toBe('secret');
    expect(inspect([credentials, client], { depth: 9 })).not.toMatch(/secret|ola/);
    await close();
  });

  test('that is not understood is refused without being repeated', async () => {
    const strings = [
      'http://ola:secret@127.0.0.1',
      'esdb://',
      'esdb://ola:secret@127.0.0.1:port',
      'esdb://ola:secret@127.0.0.1:70000',
      'esdb://secret@127.0.0.1',
      'esdb://ola:%secret@127.0.0.1',
      'esdb://ola:secret?@127.0.0.1',
      'esdb://127.0.0.1?secret=1',
      'esdb://127.0.0.1?tls=secret',
      'esdb://127.0.0.1?tls=false&tls=true',
      'esdb://127.0.0.1?tls=false&ledger=se.cret',
      'esdb://127.0.0.1?tls=false&nodePreference=secret',
      'esdb://127.0.0.1?tls=false&defaultDeadline=0',
      'esdb://127.0.0.1?tls=false&keepAliveInterval=5000',
      'esdb://ola:secret@127.0.0.1?userCertFile=a',
    ];
    for (const connection of strings) {
      const error = await left(open(connection));
      expect([connection, error._tag]).toEqual([connection, 'CannotOpen']);
      expect(JSON.stringify(error)).not.toMatch(/secret|ola|70000/);
    }
  });

  test('to nobody who listens ends as an error, in time', async () => {
    const gone = await startStandIn();
    await gone.close();
    const error = await left(open(`esdb://127.0.0.1:${gone.port}?tls=false`));
    expect(error._tag).toBe('CannotOpen');
    expect(error.message).toMatch(/Unavailable/);
    const nobody = await left(
      open(`esdb+discover://127.0.0.1:${gone.port}?tls=false&maxDiscoverAttempts=2&discoveryInterval=10`),
    );
    expect(nobody._tag).toBe('CannotOpen');
  });

  test('names the ledger: two in one database know nothing of each other', () =>
    withStandIn(async ({ port }) => {
      const [one, other] = [
        await right(open(`esdb://127.0.0.1:${port}?tls=false&ledger=asker`)),
        await right(open(`esdb://127.0.0.1:${port}?tls=false&ledger=asker_2`)),
      ];
      await right(one.append([append('a', 'none', event(1))]));
      await right(other.append([append('a', 'none', ...events(1, 2))]));
      expect(await right(one.readAll(START))).toHaveLength(1);
      expect(await right(other.readAll(START))).toHaveLength(2);
      await right(one.close);
      await right(other.close);
    }));
});
