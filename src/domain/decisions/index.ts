// Deciders: what may be recorded on what was recorded before.

export { type Context, type Decider } from './decider.js';
export { type Noted } from './noted.js';
export { type Rejection, type Ruling } from './rejection.js';
export { POLICIES, type MunicipalPolicyName, type PolicyName } from './policies/policy-names.js';
export { crisisDecider } from './crisis/decide-crisis.js';
export { staffDecider } from './staff/decide-staff.js';
export { inspectionDecider } from './access/decide-inspection.js';
export { signingKeysDecider, type SigningKeysState } from './ledger/decide-signing-keys.js';
export { readingDecider } from './access/decide-reading.js';
export { unitDecider } from './unit/decide-unit.js';
export { userDecider } from './user/decide-user.js';
export { type UserState } from './user/user-state.js';
