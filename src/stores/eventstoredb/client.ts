import { readFileSync } from 'node:fs';
import { EventStoreDBClient, type ChannelCredentialOptions } from '@eventstore/db-client';
import { unlisted } from './envelope.js';
import { within } from './patience.js';
import type { Credentials, Settings } from './settings.js';

// Never sent: without TLS the client leaves credentials out, and with a certificate the database looks at that.
const NOBODY: Credentials = { username: 'nobody', password: '' };

// What the client waits for when it disposes may never come.
const GOODBYE_MS = 1_500;

const channelOptions = ({ tls }: Settings): ChannelCredentialOptions => {
  if (tls === undefined) return { insecure: true };
  const { caFile, certificate, verify } = tls;
  return {
    ...(caFile === undefined ? {} : { rootCertificate: readFileSync(caFile) }),
    ...(certificate === undefined
      ? {}
      : {
          userCertFile: readFileSync(certificate.certFile),
          userKeyFile: readFileSync(certificate.keyFile),
        }),
    ...(verify ? {} : { verifyOptions: { rejectUnauthorized: false } }),
  };
};

/** The database's client, which can also hang up. */
class LedgerClient extends EventStoreDBClient {
  /** Disposing ends calls and leaves the connection open, and with it the process. */
  readonly hangUp = async (): Promise<void> => {
    await this.dispose();
    (await this.getChannel()).close();
  };
}

/** A connection to the database, with what goes along on every call. */
export interface Connection {
  readonly client: EventStoreDBClient;
  /** On each append: naming credentials is also what keeps the client from its batch append, which shares state and ignores deadlines. */
  readonly credentials: Credentials;
  readonly close: () => Promise<void>;
}

/** Prepares a connection; nothing is sent yet. Throws when a file of it can't be read. */
export const connect = (settings: Settings): Connection => {
  const { hosts, discover, nodePreference, deadlineMs, tls } = settings;
  const credentials = unlisted({ ...(settings.credentials ?? NOBODY) }, 'username', 'password');
  const channel = channelOptions(settings);
  const options = { ...settings.client, defaultDeadline: deadlineMs, nodePreference };
  const known = tls !== undefined && settings.credentials !== undefined ? credentials : undefined;
  const client =
    discover && hosts.length === 1
      ? new LedgerClient({ ...options, discover: hosts[0] }, channel, known)
      : hosts.length > 1
        ? new LedgerClient({ ...options, endpoints: [...hosts] }, channel, known)
        : new LedgerClient({ ...options, endpoint: hosts[0] }, channel, known);
  return {
    client,
    credentials,
    close: async () => {
      try {
        await within(GOODBYE_MS, client.hangUp());
      } catch {
        // Nothing is lost with a connection that does not end in order.
      }
    },
  };
};
