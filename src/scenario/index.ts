/** What if: scenarios over the facts of a ledger, what they need of staff, and plans. Pure. */
export * from './fork/index.js';
export * from './staffing/index.js';
export * from './plan/index.js';
export * from './simulation/index.js';
export * from './reopening/index.js';
