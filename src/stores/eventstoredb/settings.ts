import * as E from 'fp-ts/lib/Either.js';
import type { StoreError } from '../store-error.js';

/** Whom the database knows us as. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export interface Host {
  readonly address: string;
  readonly port: number;
}

/** How the connection is kept from being listened to. Files are paths as given. */
export interface Tls {
  readonly verify: boolean;
  readonly caFile?: string;
  readonly certificate?: { readonly certFile: string; readonly keyFile: string };
}

const PREFERENCES = ['leader', 'follower', 'random', 'read_only_replica'] as const;

/** Where a ledger in EventStoreDB is and how it is reached, read from a connection string. */
export interface Settings {
  /** What errors call the ledger: without credentials, whatever was given. */
  readonly location: string;
  /** Name of the ledger in the database; its streams begin with it. */
  readonly ledger: string;
  readonly hosts: readonly [Host, ...Host[]];
  readonly discover: boolean;
  /** Undefined: unencrypted, for a database on this machine. */
  readonly tls: Tls | undefined;
  readonly credentials: Credentials | undefined;
  readonly nodePreference: (typeof PREFERENCES)[number];
  /** Milliseconds that one call may take. */
  readonly deadlineMs: number;
  /** What the client takes as it is. */
  readonly client: {
    readonly connectionName?: string;
    readonly keepAliveInterval?: number;
    readonly keepAliveTimeout?: number;
    readonly maxDiscoverAttempts?: number;
    readonly discoveryInterval?: number;
    readonly gossipTimeout?: number;
  };
}

/** The environment's names for credentials that shouldn't stand in a command line or a file. */
export const USERNAME_VARIABLE = 'ESDB_USERNAME';
export const PASSWORD_VARIABLE = 'ESDB_PASSWORD';

const KEYS = [
  'ledger',
  'tls',
  'tlsVerifyCert',
  'tlsCAFile',
  'userCertFile',
  'userKeyFile',
  'nodePreference',
  'defaultDeadline',
  'connectionName',
  'keepAliveInterval',
  'keepAliveTimeout',
  'maxDiscoverAttempts',
  'discoveryInterval',
  'gossipTimeout',
] as const;

type Key = (typeof KEYS)[number];

// As every client of the database reads them: tls_verify_cert is tlsVerifyCert.
const flat = (text: string): string => text.toLowerCase().replaceAll(/[_-]/g, '');

const keyOf = (text: string): Key | undefined => KEYS.find((key) => flat(key) === flat(text));

/** What is wrong with the connection string; never with a part of it, for a password is easily misplaced. */
class Unreadable extends Error {}

const fail = (expected: string): never => {
  throw new Unreadable(expected);
};

const decoded = (text: string, what: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return fail(`${what}: a percent sign is written %25`);
  }
};

const hostOf = (text: string): Host => {
  const found = /^(?<address>\[[\da-f:.]+\]|[^\s:@[\]?&=#%]+)(?::(?<port>\d{1,5}))?$/i.exec(
    text.trim(),
  )?.groups;
  const address = found?.['address'];
  const port = Number(found?.['port'] ?? 2113);
  return address === undefined || port < 1 || port > 65_535
    ? fail('hosts are written HOST or HOST:PORT, with commas between them')
    : { address, port };
};

const credentialsOf = (text: string): Credentials => {
  const colon = text.indexOf(':');
  if (colon < 1) fail('credentials are written USER:PASSWORD@');
  const [username, password] = [text.slice(0, colon), text.slice(colon + 1)];
  return { username: decoded(username, 'user'), password: decoded(password, 'password') };
};

const optionsOf = (query: string): ReadonlyMap<Key, string> => {
  const options = new Map<Key, string>();
  if (query === '') return options;
  for (const part of query.split('&')) {
    const equals = part.indexOf('=');
    const key = equals < 1 ? undefined : keyOf(part.slice(0, equals));
    const value = part.slice(equals + 1);
    if (key === undefined || value === '')
      return fail(`options are written KEY=VALUE, and the keys known here are ${KEYS.join(', ')}`);
    if (options.has(key)) fail(`${key} stands twice`);
    options.set(key, decoded(value, key));
  }
  return options;
};

const flag = (options: ReadonlyMap<Key, string>, key: Key): boolean => {
  const value = options.get(key) ?? 'true';
  return value === 'true' || value === 'false' ? value === 'true' : fail(`${key} is true or false`);
};

const whole = (options: ReadonlyMap<Key, string>, key: Key, least: number): number | undefined => {
  const value = options.get(key);
  if (value === undefined) return undefined;
  const number = Number(value);
  return /^-?\d{1,9}$/.test(value) && (number >= least || (number === -1 && key.startsWith('keepAlive')))
    ? number
    : fail(`${key} is a whole number from ${least}`);
};

const tlsOf = (options: ReadonlyMap<Key, string>): Tls | undefined => {
  const verify = flag(options, 'tlsVerifyCert');
  if (!flag(options, 'tls')) return undefined;
  const caFile = options.get('tlsCAFile');
  const [certFile, keyFile] = [options.get('userCertFile'), options.get('userKeyFile')];
  if ((certFile === undefined) !== (keyFile === undefined)) fail('userCertFile and userKeyFile go together');
  return {
    verify,
    ...(caFile === undefined ? {} : { caFile }),
    ...(certFile === undefined || keyFile === undefined ? {} : { certificate: { certFile, keyFile } }),
  };
};

const definedOnly = (
  numbers: Readonly<Record<string, number | undefined>>,
): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(numbers).flatMap(([key, n]) => (n === undefined ? [] : [[key, n]])));

