export { type Branded } from './domain/codec/brand.js';
export { type ParseIssue } from './domain/codec/parse-issue.js';
export * from './domain/values/index.js';
export * from './domain/vocabulary/index.js';
export * from './domain/commands/index.js';
export * from './domain/law/index.js';
export * from './domain/events/index.js';
export * from './domain/changes/index.js';
export * from './domain/decisions/index.js';
export * from './domain/views/index.js';
export * from './domain/findings/index.js';
// What an inspector reads: the parts that a dossier is made of, person by person, and its page and data.
export * from './domain/dossier/index.js';
export * from './render/dossier/index.js';
export * from './ledger/index.js';
export * from './domain/population/index.js';
export * from './stores/index.js';
export * from './proof/index.js';
export * from './render/index.js';
export * from './scenario/index.js';
export * from './whatif/index.js';

// Names that two parts have: this is the one that the library means.
export { type Direction, type Place } from './domain/values/index.js';
export { type Comparison } from './domain/views/index.js';
export { type Overview } from './ledger/index.js';
