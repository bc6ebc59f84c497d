import { readFileSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import {
  EventStoreDBClient,
  type ChannelCredentialOptions,
  type DNSClusterOptions,
  type GossipClusterOptions,
  type SingleNodeOptions,
} from '@eventstore/db-client';
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

/**
 * The database's client, made safe where it closes connections. A call that it begins on a connection just closed throws where nobody
 * can catch it, which ends the process. So connections are closed only between turns of the event loop, when no call is half begun.
 */
class LedgerClient extends EventStoreDBClient {
  constructor(
    where: DNSClusterOptions | GossipClusterOptions | SingleNodeOptions,
    channel: ChannelCredentialOptions,
    credentials: Credentials | undefined,
  ) {
    // One of the three overloads each, which are the same to JavaScript.
    if ('discover' in where) super(where, channel, credentials);
    else if ('endpoints' in where) super(where, channel, credentials);
    else super(where, channel, credentials);
    const { handleError } = this;
    this.handleError = async (...failure) => {
      await turn();
      await handleError(...failure);
    };
  }

  /** Disposing ends calls and leaves the connection open, and with it the process. */
  readonly hangUp = async (): Promise<void> => {
    await this.dispose();
    const channel = await this.getChannel();
    await turn();
    channel.close();
  };
}

/** A connection to the database, with what goes along on every call. */
export interface Connection {
  readonly client: EventStoreDBClient;
  /** On each append: naming credentials is also what keeps the client from its batch append, which shares state and ignores deadlines. */
  readonly credentials: Credentials;
  /** To be asked before each call: a call on a connection that was closed would end the process. */
  readonly isOpen: () => boolean;
  readonly close: () => Promise<void>;
}

/** Prepares a connection; nothing is sent yet. Throws when a file of it can't be read. */
export const connect = (settings: Settings): Connection => {
  const { hosts, discover, nodePreference, deadlineMs, tls } = settings;
  const credentials = unlisted({ ...(settings.credentials ?? NOBODY) }, 'username', 'password');
  const channel = channelOptions(settings);
  const options = { ...settings.client, defaultDeadline: deadlineMs, nodePreference };
  const known = tls !== undefined && settings.credentials !== undefined ? credentials : undefined;
  const where =
    hosts.length > 1 ? { endpoints: [...hosts] } : discover ? { discover: hosts[0] } : { endpoint: hosts[0] };
  const client = new LedgerClient({ ...options, ...where }, channel, known);
  let open = true;
  return {
    client,
    credentials,
    isOpen: () => open,
    close: async () => {
      open = false;
      try {
        await within(GOODBYE_MS, client.hangUp());
      } catch {
        // Nothing is lost with a connection that does not end in order.
      }
    },
  };
};
