export * from './event-store-contract.js';
export * from './restoring-contract.js';
export * from './rule-trials.js';
export {
  given,
  givenEventId,
  UnmetExpectation,
  type Asked,
  type Circumstances,
  type ExpectedRejection,
  type Given,
  type Outcome,
  type Written,
} from './given.js';
