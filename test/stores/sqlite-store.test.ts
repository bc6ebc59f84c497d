import { join } from 'node:path';
import { describe, it } from '@jest/globals';
import { eventStoreContract } from '../../src/testing/event-store-contract.js';
import { DRIVERS, openStore, scratch } from './support/scratch.js';

for (const driver of DRIVERS) {
  eventStoreContract(
    `SQLite by ${driver}`,
    (clock) => openStore(join(scratch(), 'ledger.db'), driver, { clock }),
    { describe, it },
  );
  eventStoreContract(
    `SQLite by ${driver}, loaded`,
    (clock) => openStore(join(scratch(), 'ledger.db'), driver, { clock, mode: 'load' }),
    { describe, it },
  );
}