const read = (text: string, environment: NodeJS.ProcessEnv): Settings => {
  const parts = /^esdb(?<discover>\+discover)?:\/\/(?<authority>[^?]*)(?:\?(?<query>.*))?$/s.exec(
    text.trim(),
  )?.groups;
  if (parts === undefined) return fail('it begins with esdb:// or esdb+discover://');
  const authority = (parts['authority'] ?? '').replace(/\/+$/, '');
  const at = authority.lastIndexOf('@');
  const [first = '', ...others] = authority.slice(at + 1).split(',');
  const hosts: Settings['hosts'] = [hostOf(first), ...others.map(hostOf)];
  const options = optionsOf(parts['query'] ?? '');
  const ledger = options.get('ledger') ?? 'forsvarlig';
  if (!/^[a-z\d_]{1,60}$/i.test(ledger)) fail('ledger is a name of letters, digits and _');
  const preference = flat(options.get('nodePreference') ?? 'leader');
  const nodePreference =
    PREFERENCES.find((one) => flat(one) === preference) ??
    fail(`nodePreference is ${PREFERENCES.join(', ')}`);
  const { [USERNAME_VARIABLE]: username, [PASSWORD_VARIABLE]: password } = environment;
  const fromEnvironment =
    username === undefined || password === undefined ? undefined : { username, password };
  const connectionName = options.get('connectionName');
  const where = hosts.map(({ address, port }) => `${address}:${port}`).join(',');
  const discover = parts['discover'] !== undefined;
  return {
    location: `esdb${discover ? '+discover' : ''}://${where}?ledger=${ledger}`,
    ledger,
    hosts,
    discover,
    tls: tlsOf(options),
    credentials: at < 0 ? fromEnvironment : credentialsOf(authority.slice(0, at)),
    nodePreference,
    deadlineMs: whole(options, 'defaultDeadline', 1) ?? 10_000,
    client: {
      ...(connectionName === undefined ? {} : { connectionName }),
      ...definedOnly({
        // The client warns on the console below ten seconds.
        keepAliveInterval: whole(options, 'keepAliveInterval', 10_000),
        keepAliveTimeout: whole(options, 'keepAliveTimeout', 1),
        maxDiscoverAttempts: whole(options, 'maxDiscoverAttempts', 1),
        discoveryInterval: whole(options, 'discoveryInterval', 1),
        gossipTimeout: whole(options, 'gossipTimeout', 1),
      }),
    },
  };
};

/**
 * Reads `esdb://[USER:PASSWORD@]HOST[:PORT][,HOST...][?KEY=VALUE&...]`, or the same with `esdb+discover`. Not left to the
 * client, which prints what it doesn't understand to the console, password and all.
 */
export const readSettings = (
  text: string,
  environment: NodeJS.ProcessEnv,
): E.Either<StoreError, Settings> => {
  const unreadable = (why: string): StoreError => ({
    _tag: 'CannotOpen',
    location: 'esdb:',
    message: `The connection string can't be read: ${why}.`,
  });
  try {
    const settings = read(text, environment);
    return settings.tls !== undefined && settings.tls.certificate === undefined && !settings.credentials
      ? E.left(
          unreadable(
            `an encrypted connection needs USER:PASSWORD@, or ${USERNAME_VARIABLE} and ${PASSWORD_VARIABLE} in the environment`,
          ),
        )
      : E.right(settings);
  } catch (thrown) {
    return E.left(unreadable(thrown instanceof Unreadable ? thrown.message : 'it is malformed'));
  }
};
