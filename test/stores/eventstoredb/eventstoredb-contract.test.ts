import { describe, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { openEventStoreDbStore } from '../../../src/stores/eventstoredb/eventstoredb-store.js';
import { eventStoreContract, type MakeStore } from '../../../src/testing/event-store-contract.js';
import { right } from '../../../src/testing/contract/subject.js';
import { busyStandIn, connectionTo } from './stand-in/opened.js';

/** A store on a stand-in of its own, in which others have written before, and write on. */
const onStandIn: MakeStore = async (clock) => {
  const standIn = await busyStandIn();
  const store = await right(
    openEventStoreDbStore({ connection: connectionTo(standIn), mode: 'write', clock }),
  );
  return {
    ...store,
    close: async () => {
      const closed = await store.close();
      await standIn.close();
      return closed;
    },
  };
};

// The database has no index of ids: it knows those of one stream.
eventStoreContract('EventStoreDB, a stand-in', onStandIn, { describe, it }, { ids: 'of-stream' });

// The same on a real one, node or cluster (docs/eventstoredb.md): each test in a ledger of its own.
const url = process.env['ESDB_URL'];
if (url !== undefined && url !== '')
  eventStoreContract(
    'EventStoreDB, a real one',
    (clock) => {
      const ledger = `test_${randomUUID().replaceAll('-', '')}`;
      const connection = `${url}${url.includes('?') ? '&' : '?'}ledger=${ledger}`;
      return right(openEventStoreDbStore({ connection, mode: 'write', clock }));
    },
    { describe, it },
    { ids: 'of-stream' },
  );
