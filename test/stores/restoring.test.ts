import { join } from 'node:path';
import { describe, it } from '@jest/globals';
import { openMemoryStore } from '../../src/stores/memory/memory-store.js';
import { openSqliteStore } from '../../src/stores/sqlite/sqlite-store.js';
import { right } from '../../src/testing/contract/subject.js';
import { restoringContract } from '../../src/testing/restoring-contract.js';
import { DRIVERS, scratch } from './support/scratch.js';

restoringContract('memory', (clock) => Promise.resolve(openMemoryStore({ clock })), { describe, it });

for (const driver of DRIVERS)
  restoringContract(
    `SQLite by ${driver}`,
    (clock) => right(openSqliteStore({ file: join(scratch(), 'ledger.db'), mode: 'write', clock, driver })),
    { describe, it },
  );
