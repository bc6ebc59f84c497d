import { describe, it } from '@jest/globals';
import { openMemoryStore } from '../../src/stores/memory/memory-store.js';
import { eventStoreContract } from '../../src/testing/event-store-contract.js';

eventStoreContract('memory', (clock) => Promise.resolve(openMemoryStore({ clock })), { describe, it });
